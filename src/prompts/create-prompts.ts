import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import type { ChoiceList, Prompts, QuestionPage, QuestionReply, ReadingPage } from '../app/ports/prompts-port.ts';
import { failure } from '../domain/problem/audit-error.ts';
import type { Language } from '../domain/values/language.ts';
import { printable } from '../domain/values/printable.ts';
import { messagesIn } from '../i18n/translator.ts';
import { anyKeyPrompt } from './drawn/any-key.ts';
import { choosePrompt } from './drawn/choose.ts';
import { questionPrompt } from './drawn/question.ts';
import { fixedLines, wrapped } from './drawn/question-lines.ts';
import { createQuietGap } from './drawn/quiet-gap.ts';
import { drawPage, heightOf, makeRoom, type Screen, widthOf } from './drawn/screen.ts';
import type { PromptContext } from './drawn/stock-prompt.ts';
import { textLinePrompt } from './drawn/text-line.ts';
import { createPlainPrompts } from './plain/plain-prompts.ts';

/** Rows below the options: input line, a remark, the keys. */
const belowOptions = 6;

/** Minimum rows for options, however much was shown above. */
const fewestOptionRows = 6;

/** Questions in the terminal: on pages, or line by line if pages are not wanted or not possible. */
export function createPrompts(language: Language, screen: Screen): Prompts {
  return screen.isPlain ? createPlainPrompts(language, screen) : createPagedPrompts(language, screen);
}

/** What the questions on pages share. */
interface Paged {
  readonly language: Language;
  readonly screen: Screen;
  readonly pages: Pages;
  readonly ask: Ask;
}

function createPagedPrompts(language: Language, screen: Screen): Prompts {
  const paged: Paged = { language, screen, pages: createPages(screen), ask: createAsk(screen) };
  const { pages, ask } = paged;
  return {
    question: (page) => askQuestion(page, paged),
    choose: (list) => askChoice(list, paged),
    text: (field) =>
      ask((context) => textLinePrompt({ field, language, look: screen.look, width: widthOf(screen) }, context)),
    read: (page) => showText(page, paged),
    tell: (text) => pages.tell(text),
  };
}

function askQuestion(page: QuestionPage, { language, screen, pages, ask }: Paged): Promise<QuestionReply> {
  const { look } = screen;
  const width = widthOf(screen);
  const fixed = fixedLines(page, language, look, width);
  const toldRows = pages.tellable(fixed.length).length;
  const height = Math.max(heightOf(screen) - toldRows - fixed.length - belowOptions, 3);
  const drawPage = () => pages.turn(fixed);
  return ask((context) => questionPrompt({ page, language, look, width, height, drawPage }, context));
}

async function askChoice<Value>(
  list: ChoiceList<Value>,
  { language, screen, pages, ask }: Paged,
): Promise<Value | null> {
  const { title, choices, isMenu = false, start = 0 } = list;
  const [width, height] = [widthOf(screen), heightOf(screen) - pages.tellable(0).length];
  const drawPage = () => pages.turn([]);
  const { look } = screen;
  const index = await ask((context) =>
    choosePrompt({ title, choices, isMenu, start, language, look, width, height, drawPage }, context),
  );
  return index === null ? null : (choices[index]?.value ?? null);
}

async function showText({ title, paragraphs }: ReadingPage, { language, screen, pages, ask }: Paged): Promise<void> {
  const { look } = screen;
  const width = widthOf(screen);
  const lines = paragraphs.flatMap((text) => wrapped(text, look, width));
  const height = Math.max(heightOf(screen) - 4, 5);
  const { anyKey, nextPage } = messagesIn(language).walk;
  for (let from = 0; from < Math.max(lines.length, 1); from += height) {
    const shown = [...wrapped(title, look, width).map(look.bold), ...lines.slice(from, from + height), ''];
    const message = look.dim(from + height >= lines.length ? anyKey : nextPage);
    await ask((context) => anyKeyPrompt({ message, drawPage: () => pages.turn(shown) }, context));
  }
}

interface Pages {
  /** Draws a page at the top of the screen, below the messages since the last one. */
  readonly turn: (lines: readonly string[]) => void;
  /** The messages that fit above a page of this height. */
  readonly tellable: (pageHeight: number) => readonly string[];
  readonly tell: (text: string) => void;
}

function createPages(screen: Screen): Pages {
  let told: readonly string[] = [];
  let hasPages = false;

  /** These messages were already on screen, so the page itself takes precedence. */
  function tellable(pageHeight: number): readonly string[] {
    const room = Math.max(heightOf(screen) - pageHeight - belowOptions - fewestOptionRows, 1);
    return told.length <= room ? told : [...told.slice(0, room - 1), '…'];
  }

  return {
    tellable,
    turn: (lines) => {
      if (!hasPages) makeRoom(screen);
      hasPages = true;
      drawPage(screen, [...tellable(lines.length), ...lines]);
      told = [];
    },
    tell: (text) => {
      const lines = wrapped(printable(text), screen.look, widthOf(screen));
      told = [...told, ...lines];
      screen.output.write(lines.map((line) => `${line}\n`).join(''));
    },
  };
}

/** Runs a prompt; Ctrl-C and the end of input end every one in the same way. @throws AuditError interrupted. */
type Ask = <Value>(prompt: (context: PromptContext) => Promise<Value>) => Promise<Value>;

function createAsk(screen: Screen): Ask {
  const { input, output, interruption } = screen;
  const context = { input, output, signal: interruption.signal, clearPromptOnDone: true };
  const gap = createQuietGap(screen);
  return async (prompt) => {
    gap.end();
    try {
      return await prompt(context);
    } catch (error) {
      if (error instanceof ExitPromptError || error instanceof AbortPromptError) throw failure('interrupted', {});
      throw error;
    } finally {
      gap.begin();
    }
  };
}
