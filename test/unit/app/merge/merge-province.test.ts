import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type MergeRequest, mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import { AuditError } from '../../../../src/domain/problem/audit-error.ts';
import type { JsonObject } from '../../../../src/domain/values/json.ts';
import { mergeJson } from '../../../../src/report/exchange/merge-json.ts';
import { auditYaml, mergeOf, provinceChecklist, provincePrices, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files(), { language: 'en', isInteractive: false });

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'prices.yaml': provincePrices,
    'in/a.audit.yaml': auditYaml({ facility: 'a', unit: 'u' }),
    'in/b.audit.yaml': auditYaml({ facility: 'b', unit: 'u', servers: 1 }),
    'in/deep/c.audit.yaml': auditYaml({ facility: 'c', lan: 'not-met' }),
  });
});

async function merged(overrides: Partial<MergeRequest> = {}): Promise<JsonObject> {
  const { province } = await mergeProvince(tools(), mergeOf(overrides));
  return mergeJson(province, 'out.xlsx', 'en');
}

async function problemsOf(overrides: Partial<MergeRequest> = {}) {
  const error = await mergeProvince(tools(), mergeOf(overrides)).catch((reason: unknown) => reason);
  if (!(error instanceof AuditError)) throw error;
  return error.problems.map(({ code, file }) => [code, file]);
}

const inputsOf = (json: JsonObject) =>
  (json['inputs'] as readonly JsonObject[]).map(({ file, status, reason }) => [file, status, reason]);

describe('a merge', () => {
  test('comes to one summary, whose workbook comes to the same when it is merged again', async () => {
    const json = await merged({ prices: 'prices.yaml' });
    expect(json).toMatchObject({
      format: 'facility-audit/merge/1',
      facilities: 3,
      units: 2,
      rounds: ['2025-08'],
      levels: { ready: 1, 'not-ready': 2, incomplete: 0, none: 0 },
      investment: { currency: 'VND', once: 100_000_000, yearly: 0, unpriced: 0 },
      remarks: [],
    });
    expect(json['percent']).toBeCloseTo((100 + (100 * 2.5) / 4 / 2 + 50 + 50) / 3, 9);
    const again = await merged({ paths: ['out.xlsx'], output: 'again.xlsx' });
    expect({ ...again, inputs: [] }).toEqual({ ...json, inputs: [] });
    expect(inputsOf(again)).toEqual([
      ['out.xlsx', 'merged', null],
      ['out.xlsx', 'merged', null],
      ['out.xlsx', 'merged', null],
    ]);
  });

  test('of a merge with what it was made of finds nothing new', async () => {
    await merged();
    const json = await merged({ paths: ['in', 'out.xlsx'], output: 'again.xlsx' });
    expect(json['facilities']).toBe(3);
    expect(
      inputsOf(json)
        .map(([, status]) => status)
        .sort(),
    ).toEqual([...Array(3).fill('duplicate'), ...Array(3).fill('merged')]);
  });

  test('leaves alone what lies in folders called parts, checklists, price lists and its own output', async () => {
    writeFiles(folder, {
      'in/parts/a.audit.yaml': auditYaml({ facility: 'z' }),
      'in/small.1.checklist.yaml': provinceChecklist,
      'in/prices.yaml': provincePrices,
    });
    await merged({ output: 'in/out.xlsx' });
    const json = await merged({ output: 'in/out.xlsx', overwrite: true });
    expect(inputsOf(json).map(([file]) => file)).toEqual([
      'in/a.audit.yaml',
      'in/b.audit.yaml',
      'in/deep/c.audit.yaml',
    ]);
  });

  test('takes an earlier round as what to compare with, from the inputs or from elsewhere', async () => {
    const earlier = auditYaml({ facility: 'a', id: 'older', round: '2025-02', on: '2025-02-01', servers: 0 });
    writeFiles(folder, {
      'in/a-before.audit.yaml': earlier,
      'before/b.audit.yaml': auditYaml({
        facility: 'b',
        id: 'older-b',
        round: '2025-02',
        on: '2025-02-01',
        servers: 0,
      }),
    });
    const { province } = await mergeProvince(tools(), mergeOf({ previous: ['before'] }));
    const changes = province.facilities.map(({ facility, change }) => [
      facility.id,
      change?.comparison.changes.map(({ criterion }) => criterion.id),
    ]);
    expect(changes).toEqual([
      ['a', ['SRV-01']],
      ['b', ['SRV-01']],
      ['c', undefined],
    ]);
    const again = await mergeProvince(tools(), mergeOf({ paths: ['out.xlsx'], output: 'again.xlsx' }));
    expect(again.province.facilities.map(({ change }) => change?.before.audit)).toEqual([
      'older',
      'older-b',
      undefined,
    ]);
    expect(again.province.facilities).toHaveLength(3);
  });

  test('says which facilities of the roster have no report, also when it is merged again', async () => {
    writeFiles(folder, {
      'roster.yaml': `format: facility-audit/roster/1\nfacilities:\n  - { id: d, name: D, kind: hospital }\n  - { id: a, name: A, kind: hospital }\n`,
    });
    const { province } = await mergeProvince(tools(), mergeOf({ roster: 'roster.yaml' }));
    expect(province.roster).toMatchObject({ expected: 2, missing: [{ id: 'd' }], unlisted: ['b', 'c'] });
    expect(province.facilities.map(({ facility }) => facility.name)).toEqual(['Cơ sở a', 'Cơ sở b', 'Cơ sở c']);
    const again = await mergeProvince(tools(), mergeOf({ paths: ['out.xlsx'], output: 'again.xlsx' }));
    expect(again.province.roster).toEqual(province.roster);
  });
});

