import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
const root = fileURLToPath(new URL('../../../', import.meta.url));
const audit = 'bv-mau-cs1.2026-12.audit.yaml';

/** A tool that was handed over: its own folder has what an office laid beside it, and work is done elsewhere. */
function run(...argv: readonly string[]) {
  const shipped = { version: '1.2.3', root, own: folder.path('tool') };
  return runMain(folder.path('work'), ['--lang', 'en', ...argv], {}, shipped);
}

function layBeside(path: string, from: string, change = (text: string) => text) {
  const target = folder.path('tool', path);
  mkdirSync(target.replace(/[^/]+$/, ''), { recursive: true });
  writeFileSync(target, change(readFileSync(`${root}${from}`, 'utf8')));
}

beforeEach(() => {
  mkdirSync(folder.path('tool'));
  mkdirSync(folder.path('work'));
});

describe('what lies beside the tool', () => {
  beforeEach(async () => {
    layBeside('roster.yaml', 'templates/roster.yaml');
    await run('new', audit, '--facility', 'bv-mau-cs1', '--round', '2026-12', '--on', '2026-12-10');
    await run('answer', audit, 'WS-01', '1/12', '--by', 'An');
  });

  test('names the facilities of a new audit', () => {
    expect(readFileSync(folder.path('work', audit), 'utf8')).toContain('name: Bệnh viện mẫu – Cơ sở 1');
  });

  test('prices a report, which is told, and does not where a list is named', async () => {
    layBeside('prices.yaml', 'templates/prices.yaml');
    const own = await run('score', audit, '--json');
    expect(own.err).toContain(`The price list beside the tool is used: “${folder.path('tool', 'prices.yaml')}”`);
    writeFileSync(folder.path('work', 'other.yaml'), readFileSync(`${root}templates/prices.yaml`, 'utf8'));
    const named = await run('score', audit, '--json', '--prices', 'other.yaml');
    expect(named.err).not.toContain('beside the tool');
    expect(JSON.parse(named.out).investment).toEqual(JSON.parse(own.out).investment);
  });

  test('tells a province who has not reported', async () => {
    const { code, err } = await run('merge', audit, '-o', 'province.xlsx');
    expect([code, err]).toEqual([0, expect.stringContaining('The list of facilities beside the tool is used')]);
  });

  test('gives papers their template', async () => {
    layBeside('templates/report.yaml', 'templates/report.yaml', (text) => `# ours\n${text}`);
    const { code, err } = await run('report', audit, '-o', 'x.xlsx');
    expect([code, err]).toEqual([0, expect.stringContaining('The report template beside the tool is used')]);
  });

  test('is listed by doctor', async () => {
    layBeside('prices.yaml', 'templates/prices.yaml');
    const { out } = await run('doctor');
    const lists = ['roster.yaml', 'prices.yaml'].map((name) => folder.path('tool', name)).join(', ');
    expect(out).toContain(`✔ Your own, found without being named: ${lists}\n`);
  });
});

describe('a checklist of one’s own', () => {
  const starter = (place: string, id: string) => {
    cpSync(`${root}templates/checklist`, folder.path(place), { recursive: true });
    const path = folder.path(place, 'checklist.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^id: .*/m, `id: ${id}`));
  };

  test.each(['tool/checklists/any-name', 'work/checklists/any-name'])('in %s is found by its id', async (place) => {
    starter(place, 'our-own');
    expect((await run('checklist', 'list')).out).toContain('our-own');
    expect((await run('checklist', 'check', 'our-own')).code).toBe(0);
    const made = await run('new', 'x.audit.yaml', '--facility', 'a', '--checklist', 'our-own');
    expect(made).toMatchObject({ code: 0 });
    expect((await run('score', 'x.audit.yaml')).code).toBe(0);
  });

  test('with the id of a shipped one is told, and is not what the id means', async () => {
    starter('tool/checklists/ours', 'emr-readiness');
    const told = `“${folder.path('tool/checklists/ours/checklist.yaml')}” has the id of a checklist that came with the tool`;
    const made = await run('new', 'x.audit.yaml', '--facility', 'a', '--checklist', 'emr-readiness');
    expect(made).toMatchObject({ code: 0, err: expect.stringContaining(told) });
    expect(readFileSync(folder.path('work/x.audit.yaml'), 'utf8')).toContain('version: "2025.1"');
    expect((await run('checklist', 'list')).err).toContain(told);
    expect(await run('doctor')).toMatchObject({ code: 1, out: expect.stringContaining(told) });
  });

  test('that is a copy of a shipped one is not told', async () => {
    cpSync(`${root}checklists/emr-readiness`, folder.path('tool/checklists/emr-readiness'), { recursive: true });
    expect((await run('checklist', 'check', 'emr-readiness')).err).not.toContain('has the id');
    expect((await run('doctor')).code).toBe(0);
  });
});
