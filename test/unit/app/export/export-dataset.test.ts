import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { datasets } from '../../../../src/report/exchange/datasets/datasets.ts';
import { longColumns } from '../../../../src/report/exchange/long-form.ts';
import { commandLine } from '../../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
const run = commandLine(folder);

type Facts = Parameters<typeof auditYaml>[0] & { readonly province?: string };

function inProvince({ province = 'Lào Cai', ...facts }: Facts): string {
  return auditYaml(facts).replace('kind: hospital', `kind: hospital, province: ${JSON.stringify(province)}`);
}

/** Exports `<name>.audit.yaml` files with these audits. */
async function exported(audits: Readonly<Record<string, Facts>>, ...more: readonly string[]) {
  const files = Object.entries(audits).map(([name, facts]) => [`${name}.audit.yaml`, inProvince(facts)] as const);
  writeFiles(folder, { 'small.yaml': provinceChecklist, ...Object.fromEntries(files) });
  const paths = files.map(([path]) => path);
  return run('export', ...paths, '--checklist', 'small.yaml', '--to', 'parquet', '-o', 'out', ...more);
}

function partition(dataset: string, round = '2025-08', province = 'Lào Cai'): string {
  return folder.path(`out/${dataset}/round=${round}/province=${province}/part-0.parquet`);
}

async function rowsIn(path: string): Promise<readonly Record<string, unknown>[]> {
  return parquetReadObjects({ file: Uint8Array.from(readFileSync(path)).buffer });
}

const names = datasets.map(({ name }) => name);

test('every round and province has a file of each dataset, also where it has no row', async () => {
  const { code, notes } = await exported({
    a: { facility: 'a' },
    b: { facility: 'b', round: '2026', on: '2026-01-05' },
  });
  expect([code, notes]).toEqual([0, 'out: 2 audits exported into 10 files.']);
  expect(readdirSync(folder.path('out')).sort()).toEqual([...names].sort());
  for (const name of names) expect(existsSync(partition(name)) && existsSync(partition(name, '2026'))).toBe(true);
  expect(await rowsIn(partition('findings'))).toEqual([]);
  expect(readdirSync(folder.path('out/assessments/round=2026/province=Lào Cai'))).toEqual(['part-0.parquet']);
});

test('answers have the columns of the CSV, the version as text and the day as a day', async () => {
  await exported({ a: { facility: 'a', servers: 1 } }, '--force');
  const [first, ...others] = await rowsIn(partition('answers'));
  expect(others).toHaveLength(2);
  expect(Object.keys(first ?? {}).slice(0, longColumns.length)).toEqual(longColumns);
  expect(first).toMatchObject({
    checklistVersion: '1',
    auditedOn: new Date('2025-08-05'),
    mark: 0.5,
    verifiedNumber: 1,
  });
  expect(await rowsIn(partition('assessments'))).toMatchObject([
    { percent: 81.25, level: 'not-ready', levelPlace: 2n },
  ]);
  expect(await rowsIn(partition('investment'))).toMatchObject([{ item: 'server', quantity: 1, amount: null }]);
});

test('another province comes beside the first, whose files stay as they are', async () => {
  await exported({ a: { facility: 'a' } }, '--force');
  const before = readFileSync(partition('answers'));
  const { code } = await exported({ b: { facility: 'b', province: 'Điện Biên' } });
  expect(code).toBe(0);
  expect(readFileSync(partition('answers'))).toEqual(before);
  expect(await rowsIn(partition('facilities', '2025-08', 'Điện Biên'))).toMatchObject([{ facility: 'b' }]);
});

test('a partition that is there is replaced with --force only, and then as a whole', async () => {
  await exported({ a: { facility: 'a', servers: 0 } }, '--force');
  const refused = await exported({ b: { facility: 'b' } });
  expect([refused.code, refused.notes]).toEqual([2, expect.stringContaining('answers')]);
  expect(await rowsIn(partition('assessments'))).toMatchObject([{ facility: 'a' }]);
  expect((await exported({ b: { facility: 'b' } }, '--force')).code).toBe(0);
  expect(await rowsIn(partition('assessments'))).toMatchObject([{ facility: 'b' }]);
  expect(await rowsIn(partition('findings'))).toEqual([]);
});

