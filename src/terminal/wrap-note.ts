import { columnsOf, wrapWords } from './wrap-words.ts';

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
