import type { QuestionPage, QuestionReply } from '../../app/ports/prompts-port.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { isBlank } from '../../domain/values/blank.ts';
import type { Language } from '../../domain/values/language.ts';
import type { Asked, Asker, Step, TypedLine } from '../askers/asker.ts';
import { askerOf } from '../askers/index.ts';
import { askedOf } from '../drawn/asked-of.ts';
import { commandOf } from '../drawn/question-keys.ts';

/** The state of a question after a typed line. */
export type Typed =
  | { readonly is: 'reply'; readonly reply: QuestionReply }
  /** More is needed; the text says what. */
  | { readonly is: 'open'; readonly state: unknown; readonly problem: string | null };

/** Takes a whole line as an answer or a command; askers see it as if typed key by key. */
export function typedReply(page: QuestionPage, language: Language, state: unknown, line: string): Typed {
  const asker = askerOf(page.criterion);
  const asked = askedOf(page, language);
  const text = isBlank(line) ? '' : line.trim();
  const command = asker.isPending(state) ? null : commandOf(text.toLowerCase(), page);
  if (command !== null) return { is: 'reply', reply: { type: command } };
  const { typed } = asker;
  const step = text === '' || typeof typed === 'string' ? stepOf(asker, asked, state, text) : typed(asked, text);
  return typedOf(step, state);
}

function stepOf(
  asker: Asker<Criterion, unknown>,
  asked: Asked<Criterion>,
  before: unknown,
  text: string,
): Step<unknown> {
  const isByKeys = asker.typed === 'keys';
  if (text === 'k') return asker.press(asked, before, { name: 'k', line: 'k' });
  let state = before;
  for (const name of isByKeys ? text : []) {
    const step = asker.press(asked, state, { name, line: '' });
    if (step.is !== 'state') return step;
    state = step.state;
  }
  if (!isByKeys && text !== '') {
    const step = asker.press(asked, state, { name: '', line: text });
    if (step.is !== 'state') return step;
    state = step.state;
  }
  return asker.press(asked, state, { name: 'return', line: '' });
}

function typedOf(step: Step<unknown> | TypedLine, before: unknown): Typed {
  switch (step.is) {
    case 'answer':
      return { is: 'reply', reply: { type: 'answer', value: step.value } };
    case 'confirm':
      return { is: 'reply', reply: { type: 'confirm' } };
    case 'problem':
      // Discards the typed text: the next line starts anew.
      return { is: 'open', state: before, problem: step.text };
    case 'state':
      return { is: 'open', state: step.state, problem: null };
  }
}
