import { addDays, isIsoDay } from '../../domain/values/days.ts';
import { printable } from '../../domain/values/printable.ts';

/** A cell of a file from outside, as any reader gives it. */
export interface ReadCell {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  /** True for a number whose format shows a date. */
  readonly isDate: boolean;
}

export interface ReadRow {
  /** From 1. */
  readonly row: number;
  /** Of a text file, from 1. */
  readonly line?: number;
  /** By column, from 1. */
  readonly cells: ReadonlyMap<number, ReadCell>;
}

export interface ReadSheet {
  /** `''` where the file has no sheets. */
  readonly name: string;
  readonly visible: boolean;
  readonly rows: readonly ReadRow[];
  /** The line of a text file on which a quote opens that never closes. */
  readonly unclosedLine?: number;
}

/** How texts in cells are read that may be numbers or days in the manner of a language; null: they are none. */
export interface TextReaders {
  readonly number: (text: string) => number | null;
  readonly day: (text: string) => string | null;
}

/** What a cell says, in NFC, without control characters and blanks around it; '' for nothing. */
export function textOf(cell: ReadCell | undefined): string {
  if (cell === undefined || cell.value === null) return '';
  return printable(String(cell.value).normalize('NFC'))
    .replace(/\u00a0/g, ' ')
    .trim();
}

/** What a cell says as people see it: a day as a day, and not as the number that it is kept as. */
export function shownText(cell: ReadCell | undefined): string {
  if (cell?.isDate !== true || typeof cell.value !== 'number' || !isSerial(cell.value)) return textOf(cell);
  const [year, month, day] = addDays(FIRST_DAY, Math.floor(cell.value)).split('-');
  return `${day}/${month}/${year}`;
}

/** The number in a cell, also one kept as text; null: it is none. */
export function numberOf(cell: ReadCell | undefined, readers: TextReaders): number | null {
  if (cell === undefined || typeof cell.value === 'boolean' || cell.isDate) return null;
  if (typeof cell.value === 'number') return Number.isFinite(cell.value) ? cell.value : null;
  return readers.number(textOf(cell));
}

const FIRST_DAY = '1899-12-30';
/** Days from 1950 to 2199; other numbers in a place for days are no days. */
const SERIALS = { first: 18_264, last: 109_573 };

/** The ISO day in a cell: a date, a date as a bare number, or a text; null: it is none. */
export function dayOf(cell: ReadCell | undefined, readers: TextReaders): string | null {
  if (cell === undefined || typeof cell.value === 'boolean') return null;
  if (typeof cell.value === 'number') return dayOfSerial(cell.value);
  const text = textOf(cell).replace(/[T ]00:00(:00)?$/, '');
  if (/^\d{5}$/.test(text)) return dayOfSerial(Number(text));
  const day = readers.day(text);
  return day !== null && isIsoDay(day) ? day : null;
}

function dayOfSerial(value: number): string | null {
  return isSerial(value) ? addDays(FIRST_DAY, Math.floor(value)) : null;
}

function isSerial(value: number): boolean {
  return Math.floor(value) >= SERIALS.first && Math.floor(value) <= SERIALS.last;
}
