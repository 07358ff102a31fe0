import type { TextField } from '../../app/ports/prompts-port.ts';
import { isBlank } from '../../domain/values/blank.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { Look } from './look.ts';
import { wrapped } from './question-lines.ts';
import { type PromptContext, stockPrompt } from './stock-prompt.ts';

export interface TextLineConfig {
  readonly field: TextField;
  readonly language: Language;
  readonly look: Look;
  readonly width: number;
}

/** One line of text, in NFC; null on Esc. */
export async function textLinePrompt(config: TextLineConfig, context: PromptContext): Promise<string | null> {
  const { field, language, look, width } = config;
  const { walk } = messagesIn(language);
  const preset = field.preset === undefined || field.preset === '' ? [] : [walk.enterGives({ value: field.preset })];
  // The library would bring its own default back after a line was emptied on purpose.
  const textOf = (typed: string) => (isBlank(typed) ? (field.preset ?? '') : typed.normalize('NFC').trim());
  const typed = await stockPrompt<string | null>(
    {
      type: 'input',
      heading: [
        ...wrapped(field.title, look, width).map(look.bold),
        ...[...preset, walk.textKeys].flatMap((text) => wrapped(text, look, width)).map(look.dim),
      ].join('\n'),
      label: '\n>',
      settings: { validate: (line: string) => field.problemWith?.(textOf(line)) ?? true },
      style: { error: (problem) => wrapped(problem, look, width).map(look.warning).join('\n') },
      keyOf: ({ name }) => (name === 'escape' ? { does: 'reply', value: null } : null),
      ...(field.initial !== undefined && { initial: field.initial }),
    },
    context,
  );
  return typed === null ? null : textOf(typed);
}
