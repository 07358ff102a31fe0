import type { Language } from '../../domain/values/language.ts';
import { cellText } from './cell-text.ts';
import type { Row } from './sheet.ts';
import { wrappedLines } from './wrapped-lines.ts';

interface SpannedTable {
  readonly titles: readonly string[];
  readonly rows: readonly Row[];
  readonly spans: readonly number[];
  /** Characters that a column keeps, whatever stands in the others. */
  readonly least: readonly number[];
  readonly language: Language;
}

/** Long tables are judged by their first rows. */
const JUDGED = 120;
/** Columns that take part are changed by so many characters at a time; a narrower step often changes no line. */
const STEPS = [1, 2, 3, 4, 6, 8] as const;
/** Each one makes the table shorter, so this is never reached but by a fault. */
const MOST_MOVES = 60;

/**
 * The spans on a grid of single characters, with room moved from columns that have too much to those whose text makes rows high, as long as
 * the table gets shorter. The texts of other languages and other facilities are longer than those that widths are planned for.
 */
export function evenedSpans(table: SpannedTable): readonly number[] {
  const { spans, least } = table;
  const texts = textsOf(table);
  const height = heightOf(texts);
  let best = { spans, lines: height(spans) };
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const shorter = shortest(best, changesOf(best.spans, least), height);
    if (shorter === best) break;
    best = shorter;
  }
  return best.spans;
}

interface Candidate {
  readonly spans: readonly number[];
  readonly lines: number;
}

function shortest(
  from: Candidate,
  changes: Iterable<readonly number[]>,
  height: (spans: readonly number[]) => number,
): Candidate {
  let best = from;
  for (const spans of changes) {
    const lines = height(spans);
    if (lines < best.lines) best = { spans, lines };
  }
  return best;
}

/** Smaller steps first, so that of equally short tables the one nearest to the plan is taken. */
function* changesOf(spans: readonly number[], least: readonly number[]): Generator<readonly number[]> {
  for (const step of STEPS) {
    for (const [giver, width] of spans.entries()) {
      if (width - step < (least[giver] ?? 0)) continue;
      for (const taker of spans.keys()) {
        if (taker === giver) continue;
        yield spans.map((each, index) => each + (index === taker ? step : index === giver ? -step : 0));
      }
    }
  }
}

/** Texts by row and column, the titles first. */
function textsOf({ titles, rows, language }: SpannedTable): readonly (readonly string[])[] {
  const judged = rows.slice(0, JUDGED).filter(({ role }) => role !== 'group');
  return [titles, ...judged.map(({ cells }) => cells.map((cell) => cellText(cell, language)))];
}

/** Lines of all rows together: each is as high as its highest cell. */
function heightOf(texts: readonly (readonly string[])[]): (spans: readonly number[]) => number {
  const known = new Map<string, number>();
  const linesOf = (row: number, column: number, text: string, width: number): number => {
    const key = `${row} ${column} ${width}`;
    const lines = known.get(key) ?? wrappedLines(text, width);
    known.set(key, lines);
    return lines;
  };
  return (spans) =>
    texts.reduce(
      (sum, row, at) =>
        sum + row.reduce((most, text, index) => Math.max(most, linesOf(at, index, text, spans[index] ?? 1)), 1),
      0,
    );
}
