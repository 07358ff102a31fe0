import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const TOP_LEVEL = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'checklists',
  'docs',
  'examples',
  'knip.json',
  'package-lock.json',
  'package.json',
  'scripts',
  'src',
  'templates',
  'test',
  'tsconfig.json',
  'vitest.config.ts',
];

const text = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const exists = (path: string): boolean => existsSync(new URL(`../../../${path}`, import.meta.url));

test('the picture in CONTRIBUTING.md shows the folders of src, all of them and no others', () => {
  const picture = text('CONTRIBUTING.md').split('    src/\n')[1]?.split('    checklists/')[0] ?? '';
  const drawn = [...picture.matchAll(/^ {6}(\S+)\/ /gm)].map((match) => match[1]);
  const folders = readdirSync(new URL('../../../src', import.meta.url), { withFileTypes: true });
  const real = folders.filter((each) => each.isDirectory()).map(({ name }) => name);
  expect(drawn.toSorted()).toEqual(real.toSorted());
});

test('each function that docs/tour.md names is in the file named behind it', () => {
  const steps = [...text('docs/tour.md').matchAll(/`([A-Za-z]+)`\s+\(`(src\/[^`]+)`\)/g)];
  expect(steps.length).toBeGreaterThan(20);
  const missing = steps.flatMap(([, name = '', file = '']) => {
    const isThere = exists(file) && new RegExp(`(function\\*?|const) ${name}\\b`).test(text(file));
    return isThere ? [] : [`${name} is not in ${file}`];
  });
  expect(missing).toEqual([]);
});

test.each(['docs/tour.md', 'docs/design.md', 'CONTRIBUTING.md'])('every path of src that %s names exists', (page) => {
  const paths = [...text(page).matchAll(/`(src\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
  expect(paths.filter((path) => !exists(path))).toEqual([]);
});

test('every path of the table “To add something” in CONTRIBUTING.md exists, of new files the folder', () => {
  const table = text('CONTRIBUTING.md').split('## To add something')[1]?.split('## Rules')[0] ?? '';
  const named = [...table.matchAll(/`([\w.{},/-]+\/[\w.-]*)`/g)].map((match) => match[1] ?? '');
  const paths = named
    .filter((path) => path !== 'src/')
    .flatMap((path) => (path.includes('{') ? ['vi', 'en', 'fr'].map((each) => path.replace(/{.*}/, each)) : [path]))
    .map((path) => path.replace(/(?<=\/)(x\/|x\.ts|vN\.ts)$/, ''));
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !exists(path) && !exists(`src/${path}`))).toEqual([]);
});

test('no folder of src is a heap: at most 25 files side by side', () => {
  const src = new URL('../../../src', import.meta.url);
  const files = readdirSync(src, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const counts = new Map<string, number>();
  for (const { parentPath } of files) counts.set(parentPath, (counts.get(parentPath) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
});

test.skipIf(!existsSync(new URL('.git', root)))(
  'the top level of the repository holds what CONTRIBUTING.md and README.md speak of, and nothing that a trial left',
  () => {
    const tracked = execFileSync('git', ['ls-files', '--cached', '--full-name', ':/'], { cwd: root, encoding: 'utf8' });
    const top = new Set(tracked.split('\n').flatMap((path) => path.split('/')[0] || []));
    const dotfilesAside = [...top].filter((name) => !name.startsWith('.'));
    expect(dotfilesAside.toSorted()).toEqual(TOP_LEVEL);
  },
);
