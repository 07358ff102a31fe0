import type { QuestionPage } from '../../app/ports/prompts-port.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { printable, printableLine } from '../../domain/values/printable.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { Drawing } from '../askers/asker.ts';
import type { Look } from './look.ts';

/** The fixed part of a question's page: facility, progress, level, the question and known facts. */
export function fixedLines(page: QuestionPage, language: Language, look: Look, width: number): readonly string[] {
  const { walk } = messagesIn(language);
  const { heading, criterion, facts } = page;
  const top = spread(`${heading.facility} · ${heading.round}`, walk.progress(heading.total), look, width);
  const where = [walk.sectionProgress({ section: heading.section, ...heading.ofSection }), heading.place]
    .filter(Boolean)
    .join(' · ');
  return [
    look.bold(top),
    ...wrapped(where, look, width),
    ...wrapped(walk.levelNow({ level: heading.level }), look, width),
    look.dim('─'.repeat(width)),
    ...wrapped(tagsOf(criterion, language), look, width).map(look.dim),
    ...wrapped(textIn(criterion.question, language), look, width).map(look.bold),
    ...facts.flatMap((fact) => wrapped(fact, look, width, '  ')),
    '',
  ];
}

/** The part that changes with keys: as many options as fit, always including the one under the cursor. */
export function optionLines(
  drawing: Pick<Drawing, 'options' | 'cursor'>,
  look: Look,
  width: number,
  height: number,
): readonly string[] {
  const blocks = drawing.options.map(({ text, checked }, index) => {
    const isUnder = index === drawing.cursor;
    const box = checked === null ? '' : checked ? '[x] ' : '[ ] ';
    const number = `${String(index + 1).padStart(drawing.options.length > 9 ? 2 : 1)} `;
    const mark = `${isUnder ? '❯' : ' '} ${number}${box}`;
    const lines = look.wrap(printableLine(text), width - look.columnsOf(mark)).split('\n');
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

/** The text in lines of at most `width`, with unsafe characters removed. */
export function wrapped(text: string, look: Look, width: number, indent = ''): readonly string[] {
  return look.wrap(printable(text), width, indent).split('\n');
}

/** Id, importance, how it is checked and which evidence is required. */
export function tagsOf(criterion: Criterion, language: Language): string {
  const { words, walk } = messagesIn(language);
  const tags = [
    criterion.id,
    criterion.critical ? words.critical.toUpperCase() : null,
    criterion.seen === null ? null : words.seen[criterion.seen],
    criterion.evidence === 'none' ? null : walk.evidenceWanted[criterion.evidence],
  ];
  return tags.filter((tag) => tag !== null).join(' · ');
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
