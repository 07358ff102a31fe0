/** Text for comparing printed text: in NFC, each run of white space as one blank, trimmed. */
export function evenlySpaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
