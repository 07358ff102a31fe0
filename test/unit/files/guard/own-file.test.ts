import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../support/failure-of.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const isWindows = process.platform === 'win32';
const textOf = (name: string) => fs.readFileSync(folder.path(name), 'utf8');

const link = { params: { reason: 'link' } };
const notAFile = { params: { reason: 'not-a-file' } };
const isFolder = { code: 'file-is-folder' };

/** Everything that a stranger can put under a name chosen by the tool, with the expected problem. */
const traps: readonly (readonly [string, (path: string) => void, object])[] = [
  ['a link to a file', (path) => fs.symlinkSync(folder.path('private'), path), link],
  ['a link to nowhere', (path) => fs.symlinkSync(folder.path('nowhere'), path), link],
  ['a link to a device', (path) => fs.symlinkSync('/dev/zero', path), link],
  ['a pipe', (path) => void execFileSync('mkfifo', [path]), notAFile],
  ['a folder', (path) => fs.mkdirSync(path), isFolder],
];

describe.skipIf(isWindows)('files that the tool keeps of its own accord', () => {
  test.each(traps)('are neither read nor written through %s', async (_, lay, said) => {
    fs.writeFileSync(folder.path('private'), 'private\n');
    const files = folder.files();
    lay(folder.path('x.history.jsonl'));
    expect(await failureOf(files.appendLine('x.history.jsonl', 'line'))).toMatchObject(said);
    expect(await failureOf(files.readOwnText('x.history.jsonl', 100))).toMatchObject(said);
    lay(folder.path('.x.audit.yaml.lock'));
    const hindered = await failureOf(files.lock('x.audit.yaml'));
    expect(hindered).toMatchObject({ ...said, file: folder.path('.x.audit.yaml.lock') });
    expect(await files.sweep('.')).toEqual([]);
    lay(folder.path('decisions.yaml'));
    const asDecisions = files.save('decisions.yaml', 'x', { overwrite: true, follow: false });
    expect(await failureOf(asDecisions)).not.toMatchObject({ code: 'internal' });
    expect(textOf('private')).toBe('private\n');
    expect(fs.existsSync(folder.path('nowhere'))).toBe(false);
  });

  test('never make a file where a link to nowhere leads: the name counts as taken', async () => {
    fs.writeFileSync(folder.path('x.audit.yaml'), '');
    fs.writeFileSync(folder.path('pic.txt'), 'hello');
    fs.mkdirSync(folder.path('evidence'));
    fs.symlinkSync(folder.path('stolen'), folder.path('evidence', '2cf24dba5fb0-pic.txt'));
    const { file } = await folder.files().importEvidence('x.audit.yaml', 'pic.txt');
    expect(file).toBe('evidence/2cf24dba5fb0-pic-2.txt');
    fs.symlinkSync(folder.path('stolen'), folder.path('x.conflict-20250805-091503.audit.yaml'));
    const changed = folder.files().save('x.audit.yaml', 'mine', { overwrite: true, expected: 'other' });
    expect(await failureOf(changed)).toMatchObject({ params: { copy: 'x.conflict-20250805-091503-2.audit.yaml' } });
    expect(fs.existsSync(folder.path('stolen'))).toBe(false);
  });

  test('leave the other names of a file as they are', async () => {
    fs.writeFileSync(folder.path('backup'), 'first\n');
    fs.linkSync(folder.path('backup'), folder.path('x.history.jsonl'));
    await folder.files().appendLine('x.history.jsonl', 'second');
    expect(textOf('x.history.jsonl')).toBe('first\nsecond\n');
    expect(textOf('backup')).toBe('first\n');
  });

  test('are bounded in size', async () => {
    fs.writeFileSync(folder.path('x.history.jsonl'), 'x'.repeat(101));
    expect(await failureOf(folder.files().readOwnText('x.history.jsonl', 100))).toMatchObject({ code: 'too-large' });
    expect(await folder.files().readOwnText('none', 100)).toBeNull();
    fs.writeFileSync(folder.path('.x.audit.yaml.lock'), 'x'.repeat(20_000));
    await (await folder.files().lock('x.audit.yaml')).release();
  });
});

describe.skipIf(isWindows)('what belongs to an audit that only its owner may read', () => {
  test('is made no more readable than the audit', async () => {
    fs.writeFileSync(folder.path('x.audit.yaml'), 'old', { mode: 0o600 });
    fs.writeFileSync(folder.path('pic.txt'), 'hello');
    const files = folder.files();
    const { file } = await files.importEvidence('x.audit.yaml', 'pic.txt');
    await files.appendLine('x.history.jsonl', 'line', ['x.audit.yaml']);
    await files.save('x.xlsx', 'report', { overwrite: false, like: ['pic.txt', 'x.audit.yaml'] });
    await failureOf(files.save('x.audit.yaml', 'new', { overwrite: true, expected: 'other' }));
    const mode = (name: string) => fs.statSync(folder.path(name)).mode & 0o777;
    const made = [file, 'x.history.jsonl', 'x.xlsx', 'x.conflict-20250805-091503.audit.yaml'];
    expect(made.map(mode)).toEqual([0o600, 0o600, 0o600, 0o600]);
    expect(mode('evidence')).toBe(0o700);
  });
});
