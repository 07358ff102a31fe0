import { expectedAnswer } from '../../domain/answer-kinds/expected-answer.ts';
import type { ChecksCriterion, CoverageCriterion, Criterion } from '../../domain/checklist/checklist.ts';
import type { FormAnswer } from '../../domain/form/form-reading.ts';
import { type Problem, type ProblemPlace, problem } from '../../domain/problem/problem.ts';
import { dayOf, numberOf, type ReadCell, type TextReaders, textOf } from '../tables/read-sheet.ts';
import { type CriterionFields, howAnswered, howNone, isChosen } from './field-names.ts';

/** The cells of one submission. */
export interface Submission {
  readonly cell: (field: string) => ReadCell | undefined;
  /** Choices that stand in columns of their own and are so; null: they do not. */
  readonly picked: (field: string, ids: readonly string[]) => readonly string[] | null;
  readonly place: (field: string) => Partial<ProblemPlace>;
}

export interface SurveyAnswer {
  /** Null: not answered, or faulty. */
  readonly answer: FormAnswer | null;
  readonly problems: readonly Problem[];
}

const none: SurveyAnswer = { answer: null, problems: [] };

/** What a submission says about a criterion. Numbers and days are written as machines write them. */
export function surveyAnswer(criterion: Criterion, fields: CriterionFields, submission: Submission): SurveyAnswer {
  const field = isChosen(criterion) ? fields.answer : fields.how;
  const said = textOf(submission.cell(field));
  if (said === 'not-applicable') return notApplicable(criterion, fields, submission);
  if (said === 'no-evidence') return given({ is: 'no-evidence' });
  if (isChosen(criterion)) return said === '' ? none : chosen(criterion, said, submission, field);
  if (criterion.kind === 'number' && said === 'none') return given({ is: 'given', value: 'none' });
  if (criterion.kind === 'date' && said === 'never') return given({ is: 'given', value: 'never' });
  if (criterion.kind === 'checks' && said === howNone) return given({ is: 'given', value: [] });
  if (said !== '' && said !== howAnswered) return unknown(criterion, said, submission, field);
  return measured(criterion, fields, submission);
}

function given(answer: FormAnswer): SurveyAnswer {
  return { answer, problems: [] };
}

function unknown(criterion: Criterion, found: string, { place }: Submission, field: string): SurveyAnswer {
  const params = { criterion: criterion.id, found, expected: expectedAnswer(criterion) };
  return { answer: null, problems: [problem('form-answer', params, place(field))] };
}

function notApplicable({ id }: Criterion, { note }: CriterionFields, { cell, place }: Submission): SurveyAnswer {
  const reason = textOf(cell(note));
  if (reason !== '') return given({ is: 'not-applicable', reason });
  return { answer: null, problems: [problem('form-part-missing', { criterion: id, part: 'reason' }, place(note))] };
}

function chosen(criterion: Criterion, said: string, submission: Submission, field: string): SurveyAnswer {
  const isOffered = expectedAnswer(criterion).options.includes(said);
  return isOffered ? given({ is: 'given', value: said }) : unknown(criterion, said, submission, field);
}

function measured(criterion: Criterion, fields: CriterionFields, submission: Submission): SurveyAnswer {
  const { answer: field } = fields;
  if (criterion.kind === 'checks') return checked(criterion, field, submission);
  if (criterion.kind === 'coverage') return counted(criterion, fields, submission);
  const cell = submission.cell(field);
  const text = textOf(cell);
  if (text === '') return none;
  if (criterion.kind === 'text') return given({ is: 'given', value: text });
  const value = criterion.kind === 'date' ? dayOf(cell, plainReaders) : numberOf(cell, plainReaders);
  return value === null ? unknown(criterion, text, submission, field) : given({ is: 'given', value });
}

function checked(criterion: ChecksCriterion, field: string, submission: Submission): SurveyAnswer {
  const ids = criterion.options.map(({ id }) => id);
  const together = textOf(submission.cell(field));
  const picked = together === '' ? (submission.picked(field, ids) ?? []) : together.split(/\s+/);
  const stranger = picked.find((id) => !ids.includes(id));
  if (stranger !== undefined) return unknown(criterion, stranger, submission, field);
  // In the order of the checklist, whatever was tapped first.
  const value = ids.filter((id) => picked.includes(id));
  return value.length === 0 ? none : given({ is: 'given', value });
}

function counted(
  criterion: CoverageCriterion,
  { answer, needed: neededField }: CriterionFields,
  submission: Submission,
): SurveyAnswer {
  const { id, needed: rules } = criterion;
  const [presentCell, neededCell] = [submission.cell(answer), submission.cell(neededField)];
  const [presentText, neededText] = [textOf(presentCell), textOf(neededCell)];
  if (presentText === '' && neededText === '') return none;
  const [present, needed] = [amountOf(presentCell), amountOf(neededCell)];
  const missing = (part: 'present' | 'needed', field: string) =>
    problem('form-part-missing', { criterion: id, part }, submission.place(field));
  const problems = [
    ...(presentText === '' ? [missing('present', answer)] : []),
    ...(presentText !== '' && present === null ? unknown(criterion, presentText, submission, answer).problems : []),
    ...(neededText === '' && rules.length === 0 ? [missing('needed', neededField)] : []),
    ...(neededText !== '' && needed === null ? unknown(criterion, neededText, submission, neededField).problems : []),
  ];
  if (problems.length > 0 || present === null) return { answer: null, problems };
  return given({ is: 'given', value: { needed, present } });
}

function amountOf(cell: ReadCell | undefined): number | null {
  const value = numberOf(cell, plainReaders);
  return value !== null && value >= 0 ? value : null;
}

/** Numbers with a point, days as 2025-08-05, perhaps with a time. */
export const plainReaders: TextReaders = {
  number: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null),
  day: (text) => /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1] ?? null,
};
