import type { QuestionPage } from '../../app/ports/prompts-port.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { printableLine } from '../../domain/values/printable.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { Drawing } from '../askers/asker.ts';
import type { Columns } from './columns.ts';
import type { Look } from './look.ts';
import { wrapped } from './wrapped.ts';

/** The fixed part of a question's page: facility, progress, score, the question and known facts. */
export function fixedLines(
  page: QuestionPage,
  language: Language,
  look: Look,
  { left, right }: Columns,
): readonly string[] {
  const { walk } = messagesIn(language);
  const { heading, criterion } = page;
  const top = spread(`${heading.facility} · ${heading.round}`, walk.progress(heading.total), look, left);
  const where = [walk.sectionProgress({ section: heading.stretch, ...heading.ofStretch }), heading.also]
    .filter(Boolean)
    .join(' · ');
  return [
    look.bold(top),
    ...(heading.side === null ? [] : wrapped(heading.side, look, left).map((line) => look.bold(look.warning(line)))),
    ...wrapped(where, look, left),
    ...wrapped(heading.score, look, left),
    look.dim('─'.repeat(left)),
    ...tagLines(criterion, language, look, left),
    ...wrapped(textIn(criterion.question, language), look, left).map(look.bold),
    ...[...(right === 0 ? page.others : []), ...page.facts].flatMap((fact) => shortened(fact, look, left)),
    ...arrivalTexts(page, language).flatMap((line) => wrapped(line, look, left).map(look.good)),
    '',
  ];
}

/** Pictures that wait to be taken, with the key that takes them. */
export function arrivalTexts({ arrivals }: QuestionPage, language: Language): readonly string[] {
  const names = arrivals.names();
  const last = names.at(-1);
  return last === undefined
    ? []
    : [messagesIn(language).walk.photosArrived({ count: names.length, last: printableLine(last) })];
}

/** A note may be long; the question must stay on the screen. */
function shortened(fact: string, look: Look, width: number): readonly string[] {
  const lines = wrapped(fact, look, width, '  ');
  return lines.length <= mostFactLines
    ? lines
    : [...lines.slice(0, mostFactLines - 1), `  ${lines[mostFactLines - 1]} …`];
}

const mostFactLines = 4;

/** The options, what each earns, and below them as much of the guidance as fits: always the one under the cursor, and `height` rows. */
export function answerLines(
  { options, cursor }: Pick<Drawing, 'options' | 'cursor'>,
  { earns, guidance }: Pick<QuestionPage, 'earns' | 'guidance'>,
  look: Look,
  { width, height }: { readonly width: number; readonly height: number },
): readonly string[] {
  const shown = optionLines({ options, cursor }, earns, look, width, height);
  const room = height - shown.length - (shown.length === 0 ? 0 : 1);
  const lines = guidance.flatMap((text) => wrapped(text, look, width, '  '));
  const told = room < 2 ? [] : lines.length <= room ? lines : cutShort(lines.slice(0, room), look, width);
  const all = [...shown, ...(shown.length === 0 || told.length === 0 ? [] : ['']), ...told];
  return [...all, ...Array<string>(Math.max(height - all.length, 0)).fill('')];
}

/** The last line ends between words, with the key that shows the rest. */
function cutShort(lines: readonly string[], look: Look, width: number): readonly string[] {
  const mark = ' … (?)';
  const [last = ''] = look.wrap(lines.at(-1) ?? '', width - mark.length).split('\n');
  return [...lines.slice(0, -1), `${last}${mark}`];
}

/** As many options as fit, always including the one under the cursor. */
export function optionLines(
  drawing: Pick<Drawing, 'options' | 'cursor'>,
  earns: QuestionPage['earns'],
  look: Look,
  width: number,
  height: number,
): readonly string[] {
  const blocks = drawing.options.map(({ id, text, checked }, index) => {
    const isUnder = index === drawing.cursor;
    const box = checked === null ? '' : checked ? '[x] ' : '[ ] ';
    const number = `${String(index + 1).padStart(drawing.options.length > 9 ? 2 : 1)} `;
    const mark = `${isUnder ? '❯' : ' '} ${number}${box}`;
    const earned = earns.get(id);
    const whole = `${printableLine(text)}${earned === undefined ? '' : ` (${earned})`}`;
    const lines = look.wrap(whole, width - look.columnsOf(mark)).split('\n');
    const indented = lines.map((line, row) => (row === 0 ? mark : ' '.repeat(look.columnsOf(mark))) + line);
    return isUnder ? indented.map(look.bold) : indented;
  });
  return windowOf(blocks, drawing.cursor ?? 0, height);
}

/** Whole blocks around the one at `cursor`, with a mark if more follow. */
function windowOf(blocks: readonly (readonly string[])[], cursor: number, height: number): readonly string[] {
  const heightOf = (from: number, to: number) => blocks.slice(from, to).reduce((sum, block) => sum + block.length, 0);
  if (heightOf(0, blocks.length) <= height) return blocks.flat();
  let [from, to] = [Math.min(cursor, blocks.length - 1), Math.min(cursor, blocks.length - 1) + 1];
  for (let grew = true; grew; ) {
    grew = false;
    if (to < blocks.length && heightOf(from, to + 1) <= height - 2) [to, grew] = [to + 1, true];
    if (from > 0 && heightOf(from - 1, to) <= height - 2) [from, grew] = [from - 1, true];
  }
  return [...(from > 0 ? ['  ↑'] : []), ...blocks.slice(from, to).flat(), ...(to < blocks.length ? ['  ↓'] : [])];
}

/** Id, importance, how it is checked and which evidence is required. */
export function tagsOf(criterion: Criterion, language: Language): string {
  return tagList(criterion, language).join(' · ');
}

function tagList(criterion: Criterion, language: Language): readonly string[] {
  const { words, walk } = messagesIn(language);
  const tags = [
    criterion.id,
    criterion.critical ? words.critical.toUpperCase() : null,
    criterion.evidence === 'none' ? null : walk.evidenceWanted[criterion.evidence],
    criterion.seen === null ? null : words.seen[criterion.seen],
  ];
  return tags.filter((tag) => tag !== null);
}

/** What is critical is seen also in daylight: in words, bold and in colour. */
function tagLines(criterion: Criterion, language: Language, look: Look, width: number): readonly string[] {
  const critical = messagesIn(language).words.critical.toUpperCase();
  return wrapped(tagsOf(criterion, language), look, width).map((line) =>
    criterion.critical ? line.replace(critical, look.bold(look.warning(critical))) : line,
  );
}

/** Left and right on one line; if they don't fit, the left is cut at its end, since it is the same on every page. */
function spread(left: string, right: string, look: Look, width: number): string {
  const room = width - look.columnsOf(right) - 2;
  const shown =
    look.columnsOf(left) <= room
      ? left
      : `${(look.wrap(left, Math.max(room - 1, 10)).split('\n')[0] ?? '').replace(/ ·$/, '')}…`;
  return `${shown}${' '.repeat(Math.max(2, width - look.columnsOf(shown) - look.columnsOf(right)))}${right}`;
}
