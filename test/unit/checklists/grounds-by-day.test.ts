import { describe, expect, test } from 'vitest';
import type { Checklist } from '../../../src/domain/checklist/checklist.ts';
import { assess } from '../../../src/domain/scoring/assessment.ts';
import { parseReportTemplate } from '../../../src/formats/template/template-file.ts';
import { facilityWorkbook } from '../../../src/report/facility/facility-workbook.ts';
import { audit } from '../../support/checklist-builders.ts';
import { sheetBlocks, tableOf } from '../../support/report-workbooks.ts';
import { readOrThrow, shippedChecklist, shippedDocuments, shippedText } from '../../support/shipped-checklists.ts';

const template = readOrThrow(parseReportTemplate(shippedText('templates/report.yaml'), 'report.yaml'));
const documents = shippedDocuments();
const of2025 = shippedChecklist('emr-readiness/2025.1');
const of2026 = shippedChecklist('emr-readiness/2026.1');

function paperOn(day: string, checklist: Checklist, language: 'vi' | 'en' | 'fr' = 'vi') {
  return facilityWorkbook(assess(audit({}, { auditedOn: day }), checklist, null), {
    language,
    template,
    documents,
    edition: 'full',
    createdAt: `${day}T10:00:00Z`,
    fingerprint: null,
    pictures: new Map(),
  });
}

/** The grounds that open the minutes. */
function groundsOf(paper: ReturnType<typeof paperOn>): readonly string[] {
  return sheetBlocks(paper, 'minutes').flatMap((block) =>
    block.kind === 'paragraph' && block.style === 'italic' && /^(Căn cứ|Pursuant|Vu) /.test(block.text)
      ? [block.text.replace(/[;.]$/, '')]
      : [],
  );
}

/** Numbers of the documents on the page of grounds, apart by group. */
function listed(paper: ReturnType<typeof paperOn>): { readonly grounds: string[]; readonly references: string[] } {
  const { rows, columns } = tableOf(paper, 'grounds');
  const at = columns.findIndex(({ id }) => id === 'document');
  const lists: string[][] = [];
  for (const row of rows) {
    if (row.role === 'group') lists.push([]);
    const cell = row.role === 'body' ? row.cells[at] : undefined;
    if (cell?.kind === 'text') lists.at(-1)?.push(cell.text);
  }
  return { grounds: lists[0] ?? [], references: lists[1] ?? [] };
}

/** Texts that had ended by August 2026, and texts of which nobody could say whether they had. */
const ended = [
  '85/2016/NĐ-CP',
  '13/2023/NĐ-CP',
  '73/2019/NĐ-CP',
  '82/2024/NĐ-CP',
  '12/2022/TT-BTTTT',
  'TCVN 11930:2017',
];
const inDoubt = ['53/2014/TT-BYT', '07/CT-TTg'];

describe('the minutes of a visit in October 2025', () => {
  const grounds = groundsOf(paperOn('2025-10-20', of2025));

  test('rest on what was in force then, cited in full', () => {
    expect(grounds).toEqual(
      expect.arrayContaining([
        'Căn cứ Luật Khám bệnh, chữa bệnh số 15/2023/QH15',
        'Căn cứ Nghị định số 85/2016/NĐ-CP ngày 01 tháng 7 năm 2016 của Chính phủ về bảo đảm an toàn hệ thống thông tin theo cấp độ',
        'Căn cứ Nghị định số 13/2023/NĐ-CP ngày 17 tháng 4 năm 2023 của Chính phủ về bảo vệ dữ liệu cá nhân',
        'Căn cứ Thông tư số 13/2025/TT-BYT ngày 06 tháng 6 năm 2025 của Bộ trưởng Bộ Y tế hướng dẫn triển khai hồ sơ bệnh án điện tử',
        'Căn cứ Thông tư số 53/2014/TT-BYT ngày 29 tháng 12 năm 2014 của Bộ trưởng Bộ Y tế quy định điều kiện hoạt động y tế trên môi trường mạng',
      ]),
    );
    expect(grounds.join(' ')).not.toMatch(/2026|116\/2025|91\/2025|356\/2025/);
  });
});

