import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportFormats } from '../../src/app/ports/export-formats.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { readCommandLine } from '../../src/cli/read-command-line.ts';
import { messagesIn } from '../../src/i18n/translator.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the README names the two commands of a fresh checkout before any other', () => {
  const first = [...readme.matchAll(/^ {4}(npm \w+)/gm)].map(([, command]) => command);
  expect(first.slice(0, 2)).toEqual(['npm start', 'npm cit']);
});

test.each(commands.map(({ name }) => name))('the README says what `%s` is for', (name) => {
  expect(readme).toContain(`\`${name}\``);
});

test('the line of `export` in README.md names the formats of src/app/ports/export-formats.ts', () => {
  expect(readme).toMatch(new RegExp(`^\\| \`export\` .* ${exportFormats.join(', ')} \\|$`, 'm'));
});

test('every document that the README points to is there', () => {
  const linked = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => path ?? '');
  for (const path of linked) expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).not.toBe('');
});

/** The commands of the README as typed: without comments, and without those that contain a placeholder (`…`). */
const typed = [...readme.matchAll(/^ {4}(?:npm start --|facility-audit) (.+)$/gm)]
  .map(([, line = '']) =>
    line
      .replace(/ +#.*$/, '')
      .trim()
      .split(/ +/),
  )
  .filter((words) => !words.includes('--help'));

test.each(typed)('the README types a command as it is: %s %s', (...words) => {
  const read = readCommandLine(words, messagesIn('vi'), { version: '0.0.0', width: 80 });
  expect(read.kind).toBe('command');
});

test('the README asks for the facility and files that the lists to copy have', () => {
  const roster = readFileSync(new URL('../../templates/roster.yaml', import.meta.url), 'utf8');
  const asked = typed.flatMap((words) => words.filter((_word, index) => words[index - 1] === '--facility'));
  expect(asked).toHaveLength(1);
  for (const id of asked) expect(roster).toContain(`- id: ${id}\n`);
  for (const name of ['roster.yaml', 'prices.yaml']) {
    expect(typed.flat()).toContain(name);
    expect(readme).toContain(`\`templates/${name}\``);
  }
});
