/** At the foot of every printed page: these sentences, and the page's number. */
export function footStyle(notes: readonly string[]): string {
  const said = notes.length === 0 ? '' : `@bottom-left{content:${cssText(notes.join(' '))};font-size:9pt;width:80%}`;
  return `@page{@bottom-right{content:counter(page) "/" counter(pages);font-size:9pt}${said}}`;
}

/** A text as a CSS string: every letter but plain ones by its number, so that nothing ends the string or the style. */
function cssText(text: string): string {
  const letters = [...text].map((letter) =>
    /[A-Za-z0-9 ]/.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `,
  );
  return `"${letters.join('')}"`;
}
