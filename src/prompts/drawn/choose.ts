import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import type { Choice } from '../../app/ports/prompts-port.ts';
import type { Language } from '../../domain/values/language.ts';
import { matchesSearch } from '../../domain/values/search-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { Look } from './look.ts';
import { optionLines, wrapped } from './question-lines.ts';
import { usePage } from './use-page.ts';

export interface ChooseConfig {
  readonly title: string;
  readonly choices: readonly Choice<unknown>[];
  readonly start: number;
  readonly language: Language;
  readonly look: Look;
  readonly width: number;
  /** Rows that the list may take. */
  readonly height: number;
  /** Draws what stands above. */
  readonly drawPage: () => void;
}

/** A list with a line to search it; gives the index of the chosen one, null on Esc. */
export const choosePrompt = createPrompt<number | null, ChooseConfig>((config, done) => {
  const { title, choices, language, look, width, height } = config;
  usePage(config.drawPage);
  const [query, setQuery] = useState('');
  const [cursor, setCursor] = useState(config.start);
  const found = foundIn(choices, query);
  // A short list is chosen from by digits, a long one searched by whatever is typed.
  const isShort = choices.length <= 9;

  useKeypress((event, readline) => {
    const digit = isShort && query === '' && /^[1-9]$/.test(event.name ?? '') ? Number(event.name) : null;
    if (digit !== null) {
      readline.clearLine(0);
      if (digit <= choices.length) done(digit - 1);
    } else if (isEnterKey(event)) {
      const chosen = found[cursor];
      if (chosen !== undefined) done(chosen);
    } else if (event.name === 'escape') done(null);
    else if (isUpKey(event) || isDownKey(event)) setCursor(step(cursor, found.length, isUpKey(event) ? -1 : 1));
    else if (event.name === 'pageup' || event.name === 'pagedown') {
      const jump = event.name === 'pageup' ? -height : height;
      setCursor(Math.min(Math.max(cursor + jump, 0), Math.max(found.length - 1, 0)));
    } else if (readline.line.normalize('NFC') !== query) {
      setQuery(readline.line.normalize('NFC'));
      setCursor(0);
    }
  });

  const { walk } = messagesIn(language);
  const options = found.map((index) => ({ text: choices[index]?.label ?? '', checked: null }));
  const drawing = { options, cursor, label: null, below: null };
  const list =
    found.length === 0 ? [walk.nothingFound] : optionLines(drawing, look, width, height, isShort && query === '');
  return [
    [...wrapped(title, look, width).map(look.bold), `${walk.search} ${query}`].join('\n'),
    [...list, ...wrapped(walk.chooseKeys, look, width).map(look.dim)].join('\n'),
  ];
});

function foundIn(choices: readonly Choice<unknown>[], query: string): readonly number[] {
  return choices.flatMap(({ label, also = '' }, index) => (matchesSearch(`${label} ${also}`, query) ? [index] : []));
}

function step(cursor: number, count: number, by: 1 | -1): number {
  return count === 0 ? 0 : (cursor + by + count) % count;
}
