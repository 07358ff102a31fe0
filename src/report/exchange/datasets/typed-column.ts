/** A value in a table of plain data; null: empty. Days and instants are written in ISO. */
export type PlainValue = string | number | boolean | null;

/** What the values of a column are, for programs that read types: `count` is a whole number, `instant` a moment with its offset. */
export type ColumnType = 'text' | 'number' | 'count' | 'flag' | 'day' | 'instant';

/** A column of plain data; its name is a contract with other programs and the same in every language. */
export type TypedColumn<Line> = readonly [name: string, type: ColumnType, value: (line: Line) => PlainValue];

/** The columns of something that a line belongs to. */
export function columnsThrough<Line, Whole>(
  columns: readonly TypedColumn<Whole>[],
  of: (line: Line) => Whole,
): readonly TypedColumn<Line>[] {
  return columns.map(([name, type, value]) => [name, type, (line) => value(of(line))]);
}
