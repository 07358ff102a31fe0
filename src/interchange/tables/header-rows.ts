import { bareHeadingKey, headingKey } from './headings.ts';
import { type ReadCell, type ReadRow, type ReadSheet, textOf } from './read-sheet.ts';

/** One row or several that name the columns below them. */
export interface FoundHeader<Name extends string> {
  readonly sheet: ReadSheet;
  /** The last of its rows. */
  readonly header: ReadRow;
  readonly columns: ReadonlyMap<Name, number>;
  /** Headings of the named columns, as they stand there. */
  readonly headings: ReadonlyMap<Name, string>;
  /** Headings that none of the known columns has, by column number. */
  readonly others: ReadonlyMap<number, string>;
}

/** A header stands among the first rows, below titles and notes. */
const MOST_ROWS_ABOVE = 40;
/** Official tables have headings over headings. */
const MOST_ROWS_OF_HEADINGS = 3;

/** What may be a header: each of the first rows by itself, and with those below it. */
export function headersIn<Name extends string>(
  sheet: ReadSheet,
  book: ReadonlyMap<string, Name>,
): readonly FoundHeader<Name>[] {
  const first = sheet.rows.slice(0, MOST_ROWS_ABOVE);
  return first.flatMap((row, index) => {
    const single = headerOf(sheet, row, singleHeadings(row), book);
    let best = single;
    for (let depth = 2; depth <= MOST_ROWS_OF_HEADINGS; depth += 1) {
      const rows = first.slice(index, index + depth);
      const last = rows.at(-1);
      if (rows.length < depth || last === undefined || last.row !== row.row + depth - 1) break;
      const together = headerOf(sheet, last, stackedHeadings(sheet, rows), book);
      if (!together.usesTop) continue;
      const isBetter = together.columns.size > best.columns.size;
      if (isBetter || (together.columns.size === best.columns.size && explains(best, last))) best = together;
    }
    return [best];
  });
}

/** Texts that a column may be known by, the likeliest first. */
interface Heading {
  readonly shown: string;
  readonly wordings: readonly string[];
  /** The wording that says nothing of what stands in the first of several rows; null: there is none. */
  readonly withoutTop: string | null;
}

function singleHeadings({ cells }: ReadRow): ReadonlyMap<number, Heading> {
  const said = [...cells]
    .map(([column, cell]) => [column, beginningOf(cell)] as const)
    .filter(([, text]) => text !== '');
  return new Map(said.map(([column, text]) => [column, { shown: text, wordings: [text], withoutTop: null }]));
}

/** One heading a column out of those that stand over each other; one over several columns stands over each of them. */
function stackedHeadings(sheet: ReadSheet, rows: readonly ReadRow[]): ReadonlyMap<number, Heading> {
  const spread = rows.map((row, index) => (index === rows.length - 1 ? singleTexts(row) : spreadTexts(sheet, row)));
  const lowest = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return new Map(
    [...lowest].flatMap((column) => {
      const parts = [...new Set(spread.flatMap((texts) => texts.get(column) ?? []))];
      const hasTop = spread[0]?.has(column) === true;
      return parts.length === 0 ? [] : [[column, stacked(parts, hasTop)] as const];
    }),
  );
}

/** “Báo giá 1” over “Nhà cung cấp” is “Nhà cung cấp 1”, “HSBAĐT” over “Tình trạng” is “Tình trạng HSBAĐT”. */
function stacked(parts: readonly string[], hasTop: boolean): Heading {
  const shown = parts.join(' ');
  const [last = '', ...above] = parts.toReversed();
  if (above.length === 0) return { shown, wordings: [last], withoutTop: hasTop ? null : last };
  const number = above.map((each) => /(?<!\d)\d$/.exec(each)?.[0]).find((each) => each !== undefined);
  const numbered = number === undefined ? [] : [`${last} ${number}`];
  // Below “Báo giá 1” a mere “Giá” is not the price.
  const alone = number === undefined ? [last] : [];
  return { shown, wordings: [...numbered, shown, ...alone, [last, ...above].join(' ')], withoutTop: last };
}

function singleTexts({ cells }: ReadRow): ReadonlyMap<number, string> {
  return new Map(
    [...cells].map(([column, cell]) => [column, beginningOf(cell)] as const).filter(([, text]) => text !== ''),
  );
}

/** As much of a text as could be a heading and show that it is too long for one. */
function beginningOf(cell: ReadCell): string {
  return textOf(cell).slice(0, 300);
}

function spreadTexts(sheet: ReadSheet, row: ReadRow): ReadonlyMap<number, string> {
  const texts = new Map(singleTexts(row));
  for (const { top, left, bottom, right } of sheet.merged ?? []) {
    const text = top <= row.row && row.row <= bottom ? texts.get(left) : undefined;
    if (text === undefined) continue;
    for (let column = left + 1; column <= Math.min(right, left + WIDEST); column += 1) texts.set(column, text);
  }
  return texts;
}

/** A heading over more columns than this is a title. */
const WIDEST = 60;

/** Whether a row only adds to the headings above it, as “(triệu đồng)” does: each cell below one, none of them data. */
function explains<Name extends string>({ columns }: FoundHeader<Name>, { cells }: ReadRow): boolean {
  const named = new Set(columns.values());
  const [first] = named;
  const texts = [...cells].filter(([, cell]) => textOf(cell) !== '');
  return (
    texts.length > 0 &&
    texts.every(
      ([column, { value }]) => named.has(column) && column !== first && typeof value === 'string' && value.length <= 30,
    )
  );
}

interface StackedHeader<Name extends string> extends FoundHeader<Name> {
  /** Whether a column is known by what stands in the first of several rows. */
  readonly usesTop: boolean;
}

function headerOf<Name extends string>(
  sheet: ReadSheet,
  header: ReadRow,
  said: ReadonlyMap<number, Heading>,
  book: ReadonlyMap<string, Name>,
): StackedHeader<Name> {
  const headings = new Map<Name, string>();
  const columns = new Map<Name, number>();
  const open = new Map([...said].sort(([a], [b]) => a - b));
  let usesTop = false;
  // What is written in full goes before what only begins so: “Đơn giá” before “Đơn giá (đồng)”.
  for (const keyOf of [headingKey, bareHeadingKey]) {
    for (const [column, { shown, wordings, withoutTop }] of [...open]) {
      const known = wordings.find((each) => book.has(keyOf(each)));
      const name = known === undefined ? undefined : book.get(keyOf(known));
      if (name === undefined || columns.has(name)) continue;
      if (known !== withoutTop) usesTop = true;
      columns.set(name, column);
      headings.set(name, shown);
      open.delete(column);
    }
  }
  const others = new Map([...open].map(([column, { shown }]) => [column, shown]));
  return { sheet, header, columns, headings, others, usesTop };
}
