import type { QuestionPage, QuestionReply } from '../../app/ports/prompts-port.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { isBlank } from '../../domain/values/blank.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { Asked, Asker, Step, TypedLine } from '../askers/asker.ts';
import { askerOf } from '../askers/index.ts';
import { doubtText, refusedText } from '../askers/value-problem.ts';
import { askedOf } from '../drawn/asked-of.ts';
import { pastedMeaning } from '../drawn/pasted-meaning.ts';
import { commandOf } from '../drawn/question-keys.ts';
import { noneOf, replaces } from '../drawn/question-machine.ts';

/** A question between two typed lines. */
export interface Open {
  /** The state of the kind's asker. */
  readonly state: unknown;
  /** A line that has to be typed twice, because it takes an answer's place or is unusual. */
  readonly waitsFor: string | null;
}

/** A question after a typed line. */
export type Typed =
  | { readonly is: 'reply'; readonly reply: QuestionReply }
  /** More is needed; the text says what. */
  | ({ readonly is: 'open'; readonly problem: string | null } & Open);

/** Takes a whole line as an answer or a command; askers see it as if typed key by key. */
export function typedReply(page: QuestionPage, language: Language, open: Open, line: string): Typed {
  const asker = askerOf(page.criterion);
  const asked = askedOf(page, language);
  const { walk } = messagesIn(language);
  const text = isBlank(line) ? '' : line.trim();
  const again = (problem: string, waitsFor: string | null = null): Typed => ({
    ...{ is: 'open', state: open.state, problem, waitsFor },
  });
  const twice = (what: string): Typed | null =>
    open.waitsFor === text ? null : again(walk.typeAgain({ typed: text, what }), text);

  const command = asker.isPending(open.state) ? null : commandOf(text.toLowerCase(), page);
  if (command !== null) {
    const doubted = replaces(command, page) ? twice(walk.keys[command]) : null;
    return doubted ?? { is: 'reply', reply: { type: command } };
  }
  const meaning = pastedMeaning(text, page.criterion);
  if (meaning !== 'text' && text !== '') return { is: 'reply', reply: { type: meaning, pasted: text } };
  const step = stepOf(asker, asked, open.state, text);
  if (step.is === 'answer') {
    const refused = refusedText(asked, step.value);
    if (refused !== null) return again(refused);
    const none = noneOf(step);
    const doubted = none !== null && page.preset !== null ? twice(walk.noneKeys[none]) : null;
    const doubt = doubtText(asked, step.value);
    return doubted ?? (doubt !== null && open.waitsFor !== text ? again(doubt, text) : typedOf(step, open.state));
  }
  return typedOf(step, open.state);
}

function stepOf(
  asker: Asker<Criterion, unknown>,
  asked: Asked<Criterion>,
  before: unknown,
  text: string,
): Step<unknown> | TypedLine {
  const { typed } = asker;
  if (text !== '' && typeof typed === 'function') return typed(asked, text);
  if (text === 'k') return asker.press(asked, before, { name: 'k', line: 'k' });
  if (typed === 'keys') return picked(asker, asked, before, text);
  if (text === '') return asker.press(asked, before, { name: 'return', line: '' });
  const step = asker.press(asked, before, { name: '', line: text });
  return step.is === 'state' ? asker.press(asked, step.state, { name: 'return', line: '' }) : step;
}

/** The number of an option; a number with more digits than there are options is none. */
function picked(
  asker: Asker<Criterion, unknown>,
  asked: Asked<Criterion>,
  before: unknown,
  text: string,
): Step<unknown> {
  const count = asker.draw(asked, before).options.length;
  if (text !== '' && (!/^\d{1,4}$/.test(text) || Number(text) < 1 || Number(text) > count)) {
    return { is: 'problem', text: messagesIn(asked.language).walk.notAnOption({ typed: text, count }), state: before };
  }
  let state = before;
  for (const name of String(text === '' ? '' : Number(text))) {
    const step = asker.press(asked, state, { name, line: '' });
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
      return { is: 'open', state: before, problem: step.text, waitsFor: null };
    case 'state':
      return { is: 'open', state: step.state, problem: null, waitsFor: null };
  }
}
