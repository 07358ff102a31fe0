import type { Language } from '../../domain/values/language.ts';

/** A text after its label, such as “Round: 2025-08”. */
export function labelled(label: string, text: string, language: Language): string {
  return language === 'fr' ? `${label}\u00a0: ${text}` : `${label}: ${text}`;
}
