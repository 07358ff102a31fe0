import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const text = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(text('package.json'));
const page = text('docs/dependencies.md');

interface Row {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly cells: readonly string[];
}

/** The table below one heading of the page. */
function rowsBelow(heading: string): readonly Row[] {
  const part = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...part.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = '', rest = '']) => {
    const cells = rest.split(' | ').map((cell) => cell.trim());
    return { name, version: cells[0] ?? '', licence: cells[2] ?? '', cells };
  });
}

describe.each([
  ['dependencies', 'In the tool'],
  ['devDependencies', 'For development'],
])('docs/dependencies.md, %s', (kind, heading) => {
  const rows = rowsBelow(heading);

  test('lists each package of package.json in its version, and no other', () => {
    expect(Object.fromEntries(rows.map(({ name, version }) => [name, version]))).toEqual(manifest[kind]);
  });

  test('says of each since when, the size, why it is there and what would replace it', () => {
    for (const { name, cells } of rows) {
      expect(cells, name).toHaveLength(6);
      expect(cells[1], name).toMatch(/^20\d\d-\d\d$/);
      expect(Number(cells[3]), name).toBeGreaterThan(0);
      for (const cell of cells.slice(4)) expect(cell.length, name).toBeGreaterThan(3);
    }
  });

  test('names the licence that each states itself', () => {
    const stated = rows.map(({ name }) => [name, JSON.parse(text(`node_modules/${name}/package.json`)).license]);
    expect(Object.fromEntries(rows.map(({ name, licence }) => [name, licence]))).toEqual(Object.fromEntries(stated));
  });
});

const licences = text('dist/THIRD-PARTY-LICENSES.txt')
  .split(`\n${'-'.repeat(80)}\n`)
  .map((each) => each.replace('dist/ contains these packages.', '').trim());

test('each package of the tool is shipped with its licence', () => {
  const shipped = licences.map((each) => each.split(' ')[0]);
  expect(Object.keys(manifest.dependencies).filter((name) => !shipped.includes(name))).toEqual([]);
});

test('what is shipped of each is a whole licence, not a name', () => {
  for (const each of licences) expect(each, each.split('\n')[0]).toMatch(/permission|redistribution/i);
  expect(licences.filter((each) => each.length < 500)).toEqual([]);
});

test('nothing of what is only for development is shipped', () => {
  const shipped = licences.map((each) => each.split(' ')[0] ?? '');
  // hyparquet is below hyparquet-writer as well.
  expect(shipped.filter((name) => name in manifest.devDependencies && name !== 'hyparquet')).toEqual([]);
});

test('every override is spoken of', () => {
  const overridden = Object.values<Readonly<Record<string, string>>>(manifest.overrides).flatMap(Object.keys);
  const spoken = page.split('## Overrides')[1]?.split('\n## ')[0] ?? '';
  expect(overridden.filter((name) => !spoken.includes(name.replace('@types/node', 'types of the Node')))).toEqual([]);
});
