import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type DiskFault, onFailingDisk } from '../../support/failing-disk.ts';
import { kindsAnswers, kindsChecklist } from '../../support/kinds-checklist.ts';
import { runMain } from '../../support/run-main.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
const environment = { FACILITY_AUDIT_LANG: 'en', FACILITY_AUDIT_BY: 'An' };
const run = (...argv: readonly string[]) => runMain(folder.path(), argv, { environment });

/** A command line of each command that writes files. */
const writing: Readonly<Record<string, readonly string[]>> = {
  new: ['new', 'n.audit.yaml', '--facility', 'n', '--kind', 'station', '--checklist', 'kinds.yaml', '--round', 'r'],
  answer: ['answer', 'a.audit.yaml', 'B', 'here', '--by', 'An'],
  plan: ['plan', 'a.audit.yaml', 'A', '--owner', 'An'],
  sign: ['sign', 'full.audit.yaml', '--number', '1'],
  'audit set': ['audit', 'set', 'a.audit.yaml', 'auditedOn', '2025-08-04'],
  combine: ['combine', 'a.audit.yaml', 'b.audit.yaml', '-o', 'both.audit.yaml'],
  report: ['report', 'a.audit.yaml', '-o', 'r.xlsx'],
  'report .docx': ['report', 'a.audit.yaml', '-o', 'r.docx'],
  'report .html': ['report', 'a.audit.yaml', '-o', 'r.html'],
  merge: ['merge', 'a.xlsx', '-o', 'p.xlsx'],
  'merge --papers': ['merge', 'a.xlsx', '-o', 'q.xlsx', '--papers', 'letters'],
  reopen: ['reopen', 'a.xlsx', '-o', 'again.audit.yaml'],
  form: ['form', 'a.audit.yaml', '-o', 'f.form.xlsx'],
  'import .json': ['import', 'a.json', '-o', 'imported'],
  'export --to csv': ['export', 'a.audit.yaml', '--to', 'csv', '-o', 'e.csv'],
  'export --to parquet': ['export', 'a.audit.yaml', '--to', 'parquet', '-o', 'dataset'],
  'export --to xlsform': ['export', 'a.audit.yaml', '--to', 'xlsform', '-o', 'e.xlsx'],
  'checklist new': ['checklist', 'new', 'own'],
  'checklist import': ['checklist', 'import', 'library.yaml', '--from', 'ciso-assistant', '-o', 'libraries'],
  'roster template': ['roster', 'template', '-o', 'list.roster.xlsx'],
  'prices template': ['prices', 'template', '-o', 'list.prices.xlsx'],
};

const faults: Readonly<Record<string, DiskFault>> = {
  'a full disk': { calls: ['open', 'mkdir'], code: 'ENOSPC', onlyWriting: true },
  'a disk that can only be read': { calls: ['open', 'mkdir'], code: 'EROFS', onlyWriting: true },
  'a broken disk': { calls: ['open', 'mkdir'], code: 'EIO', onlyWriting: true },
  'no right to put a file in place': { calls: ['rename', 'link'], code: 'EPERM' },
  'a file that another program holds': { calls: ['rename', 'link'], code: 'EBUSY' },
  'too many open files': { calls: ['open'], code: 'EMFILE' },
};

const framework = {
  urn: 'urn:x:f',
  name: 'x',
  requirement_nodes: [{ urn: 'urn:n', assessable: true, ref_id: '1', name: 'x' }],
};

beforeEach(async () => {
  writeFileSync(folder.path('kinds.yaml'), kindsChecklist);
  writeFileSync(
    folder.path('library.yaml'),
    JSON.stringify({ urn: 'urn:l', locale: 'en', version: 1, objects: { framework } }),
  );
  const made = [
    '--facility',
    'a',
    '--kind',
    'station',
    '--checklist',
    'kinds.yaml',
    '--round',
    'r',
    '--on',
    '2025-08-05',
  ];
  await run('new', 'a.audit.yaml', ...made);
  await run('answer', 'a.audit.yaml', 'A', 'not-met', '--by', 'An');
  copyFileSync(folder.path('a.audit.yaml'), folder.path('b.audit.yaml'));
  await run('answer', 'b.audit.yaml', 'B', 'here', '--by', 'An');
  copyFileSync(folder.path('a.audit.yaml'), folder.path('full.audit.yaml'));
  for (const [id, answer] of Object.entries(kindsAnswers)) {
    await run('answer', 'full.audit.yaml', id, answer, '--by', 'An');
  }
  await run('report', 'a.audit.yaml', '-o', 'a.xlsx');
  await run('export', 'a.audit.yaml', '--to', 'json', '-o', 'a.json');
});

/** Every file with what it holds; folders that a refused command made and left empty are none. */
function filesThere(): Readonly<Record<string, string>> {
  const names = readdirSync(folder.path(), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder.path(), name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(folder.path(name)).toString('base64')]));
}

describe.skipIf(process.platform === 'win32').each(Object.keys(faults))('on %s', (name) => {
  test('each command that writes says so in a sentence and leaves every file as it was', {
    timeout: 120_000,
  }, async () => {
    for (const [command, argv] of Object.entries(writing)) {
      const before = filesThere();
      const { code, err } = await onFailingDisk(folder.path(), faults[name] as DiskFault, () => run(...argv));
      const told = `${command}: exit ${code}: ${err}`;
      expect(code, told).toBe(3);
      expect(err, told).not.toMatch(/\n {4}at |Error:/);
      expect(Object.keys(filesThere()), told).toEqual(Object.keys(before));
      expect(filesThere(), told).toEqual(before);
    }
  });
});

test('each of these commands writes where nothing fails', { timeout: 120_000 }, async () => {
  for (const [command, argv] of Object.entries(writing)) {
    const before = filesThere();
    const { code, err } = await run(...argv);
    expect(code, `${command}: ${err}`).toBe(0);
    expect(filesThere(), command).not.toEqual(before);
  }
});
