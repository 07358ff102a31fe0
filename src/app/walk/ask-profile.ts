import type { ProfileQuestion } from '../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { typedNumber } from '../../i18n/written/typed-number.ts';
import type { Prompts } from '../ports/prompts-port.ts';

export type Profile = ReadonlyMap<string, string | number>;

/** Asks the profile questions without an answer; Esc leaves a question for later. */
export async function askProfile(
  prompts: Prompts,
  language: Language,
  questions: readonly ProfileQuestion[],
  known: Profile,
): Promise<Profile> {
  const profile = new Map(known);
  const open = questions.filter(({ id }) => !known.has(id));
  for (const [index, question] of open.entries()) {
    const title = messagesIn(language).walk.profileTitle({
      question: textIn(question.question, language),
      number: index + 1,
      of: open.length,
    });
    const answer = await (question.kind === 'choice'
      ? askChoice(prompts, language, question, title)
      : askNumber(prompts, language, question, title));
    if (answer !== null) profile.set(question.id, answer);
  }
  return profile;
}

type OfKind<Kind extends ProfileQuestion['kind']> = Extract<ProfileQuestion, { kind: Kind }>;

function askChoice(
  prompts: Prompts,
  language: Language,
  { options }: OfKind<'choice'>,
  title: string,
): Promise<string | null> {
  const choices = options.map(({ id, label }) => ({ value: id, label: textIn(label, language), also: id }));
  return prompts.choose({ title, choices });
}

async function askNumber(
  prompts: Prompts,
  language: Language,
  { unit }: OfKind<'number'>,
  title: string,
): Promise<number | null> {
  const typed = await prompts.text({
    title: unit === null ? title : `${title} (${textIn(unit, language)})`,
    problemWith: (text) => {
      const value = typedNumber(text, language);
      return text === '' || (value !== null && value >= 0) ? null : messagesIn(language).walk.notACount;
    },
  });
  return typed === null || typed === '' ? null : typedNumber(typed, language);
}
