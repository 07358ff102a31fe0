import { createHash, randomBytes } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collectInputs, findInputs } from '../../../../src/app/inputs/collect-inputs.ts';
import { mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import { AuditError } from '../../../../src/domain/problem/audit-error.ts';
import type { PackedPart } from '../../../../src/office/zip/write-zip.ts';
import { auditYaml, mergeOf, provinceChecklist, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';
import { lyingZip, zipOf } from '../../../support/zip-parts.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files(), { language: 'en', isInteractive: false });

const replaced = (file: string) => ({ problems: [{ code: 'output-is-input', file }] });

describe('what a merge takes in', () => {
  test('is what was named, and of folders the audits, workbooks and archives in them, in order of path', async () => {
    writeFiles(folder, {
      'in/b.audit.yaml': '',
      'in/a/z.XLSX': '',
      'in/a.zip': '',
      'in/roster.yaml': '',
      'in/x.1.checklist.yaml': '',
      'in/a/parts/p.audit.yaml': '',
      'in/~$a.xlsx': '',
      'other.txt': '',
    });
    expect(await collectInputs(tools(), ['other.txt', 'in', 'missing.xlsx'], null)).toEqual([
      'in/a.zip',
      'in/a/z.XLSX',
      'in/b.audit.yaml',
      'missing.xlsx',
      'other.txt',
    ]);
  });

  test('is never the province workbook that is written anew, however it is called', async () => {
    writeFiles(folder, { 'small.yaml': provinceChecklist, 'in/a.audit.yaml': auditYaml({ facility: 'a' }) });
    await mergeProvince(tools(), mergeOf({ output: 'in/out.xlsx' }));
    const target = folder.path('in', 'out.xlsx');
    expect(await collectInputs(tools(), ['in'], target, 'province')).toEqual(['in/a.audit.yaml']);
    await expect(collectInputs(tools(), ['in'], target, 'form')).rejects.toMatchObject(replaced('in/out.xlsx'));
  });

  test('is nothing that would be replaced by what is written: left out, its answers would be gone', async () => {
    writeFiles(folder, { 'a.audit.yaml': '', 'b.audit.yaml': '', 'out.xlsx': '', 'in/new.xlsx': '' });
    const into = (output: string, ...named: readonly string[]) => collectInputs(tools(), named, output, 'province');
    await expect(into('./a.audit.yaml', 'a.audit.yaml')).rejects.toMatchObject(replaced('a.audit.yaml'));
    await expect(into('out.xlsx', 'b.audit.yaml', 'out.xlsx')).rejects.toMatchObject(replaced('out.xlsx'));
    await expect(into('in/new.xlsx', 'b.audit.yaml', 'in')).rejects.toMatchObject(replaced('in/new.xlsx'));
    expect(await into('in/none.xlsx', 'b.audit.yaml', 'in')).toEqual(['b.audit.yaml', 'in/new.xlsx']);
  });

  test('of the folder one is in is what lies in it, but for `parts` and what systems hide', async () => {
    writeFiles(folder, { 'a.xlsx': '', 'parts/p.audit.yaml': '', 'x/parts/p.audit.yaml': '', 'x/b.audit.yaml': '' });
    expect(await collectInputs(tools(), ['.'], null)).toEqual(['a.xlsx', 'x/b.audit.yaml']);
    expect(await collectInputs(tools(), ['./x/'], null)).toEqual(['x/b.audit.yaml']);
  });

  test('holds workbooks of other kinds, so that they are refused by name', async () => {
    writeFiles(folder, { 'in/a.xls': '', 'in/b.ods': '', 'in/c.XLSM': '', 'in/d.xlsb': '', 'in/scan.pdf': '' });
    expect(await collectInputs(tools(), ['in'], null)).toEqual(['in/a.xls', 'in/b.ods', 'in/c.XLSM', 'in/d.xlsb']);
  });

  test('names folders without any, and leaves out what was given for another purpose', async () => {
    writeFiles(folder, { 'in/a.audit.yaml': '', 'in/roster.xlsx': '', 'empty/readme.txt': '' });
    const found = await findInputs(tools(), ['empty', 'in'], {
      output: null,
      writes: null,
      given: [folder.path('in/roster.xlsx')],
    });
    expect(found).toMatchObject({
      paths: ['in/a.audit.yaml'],
      unreadable: [{ file: 'empty', digest: null, problems: [{ code: 'nothing-found', file: 'empty' }] }],
    });
  });

  test.skipIf(process.platform === 'win32')(
    'names links that lead nowhere or in circles, where they look like inputs',
    async () => {
      writeFiles(folder, { 'in/a.audit.yaml': '' });
      symlinkSync('nowhere', folder.path('in', 'gone.xlsx'));
      symlinkSync('round.xlsx', folder.path('in', 'round.xlsx'));
      symlinkSync('nowhere', folder.path('in', 'picture.png'));
      const { paths, unreadable } = await findInputs(tools(), ['in'], { output: null, writes: null, given: [] });
      expect(paths).toEqual(['in/a.audit.yaml']);
      expect(unreadable).toMatchObject([
        { file: 'in/gone.xlsx', problems: [{ code: 'file-missing' }] },
        { file: 'in/round.xlsx', problems: [{ code: 'file-unreadable', params: { reason: 'link-circle' } }] },
      ]);
    },
  );

  test('named twice is there twice', async () => {
    writeFiles(folder, { 'in/a.audit.yaml': '' });
    expect(await collectInputs(tools(), ['in', 'in/a.audit.yaml'], null)).toEqual([
      'in/a.audit.yaml',
      'in/a.audit.yaml',
    ]);
  });
});

describe('reports zipped together', () => {
  test('are inputs each by itself, named with their archive', async () => {
    writeFiles(folder, { 'small.yaml': provinceChecklist });
    writeFileSync(
      folder.path('all.zip'),
      zipOf([
        ['Đợt 1/a.audit.yaml', auditYaml({ facility: 'a' })],
        ['Đợt 1/parts/b.audit.yaml', auditYaml({ facility: 'b' })],
        ['readme.txt', 'hello'],
        ['bad.audit.yaml', Buffer.from([0xff, 0xfe, 0x00])],
      ]),
    );
    const { province } = await mergeProvince(tools(), mergeOf({ paths: ['all.zip'], keepGoing: true }));
    expect(province.sources.inputs.map(({ file, is }) => [file, is])).toEqual([
      ['all.zip/bad.audit.yaml', 'rejected'],
      ['all.zip/Đợt 1/a.audit.yaml', 'audit'],
    ]);
  });

  test('are told from what a Mac puts beside them; one that is refused keeps its digest', async () => {
    writeFiles(folder, { 'small.yaml': provinceChecklist });
    writeFileSync(
      folder.path('all.zip'),
      zipOf([
        ['a.audit.yaml', auditYaml({ facility: 'a' })],
        ['__MACOSX/._a.audit.yaml', 'resource fork'],
        ['.DS_Store/b.xlsx', 'hidden'],
        ['old.xls', 'no workbook'],
      ]),
    );
    const { province } = await mergeProvince(tools(), mergeOf({ paths: ['all.zip'], keepGoing: true }));
    expect(province.sources.inputs).toMatchObject([
      { file: 'all.zip/a.audit.yaml', is: 'audit' },
      { file: 'all.zip/old.xls', is: 'rejected', digest: createHash('sha256').update('no workbook').digest('hex') },
    ]);
  });

  test('are not unpacked where their size or their start tells that they are none', async () => {
    writeFiles(folder, { 'small.yaml': provinceChecklist });
    const lie = (part: PackedPart): PackedPart => ({ ...part, ...lies[part.name] });
    const lies: Readonly<Record<string, Partial<PackedPart>>> = {
      'huge.audit.yaml': { size: 5_000_000 },
      'odd.xlsx': { crc: 1 },
    };
    writeFileSync(
      folder.path('all.zip'),
      lyingZip(
        [
          ['a.audit.yaml', auditYaml({ facility: 'a' })],
          ['huge.audit.yaml', randomBytes(30_000).toString('hex')],
          ['odd.xlsx', 'no workbook '.repeat(20)],
        ],
        lie,
      ),
    );
    const { province } = await mergeProvince(tools(), mergeOf({ paths: ['all.zip'], keepGoing: true }));
    expect(province.sources.inputs).toMatchObject([
      { file: 'all.zip/a.audit.yaml', is: 'audit' },
      { file: 'all.zip/huge.audit.yaml', is: 'rejected', problems: [{ code: 'too-large' }] },
      { file: 'all.zip/odd.xlsx', is: 'rejected', problems: [{ code: 'not-a-workbook' }] },
    ]);
  });

  test('with none in it are named', async () => {
    writeFiles(folder, { 'small.yaml': provinceChecklist, 'in/a.audit.yaml': auditYaml({ facility: 'a' }) });
    writeFileSync(folder.path('in/all.zip'), zipOf([['readme.txt', 'hello']]));
    const error = await mergeProvince(tools(), mergeOf()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ problems: [{ code: 'nothing-found', file: 'in/all.zip' }] });
  });

  test('that are no archive are named as a whole', async () => {
    writeFiles(folder, { 'in/all.zip': 'no archive' });
    const error = await mergeProvince(tools(), mergeOf()).catch((reason: unknown) => reason);
    if (!(error instanceof AuditError)) throw error;
    expect(error.problems).toMatchObject([{ code: 'not-a-workbook', file: 'in/all.zip' }]);
  });
});
