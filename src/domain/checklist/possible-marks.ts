import type { Criterion, Option } from './checklist.ts';

/** With more options than this we assume that any sum is possible. */
const MOST_OPTIONS = 6;

/** The marks that the criterion can have, including 0 for missing evidence; null: any from 0 to 1. */
export function possibleMarks(criterion: Criterion): readonly number[] | null {
  switch (criterion.kind) {
    case 'judgement':
      return [0, 0.5, 1];
    case 'choice':
      return distinct(criterion.options.flatMap(({ mark }) => mark ?? []));
    case 'checks':
      return criterion.options.length > MOST_OPTIONS ? null : distinct(sharesOf(criterion.options));
    case 'number':
    case 'date':
      return distinct(criterion.bands.map(({ mark }) => mark));
    case 'coverage':
      return null;
    case 'text':
      return [0];
  }
}

function distinct(marks: readonly number[]): readonly number[] {
  return [...new Set([0, ...marks])];
}

function sharesOf(options: readonly Option[]): readonly number[] {
  const shares = options.map(({ mark }) => mark ?? 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  let sums = [0];
  for (const share of shares) sums = [...sums, ...sums.map((sum) => sum + share)];
  return sums.map((sum) => sum / all);
}
