import type { Language } from '../../domain/values/language.ts';
import { cellText } from '../../report/sheet/cell-text.ts';
import type { Slopes } from '../../report/sheet/sheet.ts';
import { escaped, escapedLines } from '../escaped.ts';
import { bodyCells, numberIn, type TablesById } from './ranges.ts';

interface Slope {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  readonly texts: readonly [before: string, after: string];
}

/**
 * Slopes with their labels beside them as text, which keeps its size on a phone. All of it is hidden from screen readers, which have the same
 * in the table above. Heights are counted in lines; the style says how high a line is. Empty where no row has both shares.
 */
export function slopesHtml(block: Slopes, tables: TablesById, language: Language): string {
  const slopes = slopesIn(block, tables, language);
  if (slopes.length === 0) return '';
  const lines = Math.max(6, Math.ceil(slopes.length * 1.25));
  const shares = slopes.flatMap(({ before, after }) => [before, after]);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  // A share as its height below the highest one, with half a line of room for the first and the last label.
  const heightOf = (share: number) => 0.5 + (most === least ? 0.5 : (most - share) / (most - least)) * (lines - 1);
  const left = movedApart(
    slopes.map(({ before }) => heightOf(before)),
    lines,
  );
  const right = movedApart(
    slopes.map(({ after }) => heightOf(after)),
    lines,
  );
  const drawn = slopes.map(({ before, after }, row) => {
    const points = `0,${round(left[row])} 12,${round(heightOf(before))} 88,${round(heightOf(after))} 100,${round(right[row])}`;
    return `<polyline${after < before ? ' class=down' : ''} points="${points}"/>`;
  });
  const labels = slopes.map(
    ({ label, texts }, row) =>
      `<span style=--y:${round(left[row])}>${escaped(texts[0])}</span><b style=--y:${round(right[row])}>${escaped(texts[1])} ${directionOf(slopes[row])} ${escapedLines(label)}</b>`,
  );
  return `<figure class="slopes" style="--lines:${lines}"><figcaption>${escaped(block.title)}</figcaption><div aria-hidden="true"><svg viewBox="0 0 100 ${lines}" preserveAspectRatio="none">${drawn.join('')}</svg>${labels.join('')}</div></figure>`;
}

function slopesIn(block: Slopes, tables: TablesById, language: Language): readonly Slope[] {
  const [labels, before, after] = [block.labels, block.before, block.after].map((range) => bodyCells(range, tables));
  return (labels ?? []).flatMap((label, row) => {
    const [was, is] = [before?.[row], after?.[row]];
    const [from, to] = [numberIn(was), numberIn(is)];
    if (from === null || to === null || was === undefined || is === undefined) return [];
    const texts = [cellText(was, language), cellText(is, language)] as const;
    return [{ label: cellText(label, language), before: from, after: to, texts }];
  });
}

/** The sign says what colour and hatching of the line say. */
function directionOf(slope: Slope | undefined): string {
  if (slope === undefined || slope.before === slope.after) return '=';
  return slope.after > slope.before ? '▲' : '▼';
}

/** Heights at least one line apart and within the drawing, in the same order: pushed down from the top, then up from the bottom. */
export function movedApart(heights: readonly number[], lines: number): readonly number[] {
  const order = heights.map((_, place) => place).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const moved = [...heights];
  let above = -0.5;
  for (const place of order) above = moved[place] = Math.max(moved[place] ?? 0, above + 1);
  let below = lines + 0.5;
  for (const place of order.toReversed()) below = moved[place] = Math.min(moved[place] ?? 0, below - 1);
  return moved;
}

function round(value: number | undefined): string {
  return String(Math.round((value ?? 0) * 100) / 100);
}
