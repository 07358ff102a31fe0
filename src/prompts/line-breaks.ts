/** Stands for a line break where a line can't hold one. */
const mark = '⏎';

/** A text of several lines as one line that can be edited. */
export function withMarkedBreaks(text: string): string {
  return text.replace(/\r\n?|\n/g, mark);
}

/** The text behind an edited line, without blanks around its lines. */
export function withRealBreaks(line: string): string {
  return line
    .split(mark)
    .map((each) => each.trim())
    .join('\n')
    .trim();
}

/** Spreadsheets end what is copied with a line break. */
export function withoutLastBreak(text: string): string {
  return text.replace(/(?<![\r\n])[\r\n]+$/, '');
}

/** A text of several lines where only one is wanted. */
export function onOneLine(text: string): string {
  return text.replace(/(?<!\s)\s*(?:\r\n?|\n)\s*/g, ' ').replace(/\t/g, ' ');
}
