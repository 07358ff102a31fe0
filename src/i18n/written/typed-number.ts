import { isIsoDay } from '../../domain/values/days.ts';
import type { Language } from '../../domain/values/language.ts';

/**
 * A number typed in the person's own language: in vi and fr `1.234,5` or `1 234,5`, in en `1,234.5`. Accepts other notations that have only
 * one meaning (`1.5` in vi, as on a calculator). Null: not a number, or ambiguous.
 */
export function typedNumber(text: string, language: Language): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^−/, '-');
  const [group, decimal] = language === 'en' ? [',', '.'] : ['.', ','];
  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  const simple = /^-?\d{1,15}([.,]\d{1,12})?$/;
  if (grouped.test(plain)) return Number(plain.replaceAll(group, '').replace(decimal, '.'));
  return simple.test(plain) ? Number(plain.replace(',', '.')) : null;
}

/**
 * The ISO day for a text typed as 5/8/2025, 05-08-2025, 05082025, 5/8/25 or 2025-08-05; null: none of these. Where a day can't lie after
 * `latest`, 15/6 is the last one that does not. It may be one that the calendar does not have.
 */
export function typedDay(text: string, latest: string | null = null): string | null {
  const plain = text.trim();
  return wholeDay(plain) ?? shortYear(plain, latest) ?? (latest === null ? null : withoutYear(plain, latest));
}

/** The ISO day for a typed text, as typedDay; null also where the calendar does not have it. */
export function realDay(text: string, latest: string | null = null): string | null {
  const day = typedDay(text, latest);
  return day !== null && isIsoDay(day) ? day : null;
}

function wholeDay(plain: string): string | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain) ?? [];
  const [, day, month, year] =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain) ?? [];
  const parts = [isoYear ?? year, isoMonth ?? month, isoDay ?? day];
  return parts.some((part) => part === undefined) ? null : dayOf(parts.map(Number));
}

function dayOf([year = 0, month = 0, day = 0]: readonly number[]): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 15/06/25: of this century, unless that is too late. With hyphens it could be a year, a month and a day. */
function shortYear(plain: string, latest: string | null): string | null {
  const found = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2})$/.exec(plain);
  if (found === null) return null;
  const [day = 0, month = 0, year = 0] = found.slice(1).map(Number);
  const now = dayOf([2000 + year, month, day]);
  return latest !== null && now > latest ? dayOf([1900 + year, month, day]) : now;
}

/** The 29th of February may be eight years ago. */
const YEARS_BACK = 8;

function withoutYear(plain: string, latest: string): string | null {
  const found = /^(\d{1,2})[/.](\d{1,2})$/.exec(plain);
  if (found === null) return null;
  const [day = 0, month = 0] = found.slice(1).map(Number);
  const year = Number(latest.slice(0, 4));
  const days = Array.from({ length: YEARS_BACK + 1 }, (_, ago) => dayOf([year - ago, month, day]));
  return days.find((each) => each <= latest && isIsoDay(each)) ?? null;
}

/** The time of day for a text typed as 8:30, 8h30, 8h or 0830, as 08:30; null: none of these. */
export function typedTime(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const [, hour = null, minute = '00'] =
    /^(\d{1,2})\s*(?:[:h.]\s*(\d{2})?)?$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain) ?? [];
  if (hour === null || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
