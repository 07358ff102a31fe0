import type { AnswerKind } from '../../../domain/checklist/checklist.ts';
import { type Problem, problem } from '../../../domain/problem/problem.ts';
import type { ChecklistDraft, PlacedCriterion, Rule } from './checklist-draft.ts';

/** Marks of options are between 0 and 1, shares are not all 0, and coverage does not have its mark 0 where it is already full. */
export const soundMarks: Rule = (draft) =>
  draft.criteria.flatMap((placed) => {
    const { kind } = placed.criterion;
    return kind === undefined ? [] : (marksOfKind[kind]?.(draft, placed) ?? []);
  });

type MarksRule = (draft: ChecklistDraft, placed: PlacedCriterion) => readonly Problem[];

/** Null: what is wrong with marks is found by their shape alone. */
const marksOfKind: Readonly<Record<AnswerKind, MarksRule | null>> = {
  judgement: null,
  choice: choiceMarks,
  checks: checksShares,
  number: null,
  coverage: coverageEnds,
  date: null,
  text: null,
};

function choiceMarks({ locator }: ChecklistDraft, { criterion, path }: PlacedCriterion): readonly Problem[] {
  return (criterion.options ?? []).flatMap((option, index) => {
    const mark = option?.mark;
    if (typeof mark !== 'number' || mark <= 1) return [];
    const place = locator.ofValue([...path, 'options', index, 'mark']);
    return [problem('invalid-number', { key: 'mark', found: String(mark), expected: '0 … 1' }, place)];
  });
}

function checksShares({ locator }: ChecklistDraft, { criterion, path }: PlacedCriterion): readonly Problem[] {
  const options = criterion.options ?? [];
  if (options.length === 0 || options.some((option) => option?.mark !== 0)) return [];
  return [problem('no-shares', {}, locator.ofKey([...path, 'options']))];
}

function coverageEnds({ locator }: ChecklistDraft, { criterion, path }: PlacedCriterion): readonly Problem[] {
  const { zero, full } = criterion;
  if (typeof zero !== 'number' || zero <= (full ?? 1)) return [];
  const expected = `≤ full (${full ?? 1})`;
  return [
    problem('invalid-number', { key: 'zero', found: String(zero), expected }, locator.ofValue([...path, 'zero'])),
  ];
}
