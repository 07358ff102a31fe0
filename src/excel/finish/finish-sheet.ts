import { cellAddress } from '../../domain/values/cell-address.ts';
import { insertAfter, insertBefore } from '../../office/parts/package-xml.ts';
import { xmlText } from '../../office/xml/xml-text.ts';
import type { PackedStretch } from '../../office/zip/write-zip.ts';
import type { LaidOutSheet } from '../layout/lay-out-workbook.ts';
import { filteredRange } from './filtered-range.ts';
import { type RowWriting, rowPieces } from './row-xml.ts';
import { validationsXml } from './validations-xml.ts';

export interface SheetFinishing extends RowWriting {
  /** Relationship id of a drawing that the library does not know; null: none, or the library's own. */
  readonly drawing: string | null;
  /** The address of a named cell; null: there is none. */
  find(name: string): string | null;
}

/** A sheet's part as the library wrote it, with rows and everything else that the library cannot write, in pieces. */
export function finishSheet(
  xml: string,
  laid: LaidOutSheet,
  finishing: SheetFinishing,
): Iterable<string | PackedStretch> {
  const finished = [
    (part: string) => withDimension(part, laid),
    withoutNeedlessAttributes,
    withUnscaledHeaders,
    (part: string) => withMerges(part, laid),
    (part: string) => withFilter(part, laid),
    (part: string) => withProtection(part, laid),
    (part: string) => withValidations(part, laid, finishing),
    (part: string) => withLinks(part, laid, finishing),
    (part: string) => withBreaksAndDrawing(part, laid, finishing.drawing),
    withKnownIds,
  ].reduce((part, step) => step(part), withoutRows(xml));
  return withRows(finished, laid, finishing);
}

/** The library wrote no rows except a sample of the styles. */
function withoutRows(xml: string): string {
  return xml.replace(/<sheetData\/>|<sheetData>.*?<\/sheetData>/s, '<sheetData></sheetData>');
}

function* withRows(xml: string, { rows }: LaidOutSheet, writing: RowWriting): Generator<string | PackedStretch> {
  const end = xml.indexOf('</sheetData>');
  if (end === -1) throw new Error('Written sheet has no place for rows');
  yield xml.slice(0, end);
  for (const run of rows.runs()) {
    if (run.is === 'written') yield* run.stretches;
    else yield* rowPieces(run.rows, run.first, writing);
  }
  yield xml.slice(end);
}

function withDimension(xml: string, { rows, columns, hasCellAside }: LaidOutSheet): string {
  const last = cellAddress({ row: Math.max(1, rows.lastFilled), column: hasCellAside ? columns + 1 : columns });
  return xml.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`);
}

/** Removes hints that programs do not need. */
function withoutNeedlessAttributes(xml: string): string {
  return xml.replace(/ x14ac:dyDescent="[^"]*"/g, '');
}

/** Page numbers and notes keep their size where a sheet is drawn smaller to fit its width: Decree 30/2020 gives them a size. */
function withUnscaledHeaders(xml: string): string {
  return xml.replace('<headerFooter', '<headerFooter scaleWithDoc="0"');
}

function withMerges(xml: string, { merges }: LaidOutSheet): string {
  if (merges.length === 0) return xml;
  const items = merges.map(({ row, column, lastRow, lastColumn }) => {
    return `<mergeCell ref="${cellAddress({ row, column })}:${cellAddress({ row: lastRow, column: lastColumn })}"/>`;
  });
  return insertAfter(xml, '</sheetData>', `<mergeCells count="${merges.length}">${items.join('')}</mergeCells>`);
}

/** Must be placed before the merged ranges, and after the protection. */
function withFilter(xml: string, laid: LaidOutSheet): string {
  const range = filteredRange(laid);
  return range === null ? xml : insertAfter(xml, '</sheetData>', `<autoFilter ref="${range}"/>`);
}

/** Must be placed before the filter and the merged ranges. No password: it prevents slips, not intent. */
function withProtection(xml: string, { sheet }: LaidOutSheet): string {
  if (sheet.isProtected !== true) return xml;
  const allowed = 'formatCells="0" formatColumns="0" formatRows="0"';
  return insertAfter(xml, '</sheetData>', `<sheetProtection sheet="1" objects="1" scenarios="1" ${allowed}/>`);
}

function withValidations(xml: string, { validations }: LaidOutSheet, { resolve }: SheetFinishing): string {
  return validations.length === 0 ? xml : insertBefore(xml, '<pageMargins', validationsXml(validations, resolve));
}

/** Links within the workbook; each names its place, so no part is needed for them. Must be placed after the validations. */
function withLinks(xml: string, { links }: LaidOutSheet, { find }: SheetFinishing): string {
  const items = links.flatMap(({ row, column, to }) => {
    const location = find(to);
    return location === null
      ? []
      : [`<hyperlink ref="${cellAddress({ row, column })}" location="${xmlText(location)}"/>`];
  });
  if (items.length === 0) return xml;
  return insertBefore(xml, '<pageMargins', `<hyperlinks>${items.join('')}</hyperlinks>`);
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

/** The library gives data bars random ids; numbered ones make equal reports equal files. */
function withKnownIds(xml: string): string {
  const known = new Map<string, string>();
  return xml.replace(/\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/g, (id) => {
    const numbered = known.get(id) ?? `{00000000-0000-4000-8000-${String(known.size + 1).padStart(12, '0')}}`;
    known.set(id, numbered);
    return numbered;
  });
}