describe('rounds before that are given apart', () => {
  const older = (facts: Parameters<typeof auditYaml>[0]) => auditYaml({ round: '2025-02', on: '2025-02-01', ...facts });
  const given = { previous: ['before'] };

  test('stand among the sources with what they served for', async () => {
    writeFiles(folder, {
      'before/a.audit.yaml': older({ facility: 'a', id: 'older-a' }),
      'before/copy.audit.yaml': older({ facility: 'a', id: 'older-a' }),
      'before/gone.audit.yaml': older({ facility: 'gone' }),
    });
    const reasons = inputsOf(await merged(given)).filter(([file]) => String(file).startsWith('before/'));
    expect(reasons).toEqual([
      [
        'before/a.audit.yaml',
        'superseded',
        'Serves as the round before: the facility stands with round 2025-08, in/a.audit.yaml.',
      ],
      ['before/copy.audit.yaml', 'duplicate', 'The same audit as before/a.audit.yaml.'],
      [
        'before/gone.audit.yaml',
        'superseded',
        'Given as a round before, but no later audit of this facility stands: nothing to compare.',
      ],
    ]);
  });

  test('that are later than what stands are not compared with', async () => {
    writeFiles(folder, {
      'before/a.audit.yaml': older({ facility: 'a', round: '2025-12', on: '2025-12-01', id: 'l' }),
    });
    const { province } = await mergeProvince(tools(), mergeOf(given));
    expect(province.facilities.map(({ change }) => change)).toEqual([null, null, null]);
  });

  test('are in conflict as the inputs are, until newest decides', async () => {
    writeFiles(folder, {
      'before/a.audit.yaml': older({ facility: 'a', id: 'older-a' }),
      'before/a2.audit.yaml': older({ facility: 'a', id: 'other-a', on: '2025-02-02' }),
    });
    expect(await problemsOf(given)).toEqual([['conflict-audits', 'before/a2.audit.yaml']]);
    const { province } = await mergeProvince(tools(), mergeOf({ ...given, onConflict: 'newest' }));
    expect(province.facilities[0]?.change?.before.audit).toBe('other-a');
  });

  test('that can not be read are named, and counted where the merge goes on', async () => {
    writeFiles(folder, { 'before/a.audit.yaml': 'format: nonsense' });
    expect(await problemsOf(given)).toEqual([['unknown-format', 'before/a.audit.yaml']]);
    const { province, rejected } = await mergeProvince(tools(), mergeOf({ ...given, keepGoing: true }));
    expect(rejected).toBe(1);
    expect(province.sources.inputs).toMatchObject([{ file: 'before/a.audit.yaml', is: 'rejected' }, {}, {}, {}]);
  });

  test('that are among the inputs too stand there once', async () => {
    writeFiles(folder, { 'in/a-before.audit.yaml': older({ facility: 'a', id: 'older-a' }) });
    const inputs = inputsOf(await merged({ previous: ['in/a-before.audit.yaml'] }));
    expect(inputs.filter(([file]) => file === 'in/a-before.audit.yaml')).toHaveLength(1);
  });
});

