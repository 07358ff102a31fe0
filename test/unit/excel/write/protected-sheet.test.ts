import { beforeAll, describe, expect, test } from 'vitest';
import { workbooks } from '../../../../src/excel/workbooks.ts';
import { number, type Sheet, text, type Workbook } from '../../../../src/report/sheet/sheet.ts';
import { readParts } from '../../../support/zip-parts.ts';

const list = { kind: 'list', source: 'choices.label:body', prompt: null, error: 'Choose “one”' } as const;
const amount = { kind: 'number', least: 0, prompt: 'From 0', error: 'A number' } as const;
const day = { kind: 'date', first: '2020-01-01', last: '{@last}', prompt: null, error: 'A day' } as const;

const bare: Pick<Sheet, 'orientation' | 'grid' | 'freezeRows'> = {
  orientation: 'portrait',
  grid: [10, 20],
  freezeRows: 0,
};

const sheets: readonly Sheet[] = [
  {
    ...bare,
    id: 'form',
    name: 'Form',
    isProtected: true,
    blocks: [
      { kind: 'title', lines: ['Title'], subtitle: null },
      {
        kind: 'table',
        id: 'questions',
        title: null,
        unitLine: null,
        repeatHeader: false,
        columns: [
          { id: 'question', title: 'Question' },
          { id: 'answer', title: 'Answer' },
          { id: 'code', title: 'x-code', isHidden: true },
        ],
        rows: [
          { role: 'body', cells: [text('1'), text('Yes', { input: true, validation: list }), number(1, 'plain')] },
          {
            role: 'body',
            isHidden: true,
            cells: [text('2'), text(null, { input: true, validation: amount }), number(0, 'plain')],
          },
          {
            role: 'body',
            cells: [text('3'), text(null, { input: true, validation: day, name: 'last' }), number(0, 'plain')],
          },
          { role: 'body', cells: [text('4'), text(null, { input: true, validation: amount }), number(0, 'plain')] },
        ],
        tones: [
          { when: '{code}=0', tone: 'muted' },
          { when: 'AND({code}=1,{answer}="Yes")', tone: 'good', columns: ['answer'] },
        ],
      },
    ],
  },
  {
    ...bare,
    id: 'lists',
    name: 'Lists',
    isHidden: true,
    blocks: [
      {
        kind: 'table',
        id: 'choices',
        title: null,
        unitLine: null,
        repeatHeader: false,
        columns: [{ id: 'label', title: 'Label' }],
        rows: [
          { role: 'body', cells: [text('Yes')] },
          { role: 'body', cells: [text('No')] },
        ],
      },
    ],
  },
];

const workbook: Workbook = {
  language: 'en',
  title: 'Test',
  subject: '',
  author: null,
  createdAt: '2025-08-05T09:00:00Z',
  font: 'Times New Roman',
  fontSize: 13,
  sheets,
};

let parts: ReadonlyMap<string, string>;
let form = '';

beforeAll(async () => {
  parts = readParts(await workbooks.build(workbook, null));
  form = parts.get('xl/worksheets/sheet1.xml') ?? '';
});

describe('a protected sheet', () => {
  test('is locked but for the cells to be filled in', () => {
    expect(form).toMatch(/<sheetProtection sheet="1"[^>]*formatRows="0"/);
    const locks = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([xf]) =>
      xf.includes('locked="0"'),
    );
    const styleOf = (cell: string) => Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(form)?.[1]);
    // The list of cell formats comes after the one of named styles, which has one entry.
    expect(locks[styleOf('B3') + 1]).toBe(true);
    expect(locks[styleOf('A3') + 1]).toBe(false);
  });

  test('has its parts in the order of the format', () => {
    const order = [
      '<sheetData',
      '<sheetProtection',
      '<mergeCells',
      '<conditionalFormatting',
      '<dataValidations',
      '<pageMargins',
    ];
    const places = order.map((mark) => form.indexOf(mark));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

describe('rules for what is typed', () => {
  test('offer the texts of a list on another sheet', () => {
    expect(form).toContain('sqref="B3"><formula1>\'Lists\'!$A$2:$A$3</formula1>');
    expect(form).toContain('error="Choose “one”"');
  });

  test('are one for cells that have the same', () => {
    expect(form).toMatch(/type="decimal" operator="between"[^>]*prompt="From 0"[^>]*sqref="B4 B6"><formula1>0</);
  });

  test('bound a day by a cell', () => {
    expect(form).toMatch(/type="date" operator="between"[^>]*sqref="B5"><formula1>43831<\/formula1><formula2>\$B\$5</);
  });
});

describe('what is hidden', () => {
  test('are rows, the last columns, and whole sheets', () => {
    expect(form).toMatch(/<row r="4"[^>]* hidden="1"/);
    expect(form).toMatch(/<col min="3" max="3"[^>]* hidden="1"/);
    expect(parts.get('xl/workbook.xml')).toMatch(/name="Lists" state="veryHidden"/);
  });

  test('is not printed, and no title stands over it', () => {
    expect(parts.get('xl/workbook.xml')).not.toContain("'Lists'!$A$1");
    expect(form).toContain('<mergeCell ref="A1:B1"/>');
  });
});

test('tones follow conditions, said for the first row with fixed columns', () => {
  expect(form).toMatch(/<conditionalFormatting sqref="A3:B6"><cfRule type="expression"[^>]*><formula>\$C3=0</);
  expect(form).toMatch(
    /<conditionalFormatting sqref="B3:B6"><cfRule type="expression"[^>]*><formula>AND\(\$C3=1,\$B3=&quot;Yes&quot;\)</,
  );
});
