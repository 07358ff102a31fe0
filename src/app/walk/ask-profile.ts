import { numberFault } from '../../domain/answer-kinds/bounds-fault.ts';
import type { ProfileQuestion } from '../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { boundsText } from '../../i18n/bounds-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { typedNumber } from '../../i18n/written/typed-number.ts';
import type { Choice, Prompts } from '../ports/prompts-port.ts';

export type Profile = ReadonlyMap<string, string | number>;

/** Asks the profile questions without an answer. Esc goes back to the one before; before the first one it leaves them all for later. */
export async function askProfile(
  prompts: Prompts,
  language: Language,
  questions: readonly ProfileQuestion[],
  known: Profile,
): Promise<Profile> {
  const profile = new Map(known);
  const open = questions.filter(({ id }) => !known.has(id));
  for (let index = 0; index >= 0 && index < open.length; ) {
    const question = open[index];
    if (question === undefined) break;
    const title = messagesIn(language).walk.profileTitle({
      question: textIn(question.question, language),
      number: index + 1,
      of: open.length,
    });
    const answer = await (question.kind === 'choice'
      ? askChoice(prompts, language, question, title)
      : askNumber(prompts, language, question, title));
    if (answer === null) index -= 1;
    else {
      if (answer === later) profile.delete(question.id);
      else profile.set(question.id, answer);
      index += 1;
    }
  }
  return profile;
}

/** Left open: Enter on a choice that nobody made records nothing. */
const later = Symbol('later');

type OfKind<Kind extends ProfileQuestion['kind']> = Extract<ProfileQuestion, { kind: Kind }>;

function askChoice(
  prompts: Prompts,
  language: Language,
  { options }: OfKind<'choice'>,
  title: string,
): Promise<string | typeof later | null> {
  const choices: readonly Choice<string | typeof later>[] = [
    ...options.map(({ id, label }) => ({ value: id, label: textIn(label, language), also: id })),
    { value: later, label: messagesIn(language).walk.profileLater },
  ];
  return prompts.choose({ title, choices, start: options.length });
}

async function askNumber(
  prompts: Prompts,
  language: Language,
  { unit, bounds }: OfKind<'number'>,
  title: string,
): Promise<number | typeof later | null> {
  const typed = await prompts.text({
    title: unit === null ? title : `${title} (${textIn(unit, language)})`,
    problemWith: (text) => {
      const value = typedNumber(text, language);
      if (text === '') return null;
      if (value === null || value < 0) return messagesIn(language).walk.notACount;
      const fault = numberFault(bounds, value);
      return fault === null ? null : boundsText(fault, null, language);
    },
  });
  return typed === null ? null : (typedNumber(typed, language) ?? later);
}
