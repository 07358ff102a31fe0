import type { AnswerKind } from '../../domain/checklist/checklist.ts';

/** Answers that are not options, for criteria that accept them. */
export type SpecialAnswer = 'not-applicable' | 'no-evidence' | 'none' | 'never';

/** In which cells of a form criteria of a kind are answered. */
interface KindCells {
  /** What stands in the answer's own cell: a choice, words, or a choice only where the cells of `beside` or the rows below are empty. */
  readonly answer: 'choice' | 'words' | 'special';
  /** What is typed beside it; null: nothing. */
  readonly beside: 'number' | 'day' | 'counts' | null;
  /** What may be chosen besides that it doesn't apply or can't be shown. */
  readonly special: SpecialAnswer | null;
}

/** A new kind says here how it is filled in; formulas of its state and mark are in `state-formulas.ts` and `mark-formula.ts`. */
export const kindCells: Readonly<Record<AnswerKind, KindCells>> = {
  judgement: { answer: 'choice', beside: null, special: null },
  choice: { answer: 'choice', beside: null, special: null },
  checks: { answer: 'special', beside: null, special: null },
  number: { answer: 'special', beside: 'number', special: 'none' },
  coverage: { answer: 'special', beside: 'counts', special: null },
  date: { answer: 'special', beside: 'day', special: 'never' },
  text: { answer: 'words', beside: null, special: null },
};
