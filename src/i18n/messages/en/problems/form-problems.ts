import type { AnswerKind } from '../../../../domain/checklist/checklist.ts';
import type { FormIdentity, FormPart } from '../../../../domain/problem/fault.ts';
import type { ProblemParams } from '../../../../domain/problem/problem.ts';
import { counted } from '../words/counted.ts';

const parts: Readonly<Record<FormPart, string>> = {
  present: 'what is present is missing. Fill in a number from 0 up.',
  needed: 'what is needed is missing. Fill in a number from 0 up.',
  reason: '“not applicable” needs a reason in the note.',
  department: 'numbers stand beside no department. Fill in its name.',
  answer: 'there is a note, evidence or a name, but no answer.',
};

const identities: Readonly<Record<FormIdentity, string>> = {
  facility: 'facility',
  round: 'round',
  checklist: 'checklist',
  sections: 'set of sections',
};

/** `options` are worded as in the questionnaire. */
const expectedAnswers: Readonly<Record<AnswerKind, (options: string) => string>> = {
  judgement: (options) => `one of: ${options}`,
  choice: (options) => `one of: ${options}`,
  checks: (options) => `one of: ${options}`,
  number: (options) => `a number, or one of: ${options}`,
  coverage: () => 'a number from 0 up',
  date: (options) => `a day such as 30/08/2025, or one of: ${options}`,
  text: () => 'text',
};

type FormProblem =
  | 'unclosed-quote'
  | 'column-missing'
  | 'not-a-form'
  | 'saved-page-damaged'
  | 'packed-evidence'
  | 'is-a-form'
  | 'form-answer'
  | 'form-part-missing'
  | 'form-two-answers'
  | 'form-formula'
  | 'form-twice'
  | 'form-of-another'
  | 'form-silences'
  | 'form-evidence'
  | 'form-profile'
  | 'form-facility'
  | 'submission-labels'
  | 'submission-photo'
  | 'submission-twice'
  | 'audit-signed';

/** Problems of questionnaires and tables, for people who know their sheet but not this tool. */
export const formProblems: { readonly [Code in FormProblem]: (params: ProblemParams[Code]) => string } = {
  'unclosed-quote': () =>
    'a double quote (") opens on this line and never closes, so that the lines after it run together. Close it or take it out.',
  'column-missing': ({ column, headings }) =>
    `there is no column “${column}”${headings === '' ? '' : ` (also understood: ${headings})`}. The headings stand in one row above the lines.`,
  'not-a-form': () => 'this is no questionnaire of this tool. Make one with: facility-audit form',
  'saved-page-damaged': () =>
    'this is no file that a page to fill saved, or it was damaged or changed on its way. Have it sent again from the phone as it was saved, without opening or packing it.',
  'packed-evidence': ({ criterion, name }) =>
    `${criterion}: the photograph “${name}” is not in the file. Save the file again from the page; nothing of it was recorded.`,
  'is-a-form': () => 'this is a questionnaire, not an audit. Take its answers in first with: facility-audit import',
  'form-answer': ({ criterion, found, expected }) =>
    `${criterion}: “${found}” is no answer here. Expected: ${expectedAnswers[expected.kind](expected.options.map((each) => `“${each}”`).join(', '))}.`,
  'form-part-missing': ({ criterion, part }) => `${criterion}: ${parts[part]}`,
  'form-two-answers': ({ criterion, found }) =>
    `${criterion}: two answers stand side by side (“${found}”). Keep one and empty the other cell.`,
  'form-formula': ({ formula }) =>
    `the formula “=${formula}” has no result. Open the file in Excel or LibreOffice and save it, or type the value.`,
  'form-twice': ({ criterion, other }) =>
    `${criterion} is answered a second time, otherwise than in ${other}. Keep one of the two.`,
  'form-of-another': ({ what, expected, found }) =>
    `this questionnaire is of another ${identities[what]}: it says “${found}”, the audit “${expected}”.`,
  'form-silences': ({ facility, changes, count, criteria }) =>
    `the form of ${facility} answers the facility’s profile otherwise (${changes}), which would take ${counted(count, 'verified answer', 'verified answers')} out of the audit: ${criteria}. Give --accept-profile to take the form’s profile over, or --keep-profile to import the rest and keep the group’s.`,
  'form-evidence': ({ criterion, name, folder }) =>
    `${criterion}: the file “${name}” is not in the folder “${folder}”. Put it there, or mend the name.`,
  'form-profile': ({ question, found, expected }) => `“${found}” is no answer to “${question}” Expected: ${expected}.`,
  'form-facility': () =>
    'the questionnaire does not say whose it is. Fill in the code of the facility, or give it with --facility.',
  'submission-labels': () =>
    'this table has labels in place of names, and nobody can say which column is which. Export it again with “Value and header format: XML values and headers” (KoboToolbox); ODK has names by itself.',
  'submission-photo': ({ criterion, name }) =>
    `${criterion}: the photograph “${name}” is not in the folder of the photographs, or several are called so. Download them too, and name their folder with --media FOLDER.`,
  'submission-twice': ({ facility, other }) =>
    `${facility} was submitted twice for this round, with differing answers; the other stands at ${other}. Delete the one that does not count, or correct it in KoboToolbox or ODK, and export again.`,
  'audit-signed': ({ facility, on }) =>
    `${facility}: the minutes were signed on ${on}; a questionnaire can’t change this audit any more. Record later changes one by one, with their reason: facility-audit answer --reason`,
};
