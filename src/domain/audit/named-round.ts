import type { Language } from '../values/language.ts';
import { isPortableName } from '../values/safe-path.ts';
import { foldedText } from '../values/search-text.ts';
import { composed } from '../values/text/composed.ts';
import type { Round } from './audit.ts';

/**
 * The round that somebody names: an id as it is, any other name (“Đợt 1/2025”) as its title, with an id that files can be called after
 * (`dot-1-2025`). Null: nothing of it can be one.
 */
export function namedRound(text: string, language: Language): Round | null {
  const name = composed(text).trim();
  if (/^[A-Za-z0-9_.-]+$/.test(name)) return isPortableName(name) ? { id: name, title: null } : null;
  const id = foldedText(name)
    .replace(/[^a-z0-9_.]+/g, '-')
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
  return id !== '' && isPortableName(id) ? { id, title: { [language]: name } } : null;
}
