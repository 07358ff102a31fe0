import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { problem } from '../../domain/problem/problem.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import type { Call } from './command.ts';
import { textOf } from './typed-text.ts';

/** An ISO day; null: not given. @throws AuditError invalid-date. */
export function dayOf(call: Call, name: string): string | null {
  const day = call.value(name);
  if (day !== null && !isIsoDay(day)) throw new AuditError([problem('invalid-date', { key: `--${name}`, found: day })]);
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
