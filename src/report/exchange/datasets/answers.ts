import { isCounts } from '../../../domain/answer-kinds/answer-kind-rules.ts';
import { presentOf } from '../../../domain/answer-kinds/coverage.ts';
import type { SidedAnswer } from '../../../domain/audit/audit.ts';
import { toNumber } from '../../../domain/values/rational.ts';
import { type AnswerLine, answerColumns } from '../long-form.ts';
import type { TypedColumn } from './typed-column.ts';

/** The long form with what only a program with types can use: section weights to sum with, and answers that are numbers or days as such. */
export const datasetAnswerColumns: readonly TypedColumn<AnswerLine>[] = [
  ...answerColumns,
  ['sectionWeight', 'number', ({ assessed }) => assessed.section.weight],
  ['scope', 'text', ({ assessed }) => assessed.criterion.scope],
  ['selfNumber', 'number', (line) => numberIn(sideOf(line, 'self'))],
  ['selfDay', 'day', (line) => dayIn(line, 'self')],
  ['verifiedNumber', 'number', (line) => numberIn(sideOf(line, 'verified'))],
  ['verifiedDay', 'day', (line) => dayIn(line, 'verified')],
];

function sideOf({ assessment, assessed }: AnswerLine, side: 'self' | 'verified'): SidedAnswer | null {
  return assessment.audit.responses.get(assessed.criterion.id)?.[side] ?? null;
}

/** The number answered, or the number present; null: another kind, or none was measured. */
function numberIn(sided: SidedAnswer | null): number | null {
  if (sided?.answer.is !== 'given') return null;
  const { value } = sided.answer;
  if (typeof value === 'number') return value;
  return isCounts(value) ? toNumber(presentOf(value)) : null;
}

/** Null: another kind, or never. */
function dayIn(line: AnswerLine, side: 'self' | 'verified'): string | null {
  const answer = sideOf(line, side)?.answer;
  if (line.assessed.criterion.kind !== 'date' || answer?.is !== 'given') return null;
  return typeof answer.value === 'string' && answer.value !== 'never' ? answer.value : null;
}
