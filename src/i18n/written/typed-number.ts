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

/** The ISO day for a text typed as 5/8/2025, 05-08-2025, 05082025 or 2025-08-05; null: none of these. */
export function typedDay(text: string): string | null {
  const plain = text.trim();
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain) ?? [];
  const [, day, month, year] =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain) ?? [];
  const parts = [isoYear ?? year, isoMonth ?? month, isoDay ?? day];
  return parts.some((part) => part === undefined) ? null : parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The time of day for a text typed as 8:30, 8h30, 8h or 0830, as 08:30; null: none of these. */
export function typedTime(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const [, hour = null, minute = '00'] =
    /^(\d{1,2})\s*(?:[:h.]\s*(\d{2})?)?$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain) ?? [];
  if (hour === null || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
