import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the README names the two commands of a fresh checkout before any other', () => {
  const first = [...readme.matchAll(/^ {4}(npm \w+)/gm)].map(([, command]) => command);
  expect(first.slice(0, 2)).toEqual(['npm start', 'npm cit']);
});

test.each(commands.map(({ name }) => name))('the README says what `%s` is for', (name) => {
  expect(readme).toContain(`\`${name}\``);
});

test('every document that the README points to is there', () => {
  const linked = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => path ?? '');
  for (const path of linked) expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).not.toBe('');
});
