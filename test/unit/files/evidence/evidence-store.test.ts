import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../support/failure-of.ts';
import { exifOf, jpegOf, pngOf } from '../../../support/pictures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const isWindows = process.platform === 'win32';
const AUDIT = 'audits/a.2025-08.audit.yaml';
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const photo = jpegOf([[0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifOf({})])]]);

function givenAudit(): void {
  fs.mkdirSync(folder.path('audits'));
  fs.writeFileSync(folder.path(AUDIT), '');
}

function given(name: string, data: string | Uint8Array): string {
  fs.writeFileSync(folder.path(name), data);
  return name;
}

describe('importEvidence', () => {
  test('copies a picture in beside the audit, clean, under a name that every system takes', async () => {
    givenAudit();
    const source = given('Ảnh tủ ĐIỆN (phòng máy).JPEG', photo);
    const imported = await folder.files().importEvidence(AUDIT, source);
    const digest = sha256(jpegOf());
    expect(imported).toEqual({
      file: `evidence/${digest.slice(0, 12)}-anh-tu-dien-phong-may.jpg`,
      sha256: digest,
      size: jpegOf().length,
      metadata: 'removed',
      takenOn: '2025-08-05',
    });
    expect(new Uint8Array(fs.readFileSync(folder.path('audits', ...imported.file.split('/'))))).toEqual(jpegOf());
    expect(new Uint8Array(fs.readFileSync(folder.path(source)))).toEqual(photo);
  });

  test('goes by what is in a picture and not by its name', async () => {
    givenAudit();
    expect((await folder.files().importEvidence(AUDIT, given('a.jpg', pngOf()))).file).toMatch(/-a\.png$/);
  });

  test('takes any other file as it is, and says that nothing was taken out of it', async () => {
    givenAudit();
    const imported = await folder.files().importEvidence(AUDIT, given('Biên bản.PDF', '%PDF'));
    expect(imported).toMatchObject({ sha256: sha256('%PDF'), size: 4, metadata: 'kept', takenOn: null });
    expect(imported.file).toMatch(/^evidence\/[0-9a-f]{12}-bien-ban\.pdf$/);
  });

  test('keeps a name that begins with its digest already', async () => {
    givenAudit();
    const files = folder.files();
    const first = await files.importEvidence(AUDIT, given('Ảnh tủ.txt', 'x'));
    const again = await files.importEvidence('b.audit.yaml', `audits/${first.file}`);
    expect(again.file).toBe(first.file);
    expect(await files.copyEvidence(AUDIT, first.file, 'b.audit.yaml')).toEqual({
      file: first.file,
      sha256: first.sha256,
    });
    expect(await files.copyEvidence(AUDIT, 'evidence/none.txt', 'b.audit.yaml')).toBeNull();
  });

  test.each([
    ['🙂.pdf', /-file\.pdf$/],
    ['a.tệp', /-a$/],
    [`${'dài-'.repeat(30)}.txt`, /-dai(-dai){9}\.txt$/],
    ['.env', /-env$/],
  ])('makes a safe name of %j', async (name, expected) => {
    givenAudit();
    const { file } = await folder.files().importEvidence(AUDIT, given(name, 'x'));
    expect(file).toMatch(expected);
    expect(await folder.files().evidenceState(AUDIT, file)).toMatchObject({ is: 'present' });
  });

  test('stores the same file once', async () => {
    givenAudit();
    const first = await folder.files().importEvidence(AUDIT, given('a.jpg', photo));
    expect(await folder.files().importEvidence(AUDIT, 'a.jpg')).toEqual(first);
    expect(fs.readdirSync(folder.path('audits', 'evidence'))).toHaveLength(1);
  });

  test('keeps both where the stored one was changed since', async () => {
    givenAudit();
    const first = await folder.files().importEvidence(AUDIT, given('a.txt', 'x'));
    fs.writeFileSync(folder.path('audits', first.file), 'changed');
    const second = await folder.files().importEvidence(AUDIT, 'a.txt');
    expect(second.file).toBe(first.file.replace('.txt', '-2.txt'));
    expect(fs.readFileSync(folder.path('audits', first.file), 'utf8')).toBe('changed');
  });

  test.skipIf(isWindows)('never writes through a link that leads out of the folder of the audit', async () => {
    givenAudit();
    given('a.txt', 'x');
    fs.mkdirSync(folder.path('outside'));
    fs.symlinkSync(folder.path('outside'), folder.path('audits', 'evidence'));
    expect(await failureOf(folder.files().importEvidence(AUDIT, 'a.txt'))).toMatchObject({
      code: 'unsafe-path',
      file: AUDIT,
    });
    expect(fs.readdirSync(folder.path('outside'))).toEqual([]);
  });

  test('names a source that is missing, a folder, or too large', async () => {
    givenAudit();
    const files = folder.files();
    expect(await failureOf(files.importEvidence(AUDIT, 'none.jpg'))).toMatchObject({
      code: 'file-missing',
      file: 'none.jpg',
    });
    expect(await failureOf(files.importEvidence(AUDIT, 'audits'))).toMatchObject({ code: 'file-is-folder' });
    given('film.mp4', '');
    fs.truncateSync(folder.path('film.mp4'), 100 * 1024 * 1024 + 1);
    expect(await failureOf(files.importEvidence(AUDIT, 'film.mp4'))).toMatchObject({ code: 'too-large' });
  });
});

