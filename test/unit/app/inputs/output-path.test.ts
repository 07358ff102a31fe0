import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isFolderPlace, makePlace, outputPath, outputPaths } from '../../../../src/app/inputs/output-path.ts';
import { failureOf } from '../../../support/failure-of.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files());
const named = (...names: readonly string[]) => names.map((name) => ({ name, source: `${name}.audit.yaml` }));

describe('the place of -o', () => {
  test.each([
    ['reports', true],
    ['reports/', true],
    ['reports.2025/', true],
    ['.', true],
    ['../up', true],
    ['x.xlsx', false],
    ['reports/x.xlsx', false],
    ['round.2025-08', false],
  ])('%s: is a folder: %s', async (place, expected) => {
    expect(await isFolderPlace(tools(), place)).toBe(expected);
  });

  test('is a folder that is there, unless its name is one of a file that is written', async () => {
    mkdirSync(folder.path('round.2025-08'));
    mkdirSync(folder.path('x.xlsx'));
    expect(await isFolderPlace(tools(), 'round.2025-08')).toBe(true);
    expect(await isFolderPlace(tools(), 'x.xlsx')).toBe(false);
    expect(await failureOf(outputPaths(tools(), 'x.xlsx', named('a.xlsx'), true))).toMatchObject({
      code: 'file-is-folder',
      file: 'x.xlsx',
    });
  });
});

describe('outputs', () => {
  test('stand flat in a folder, which is made', async () => {
    const paths = await outputPaths(tools(), 'new/below', named('a.xlsx', 'b.xlsx'), false);
    expect(paths).toEqual(['new/below/a.xlsx', 'new/below/b.xlsx']);
    expect(await tools().files.isFolder('new/below')).toBe(true);
  });

  test('of one name are refused, also where only capitals differ', async () => {
    expect(await failureOf(outputPaths(tools(), 'new', named('a.xlsx', 'A.xlsx'), true))).toMatchObject({
      code: 'same-output-name',
      file: 'A.xlsx.audit.yaml',
    });
    expect(await tools().files.exists('new')).toBe(false);
  });

  test('that are several do not go into one file', async () => {
    expect(await failureOf(outputPaths(tools(), 'one.xlsx', named('a.xlsx', 'b.xlsx'), true))).toMatchObject({
      code: 'invalid-option',
    });
  });

  test('replace what is there only if they may', async () => {
    mkdirSync(folder.path('out'));
    writeFileSync(folder.path('out', 'a.xlsx'), '');
    const taken = { code: 'target-exists', file: 'out/a.xlsx' };
    expect(await failureOf(outputPaths(tools(), 'out', named('a.xlsx'), false))).toMatchObject(taken);
    expect(await failureOf(outputPath(tools(), 'out', 'a.xlsx', false))).toMatchObject(taken);
    expect(await outputPaths(tools(), 'out', named('a.xlsx'), true)).toEqual(['out/a.xlsx']);
    expect(await outputPath(tools(), 'out/a.xlsx', 'b.xlsx', true)).toBe('out/a.xlsx');
  });

  test('never replace what was read, also where they may replace what is there', async () => {
    const read = tools();
    for (const [name, other] of [
      ['a.audit.yaml', 'b.yml'],
      ['a.xlsx', 'b.xlsx'],
    ] as const) {
      writeFileSync(folder.path(name), 'answers');
      await read.files.readText(name, 100);
      const isInput = { code: 'output-is-input', file: `./${name}` };
      expect(await failureOf(outputPaths(read, `./${name}`, named(other), true))).toMatchObject(isInput);
      expect(await failureOf(outputPath(read, `./${name}`, other, true))).toMatchObject(isInput);
    }
    expect(await outputPaths(tools(), 'a.xlsx', named('a.xlsx'), true)).toEqual(['a.xlsx']);
  });

  test('that is one by itself is named before its folder is made', async () => {
    expect(await outputPath(tools(), 'new', 'province.xlsx', false)).toBe('new/province.xlsx');
    expect(await tools().files.exists('new')).toBe(false);
    await makePlace(tools(), 'new');
    await makePlace(tools(), 'new/province.xlsx');
    expect(await tools().files.list('.')).toEqual([]);
    expect(await tools().files.isFolder('new')).toBe(true);
  });
});
