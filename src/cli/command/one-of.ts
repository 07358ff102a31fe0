import { failure } from '../../domain/problem/audit-error.ts';
import type { Call } from './command.ts';

/** The value of an option with a few allowed ones; null: not given. @throws AuditError invalid-option, naming them. */
export function oneOf<Value extends string>(call: Call, option: string, allowed: readonly Value[]): Value | null {
  const value = call.value(option);
  if (value === null) return null;
  const found = allowed.find((each) => each === value);
  if (found === undefined) {
    throw failure('invalid-option', { option: `--${option}`, value, expected: allowed.join(', ') });
  }
  return found;
}
