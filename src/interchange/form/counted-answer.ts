import { isCounts } from '../../domain/answer-kinds/answer-kind-rules.ts';
import { neededOf, presentOf } from '../../domain/answer-kinds/coverage.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { FormAnswer } from '../../domain/form/form-reading.ts';
import { problem } from '../../domain/problem/problem.ts';
import { toNumber } from '../../domain/values/rational.ts';
import type { FormKey } from '../../report/form/form-key.ts';
import { type TextReaders, textOf } from '../tables/read-sheet.ts';
import { type CodedRow, placeOf } from './form-tables.ts';
import { answerInRow, answerOf, type RowAnswer } from './row-answer.ts';
import { rowFaults } from './row-faults.ts';

/**
 * The answer to a criterion counted by department: the numbers are in that table; the criterion's own row can only say that there is no
 * count. Numbers typed over the sums count if the table is empty. `counted`: null if the table has nothing for the criterion.
 */
export function countedAnswer(
  criterion: Criterion,
  row: CodedRow,
  counted: FormAnswer | null,
  key: FormKey,
  readers: TextReaders,
): RowAnswer {
  const faults = rowFaults(row, ['answer'], 'other');
  if (faults.length > 0) return { answer: null, problems: faults };
  const said = textOf(row.cell('answer'));
  if (said === '') return typedOver(criterion, row, counted, key, readers);
  const id = key.choice(criterion, said);
  if (id === null) {
    const expected = { kind: 'choice', options: key.offered(criterion) } as const;
    const found = textOf(row.cell('answer'));
    return {
      answer: null,
      problems: [problem('form-answer', { criterion: criterion.id, found, expected }, placeOf(row, 'answer'))],
    };
  }
  return counted === null ? { answer: answerOf(id), problems: [] } : twice(criterion, said, row, 'answer');
}

/** A program that stores values only leaves the sums as numbers, which add nothing new. */
function typedOver(
  criterion: Criterion,
  row: CodedRow,
  counted: FormAnswer | null,
  key: FormKey,
  readers: TextReaders,
): RowAnswer {
  const typed = (['value', 'needed'] as const).filter((column) => row.cell(column)?.formula === null);
  if (typed.every((column) => textOf(row.cell(column)) === '')) return { answer: counted, problems: [] };
  const own = answerInRow(row, criterion, key, readers);
  if (counted === null || own.problems.length > 0) return own;
  const [one, other] = [sums(own.answer), sums(counted)];
  return one === other ? { answer: counted, problems: [] } : twice(criterion, one.replace(' ', ' / '), row, 'value');
}

/** Present and needed, for comparing. */
function sums(answer: FormAnswer | null): string {
  if (answer?.is !== 'given' || !isCounts(answer.value)) return '';
  const needed = neededOf(answer.value);
  return `${toNumber(presentOf(answer.value))} ${needed === null ? '' : toNumber(needed)}`;
}

function twice({ id }: Criterion, found: string, row: CodedRow, column: 'answer' | 'value'): RowAnswer {
  return { answer: null, problems: [problem('form-two-answers', { criterion: id, found }, placeOf(row, column))] };
}
