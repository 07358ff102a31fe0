import { type Problem, type ProblemPlace, problem } from '../../domain/problem/problem.ts';
import { type ColumnHeadings, cellIn, type FoundTable, headingKey, placeIn } from './find-table.ts';
import { dayOf, numberOf, type ReadCell, type ReadRow, type TextReaders, textOf } from './read-sheet.ts';

/** Reads the named cells of one row as what they should be; what they are not is kept as a problem at the cell. */
export interface RowReader<Name extends string> {
  /** `''`: the cell is empty. */
  readonly text: (name: Name) => string;
  /** Reports an empty cell as a problem. */
  readonly required: (name: Name) => string;
  /** An id that no row before has; `seen` is added to. */
  readonly unique: (name: Name, seen: Set<string>) => string;
  readonly id: (name: Name) => string;
  /** From 0 up. */
  readonly amount: (name: Name) => number | null;
  /** `8%`, 8 and 0.08 all mean 0.08. */
  readonly share: (name: Name) => number | null;
  readonly day: (name: Name) => string | null;
  /** What the words in the cell, folded, stand for. */
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
  const keyOf = (name: Name) =>
    table.headings.get(name) ?? known.find((each) => each.name === name)?.headings[0] ?? name;
  const cellOf = (name: Name): NamedCell => {
    const cell = cellIn(table, row, name);
    return { cell, text: textOf(cell), key: keyOf(name), place: placeIn(table, row, name) };
  };
  const report = (found: Problem) => problems.push(found);
  return {
    text: (name) => cellOf(name).text,
    ...idReaders(cellOf, report),
    ...numberReaders(cellOf, readers, report),
    required: (name) => {
      const { text, key, place } = cellOf(name);
      if (text === '') report(problem('missing-key', { key }, place));
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
  /** Heading of its column, as problems name it. */
  readonly key: string;
  readonly place: Partial<ProblemPlace>;
}

type CellOf<Name> = (name: Name) => NamedCell;
type Report = (found: Problem) => void;

function idReaders<Name extends string>(cellOf: CellOf<Name>, report: Report): Pick<RowReader<Name>, 'id' | 'unique'> {
  const id = (name: Name): string => {
    const { text, key, place } = cellOf(name);
    if (text !== '' && !isId(text)) report(problem('invalid-id', { key, found: text }, place));
    return text;
  };
  return {
    id,
    unique: (name, seen) => {
      const found = id(name);
      if (found !== '' && seen.has(found)) report(problem('duplicate-id', { id: found }, cellOf(name).place));
      seen.add(found);
      return found;
    },
  };
}

function numberReaders<Name extends string>(
  cellOf: CellOf<Name>,
  readers: TextReaders,
  report: Report,
): Pick<RowReader<Name>, 'amount' | 'share'> {
  const fitting = ({ text, key, place }: NamedCell, value: number | null, most: number, expected: string) => {
    if (text === '') return null;
    if (value !== null && value >= 0 && value <= most) return value;
    report(problem('invalid-number', { key, found: text, expected }, place));
    return null;
  };
  return {
    amount: (name) => {
      const named = cellOf(name);
      return fitting(named, numberOf(named.cell, readers), Number.POSITIVE_INFINITY, '≥ 0');
    },
    share: (name) => {
      const named = cellOf(name);
      return fitting(named, rateOf(named.cell, readers), 1, '0 … 100 %');
    },
  };
}

/** Letters, digits, `-`, `_` and `.`, as in every file of ours. */
export function isId(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}_.-]+$/u.test(text);
}

function rateOf(cell: ReadCell | undefined, readers: TextReaders): number | null {
  const text = textOf(cell);
  const isPercent = text.endsWith('%');
  const plain = isPercent ? text.slice(0, -1).trim() : text;
  const value = typeof cell?.value === 'number' ? cell.value : (smallNumber(plain) ?? readers.number(plain));
  if (value === null) return null;
  return value < 1 && !isPercent ? value : value / 100;
}

/** `0.125` and `0,125` are no thousands. */
function smallNumber(text: string): number | null {
  return /^0[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : null;
}
