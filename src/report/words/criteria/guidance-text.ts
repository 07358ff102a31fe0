import type { Criterion } from '../../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { inspectorNotesText } from './remedy-text.ts';

/** What inspectors are told about a criterion: its guidance, and the notes that its remedies hold for them; null: nothing. */
export function guidanceText({ guidance, remedies }: Criterion, language: Language): string | null {
  const own = guidance === null ? '' : textIn(guidance, language);
  const notes = inspectorNotesText(remedies, language);
  return [own, notes].filter((part) => part !== '').join(' ') || null;
}
