import type { Side } from '../../domain/audit/audit.ts';
import type { Checklist, ProfileQuestion } from '../../domain/checklist/checklist.ts';
import type { FormEntry, FormReading } from '../../domain/form/form-reading.ts';
import { type Problem, type ProblemPlace, problem } from '../../domain/problem/problem.ts';
import { cellAddress } from '../../domain/values/cell-address.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { dayOf, numberOf, type ReadRow, textOf } from '../tables/read-sheet.ts';
import { type FieldNames, fieldNames, ownFields } from './field-names.ts';
import { plainReaders, type Submission, surveyAnswer } from './survey-answer.ts';
import { type SurveyColumns, type SurveyTable, surveyColumns } from './survey-table.ts';

/** A submission as read. */
export interface ReadSubmission {
  readonly reading: FormReading;
  readonly side: Side;
  /** `''`: the form says none. */
  readonly round: string;
  /** Ids of the sections that were asked; null: all. */
  readonly sections: readonly string[] | null;
  /** What KoboToolbox or ODK calls the submission, and the folder of its photographs; `''`: not known. */
  readonly submission: string;
}

/** The checklist that a row names, as id, version and digest; null: it names none. */
export function namedIn(
  table: SurveyTable,
  row: ReadRow,
): { readonly id: string; readonly version: string; readonly digest: string } | null {
  const [id, version, digest, ...more] = textOf(row.cells.get(ownColumn(table, ownFields.checklist) ?? 0)).split(' ');
  if (id === undefined || version === undefined || digest === undefined || more.length > 0) return null;
  return { id, version, digest };
}

/** Where one of the first questions stands in a row. */
export function placeIn(table: SurveyTable, row: ReadRow, field: string): Partial<ProblemPlace> {
  return placeOf(table, row, ownColumn(table, field));
}

/** Their names end no other. */
function ownColumn({ headings }: SurveyTable, field: string): number | null {
  return [...headings].find(([, heading]) => heading.endsWith(field))?.[0] ?? null;
}

function placeOf({ sheet }: SurveyTable, row: ReadRow, column: number | null): Partial<ProblemPlace> {
  const cell = cellAddress({ row: row.line ?? row.row, column: column ?? 1 });
  return sheet === '' ? { cell } : { sheet, cell };
}

/** Reads submissions of a form of this checklist. */
export function submissionReader(table: SurveyTable, checklist: Checklist): (row: ReadRow) => ReadSubmission {
  const names = fieldNames(checklist);
  const columns = surveyColumns(table, checklist, names);
  return (row) => {
    const submission = submissionOf(table, columns, row);
    const text = (field: string) => textOf(submission.cell(field));
    const entries = entriesOf(checklist, names, submission, { sheet: table.sheet, at: submittedAt(table, row) });
    const profile = profileOf(checklist, names, submission);
    const day = auditDay(submission);
    const sections = text(ownFields.sections).split(/\s+/);
    return {
      reading: {
        facilityId: text(ownFields.facility),
        facilityName: text(ownFields.facilityName),
        facilityPlace: null,
        auditedOn: day.value,
        preparer: text(ownFields.preparer),
        profile: profile.answers,
        entries: entries.entries,
        problems: [...day.problems, ...profile.problems, ...entries.problems],
        leftOut: [],
      },
      side: text(ownFields.side) === 'verified' ? 'verified' : 'self',
      round: text(ownFields.round),
      sections: sections[0] === '' ? null : sections,
      submission: submissionId(table, row),
    };
  };
}

function submissionOf(table: SurveyTable, columns: SurveyColumns, row: ReadRow): Submission {
  const cellAt = (column: number | null) => (column === null ? undefined : row.cells.get(column));
  return {
    cell: (field) => cellAt(columns.of(field)),
    picked: (field, ids) => {
      const own = columns.ofChoices(field, ids);
      if (own.size === 0) return null;
      return [...own].flatMap(([id, column]) => (/^(1|true|yes)$/i.test(textOf(cellAt(column))) ? [id] : []));
    },
    place: (field) => placeOf(table, row, columns.of(field)),
  };
}

