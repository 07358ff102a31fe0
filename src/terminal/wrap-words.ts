import stringWidth from 'string-width';

/** Width of a text in columns, ignoring colours: measured like cli-table3, so that a text fits the cell drawn for it. */
export function columnsOf(text: string): number {
  return oneColumnEach.test(text) ? text.length : stringWidth(text);
}

/** Latin letters with Vietnamese marks, digits, quotes and dashes: nearly every text; the library takes 0.1 ms for each. */
const oneColumnEach = /^[ -~\u00a0-\u024f\u1e00-\u1eff\u2010-\u2027]*$/;

/** Breaks the text between words into lines of at most `width` columns; breaks inside a word only if it is longer than a line. */
export function wrapWords(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, Math.max(width, 10), indent))
    .join('\n');
}

function wrapLine(line: string, width: number, indent: string): string {
  if (columnsOf(line) <= width) return line;
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=[ ])/)) {
    if (columnsOf((current + word).trimEnd()) > width && current.trim() !== '') {
      lines.push(current.trimEnd());
      current = indent;
    }
    current += word;
    if (columnsOf(current.trimEnd()) <= width) continue;
    const pieces = brokenInside(current.trimEnd(), width, indent);
    for (const piece of pieces.slice(0, -1)) lines.push(piece);
    current = `${pieces.at(-1)}${current.slice(current.trimEnd().length)}`;
  }
  return [...lines, current.trimEnd()].join('\n');
}

function brokenInside(word: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  for (;;) {
    const lead = from === 0 ? '' : indent;
    // No more than a line can hold is put together: of a word of megabytes the rest is never copied.
    const head = headOf(lead + word.slice(from, from + mostLetters), width);
    // At least one letter is taken, however wide it is.
    const next = from + Math.max(head.length - lead.length, 1);
    lines.push(lead + word.slice(from, next));
    if (next >= word.length) return lines;
    from = next;
  }
}

/** More letters than fit in any line: the segmenter takes longer per character, the longer the text. */
const mostLetters = 2000;

/** As many characters as fit, at least one: joined emoji, or a letter with its marks, count as one. */
function headOf(text: string, width: number): string {
  if (oneColumnEach.test(text.slice(0, width + 1))) return text.slice(0, width);
  let [head, columns] = ['', 0];
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, mostLetters))) {
    columns += columnsOf(segment);
    if (columns > width && head !== '') break;
    head += segment;
  }
  return head;
}

/**
 * A message for stderr; in a terminal it is broken between words, where the terminal would break them inside. Text to copy stays in one
 * piece: indented lines, such as commands, and lines with a word wider than the terminal, such as paths.
 */
export function wrapNote(text: string, screen: { readonly isTTY?: boolean; readonly columns?: number }): string {
  const { columns = 0 } = screen;
  if (screen.isTTY !== true || columns === 0) return text;
  const isWhole = (line: string) => line.startsWith('  ') || line.split(' ').some((word) => columnsOf(word) > columns);
  return text
    .split('\n')
    .map((line) => (isWhole(line) ? line : wrapWords(line, columns)))
    .join('\n');
}
