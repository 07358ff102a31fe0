import * as fs from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditYaml, provinceChecklist, provincePrices, writeFiles } from '../../support/province-folder.ts';
import { runMain } from '../../support/run-main.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
const run = (...argv: readonly string[]) =>
  runMain(folder.path(), ['plan-budget', ...argv, '--checklist', 'small.yaml']);

async function planned(...argv: readonly string[]) {
  const { code, out, err } = await run(...argv, '--json');
  expect({ code, err }).toMatchObject({ code: 0 });
  return JSON.parse(out);
}

/** A server of 100,000,000 lifts `near`, two lift `far`; `ready` has both of its own. */
beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'prices.yaml': provincePrices,
    'in/far.audit.yaml': auditYaml({ facility: 'far', servers: 0 }),
    'in/near.audit.yaml': auditYaml({ facility: 'near', servers: 1 }),
    'in/ready.audit.yaml': auditYaml({ facility: 'ready' }),
  });
});

describe('plan-budget', () => {
  test('raises whom the sum can, and says what every other sum reaches', async () => {
    expect(await planned('in', '--budget', '250000000', '--prices', 'prices.yaml')).toEqual({
      format: 'facility-audit/budget/1',
      output: null,
      budget: 250000000,
      by: 'cheapest',
      currency: 'VND',
      spent: 100000000,
      exact: true,
      exactInLevels: true,
      served: 1,
      facilities: 1,
      beds: 0,
      levels: 1,
      reachedOn: '2025-09-04',
      choices: [
        {
          facility: 'near',
          from: 'not-ready',
          to: 'ready',
          cost: 100000000,
          reachedOn: '2025-09-04',
          findings: ['SRV-01'],
        },
      ],
      steps: [
        { amount: 100000000, served: 1 },
        { amount: 300000000, served: 2 },
      ],
      notRaisable: [{ facility: 'ready', reason: 'best-level' }],
    });
  });

  test('takes audits and workbooks as merge does, and plans the same from what it wrote itself', async () => {
    const first = await planned('in', '--budget', '300000000', '--prices', 'prices.yaml', '-o', 'plan.xlsx');
    expect(first).toMatchObject({ output: 'plan.xlsx', spent: 300000000, served: 2 });
    const again = await planned('plan.xlsx', '--budget', '300000000');
    expect(again).toEqual({ ...first, output: null });
    expect(await runMain(folder.path(), ['verify', 'plan.xlsx'])).toMatchObject({ code: 0 });
    expect(await run('plan.xlsx', '--budget', '1', '-o', 'plan.xlsx', '--force')).toMatchObject({ code: 2 });
  });

  test('a plan written into the folder of inputs is replaced by the next one, and no province workbook is', async () => {
    const inputs = ['in', '--budget', '1', '--prices', 'prices.yaml', '-o', 'in/plan.xlsx', '--force'];
    expect(await run(...inputs)).toMatchObject({ code: 0 });
    expect(await run(...inputs)).toMatchObject({ code: 0 });
    fs.rmSync(folder.path('in/plan.xlsx'));
    await runMain(folder.path(), ['merge', 'in', '-o', 'in/plan.xlsx', '--checklist', 'small.yaml']);
    expect(await run(...inputs)).toMatchObject({ code: 2, err: expect.stringContaining('would replace') });
  });

  test.each([
    ['vi', 'PHƯƠNG ÁN SỬ DỤNG KINH PHÍ', '100.000.000 đồng'],
    ['en', 'WHAT A SUM OF MONEY CAN DO', '100,000,000 VND'],
    ['fr', 'CE QU’UNE SOMME PERMET', '100\u202f000\u202f000 VND'],
  ])('shows the plan in %s', async (language, title, spent) => {
    const argv = ['in', '--budget', '150000000', '--prices', 'prices.yaml', '--lang', language];
    const { code, out } = await run(...argv);
    expect(code).toBe(0);
    expect(out).toContain(title);
    expect(out).toContain(spent);
    expect(out).toContain('Cơ sở near');
  });

  test.each([
    ['no sum', ['in', '--prices', 'prices.yaml'], '--budget'],
    ['a sum that may be read in two ways', ['in', '--budget', '700.000', '--lang', 'vi'], '700.000.000'],
    ['a sum with the separators of another language', ['in', '--budget', '700.000.000', '--lang', 'en'], '700,000,000'],
    ['less than nothing', ['in', '--budget=-1'], '700'],
    ['an unknown order', ['in', '--budget', '1', '--by', 'best'], 'cheapest, soonest, beds'],
    ['another file than a workbook', ['in', '--budget', '1', '-o', 'plan.pdf'], '*.xlsx'],
    ['no price list', ['in', '--budget', '1'], '--prices'],
  ])('%s is refused with what to do', async (_case, argv, said) => {
    expect(await run(...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
  });

  test.each([
    ['vi', '150.000.000'],
    ['vi', '150 000 000'],
    ['en', '150,000,000'],
    ['fr', '150\u202f000\u202f000'],
  ])('a sum may be written as it is in %s: %s', async (language, sum) => {
    const argv = ['in', '--prices', 'prices.yaml', '--lang', language, '--budget'];
    const written = await run(...argv, sum);
    expect(written.code).toBe(0);
    expect(written.out).toBe((await run(...argv, '150000000')).out);
  });

  test('prices in several currencies are not added up', async () => {
    writeFiles(folder, { 'euro.yaml': provincePrices.replace('VND', 'EUR') });
    for (const [facility, prices] of [
      ['near', 'prices.yaml'],
      ['far', 'euro.yaml'],
    ]) {
      const argv = ['report', `in/${facility}.audit.yaml`, '-o', `${facility}.xlsx`, '--prices', prices ?? ''];
      await runMain(folder.path(), [...argv, '--checklist', 'small.yaml']);
    }
    const { code, err } = await run('near.xlsx', 'far.xlsx', '--budget', '1');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('EUR, VND') });
  });

  test('a facility whose amounts are not known is in no plan, and named', async () => {
    writeFiles(folder, { 'none.yaml': provincePrices.replace('{ price: 100000000 }', '{ price: null }') });
    const plan = await planned('in', '--budget', '1000000000', '--prices', 'none.yaml');
    expect(plan).toMatchObject({ spent: 0, served: 0, choices: [], steps: [] });
    expect(plan.notRaisable).toContainEqual({ facility: 'near', reason: 'unpriced' });
  });
});
