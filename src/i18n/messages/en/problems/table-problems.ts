import type { MisleadingFormat } from '../../../../domain/problem/fault.ts';
import type { ProblemParams } from '../../../../domain/problem/problem.ts';

const formats: Readonly<Record<MisleadingFormat, (found: string) => string>> = {
  day: (found) =>
    `the program shows a day here (“${found}”), where a number belongs. Set the format of the cell to Number, then type the number again.`,
  time: (found) =>
    `the program shows a time here (“${found}”), where a number belongs. Set the format of the cell to Number, then type the number again.`,
  percent: (found) =>
    `a share stands here (“${found}”), where nothing is counted in percent. Set the format of the cell to Number, then type the number again.`,
  typed: (found) =>
    `the program made a day of what was typed (“${found}”). Set the format of the cell to Text, then type it again.`,
};

type TableProblem =
  | 'too-many-lines'
  | 'line-too-wide'
  | 'table-hidden'
  | 'sheet-not-there'
  | 'cell-merged'
  | 'cell-error'
  | 'cell-format'
  | 'duplicate-on-sheets'
  | 'unknown-money'
  | 'other-currency'
  | 'ambiguous-amount'
  | 'form-without-data';

/** Problems of tables that other people keep in their own way: the cell or line stands before each. */
export const tableProblems: { readonly [Code in TableProblem]: (params: ProblemParams[Code]) => string } = {
  'too-many-lines': ({ limit }) => `the file has more than ${limit} lines. Keep only the lines of the list.`,
  'line-too-wide': ({ found, expected }) =>
    `the line has ${found} fields, the headings have ${expected}. Put texts and numbers that hold the separator into double quotes, such as "185,000,000".`,
  'sheet-not-there': ({ sheet, there }) => `there is no sheet “${sheet}” in this file; it has: ${there}.`,
  'table-hidden': () =>
    'the table stands on a hidden sheet. Show the sheet (right click on a tab, Unhide) and save the file, or name the sheet with --sheet.',
  'cell-merged': () =>
    'the cell is merged with those above it, and each line needs a value of its own here. Unmerge it, then fill in each line.',
  'cell-error': ({ found }) => `the cell shows the error ${found}. Mend its formula, or type the value.`,
  'cell-format': ({ found, as }) => formats[as](found),
  'duplicate-on-sheets': ({ id, other }) =>
    `“${id}” stands on the sheet “${other}” too. Keep one of them, or name the sheet that is meant with --sheet.`,
  'unknown-money': ({ found }) =>
    `“${found}” does not say clearly in what the amounts are. Write it as (đồng), (nghìn đồng), (triệu đồng), (tỷ đồng) or (USD).`,
  'other-currency': ({ found, expected }) =>
    `the amount is in ${found}, the list in ${expected}. Keep one currency a list.`,
  'ambiguous-amount': ({ found }) =>
    `“${found}” can be read as a number with three decimals or as thousands. Write it without thousands marks, or in whole đồng.`,
  'form-without-data': () =>
    'this questionnaire lacks the hidden sheet with its data, as a copy of its sheets into a new workbook does. Make the audit first with facility-audit new, then import into it with -o; or fill in the questionnaire that was sent.',
};
