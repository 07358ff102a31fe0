import * as fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../support/failure-of.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const isInput = { code: 'output-is-input' };

describe.skipIf(process.platform === 'win32')('a file that was read', () => {
  test('is never replaced, under whatever name, but by its own next state', async () => {
    fs.writeFileSync(folder.path('a.yaml'), 'old');
    fs.symlinkSync('a.yaml', folder.path('link.yaml'));
    fs.linkSync(folder.path('a.yaml'), folder.path('hard.yaml'));
    fs.symlinkSync('.', folder.path('here'));
    const files = folder.files();
    await files.readText('a.yaml', 100);
    for (const name of ['a.yaml', 'link.yaml', 'hard.yaml', 'here/a.yaml', './a.yaml']) {
      expect(await failureOf(files.save(name, 'new', { overwrite: true }))).toMatchObject({ ...isInput, file: name });
    }
    expect(fs.readFileSync(folder.path('a.yaml'), 'utf8')).toBe('old');
    await files.save('a.yaml', 'next', { overwrite: true, isNextState: true });
    expect(fs.readFileSync(folder.path('a.yaml'), 'utf8')).toBe('next');
  });

  test('is kept also where it is read only while the output is written', async () => {
    fs.writeFileSync(folder.path('a.yaml'), 'old');
    fs.symlinkSync('a.yaml', folder.path('link.yaml'));
    const files = folder.files();
    async function* pieces(): AsyncGenerator<string> {
      yield await files.readText('a.yaml', 100);
    }
    expect(await failureOf(files.savePieces('link.yaml', pieces(), { overwrite: true }))).toMatchObject(isInput);
    expect(fs.readFileSync(folder.path('a.yaml'), 'utf8')).toBe('old');
    expect(fs.readdirSync(folder.path()).sort()).toEqual(['a.yaml', 'link.yaml']);
  });
});
