/** A text with a capital first: names of criteria are written as in the middle of a sentence, and may begin one. */
export function sentenceCase(text: string): string {
  const [first = '', ...rest] = [...text];
  return first.toUpperCase() + rest.join('');
}
