import type { TextField } from '../../app/ports/prompts-port.ts';
import { isBlank } from '../../domain/values/blank.ts';
import type { Language } from '../../domain/values/language.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { PressedKey } from '../keyboard/keyboard.ts';
import { onOneLine, withMarkedBreaks, withoutLastBreak, withRealBreaks } from '../line-breaks.ts';
import type { Look } from './look.ts';
import { type OwnKey, type PromptContext, stockPrompt } from './stock-prompt.ts';
import { wrapped } from './wrapped.ts';

export interface TextLineConfig {
  readonly field: TextField;
  readonly language: Language;
  readonly look: Look;
  readonly width: number;
  /** The line as it stands, so that it survives a new drawing; null: nothing was typed yet. */
  readonly memory?: { line: string | null };
}

/** A text in NFC, of several lines only if the field has them; null on Esc. */
export async function textLinePrompt(config: TextLineConfig, context: PromptContext): Promise<string | null> {
  const { memory = { line: null } } = config;
  for (;;) {
    const typed = await askLine({ ...config, memory }, context);
    if (typed === null || typeof typed === 'string') return typed;
    memory.line = (await config.field.complete?.(memory.line ?? '')) ?? memory.line;
  }
}

/** Tab was pressed, and the field knows how a line goes on. */
const completion = Symbol('completion');

async function askLine(
  config: TextLineConfig & Required<Pick<TextLineConfig, 'memory'>>,
  context: PromptContext,
): Promise<string | null | typeof completion> {
  const { field, language, look, width, memory } = config;
  const { walk } = messagesIn(language);
  const preset = field.preset === undefined || field.preset === '' ? [] : [walk.enterGives({ value: field.preset })];
  const initial = memory.line ?? withMarkedBreaks(field.initial ?? '');
  const keys = field.complete === undefined ? walk.textKeys : walk.pathKeys;
  const typed = await stockPrompt<string | null | typeof completion>(
    {
      type: 'input',
      heading: [
        ...wrapped(field.title, look, width).map(look.bold),
        ...[...preset, keys].flatMap((text) => wrapped(text, look, width)),
      ].join('\n'),
      label: '\n>',
      settings: {
        validate: (line: string) => field.problemWith?.(textOf(field, line)) ?? true,
        transformer: (line: string) => {
          memory.line = line;
          return line;
        },
      },
      style: { error: (problem) => wrapped(problem, look, width).map(look.warning).join('\n') },
      keyOf: (key) => lineKey(field, key),
      initial,
    },
    context,
  );
  return typeof typed === 'string' ? textOf(field, typed) : typed;
}

/** The library would bring its own default back after a line was emptied on purpose. */
function textOf({ preset, lines }: TextField, typed: string): string {
  if (isBlank(typed)) return preset ?? '';
  const text = composed(typed).trim();
  return lines === undefined ? text : withRealBreaks(text);
}

function lineKey(
  { lines, complete }: TextField,
  { name, pasted, isEntered = false }: PressedKey,
): OwnKey<string | null | typeof completion> | null {
  if (name === 'escape') return { does: 'reply', value: null };
  if (name === 'tab')
    return complete === undefined ? { does: 'press', names: [] } : { does: 'reply', value: completion };
  if (pasted === undefined) return null;
  return {
    does: 'press',
    names: [],
    text: (lines === undefined ? onOneLine : withMarkedBreaks)(withoutLastBreak(pasted)),
    isEntered,
  };
}
