import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { commandLine } from '../../../support/command-line.ts';
import { kindsChecklist } from '../../../support/kinds-checklist.ts';
import { shownTexts } from '../../../support/shown-texts.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
let run: ReturnType<typeof commandLine>;

/** B takes A in on 1 October; C had another id and another name before. */
const roster = `
format: facility-audit/roster/1
province: Lào Cai
facilities:
  - { id: a, name: "TTYT A", kind: hospital, mergedInto: { id: b, on: 2025-10-01 } }
  - { id: b, name: "TTYT B", kind: hospital }
  - { id: c2, name: "BVĐK khu vực C", kind: hospital, formerIds: [c1], names: [{ name: "BVĐK huyện C", until: 2025-09-30 }] }
`;

async function done(...line: readonly string[]) {
  const ran = await run(...line);
  expect(ran, `${line.join(' ')}: ${ran.notes}`).toMatchObject({ code: 0 });
  return ran;
}

async function audited(file: string, facility: string, name: string, on: string, answer: string): Promise<void> {
  const round = on.slice(0, 7);
  const given = ['--name', name, '--facility', facility, '--round', round, '--on', on, '--checklist', 'kinds.yaml'];
  await done('new', file, ...given);
  await done('answer', file, 'A', answer);
}

beforeEach(async () => {
  run = commandLine(folder);
  for (const each of ['one', 'two']) mkdirSync(folder.path(each));
  writeFileSync(folder.path('kinds.yaml'), kindsChecklist);
  writeFileSync(folder.path('list.yaml'), roster);
  await audited('one/a.audit.yaml', 'a', 'TTYT A', '2025-08-05', 'met');
  await audited('one/b.audit.yaml', 'b', 'TTYT B', '2025-08-05', 'not-met');
  await audited('one/c.audit.yaml', 'c1', 'BVĐK huyện C', '2025-08-05', 'not-met');
  await audited('two/b.audit.yaml', 'b', 'TTYT B', '2025-12-05', 'met');
  await audited('two/c.audit.yaml', 'c2', 'BVĐK khu vực C', '2025-12-05', 'met');
});

describe('a merge with a list that says what became of facilities', () => {
  test('expects no report of one that is part of another, and says so', async () => {
    const merged = await done('merge', 'two', '--previous', 'one', '--roster', 'list.yaml', '-o', 'p.xlsx', '--json');
    const json = JSON.parse(merged.data);
    expect(json).toMatchObject({ facilities: 2, remarks: [] });
    expect(json.changes.map(({ code }: { readonly code: string }) => code).sort()).toEqual([
      'merged',
      'renamed',
      'renumbered',
    ]);
    expect(json.changes.find(({ code }: { readonly code: string }) => code === 'merged').message).toBe(
      'TTYT A is part of TTYT B since 01/10/2025: it is expected no more, and its results are not compared with those of TTYT B.',
    );
    const of = (file: string) => json.inputs.find((each: { readonly file: string }) => each.file === file);
    expect(of('one/a.audit.yaml')).toMatchObject({
      status: 'superseded',
      reason: expect.stringContaining('part of TTYT B'),
    });
    expect(of('one/c.audit.yaml')).toMatchObject({ reason: expect.stringContaining('Serves as the round before') });
  });

  test.each([
    ['2025-01-31', 'BVĐK huyện C (nay là BVĐK khu vực C)'],
    ['2099-12-31', 'BVĐK huyện C'],
  ])('names a facility whose name holds until %s on the papers of today: %s', async (until, name) => {
    writeFileSync(folder.path('list.yaml'), roster.replace('2025-09-30', until));
    await done('merge', 'one/c.audit.yaml', '--roster', 'list.yaml', '-o', 'p.xlsx', '--lang', 'vi');
    const [summary] = shownTexts(readFileSync(folder.path('p.xlsx')));
    expect(summary?.texts).toContain(name);
  });

  test('says in the report which facility became part of another', async () => {
    const papers = ['-o', 'p.xlsx', '--sheets', 'papers', '--lang', 'vi'];
    await done('merge', 'two', '--previous', 'one', '--roster', 'list.yaml', ...papers);
    const texts = shownTexts(readFileSync(folder.path('p.xlsx'))).flatMap((sheet) => sheet.texts);
    expect(texts.join('\n')).toContain('TTYT A đã sáp nhập vào TTYT B từ ngày 01/10/2025');
  });

  test('lets the later round of the other one stand for both where all rounds are given together', async () => {
    const merged = await done('merge', 'one', 'two', '--roster', 'list.yaml', '-o', 'p.xlsx', '--json');
    expect(JSON.parse(merged.data)).toMatchObject({ facilities: 2, remarks: [] });
  });

  test('still expects it in a round before, under the name that it had', async () => {
    const merged = await done('merge', 'one', '--roster', 'list.yaml', '-o', 'p.xlsx', '--json');
    expect(JSON.parse(merged.data)).toMatchObject({
      facilities: 3,
      remarks: [],
      changes: [{ code: 'renumbered' }, { code: 'renamed' }],
    });
    const verified = await done('verify', 'p.xlsx', '--json');
    expect(JSON.parse(verified.data).files[0].status).toBe('intact');
  });

  test('without such a list takes the ids as they are', async () => {
    const merged = await done('merge', 'two', '--previous', 'one', '-o', 'p.xlsx', '--json');
    expect(JSON.parse(merged.data)).toMatchObject({ facilities: 2, changes: [] });
  });

  test('carries the list, so that the workbook merged again says the same', async () => {
    await done('merge', 'two', '--previous', 'one', '--roster', 'list.yaml', '-o', 'p.xlsx');
    const again = await done('merge', 'p.xlsx', '-o', 'q.xlsx', '--json');
    expect(JSON.parse(again.data)).toMatchObject({ facilities: 2, remarks: [] });
  });
});

