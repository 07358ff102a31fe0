import * as fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failure } from '../../../../src/domain/problem/audit-error.ts';
import { failureOf } from '../../../support/failure-of.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const refuse = () => {
  throw failure('missing-reason', { criterion: 'A' });
};

describe('orTakenBack', () => {
  test('removes what failed work made, and leaves what was there', async () => {
    fs.mkdirSync(folder.path('out'));
    fs.writeFileSync(folder.path('x.audit.yaml'), 'old');
    const files = folder.files();
    const work = files.orTakenBack(async () => {
      await files.makeFolder('out/2025/08');
      await files.save('out/2025/08/a.yaml', 'new', { overwrite: false });
      await files.orTakenBack(() => files.importEvidence('x.audit.yaml', 'x.audit.yaml'));
      refuse();
    });
    expect(await failureOf(work)).toMatchObject({ code: 'missing-reason' });
    expect(fs.readdirSync(folder.path()).sort()).toEqual(['out', 'x.audit.yaml']);
    expect(fs.readdirSync(folder.path('out'))).toEqual([]);
  });

  test('keeps a folder in which something else lies by then, and with `folders` every file', async () => {
    const files = folder.files();
    const work = async () => {
      await files.makeFolder('out');
      await files.makeFolder('empty');
      await files.save('out/a.yaml', 'new', { overwrite: false });
      refuse();
    };
    await failureOf(files.orTakenBack(work, 'folders'));
    expect(fs.readdirSync(folder.path())).toEqual(['out']);
    expect(fs.readdirSync(folder.path('out'))).toEqual(['a.yaml']);
  });

  test('keeps everything where a conflict copy may name it', async () => {
    fs.writeFileSync(folder.path('x.audit.yaml'), 'theirs');
    fs.writeFileSync(folder.path('pic.txt'), 'hello');
    const files = folder.files();
    const work = files.orTakenBack(async () => {
      await files.importEvidence('x.audit.yaml', 'pic.txt');
      await files.save('x.audit.yaml', 'mine', { overwrite: true, expected: 'other' });
    });
    expect(await failureOf(work)).toMatchObject({ code: 'file-changed' });
    expect(fs.readdirSync(folder.path('evidence'))).toEqual(['2cf24dba5fb0-pic.txt']);
  });
});
