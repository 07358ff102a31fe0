import { type Problem, problem } from '../../domain/problem/problem.ts';
import { dayOf, numberOf, type ReadCell, type ReadRow, type TextReaders, textOf } from './read-sheet.ts';
import { type ColumnHeadings, cellIn, type FoundTable, headingKey, placeIn } from './table-reader.ts';

/** Reads the named cells of one row as what they should be; what they are not is kept as a problem at the cell. */
export interface RowReader<Name extends string> {
  /** `''`: nothing stands there. */
  readonly text: (name: Name) => string;
  /** What must stand there. */
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
  const text = (name: Name) => textOf(cellIn(table, row, name));
  const key = (name: Name) => table.headings.get(name) ?? known.find((each) => each.name === name)?.headings[0] ?? name;
  const place = (name: Name) => placeIn(table, row, name);

  function number(
    name: Name,
    expected: string,
    read: () => number | null,
    fits: (value: number) => boolean,
  ): number | null {
    if (text(name) === '') return null;
    const value = read();
    if (value !== null && fits(value)) return value;
    problems.push(problem('invalid-number', { key: key(name), found: text(name), expected }, place(name)));
    return null;
  }

  function id(name: Name): string {
    const found = text(name);
    if (found !== '' && !isId(found)) problems.push(problem('invalid-id', { key: key(name), found }, place(name)));
    return found;
  }

  return {
    text,
    id,
    unique: (name, seen) => {
      const found = id(name);
      if (found !== '' && seen.has(found)) problems.push(problem('duplicate-id', { id: found }, place(name)));
      seen.add(found);
      return found;
    },
    required: (name) => {
      if (text(name) === '') problems.push(problem('missing-key', { key: key(name) }, place(name)));
      return text(name);
    },
    amount: (name) =>
      number(
        name,
        '≥ 0',
        () => numberOf(cellIn(table, row, name), readers),
        (value) => value >= 0,
      ),
    share: (name) =>
      number(
        name,
        '0 … 100 %',
        () => rateOf(cellIn(table, row, name), readers),
        (value) => value >= 0 && value <= 1,
      ),
    day: (name) => {
      const found = text(name);
      const day = found === '' ? null : dayOf(cellIn(table, row, name), readers);
      if (found !== '' && day === null) problems.push(problem('invalid-date', { key: key(name), found }, place(name)));
      return day;
    },
    choice: (name, values) => {
      const found = text(name);
      const value = values.get(headingKey(found)) ?? null;
      if (found === '' || value !== null) return value;
      const allowed = [...new Set(values.values())].join(', ');
      problems.push(problem('not-allowed', { key: key(name), found, allowed }, place(name)));
      return null;
    },
    problems: () => problems,
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
