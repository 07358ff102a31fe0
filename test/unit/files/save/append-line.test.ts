import * as fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../support/failure-of.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const text = () => fs.readFileSync(folder.path('a.history'), 'utf8');

describe('appendLine', () => {
  test('makes the file with its first line, and adds the others behind', async () => {
    await folder.files().appendLine('a.history', '{"to":"đạt"}');
    await folder.files().appendLine('a.history', '{"to":"chưa"}');
    expect(text()).toBe('{"to":"đạt"}\n{"to":"chưa"}\n');
  });

  test('ends a line that a power cut tore, so that the new one stands alone', async () => {
    fs.writeFileSync(folder.path('a.history'), 'first\n{"half');
    await folder.files().appendLine('a.history', 'second');
    expect(text()).toBe('first\n{"half\nsecond\n');
  });

  test('says which folder is missing, and when the place is a folder', async () => {
    expect(await failureOf(folder.files().appendLine('none/a.history', ''))).toMatchObject({ code: 'folder-missing' });
    fs.mkdirSync(folder.path('a.history'));
    expect(await failureOf(folder.files().appendLine('a.history', ''))).toMatchObject({ code: 'file-is-folder' });
  });
});
