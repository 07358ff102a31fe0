/** Columns that a text takes: marks that combine take none, East Asian wide characters and most emoji two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text.normalize('NFC')) {
    if (/\p{Mark}|\p{Cf}/u.test(character)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return columns;
}

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
    for (let head = headOf(current, width); head.length < current.trimEnd().length; head = headOf(current, width)) {
      lines.push(head);
      current = indent + current.slice(head.length);
    }
  }
  return [...lines, current.trimEnd()].join('\n');
}

/** Measured letter by letter: to measure the whole of a long word for each of its lines takes minutes. */
function headOf(text: string, width: number): string {
  let [head, columns] = ['', 0];
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > width) break;
    head += character;
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
