import type { CellRange } from '../../domain/values/cell-address.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { dayOfSerial, inFull, type NumberShown, shownNumber } from '../../domain/values/number-shown.ts';
import { seenText } from '../../domain/values/seen-text.ts';

/** A cell of a file from outside, from any reader. */
export interface ReadCell {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  /** True for a number whose format shows a date. */
  readonly isDate: boolean;
  /** How a number is shown; left out where it is shown as it is. */
  readonly shown?: NumberShown;
  /** The value is the name of an error, such as #N/A. */
  readonly isError?: true;
}

export interface ReadRow {
  /** From 1. */
  readonly row: number;
  /** For a text file, from 1. */
  readonly line?: number;
  /** Fields of a line of a text file, empty ones too. */
  readonly fields?: number;
  /** Hidden, or filtered out. */
  readonly isHidden?: boolean;
  /** By column, from 1. */
  readonly cells: ReadonlyMap<number, ReadCell>;
}

export interface ReadSheet {
  /** `''` if the file has no sheets. */
  readonly name: string;
  readonly visible: boolean;
  readonly rows: readonly ReadRow[];
  /** Cells that were made one: only the first of them has a value. */
  readonly merged?: readonly CellRange[];
  /** Columns out of sight. */
  readonly hiddenColumns?: readonly { readonly first: number; readonly last: number }[];
  /** The line of a text file with a quote that is never closed. */
  readonly unclosedLine?: number;
  /** A text file has more lines than are read, which are so many. */
  readonly mostLines?: number;
}

/** Reads texts in cells as numbers or days in the manner of a language; null: not one. */
export interface TextReaders {
  readonly number: (text: string) => number | null;
  readonly day: (text: string) => string | null;
}

/** What a cell says as people see it, in NFC, without control characters and blanks around it; '' for nothing. */
export function textOf(cell: ReadCell | undefined): string {
  if (cell === undefined || cell.value === null) return '';
  const { value } = cell;
  if (typeof value === 'number') return shownText(value, cell);
  if (typeof value !== 'string' || value.length < LONG) return seenText(String(value));
  const known = longTexts.get(cell);
  if (known !== undefined) return known;
  const seen = seenText(value);
  longTexts.set(cell, seen);
  return seen;
}

/** A cell is looked at for many reasons; of a long text it takes long to find out what is seen of it. */
const LONG = 200;
const longTexts = new WeakMap<ReadCell, string>();

function shownText(value: number, { shown, isDate }: ReadCell): string {
  if (shown !== undefined) return shownNumber(value, shown);
  return isDate ? shownNumber(value, bareDay) : String(value);
}

const bareDay: NumberShown = { as: 'day', digits: 1, scale: 1, before: '', after: '' };

/** Why nobody can say what a cell means: it shows an error, nobody has computed its formula, or a program made a day of what was typed. */
export type CellFault = 'error' | 'no-result' | 'day-in-part';

/** Null: nothing stands against reading it. */
export function cellFault(cell: ReadCell | undefined): CellFault | null {
  if (cell === undefined) return null;
  if (cell.isError === true) return 'error';
  if (cell.formula !== null && cell.value === null) return 'no-result';
  return cell.shown?.as === 'day-in-part' ? 'day-in-part' : null;
}

/** In what a number is counted: 45% is 45 where that is percent, and no number elsewhere. */
export type Counted = 'percent' | 'plain';

/** The number in a cell, also one kept as text; null: it is none, but a day, a time of day, or a share where none belongs. */
export function numberOf(cell: ReadCell | undefined, readers: TextReaders, counted: Counted = 'plain'): number | null {
  if (cell === undefined || typeof cell.value === 'boolean' || cell.isDate || cell.isError === true) return null;
  if (typeof cell.value !== 'number') return numberInText(textOf(cell), readers, counted);
  if (!Number.isFinite(cell.value) || cell.shown?.as === 'time') return null;
  if (cell.shown?.as !== 'percent') return cell.value;
  return counted === 'percent' ? inFull(cell.value * 100) : null;
}

function numberInText(text: string, readers: TextReaders, counted: Counted): number | null {
  const percent = /^(.*\d)\s*%$/.exec(text)?.[1];
  if (percent !== undefined) return counted === 'percent' ? readers.number(percent) : null;
  return readers.number(text);
}

/** In what a number with a unit is counted, by the unit in any language. */
export function countedIn(unit: Readonly<Record<string, string>> | null): Counted {
  const isPercent = /^\s*(?:%|phần trăm|per ?cent|pour ?cent)/i;
  return unit !== null && Object.values(unit).some((each) => isPercent.test(each)) ? 'percent' : 'plain';
}

/** The ISO day in a cell: a date, a date as a bare number, or a text; null: none. */
export function dayOf(cell: ReadCell | undefined, readers: TextReaders): string | null {
  if (cell === undefined || typeof cell.value === 'boolean' || cell.isError === true) return null;
  if (typeof cell.value === 'number') return cell.shown?.as === 'percent' ? null : dayOfSerial(cell.value);
  const text = textOf(cell).replace(/[T ]00:00(:00)?$/, '');
  if (/^\d{5}$/.test(text)) return dayOfSerial(Number(text));
  const day = readers.day(text);
  return day !== null && isIsoDay(day) ? day : null;
}