describe('evidenceState and readEvidence', () => {
  test('see a file that is there, with its digest and size', async () => {
    givenAudit();
    fs.mkdirSync(folder.path('audits', 'evidence'));
    given('audits/evidence/a.txt', 'x');
    expect(await folder.files().evidenceState(AUDIT, 'evidence/a.txt')).toEqual({
      is: 'present',
      sha256: sha256('x'),
      size: 1,
    });
    expect(Buffer.from(await folder.files().readEvidence(AUDIT, 'evidence/a.txt', 10)).toString()).toBe('x');
    expect(await failureOf(folder.files().readEvidence(AUDIT, 'evidence/a.txt', 0))).toMatchObject({
      code: 'too-large',
    });
  });

  test('say so when it is missing', async () => {
    givenAudit();
    expect(await folder.files().evidenceState(AUDIT, 'evidence/none.txt')).toEqual({ is: 'missing' });
    expect(await failureOf(folder.files().readEvidence(AUDIT, 'evidence/none.txt', 10))).toMatchObject({
      code: 'file-missing',
    });
  });

  test
    .skipIf(isWindows)
    .each(['../secret.txt', '/etc/passwd', 'a\\b', 'link.txt', 'folder/secret.txt', 'evidence', 'loop', 'nul'])(
    'never look at %j',
    async (file) => {
      givenAudit();
      given('secret.txt', 'x');
      fs.mkdirSync(folder.path('audits', 'evidence'));
      fs.symlinkSync('../secret.txt', folder.path('audits', 'link.txt'));
      fs.symlinkSync('..', folder.path('audits', 'folder'));
      fs.symlinkSync('loop', folder.path('audits', 'loop'));
      expect(await folder.files().evidenceState(AUDIT, file)).toEqual({ is: 'unsafe' });
      expect(await failureOf(folder.files().readEvidence(AUDIT, file, 10))).toMatchObject({
        code: 'unsafe-path',
        params: { found: file },
        file: AUDIT,
      });
    },
  );

  test.skipIf(isWindows)(
    'follow a link that stays inside, and look beside the real audit when it is opened through a link',
    async () => {
      givenAudit();
      given('audits/a.txt', 'x');
      fs.symlinkSync('a.txt', folder.path('audits', 'link.txt'));
      fs.symlinkSync(folder.path(AUDIT), folder.path('today.audit.yaml'));
      expect(await folder.files().evidenceState('today.audit.yaml', 'link.txt')).toMatchObject({ is: 'present' });
    },
  );
});
