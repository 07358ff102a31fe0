/** Text for comparing what was printed: in NFC, each run of white space as one blank, none at the ends. */
export function evenlySpaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
