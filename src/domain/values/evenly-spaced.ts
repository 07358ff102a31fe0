import { composed } from './text/composed.ts';
/** Text for comparing printed text: in NFC, each run of white space as one blank, trimmed. */
export function evenlySpaced(text: string): string {
  return composed(text).replace(/\s+/g, ' ').trim();
}
