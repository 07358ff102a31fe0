import { pngOf } from './png.mjs';

/** Letters of five by seven dots; in nine rows the first or the last two are a mark above or below. */
const LETTERS = new Map(
  Object.entries({
    ' ': '...../...../...../...../...../...../.....',
    '-': '...../...../...../#####/...../...../.....',
    '0': '.###./#...#/#..##/#.#.#/##..#/#...#/.###.',
    '1': '..#../.##../..#../..#../..#../..#../.###.',
    '2': '.###./#...#/....#/...#./..#../.#.../#####',
    '3': '#####/...#./..#../...#./....#/#...#/.###.',
    '4': '...#./..##./.#.#./#..#./#####/...#./...#.',
    '5': '#####/#..../####./....#/....#/#...#/.###.',
    '6': '..##./.#.../#..../####./#...#/#...#/.###.',
    '7': '#####/....#/...#./..#../.#.../.#.../.#...',
    '8': '.###./#...#/#...#/.###./#...#/#...#/.###.',
    '9': '.###./#...#/#...#/.####/....#/...#./.##..',
    'A': '.###./#...#/#...#/#####/#...#/#...#/#...#',
    'B': '####./#...#/#...#/####./#...#/#...#/####.',
    'C': '.###./#...#/#..../#..../#..../#...#/.###.',
    'D': '####./#...#/#...#/#...#/#...#/#...#/####.',
    'E': '#####/#..../#..../####./#..../#..../#####',
    'H': '#...#/#...#/#...#/#####/#...#/#...#/#...#',
    'I': '.###./..#../..#../..#../..#../..#../.###.',
    'K': '#...#/#..#./#.#../##.../#.#../#..#./#...#',
    'L': '#..../#..../#..../#..../#..../#..../#####',
    'M': '#...#/##.##/#.#.#/#.#.#/#...#/#...#/#...#',
    'N': '#...#/##..#/#.#.#/#..##/#...#/#...#/#...#',
    'O': '.###./#...#/#...#/#...#/#...#/#...#/.###.',
    'P': '####./#...#/#...#/####./#..../#..../#....',
    'R': '####./#...#/#...#/####./#.#../#..#./#...#',
    'S': '.####/#..../#..../.###./....#/....#/####.',
    'T': '#####/..#../..#../..#../..#../..#../..#..',
    'U': '#...#/#...#/#...#/#...#/#...#/#...#/.###.',
    'V': '#...#/#...#/#...#/#...#/#...#/.#.#./..#..',
    'W': '#...#/#...#/#...#/#.#.#/#.#.#/#.#.#/.#.#.',
    'Í': '...#./..#../.###./..#../..#../..#../..#../..#../.###.',
    'Ụ': '#...#/#...#/#...#/#...#/#...#/#...#/.###./...../..#..',
  }).map(([letter, dots]) => [letter, dots.split('/')]),
);

const WIDTH = 224;
const TOP = 2;

/**
 * A small picture with VÍ DỤ and a caption, so that nobody takes it for a photograph of a real place.
 * @param {string} caption letters A–Z as far as criterion ids need them, digits, spaces and dashes
 * @returns {Buffer}
 */
export function examplePicture(caption) {
  const rows = [...textRows('VÍ DỤ', 4), ...textRows(caption, 2)];
  const blank = Array.from({ length: WIDTH }, () => false);
  return pngOf(framed([blank, blank, ...rows, blank, blank]));
}

/**
 * @param {string} text
 * @param {number} scale
 * @returns {boolean[][]}
 */
function textRows(text, scale) {
  const rows = Array.from({ length: 7 + 2 * TOP }, (_, row) =>
    [...text].flatMap((letter) => dotsOf(letter, row - TOP)),
  );
  const left = Math.floor((WIDTH - (rows[0]?.length ?? 0) * scale) / 2);
  return rows.flatMap((row) => {
    const dots = row.flatMap((dot) => Array.from({ length: scale }, () => dot));
    const line = [...Array.from({ length: left }, () => false), ...dots];
    const whole = Array.from({ length: WIDTH }, (_, column) => line[column] ?? false);
    return Array.from({ length: scale }, () => whole);
  });
}

/**
 * The dots of a letter in a row counted from its top, with one empty column behind it.
 * @param {string} letter
 * @param {number} row
 * @returns {boolean[]}
 */
function dotsOf(letter, row) {
  const rows = LETTERS.get(letter);
  if (rows === undefined) throw new Error(`no dots for the letter ${letter}`);
  const above = letter === 'Í' ? 2 : 0;
  return [...(rows[row + above] ?? '.....'), '.'].map((dot) => dot === '#');
}

/**
 * @param {readonly (readonly boolean[])[]} rows
 * @returns {boolean[][]}
 */
function framed(rows) {
  return rows.map((row, at) =>
    row.map((dot, column) => dot || at === 0 || at === rows.length - 1 || column === 0 || column === row.length - 1),
  );
}
