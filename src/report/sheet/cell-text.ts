import type { Language } from '../../domain/values/language.ts';
import { printable } from '../../domain/values/printable.ts';
import { formatDay, formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import type { Cell, NumberFormat } from './sheet.ts';

/** A cell as written in the language. */
export function cellText(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return printable(cell.text);
    case 'date':
      return formatDay(cell.date, language);
    case 'number':
      return numberText(cell.value, cell.format, language);
    case 'formula':
      return typeof cell.value === 'number' ? numberText(cell.value, cell.format, language) : (cell.value ?? '');
  }
}

const decimals: Readonly<Record<NumberFormat, number>> = {
  count: 0,
  decimal: 3,
  mark: 2,
  percent: 2,
  money: 0,
  plain: 9,
};

function numberText(value: number, format: NumberFormat, language: Language): string {
  if (format !== 'percent') return formatNumber(value, language, decimals[format]);
  // Twelve digits drop the error from multiplying a double by 100.
  const percent = formatNumber(Number((value * 100).toPrecision(12)), language, decimals.percent);
  return language === 'fr' ? `${percent}\u00a0%` : `${percent}%`;
}
