import { expect, test } from 'vitest';
import {
  createLayoutTables,
  type LaidOutSheet,
  layOutWorkbook,
} from '../../../../src/excel/layout/lay-out-workbook.ts';
import type { Block, Cell, Row, Table } from '../../../../src/report/sheet/sheet.ts';
import { text } from '../../../../src/report/sheet/sheet.ts';

function layOut(blocks: readonly Block[], grid: readonly number[] = [40, 40]): LaidOutSheet {
  const laid = layOutWorkbook(
    {
      language: 'vi',
      title: '',
      subject: '',
      author: null,
      createdAt: '2025-08-05T00:00:00Z',
      font: 'Times New Roman',
      fontSize: 13,
      sheets: [{ id: 's', name: 'S', orientation: 'portrait', grid, freezeRows: 0, blocks }],
    },
    {
      reservedNames: [],
      continued: '(tiếp)',
      cellBudget: 10_000,
      overflow: () => ({ write: () => false, take: () => [] }),
      onSheet: () => undefined,
      tables: createLayoutTables(),
    },
  );
  const [sheet] = laid.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function table(rows: readonly Row[]): Table {
  const columns = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ];
  return { kind: 'table', id: 't', title: null, unitLine: null, columns, rows, repeatHeader: false };
}

function row(second: Cell = text('x')): Row {
  return { role: 'body', cells: [text('a'), second] };
}

const heightsOf = ({ rows }: LaidOutSheet): readonly number[] => rows.kept.map(({ height }) => height);
/** A page of 728 points, filled except for about 8 lines. */
const nearlyFull: readonly Block[] = Array.from({ length: 29 }, () => ({
  kind: 'paragraph',
  text: 'x',
  style: 'body',
}));
const heading: Block = { kind: 'heading', text: 'H', depth: 2 };

test('words that a formula yields get the lines they take', () => {
  const words: Cell = {
    kind: 'formula',
    formula: 'IF(TRUE,"","")',
    value: 'chưa gồm 12 dòng chưa có đơn giá hoặc số lượng, xem danh mục ở dưới đây',
    format: 'plain',
  };
  const [, one = 0, wrapped = 0] = heightsOf(layOut([table([row(), row(words)])], [10, 16]));
  expect(wrapped).toBeGreaterThan(2.5 * one);
});

test('a small table goes to the next page with its heading rather than lose its header', () => {
  const small = layOut([...nearlyFull, heading, table(Array.from({ length: 12 }, () => row()))]);
  expect(small.breaks).toEqual([nearlyFull.length]);
});

test('a long table begins below its heading, on what is left of the page', () => {
  const long = layOut([...nearlyFull, heading, table(Array.from({ length: 60 }, () => row()))]);
  expect(long.breaks).toEqual([]);
});

test('a heading goes along with the whole of a text that no row may be parted in', () => {
  const long: Block = { kind: 'paragraph', text: 'lời dài '.repeat(200), style: 'body' };
  expect(layOut([...nearlyFull, heading, long]).breaks).toEqual([nearlyFull.length]);
  const outer: Block = { kind: 'heading', text: 'I', depth: 1 };
  expect(layOut([...nearlyFull, outer, heading, long]).breaks).toEqual([nearlyFull.length]);
  const field = { label: 'Cơ sở y tế', cell: text('tên dài '.repeat(100)) };
  expect(layOut([...nearlyFull, heading, { kind: 'fields', fields: [field] }]).breaks).toEqual([nearlyFull.length]);
});

const high = row(text('ghi chú dài '.repeat(60)));

test('a table does not begin with its header alone, nor a group with its name, where the first row is high', () => {
  const group: Row = { role: 'group', cells: [text('Nhóm')] };
  const many = Array.from({ length: 20 }, () => high);
  expect(layOut([...nearlyFull, heading, table(many)]).breaks[0]).toBe(nearlyFull.length);
  expect(layOut([...nearlyFull, heading, table([group, ...many])]).breaks[0]).toBe(nearlyFull.length);
  const rows = Array.from({ length: 48 }, () => row());
  expect(layOut([table([...rows, group, ...many])]).breaks[0]).toBe(1 + rows.length);
});