describe('province workbooks merged together', () => {
  test('bring the facilities of all their rosters', async () => {
    const roster = (...ids: readonly string[]) =>
      `format: facility-audit/roster/1\nfacilities:\n${ids.map((id) => `  - { id: ${id}, name: ${id}, kind: hospital }\n`).join('')}`;
    writeFiles(folder, { 'one.yaml': roster('a', 'd'), 'other.yaml': roster('b', 'e') });
    await merged({ paths: ['in/a.audit.yaml'], roster: 'one.yaml', output: 'one.xlsx' });
    await merged({ paths: ['in/b.audit.yaml'], roster: 'other.yaml', output: 'other.xlsx' });
    const { province } = await mergeProvince(tools(), mergeOf({ paths: ['other.xlsx', 'one.xlsx'] }));
    expect(province.roster).toMatchObject({ expected: 4, missing: [{ id: 'd' }, { id: 'e' }], unlisted: [] });
  });
});

describe('a merge that can not go on', () => {
  test('names both files of a conflict and writes nothing, until newest decides', async () => {
    writeFiles(folder, { 'in/a2.audit.yaml': auditYaml({ facility: 'a', id: 'another', on: '2025-08-06' }) });
    expect(await problemsOf()).toEqual([['conflict-audits', 'in/a2.audit.yaml']]);
    expect(existsSync(folder.path('out.xlsx'))).toBe(false);
    const json = await merged({ onConflict: 'newest' });
    expect(inputsOf(json).find(([file]) => file === 'in/a.audit.yaml')).toEqual([
      'in/a.audit.yaml',
      'superseded',
      'The audit made later counts: in/a2.audit.yaml.',
    ]);
  });

  test('names every file that is not valid and writes nothing, or goes on without them', async () => {
    writeFiles(folder, { 'in/bad.audit.yaml': 'format: nonsense\n', 'in/bad.xlsx': 'no workbook' });
    expect(await problemsOf()).toEqual([
      ['unknown-format', 'in/bad.audit.yaml'],
      ['not-a-workbook', 'in/bad.xlsx'],
    ]);
    expect(existsSync(folder.path('out.xlsx'))).toBe(false);
    const { province, rejected } = await mergeProvince(tools(), mergeOf({ keepGoing: true }));
    expect([province.facilities.length, rejected]).toEqual([3, 2]);
    expect(inputsOf(mergeJson(province, 'out.xlsx', 'en')).filter(([, status]) => status === 'rejected')).toHaveLength(
      2,
    );
  });

  test('tells of facilities that may be one, and of those that the roster lacks', async () => {
    const named = (id: string, name: string) => auditYaml({ facility: id }).replace(`"Cơ sở ${id}"`, `"${name}"`);
    const roster = 'format: facility-audit/roster/1\nfacilities:\n  - { id: k, name: Bệnh viện K, kind: hospital }\n';
    writeFiles(folder, {
      'roster.yaml': roster,
      'same/k.audit.yaml': named('k', 'Bệnh viện K'),
      'same/big.audit.yaml': named('K', 'Bệnh viện K').replace('audit-K', 'audit-big-k'),
      'same/bv-k.audit.yaml': named('bv-k', 'BỆNH VIỆN K'),
    });
    const json = await merged({ paths: ['same'], roster: 'roster.yaml' });
    expect((json['remarks'] as readonly JsonObject[]).map(({ code, facility }) => [code, facility])).toEqual([
      ['same-name', 'bv-k'],
      ['id-case', 'K'],
      ['unlisted', 'bv-k'],
      ['unlisted', 'K'],
    ]);
  });

  test('keep-going decides no conflict', async () => {
    writeFiles(folder, { 'in/a2.audit.yaml': auditYaml({ facility: 'a', id: 'another' }) });
    expect(await problemsOf({ keepGoing: true })).toEqual([['conflict-audits', 'in/a2.audit.yaml']]);
  });

  test('with nothing left says so', async () => {
    expect(await problemsOf({ paths: ['nowhere'] })).toEqual([['file-missing', 'nowhere']]);
    writeFiles(folder, { 'empty/readme.txt': 'nothing' });
    expect(await problemsOf({ paths: ['empty'] })).toEqual([['nothing-found', 'empty']]);
  });

  test('leaves a target that exists as it is', async () => {
    writeFileSync(folder.path('out.xlsx'), 'mine');
    expect(await problemsOf()).toEqual([['target-exists', 'out.xlsx']]);
    expect(readFileSync(folder.path('out.xlsx'), 'utf8')).toBe('mine');
    expect(await problemsOf({ output: 'nowhere/out.xlsx' })).toEqual([['folder-missing', 'nowhere/out.xlsx']]);
  });
});

