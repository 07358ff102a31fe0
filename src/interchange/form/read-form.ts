import { picksSeveral } from '../../domain/answer-kinds/index.ts';
import type { ChecksCriterion, Criterion } from '../../domain/checklist/checklist.ts';
import type { FormEntry, FormReading, LeftOut } from '../../domain/form/form-reading.ts';
import { evidenceNames } from '../../domain/form/form-text.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { nearest } from '../../domain/values/nearest.ts';
import { isSameValue } from '../../domain/values/same-value.ts';
import type { FormKey } from '../../report/form/form-key.ts';
import { type ReadSheet, type TextReaders, textOf } from '../tables/read-sheet.ts';
import { countedAnswer } from './counted-answer.ts';
import { type CountedAnswers, countedAnswers } from './counted-answers.ts';
import { type CodedRow, cellOf, codedRows, departmentTable, placeOf } from './form-tables.ts';
import { headingProblems } from './heading-problems.ts';
import { readParticulars } from './read-particulars.ts';
import { answerInRow, type RowAnswer } from './row-answer.ts';
import { rowFaults } from './row-faults.ts';

/** Reads a completed questionnaire, whatever program saved it: finds rows by code and columns by heading. */
export function readForm(sheets: readonly ReadSheet[], key: FormKey, readers: TextReaders): FormReading {
  const rows = codedRows(sheets, key);
  const table = departmentTable(sheets, key);
  const counts = table === null ? null : countedAnswers(table, readers);
  const { problems: particularProblems, ...particulars } = readParticulars(rows, key, readers);
  const answering = rows.filter(({ code }) => !code.includes(':'));
  const reading: Reading = { key, readers, counts, byCode: new Map(answering.map((row) => [row.code, row])) };
  const entries = new Map<string, FormEntry>();
  const headings = headingProblems(sheets, key);
  const problems: Problem[] = [...headings, ...particularProblems, ...(counts?.problems ?? [])];
  const faulty = new Set(counts?.faulty);
  for (const row of answering) {
    const criterion = key.criteria.get(row.code);
    const read = criterion === undefined ? null : readEntry(criterion, row, reading);
    const before = criterion === undefined ? undefined : entries.get(criterion.id);
    const faults = read === null ? strangeCode(row, reading) : [...read.problems, ...contradiction(before, read.entry)];
    for (const each of faults) problems.push(each);
    if (criterion === undefined || read === null) continue;
    if (faults.length > 0) faulty.add(criterion.id);
    if (before === undefined || isBlank(before)) entries.set(criterion.id, read.entry);
  }
  for (const id of faulty) entries.delete(id);
  const leftOut = [
    ...answering.flatMap(withoutCode),
    ...[...entries.values()].flatMap(noteWithoutAnswer),
    ...(headings.length > 0 ? [] : withoutRow(reading)),
  ];
  return { ...particulars, entries, problems, leftOut };
}

interface Reading {
  readonly key: FormKey;
  readonly readers: TextReaders;
  /** Null: the form has no table by department. */
  readonly counts: CountedAnswers | null;
  readonly byCode: ReadonlyMap<string, CodedRow>;
}

function readEntry(
  criterion: Criterion,
  row: CodedRow,
  reading: Reading,
): { readonly entry: FormEntry; readonly problems: readonly Problem[] } {
  const { answer, problems } = answerTo(criterion, row, reading);
  const note = textOf(row.cell('note'));
  const entry: FormEntry = {
    criterion: criterion.id,
    answer,
    note,
    who: textOf(row.cell('who')),
    evidence: evidenceNames(textOf(row.cell('evidence'))),
    place: {
      sheet: row.sheet,
      answerCell: cellOf(row, answeredColumn(row)),
      noteCell: cellOf(row, 'note'),
      evidenceCell: cellOf(row, 'evidence'),
    },
  };
  const faults = rowFaults(row, ['note', 'evidence', 'who'], 'other');
  const isReasonless = answer?.is === 'not-applicable' && note === '';
  const reason = problem('form-part-missing', { criterion: criterion.id, part: 'reason' }, placeOf(row, 'note'));
  return { entry, problems: [...problems, ...faults, ...(isReasonless && faults.length === 0 ? [reason] : [])] };
}

/** The column with the answer: the one beside the answer cell if that is empty. */
function answeredColumn(row: CodedRow): 'answer' | 'value' {
  const isBeside = textOf(row.cell('answer')) === '' && textOf(row.cell('value')) !== '';
  return isBeside ? 'value' : 'answer';
}

