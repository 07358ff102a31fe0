import type { FormReading } from '../../domain/form/form-reading.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { isFileId } from '../../domain/values/ids.ts';
import type { FormKey } from '../../report/form/form-key.ts';
import { visibleLetters, withCodes } from '../tables/headings.ts';
import { countedIn, dayOf, type TextReaders, textOf } from '../tables/read-sheet.ts';
import { formatFault } from '../tables/row-reader.ts';
import { type CodedRow, cellOf, placeOf } from './form-tables.ts';
import { amountOf } from './row-answer.ts';
import { rowFaults } from './row-faults.ts';

export type Particulars = Pick<
  FormReading,
  'facilityId' | 'facilityName' | 'facilityPlace' | 'auditedOn' | 'preparer' | 'profile'
> & {
  readonly problems: readonly Problem[];
};

/** The form's facility, its day and person, and the facility's profile. */
export function readParticulars(rows: readonly CodedRow[], key: FormKey, readers: TextReaders): Particulars {
  const coded = new Map(rows.filter(({ code }) => code.includes(':')).map((row) => [row.code, row]));
  const cell = (code: string) => coded.get(code)?.cell('answer');
  const idRow = coded.get('form:id');
  const facilityId = idRow === undefined ? null : visibleLetters(textOf(idRow.cell('answer')));
  const profile = profileAnswers(coded, key, readers);
  return {
    facilityId,
    facilityPlace: idRow === undefined ? null : { sheet: idRow.sheet, cell: cellOf(idRow, 'answer') },
    facilityName: coded.has('form:name') ? textOf(cell('form:name')) : null,
    auditedOn: dayOf(cell('form:auditedOn'), readers),
    preparer: textOf(cell('form:preparer')),
    profile: profile.answers,
    problems: [
      ...[...coded.values()].flatMap((row) =>
        rowFaults(row, ['answer'], row.code === 'form:auditedOn' ? 'day' : 'other'),
      ),
      ...idProblems(idRow, facilityId, key),
      ...dayProblems(coded.get('form:auditedOn'), key, readers),
      ...profile.problems,
    ],
  };
}

function idProblems(row: CodedRow | undefined, id: string | null, key: FormKey): readonly Problem[] {
  if (row === undefined || id === null || id === '' || isFileId(id)) return [];
  return [problem('invalid-id', { key: key.particular('id'), found: withCodes(id) }, placeOf(row, 'answer'))];
}

function dayProblems(row: CodedRow | undefined, key: FormKey, readers: TextReaders): readonly Problem[] {
  if (row === undefined) return [];
  const found = textOf(row.cell('answer'));
  if (found === '' || dayOf(row.cell('answer'), readers) !== null) return [];
  return [problem('invalid-date', { key: key.particular('auditedOn'), found }, placeOf(row, 'answer'))];
}

function profileAnswers(
  coded: ReadonlyMap<string, CodedRow>,
  key: FormKey,
  readers: TextReaders,
): { readonly answers: Map<string, string | number | null>; readonly problems: readonly Problem[] } {
  const answers = new Map<string, string | number | null>();
  const problems: Problem[] = [];
  for (const [id, question] of key.profile) {
    const row = coded.get(`profile:${id}`);
    if (row === undefined) continue;
    const found = textOf(row.cell('answer'));
    const value =
      question.kind === 'choice'
        ? key.option(question, found)
        : amountOf(row.cell('answer'), readers, countedIn(question.unit));
    if (found === '' || value !== null) {
      answers.set(id, found === '' ? null : value);
      continue;
    }
    const expected = question.kind === 'number' ? '0, 1, 2, …' : key.offeredToProfile(question).join('; ');
    const params = { question: key.questionText(question), found: textOf(row.cell('answer')), expected };
    const fault = question.kind === 'number' ? formatFault(row.cell('answer')) : null;
    problems.push({ ...(fault ?? problem('form-profile', params)), ...placeOf(row, 'answer') });
  }
  return { answers, problems };
}
