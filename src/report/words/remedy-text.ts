import type { Remedy } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import type { View } from '../sheet/view.ts';

/** What a remedy does: its own words, else its item, else its kind of act. */
export function remedyText({ action, item, act }: Remedy, { assessment, language, messages }: View): string {
  if (action !== null) return textIn(action, language);
  const bought = item === null ? undefined : assessment.checklist.items.get(item);
  return bought === undefined ? messages.words.act[act] : textIn(bought.label, language);
}

/** Several remedies, one per line. */
export function remediesText(remedies: readonly Remedy[], view: View): string {
  return remedies.map((remedy) => remedyText(remedy, view)).join('\n');
}

/** The authorities that can carry out the remedies, each once. */
export function authoritiesText(remedies: readonly Remedy[], { messages }: View): string {
  const authorities = new Set(remedies.map(({ authority }) => messages.words.authority[authority]));
  return [...authorities].join('\n');
}