test('the header of a table is written again where a page begins within it', () => {
  const rows = Array.from({ length: 60 }, () => row());
  const valuesOf = ({ rows: { kept } }: LaidOutSheet) => kept.map(({ cells }) => cells[0]?.value);
  const once = layOut([table(rows)]);
  expect(valuesOf(once).filter((each) => each === 'A')).toHaveLength(1);
  const again = layOut([{ ...table(rows), headerAgain: true }]);
  const [end = 0] = again.breaks;
  expect(again.breaks).toHaveLength(1);
  expect([valuesOf(again)[0], valuesOf(again)[end]]).toEqual(['A', 'A']);
  expect(valuesOf(again).filter((each) => each === 'A')).toHaveLength(2);
});

test('the last row of a table is never alone below a header that stands again', () => {
  const [end = 0] = layOut([{ ...table(Array.from({ length: 60 }, () => row())), headerAgain: true }]).breaks;
  // As many rows as begin the second page by one.
  const rows = Array.from({ length: end }, () => row());
  const { breaks, rows: laid } = layOut([{ ...table(rows), headerAgain: true }]);
  expect(breaks).toHaveLength(1);
  const header = 1;
  expect(laid.kept.length - (breaks[0] ?? 0) - header).toBe(2);
});

test('addressees stand in small letters and stay together', () => {
  const addressees = Array.from({ length: 12 }, (_, index) => `- Sở ${index};`);
  const laid = layOut([...nearlyFull, { kind: 'distribution', title: 'Nơi nhận:', addressees }]);
  expect(laid.breaks).toEqual([nearlyFull.length]);
  const [title = 0, first = 0] = heightsOf(laid).slice(nearlyFull.length);
  expect(first).toBeLessThan(title);
});

test('a line is drawn below the subject of an official paper, none below a remark', () => {
  const title = { kind: 'title', lines: ['BIÊN BẢN'], subtitle: 'Về việc khảo sát' } as const;
  expect(layOut([{ ...title, isSubject: true }]).lines).toHaveLength(1);
  expect(layOut([title]).lines).toEqual([]);
});

test('a note below a heading does not part it from its table', () => {
  const remark: Block = { kind: 'paragraph', text: 'Ghi chú', style: 'note' };
  const laid = layOut([...nearlyFull, heading, remark, table(Array.from({ length: 12 }, () => row()))]);
  expect(laid.breaks).toEqual([nearlyFull.length]);
});

test('addressees share the page of the signatures above them', () => {
  const parties = [{ title: 'THƯ KÝ', hint: null, name: null }];
  const addressees = Array.from({ length: 6 }, (_, index) => `- Sở ${index};`);
  const lines = nearlyFull.slice(0, 26);
  const signed: Block = { kind: 'signatures', parties };
  expect(layOut([...lines, signed]).breaks).toEqual([]);
  const distribution: Block = { kind: 'distribution', title: 'Nơi nhận:', addressees };
  // The last lines of the text move along: signatures never open a page.
  expect(layOut([...lines, signed, distribution]).breaks).toEqual([lines.length - 2]);
  expect(layOut([...lines.slice(2), heading, ...lines.slice(0, 2), signed, distribution]).breaks).toEqual([
    lines.length - 2,
  ]);
});

test('signatures take the end of the table above them along', () => {
  const signed: Block = { kind: 'signatures', parties: [{ title: 'THƯ KÝ', hint: null, name: null }] };
  const rows = Array.from({ length: 45 }, () => row());
  const total: Row = { role: 'total', cells: [text('Cộng'), text('x')] };
  expect(layOut([table(rows)]).breaks).toEqual([]);
  // The header is the first row.
  expect(layOut([table(rows), signed]).breaks).toEqual([rows.length]);
  expect(layOut([table([...rows, total, total]), signed]).breaks).toEqual([rows.length + 1]);
});

