/** Stands where a name is to be written. */
export const toFillIn = '\u00a0';

/** Dots that stand for what nobody knew when the paper was written. */
const DOTS = /[.…]*…[.…]*/g;

/** Whether a paragraph is nothing but dots, on which people also write more than one. */
export function isDottedLine(text: string): boolean {
  return text.includes('…') && isBlankLine(text);
}

/** Whether a paragraph was left to be filled in as a whole: a dotted line, or the place of a name. */
export function isBlankLine(text: string): boolean {
  return text.trim() === '' || text.replace(DOTS, '').trim() === '' || text === toFillIn;
}

/** Whether `found` is the text as written with something in place of its dots. */
export function isFilledIn(written: string, found: string): boolean {
  if (isBlankLine(written)) return true;
  const fixed = written.split(DOTS);
  if (fixed.length === 1) return false;
  const [first = '', ...rest] = fixed;
  const last = rest.pop() ?? '';
  if (!found.startsWith(first) || !found.endsWith(last) || found.length < first.length + last.length) return false;
  const inner = found.slice(first.length, found.length - last.length);
  let at = 0;
  for (const part of rest) {
    const next = inner.indexOf(part, at);
    if (next === -1) return false;
    at = next + part.length;
  }
  return true;
}
