import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { workbooks } from '../../src/excel/workbooks.ts';
import { plainWorkbook } from '../../src/report/lists/plain-workbook.ts';
import { jpegOf } from '../../test/support/pictures.ts';
import { auditYaml, provinceChecklist, provincePrices } from '../../test/support/province-folder.ts';
import { runMain } from '../../test/support/run-main.ts';
import { zipOf } from '../../test/support/zip-parts.ts';

/** Puts one sound file of each kind into the folder, made by the tool itself where it writes that kind. */
export async function makeSeeds(folder: string): Promise<void> {
  const write = (name: string, data: string | Uint8Array) => writeFileSync(join(folder, name), data);
  const run = async (line: string) => {
    const { code, out, err } = await runMain(folder, line.split(' '));
    if (code !== 0) throw new Error(`${line}\n${code}\n${out}${err}`);
    return out;
  };
  for (const [name, text] of Object.entries(TEXTS)) write(name, text);
  await run('answer a.audit.yaml LAN-01 partly --by An --checklist small.yaml');
  copyFileSync(join(folder, 'a.audit.yaml'), join(folder, 'part.audit.yaml'));
  await run('report a.audit.yaml -o a.xlsx --checklist small.yaml');
  await run('report a.audit.yaml -o a.docx --checklist small.yaml');
  await run('reopen a.xlsx -o kept');
  renameSync(join(folder, 'kept', 'a.2025-08.audit.yaml'), join(folder, 'kept.audit.yaml'));
  rmSync(join(folder, 'kept'), { recursive: true });
  await run('form a.audit.yaml -o form.xlsx --checklist small.yaml');
  await run('export a.audit.yaml --to json -o export.json --checklist small.yaml');
  const digest = /sha256:[0-9a-f]+/.exec(await run('checklist check small.yaml'))?.[0] ?? '';
  const [headings, values] = submission(digest);
  write('kobo.csv', [headings, values].map((line) => `${line.map((each) => `"${each}"`).join(';')}\n`).join(''));
  write('kobo.xlsx', await workbookOf([headings, values]));
  write('page.json', JSON.stringify(saved([]), null, 1));
  const page = JSON.stringify(saved(['evidence/p.jpg']), null, 1);
  write(
    'page.zip',
    zipOf([
      ['answers.json', page],
      ['evidence/p.jpg', jpegOf()],
    ]),
  );
  write('own.docx', await officeDocument());
}

const TEXTS = {
  'small.yaml': provinceChecklist,
  'prices.yaml': provincePrices,
  'prices.csv': 'item;unit;price;currency\nserver;piece;100000000;VND\n',
  'a.audit.yaml': auditYaml({ facility: 'a', servers: 1 }),
  'b.audit.yaml': auditYaml({ facility: 'b', servers: 1 }),
  'roster.yaml':
    'format: facility-audit/roster/1\nid: r\ntitle: R\nfacilities:\n  - { id: a, name: Cơ sở a, kind: hospital }\n  - { id: b, name: Cơ sở b, kind: hospital }\n',
  'roster.csv': 'id;name;kind\na;Cơ sở a;hospital\nb;Cơ sở b;hospital\n',
  'answers.yaml': 'SRV-01: { needed: 3, present: 2 }\nSRV-02: met\nLAN-01: not-met\n',
  'report.yaml': readFileSync(new URL('../../templates/report.yaml', import.meta.url), 'utf8'),
  'library.yaml': `urn: urn:x:risk:library:fw
locale: en
ref_id: FW
name: Library
copyright: CC BY 4.0
version: 3
provider: Nobody
packager: nobody
objects:
  framework:
    urn: urn:x:risk:framework:fw-1
    ref_id: FW-1
    name: Framework
    requirement_nodes:
    - { urn: urn:x:risk:req_node:fw:g, assessable: false, depth: 1, ref_id: G, name: Group }
    - { urn: urn:x:risk:req_node:fw:a, assessable: true, depth: 2, parent_urn: urn:x:risk:req_node:fw:g, ref_id: A, name: "Is it done?" }
`,
};

function saved(evidence: readonly string[]): object {
  return {
    format: 'facility-audit/answers/1',
    checklist: { id: 'small', version: '1' },
    sections: null,
    round: '2025-08',
    facility: { id: 'bv-a', name: 'Bệnh viện A' },
    isFacilityKnown: true,
    illustrative: false,
    auditedOn: '2025-08-05',
    side: 'self',
    preparer: 'Lan',
    profile: {},
    answers: {
      'SRV-01': { answer: { needed: 2, present: 1 }, note: 'một máy hỏng', at: '2025-08-05T09:12:00+07:00', evidence },
      'LAN-01': { answer: 'not-applicable', reason: 'không có mạng' },
    },
    sent: null,
    savedAt: '2025-08-05T11:40:00+07:00',
    language: 'vi',
  };
}

function submission(digest: string): readonly [readonly string[], readonly string[]] {
  const values = {
    facility_id: 'a',
    facility_name: 'Cơ sở a',
    audited_on: '2025-08-04',
    filled_by: 'An',
    form_checklist: `small 1 ${digest}`,
    form_side: 'self',
    form_round: 'r1',
    'SRV-01_how': 'answered',
    'SRV-01_needed': '4',
    'SRV-01': '3',
    'SRV-02': 'met',
    'LAN-01': 'partly',
    _uuid: 'u-1',
    _submission_time: '2025-08-04T03:15:00',
  };
  return [Object.keys(values), Object.values(values)];
}

function workbookOf(lines: readonly (readonly string[])[]): Promise<Uint8Array> {
  const look = { language: 'en', createdAt: '2025-08-05T00:00:00Z', font: 'Times New Roman', fontSize: 11 } as const;
  return workbooks.build(plainWorkbook('Submissions', [{ name: 'Survey', lines }], look), null);
}

function officeDocument(): Promise<Uint8Array> {
  const children = ['To {{facility}}', '{{title}}', '{{body}}', '{{signatures}}'].map(
    (text) => new Paragraph({ children: [new TextRun(text)] }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