test('names of the organisation that are longer than the national header get more of the width', () => {
  const line = (words: string) => ({ text: words, bold: false });
  const heightOf = (left: string, right: string) => {
    const grid = Array.from({ length: 22 }, () => 4);
    const laid = layOut([{ kind: 'letterhead', left: [line(left)], right: [line(right)] }], grid);
    return heightsOf(laid)[0];
  };
  const one = heightOf('SỞ Y TẾ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(heightOf('PEOPLE’S COMMITTEE OF LÀO CAI PROVINCE', 'SOCIALIST REPUBLIC OF VIET NAM')).toBe(one);
  expect(heightOf('PEOPLE’S COMMITTEE OF LÀO CAI PROVINCE '.repeat(3), 'VIET NAM')).toBeGreaterThan(one ?? 0);
});

test('names that no cell holds go on in further rows, in letterheads, signatures and among addressees', () => {
  const long = 'tên dài '.repeat(6_000).trim();
  const line = { text: long, bold: false };
  const laid = layOut([
    { kind: 'letterhead', left: [line], right: [line] },
    { kind: 'signatures', parties: [{ title: long, hint: long, name: long }] },
    { kind: 'distribution', title: 'Nơi nhận:', addressees: [long] },
  ]);
  const texts = laid.rows.kept.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? '')));
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(32_767);
  expect(Math.max(...heightsOf(laid))).toBeLessThanOrEqual(409.5);
  expect(texts.join(' ').match(/dài/g)).toHaveLength(6 * 6_000);
});

test('a page that begins by itself right above a heading is made to begin there', () => {
  const line: Block = { kind: 'paragraph', text: 'x', style: 'body' };
  const lines = Array.from({ length: 38 }, () => line);
  const [height = 1] = heightsOf(layOut([line]));
  const onPage = Math.floor(728.5 / height);
  expect(lines.length).toBe(onPage + 1);
  expect(layOut([...lines, heading, line]).breaks).toEqual([onPage]);
  expect(layOut([...lines, ...lines.slice(0, 3), heading, line]).breaks).toEqual([]);
});

test('a page that may begin later in another program is made to begin right above what is kept whole', () => {
  const line: Block = { kind: 'paragraph', text: 'x', style: 'body' };
  const [height = 1] = heightsOf(layOut([line]));
  const onPage = Math.floor(728.5 / height);
  const linesBefore = (beyond: number) => Array.from({ length: onPage + beyond }, () => line);
  const small = table([row(), row()]);
  expect(layOut([...linesBefore(1), small]).breaks).toEqual([onPage]);
  expect(layOut([...linesBefore(3), small]).breaks).toEqual([]);
});

test('what is signed is not parted where another program has more of high rows on the pages before', () => {
  const high: Block = { kind: 'paragraph', text: 'lời\n'.repeat(11).trim(), style: 'body' };
  // Three rows of 184.5 points go on a page, or four where a page holds slightly more: the last two and the signatures share one.
  const rows = Array.from({ length: 9 }, () => high);
  const signed: Block = { kind: 'signatures', parties: [{ title: 'THƯ KÝ', hint: null, name: null }] };
  expect(layOut(rows).breaks).toEqual([]);
  expect(layOut([...rows, signed]).breaks).toEqual([6]);
});

test('a cell for a day has the format of days, also below an empty one that is for nothing', () => {
  const validation = { kind: 'date', first: '2020-01-01', last: null, prompt: null, error: '' } as const;
  const day: Cell = { kind: 'empty', validation };
  const { rows } = layOut([table([row({ kind: 'empty' }), row(day)])]);
  const [above, below] = rows.kept.slice(-2).map(({ cells }) => cells[1]?.style);
  expect(below).not.toBe(above);
});

test('an empty cell is no link: other programs write the address into it', () => {
  const named = row(text('here', { name: 'place' }));
  const links = (cell: Cell) => layOut([table([named, row(cell)])]).links.length;
  expect(links(text('there', { link: 'place' }))).toBe(1);
  expect(links(text(null, { link: 'place' }))).toBe(0);
});
