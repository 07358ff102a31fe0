import type { Language } from '../../domain/values/language.ts';
import { percentHundredths } from '../../domain/values/percent.ts';
import { type Rational, toNumber } from '../../domain/values/rational.ts';

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB', fr: 'fr-FR' };

const formats = new Map<string, Intl.NumberFormat>();

/** More than anybody types, and few enough that 0.1 + 0.2 shows as 0.3. */
const ALL_DECIMALS = 12;

/**
 * A number in the language's notation, with at most `decimals` decimals; by default as typed, since a mark may depend on the last of them.
 */
export function formatNumber(value: number, language: Language, decimals = ALL_DECIMALS): string {
  return formatExact(value, language, decimals) ?? formatWithIntl(value, language, decimals);
}

const marks: Readonly<Record<Language, { readonly thousands: string; readonly decimal: string }>> = {
  vi: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
  fr: { thousands: '\u202f', decimal: ',' },
};

/**
 * The same text as Intl gives, if nothing needs rounding; null: it does, or it is not a plain number. Creating the first Intl format takes
 * a fifth of Node's start-up time, and most numbers are plain.
 */
function formatExact(value: number, language: Language, decimals: number): string | null {
  const [, sign = '', whole = '', digits = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (whole === '' || digits.length > decimals || Object.is(value, -0)) return null;
  const { thousands, decimal } = marks[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${sign}${grouped}${digits === '' ? '' : decimal}${digits}`;
}

function formatWithIntl(value: number, language: Language, decimals: number): string {
  const key = `${language}/${decimals}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals });
  formats.set(key, format);
  return format.format(value);
}

/** A percent (0–100) with two decimals, rounded half away from zero, but never so that it seems to reach a threshold that it misses. */
export function formatPercent(percent: Rational, language: Language, thresholds: readonly number[] = []): string {
  const hundredths = { numerator: percentHundredths(percent, thresholds), denominator: 100n };
  return `${formatNumber(toNumber(hundredths), language, 2)}${language === 'fr' ? '\u00a0%' : '%'}`;
}

/** The same with both decimals also where they are 0, as percents below each other in a table or list are written. */
export function formatListedPercent(percent: Rational, language: Language, thresholds: readonly number[] = []): string {
  const share = toNumber({ numerator: percentHundredths(percent, thresholds), denominator: 100n });
  const written = share.toLocaleString(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${written}${language === 'fr' ? '\u00a0%' : '%'}`;
}

/** The value cut down to two decimals. */
function cutToHundredths({ numerator, denominator }: Rational): number {
  const hundredths = (numerator * 100n) / denominator;
  return toNumber({ numerator: hundredths, denominator: 100n });
}

/** A mark (0–1), cut to two decimals. */
export function formatMark(mark: Rational, language: Language): string {
  return formatNumber(cutToHundredths(mark), language, 2);
}

/** Money in whole units with its currency: 1.250.000 đồng, 1,250,000 VND. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  return `${formatNumber(amount, language, 0)} ${currencyIn(language, currency)}`;
}

/** A currency code as written in the language. */
export function currencyIn(language: Language, currency: string): string {
  return language === 'vi' && currency === 'VND' ? 'đồng' : currency;
}

/** An ISO day as written in the language: 30/08/2025. */
export function formatDay(day: string, _language: Language): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${dayOfMonth}/${month}/${year}`;
}

/** A month of a year in words: August 2025. */
export function formatMonth(year: number, month: number, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.UTC(year, month - 1));
}

/** An ISO instant as day and time, in its own offset. */
export function formatInstant(instant: string, language: Language): string {
  const [day = '', time = ''] = instant.split('T');
  return `${formatDay(day, language)} ${time.slice(0, 5)}`;
}

/** A number as people write it in the language, with or without thousands separators; null: not a number. */
export function readNumber(text: string, language: Language): number | null {
  const [thousands, decimals] = language === 'en' ? [',', '.'] : ['.', ','];
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimals}\\d+)?$`);
  // A separator that does not group by threes is not one for thousands: 0.5 is a half in Vietnamese too.
  const plain = grouped.test(bare) ? bare.replaceAll(thousands, '').replace(decimals, '.') : bare.replace(',', '.');
  return /^[+-]?(\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}
