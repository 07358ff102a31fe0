import type {
  Choice,
  ChoiceList,
  Prompts,
  QuestionPage,
  QuestionReply,
  TextField,
} from '../../app/ports/prompts-port.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { printable, printableLine } from '../../domain/values/printable.ts';
import { matchesSearch } from '../../domain/values/search-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { askerOf } from '../askers/index.ts';
import { askedOf } from '../drawn/asked-of.ts';
import { confirmHint } from '../drawn/question-keys.ts';
import { arrivalTexts, tagsOf } from '../drawn/question-lines.ts';
import type { Screen } from '../drawn/screen.ts';
import { createLineReader } from './line-reader.ts';
import { type Open, typedReply } from './typed-reply.ts';

/** Only this many choices are listed; the others are found by searching. */
const mostRead = 12;

/** Prints and asks line by line. */
interface Talk {
  readonly language: Language;
  readonly print: (text: string) => void;
  /** Returns the line typed after the text. @throws AuditError interrupted. */
  readonly ask: (text: string) => Promise<string>;
}

/** Questions line by line: nothing is redrawn and no key acts by itself, for screen readers and unusual terminals. */
export function createPlainPrompts(language: Language, screen: Screen): Prompts {
  const readLine = createLineReader(screen);
  const print = (text: string) => screen.output.write(`${printable(text)}\n`);
  const ask = (text: string) => {
    screen.output.write(`${printableLine(text)} `);
    return readLine();
  };
  const talk: Talk = { language, print, ask };
  let section: string | null = null;

  return {
    question: (page) => {
      if (page.heading.stretch !== section) sayWhere(page, talk);
      section = page.heading.stretch;
      return askQuestion(page, talk);
    },
    choose: (list) => askChoice(list, talk),
    text: (field) => askText(field, talk),
    read: async ({ title, paragraphs }) => {
      for (const text of [title, ...paragraphs]) print(text);
    },
    tell: print,
  };
}

/** Facility, section and level: printed once per section. */
function sayWhere({ heading }: QuestionPage, { language, print }: Talk): void {
  const { walk: say } = messagesIn(language);
  const section = say.sectionProgress({ section: heading.stretch, ...heading.ofStretch });
  print([heading.side, heading.facility, section, heading.score].filter((part) => part !== null).join('. '));
  print(say.plainKeys);
}

async function askQuestion(page: QuestionPage, talk: Talk): Promise<QuestionReply> {
  const { language, ask } = talk;
  const asker = askerOf(page.criterion);
  const asked = askedOf(page, language);
  let open: Open = { state: asker.start(asked), waitsFor: null };
  let line = questionLine(page, language);
  for (;;) {
    const { label } = asker.draw(asked, open.state);
    const typed = typedReply(page, language, open, await ask(label === null ? line : `${line} ${label}`.trim()));
    if (typed.is === 'reply') return page.criterion.kind === 'text' ? withFurtherLines(typed.reply, talk) : typed.reply;
    open = typed;
    line = typed.problem ?? '';
  }
}

/** A text may have more lines, such as pasted ones, which would answer the next question. */
async function withFurtherLines(reply: QuestionReply, talk: Talk): Promise<QuestionReply> {
  if (reply.type !== 'answer' || typeof reply.value !== 'string') return reply;
  return { type: 'answer', value: [reply.value, ...(await furtherLines(talk))].join('\n') };
}

/** Lines until an empty one. */
async function furtherLines({ language, ask }: Talk): Promise<readonly string[]> {
  const lines: string[] = [];
  for (;;) {
    const line = (await ask(messagesIn(language).walk.plainNextLine)).trim();
    if (line === '') return lines;
    lines.push(line);
  }
}

/** A number chooses, words search; null: back. */
async function askChoice<Value>({ title, choices }: ChoiceList<Value>, talk: Talk): Promise<Value | null> {
  const { walk: say } = messagesIn(talk.language);
  let found = choices;
  talk.print(title);
  for (;;) {
    const read = readAloud(found, talk);
    const typed = (await talk.ask(say.plainChoose)).trim();
    if (isBack(typed)) return null;
    const chosen = read[Number(typed || '1') - 1];
    if (chosen !== undefined) return chosen.value;
    found = choices.filter(({ label, also = '' }) => matchesSearch(`${label} ${also}`, typed));
    if (found.length === 0) talk.print(say.nothingFound);
  }
}

/** The first choices with their numbers, and how many more there are. */
function readAloud<Value>(found: readonly Choice<Value>[], { language, print }: Talk): readonly Choice<Value>[] {
  const read = found.slice(0, mostRead);
  for (const [index, { label }] of read.entries()) print(`${index + 1} ${printableLine(label)}`);
  const count = found.length - read.length;
  if (count > 0) print(messagesIn(language).walk.plainMore({ count }));
  return read;
}

/** An empty line keeps the present text, a dash clears it; null: back. */
async function askText({ title, initial, preset, problemWith, lines }: TextField, talk: Talk): Promise<string | null> {
  const standing = initial ?? preset ?? '';
  for (;;) {
    const typed = (await talk.ask(`${title}${standing === '' ? '' : ` [${standing}]`}:`)).trim();
    if (isBack(typed)) return null;
    const isNew = typed !== '-' && typed !== '';
    const further = isNew && lines === 'kept' ? await furtherLines(talk) : [];
    const text = typed === '-' ? '' : isNew ? [typed, ...further].join('\n') : standing;
    const problem = problemWith?.(text) ?? null;
    if (problem === null) return text;
    talk.print(problem);
  }
}

function isBack(typed: string): boolean {
  return typed.toLowerCase() === 'b';
}

/** The question with known facts and the possible answers, on one line. */
function questionLine(page: QuestionPage, language: Language): string {
  const { walk: say } = messagesIn(language);
  const asker = askerOf(page.criterion);
  const asked = askedOf(page, language);
  const { options } = asker.draw(asked, asker.start(asked));
  const confirm = confirmHint(page, language).map(({ key, does }) => `${key} ${does}`);
  return [
    `${say.progress(page.heading.total)}. ${tagsOf(page.criterion, language)}.`,
    textIn(page.criterion.question, language),
    ...[...page.others, ...page.facts, ...arrivalTexts(page, language)].map((fact) => `${fact}.`),
    [...options.map(({ text }, index) => `${index + 1} ${text}`), ...confirm].join('; '),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
