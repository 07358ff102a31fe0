import { cellAddress } from '../formulas/addresses.ts';
import type { LaidOutSheet } from '../layout/layout.ts';
import { insertAfter, insertBefore } from './package-xml.ts';
import { rowPieces } from './row-xml.ts';
import { validationsXml } from './validation-xml.ts';

export interface SheetFinishing {
  /** Relationship of a drawing that the library knows nothing of; null: none, or its own. */
  readonly drawing: string | null;
  resolve(formula: string): string;
}

/** A sheet's part as the library wrote it, with all that the library cannot write; in pieces where it has packed rows. */
export function finishSheet(xml: string, laid: LaidOutSheet, finishing: SheetFinishing): string | Iterable<string> {
  const { styles, xml: withoutSample } = takeSampleRow(xml, laid);
  const finished = [
    (part: string) => withDimension(part, laid),
    withoutNeedlessAttributes,
    (part: string) => withoutFixedHeights(part, laid.fixedRows),
    (part: string) => withMerges(part, laid),
    (part: string) => withProtection(part, laid),
    (part: string) => withValidations(part, laid, finishing),
    (part: string) => withBreaksAndDrawing(part, laid, finishing.drawing),
    withKnownIds,
  ].reduce((part, step) => step(part), withoutSample);
  return styles === null ? finished : withPackedRows(finished, laid, styles, finishing);
}

/** Numbers of the styles of packed rows, from the row left behind for that; null where no rows were packed. */
function takeSampleRow(
  xml: string,
  { rows }: LaidOutSheet,
): { styles: ReadonlyMap<number, number> | null; xml: string } {
  if (rows.packedStyles.size === 0) return { styles: null, xml };
  const start = xml.indexOf(`<row r="${rows.kept.length + 1}"`);
  const end = xml.indexOf('</row>', start) + '</row>'.length;
  if (start === -1) throw new Error('Written sheet has no sample row');
  const numbers = [...xml.slice(start, end).matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map(([, number]) =>
    Number(number),
  );
  if (numbers.length !== rows.packedStyles.size) throw new Error('Written sheet lacks styles in its sample row');
  const styles = new Map([...rows.packedStyles].map((style, index) => [style, numbers[index] ?? 0]));
  return { styles, xml: xml.slice(0, start) + xml.slice(end) };
}

function* withPackedRows(
  xml: string,
  { rows, hiddenRows }: LaidOutSheet,
  styles: ReadonlyMap<number, number>,
  { resolve }: SheetFinishing,
): Generator<string> {
  const end = xml.indexOf('</sheetData>');
  if (end === -1) throw new Error('Written sheet has no rows');
  yield xml.slice(0, end);
  yield* rowPieces(rows.packed(), rows.kept.length + 1, {
    resolve,
    styleNumber: (style) => styles.get(style) ?? 0,
    isHidden: (row) => hiddenRows.has(row),
  });
  yield xml.slice(end);
}

function withDimension(xml: string, { rows, columns }: LaidOutSheet): string {
  const last = cellAddress({ row: Math.max(1, rows.count), column: columns });
  return xml.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`);
}

/** Hints for programs, which need none of them: a tenth of the part. */
function withoutNeedlessAttributes(xml: string): string {
  return xml.replace(/(<row r="\d+"[^>]*?) spans="[^"]*"/g, '$1').replace(/ x14ac:dyDescent="[^"]*"/g, '');
}

/** A row with customHeight never grows again when somebody types more; only rows under drawings are to stay as they are. */
function withoutFixedHeights(xml: string, fixedRows: ReadonlySet<number>): string {
  return xml.replace(/<row r="(\d+)"([^>]*?) customHeight="1"/g, (row, number: string, attributes: string) =>
    fixedRows.has(Number(number)) ? row : `<row r="${number}"${attributes}`,
  );
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
