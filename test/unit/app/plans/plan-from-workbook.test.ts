import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/excel/read/open-workbook.ts';
import { commandLine } from '../../../support/command-line.ts';
import { fillFindings, type TypedPlans } from '../../../support/fill-findings.ts';
import { kindsAnswers, kindsChecklist } from '../../../support/kinds-checklist.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { withParts } from '../../../support/zip-parts.ts';

const folder = tempFolder();
let run: ReturnType<typeof commandLine>;

beforeEach(async () => {
  run = commandLine(folder);
  writeFileSync(folder.path('kinds.yaml'), kindsChecklist);
  for (const facility of ['yb', 'mu']) {
    const audit = `${facility}.r.audit.yaml`;
    await done('new', audit, '--name', `TTYT ${facility}`, '--facility', facility, ...made);
    await done('answer', audit, 'A', 'not-met');
    await done('answer', audit, 'D', '50');
    await done('plan', audit, 'A', '--owner', 'Phòng CNTT', '--due', '2025-09-15');
  }
  await done('report', 'yb.r.audit.yaml', '-o', 'yb.xlsx');
});

const made = ['--round', 'r', '--on', '2025-08-05', '--checklist', 'kinds.yaml'];

async function done(...line: readonly string[]) {
  const ran = await run(...line);
  expect(ran, line.join(' ')).toMatchObject({ code: 0 });
  return ran;
}

function fill(name: string, typed: TypedPlans): void {
  writeFileSync(folder.path(name), fillFindings(readFileSync(folder.path(name)), typed));
}

/** The workbook with the findings A and D in each other's rows. */
function exchanged(bytes: Uint8Array): Uint8Array {
  const sheets = openWorkbook(bytes, new Map()).sheets();
  const index = sheets.findIndex(({ name }) => name === 'Findings');
  const rowOf = (id: string) =>
    sheets[index]?.rows.find(({ cells }) => String(cells.get(2)?.value ?? '').split(' ')[0] === id)?.row ?? 0;
  const [one, other] = [rowOf('A'), rowOf('D')];
  const at = (xml: string, row: number) => new RegExp(`<row r="${row}".*?</row>`, 's').exec(xml)?.[0] ?? '';
  const moved = (row: string, to: number) => row.replace(/ r="([A-Z]*)\d+"/g, ` r="$1${to}"`);
  return withParts(bytes, {
    [`xl/worksheets/sheet${index + 1}.xml`]: (xml) => {
      const [first, second] = [at(xml, one), at(xml, other)];
      return xml
        .replace(first, '<first/>')
        .replace(second, () => moved(first, other))
        .replace('<first/>', () => moved(second, one));
    },
  });
}

async function plansOf(audit: string, criterion = 'A') {
  const exported = await done('export', audit, '--to', 'json');
  const { audits } = JSON.parse(exported.data);
  return audits[0].criteria.find(({ id }: { readonly id: string }) => id === criterion).plan;
}

