import { type Problem, type ProblemPlace, problem } from '../../domain/problem/problem.ts';
import { isId } from '../../domain/values/ids.ts';
import { cellIn, type FoundTable, isMergedDown, placeIn } from './find-table.ts';
import { type ColumnHeadings, headingKey, visibleLetters, withCodes } from './headings.ts';
import { cellFault, dayOf, type ReadCell, type ReadRow, type TextReaders, textOf } from './read-sheet.ts';

/** Reads the named cells of a row as the expected types; anything else is recorded as a problem at the cell. */
export interface RowReader<Name extends string> {
  /** `''`: nothing stands there, or nothing that can be read. */
  readonly text: (name: Name) => string;
  /** Reports an empty cell as a problem. */
  readonly required: (name: Name) => string;
  /** An id that no row before has; `seen` is added to, with the sheet that each id stands on. */
  readonly unique: (name: Name, seen: Map<string, string>, isValid?: (id: string) => boolean) => string;
  readonly id: (name: Name, isValid?: (id: string) => boolean) => string;
  /** From 0 up; `read` says what number the cell holds. */
  readonly amount: (name: Name, read: (cell: ReadCell) => number | null | Problem) => number | null;
  /** `8%`, 8 and 0.08 all mean 0.08. */
  readonly share: (name: Name) => number | null;
  readonly day: (name: Name) => string | null;
  /** The value for the cell's folded text. */
  readonly choice: <Value>(name: Name, known: ReadonlyMap<string, Value>) => Value | null;
  readonly problems: () => readonly Problem[];
}

export function rowReader<Name extends string>(
  table: FoundTable<Name>,
  row: ReadRow,
  known: readonly ColumnHeadings<Name>[],
  readers: TextReaders,
): RowReader<Name> {
  const problems: Problem[] = [];
  const faulty = new Set<Name>();
  for (const name of table.columns.keys()) {
    const fault = faultInTable(cellIn(table, row, name), placeIn(table, row, name));
    if (fault === null) continue;
    faulty.add(name);
    problems.push(fault);
  }
  const keyOf = (name: Name) =>
    table.headings.get(name) ?? known.find((each) => each.name === name)?.headings[0] ?? name;
  const cellOf = (name: Name): NamedCell => {
    const cell = faulty.has(name) ? undefined : cellIn(table, row, name);
    const isShared = isMergedDown(table, row, table.columns.get(name) ?? 0);
    return { cell, text: textOf(cell), key: keyOf(name), place: placeIn(table, row, name), isShared };
  };
  const report = (found: Problem) => problems.push(found);
  return {
    text: (name) => cellOf(name).text,
    ...idReaders(cellOf, table.sheet.name, report),
    ...numberReaders(cellOf, readers, report),
    required: (name) => {
      const { text, key, place } = cellOf(name);
      if (text === '' && !faulty.has(name)) report(problem('missing-key', { key }, place));
      return text;
    },
    day: (name) => {
      const { cell, text, key, place } = cellOf(name);
      const day = text === '' ? null : dayOf(cell, readers);
      if (text !== '' && day === null) report(problem('invalid-date', { key, found: text }, place));
      return day;
    },
    choice: (name, values) => {
      const { text, key, place } = cellOf(name);
      const value = values.get(headingKey(text)) ?? null;
      if (text === '' || value !== null) return value;
      report(problem('not-allowed', { key, found: text, allowed: [...new Set(values.values())].join(', ') }, place));
      return null;
    },
    problems: () => problems,
  };
}

interface NamedCell {
  readonly cell: ReadCell | undefined;
  readonly text: string;
  /** Heading of its column, for problems. */
  readonly key: string;
  readonly place: Partial<ProblemPlace>;
  /** One with a cell above it. */
  readonly isShared: boolean;
}

type CellOf<Name> = (name: Name) => NamedCell;
type Report = (found: Problem) => void;

