import { printable } from '../domain/values/printable.ts';

/** A text as HTML, for contents and for attributes in double quotes: whatever it holds stays text. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** As `escaped`, with line breaks kept. */
export function escapedLines(text: string): string {
  return text.split('\n').map(escaped).join('<br>');
}
