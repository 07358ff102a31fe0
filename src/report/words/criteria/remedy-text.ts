import type { Checklist, Remedy } from '../../../domain/checklist/checklist.ts';
import { withoutInspectorNotes } from '../../../domain/checklist/inspector-note.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import type { View } from '../../sheet/view.ts';

/** What a remedy does, as papers have it: its own words without notes for inspectors, else its item, else its kind of act. */
export function remedyWords(
  { action, item, act }: Remedy,
  { items }: Pick<Checklist, 'items'>,
  language: Language,
  messages: Messages,
): string {
  if (action !== null) return withoutInspectorNotes(textIn(action, language)).text;
  const bought = item === null ? undefined : items.get(item);
  return bought === undefined ? messages.words.act[act] : textIn(bought.label, language);
}

/** The same for a facility's paper. */
export function remedyText(remedy: Remedy, { assessment, language, messages }: View): string {
  return remedyWords(remedy, assessment.checklist, language, messages);
}

/** What remedies tell inspectors alone, each a sentence of its own; empty: nothing. */
export function inspectorNotesText(remedies: readonly Remedy[], language: Language): string {
  const notes = remedies.flatMap(({ action }) =>
    action === null ? [] : withoutInspectorNotes(textIn(action, language)).notes,
  );
  return [...new Set(notes)].map((each) => `${each.charAt(0).toUpperCase()}${each.slice(1)}.`).join(' ');
}

/** The authorities that can carry out the remedies, each once. */
export function authoritiesText(remedies: readonly Remedy[], { messages }: View): string {
  const authorities = new Set(remedies.map(({ authority }) => messages.words.authority[authority]));
  return [...authorities].join('\n');
}
