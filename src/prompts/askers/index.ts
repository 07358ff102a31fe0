import type { AnswerKind, Criterion } from '../../domain/checklist/checklist.ts';
import type { Asker } from './asker.ts';
import { checksAsker } from './checks.ts';
import { coverageAsker } from './coverage.ts';
import { dateAsker } from './date.ts';
import { numberAsker } from './number.ts';
import { choiceAsker, judgementAsker } from './pick-one.ts';
import { textAsker } from './text.ts';

const askers = {
  judgement: judgementAsker,
  choice: choiceAsker,
  checks: checksAsker,
  number: numberAsker,
  coverage: coverageAsker,
  date: dateAsker,
  text: textAsker,
} satisfies { readonly [Kind in AnswerKind]: unknown };

/** The asker for a criterion's kind; its state is opaque to others. */
export function askerOf(criterion: Criterion): Asker<Criterion, unknown> {
  return askers[criterion.kind] as unknown as Asker<Criterion, unknown>;
}
