import type { SidedAnswer } from '../audit/audit.ts';
import { seenText } from '../values/seen-text.ts';

/** A cell holds 32,767 characters; escapes take some of them. */
const MOST_CHARACTERS = 32_000;

/** A text as it stands in a cell of a form, and as it comes back from there when nobody touched it. */
export function formText(text: string): string {
  const seen = seenText(text);
  return seen.length <= MOST_CHARACTERS
    ? seen
    : seenText(seen.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, ''));
}

/** Reason and note, which a form has one cell for. */
export function noteOf({ answer, note }: SidedAnswer): string {
  const reason = answer.is === 'not-applicable' ? answer.reason : '';
  return [reason, note ?? ''].filter((part) => part !== '').join('\n');
}

/** Names of files in a cell, which may hold commas and blanks. */
export function evidenceNames(text: string): readonly string[] {
  const names = text.split(/[;|\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** The cell for the names of files. */
export function evidenceText(evidence: readonly { readonly file: string }[]): string {
  return formText(evidence.map(({ file }) => file).join('; '));
}
