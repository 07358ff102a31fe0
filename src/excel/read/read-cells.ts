import type { CellValue, ColumnRange } from '../../app/ports/workbooks-port.ts';
import { type CellPlace, type CellRange, cellAddress } from '../../domain/values/cell-address.ts';
import type { NumberShown } from '../../domain/values/number-shown.ts';
import { formatLimits } from '../../office/bounds/limits.ts';
import { damaged, overLimit } from '../../office/bounds/refusals.ts';
import { holding, noContent, once, textOnly } from '../../office/xml/element-rules.ts';
import { type Attributes, readXml } from '../../office/xml/read-xml.ts';
import { knownNamespaces } from '../../office/xml/xml-text.ts';
import { parseAddress } from '../formulas/addresses.ts';
import { movedFormula } from '../formulas/moved-formula.ts';
import { type CellContent, createCellContents } from './cell-contents.ts';
import { toCellValue } from './cell-value.ts';
import { richText } from './read-shared-strings.ts';

/** What reading the cells of all sheets of a workbook shares. */
export interface CellContext {
  readonly strings: readonly string[];
  /** How numbers are shown, by style. */
  readonly formats: ReadonlyMap<number, NumberShown>;
  readonly from1904: boolean;
  readonly maxCells: number;
  readonly maxElements: number;
}

/** Called for each row with cells, in the order of the part. */
export type RowReader = (row: number, cells: ReadonlyMap<number, CellValue>, isHidden: boolean) => void;

/** Told of what a sheet says about many cells at once; none of it is ever spread out. */
export interface LayoutReader {
  readonly onMerged: (range: CellRange) => void;
  readonly onHidden: (columns: ColumnRange) => void;
}

/** The attributes of a `c` element. */
interface CellHead {
  readonly place: CellPlace;
  readonly type: string;
  readonly style: number;
  /** Whether programs show a picture or a record there. */
  readonly isRich: boolean;
}

/**
 * Reads the values of one sheet. Styles, validations and names are skipped: there small files grow huge.
 * @throws AuditError workbook-damaged or workbook-limit, with the sheet and the cell.
 */
export function readCells(
  bytes: Uint8Array,
  sheet: string,
  context: CellContext,
  onRow: RowReader,
  layout?: LayoutReader,
): void {
  const position = createPosition(sheet, context.maxCells);
  const contents = createCellContents();
  const readValue = createValueReader(sheet, context);
  let cells = new Map<number, CellValue>();
  let head: CellHead | null = null;
  let isHidden = false;

  const isSheet = readXml(
    bytes,
    { namespaces: knownNamespaces.main, elements, maxElements: context.maxElements },
    {
      open: (name, attributes) => {
        if (name === 'row') {
          position.startRow(attributes['r']);
          cells = new Map();
          isHidden = isTrue(attributes['hidden']);
        } else if (name === 'c') {
          head = headOf(attributes, position.nextCell(attributes['r']));
          contents.start();
        } else if (head !== null) contents.open(name, attributes);
        else if (layout !== undefined) readLayout(name, attributes, layout);
      },
      text: contents.add,
      close: (name) => {
        if (name === 'row') {
          if (cells.size > 0) onRow(position.row(), cells, isHidden);
        } else if (head !== null && name === 'c') {
          const value = readValue(head, contents.take());
          if (value.value !== null || value.formula !== null || value.showsMore === true)
            cells.set(head.place.column, value);
          head = null;
        } else if (head !== null) contents.close(name);
      },
    },
  );
  if (!isSheet) throw damaged('foreign-element', { sheet });
}

const elements = holding({
  worksheet: once(
    holding({
      cols: holding({ col: noContent }),
      mergeCells: holding({ mergeCell: noContent }),
      sheetData: once(
        holding({ row: holding({ c: holding({ v: once(textOnly), f: once(textOnly), is: once(richText) }) }) }),
      ),
    }),
  ),
});

function headOf(attributes: Attributes, place: CellPlace): CellHead {
  const { t: type = 'n', s: style = '0', vm } = attributes;
  return { place, type, style: wholeNumber(style), isRich: vm !== undefined };
}

