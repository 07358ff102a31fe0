import stringWidth from 'string-width';

/** Columns that a text takes, colours not counted: as cli-table3 measures it, so that a text fits the cell that is drawn for it. */
export function columnsOf(text: string): number {
  return oneColumnEach.test(text) ? text.length : stringWidth(text);
}

/** Latin letters with their Vietnamese marks, digits, quotes and dashes: nearly every text, and the library takes 0.1 ms for each. */
const oneColumnEach = /^[ -~\u00a0-\u024f\u1e00-\u1eff\u2010-\u2027]*$/;

/** The text broken between words into lines of at most `width` columns; longer words are broken inside. */
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
    lines.push(...pieces.slice(0, -1));
    current = `${pieces.at(-1)}${current.slice(current.trimEnd().length)}`;
  }
  return [...lines, current.trimEnd()].join('\n');
}

function brokenInside(word: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let rest = word;
  for (let head = headOf(rest, width); head.length < rest.length; head = headOf(rest, width)) {
    lines.push(head);
    rest = indent + rest.slice(head.length);
  }
  return [...lines, rest];
}

/** More letters than stand in any line: the segmenter takes longer for each sign, the longer the text is. */
const mostLetters = 2000;

/** As much as fits, sign by sign, and one sign at least: joined emoji, or a letter with its marks, are one. */
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
 * What is said on stderr, broken between words where that is a terminal, which would break them inside. What is to be copied stays in one piece:
 * lines that are indented, such as commands, and lines with a word longer than the terminal is wide, such as paths.
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
