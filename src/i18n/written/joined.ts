import type { Language } from '../../domain/values/language.ts';

/** Parts of a list in one line; French has a no-break space before the semicolon. */
export function joined(parts: readonly string[], language: Language): string {
  return parts.join(language === 'fr' ? '\u00a0; ' : '; ');
}
