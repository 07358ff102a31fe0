import type { Language } from '../../../domain/values/language.ts';
import type { NumberFormat, Signs } from '../../../report/sheet/sheet.ts';

/** The date format in every language. */
export const dayFormat = 'dd/mm/yyyy';
/** Keeps typed text as it is: `24/7` is not a day in July. */
export const textFormat = '@';

const MOST_DECIMALS = 9;

/**
 * The number format code for a value. A percent or mark that rounding would lift to a rounder number, perhaps onto a threshold it misses,
 * is shown with enough decimals to see that it is below.
 */
export function formatCode(format: NumberFormat, value: number, language: Language, signs?: Signs): string | null {
  const bare = bareCode(format, value);
  if (bare === null) return null;
  return withSigns(bare, signs, localeCodes[language]);
}

/** The code with a sign before the number; the language comes first in each part, or LibreOffice shows it as text. */
export function withSigns(code: string, signs: Signs | undefined, locale: string): string {
  if (signs === undefined) return `${locale}${code}`;
  return `[>=${signs.full}]${locale}"● "${code};[>=${signs.part}]${locale}"◐ "${code};${locale}"○ "${code}`;
}

/**
 * The language of a number, by whose separators LibreOffice shows it. Excel takes the separators of the machine, whatever a workbook says;
 * it knows these codes and passes over them.
 */
export const localeCodes: Readonly<Record<Language, string>> = { vi: '[$-42A]', en: '[$-809]', fr: '[$-40C]' };

function bareCode(format: NumberFormat, value: number): string | null {
  switch (format) {
    case 'plain':
      return null;
    case 'count':
    case 'money':
      return '#,##0';
    case 'decimal':
      return withDecimals('#,##0', neededDecimals(value, 3));
    case 'percent':
      return `${withDecimals('0', honestDecimals(asPercent(value), 2))}%`;
    case 'mark':
      return withDecimals('0', honestDecimals(value, neededDecimals(value, 2)));
  }
}

/** 0.29 × 100 is slightly below 29 in binary, but 29 is meant. */
function asPercent(share: number): number {
  return Number((share * 100).toPrecision(15));
}

function withDecimals(whole: string, decimals: number): string {
  return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
}

/** Number of decimals before only zeros follow: a format such as `0.##` leaves a bare point after whole numbers. */
function neededDecimals(value: number, most: number): number {
  const text = value.toFixed(most);
  return text.replace(/(?<!0)0+$/, '').length - text.indexOf('.') - 1;
}

/** At least `least` decimals, and more while the value would round up to one ending in 0. */
function honestDecimals(value: number, least: number): number {
  for (let decimals = least; decimals < MOST_DECIMALS; decimals += 1) {
    const shown = value.toFixed(decimals);
    if (Number(shown) <= value || !endsRound(shown)) return decimals;
  }
  return MOST_DECIMALS;
}

function endsRound(shown: string): boolean {
  return shown.endsWith('0') || !shown.includes('.');
}

const DAY_MS = 86_400_000;
const EPOCH_DAYS = 25_569;
/** 1 March 1900: before it Excel counts a day that never existed. */
const FIRST_RELIABLE = 61;

/** Excel's number for an ISO day; null if invalid, or before the count is reliable. */
export function daySerial(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  const serial = time / DAY_MS + EPOCH_DAYS;
  return serial < FIRST_RELIABLE ? null : serial;
}