test.each(['../../x', 'a=b/c', 'CON', 'Null', 'x. ', 'Đắk Lắk', '2025', '50%', 'a\\b'])(
  'a province named %j stays one folder in its dataset and keeps its name',
  async (province) => {
    expect((await exported({ p: { facility: 'p', province, round: 'odd' } }, '--force')).code).toBe(0);
    const place = folder.path('out/assessments/round=odd');
    const found = await Promise.all(readdirSync(place).map((name) => rowsIn(`${place}/${name}/part-0.parquet`)));
    expect(found.flat().map((row) => row['province'])).toContain(province);
    expect(readdirSync(folder.path('out')).sort()).toEqual([...names].sort());
  },
);

test('provinces that differ in case only would be one folder on many systems, so neither is written', async () => {
  const audits = {
    a: { facility: 'a', province: 'Hà Nam', round: 'c' },
    b: { facility: 'b', province: 'HÀ NAM', round: 'c' },
  };
  expect((await exported(audits)).code).toBe(2);
  expect(existsSync(folder.path('out/answers/round=c'))).toBe(false);
});

test('a faulty audit leaves nothing behind', async () => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'bad.audit.yaml': 'format: facility-audit/audit/1\n',
    'a.audit.yaml': inProvince({ facility: 'a' }),
  });
  const { code } = await run(
    'export',
    'a.audit.yaml',
    'bad.audit.yaml',
    '--checklist',
    'small.yaml',
    '--to',
    'parquet',
    '-o',
    'no',
  );
  expect([code, existsSync(folder.path('no'))]).toEqual([2, false]);
});

test('a province whose name is too long for a folder is refused, and no folder is left behind', async () => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': inProvince({ facility: 'a', province: 'Tỉnh '.repeat(60).trim() }),
  });
  const { code, notes } = await run(
    'export',
    'a.audit.yaml',
    '--checklist',
    'small.yaml',
    '--to',
    'parquet',
    '-o',
    'long',
  );
  expect([code, notes]).toEqual([3, expect.stringContaining('the system does not accept the name')]);
  expect(existsSync(folder.path('long'))).toBe(false);
});

test('what is in the way is told before anything is written', async () => {
  mkdirSync(folder.path('half'), { recursive: true });
  writeFileSync(folder.path('half/assessments'), 'in the way');
  writeFiles(folder, { 'small.yaml': provinceChecklist, 'a.audit.yaml': inProvince({ facility: 'a' }) });
  const { code } = await run('export', 'a.audit.yaml', '--checklist', 'small.yaml', '--to', 'parquet', '-o', 'half');
  expect([code, readdirSync(folder.path('half'))]).toEqual([3, ['assessments']]);
});

test('of two revisions of an audit the later one counts', async () => {
  const audits = { a1: { facility: 'a', revision: 1, lan: 'not-met' }, a2: { facility: 'a', revision: 2 } };
  const { notes } = await exported(audits, '--force');
  expect(notes).toContain('1 audit of an earlier revision left out');
  expect(await rowsIn(partition('assessments'))).toMatchObject([{ revision: 2n, percent: 100 }]);
});

test('a facility with two audits in one round is named, since sums count it twice', async () => {
  const audits = { a: { facility: 'a' }, b: { facility: 'a', id: 'other', on: '2025-08-06' } };
  const { notes } = await exported(audits, '--force');
  expect(notes).toContain('Several audits of one round for a:');
  expect(await rowsIn(partition('assessments'))).toHaveLength(2);
  expect(await rowsIn(partition('facilities'))).toMatchObject([{ audit: 'other' }]);
});

test('a partition that an earlier export left unfinished is named until it is exported again', async () => {
  await exported({ a: { facility: 'a' } }, '--force');
  writeFileSync(partition('assessments').replace('part-0.parquet', '_unfinished'), '');
  const beside = await exported({ b: { facility: 'b', province: 'Điện Biên' } }, '--force');
  expect(beside.notes).toContain('province=Lào Cai: an earlier export was interrupted here');
  expect((await exported({ a: { facility: 'a' } }, '--force')).notes).not.toContain('interrupted');
});

test('a dataset is a folder, and has to be named', async () => {
  writeFiles(folder, { 'small.yaml': provinceChecklist, 'a.audit.yaml': inProvince({ facility: 'a' }) });
  const all = ['export', 'a.audit.yaml', '--checklist', 'small.yaml', '--to', 'parquet'];
  expect((await run(...all)).notes).toContain('-o');
  expect((await run(...all, '-o', 'a.parquet')).notes).toContain('folder');
});
