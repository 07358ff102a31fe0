import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { createAudit, unlistedFacility, writeNewAudit } from '../../../../src/app/audit/new-audit.ts';
import { type ExportRequest, exportAudits } from '../../../../src/app/export/export-audits.ts';
import type { Tools } from '../../../../src/app/ports/tools.ts';
import { writeReports } from '../../../../src/app/report/write-reports.ts';
import { problemsOf } from '../../../support/failure-of.ts';
import { soundChecklist } from '../../../support/small-checklist.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
let tools: Tools;

beforeEach(async () => {
  tools = toolsFor(folder.files());
  mkdirSync(folder.path('audits'));
  for (const id of ['a', 'b']) {
    const facility = unlistedFacility(id, `Cơ sở ${id}`);
    const audit = createAudit(tools, soundChecklist(), {
      facility,
      round: 'r1',
      on: '2025-08-05',
      profile: new Map(),
      sections: null,
    });
    await writeNewAudit(tools, 'audits', audit, soundChecklist());
  }
});

const duplicates: string[] = [];
const edited: string[] = [];

async function run(overrides: Partial<ExportRequest> = {}) {
  duplicates.length = 0;
  edited.length = 0;
  const request: ExportRequest = {
    paths: ['audits'],
    checklists: [],
    prices: null,
    format: 'csv',
    output: null,
    overwrite: false,
    onProgress: () => undefined,
    onEdited: (path) => edited.push(path),
    onDuplicate: (path) => duplicates.push(path),
  };
  const { text, ...exported } = await exportAudits(tools, { ...request, ...overrides });
  return { ...exported, text: text === null ? null : await joined(text) };
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('an export', () => {
  test('without a place is given back as text, one for all audits', async () => {
    const { audits, text, written } = await run();
    expect([audits, written]).toEqual([2, []]);
    expect(text?.split('\r\n')).toHaveLength(1 + 2 * 8 + 1);
  });

  test('into a folder is a file an audit', async () => {
    await run({ format: 'ndjson', output: 'out' });
    expect(readdirSync(folder.path('out'))).toEqual(['a.r1.ndjson', 'b.r1.ndjson']);
  });

  test.each(['csv', 'json', 'ndjson', 'markdown', 'ics'] as const)(
    'as %s of an audit and of its workbook is the same',
    async (format) => {
      const report = { checklists: [], overwrite: false, edition: 'full', prices: null, template: null } as const;
      await writeReports(tools, {
        ...report,
        paths: ['audits/a.r1.audit.yaml'],
        output: 'a.xlsx',
        onProgress: () => undefined,
      });
      const [audit, workbook] = [
        await run({ format, paths: ['audits/a.r1.audit.yaml'] }),
        await run({ format, paths: ['a.xlsx'] }),
      ];
      expect(workbook.text).toBe(audit.text);
      expect(audit.text?.length).toBeGreaterThan(100);
    },
  );

  test('leaves what is there already, and writes nothing beside it', async () => {
    mkdirSync(folder.path('out'));
    writeFileSync(folder.path('out', 'b.r1.csv'), 'mine');
    expect((await problemsOf(run({ output: 'out' }))).map(({ code }) => code)).toEqual(['target-exists']);
    expect(readdirSync(folder.path('out'))).toEqual(['b.r1.csv']);
    expect(readFileSync(folder.path('out', 'b.r1.csv'), 'utf8')).toBe('mine');
  });

  test('of what can’t be read names all of it and writes nothing', async () => {
    writeFileSync(folder.path('audits', 'c.audit.yaml'), 'nonsense');
    writeFileSync(folder.path('audits', 'd.xlsx'), 'nonsense');
    const problems = await problemsOf(run({ output: 'out' }));
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['audits/c.audit.yaml', 'audits/d.xlsx']));
    expect(readdirSync(folder.path())).not.toContain('out');
  });

  test('takes an audit and its own workbook once, and tells which came again', async () => {
    const report = { checklists: [], overwrite: false, edition: 'full', prices: null, template: null } as const;
    const paths = ['audits/a.r1.audit.yaml'];
    await writeReports(tools, { ...report, paths, output: 'audits/a.xlsx', onProgress: () => undefined });
    const { audits } = await run({ output: 'out', format: 'ics' });
    expect([audits, duplicates]).toEqual([2, ['audits/a.xlsx']]);
    expect(readdirSync(folder.path('out'))).toEqual(['a.r1.ics', 'b.r1.ics']);
  });

  test('has an event once where two revisions of an audit have it', async () => {
    const text = readFileSync(folder.path('audits', 'a.r1.audit.yaml'), 'utf8');
    const [bare = ''] = text.split(/^responses:/m);
    const revision = (number: number) =>
      `${bare.replace(/^revision: .*/m, `revision: ${number}`)}responses: { HR-01: { plan: { due: 2025-09-15 } } }\n`;
    writeFileSync(folder.path('audits', 'a.r1.audit.yaml'), revision(3));
    writeFileSync(folder.path('audits', 'old.audit.yaml'), revision(2));
    const { text: calendar } = await run({ format: 'ics' });
    expect(calendar?.match(/SEQUENCE:\d/g)).toEqual(['SEQUENCE:3']);
  });

  test('into one file replaces what is there only if it may, and never an audit', async () => {
    expect((await run({ format: 'csv', output: 'x.csv' })).written).toHaveLength(1);
    expect((await problemsOf(run({ output: 'x.csv' }))).map(({ code }) => code)).toEqual(['target-exists']);
    const [audit = ''] = (await folder.files().list('audits')).filter((path) => path.endsWith('.audit.yaml'));
    const onto = await problemsOf(run({ paths: [audit], output: audit, overwrite: true }));
    expect(onto.map(({ code }) => code)).toEqual(['output-is-input']);
  });

  test('of nothing says what was looked for, and where', async () => {
    mkdirSync(folder.path('empty'));
    expect(await problemsOf(run({ paths: ['empty'] }))).toMatchObject([
      { code: 'nothing-found', params: { looked: '*.audit.yaml, *.xlsx, *.zip' }, file: 'empty' },
    ]);
  });
});
