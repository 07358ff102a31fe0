import { columnLetters } from '../../domain/values/cell-address.ts';
import { xmlText } from '../../office/xml/xml-text.ts';
import type { Validation } from '../../report/sheet/sheet.ts';
import type { ValidatedCell } from '../layout/sheet/laid-out.ts';
import { daySerial } from '../layout/sheet/number-formats.ts';

/** The longest message that Excel accepts. */
const LONGEST_MESSAGE = 255;
const GREATEST = 1e15;
const LAST_DAY = 2_958_465;

/** The validations of a sheet as one element; '' for none. Cells with equal rules share one. */
export function validationsXml(cells: readonly ValidatedCell[], resolve: (formula: string) => string): string {
  if (cells.length === 0) return '';
  const groups = new Map<string, ValidatedCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify(cell.validation);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  const items = [...groups.values()].map((group) => validationXml(group, resolve));
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

function validationXml(cells: readonly ValidatedCell[], resolve: (formula: string) => string): string {
  const [first] = cells;
  if (first === undefined) return '';
  const { validation } = first;
  const { attributes, formulas } = ruleOf(validation, resolve);
  const prompt = validation.prompt === null ? '' : ` prompt="${message(validation.prompt)}"`;
  const texts = ` allowBlank="1" showInputMessage="1" showErrorMessage="1" error="${message(validation.error)}"${prompt}`;
  const values = formulas.map((formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`);
  return `<dataValidation ${attributes}${texts} sqref="${rangesOf(cells)}">${values.join('')}</dataValidation>`;
}

interface Rule {
  readonly attributes: string;
  readonly formulas: readonly string[];
}

function ruleOf(validation: Validation, resolve: (formula: string) => string): Rule {
  switch (validation.kind) {
    case 'any':
      return { attributes: 'type="none"', formulas: [] };
    case 'words':
      return { attributes: 'type="list"', formulas: [`"${validation.words.join(',').replaceAll('"', '""')}"`] };
    case 'list':
      return { attributes: 'type="list"', formulas: [resolve(`{${validation.source}}`)] };
    case 'number': {
      const { least, most = null, isWhole = false } = validation;
      const limit = (each: number | string) => (typeof each === 'number' ? String(each) : resolve(each));
      const type = isWhole ? 'whole' : 'decimal';
      return {
        attributes: `type="${type}" operator="between"`,
        formulas: [limit(least ?? -GREATEST), limit(most ?? GREATEST)],
      };
    }
    case 'date': {
      const last = validation.last === null ? String(LAST_DAY) : resolve(validation.last);
      const first = String(daySerial(validation.first) ?? 1);
      return { attributes: 'type="date" operator="between"', formulas: [first, last] };
    }
  }
}

function message(text: string): string {
  const characters = [...text];
  const short = characters.length <= LONGEST_MESSAGE ? text : `${characters.slice(0, LONGEST_MESSAGE - 1).join('')}…`;
  return xmlText(short).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

/** Adjacent cells in a column become one range. */
function rangesOf(cells: readonly ValidatedCell[]): string {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: { readonly column: number; readonly first: number; last: number }[] = [];
  for (const { row, column } of sorted) {
    const before = ranges.at(-1);
    if (before !== undefined && before.column === column && before.last === row - 1) before.last = row;
    else ranges.push({ column, first: row, last: row });
  }
  return ranges
    .map(({ column, first, last }) => {
      const letters = columnLetters(column);
      return first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`;
    })
    .join(' ');
}
