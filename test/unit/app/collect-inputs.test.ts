import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collectInputs } from '../../../src/app/collect-inputs.ts';
import { mergeProvince } from '../../../src/app/merge-province.ts';
import { AuditError } from '../../../src/domain/audit-error.ts';
import { auditYaml, mergeOf, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { toolsFor } from '../../support/tools.ts';
import { zipOf } from '../../support/zip-parts.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files(), { language: 'en', isInteractive: false });

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

  test('is never the file that will be written, however it is called', async () => {
    writeFiles(folder, { 'in/a.audit.yaml': '', 'in/out.xlsx': '' });
    expect(await collectInputs(tools(), ['in'], folder.path('in', 'out.xlsx'))).toEqual(['in/a.audit.yaml']);
  });

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

  test('that are no archive are named as a whole', async () => {
    writeFiles(folder, { 'in/all.zip': 'no archive' });
    const error = await mergeProvince(tools(), mergeOf()).catch((reason: unknown) => reason);
    if (!(error instanceof AuditError)) throw error;
    expect(error.problems).toMatchObject([{ code: 'not-a-workbook', file: 'in/all.zip' }]);
  });
});
