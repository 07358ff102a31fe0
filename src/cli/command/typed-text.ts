import { failure } from '../../domain/problem/audit-error.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { composed } from '../../domain/values/text/composed.ts';
import type { Call } from './command.ts';

/** The last value of an option as a text in NFC, '' where it says nothing. Not for paths, which must stay as typed. Null: not given. */
export function textOf(call: Call, option: string): string | null {
  const typed = call.value(option);
  if (typed === null) return null;
  return isBlank(typed) ? '' : composed(typed);
}

/** The values of an option that takes several, separated by commas; null: not given. */
export function listOf(call: Call, option: string): readonly string[] | null {
  return (
    call
      .value(option)
      ?.split(',')
      .map((each) => each.trim()) ?? null
  );
}

/** `--profile k=v`; one option may contain several, separated by commas. @throws AuditError invalid-option. */
export function profileFrom(call: Call): ReadonlyMap<string, string> {
  const pairs = call.values('profile').flatMap((value) => value.split(','));
  return new Map(
    pairs.map((pair) => {
      const [key = '', ...rest] = pair.split('=');
      if (key.trim() === '' || rest.length === 0) {
        throw failure('invalid-option', { option: '--profile', value: pair, expected: '<key=value>' });
      }
      return [key.trim(), rest.join('=').trim()] as const;
    }),
  );
}
