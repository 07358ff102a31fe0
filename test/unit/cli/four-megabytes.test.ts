import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { makeSeeds } from '../../../scripts/fuzz/make-seeds.ts';
import { runMain } from '../../support/run-main.ts';
import { sharedFolder } from '../../support/temp-folder.ts';

const folder = sharedFolder();
beforeAll(() => makeSeeds(folder.path()));

const quoted = (letters: string) => JSON.stringify(letters);

/** Where a long text may stand, how it gets there, the letters that are worst there, and the command that reads it. */
const doors: readonly (readonly [string, string, (text: string, letters: string) => string, string, string])[] = [
  [
    'a name of marks',
    'a.audit.yaml',
    (text, long) => text.replace(/name: [^,}\n]+/, `name: ${quoted(long)}`),
    '\u0301\u0316',
    'score',
  ],
  ['a key of braces', 'a.audit.yaml', (text, long) => `${text}\n${long}`, '{,', 'score'],
  ['a list of brackets', 'a.audit.yaml', (text, long) => `${text}\n${long}`, '[', 'score'],
  ['a text of quotes', 'a.audit.yaml', (text, long) => `${text}\n${long}`, '"', 'score'],
  ['a price of blanks', 'prices.csv', (text, long) => text.replace('100000000', long), ' ', 'prices check'],
  ['a price of digits', 'prices.csv', (text, long) => text.replace('100000000', long), '1', 'prices check'],
  ['an open cell of quotes', 'prices.csv', (text, long) => text.replace('piece', `"${long}`), '"', 'prices check'],
];

test.each(doors)(
  '%s takes four times as long when it is four times as long',
  async (_door, file, by, letters, command) => {
    const sound = readFileSync(folder.path(file), 'utf8');
    const seconds = async (bytes: number) => {
      writeFileSync(folder.path(`long-${file}`), by(sound, letters.repeat(bytes / Buffer.byteLength(letters))));
      const start = process.cpuUsage();
      const { code } = await runMain(folder.path(), [
        ...command.split(' '),
        `long-${file}`,
        '--checklist',
        'small.yaml',
      ]);
      expect(code).toBeLessThanOrEqual(4);
      return process.cpuUsage(start).user / 1e6;
    };
    const [one, four] = [await seconds(900_000), await seconds(3_600_000)];
    // The square would be sixteen times as long; what takes less than a second is no matter.
    expect(four).toBeLessThan(Math.max(1, 10 * one));
  },
);
