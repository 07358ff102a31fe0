import process from 'node:process';
import { expect, test } from 'vitest';
import { regularExpressions } from '../../support/regular-expressions.ts';

/** Letters that expressions repeat, alone and in the pairs that make them begin anew; before them, what opens something. */
const PUMPS = [
  ...[' ', '\n', '"', "'", '(', '[', '{', '<', '&', '1', '0', 'A', 'x', '.', ',', '-', '\\', ';', '\u0301', 'ấ', '…'],
  ...['a ', '1,', '; ', '""', '<a '],
];
const OPENINGS = ['', 'a', '"', '<a', '. '];

/** One that goes over its text twice takes half a second of the processor for so many; in one go it is a millisecond. */
const LETTERS = 30_000;
const MOST_MILLISECONDS = 150;

/** What no file reaches, or only up to a bound that stands beside it. */
const BOUNDED: Readonly<Record<string, string>> = {
  'cli/command/expand-patterns.ts': 'words of the command line, which the system bounds',
  'excel/mend-exceljs/style-order.ts': 'parts that exceljs has just written',
  'excel/read/read-cell-formats.ts': 'cut to the 255 characters that programs take',
  'i18n/written/numbers-and-dates.ts': 'digits of a number of ours',
};

test('no regular expression goes over a hostile text more than once', () => {
  const slow = regularExpressions()
    .filter(({ file }) => BOUNDED[file] === undefined)
    .flatMap(({ file, text, pattern }) => {
      const pump = PUMPS.find((each) =>
        OPENINGS.some((opening) => millisecondsOf(pattern, opening, each) > MOST_MILLISECONDS),
      );
      return pump === undefined ? [] : [`${file} ${text} ${JSON.stringify(pump)}`];
    });
  expect(slow).toEqual([]);
});

test('one that does is noticed', () => {
  expect(millisecondsOf(/\s+$/, '', ' ')).toBeGreaterThan(MOST_MILLISECONDS);
  expect(millisecondsOf(/(?<!\s)\s+$/, '', ' ')).toBeLessThan(MOST_MILLISECONDS);
});

/** Of the processor; the lower of two, for the first is also spent on compiling. */
function millisecondsOf(pattern: RegExp, opening: string, pump: string): number {
  const text = `${opening}${pump.repeat(LETTERS / pump.length)}\u0001!`;
  const first = timed(pattern, text);
  return first <= MOST_MILLISECONDS ? first : Math.min(first, timed(pattern, text));
}

function timed(pattern: RegExp, text: string): number {
  const start = process.cpuUsage();
  // A copy: those with a state go on where they ended.
  text.replace(new RegExp(pattern), '');
  return process.cpuUsage(start).user / 1000;
}
