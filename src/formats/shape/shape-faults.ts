import type * as z from 'zod';
import type { ValueType } from '../../domain/problem/fault.ts';
import type { Path } from '../yaml/source.ts';

/** One fault in a value's shape, with the path of the faulty key or value. */
export type ShapeFault = {
  readonly path: Path;
  /** Whether nothing can be made of what stands there. */
  readonly isHole: boolean;
} & (
  | { readonly fault: 'unknown-key'; readonly known: readonly string[] }
  | { readonly fault: 'missing-key' | 'empty-value' | 'invalid-key' }
  | { readonly fault: 'wrong-type'; readonly expected: readonly ValueType[]; readonly found: unknown }
  | { readonly fault: 'not-allowed'; readonly allowed: readonly string[]; readonly found: unknown }
  | { readonly fault: 'invalid-number'; readonly expected: string; readonly found: unknown }
  | { readonly fault: TextFault; readonly found: unknown }
);

/** What a text can be wrong in; schemas give these as their messages. */
export type TextFault = 'invalid-id' | 'invalid-date' | 'invalid-instant' | 'unsafe-path';

/** Given to zod as the maker of its messages, so that an issue about unknown keys carries the known ones. */
export function knownKeysOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const definition = issue.inst?._zod.def as { readonly shape?: object } | undefined;
  return Object.keys(definition?.shape ?? {}).join(' ');
}

/** What zod found, in our terms, each fault once. */
export function shapeFaults(issues: readonly z.core.$ZodIssue[], above: Path = []): readonly ShapeFault[] {
  return issues.flatMap((issue) => faultsOf(issue, [...above, ...(issue.path as (string | number)[])]));
}

function faultsOf(issue: z.core.$ZodIssue, path: Path): readonly ShapeFault[] {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => ({ fault: 'unknown-key', path: [...path, key], isHole: true, known }));
  }
  if (issue.code === 'invalid_union') return unionFaults(issue, path);
  return [faultOf(issue, path)];
}

function faultOf(issue: z.core.$ZodIssue, path: Path): ShapeFault {
  const found = issue.input;
  if (found === undefined && issue.code !== 'invalid_key') return { fault: 'missing-key', path, isHole: false };
  switch (issue.code) {
    case 'invalid_type':
      return typeFault(issue.expected, found, path);
    case 'invalid_value':
      return { fault: 'not-allowed', path, isHole: true, allowed: issue.values.map(String), found };
    case 'too_small':
    case 'too_big':
      return typeof found === 'number'
        ? { fault: 'invalid-number', path, isHole: true, expected: issue.message, found }
        : { fault: 'empty-value', path, isHole: false };
    case 'invalid_format':
      return { fault: issue.message as TextFault, path, isHole: issue.message !== 'invalid-id', found };
    case 'invalid_key':
      return { fault: 'invalid-key', path, isHole: false };
    default:
      return issue.message === 'empty-value'
        ? { fault: 'empty-value', path, isHole: false }
        : { fault: issue.message as TextFault, path, isHole: issue.message !== 'invalid-id', found };
  }
}

function typeFault(expected: string, found: unknown, path: Path): ShapeFault {
  if (typeof found === 'number' && expected === 'int')
    return { fault: 'invalid-number', path, isHole: true, expected: '0, 1, 2, …', found };
  if (typeof found === 'number' && expected === 'number')
    return { fault: 'invalid-number', path, isHole: true, expected: '< ∞', found };
  return { fault: 'wrong-type', path, isHole: true, expected: [valueTypes[expected] ?? 'text'], found };
}

const valueTypes: Readonly<Record<string, ValueType>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'map',
  record: 'map',
};

/** A value that may be of several types is held against the one it is of; only where it is of none are all of them named. */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion, path: Path): readonly ShapeFault[] {
  if (issue.input === undefined) return [{ fault: 'missing-key', path, isHole: false }];
  const alternatives = issue.errors.map((issues) => shapeFaults(issues, path));
  const ofItsType = alternatives.filter((faults) => !faults.some((fault) => isOtherType(fault, path)));
  const closest = ofItsType.toSorted((a, b) => a.length - b.length)[0];
  if (closest !== undefined) return closest;
  const expected = alternatives.flat().flatMap((fault) => (isOtherType(fault, path) ? typesOf(fault) : []));
  return [{ fault: 'wrong-type', path, isHole: true, expected: [...new Set(expected)], found: issue.input }];
}

function isOtherType(fault: ShapeFault, path: Path): boolean {
  if (fault.path.length !== path.length) return false;
  return fault.fault === 'wrong-type' || (fault.fault === 'not-allowed' && typeof fault.found !== 'string');
}

function typesOf(fault: ShapeFault): readonly ValueType[] {
  return fault.fault === 'wrong-type' ? fault.expected : ['text'];
}