function idReaders<Name extends string>(
  cellOf: CellOf<Name>,
  sheet: string,
  report: Report,
): Pick<RowReader<Name>, 'id' | 'unique'> {
  const id = (name: Name, isValid = isId): string => {
    const { cell, text, key, place } = cellOf(name);
    const found = visibleLetters(text);
    if (found !== '' && cell?.isDate === true) report(problem('cell-format', { found, as: 'typed' }, place));
    else if (found !== '' && !isValid(found)) report(problem('invalid-id', { key, found: withCodes(found) }, place));
    return found;
  };
  return {
    id,
    unique: (name, seen, isValid) => {
      const found = id(name, isValid);
      if (found === '') return found;
      const [other, { place }] = [seen.get(found), cellOf(name)];
      if (other === undefined) seen.set(found, sheet);
      else if (other === sheet) report(problem('duplicate-id', { id: found }, place));
      else report(problem('duplicate-on-sheets', { id: found, other }, place));
      return found;
    },
  };
}

function numberReaders<Name extends string>(
  cellOf: CellOf<Name>,
  readers: TextReaders,
  report: Report,
): Pick<RowReader<Name>, 'amount' | 'share'> {
  const fitting = (
    named: NamedCell,
    read: (cell: ReadCell) => number | null | Problem,
    most: number,
    expected: string,
  ) => {
    const { cell, text, key, place, isShared } = named;
    if (cell === undefined || text === '') return null;
    const value = isShared ? problem('cell-merged', {}) : read(cell);
    if (typeof value === 'number' && value >= 0 && value <= most) return value;
    const told = typeof value === 'object' ? value : null;
    report({ ...(told ?? formatFault(cell) ?? problem('invalid-number', { key, found: text, expected })), ...place });
    return null;
  };
  return {
    amount: (name, read) => fitting(cellOf(name), read, Number.POSITIVE_INFINITY, '≥ 0'),
    share: (name) => fitting(cellOf(name), (cell) => rateOf(cell, readers), 1, '0 … 100 %'),
  };
}

/** As `faultAt`, where the names of errors stand for them: files of text keep nothing else of them. */
export function faultInTable(cell: ReadCell | undefined, place: Partial<ProblemPlace>): Problem | null {
  const found = textOf(cell);
  return isErrorName(found) ? problem('cell-error', { found }, place) : faultAt(cell, place);
}

/** What stands against reading a cell at all; null: nothing. */
export function faultAt(cell: ReadCell | undefined, place: Partial<ProblemPlace>): Problem | null {
  const found = textOf(cell);
  switch (cellFault(cell)) {
    case 'error':
      return problem('cell-error', { found }, place);
    case 'no-result':
      return problem('form-formula', { formula: cell?.formula ?? '' }, place);
    case 'day-in-part':
      return problem('cell-format', { found, as: 'typed' }, place);
    case null:
      return null;
  }
}

/** Why a cell with a number has none that can be used: it is shown as something else. Null: that is not why. */
export function formatFault(cell: ReadCell | undefined): Problem | null {
  if (typeof cell?.value !== 'number') return null;
  const found = textOf(cell);
  const as = cell.isDate ? 'day' : cell.shown?.as;
  return as === 'day' || as === 'time' || as === 'percent' ? problem('cell-format', { found, as }) : null;
}

/** As programs in English and French name errors, also where only their texts were kept. */
function isErrorName(text: string): boolean {
  return /^(#(N\/A|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!|FIELD!)|Err:\d{3})$/i.test(
    text,
  );
}

function rateOf(cell: ReadCell, readers: TextReaders): number | null {
  const text = textOf(cell);
  if (typeof cell.value === 'number') {
    if (cell.isDate || cell.shown?.as === 'time') return null;
    return cell.shown?.as === 'percent' || cell.value < 1 ? cell.value : cell.value / 100;
  }
  const isPercent = text.endsWith('%');
  const plain = isPercent ? text.slice(0, -1).trim() : text;
  const value = smallNumber(plain) ?? readers.number(plain);
  if (value === null) return null;
  return value < 1 && !isPercent ? value : value / 100;
}

/** `0.125` and `0,125` do not use thousands separators. */
function smallNumber(text: string): number | null {
  return /^0[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : null;
}