describe('plans filled in on the findings of a facility', () => {
  test('are taken into its audit, found beside the workbook, and stand in the history', async () => {
    fill('yb.xlsx', {
      A: { Owner: 'Sở Y tế', Due: '15/9/2027', Status: 'In progress', 'Source of money': 'own revenue' },
      D: { Owner: 'Khoa Nội', Due: 46_000, 'Note on the plan': '=1+1' },
    });
    const taken = await done('plan', '--from', 'yb.xlsx', '--by', 'Lan');
    expect(taken.notes).toContain('7 changes taken into 1 audit, by Lan.');
    expect(await plansOf('yb.r.audit.yaml')).toMatchObject({
      owner: 'Sở Y tế',
      due: '2027-09-15',
      status: 'in-progress',
      fundingSource: 'own-revenue',
    });
    expect(await plansOf('yb.r.audit.yaml', 'D')).toMatchObject({ owner: 'Khoa Nội', due: '2025-12-09', note: '=1+1' });
    expect(readFileSync(folder.path('yb.r.history.jsonl'), 'utf8')).toContain('Sở Y tế');
    const again = await done('plan', '--from', 'yb.xlsx', '--by', 'Lan');
    expect(again.notes).toContain('stands in the audits already');
  });

  test('are shown and not taken in a dry run', async () => {
    fill('yb.xlsx', { A: { Owner: 'Sở Y tế', Due: null } });
    const shown = await done('plan', '--from', 'yb.xlsx', 'yb.r.audit.yaml', '--dry-run', '--json');
    expect(JSON.parse(shown.data)).toMatchObject({
      format: 'facility-audit/plans/1',
      dryRun: true,
      saved: false,
      audits: [
        {
          facility: 'yb',
          changes: [
            {
              criterion: 'A',
              part: 'owner',
              from: 'Phòng CNTT',
              to: 'Sở Y tế',
              cell: expect.stringMatching(/^[A-Z]\d+$/),
            },
            { criterion: 'A', part: 'due', from: '2025-09-15', to: null },
          ],
        },
      ],
    });
    expect(await plansOf('yb.r.audit.yaml')).toMatchObject({ owner: 'Phòng CNTT', due: '2025-09-15' });
  });

  test('are named by verify as filled in, not as edited', async () => {
    fill('yb.xlsx', { A: { Due: '15/09/2027', Status: 'Done' } });
    const verified = JSON.parse((await done('verify', 'yb.xlsx', '--json')).data);
    expect(verified.files[0]).toMatchObject({
      status: 'intact',
      edits: [],
      filled: [
        { expected: '2025-09-15', found: '15/09/2027' },
        { expected: null, found: 'Done' },
      ],
    });
  });

  test('with a wrong word, an impossible day or a formula are refused with sheet and cell, and nothing is taken', async () => {
    fill('yb.xlsx', { A: { Owner: 'Sở Y tế', Status: 'xong rồi' }, D: { Due: '31/02/2027' } });
    const refused = await run('plan', '--from', 'yb.xlsx', '--by', 'Lan');
    expect(refused.code).toBe(2);
    expect(refused.notes).toMatch(/yb\.xlsx.*Findings.*[A-Z]\d+.*“xong rồi” is none of the three states/);
    expect(refused.notes).toContain('“31/02/2027” is no day of the calendar');
    expect(await plansOf('yb.r.audit.yaml')).toMatchObject({ owner: 'Phòng CNTT' });
  });

  test('that the audit contradicts by now are conflicts', async () => {
    await done('plan', 'yb.r.audit.yaml', 'A', '--owner', 'Ban Giám đốc');
    fill('yb.xlsx', { A: { Owner: 'Sở Y tế' } });
    const refused = await run('plan', '--from', 'yb.xlsx', '--by', 'Lan');
    expect(refused).toMatchObject({ code: 4, notes: expect.stringContaining('“Ban Giám đốc” now') });
  });

  test('need a reason where the minutes were signed', async () => {
    const rest = Object.entries(kindsAnswers).filter(([id]) => id !== 'A' && id !== 'D');
    for (const [id, value] of rest) await done('answer', 'yb.r.audit.yaml', id, value);
    await done('report', 'yb.r.audit.yaml', '-o', 'yb.xlsx', '--force');
    await done('sign', 'yb.r.audit.yaml', '--number', '1');
    fill('yb.xlsx', { A: { Owner: 'Sở Y tế' } });
    expect(await run('plan', '--from', 'yb.xlsx', '--by', 'Lan')).toMatchObject({ code: 2 });
    await done('plan', '--from', 'yb.xlsx', '--by', 'Lan', '--reason', 'Giao lại');
    expect(readFileSync(folder.path('yb.r.audit.yaml'), 'utf8')).toContain('reason: Giao lại');
  });

  test('are found in whatever order somebody sorted the rows', async () => {
    fill('yb.xlsx', { A: { Owner: 'a', Due: '01/01/2027' }, D: { Owner: 'd', Due: '02/01/2027' } });
    writeFileSync(folder.path('yb.xlsx'), exchanged(readFileSync(folder.path('yb.xlsx'))));
    await done('plan', '--from', 'yb.xlsx', '--by', 'Lan');
    expect(await plansOf('yb.r.audit.yaml', 'D')).toMatchObject({ owner: 'd', due: '2027-01-02' });
    expect(await plansOf('yb.r.audit.yaml')).toMatchObject({ owner: 'a', due: '2027-01-01' });
  });

  test('of another audit of the same facility and round are refused', async () => {
    mkdirSync(folder.path('other'));
    await done('new', 'other/yb.r.audit.yaml', '--name', 'TTYT yb', '--facility', 'yb', ...made);
    fill('yb.xlsx', { A: { Owner: 'Sở Y tế' } });
    const refused = await run('plan', '--from', 'yb.xlsx', 'other/yb.r.audit.yaml', '--by', 'Lan');
    expect(refused).toMatchObject({ code: 2, notes: expect.stringContaining('another one than the workbook') });
  });

  test('a workbook in which nothing was filled in says so', async () => {
    expect((await done('plan', '--from', 'yb.xlsx', '--by', 'Lan')).notes).toContain('nothing was filled in');
  });
});

describe('plans filled in on the findings of a province', () => {
  beforeEach(async () => {
    await done('merge', 'yb.r.audit.yaml', 'mu.r.audit.yaml', '-o', 'province.xlsx');
  });

  test('are taken into each of its audits', async () => {
    fill('province.xlsx', {
      'TTYT yb A': { Owner: 'Yên Bình', Status: 'Done' },
      'TTYT mu A': { Owner: 'Mù Cang Chải', 'Source of money': 'Quỹ riêng' },
    });
    const taken = await done('plan', '--from', 'province.xlsx', '.', '--by', 'Lan');
    expect(taken.notes).toContain('4 changes taken into 2 audits');
    expect(await plansOf('yb.r.audit.yaml')).toMatchObject({ owner: 'Yên Bình', status: 'done', doneOn: '2025-08-05' });
    expect(await plansOf('mu.r.audit.yaml')).toMatchObject({ owner: 'Mù Cang Chải', fundingSource: 'Quỹ riêng' });
  });

  test('stop with every audit that is not there, before one is written', async () => {
    fill('province.xlsx', { 'TTYT yb A': { Owner: 'x' }, 'TTYT mu A': { Owner: 'y' } });
    const refused = await run('plan', '--from', 'province.xlsx', 'yb.r.audit.yaml', '--by', 'Lan');
    expect(refused).toMatchObject({ code: 2, notes: expect.stringMatching(/province\.xlsx.*TTYT mu, round r/) });
    expect(await plansOf('yb.r.audit.yaml')).toMatchObject({ owner: 'Phòng CNTT' });
  });

  test('leave what was typed anywhere else, and say so', async () => {
    fill('province.xlsx', { 'TTYT yb A': { Owner: 'x', Found: 'met' } });
    const taken = await run('plan', '--from', 'province.xlsx', '--by', 'Lan');
    expect(taken).toMatchObject({ code: 0, notes: expect.stringContaining('edited') });
    expect(await plansOf('yb.r.audit.yaml')).toMatchObject({ owner: 'x' });
  });

  test('a public edition has nothing to fill in', async () => {
    await done('merge', 'yb.r.audit.yaml', '-o', 'public.xlsx', '--edition', 'public');
    expect(await run('plan', '--from', 'public.xlsx', '--by', 'Lan')).toMatchObject({ code: 2 });
  });
});
