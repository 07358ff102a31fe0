/** The words of a cell or list line as a sentence begins. Nothing else is changed: names and abbreviations keep their letters. */
export function withCapital(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}