describe('conflicts that a person decides', () => {
  const asked: string[] = [];
  const second =
    (questions: string[]) =>
    async ({ title }: { readonly title: string }) => {
      questions.push(title);
      return { option: 1, reason: 'the signed one', by: 'an' };
    };

  test('are asked about one by one, kept in a file, and not asked again', async () => {
    writeFiles(folder, { 'in/a2.audit.yaml': auditYaml({ facility: 'a', id: 'another', servers: 0 }) });
    const request = mergeOf({ decisions: 'decided.yaml' });
    const { province } = await mergeProvince(tools(), request, second(asked));
    expect(asked).toEqual(['a, round 2025-08: which audit counts?']);
    expect(province.facilities.map(({ audit }) => audit)).toEqual(['another', 'audit-b', 'audit-c']);
    expect(readFileSync(folder.path('decided.yaml'), 'utf8')).toContain('reason: the signed one');
    const again = await mergeProvince(tools(), { ...request, output: 'again.xlsx' });
    expect(again.province.facilities.map(({ audit }) => audit)).toEqual(['another', 'audit-b', 'audit-c']);
    expect(again.province.sources.decisions.choices).toMatchObject([{ facility: 'a', reason: 'the signed one' }]);
  });

  test('are told side by side: the day, the score, and what is answered or noted differently', async () => {
    const noted = auditYaml({ facility: 'a', id: 'another', on: '2025-08-06', lan: 'not-met' });
    const note = 'SRV-02: { verified: { answer: met, note: "khóa hỏng", by: An,';
    writeFiles(folder, { 'in/a2.audit.yaml': noted.replace('SRV-02: { verified: { answer: met, by: An,', note) });
    let told: readonly unknown[] = [];
    const onConflicts = (found: readonly { readonly differences: readonly unknown[] }[]) => {
      told = found.flatMap(({ differences }) => differences);
    };
    await problemsOf({ onConflicts });
    expect(told).toEqual([
      { criterion: 'Audited on', sides: ['05/08/2025', '06/08/2025'] },
      { criterion: 'Score (%)', sides: [expect.stringMatching(/^100/), expect.stringMatching(/^50/)] },
      { criterion: 'SRV-02 (Note)', sides: ['–', 'khóa hỏng'] },
      { criterion: 'LAN-01', sides: ['Met', 'Not met'] },
    ]);
  });

  test('are asked about once each, and kept one by one though another is left open', async () => {
    writeFiles(folder, {
      'in/a2.audit.yaml': auditYaml({ facility: 'a', id: 'another-a' }),
      'in/b2.audit.yaml': auditYaml({ facility: 'b', id: 'another-b' }),
      'in/c2.audit.yaml': auditYaml({ facility: 'c', id: 'another-c' }),
    });
    const titles: string[] = [];
    const decider = async ({ title }: { readonly title: string }) => {
      titles.push(title);
      if (title.startsWith('c')) throw new AuditError([]);
      return title.startsWith('a') ? null : { option: 0, reason: null, by: 'an' };
    };
    await mergeProvince(tools(), mergeOf({ decisions: 'decided.yaml' }), decider).catch(() => undefined);
    expect(titles.map((title) => title[0])).toEqual(['a', 'b', 'c']);
    expect(readFileSync(folder.path('decided.yaml'), 'utf8')).toContain('facility: b');
  });

  test('stay conflicts where the person leaves them open', async () => {
    writeFiles(folder, { 'in/a2.audit.yaml': auditYaml({ facility: 'a', id: 'another' }) });
    const error = await mergeProvince(tools(), mergeOf(), async () => null).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ problems: [{ code: 'conflict-audits' }] });
  });
});
