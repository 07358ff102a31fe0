import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemDemands } from '../../../../src/domain/province/item-demand.ts';
import { provincePurchases } from '../../../../src/domain/province/once-per-unit.ts';
import { isOpenLine, provinceInvestment, spendingBy } from '../../../../src/domain/province/spending.ts';
import {
  checklist,
  coverage,
  judgement,
  priceList,
  purchase,
  type Recorded,
  remedy,
  response,
  section,
  sided,
} from '../../../support/checklist-builders.ts';
import { resultOf } from '../../../support/facility-results.ts';

const dossier = remedy({ item: 'dossier', quantity: { kind: 'fixed', quantity: 1 } });
const definition = checklist([
  section('security', [
    judgement('LEVEL', { scope: 'unit', remedies: [dossier] }),
    judgement('PLAN', {
      scope: 'unit',
      remedies: [remedy({ item: 'plan', frequency: 'yearly', coveredBy: ['LEVEL'] })],
    }),
    coverage('SRV', { remedies: [remedy({ item: 'server', quantity: { kind: 'gap', per: null } })] }),
  ]),
]);
const prices = priceList({ dossier: 50, plan: 3, server: 100 });
const unit = { id: 'hospital', name: 'Hospital' };

const settled = (...quantities: readonly number[]) =>
  response({ verified: sided('not-met'), purchase: quantities.map((each) => purchase('dossier', each)) });

const site = (id: string, recorded: Readonly<Record<string, Recorded>>, list = prices) =>
  resultOf(
    id,
    { LEVEL: 'met', PLAN: 'met', SRV: { needed: 1, present: 1 }, ...recorded },
    {
      checklist: definition,
      prices: list,
      facility: { unit },
    },
  );

test('what a unit buys for all its sites counts once, and the other sites say where', () => {
  const results = [site('cs1', { LEVEL: 'not-met' }), site('cs2', { LEVEL: 'not-met' })];
  const rows = provincePurchases(results);
  expect(rows.map(({ amount, countedAt }) => [amount, countedAt?.name ?? null])).toEqual([
    [50, null],
    [0, 'Facility cs1'],
  ]);
  expect(provinceInvestment(results, rows)).toMatchObject({ once: 50, yearly: 0, unpriced: 0, unquantified: 0 });
  expect(itemDemands(rows)).toMatchObject([{ item: 'dossier', quantity: 1, once: 50 }]);
});

test('it counts where the group settled it', () => {
  const rows = provincePurchases([site('cs1', { LEVEL: 'not-met' }), site('cs2', { LEVEL: settled(2, 1) })]);
  expect(rows.map(({ amount, countedAt }) => [amount, countedAt?.name ?? null])).toEqual([
    [0, 'Facility cs2'],
    [100, null],
    [50, null],
  ]);
});

test('it counts where it is priced', () => {
  const rows = provincePurchases([site('cs1', { LEVEL: 'not-met' }, priceList({})), site('cs2', { LEVEL: 'not-met' })]);
  expect(rows.map(({ amount }) => amount)).toEqual([0, 50]);
  expect(rows.filter(isOpenLine)).toEqual([]);
});

test('it counts with another criterion where a site does so', () => {
  const results = [site('cs1', { PLAN: 'not-met' }), site('cs2', { LEVEL: 'not-met', PLAN: 'not-met' })];
  expect(provinceInvestment(results, provincePurchases(results))).toMatchObject({ once: 50, yearly: 0 });
});

test('what each site needs for itself, and what other units need, is bought by each', () => {
  const lacking = { SRV: { needed: 2, present: 0 } };
  const alone = resultOf('clinic', { LEVEL: 'not-met' }, { checklist: definition, prices, facility: { unit: null } });
  const rows = provincePurchases([site('cs1', lacking), site('cs2', lacking), alone]);
  expect(rows.map(({ amount }) => amount)).toEqual([200, 200, 50]);
});

test('sums by facility, item and source come to the total, and each unit pays once, whatever its sites say', () => {
  const answers = fc.record({
    LEVEL: fc.constantFrom('met', 'not-met', 'settled'),
    PLAN: fc.constantFrom('met', 'not-met'),
    missing: fc.nat(5),
    quantity: fc.integer({ min: 1, max: 9 }),
  });
  const units = fc.array(fc.array(answers, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(units, (drawn) => {
      const results = drawn.flatMap((sites, place) =>
        sites.map(({ LEVEL, PLAN, missing, quantity }, index) =>
          resultOf(
            `u${place}-${index}`,
            {
              LEVEL: LEVEL === 'settled' ? settled(quantity) : LEVEL,
              PLAN,
              SRV: { needed: missing, present: 0 },
            },
            { checklist: definition, prices, facility: { unit: { id: `u${place}`, name: `U${place}` } } },
          ),
        ),
      );
      const rows = provincePurchases(results);
      const total = drawn.reduce((sum, sites) => sum + onceOf(sites), 0);
      const yearly = drawn.reduce((sum, sites) => sum + yearlyOf(sites), 0);
      expect(provinceInvestment(results, rows)).toMatchObject({ once: total, yearly });
      const keys = [
        ({ result }: (typeof rows)[number]) => result.facility.id,
        ({ line }: (typeof rows)[number]) => line.item,
        ({ fundingSource }: (typeof rows)[number]) => fundingSource ?? '',
      ];
      for (const key of keys) {
        const sums = [...spendingBy(rows, key).values()];
        expect(sums.reduce((sum, { once }) => sum + once, 0)).toBe(total);
        expect(sums.reduce((sum, each) => sum + each.yearly, 0)).toBe(yearly);
      }
    }),
    { numRuns: 200 },
  );
});

interface Drawn {
  readonly LEVEL: string;
  readonly PLAN: string;
  readonly missing: number;
  readonly quantity: number;
}

/** The same sums by hand: servers for each site, one dossier a unit, the group's number of them where a site has one. */
function onceOf(sites: readonly Drawn[]): number {
  const servers = sites.reduce((sum, { missing }) => sum + missing * 100, 0);
  const dossiers = sites.find(({ LEVEL }) => LEVEL === 'settled')?.quantity;
  return servers + 50 * (dossiers ?? (sites.some(({ LEVEL }) => LEVEL === 'not-met') ? 1 : 0));
}

/** A plan comes with the dossier of any site that lacks both. */
function yearlyOf(sites: readonly Drawn[]): number {
  const lacking = sites.filter(({ PLAN }) => PLAN === 'not-met');
  return lacking.length === 0 || lacking.some(({ LEVEL }) => LEVEL !== 'met') ? 0 : 3;
}
