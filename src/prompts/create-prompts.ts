import type {
  ChoiceList,
  Prompts,
  QuestionPage,
  QuestionReply,
  ReadingPage,
  TextField,
} from '../app/ports/prompts-port.ts';
import type { Language } from '../domain/values/language.ts';
import { printable } from '../domain/values/printable.ts';
import { messagesIn } from '../i18n/translator.ts';
import { anyKeyPrompt } from './drawn/any-key.ts';
import { type Ask, createAsk } from './drawn/ask.ts';
import { choosePrompt, type ListMemory } from './drawn/choose.ts';
import { besideLines, columnsFor, sideBySide } from './drawn/columns.ts';
import { questionPrompt } from './drawn/question.ts';
import { fixedLines } from './drawn/question-lines.ts';
import type { QuestionState } from './drawn/question-machine.ts';
import { columnsOf, drawPage, heightOf, makeRoom, type Screen, widest, widthOf } from './drawn/screen.ts';
import { textLinePrompt } from './drawn/text-line.ts';
import { wrapped } from './drawn/wrapped.ts';
import { createKeyboard } from './keyboard/keyboard.ts';
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
  const paged: Paged = { language, screen, pages: createPages(screen), ask: createAsk(screen, createKeyboard(screen)) };
  const { pages } = paged;
  return {
    question: (page) => askQuestion(page, paged),
    choose: (list) => askChoice(list, paged),
    text: (field) => askText(field, paged),
    read: (page) => showText(page, paged),
    tell: (text) => pages.tell(text),
  };
}

function askQuestion(page: QuestionPage, { language, screen, pages, ask }: Paged): Promise<QuestionReply> {
  const { look } = screen;
  const memory: { state: QuestionState | null } = { state: null };
  return ask((context, isAgain) => {
    const layout = () => {
      const columns = columnsFor(columnsOf(screen), widest);
      const fixed = fixedLines(page, language, look, columns);
      const height = heightOf(screen) - pages.tellable(fixed.length, isAgain).length - fixed.length - 1;
      const beside = besideLines(page, look, columns, fixed.length + Math.max(height - belowOptions, 0));
      return { columns, fixed, height, beside };
    };
    const { columns, fixed, height, beside } = layout();
    const drawPage = () =>
      pages.turn(() => {
        const now = layout();
        return sideBySide(now.fixed, now.beside, look, now.columns);
      }, isAgain);
    const below = beside.slice(fixed.length);
    return questionPrompt({ page, language, look, columns, height, beside: below, drawPage, memory }, context);
  }, page.arrivals.onMore);
}

async function askChoice<Value>(
  list: ChoiceList<Value>,
  { language, screen, pages, ask }: Paged,
): Promise<Value | null> {
  const { title, choices, isMenu = false, start = 0 } = list;
  const { look } = screen;
  const memory: ListMemory = { query: '', under: null };
  const index = await ask((context, isAgain) => {
    const [width, height] = [widthOf(screen), heightOf(screen) - pages.tellable(0, isAgain).length];
    const drawPage = () => pages.turn(() => [], isAgain);
    return choosePrompt({ title, choices, isMenu, start, language, look, width, height, drawPage, memory }, context);
  });
  return index === null ? null : (choices[index]?.value ?? null);
}

function askText(field: TextField, { language, screen, pages, ask }: Paged): Promise<string | null> {
  const memory: { line: string | null } = { line: null };
  return ask((context, isAgain) => {
    if (isAgain) pages.again();
    return textLinePrompt({ field, language, look: screen.look, width: widthOf(screen), memory }, context);
  });
}

async function showText({ title, paragraphs }: ReadingPage, { language, screen, pages, ask }: Paged): Promise<void> {
  const { look } = screen;
  const { anyKey, nextPage } = messagesIn(language).walk;
  for (let from: number | null = 0; from !== null; ) {
    const first: number = from;
    from = await ask(async (context, isAgain) => {
      const width = widthOf(screen);
      const lines = paragraphs.flatMap((text) => wrapped(text, look, width));
      const next = first + Math.max(heightOf(screen) - 4, 5);
      const shown = [...wrapped(title, look, width).map(look.bold), ...lines.slice(first, next), ''];
      const message = next >= lines.length ? anyKey : nextPage;
      await anyKeyPrompt({ message, drawPage: () => pages.turn(() => shown, isAgain) }, context);
      return next >= lines.length ? null : next;
    });
  }
}

interface Pages {
  /** Draws a page at the top of the screen, below the messages since the last one. */
  readonly turn: (draw: () => readonly string[], isAgain?: boolean) => void;
  /** Draws the page that stands there once more. */
  readonly again: () => void;
  /** The messages that fit above a page of this height. */
  readonly tellable: (pageHeight: number, isAgain?: boolean) => readonly string[];
  readonly tell: (text: string) => void;
}

function createPages(screen: Screen): Pages {
  let told: readonly string[] = [];
  /** Messages since the page was drawn, and the page as it stands. */
  let [shown, draw]: [readonly string[], () => readonly string[]] = [[], () => []];
  let hasPages = false;

  const linesOf = (texts: readonly string[]) =>
    texts.flatMap((text) => wrapped(printable(text), screen.look, widthOf(screen)));

  /** These messages were already on screen, so the page itself takes precedence. */
  function fitting(texts: readonly string[], pageHeight: number): readonly string[] {
    const lines = linesOf(texts);
    const room = Math.max(heightOf(screen) - pageHeight - belowOptions - fewestOptionRows, 1);
    return lines.length <= room ? lines : [...lines.slice(0, room - 1), '…'];
  }

  function show(): void {
    const lines = draw();
    drawPage(screen, [...fitting(shown, lines.length), ...lines]);
  }

  return {
    tellable: (pageHeight, isAgain = false) => fitting(isAgain ? shown : told, pageHeight),
    turn: (drawing, isAgain = false) => {
      if (!hasPages) makeRoom(screen);
      hasPages = true;
      if (!isAgain) [shown, told] = [told, []];
      draw = drawing;
      show();
    },
    again: () => {
      show();
      screen.output.write(
        linesOf(told)
          .map((line) => `${line}\n`)
          .join(''),
      );
    },
    tell: (text) => {
      told = [...told, text];
      screen.output.write(
        linesOf([text])
          .map((line) => `${line}\n`)
          .join(''),
      );
    },
  };
}
