import { type Problem, problem } from '../../../domain/problem/problem.ts';
import type { CriterionShape } from '../../schemas/criterion-schema.ts';
import type { Draft } from '../../shape/draft.ts';
import type { Locator, Path } from '../../yaml/source.ts';
import type { Rule } from './checklist-draft.ts';

/** Bounds leave room for a number, and what is plausible lies within them. */
export const soundBounds: Rule = ({ checklist, criteria, locator }) => [
  ...criteria.flatMap(({ criterion, path }) => boundsProblems(criterion, path, locator)),
  ...(checklist.profile ?? []).flatMap((question, index) =>
    question === undefined ? [] : boundsProblems(question, ['profile', index], locator),
  ),
];

type Bounded = Pick<Draft<CriterionShape>, 'min' | 'max' | 'plausible'>;

function boundsProblems({ min, max, plausible }: Bounded, path: Path, locator: Locator): readonly Problem[] {
  const { from, to } = plausible ?? {};
  const isEmpty = plausible !== undefined && plausible !== null && Object.keys(plausible).length === 0;
  const at = [...path, 'plausible'];
  return [
    ...atLeast('max', max, 'min', min, path, locator),
    ...atLeast('from', from, 'min', min, at, locator),
    ...atMost('from', from, 'max', max, at, locator),
    ...atLeast('to', to, 'from', from, at, locator),
    ...atLeast('to', to, 'min', min, at, locator),
    ...atMost('to', to, 'max', max, at, locator),
    ...(isEmpty ? [problem('missing-key', { key: 'from' }, locator.ofKey([...at, 'from']))] : []),
  ];
}

type Limit = number | null | undefined;

function atLeast(key: string, value: Limit, other: string, low: Limit, path: Path, locator: Locator) {
  if (typeof value !== 'number' || typeof low !== 'number' || value >= low) return [];
  return [outside(key, value, `≥ ${other} (${low})`, path, locator)];
}

function atMost(key: string, value: Limit, other: string, high: Limit, path: Path, locator: Locator) {
  if (typeof value !== 'number' || typeof high !== 'number' || value <= high) return [];
  return [outside(key, value, `≤ ${other} (${high})`, path, locator)];
}

function outside(key: string, value: number, expected: string, path: Path, locator: Locator): Problem {
  return problem('invalid-number', { key, found: String(value), expected }, locator.ofValue([...path, key]));
}
