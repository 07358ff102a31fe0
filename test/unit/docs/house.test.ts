import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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
