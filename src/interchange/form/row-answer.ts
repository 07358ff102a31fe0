import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { FormAnswer } from '../../domain/form/form-reading.ts';
import type { FormPart } from '../../domain/problem/fault.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import type { FormColumn, FormKey } from '../../report/form/form-key.ts';
import {
  type Counted,
  countedIn,
  dayOf,
  numberOf,
  type ReadCell,
  type TextReaders,
  textOf,
} from '../tables/read-sheet.ts';
import { formatFault } from '../tables/row-reader.ts';
import { type CodedRow, placeOf } from './form-tables.ts';
import { rowFaults } from './row-faults.ts';

export interface RowAnswer {
  /** Null: not answered, or faulty. */
  readonly answer: FormAnswer | null;
  readonly problems: readonly Problem[];
}

/** The answer in a criterion's own row: chosen, typed beside it, or either one in the other's cell if the cells were confused or merged. */
export function answerInRow(row: CodedRow, criterion: Criterion, key: FormKey, readers: TextReaders): RowAnswer {
  const faults = rowFaults(row, ['answer', 'value', 'needed'], criterion.kind === 'date' ? 'day' : 'other');
  if (faults.length > 0) return { answer: null, problems: faults };
  switch (criterion.kind) {
    case 'judgement':
    case 'choice':
      return chosenAnswer(row, criterion, key);
    case 'checks':
      return specialAnswer(row, criterion, key) ?? nothingElse(row, criterion, key);
    case 'text':
      return specialAnswer(row, criterion, key) ?? ownWords(row);
    case 'number':
    case 'date':
    case 'coverage':
      return specialAnswer(row, criterion, key) ?? measuredAnswer(row, criterion, key, readers);
  }
}

const noAnswer: RowAnswer = { answer: null, problems: [] };

function chosenAnswer(row: CodedRow, criterion: Criterion, key: FormKey): RowAnswer {
  const [said, beside] = [textOf(row.cell('answer')), textOf(row.cell('value'))];
  if (said !== '' && beside !== '') return twoAnswers(row, criterion, [said, beside]);
  const text = said === '' ? beside : said;
  if (text === '') return noAnswer;
  const id = key.choice(criterion, text);
  return id === null ? unknownAnswer(row, criterion, key, said === '' ? 'value' : 'answer') : right(answerOf(id));
}

/** What is chosen in place of a number, a day or a text, also in the cell for these; null: nothing that is among the choices. */
function specialAnswer(row: CodedRow, criterion: Criterion, key: FormKey): RowAnswer | null {
  const said = textOf(row.cell('answer'));
  if (said === '') return specialBeside(row, criterion, key);
  const id = key.choice(criterion, said);
  if (id === null) return null;
  const beside = textOf(row.cell('value'));
  return beside === '' || isComputed(row.cell('value'))
    ? right(answerOf(id))
    : twoAnswers(row, criterion, [said, beside]);
}

function specialBeside(row: CodedRow, criterion: Criterion, key: FormKey): RowAnswer | null {
  const [cell, needed] = [row.cell('value'), textOf(row.cell('needed'))];
  const beside = textOf(cell);
  const id = typeof cell?.value === 'string' && beside !== '' ? key.choice(criterion, beside) : null;
  if (id === null) return null;
  const isMeant = needed === '' || criterion.kind !== 'coverage' || isComputed(row.cell('needed'));
  return isMeant ? right(answerOf(id)) : twoAnswers(row, criterion, [beside, needed]);
}

function isComputed(cell: ReadCell | undefined): boolean {
  return cell !== undefined && cell.formula !== null;
}

function nothingElse(row: CodedRow, criterion: Criterion, key: FormKey): RowAnswer {
  return textOf(row.cell('answer')) === '' ? noAnswer : unknownAnswer(row, criterion, key, 'answer');
}

