import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { overlaidFs } from '../../../src/files/overlaid-fs.ts';
import { failureOf } from '../../support/failure-of.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
const texts: Readonly<Record<string, string>> = {
  'LICENSE': 'Apache',
  'checklists/a/checklist.yaml': 'id: a\n',
  'checklists/b/2026.1/checklist.yaml': 'id: b\n',
  'templates/Mẫu.yaml': 'tiêu đề: “Đợt 1”\n',
};

/** Files that see the texts below a program that lies on the disk, as a single executable does. */
function filesInProgram() {
  const program = folder.path('facility-audit');
  writeFileSync(program, 'a program');
  const held = { paths: Object.keys(texts), bytes: (path: string) => Buffer.from(texts[path] ?? '') };
  return { files: folder.files({ fs: overlaidFs(program, held) }), program };
}

describe('files inside the program', () => {
  test('are listed, by folder and in order, as on a disk', async () => {
    const { files, program } = filesInProgram();
    expect(await files.list(files.join(program, 'checklists'))).toEqual([
      files.join(program, 'checklists', 'a', 'checklist.yaml'),
      files.join(program, 'checklists', 'b', '2026.1', 'checklist.yaml'),
    ]);
    expect(await files.namesIn(files.join(program, 'checklists'))).toEqual(['a', 'b']);
    expect(await files.list(files.join(program, 'templates'), { deep: false })).toEqual([
      files.join(program, 'templates', 'Mẫu.yaml'),
    ]);
  });

  test('are read and digested whole', async () => {
    const { files, program } = filesInProgram();
    const path = files.join(program, 'templates', 'Mẫu.yaml');
    expect(await files.readText(path, 1000)).toBe('tiêu đề: “Đợt 1”\n');
    const digest = createHash('sha256').update('tiêu đề: “Đợt 1”\n').digest('hex');
    expect(await files.sha256(path, 1000)).toBe(digest);
    expect(await files.readOwnText(path, 1000)).toBe('tiêu đề: “Đợt 1”\n');
  });

  test('are there or not, as file or as folder', async () => {
    const { files, program } = filesInProgram();
    const at = (...parts: readonly string[]) => files.join(program, ...parts);
    expect(await Promise.all([files.exists(at('LICENSE')), files.exists(at('checklists', 'c'))])).toEqual([
      true,
      false,
    ]);
    expect(await Promise.all([files.isFolder(at('checklists')), files.isFolder(at('LICENSE'))])).toEqual([true, false]);
  });

  test.each([
    ['too-large', 'LICENSE', 3],
    ['file-missing', 'checklists/c.yaml', 1000],
    ['file-missing', 'LICENSE/x', 1000],
    ['file-is-folder', 'checklists', 1000],
  ])('end in %s for %s, as on a disk', async (code, path, limit) => {
    const { files, program } = filesInProgram();
    const failed = await failureOf(files.readText(files.join(program, path), limit));
    expect(failed.code).toBe(code);
  });

  test('are never written, nor written beside', async () => {
    const { files, program } = filesInProgram();
    const save = (path: string) => failureOf(files.save(files.join(program, path), 'x', { overwrite: true }));
    expect([await save('LICENSE'), await save('checklists/new.yaml')].map(({ code }) => code)).toEqual([
      'file-unwritable',
      'folder-missing',
    ]);
    expect(await files.readText(files.join(program, 'LICENSE'), 1000)).toBe('Apache');
  });

  test('are inputs that keep apart from each other and from the program', async () => {
    const { files, program } = filesInProgram();
    const [one, other] = [files.join(program, 'LICENSE'), files.join(program, 'templates', 'Mẫu.yaml')];
    await files.readText(one, 1000);
    expect(await Promise.all([one, other, program].map((path) => files.isInput(path)))).toEqual([true, false, false]);
    expect(await files.isSame(one, files.join(program, 'templates', '..', 'LICENSE'))).toBe(true);
  });

  test('leave the rest of the disk as it is', async () => {
    const { files, program } = filesInProgram();
    mkdirSync(folder.path('checklists'));
    writeFileSync(folder.path('checklists', 'own.yaml'), 'id: own\n');
    await files.save('new.txt', 'x', { overwrite: false });
    expect(await files.list('.')).toEqual([files.join('checklists', 'own.yaml'), 'facility-audit', 'new.txt']);
    expect(await files.readText(program, 1000)).toBe('a program');
  });
});
