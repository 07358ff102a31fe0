import type { Language } from '../domain/values/language.ts';
import { once } from '../domain/values/once.ts';
import { en, type Messages } from './messages/en/index.ts';
import { fr } from './messages/fr/index.ts';
import { vi } from './messages/vi/index.ts';
import { withFrenchSpaces } from './with-french-spaces.ts';

export type { Messages } from './messages/en/index.ts';

const catalogues: Readonly<Record<Language, () => Messages>> = {
  vi: () => vi,
  en: () => en,
  fr: once(() => withFrenchSpaces(fr)),
};

/** All messages in one language. */
export function messagesIn(language: Language): Messages {
  return catalogues[language]();
}