function ownWords(row: CodedRow): RowAnswer {
  const text = textOf(row.cell('answer')) || textOf(row.cell('value'));
  return text === '' ? noAnswer : right({ is: 'given', value: text });
}

type Measured = Extract<Criterion, { kind: 'number' | 'date' | 'coverage' }>;

function measuredAnswer(row: CodedRow, criterion: Measured, key: FormKey, readers: TextReaders): RowAnswer {
  const [said, beside] = [textOf(row.cell('answer')), textOf(row.cell('value'))];
  if (said !== '' && beside !== '') return unknownAnswer(row, criterion, key, 'answer');
  const column = beside === '' && said !== '' ? 'answer' : 'value';
  if (criterion.kind === 'coverage') return coverageAnswer(row, criterion, column, key, readers);
  const cell = row.cell(column);
  if (textOf(cell) === '') return noAnswer;
  const value = criterion.kind === 'date' ? dayOf(cell, readers) : numberOf(cell, readers, countedIn(criterion.unit));
  return value === null ? unknownAnswer(row, criterion, key, column) : right({ is: 'given', value });
}

function coverageAnswer(
  row: CodedRow,
  criterion: Extract<Criterion, { kind: 'coverage' }>,
  column: 'answer' | 'value',
  key: FormKey,
  readers: TextReaders,
): RowAnswer {
  const [presentCell, neededCell] = [row.cell(column), row.cell('needed')];
  const [hasPresent, hasNeeded] = [textOf(presentCell) !== '', textOf(neededCell) !== ''];
  if (!hasPresent && !hasNeeded) return noAnswer;
  const present = amountOf(presentCell, readers);
  const needed = amountOf(neededCell, readers);
  const faults = [
    ...(hasPresent && present === null ? unknownAnswer(row, criterion, key, column).problems : []),
    ...(hasNeeded && needed === null ? unknownAnswer(row, criterion, key, 'needed').problems : []),
    ...(hasPresent ? [] : [missing(row, criterion.id, 'present', 'value')]),
    ...(hasNeeded || criterion.needed.length > 0 ? [] : [missing(row, criterion.id, 'needed', 'needed')]),
  ];
  return faults.length > 0 || present === null
    ? { answer: null, problems: faults }
    : right({ is: 'given', value: { needed, present } });
}

/** A number from 0 up; null: none. */
export function amountOf(cell: ReadCell | undefined, readers: TextReaders, counted?: Counted): number | null {
  const value = numberOf(cell, readers, counted);
  return value !== null && value >= 0 ? value : null;
}

function missing(row: CodedRow, criterion: string, part: FormPart, column: FormColumn): Problem {
  return problem('form-part-missing', { criterion, part }, placeOf(row, column));
}

/** A choice as an answer. */
export function answerOf(id: string): FormAnswer {
  return id === 'not-applicable' || id === 'no-evidence' ? { is: id } : { is: 'given', value: id };
}

function right(answer: FormAnswer): RowAnswer {
  return { answer, problems: [] };
}

function wrong(fault: Problem): RowAnswer {
  return { answer: null, problems: [fault] };
}

function twoAnswers(row: CodedRow, { id }: Criterion, found: readonly string[]): RowAnswer {
  return wrong(problem('form-two-answers', { criterion: id, found: found.join('”, “') }, placeOf(row, 'value')));
}

function unknownAnswer(row: CodedRow, criterion: Criterion, key: FormKey, column: FormColumn): RowAnswer {
  const expected = { kind: criterion.kind, options: key.offered(criterion) };
  const found = textOf(row.cell(column));
  const fault = isMeasured(criterion) ? formatFault(row.cell(column)) : null;
  if (fault !== null) return wrong({ ...fault, ...placeOf(row, column) });
  return wrong(problem('form-answer', { criterion: criterion.id, found, expected }, placeOf(row, column)));
}

function isMeasured({ kind }: Criterion): boolean {
  return kind === 'number' || kind === 'coverage';
}