describe.each([
  ['2025.1', of2025],
  ['2026.1', of2026],
] as const)('the papers of a visit by version %s', (_version, checklist) => {
  test.each(['2026-08-20', '2026-12-20'])('on %s rest on nothing that had ended or is in doubt', (day) => {
    const paper = paperOn(day, checklist);
    const opening = groundsOf(paper).join('; ');
    for (const number of [...ended, ...inDoubt]) expect(opening).not.toContain(number);
    const { grounds, references } = listed(paper);
    for (const number of [...ended, ...inDoubt]) expect(grounds).not.toContain(number);
    // Nothing disappears: what criteria cite stands under the references.
    if (checklist === of2025) expect(references).toEqual(expect.arrayContaining(['85/2016/NĐ-CP', '53/2014/TT-BYT']));
  });

  test('on 2026-08-20 rest on the law of 2026', () => {
    expect(groundsOf(paperOn('2026-08-20', checklist))).toEqual(
      expect.arrayContaining([
        'Căn cứ Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15',
        'Căn cứ Luật An ninh mạng số 116/2025/QH15',
        'Căn cứ Nghị định số 356/2025/NĐ-CP ngày 31 tháng 12 năm 2025 của Chính phủ quy định chi tiết Luật Bảo vệ dữ liệu cá nhân',
        'Căn cứ Nghị định số 331/2026/NĐ-CP ngày 19 tháng 8 năm 2026 của Chính phủ về bảo vệ an ninh mạng đối với hệ thống thông tin',
      ]),
    );
  });

  test('on 2026-07-15 do not yet rest on a decree of August', () => {
    const grounds = groundsOf(paperOn('2026-07-15', checklist)).join('; ');
    expect(grounds).toContain('116/2025/QH15');
    expect(grounds).not.toContain('331/2026');
  });
});

test.each([
  [
    'en',
    'Pursuant to Decree no. 331/2026/NĐ-CP of 19 August 2026 of the Government on protecting the cyber security of information systems',
    'Pursuant to the Law on Cyber Security no. 116/2025/QH15',
  ],
  [
    'fr',
    'Vu le décret n° 331/2026/NĐ-CP du 19 août 2026 du gouvernement relatif à la protection de la cybersécurité des systèmes d’information',
    'Vu la loi sur la cybersécurité n° 116/2025/QH15',
  ],
] as const)('grounds are cited in %s as that language cites them', (language, decree, law) => {
  const grounds = groundsOf(paperOn('2026-12-20', of2026, language));
  expect(grounds.map((text) => text.replace(/[\u00a0;]/g, ' ').trim())).toEqual(expect.arrayContaining([decree, law]));
});

test('a document that had ended is called so among the references, and its last day is the catalogue’s', () => {
  const table = tableOf(paperOn('2026-12-20', of2025), 'grounds');
  const at = (id: string) => table.columns.findIndex((column) => column.id === id);
  const row = [...table.rows].find(({ cells }) => {
    const cell = cells?.[at('document')];
    return cell?.kind === 'text' && cell.text === '85/2016/NĐ-CP';
  });
  expect(row?.cells?.[at('kind')]).toMatchObject({ text: 'đã hết hiệu lực' });
  expect(row?.cells?.[at('until')]).toMatchObject({ kind: 'date', date: '2026-06-30' });
});

test('every ground of the template is in the catalogue', () => {
  const unknown = template.grounds.flatMap(({ basis }) => (basis === null || documents.has(basis) ? [] : [basis]));
  expect(unknown).toEqual([]);
});

test.each(['emr-readiness/2025.1', 'emr-readiness/2026.1'])(
  'the catalogue knows every official document of %s',
  (id) => {
    const official = [...shippedChecklist(id).basis.values()].filter(({ kind }) =>
      ['law', 'directive', 'guidance', 'standard', 'future'].includes(kind),
    );
    const foreign = ['cis-v8', 'ashrae-tc99', 'tia-568'];
    const missing = official.filter((each) => !documents.has(each.id) && !foreign.includes(each.id));
    expect(missing.map((each) => each.id)).toEqual([]);
  },
);
