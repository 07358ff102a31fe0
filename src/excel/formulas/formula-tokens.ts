import { columnLetters } from '../../domain/values/cell-address.ts';
import { columnNumber } from './addresses.ts';

/** A reference to one cell; a range consists of two, with `:` between them. */
export interface CellReference {
  readonly kind: 'reference';
  /** The sheet that it, or the first corner of its range, names; null: the formula's own. */
  readonly sheet: string | null;
  readonly column: number;
  readonly row: number;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
  /** Its position in a range. */
  readonly corner: 'only' | 'first' | 'last';
}

/** A piece of a formula: a reference, or text to keep as it is (`string`: within double quotes). */
export type FormulaToken =
  | CellReference
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'string' | 'name' | 'number' | 'sign'; readonly text: string };

/** What is opened and never closed goes to the end, so that nothing is searched for twice. */
const PATTERN =
  /"[^"]*(?:""[^"]*)*(?:"|$)|'[^']*(?:''[^']*)*(?:'!?|$)|\[[^\]]*(?:\]|$)|(?<column>\$?[A-Za-z]{1,3})(?<row>\$?[1-9][0-9]{0,6})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*!?|[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?|./gsu;

/** Excel takes 8,192 characters, LibreOffice 65,535; what is longer no program computes, so it is a text to compare. */
const LONGEST = 65_535;

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** The pieces of a formula in order, without the white space between them, which no program keeps. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  if (formula.length > LONGEST) return [{ kind: 'sign', text: formula }];
  const tokens: FormulaToken[] = [];
  for (const match of formula.matchAll(PATTERN)) {
    const { column, row } = match.groups ?? {};
    if (column !== undefined && row !== undefined) tokens.push(toReference(column, row, tokens));
    else if (!/^\s+$/u.test(match[0])) tokens.push(toToken(match[0]));
  }
  return tokens;
}

function toToken(text: string): FormulaToken {
  if (text.startsWith('"')) return { kind: 'string', text };
  if (text.length > 1 && text.endsWith('!')) return { kind: 'sheet', sheet: sheetName(text.slice(0, -1)) };
  if (/^[\p{L}_\\]/u.test(text)) return { kind: 'name', text };
  return /^[0-9.]/.test(text) ? { kind: 'number', text } : { kind: 'sign', text };
}

function sheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}

function toReference(writtenColumn: string, writtenRow: string, before: FormulaToken[]): FormulaToken {
  const [column, row] = [columnNumber(writtenColumn.replace('$', '')), Number(writtenRow.replace('$', ''))];
  if (column > LAST_COLUMN || row > LAST_ROW) return { kind: 'name', text: writtenColumn + writtenRow };
  const fixed = { columnFixed: writtenColumn.startsWith('$'), rowFixed: writtenRow.startsWith('$') };
  const previous = before.at(-1);
  if (previous?.kind === 'sheet') {
    return { kind: 'reference', sheet: previous.sheet, column, row, ...fixed, corner: 'only' };
  }
  const first = before.at(-2);
  if (first?.kind !== 'reference' || previous?.kind !== 'sign' || previous.text !== ':') {
    return { kind: 'reference', sheet: null, column, row, ...fixed, corner: 'only' };
  }
  before[before.length - 2] = { ...first, corner: 'first' };
  return { kind: 'reference', sheet: first.sheet, column, row, ...fixed, corner: 'last' };
}

/** A reference as written, without its sheet. */
export function referenceText({ column, row, columnFixed, rowFixed }: CellReference): string {
  return `${columnFixed ? '$' : ''}${columnLetters(column)}${rowFixed ? '$' : ''}${row}`;
}
