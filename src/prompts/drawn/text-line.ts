import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from '@inquirer/core';
import type { TextField } from '../../app/ports/prompts-port.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { Look } from './look.ts';
import { wrapped } from './question-lines.ts';

export interface TextLineConfig {
  readonly field: TextField;
  readonly language: Language;
  readonly look: Look;
  readonly width: number;
}

/** One line of text, in NFC; null on Esc. */
export const textLinePrompt = createPrompt<string | null, TextLineConfig>((config, done) => {
  const { field, language, look, width } = config;
  const [line, setLine] = useState(field.initial ?? '');
  const [problem, setProblem] = useState<string | null>(null);

  // The line belongs to the terminal, so that arrows and Home work in it: it is given the text to start with.
  useEffect((readline) => {
    if (field.initial !== undefined) readline.write(field.initial);
  }, []);
  useKeypress((event, readline) => {
    if (event.name === 'escape') {
      done(null);
      return;
    }
    if (!isEnterKey(event)) {
      setLine(readline.line.normalize('NFC'));
      setProblem(null);
      return;
    }
    const text = line.trim() === '' ? (field.preset ?? '') : line.trim();
    const found = field.problemWith?.(text) ?? null;
    if (found === null) {
      done(text);
      return;
    }
    readline.write(line);
    setProblem(found);
  });

  const { walk } = messagesIn(language);
  const preset = field.preset === undefined || field.preset === '' ? [] : [walk.enterGives({ value: field.preset })];
  const below = [
    ...(problem === null ? [] : [look.warning(problem)]),
    ...preset.map(look.dim),
    look.dim(walk.textKeys),
  ];
  return [
    [...wrapped(field.title, look, width).map(look.bold), `> ${line}`].join('\n'),
    below.flatMap((text) => look.wrap(text, width).split('\n')).join('\n'),
  ];
});
