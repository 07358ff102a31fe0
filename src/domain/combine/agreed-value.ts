import type { Conflict, ValueConflict } from './conflict.ts';
import { isSamePlain, threeWay } from './three-way.ts';

/**
 * Combines the parts' values, ignoring those never set. Differing values are noted as a conflict; the base's value stays until it is
 * decided.
 */
export function agreedValue<Value>(
  base: Value | null,
  parts: readonly Value[],
  none: Value,
  what: Omit<ValueConflict, 'values'>,
  conflicts: Conflict[],
): Value {
  const before = base ?? none;
  const combined = threeWay(before, parts);
  if (combined.is === 'agreed') return combined.value;
  const said = combined.values.filter(({ value }) => !isSamePlain(value, none));
  const [only] = said;
  if (only !== undefined && said.length === 1) return only.value;
  conflicts.push({ ...what, values: said });
  return before;
}
