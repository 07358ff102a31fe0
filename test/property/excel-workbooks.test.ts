import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cellAddress } from '../../src/domain/values/cell-address.ts';
import { parseAddress } from '../../src/excel/formulas/addresses.ts';
import { openWorkbook } from '../../src/excel/read/open-workbook.ts';
import { workbooks } from '../../src/excel/workbooks.ts';
import { alignItems } from '../../src/office/compare/align-items.ts';
import { escapeText, unescapeText } from '../../src/office/xml/escaped-text.ts';
import { cellText } from '../../src/office/xml/sheet-text.ts';
import { type Row, text } from '../../src/report/sheet/sheet.ts';
import { sampleCarried, sampleWorkbook } from '../support/workbook-model.ts';
import { withParts } from '../support/zip-parts.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '=1+1',
    '_x0041_',
    '_x005F_x0041_',
    ' ',
    '\n',
    'Đạt'.normalize('NFD'),
    '-',
    "'",
    '&#10;',
    '<![CDATA[x]]>',
  ),
);

test('any texts in any cells survive write and read, and are no edits', async () => {
  const rows = fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(rows, async (texts) => {
      const bytes = await workbooks.build(tableOf(texts), sampleCarried());
      const opened = openWorkbook(bytes, new Map());
      const cells = opened.sheets().flatMap((sheet) => sheet.rows.slice(1).map(({ cells }) => cells));
      const found = cells.map((row) => [1, 2, 3].map((column) => row.get(column)?.value ?? null));
      const expected = texts.map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell !== null));
      expect(found).toEqual(expected);
      expect(opened.edits()).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

function tableOf(texts: readonly (readonly string[])[]) {
  const rows: readonly Row[] = texts.map((row) => ({ role: 'body', cells: row.map((each) => text(each)) }));
  const columns = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
  const table = { kind: 'table', id: 't', title: null, unitLine: null, columns, rows, repeatHeader: false } as const;
  const sheet = {
    id: 's',
    name: 'S',
    orientation: 'landscape',
    grid: [30, 30, 30],
    freezeRows: 0,
    blocks: [table],
  } as const;
  return sampleWorkbook({ sheets: [sheet] });
}

test('escaping is undone by unescaping', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      expect(unescapeText(escapeText(value))).toBe(value.normalize('NFC'));
    }),
  );
});

test('addresses are read as they were written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
      expect(parseAddress(cellAddress({ row, column }))).toEqual({ row, column });
    }),
  );
});

test('alignment pairs equal items in order, and all of them when items were only taken out', () => {
  const items = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 40 });
  fc.assert(
    fc.property(items, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (all, keep) => {
      const rest = all.filter((_, index) => keep[index]);
      const pairs = alignItems(all, rest);
      expect(pairs.every(([at, otherAt]) => all[at] === rest[otherAt])).toBe(true);
      expect(
        pairs.every(
          ([at, otherAt], index) =>
            index === 0 || (at > (pairs[index - 1]?.[0] ?? -1) && otherAt > (pairs[index - 1]?.[1] ?? -1)),
        ),
      ).toBe(true);
      expect(new Set(all).size < all.length || pairs.length === rest.length).toBe(true);
    }),
  );
});

// --- single edits

let report: Uint8Array;
let cells: readonly { readonly sheet: string; readonly part: string; readonly address: string }[];

beforeAll(async () => {
  report = await workbooks.build(sampleWorkbook(), sampleCarried());
  cells = openWorkbook(report, new Map())
    .sheets()
    .flatMap((sheet, index) =>
      sheet.rows.flatMap(({ row, cells: found }) =>
        [...found]
          .filter(([, cell]) => cell.formula === null)
          .map(([column]) => ({
            sheet: sheet.name,
            part: `xl/worksheets/sheet${index + 1}.xml`,
            address: cellAddress({ row, column }),
          })),
      ),
    )
    .filter(({ sheet, address }) => !isInput(sheet, address));
});

/** Input cells of the sample. */
function isInput(sheet: string, address: string): boolean {
  if (sheet === 'Biên bản') return ['A21', 'A26', 'D26'].includes(address);
  return sheet.startsWith('Danh mục') && /^E[4-7]$/.test(address);
}

test('each cell that is edited alone is found, and nothing else', () => {
  for (const { sheet, part, address } of cells) {
    const edited = withParts(report, { [part]: (xml) => editedCell(xml, address) });
    const edits = openWorkbook(edited, new Map()).edits() ?? [];
    expect(edits.map((edit) => [edit.sheet, edit.cell, edit.found])).toEqual([[sheet, address, 'đã sửa']]);
  }
  expect(cells.length).toBeGreaterThan(90);
});

function editedCell(xml: string, address: string): string {
  const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*>.*?</c>`);
  expect(xml).toMatch(cell);
  return xml.replace(cell, `<c r="${address}"$1 t="inlineStr"><is><t>đã sửa</t></is></c>`);
}