describe('a comparison with such a list', () => {
  test('goes on under another id, and compares no facility with the one that it became part of', async () => {
    const compared = await done('compare', 'one', 'two', '--roster', 'list.yaml', '--json');
    const json = JSON.parse(compared.data);
    expect(json.facilities.map(({ facility }: { readonly facility: string }) => facility)).toEqual(['b', 'c2']);
    expect(json).toMatchObject({ onlyBefore: ['a'], onlyAfter: [] });
    expect(json.changes.map(({ code }: { readonly code: string }) => code).sort()).toEqual([
      'merged',
      'renamed',
      'renumbered',
    ]);
  });
});

describe('roster check', () => {
  test('finds earlier ids that are in use, merges into nothing and in circles, equal names', async () => {
    writeFileSync(
      folder.path('odd.yaml'),
      `
format: facility-audit/roster/1
facilities:
  - { id: a, name: "TTYT  Yên Bình", kind: hospital, mergedInto: { id: b, on: 2025-10-01 } }
  - { id: b, name: B, kind: hospital, formerIds: [d, old], mergedInto: { id: a, on: 2025-11-01 } }
  - { id: c, name: "ttyt yên bình", kind: hospital, formerIds: [old], mergedInto: { id: nobody, on: 2025-10-01 } }
  - { id: d, name: D, kind: hospital, mergedInto: { id: d, on: 2025-10-01 } }
  - { id: A, name: E, kind: hospital }
`,
    );
    const { data, notes } = await run('roster', 'check', 'odd.yaml', '--checklist', 'kinds.yaml');
    const said = `${data}\n${notes}`;
    expect(said).toContain('the earlier id d is the id of a facility of this list');
    expect(said).toContain('the earlier id old is given to both b and c');
    expect(said).toContain('c was merged into nobody, which is not on the list');
    expect(said).toContain('in a circle: a → b → a');
    expect(said).toContain('in a circle: d → d');
    expect(said).toContain('A and a differ in capitals only'.replace('A and a', 'The ids A and a'));
    expect(said).toContain('have the same name');
  });

  test('a list with a circle is merged all the same', async () => {
    writeFileSync(
      folder.path('list.yaml'),
      roster.replace('"TTYT B", kind: hospital', '"TTYT B", kind: hospital, mergedInto: { id: a, on: 2025-11-01 }'),
    );
    await done('merge', 'one', 'two', '--roster', 'list.yaml', '-o', 'p.xlsx');
    expect(existsSync(folder.path('p.xlsx'))).toBe(true);
  });
});

test('a list in a table says the same in its columns', async () => {
  writeFileSync(
    folder.path('list.csv'),
    [
      'Mã cơ sở,Tên cơ sở,Loại,Mã cũ,Tên cũ,Tên cũ dùng đến ngày,Sáp nhập vào,Ngày sáp nhập',
      'a,TTYT A,hospital,,,,b,01/10/2025',
      'b,TTYT B,hospital,,,,,',
      'c2,BVĐK khu vực C,hospital,c1; c0,BVĐK huyện C,30/09/2025,,',
    ].join('\n'),
  );
  const merged = await done('merge', 'two', '--previous', 'one', '--roster', 'list.csv', '-o', 'p.xlsx', '--json');
  const { changes, remarks } = JSON.parse(merged.data);
  expect(changes.map(({ code }: { readonly code: string }) => code).sort()).toEqual([
    'merged',
    'renamed',
    'renumbered',
  ]);
  expect(remarks).toEqual([]);
  writeFileSync(folder.path('list.csv'), readFileSync(folder.path('list.csv'), 'utf8').replace(',b,01/10/2025', ',b,'));
  const refused = await run('merge', 'two', '--roster', 'list.csv', '-o', 'q.xlsx');
  expect(refused).toMatchObject({ code: 2, notes: expect.stringContaining('Ngày sáp nhập') });
});
