import { type Sheet, text, type Workbook } from '../sheet/sheet.ts';
import type { TemplateLook } from './template-workbook.ts';

/** A sheet for another program: the first line its headings, every cell a text. */
export interface PlainSheet {
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
}

/** A workbook of such sheets, with nothing above their headings. */
export function plainWorkbook(title: string, sheets: readonly PlainSheet[], look: TemplateLook): Workbook {
  return { ...look, title, subject: title, author: null, isList: true, sheets: sheets.map(sheetOf) };
}

const WIDTH = 24;

function sheetOf({ name, lines }: PlainSheet): Sheet {
  const [headings = [], ...rows] = lines;
  const columns = headings.map((heading, index) => ({ id: `c${index + 1}`, title: heading }));
  return {
    id: name,
    name,
    orientation: 'landscape',
    grid: columns.map(() => WIDTH),
    freezeRows: 1,
    role: 'data',
    blocks: [
      {
        kind: 'table',
        id: name,
        title: null,
        unitLine: null,
        columns,
        rows: rows.map((line) => ({
          role: 'body' as const,
          cells: columns.map((_, index) => (line[index] ? text(line[index]) : { kind: 'empty' as const })),
        })),
        repeatHeader: true,
        isOneRowEach: true,
      },
    ],
  };
}
