import type { NearbyLine, QuestionPage } from '../../app/ports/prompts-port.ts';
import { printableLine } from '../../domain/values/printable.ts';
import type { Look } from './look.ts';
import { wrapped } from './wrapped.ts';

/** Width of the question and of what stands beside it; a right width of 0: nothing does. */
export interface Columns {
  readonly left: number;
  readonly right: number;
}

const divider = ' │ ';

/** From this width on there is room beside the question. */
const wide = 109;

export function columnsFor(width: number, widest: number): Columns {
  if (width < wide) return { left: Math.min(width, widest), right: 0 };
  const right = Math.min(Math.floor(width * 0.36), 60);
  return { left: Math.min(width - right - divider.length, widest), right };
}

/** Others' answers and the criteria of the same room, in at most `rows` lines. */
export function besideLines(
  { others, nearby }: Pick<QuestionPage, 'others' | 'nearby'>,
  look: Look,
  { right }: Columns,
  rows: number,
): readonly string[] {
  if (right === 0) return [];
  const said = others.flatMap((each) => [...wrapped(each, look, right, '  ').slice(0, mostSaid), '']);
  const title = wrapped(nearby.title, look, right).map(look.bold);
  const room = Math.max(rows - said.length - title.length, 0);
  return [...said, ...title, ...windowAround(nearby.lines, room).map((line) => nearbyText(line, look, right))];
}

const mostSaid = 4;

function windowAround(lines: readonly NearbyLine[], room: number): readonly NearbyLine[] {
  const here = Math.max(
    lines.findIndex(({ isHere }) => isHere),
    0,
  );
  const start = Math.min(Math.max(here - Math.floor(room / 2), 0), Math.max(lines.length - room, 0));
  return lines.slice(start, start + room);
}

function nearbyText({ text, isDone, isHere }: NearbyLine, look: Look, width: number): string {
  const [first = '', ...more] = look
    .wrap(`${isHere ? '❯' : isDone ? '✔' : '·'} ${printableLine(text)}`, width - 1)
    .split('\n');
  const line = more.length === 0 ? first : `${first}…`;
  return isHere ? look.bold(line) : line;
}

/** Lines with others beside them; the shorter side is filled with blanks. */
export function sideBySide(
  lines: readonly string[],
  beside: readonly string[],
  look: Look,
  { left, right }: Columns,
): readonly string[] {
  if (right === 0) return lines;
  return lines.map((line, row) => {
    const gap = ' '.repeat(Math.max(left - look.columnsOf(line), 0));
    return `${line}${gap}${look.dim(divider)}${beside[row] ?? ''}`;
  });
}