function answerTo(criterion: Criterion, row: CodedRow, { key, readers, counts, byCode }: Reading): RowAnswer {
  if (counts !== null && key.departments.has(criterion.id))
    return countedAnswer(criterion, row, counts.answers.get(criterion.id) ?? null, key, readers);
  const read = answerInRow(row, criterion, key, readers);
  return picksSeveral(criterion) ? checkedAnswer(criterion, row, read, key, byCode) : read;
}

/** Options have rows of their own; if one is answered, blank ones count as not present. */
function checkedAnswer(
  criterion: ChecksCriterion,
  row: CodedRow,
  special: RowAnswer,
  key: FormKey,
  byCode: ReadonlyMap<string, CodedRow>,
): RowAnswer {
  const said = criterion.options.map(({ id }) => {
    const option = byCode.get(`${criterion.id}/${id}`);
    const text = textOf(option?.cell('answer'));
    return { id, option, text, yes: key.yesOrNo(text) };
  });
  const unread = said.flatMap(({ option }) => (option === undefined ? [] : rowFaults(option, ['answer'], 'other')));
  if (unread.length > 0) return { answer: null, problems: [...special.problems, ...unread] };
  const faults = said.flatMap(({ option, text, yes }) => {
    if (text === '' || yes !== null) return [];
    const expected = { kind: 'checks', options: key.offeredChecks } as const;
    return [
      problem('form-answer', { criterion: criterion.id, found: text, expected }, placeOf(option ?? row, 'answer')),
    ];
  });
  const isAnswered = said.some(({ text }) => text !== '');
  if (!isAnswered || special.problems.length > 0) return { ...special, problems: [...special.problems, ...faults] };
  if (special.answer !== null) {
    const found = textOf(row.cell('answer'));
    faults.push(problem('form-two-answers', { criterion: criterion.id, found }, placeOf(row, 'answer')));
  }
  if (faults.length > 0) return { answer: null, problems: faults };
  return { answer: { is: 'given', value: said.flatMap(({ id, yes }) => (yes === true ? [id] : [])) }, problems: [] };
}

/** A row is answered under a code that the checklist lacks. */
function strangeCode(row: CodedRow, { key }: Reading): readonly Problem[] {
  const { code } = row;
  const isAnswered = textOf(row.cell('answer')) !== '' || textOf(row.cell('value')) !== '';
  if (code === '' || !isAnswered || isOptionCode(code, key)) return [];
  const ids = [...key.criteria.keys()];
  return [problem('unknown-criterion', { id: code, nearest: nearest(code, ids) }, placeOf(row, 'id'))];
}

function isOptionCode(code: string, { criteria }: FormKey): boolean {
  const slash = code.lastIndexOf('/');
  const criterion = criteria.get(code.slice(0, Math.max(0, slash)));
  return (
    criterion !== undefined &&
    picksSeveral(criterion) &&
    criterion.options.some(({ id }) => id === code.slice(slash + 1))
  );
}

function withoutCode(row: CodedRow): readonly LeftOut[] {
  const isAnswered = textOf(row.cell('answer')) !== '' || textOf(row.cell('value')) !== '';
  if (row.code !== '' || !isAnswered) return [];
  return [{ why: 'row-without-code', criterion: null, sheet: row.sheet, cell: cellOf(row, 'answer') }];
}

/** Questions whose rows or sheets were removed: their answers are unknown. */
function withoutRow({ key, byCode }: Reading): readonly LeftOut[] {
  return [...key.criteria.keys()]
    .filter((id) => !byCode.has(id))
    .map((criterion) => ({ why: 'row-missing', criterion, sheet: null, cell: null }));
}

function noteWithoutAnswer({ answer, note, criterion, place }: FormEntry): readonly LeftOut[] {
  if (answer !== null || note === '') return [];
  return [{ why: 'note-without-answer', criterion, sheet: place.sheet, cell: place.noteCell }];
}

/** The same criterion was answered twice, differently. */
function contradiction(before: FormEntry | undefined, entry: FormEntry): readonly Problem[] {
  if (before === undefined || isBlank(before) || isBlank(entry)) return [];
  if (isSameValue(before.answer, entry.answer) && before.note === entry.note) return [];
  const { criterion, place } = entry;
  const other = `${before.place.sheet}!${before.place.answerCell}`;
  return [problem('form-twice', { criterion, other }, { sheet: place.sheet, cell: place.answerCell })];
}

function isBlank({ answer, note, evidence }: FormEntry): boolean {
  return answer === null && note === '' && evidence.length === 0;
}
