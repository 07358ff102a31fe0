/** Space beside the text in a cell, in characters. */
const PADDING = 0.8;
/** A word broken across lines counts as so many more, since it reads badly. */
const BROKEN_WORD = 1;

/** About how many lines a text takes in a column of so many characters: for sharing out widths, not for heights of rows. */
export function wrappedLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, part) => sum + linesOf(part, Math.max(1, width - PADDING)), 0);
}

function linesOf(text: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    const needed = drawnWidth(word);
    if (used > 0 && used + drawnWidth(' ') + needed > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? drawnWidth(' ') : 0) + needed;
    while (used > room) {
      lines += 1 + BROKEN_WORD;
      used -= room;
    }
  }
  return lines;
}

/** In characters of column width, for Times New Roman in 10 points. Marks above and below letters take no room. */
function drawnWidth(text: string): number {
  return [...text.normalize('NFD')].reduce((sum, sign) => sum + signWidth(sign), 0);
}

const classes: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[ \u00a0.,]/u, 0.48],
  [/[ijlt:;/]/u, 0.53],
  [/[frI()[\]'’-]/u, 0.63],
  [/[acezs]/u, 0.84],
  [/[mw%—]/u, 1.47],
  [/\p{Lu}/u, 1.3],
];
const OTHER = 0.95;

function signWidth(sign: string): number {
  return classes.find(([signs]) => signs.test(sign))?.[1] ?? OTHER;
}