function auditDay(submission: Submission): { readonly value: string | null; readonly problems: readonly Problem[] } {
  const cell = submission.cell(ownFields.auditedOn);
  const found = textOf(cell);
  if (found === '') return { value: null, problems: [] };
  const value = dayOf(cell, plainReaders);
  if (value !== null && isIsoDay(value)) return { value, problems: [] };
  const place = submission.place(ownFields.auditedOn);
  return { value: null, problems: [problem('invalid-date', { key: ownFields.auditedOn, found }, place)] };
}

interface Sent {
  readonly sheet: string;
  readonly at: string | null;
}

function entriesOf(checklist: Checklist, names: FieldNames, submission: Submission, { sheet, at }: Sent) {
  const entries = new Map<string, FormEntry>();
  const problems: Problem[] = [];
  for (const criterion of checklist.sections.flatMap((section) => section.criteria)) {
    const fields = names.criteria.get(criterion.id);
    if (fields === undefined) continue;
    const read = surveyAnswer(criterion, fields, submission);
    for (const each of read.problems) problems.push(each);
    if (read.problems.length > 0) continue;
    const photo = textOf(submission.cell(fields.photo));
    const cellOf = (field: string) => submission.place(field).cell ?? '';
    entries.set(criterion.id, {
      criterion: criterion.id,
      answer: read.answer,
      // A reason is kept with its answer, and not said twice.
      note: read.answer?.is === 'not-applicable' ? '' : textOf(submission.cell(fields.note)),
      who: '',
      ...(at === null ? {} : { at }),
      evidence: photo === '' ? [] : [photo],
      place: {
        sheet,
        answerCell: cellOf(fields.answer),
        noteCell: cellOf(fields.note),
        evidenceCell: cellOf(fields.photo),
      },
    });
  }
  return { entries, problems };
}

function profileOf({ profile }: Checklist, names: FieldNames, submission: Submission) {
  const answers = new Map<string, string | number | null>();
  const problems: Problem[] = [];
  for (const question of profile) {
    const field = names.profile.get(question.id) ?? '';
    const found = textOf(submission.cell(field));
    if (found === '') continue;
    const value = profileValue(question, submission.cell(field), found);
    if (value !== null) answers.set(question.id, value);
    else {
      const expected = question.kind === 'choice' ? question.options.map(({ id }) => id).join(', ') : '0 …';
      problems.push(problem('form-profile', { question: question.id, found, expected }, submission.place(field)));
    }
  }
  return { answers, problems };
}

function profileValue(
  question: ProfileQuestion,
  cell: ReturnType<Submission['cell']>,
  found: string,
): string | number | null {
  if (question.kind === 'choice') return question.options.some(({ id }) => id === found) ? found : null;
  return numberOf(cell, plainReaders);
}

/** When it reached the server; KoboToolbox leaves the zone out, which is UTC. Null: not known. */
function submittedAt({ headings }: SurveyTable, { cells }: ReadRow): string | null {
  const columns = [...headings].filter(([, heading]) => heading === '_submission_time' || heading === 'SubmissionDate');
  const [, day, time, zone] =
    columns
      .map(([column]) =>
        /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(
          textOf(cells.get(column)),
        ),
      )
      .find((found) => found !== null) ?? [];
  return day === undefined || time === undefined || !isIsoDay(day) ? null : `${day}T${time}${zone ?? 'Z'}`;
}

const idColumns = ['_uuid', 'meta/instanceID', 'meta-instanceID', 'KEY', 'instanceID'];

function submissionId({ headings }: SurveyTable, { cells }: ReadRow): string {
  for (const name of idColumns) {
    const column = [...headings].find(([, heading]) => heading === name)?.[0];
    const found = column === undefined ? '' : textOf(cells.get(column)).replace(/^uuid:/, '');
    if (found !== '') return found;
  }
  return '';
}
