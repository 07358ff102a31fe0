import type { CellValue } from '../../app/ports/ports.ts';
import { type CellPlace, cellAddress } from '../../domain/values/cell-address.ts';
import { formatLimits } from '../bounds/limits.ts';
import { damaged, overLimit } from '../bounds/refusals.ts';
import { parseAddress } from '../formulas/addresses.ts';
import { movedFormula } from '../formulas/shared-formula.ts';
import type { Attributes } from '../xml/xml-events.ts';
import { readXml } from '../xml/xml-events.ts';
import { toCellValue } from './cell-value.ts';
import { textCollector } from './shared-strings.ts';

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

/** A cell while its elements are being read. */
interface OpenCell {
  readonly place: CellPlace;
  readonly type: string;
  readonly style: number;
  value: string | null;
  inline: string | null;
  formula: string | null;
  sharedIndex: string | null;
}

/**
 * Reads the values of one sheet: no styles, merges, validations or names, which is where small files grow huge.
 * @throws AuditError workbook-damaged or workbook-limit, with the sheet and the cell.
 */
export function readCells(bytes: Uint8Array, sheet: string, context: CellContext, onRow: RowReader): void {
  const shared = new Map<string, { readonly formula: string; readonly place: CellPlace }>();
  const inline = textCollector();
  let [row, column, count] = [0, 0, 0];
  let cells = new Map<number, CellValue>();
  let cell: OpenCell | null = null;
  let reading: 'v' | 'f' | 'is' | null = null;
  let text = '';

  readXml(
    bytes,
    {
      open: (name, attributes) => {
        if (name === 'row') openRow(attributes);
        else if (name === 'c') openCell(attributes);
        else if (cell === null) return;
        else if (name === 'v') startText('v');
        else if (name === 'f') openFormula(cell, attributes);
        else if (name === 'is') {
          reading = 'is';
          inline.start();
        } else if (reading === 'is') inline.open(name);
      },
      text: (piece) => {
        if (reading === 'is') inline.add(piece);
        else if (reading !== null) text += piece;
      },
      close: (name) => {
        if (name === 'row') closeRow();
        else if (cell === null) return;
        else if (name === 'c') closeCell(cell);
        else if (name === 'v') {
          cell.value = text;
          reading = null;
        } else if (name === 'f') {
          cell.formula = text;
          reading = null;
        } else if (name === 'is') {
          cell.inline = inline.take();
          reading = null;
        } else if (reading === 'is') inline.close(name);
      },
    },
    { maxElements: context.maxElements },
  );

  function startText(what: 'v' | 'f'): void {
    reading = what;
    text = '';
  }

  function openRow(attributes: Attributes): void {
    const stated = attributes['r'];
    row = stated === undefined ? row + 1 : Number(stated);
    if (!Number.isInteger(row) || row < 1) throw damaged('reference', { sheet });
    if (row > formatLimits.rows) throw overLimit('rows', formatLimits.rows, { sheet });
    column = 0;
    cells = new Map();
  }

  function openCell(attributes: Attributes): void {
    const place = placeOf(attributes['r']);
    if (place.column > formatLimits.columns) throw overLimit('columns', formatLimits.columns, { sheet });
    count += 1;
    if (count > context.maxCells) throw overLimit('cells', context.maxCells, { sheet });
    column = place.column;
    const [type, style] = [attributes['t'] ?? 'n', Number(attributes['s'] ?? 0)];
    cell = { place, type, style, value: null, inline: null, formula: null, sharedIndex: null };
  }

  function placeOf(stated: string | undefined): CellPlace {
    if (stated === undefined) return { row, column: column + 1 };
    const place = parseAddress(stated);
    if (place === null || place.row !== row) throw damaged('reference', { sheet, cell: stated.slice(0, 20) });
    return place;
  }

  function openFormula(open: OpenCell, attributes: Attributes): void {
    startText('f');
    if (attributes['t'] === 'shared') open.sharedIndex = attributes['si'] ?? '';
  }

  function closeCell(open: OpenCell): void {
    cell = null;
    const formula = formulaOf(open);
    const value = toCellValue({ ...open, formula }, context);
    if (value === 'no-such-string') throw damaged('reference', { sheet, cell: cellAddress(open.place) });
    if (value === 'too-long') {
      throw overLimit('string-length', formatLimits.stringLength, { sheet, cell: cellAddress(open.place) });
    }
    if (value.value !== null || value.formula !== null) cells.set(open.place.column, value);
  }

  function formulaOf({ formula, sharedIndex, place }: OpenCell): string | null {
    if (formula === null || sharedIndex === null) return formula;
    if (formula !== '') {
      shared.set(sharedIndex, { formula, place });
      return formula;
    }
    const master = shared.get(sharedIndex);
    if (master === undefined) throw damaged('reference', { sheet, cell: cellAddress(place) });
    return movedFormula(master.formula, master.place, place);
  }

  function closeRow(): void {
    if (cells.size > 0) onRow(row, cells);
  }
}
