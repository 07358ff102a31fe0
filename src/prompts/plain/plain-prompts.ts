import type { ChoiceList, Prompts, QuestionPage } from '../../app/ports/prompts-port.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { printable, printableLine } from '../../domain/values/printable.ts';
import { matchesSearch } from '../../domain/values/search-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { askerOf } from '../askers/index.ts';
import { askedOf } from '../drawn/asked-of.ts';
import { keyHints } from '../drawn/question-keys.ts';
import { tagsOf } from '../drawn/question-lines.ts';
import type { Screen } from '../drawn/screen.ts';
import { createLineReader } from './line-reader.ts';
import { typedReply } from './typed-reply.ts';

/** A list is read aloud only that far; beyond, words find it. */
const mostRead = 12;

/** Questions line by line: nothing is redrawn and no key acts by itself, for screen readers and odd terminals. */
export function createPlainPrompts(language: Language, screen: Screen): Prompts {
  const { walk: say } = messagesIn(language);
  const readLine = createLineReader(screen);
  const print = (text: string) => screen.output.write(`${printable(text)}\n`);
  let section: string | null = null;

  async function ask(text: string): Promise<string> {
    screen.output.write(`${printableLine(text)} `);
    return readLine();
  }

  function printSection({ heading }: QuestionPage): void {
    if (heading.section === section) return;
    section = heading.section;
    print(
      `${heading.facility}. ${say.sectionProgress({ section, ...heading.ofSection })}. ${say.levelNow({ level: heading.level })}`,
    );
    print(say.plainKeys);
  }

  async function question(page: QuestionPage): ReturnType<Prompts['question']> {
    printSection(page);
    const asker = askerOf(page.criterion);
    const asked = askedOf(page, language);
    let state = asker.start(asked);
    let line = questionLine(page, language);
    for (;;) {
      const { label } = asker.draw(asked, state);
      const typed = typedReply(page, language, state, await ask(label === null ? line : `${line} ${label}`.trim()));
      if (typed.is === 'reply') return typed.reply;
      state = typed.state;
      line = typed.problem ?? '';
    }
  }

  async function choose<Value>(list: ChoiceList<Value>): Promise<Value | null> {
    let found = list.choices;
    print(list.title);
    for (;;) {
      const shown = found.slice(0, mostRead);
      for (const [index, { label }] of shown.entries()) print(`${index + 1} ${printableLine(label)}`);
      if (found.length > shown.length) print(say.plainMore({ count: found.length - shown.length }));
      const typed = (await ask(say.plainChoose)).trim();
      if (typed.toLowerCase() === 'b') return null;
      const chosen = shown[Number(typed || '1') - 1];
      if (chosen !== undefined) return chosen.value;
      found = list.choices.filter(({ label, also = '' }) => matchesSearch(`${label} ${also}`, typed));
      if (found.length === 0) print(say.nothingFound);
    }
  }

  return {
    question,
    choose,
    text: async ({ title, initial, preset, problemWith }) => {
      const standing = initial ?? preset ?? '';
      for (;;) {
        const typed = (await ask(`${title}${standing === '' ? '' : ` [${standing}]`}:`)).trim();
        if (typed.toLowerCase() === 'b') return null;
        const text = typed === '-' ? '' : typed === '' ? standing : typed;
        const problem = problemWith?.(text) ?? null;
        if (problem === null) return text;
        print(problem);
      }
    },
    read: async ({ title, paragraphs }) => {
      for (const text of [title, ...paragraphs]) print(text);
    },
    tell: print,
  };
}

/** The question with what is known and how it may be answered, on one line. */
function questionLine(page: QuestionPage, language: Language): string {
  const { walk: say } = messagesIn(language);
  const asker = askerOf(page.criterion);
  const asked = askedOf(page, language);
  const { options } = asker.draw(asked, asker.start(asked));
  const confirm = page.preset === null ? [] : keyHints(page, language).slice(0, 1);
  return [
    `${say.progress(page.heading.total)}. ${tagsOf(page.criterion, language)}.`,
    textIn(page.criterion.question, language),
    ...page.facts.map((fact) => `${fact}.`),
    [...options.map(({ text }, index) => `${index + 1} ${text}`), ...confirm].join('; '),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