/** NaN for anything but digits. */
function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

interface Position {
  readonly startRow: (stated: string | undefined) => void;
  readonly nextCell: (stated: string | undefined) => CellPlace;
  readonly row: () => number;
}

/** Rows and cells without a position follow the one before. */
function createPosition(sheet: string, maxCells: number): Position {
  const rows = createSeen();
  let columns = createSeen();
  let [row, column, count] = [0, 0, 0];

  function placeOf(stated: string | undefined): CellPlace {
    if (stated === undefined) return { row, column: column + 1 };
    const place = parseAddress(stated);
    if (place === null || place.row !== row) throw damaged('reference', { sheet, cell: stated.slice(0, 20) });
    return place;
  }

  return {
    row: () => row,
    startRow: (stated) => {
      row = stated === undefined ? row + 1 : wholeNumber(stated);
      if (!(row >= 1)) throw damaged('reference', { sheet });
      if (row > formatLimits.rows) throw overLimit('rows', formatLimits.rows, { sheet });
      if (!rows.add(row)) throw damaged('ambiguous', { sheet, cell: cellAddress({ row, column: 1 }) });
      column = 0;
      columns = createSeen();
    },
    nextCell: (stated) => {
      const place = placeOf(stated);
      if (place.column > formatLimits.columns) throw overLimit('columns', formatLimits.columns, { sheet });
      count += 1;
      if (count > maxCells) throw overLimit('cells', maxCells, { sheet });
      column = place.column;
      if (!columns.add(column)) throw damaged('ambiguous', { sheet, cell: cellAddress(place) });
      return place;
    },
  };
}

type ValueReader = (head: CellHead, content: CellContent) => CellValue;

/** Determines each cell's value; a shared formula is written once and shifted for the other cells that use it. */
function createValueReader(sheet: string, context: CellContext): ValueReader {
  const shared = new Map<string, { readonly formula: string; readonly place: CellPlace }>();

  /** Programs take a shared formula from the cell that says what range it is for, and from no other. */
  function formulaOf({ formula, sharedIndex, isFirst }: CellContent, place: CellPlace): string | null {
    if (formula === null || sharedIndex === null) return formula;
    if (formula !== '' && isFirst) {
      if (shared.has(sharedIndex)) throw damaged('ambiguous', { sheet, cell: cellAddress(place) });
      shared.set(sharedIndex, { formula, place });
      return formula;
    }
    const master = shared.get(sharedIndex);
    if (master === undefined) throw damaged('reference', { sheet, cell: cellAddress(place) });
    return movedFormula(master.formula, master.place, place);
  }

  return ({ place, type, style, isRich }, content) => {
    const { value, inline, fills } = content;
    const at = { sheet, cell: cellAddress(place) };
    const found = toCellValue({ type, style, value, inline, formula: formulaOf(content, place) }, context);
    if (found === 'no-such-string') throw damaged('reference', at);
    if (found === 'ambiguous') throw damaged('ambiguous', at);
    if (found === 'too-long') throw overLimit('string-length', formatLimits.stringLength, at);
    return isRich || (fills !== null && fills !== at.cell) ? { ...found, showsMore: true } : found;
  };
}

/** Numbers that were met; most come in their order, and only once they don't are they looked up. */
function createSeen(): { add(number: number): boolean } {
  let last = 0;
  const before: number[] = [];
  let seen: Set<number> | null = null;
  return {
    add: (number) => {
      if (seen === null && number > last) {
        last = number;
        before.push(number);
        return true;
      }
      seen ??= new Set(before);
      if (seen.has(number)) return false;
      seen.add(number);
      return true;
    },
  };
}

function readLayout(name: string, attributes: Attributes, layout: LayoutReader): void {
  if (name === 'col') {
    const [first, last] = [Number(attributes['min']), Number(attributes['max'])];
    if (isTrue(attributes['hidden']) && first >= 1 && last >= first) layout.onHidden({ first, last });
  } else if (name === 'mergeCell') {
    const [from, to] = (attributes['ref'] ?? '').split(':').map((each) => parseAddress(each));
    if (from == null || to == null) return;
    layout.onMerged({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
