import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import type { Prompts } from '../app/ports/prompts-port.ts';
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

function createPagedPrompts(language: Language, screen: Screen): Prompts {
  const context = {
    input: screen.input,
    output: screen.output,
    signal: screen.interruption.signal,
    clearPromptOnDone: true,
  };
  const { look } = screen;
  const gap = createQuietGap(screen);
  let told: readonly string[] = [];
  let hasPages = false;

  /** Each page starts at the top, below the messages since the last one. */
  function turnPage(lines: readonly string[]): void {
    if (!hasPages) makeRoom(screen);
    hasPages = true;
    drawPage(screen, [...tellable(lines.length), ...lines]);
    told = [];
  }

  /** These messages were already on screen, so the page itself takes precedence. */
  function tellable(pageHeight: number): readonly string[] {
    const room = Math.max(heightOf(screen) - pageHeight - belowOptions - fewestOptionRows, 1);
    return told.length <= room ? told : [...told.slice(0, room - 1), '…'];
  }

  /** Ctrl-C and the end of input end every question in the same way. @throws AuditError interrupted. */
  async function ask<Value>(prompt: () => Promise<Value>): Promise<Value> {
    gap.end();
    try {
      return await prompt();
    } catch (error) {
      if (error instanceof ExitPromptError || error instanceof AbortPromptError) throw failure('interrupted', {});
      throw error;
    } finally {
      gap.begin();
    }
  }

  return {
    question: (page) => {
      const width = widthOf(screen);
      const fixed = fixedLines(page, language, look, width);
      const toldRows = tellable(fixed.length).length;
      const height = Math.max(heightOf(screen) - toldRows - fixed.length - belowOptions, 3);
      const drawPage = () => turnPage(fixed);
      return ask(() => questionPrompt({ page, language, look, width, height, drawPage }, context));
    },
    choose: async ({ title, choices, isMenu = false, start = 0 }) => {
      const drawPage = () => turnPage([]);
      const [width, height] = [widthOf(screen), heightOf(screen) - tellable(0).length];
      const index = await ask(() =>
        choosePrompt({ title, choices, isMenu, start, language, look, width, height, drawPage }, context),
      );
      return index === null ? null : (choices[index]?.value ?? null);
    },
    text: (field) => ask(() => textLinePrompt({ field, language, look, width: widthOf(screen) }, context)),
    read: async ({ title, paragraphs }) => {
      const width = widthOf(screen);
      const lines = paragraphs.flatMap((text) => wrapped(text, look, width));
      const height = Math.max(heightOf(screen) - 4, 5);
      const { anyKey, nextPage } = messagesIn(language).walk;
      for (let from = 0; from < Math.max(lines.length, 1); from += height) {
        const shown = [...wrapped(title, look, width).map(look.bold), ...lines.slice(from, from + height), ''];
        const message = look.dim(from + height >= lines.length ? anyKey : nextPage);
        await ask(() => anyKeyPrompt({ message, drawPage: () => turnPage(shown) }, context));
      }
    },
    tell: (text) => {
      const lines = wrapped(printable(text), look, widthOf(screen));
      told = [...told, ...lines];
      screen.output.write(lines.map((line) => `${line}\n`).join(''));
    },
  };
}
