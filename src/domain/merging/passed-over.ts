/** The kind of a paper that no audit can be read from, by its name; null: it is none. */
export function paperKind(path: string): 'pdf' | 'word' | null {
  if (/\.pdf$/i.test(path)) return 'pdf';
  return /\.(docx|docm|doc|odt|rtf)$/i.test(path) ? 'word' : null;
}
