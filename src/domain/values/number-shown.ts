import { addDays } from './days.ts';

/** How a spreadsheet program shows a number, where that is more than its digits. */
export interface NumberShown {
  /** `day-in-part`: a day without its year or its day of the month. */
  readonly as: 'day' | 'day-in-part' | 'time' | 'percent' | 'number';
  /** Digits before the decimal mark at least: zeros fill up. */
  readonly digits: number;
  /** By how much it is shown too small: 1,000 where the last three digits are out of sight. */
  readonly scale: number;
  /** Words or signs around it, such as a currency. */
  readonly before: string;
  readonly after: string;
}

const FIRST_DAY = '1899-12-30';
/** Days from 1950 to 2199; other numbers in a place for days are no days. */
const SERIALS = { first: 18_264, last: 109_573 };
const MINUTES_A_DAY = 1_440;

/** The ISO day that a program keeps as a number; null: it is none. */
export function dayOfSerial(value: number): string | null {
  const day = Math.floor(value);
  return day >= SERIALS.first && day <= SERIALS.last ? addDays(FIRST_DAY, day) : null;
}

/** The number in the words of people who see the cell: a day as 05/08/2025, a share as 45%, a code with its zeros. */
export function shownNumber(value: number, { as, digits, before, after }: NumberShown): string {
  if (as === 'day' || as === 'day-in-part') return shownDay(value);
  if (as === 'time') return shownTime(value);
  if (as === 'percent') return `${inFull(value * 100)}%`;
  const [whole = '', ...rest] = String(inFull(Math.abs(value))).split('.');
  const number = [whole.padStart(digits, '0'), ...rest].join('.');
  return `${value < 0 ? '-' : ''}${before}${number}${after}`.trim();
}

/** Without the last bit that a double gets wrong. */
export function inFull(value: number): number {
  return Number(value.toPrecision(15));
}

function shownDay(value: number): string {
  const day = dayOfSerial(value);
  if (day === null) return String(value);
  const [year, month, dayOfMonth] = day.split('-');
  return `${dayOfMonth}/${month}/${year}`;
}

function shownTime(value: number): string {
  const minutes = Math.round(value * MINUTES_A_DAY);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
