import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'docs/guide/pictures');
const pictures = readdirSync(folder);
const pages = ['README.md', ...['', 'en/', 'fr/'].flatMap((each) => guidesIn(`docs/guide/${each}`))];

function guidesIn(place: string): readonly string[] {
  return readdirSync(join(root, place))
    .filter((name) => name.endsWith('.md'))
    .map((name) => place + name);
}

const shown = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', path = '']) => ({
    page,
    alt,
    file: join(root, page, '..', path),
  })),
);

describe('the pictures of README and guides', () => {
  test('are small enough for a phone, one by one and together', () => {
    const sizes = pictures.map((name) => statSync(join(folder, name)).size);
    expect(Math.max(...sizes)).toBeLessThan(80_000);
    expect(sizes.reduce((all, size) => all + size, 0)).toBeLessThan(500_000);
  });

  test('are all shown somewhere, and all that is shown is there', () => {
    const files = new Set(shown.map(({ file }) => file));
    expect([...files].sort()).toEqual(pictures.map((name) => join(folder, name)).sort());
  });

  test('say in words what they show', () => {
    for (const { page, alt } of shown)
      expect({ page, alt }).toEqual({ page, alt: expect.stringMatching(/\S+( \S+){4}/) });
  });

  test('are made by one command, each by its name', () => {
    const script = readFileSync(join(root, 'scripts/pictures.mjs'), 'utf8');
    const kinds = new Set(pictures.map((name) => name.split('.')[0] ?? ''));
    for (const kind of kinds) expect(script).toContain(`${kind}.`);
  });
});
