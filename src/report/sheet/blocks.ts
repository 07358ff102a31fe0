import type { Messages } from '../../i18n/translator.ts';
import type { Block } from './sheet.ts';

/** A sentence below or above a table. */
export function note(text: string): Block {
  return { kind: 'paragraph', text, style: 'note' };
}

/** A sentence about filling in the sheet. */
export function sheetNote(text: string): Block {
  return { kind: 'paragraph', text, style: 'note', ofSheet: true };
}

/** A sentence that must be noticed. */
export function warning(text: string): Block {
  return { kind: 'paragraph', text, style: 'warning' };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text, style: 'body' };
}

/** One line of a list. */
export function listLine(text: string): Block {
  return { kind: 'paragraph', text, style: 'list' };
}

export function heading(text: string, depth: 1 | 2 | 3 = 2): Block {
  return { kind: 'heading', text, depth };
}

/** The distribution list of an official paper, one line each: starts with a dash, ends with a semicolon except the last. */
export function distribution(title: string, addressees: readonly string[], { report }: Messages): Block {
  const lines = addressees.map((each) => `- ${each}${/[.;]$/.test(each) ? '' : report.semicolon}`);
  return { kind: 'distribution', title, addressees: lines };
}
