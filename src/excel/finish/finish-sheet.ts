import { cellAddress } from '../formulas/addresses.ts';
import type { CellStyle } from '../layout/cell-style.ts';
import type { LaidOutSheet } from '../layout/layout.ts';
import { insertAfter, insertBefore } from './package-xml.ts';
import { rowPieces } from './row-xml.ts';
import { validationsXml } from './validation-xml.ts';

export interface SheetFinishing {
  /** Relationship of a drawing that the library knows nothing of; null: none, or its own. */
  readonly drawing: string | null;
  /** The style table. */
  readonly styles: readonly CellStyle[];
  resolve(formula: string): string;
  textNumber(text: string): number | null;
}

/** A sheet's part as the library wrote it, with its rows and all that the library cannot write, in pieces. */
export function finishSheet(xml: string, laid: LaidOutSheet, finishing: SheetFinishing): Iterable<string> {
  const { numbers, xml: withoutSample } = takeSampleRow(xml, laid);
  const finished = [
    (part: string) => withDimension(part, laid),
    withoutNeedlessAttributes,
    (part: string) => withMerges(part, laid),
    (part: string) => withProtection(part, laid),
    (part: string) => withValidations(part, laid, finishing),
    (part: string) => withBreaksAndDrawing(part, laid, finishing.drawing),
    withKnownIds,
  ].reduce((part, step) => step(part), withoutSample);
  return withRows(finished, laid, numbers, finishing);
}

/** Numbers in the file of the styles that the rows use, from the row left behind for that. */
function takeSampleRow(
  xml: string,
  { rows }: LaidOutSheet,
): { readonly numbers: ReadonlyMap<number, number>; readonly xml: string } {
  const sample = /<sheetData\/>|<sheetData>.*?<\/sheetData>/s.exec(xml);
  if (sample === null) throw new Error('Written sheet has no place for rows');
  const written = [...sample[0].matchAll(/<c r="[A-Z]+1" s="(\d+)"/g)].map(([, number]) => Number(number));
  if (written.length !== rows.styles.size) throw new Error('Written sheet lacks styles in its sample row');
  const numbers = new Map([...rows.styles].map((style, index) => [style, written[index] ?? 0]));
  return { numbers, xml: xml.replace(sample[0], '<sheetData></sheetData>') };
}

function* withRows(
  xml: string,
  { rows, hiddenRows, fixedRows }: LaidOutSheet,
  numbers: ReadonlyMap<number, number>,
  { styles, resolve, textNumber }: SheetFinishing,
): Generator<string> {
  const end = xml.indexOf('</sheetData>');
  yield xml.slice(0, end);
  yield* rowPieces(rows.all(), {
    resolve,
    textNumber,
    styleNumber: (style) => numbers.get(style) ?? 0,
    isFramed: (style) => styles[style]?.border !== 'none',
    isHidden: (row) => hiddenRows.has(row),
    isFixed: (row) => fixedRows.has(row),
  });
  yield xml.slice(end);
}

function withDimension(xml: string, { rows, columns }: LaidOutSheet): string {
  const last = cellAddress({ row: Math.max(1, rows.count), column: columns });
  return xml.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`);
}

/** A hint for programs, which need none. */
function withoutNeedlessAttributes(xml: string): string {
  return xml.replace(/ x14ac:dyDescent="[^"]*"/g, '');
}

function withMerges(xml: string, { merges }: LaidOutSheet): string {
  if (merges.length === 0) return xml;
  const items = merges.map(({ row, column, lastRow, lastColumn }) => {
    return `<mergeCell ref="${cellAddress({ row, column })}:${cellAddress({ row: lastRow, column: lastColumn })}"/>`;
  });
  return insertAfter(xml, '</sheetData>', `<mergeCells count="${merges.length}">${items.join('')}</mergeCells>`);
}

/** Before the merged ranges, as the format has it. Without a password: it keeps from slips, not from intent. */
function withProtection(xml: string, { sheet }: LaidOutSheet): string {
  if (sheet.isProtected !== true) return xml;
  const allowed = 'formatCells="0" formatColumns="0" formatRows="0"';
  return insertAfter(xml, '</sheetData>', `<sheetProtection sheet="1" objects="1" scenarios="1" ${allowed}/>`);
}

function withValidations(xml: string, { validations }: LaidOutSheet, { resolve }: SheetFinishing): string {
  return validations.length === 0 ? xml : insertBefore(xml, '<pageMargins', validationsXml(validations, resolve));
}

const LAST_COLUMN = 16_383;

function withBreaksAndDrawing(xml: string, { breaks }: LaidOutSheet, drawing: string | null): string {
  const items = breaks.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`).join('');
  const rowBreaks =
    breaks.length === 0
      ? ''
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${items}</rowBreaks>`;
  return insertAfter(xml, '</headerFooter>', rowBreaks + (drawing === null ? '' : `<drawing r:id="${drawing}"/>`));
}

/** The library gives each data bar a random id; numbered ones make equal reports equal files. */
function withKnownIds(xml: string): string {
  const known = new Map<string, string>();
  return xml.replace(/\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/g, (id) => {
    const numbered = known.get(id) ?? `{00000000-0000-4000-8000-${String(known.size + 1).padStart(12, '0')}}`;
    known.set(id, numbered);
    return numbered;
  });
}
