import { failure } from '../../domain/problem/audit-error.ts';
import { realDay } from '../../i18n/written/typed-number.ts';
import type { Call } from './command.ts';
import { textOf } from './typed-text.ts';

/** The ISO day of an option, typed as 2025-08-30 or, day first in every language, 30/8/2025; null: not given. @throws AuditError invalid-date. */
export function dayOf(call: Call, name: string): string | null {
  const typed = call.value(name);
  if (typed === null) return null;
  const day = realDay(typed);
  if (day === null) throw failure('invalid-date', { key: `--${name}`, found: typed, isTyped: true });
  return day;
}

/** The number of a paper alone, or with the symbol that the paper then has as written. @throws AuditError invalid-option. */
export function numberOf(call: Call, example: string): string | null {
  const number = textOf(call, 'number')?.trim() ?? null;
  if (number === null || isPaperNumber.test(number)) return number;
  throw failure('invalid-option', { option: '--number', value: number, expected: `05, 05/${example}` });
}

/** As in 05, 05a, 05/BC-TCT and 05/2025/BC-TCT. */
const isPaperNumber = /^\d{1,6}\p{L}?(\/\d{4})?(\/\p{L}[\p{L}\d]*([-.&][\p{L}\d]+)*)?$/u;
