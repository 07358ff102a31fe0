import type { ValueType } from '../../domain/problem/fault.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { nearest } from '../../domain/values/nearest.ts';
import type { Locator, Path } from '../yaml/source.ts';
import type { ShapeFault } from './shape-faults.ts';

/** The problem for a fault, placed at the key if it is unknown, at the value if it is wrong, and at the parent if it is missing. */
export function faultProblem(fault: ShapeFault, locator: Locator): Problem {
  const key = keyIn(fault.path);
  const parent = fault.path.slice(0, -1);
  switch (fault.fault) {
    case 'unknown-key':
      return problem('unknown-key', { key, nearest: nearest(key, fault.known) }, locator.ofKey(fault.path));
    case 'missing-key':
      return problem('missing-key', { key }, locator.ofKey(fault.path));
    case 'invalid-key':
      return problem('invalid-id', { key: keyIn(parent), found: key }, locator.ofKey(fault.path));
    case 'empty-value':
      return problem('empty-value', { key }, locator.ofValue(fault.path));
    case 'wrong-type':
      return wrongType(fault, key, locator);
    case 'not-allowed': {
      const found = written(fault.found, fault.path, locator);
      return problem('not-allowed', { key, found, allowed: fault.allowed.join(', ') }, locator.ofValue(fault.path));
    }
    case 'invalid-number': {
      const found = written(fault.found, fault.path, locator);
      return problem('invalid-number', { key, found, expected: fault.expected }, locator.ofValue(fault.path));
    }
    default:
      return problem(fault.fault, { key, found: String(fault.found) }, locator.ofValue(fault.path));
  }
}

/** The last key of a path: what a reader would call the value, even within a list. */
export function keyIn(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? path.at(-1) ?? '…');
}

/** A number where a text is needed is usually an id or version without quotes. */
function wrongType(fault: ShapeFault & { fault: 'wrong-type' }, key: string, locator: Locator): Problem {
  const place = locator.ofValue(fault.path);
  const isUnquoted = typeof fault.found === 'number' && fault.expected.includes('text');
  if (isUnquoted) return problem('unquoted-number', { key, found: written(fault.found, fault.path, locator) }, place);
  return problem('wrong-type', { key, expected: fault.expected, found: valueType(fault.found) }, place);
}

/** A value as written in its file. */
export function written(value: unknown, path: Path, locator: Locator): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return locator.writtenAt(path) ?? String(value);
  return JSON.stringify(value) ?? '';
}

/** The type of a value, in the file's terms. */
export function valueType(value: unknown): ValueType {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}
