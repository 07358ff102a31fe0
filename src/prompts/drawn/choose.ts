import type { Choice } from '../../app/ports/prompts-port.ts';
import type { Language } from '../../domain/values/language.ts';
import { printableLine } from '../../domain/values/printable.ts';
import { matchesSearch } from '../../domain/values/search-text.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { PressedKey } from '../keyboard/keyboard.ts';
import { onOneLine } from '../line-breaks.ts';
import type { Look } from './look.ts';
import { type OwnKey, type PromptContext, stockPrompt } from './stock-prompt.ts';
import { wrapped } from './wrapped.ts';

export interface ChooseConfig {
  readonly title: string;
  readonly choices: readonly Choice<unknown>[];
  /** A menu of a few fixed choices, without a search line. */
  readonly isMenu: boolean;
  readonly start: number;
  readonly language: Language;
  readonly look: Look;
  readonly width: number;
  /** Rows available for title, list and keys. */
  readonly height: number;
  /** Draws the page above. */
  readonly drawPage: () => void;
  /** Where the list stands, so that it survives a new drawing; `under` null: at its start. */
  readonly memory?: ListMemory;
}

export interface ListMemory {
  query: string;
  /** Place among the choices found. */
  under: number | null;
}

/** Only as many choices as there are digits. */
const mostDigits = 9;

/** Blank row, position in the list, search line. */
const rowsBesides = 3;

/** A menu, or a list with a search line; returns the index of the choice, null on Esc. */
export function choosePrompt(config: ChooseConfig, context: PromptContext): Promise<number | null> {
  const { title, choices, isMenu, language, look, width, drawPage, memory = { query: '', under: null } } = config;
  const { walk } = messagesIn(language);
  const heading = wrapped(title, look, width).map(look.bold);
  const hasDigits = choices.length <= mostDigits;
  const tips = wrapped(isMenu && hasDigits ? walk.menuKeys : walk.chooseKeys, look, width);
  const pageSize = Math.max(config.height - heading.length - tips.length - rowsBesides, 3);
  let shown = listOf(config, memory.query);
  let under = memory.under ?? config.start;
  const start = shown.entries[under]?.value ?? config.start;

  const search = (query = '') => {
    const before = shown.query;
    shown = listOf(config, composed(query));
    memory.query = shown.query;
    if (shown.query !== before) under = 0;
    return shown.entries;
  };
  const styles = {
    error: () => walk.nothingFound,
    highlight: look.bold,
    searchTerm: (query: string) => query,
    keysHelpTip: () => tips.join('\n'),
    /** The position of the choice under the cursor; the library tells it only here. */
    description: (place: string) => {
      under = Number(place) - 1;
      memory.under = under;
      return shown.rows > pageSize ? look.dim(`  ${place}/${shown.entries.length}`) : '';
    },
  };
  const keyOf = (key: PressedKey) =>
    keyIn({ ...shown, hasDigits, under, pageSize, isSearched: !isMenu || !hasDigits }, key);
  const common = { heading: heading.join('\n'), style: styles, keyOf, begin: drawPage };
  return isMenu && hasDigits
    ? stockPrompt(
        { ...common, type: 'select', label: '', settings: { choices: shown.entries, default: start, pageSize } },
        context,
      )
    : stockPrompt(
        {
          ...common,
          type: 'search',
          label: `\n${walk.search}`,
          settings: { source: search, default: start, pageSize, initialValue: memory.query },
        },
        context,
      );
}

interface Shown {
  readonly query: string;
  readonly entries: readonly Entry[];
  /** Number of rows they take. */
  readonly rows: number;
}

/** A choice in the library's form; its value is its index among all. */
interface Entry {
  readonly value: number;
  readonly name: string;
  readonly description: string;
}

/** The matching choices, with digits while there is no search text, broken into lines beforehand. */
function listOf({ choices, look, width }: ChooseConfig, query: string): Shown {
  const isNumbered = choices.length <= mostDigits && query === '';
  const cursor = 2;
  const found = choices.flatMap(({ label, also = '' }, index) =>
    matchesSearch(`${label} ${also}`, query) ? [{ label, index }] : [],
  );
  const entries = found.map(({ label, index }, place) => {
    const number = isNumbered ? `${index + 1} ` : '';
    const indent = cursor + number.length;
    const lines = look.wrap(printableLine(label), width - indent).split('\n');
    return { value: index, name: number + lines.join(`\n${' '.repeat(indent)}`), description: String(place + 1) };
  });
  return { query, entries, rows: entries.reduce((sum, { name }) => sum + name.split('\n').length, 0) };
}

interface Standing extends Shown {
  readonly hasDigits: boolean;
  readonly isSearched: boolean;
  /** Position of the choice under the cursor. */
  readonly under: number;
  readonly pageSize: number;
}

/**
 * Keys that the library lacks: Esc, digits that choose at once, wrapping from first to last, pages, and keeping the search text when the
 * cursor moves.
 */
function keyIn(
  { query, entries, hasDigits, isSearched, under, pageSize }: Standing,
  key: PressedKey,
): OwnKey<number | null> | null {
  const { name = '' } = key;
  const moveTo = (place: number): OwnKey<never> => {
    const names = Array<'up' | 'down'>(Math.abs(place - under)).fill(place < under ? 'up' : 'down');
    // The library empties the line when the cursor moves.
    return { does: 'press', names, text: names.length === 0 ? '' : query };
  };
  const last = Math.max(entries.length - 1, 0);
  if (hasDigits && query === '' && /^[1-9]$/.test(name)) {
    const chosen = entries[Number(name) - 1];
    return chosen === undefined ? { does: 'press', names: ['backspace'] } : { does: 'reply', value: chosen.value };
  }
  if (key.pasted !== undefined) {
    const text = isSearched ? onOneLine(key.pasted) : '';
    return { does: 'press', names: [], text, isEntered: isSearched && key.isEntered === true };
  }
  switch (name) {
    case 'escape':
      return { does: 'reply', value: null };
    case 'up':
      return moveTo(under === 0 ? last : under - 1);
    case 'down':
      return moveTo(under >= last ? 0 : under + 1);
    case 'pageup':
      return moveTo(Math.max(under - pageSize, 0));
    case 'pagedown':
      return moveTo(Math.min(under + pageSize, last));
    case 'tab':
      return { does: 'press', names: ['backspace'] };
    case 'return':
    case 'enter': {
      // If Enter arrives together with the text before it, as over a slow line, the library would handle it too early.
      const chosen = entries[under];
      return chosen === undefined ? null : { does: 'reply', value: chosen.value };
    }
    default:
      return isSearched ? null : { does: 'press', names: ['backspace'] };
  }
}
