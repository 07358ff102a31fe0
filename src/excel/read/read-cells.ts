import type { CellValue } from '../../app/ports/ports.ts';
import { type CellPlace, cellAddress } from '../../domain/values/cell-address.ts';
import { formatLimits } from '../bounds/limits.ts';
import { damaged, overLimit } from '../bounds/refusals.ts';
import { parseAddress } from '../formulas/addresses.ts';
import { movedFormula } from '../formulas/moved-formula.ts';
import { type Attributes, readXml } from '../xml/read-xml.ts';
import { type CellContent, createCellContents } from './cell-contents.ts';
import { toCellValue } from './cell-value.ts';

/** What the cells of every sheet of a workbook are read with. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
  readonly maxCells: number;
  readonly maxElements: number;
}

/** Told of each row that has cells, in the order of the part. */
export type RowReader = (row: number, cells: ReadonlyMap<number, CellValue>) => void;

/** What a `c` element says of itself. */
interface CellHead {
  readonly place: CellPlace;
  readonly type: string;
  readonly style: number;
}

/**
 * Reads the values of one sheet. Styles, merges, validations and names are skipped: there small files grow huge.
 * @throws AuditError workbook-damaged or workbook-limit, with the sheet and the cell.
 */
export function readCells(bytes: Uint8Array, sheet: string, context: CellContext, onRow: RowReader): void {
  const position = createPosition(sheet, context.maxCells);
  const contents = createCellContents();
  const readValue = createValueReader(sheet, context);
  let cells = new Map<number, CellValue>();
  let head: CellHead | null = null;

  readXml(
    bytes,
    {
      open: (name, attributes) => {
        if (name === 'row') {
          position.startRow(attributes['r']);
          cells = new Map();
        } else if (name === 'c') {
          head = headOf(attributes, position.nextCell(attributes['r']));
          contents.start();
        } else if (head !== null) contents.open(name, attributes);
      },
      text: contents.add,
      close: (name) => {
        if (name === 'row') {
          if (cells.size > 0) onRow(position.row(), cells);
        } else if (head !== null && name === 'c') {
          const value = readValue(head, contents.take());
          if (value.value !== null || value.formula !== null) cells.set(head.place.column, value);
          head = null;
        } else if (head !== null) contents.close(name);
      },
    },
    { maxElements: context.maxElements },
  );
}

function headOf(attributes: Attributes, place: CellPlace): CellHead {
  return { place, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) };
}

interface Position {
  readonly startRow: (stated: string | undefined) => void;
  readonly nextCell: (stated: string | undefined) => CellPlace;
  readonly row: () => number;
}

/** Rows and cells that do not say where they are follow the one before. */
function createPosition(sheet: string, maxCells: number): Position {
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
      row = stated === undefined ? row + 1 : Number(stated);
      if (!Number.isInteger(row) || row < 1) throw damaged('reference', { sheet });
      if (row > formatLimits.rows) throw overLimit('rows', formatLimits.rows, { sheet });
      column = 0;
    },
    nextCell: (stated) => {
      const place = placeOf(stated);
      if (place.column > formatLimits.columns) throw overLimit('columns', formatLimits.columns, { sheet });
      count += 1;
      if (count > maxCells) throw overLimit('cells', maxCells, { sheet });
      column = place.column;
      return place;
    },
  };
}

type ValueReader = (head: CellHead, content: CellContent) => CellValue;

/** Gives each cell its value; a shared formula is written once and moved to the other cells that name it. */
function createValueReader(sheet: string, context: CellContext): ValueReader {
  const shared = new Map<string, { readonly formula: string; readonly place: CellPlace }>();

  function formulaOf({ formula, sharedIndex }: CellContent, place: CellPlace): string | null {
    if (formula === null || sharedIndex === null) return formula;
    if (formula !== '') {
      shared.set(sharedIndex, { formula, place });
      return formula;
    }
    const master = shared.get(sharedIndex);
    if (master === undefined) throw damaged('reference', { sheet, cell: cellAddress(place) });
    return movedFormula(master.formula, master.place, place);
  }

  return ({ place, type, style }, content) => {
    const { value, inline } = content;
    const found = toCellValue({ type, style, value, inline, formula: formulaOf(content, place) }, context);
    if (found === 'no-such-string') throw damaged('reference', { sheet, cell: cellAddress(place) });
    if (found === 'too-long') {
      throw overLimit('string-length', formatLimits.stringLength, { sheet, cell: cellAddress(place) });
    }
    return found;
  };
}
