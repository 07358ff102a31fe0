import type { QuestionPage, QuestionReply } from '../../app/ports/prompts-port.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { isBlank } from '../../domain/values/blank.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { Asked, Asker, Step } from '../askers/asker.ts';
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
  const { criterion } = page;
  if (criterion.kind === 'text' && text !== '') return answer(text);
  if (criterion.kind === 'checks' && text !== '') return typedChecks(criterion, text, state, language);
  return typedOf(stepOf(asker, asked, state, text), state);
}

function answer(value: string | readonly string[]): Typed {
  return { is: 'reply', reply: { type: 'answer', value } };
}

function typedChecks(
  { options }: Extract<Criterion, { kind: 'checks' }>,
  text: string,
  state: unknown,
  language: Language,
): Typed {
  const numbers = text.split(/[\s,;]+/).map(Number);
  if (text === '0') return answer([]);
  if (numbers.some((each) => options[each - 1] === undefined)) {
    return { is: 'open', state, problem: messagesIn(language).walk.typeNumbers };
  }
  return answer(options.filter((_, index) => numbers.includes(index + 1)).map(({ id }) => id));
}

function stepOf(
  asker: Asker<Criterion, unknown>,
  asked: Asked<Criterion>,
  before: unknown,
  text: string,
): Step<unknown> {
  const { kind } = asked.criterion;
  const isPicked = kind === 'judgement' || kind === 'choice';
  if (text === 'k') return asker.press(asked, before, { name: 'k', line: 'k' });
  let state = before;
  for (const name of isPicked ? text : []) {
    const step = asker.press(asked, state, { name, line: '' });
    if (step.is !== 'state') return step;
    state = step.state;
  }
  if (!isPicked && text !== '') {
    const step = asker.press(asked, state, { name: '', line: text });
    if (step.is !== 'state') return step;
    state = step.state;
  }
  return asker.press(asked, state, { name: 'return', line: '' });
}

function typedOf(step: Step<unknown>, before: unknown): Typed {
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
