import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { gatherProvince } from '../../src/app/merge/gather-province.ts';
import { sectionSpreads } from '../../src/domain/province/averages.ts';
import { failuresByCriterion } from '../../src/domain/province/criterion-failures.ts';
import type { FacilityResult } from '../../src/domain/province/facility-result.ts';
import { itemDemands } from '../../src/domain/province/item-demand.ts';
import type { Province } from '../../src/domain/province/province.ts';
import { rankFacilities } from '../../src/domain/province/rank-facilities.ts';
import { toNumberOrNull } from '../../src/domain/values/rational.ts';
import { commandLine } from '../support/command-line.ts';
import { provinces, writeCountry } from '../support/country.ts';
import { mergeOf } from '../support/province-folder.ts';
import { sharedFolder } from '../support/temp-folder.ts';
import { toolsFor } from '../support/tools.ts';

/** Null where DuckDB has no program for this machine. */
const duckdb = await import('@duckdb/node-api').catch(() => null);
const questions = new URL('../../examples/at-scale/', import.meta.url);
const folder = sharedFolder();

type Row = Readonly<Record<string, string | number | boolean | null>>;

let ask: (file: string) => Promise<readonly Row[]>;
const merged = new Map<string | null, { readonly json: MergeJson; readonly province: Province }>();

interface MergeJson {
  readonly facilities: number;
  readonly levels: Readonly<Record<string, number>>;
  readonly percent: number | null;
  readonly percentOfComplete: number | null;
  readonly investment: Readonly<Record<'once' | 'yearly' | 'unpriced', number>>;
}

describe.skipIf(duckdb === null)('a country of datasets that were exported province by province', () => {
  beforeAll(async () => {
    writeCountry(folder);
    const run = commandLine(folder);
    const with_ = ['--checklist', 'checklist.yaml', '--prices', 'prices.yaml'];
    for (const [place, name] of Object.entries(provinces)) {
      const exported = await run('export', `in/${place}`, ...with_, '--to', 'parquet', '-o', 'dataset');
      expect(exported.code, exported.notes).toBe(0);
      const ran = await run('merge', `in/${place}`, ...with_, '-o', `${place}.xlsx`, '--json');
      expect(ran.code, ran.notes).toBe(0);
      const request = { checklists: ['checklist.yaml'], prices: 'prices.yaml', paths: [`in/${place}`] };
      const target = { output: `${place}.xlsx`, writes: 'province' } as const;
      const { assembled } = await gatherProvince(toolsFor(folder.files()), mergeOf(request), target);
      merged.set(name, { json: JSON.parse(ran.data), province: assembled.province });
    }
    ask = await openDuckdb();
  });

  test('levels are those of merge', async () => {
    const rows = await ask('levels.sql');
    for (const [name, { json }] of merged) {
      const counts = Object.entries(json.levels).filter(([, count]) => count > 0);
      expect(pairs(rows, name, 'reached', 'facilities')).toEqual(Object.fromEntries(counts));
    }
  });

  test('means are those of merge', async () => {
    const rows = await ask('means.sql');
    for (const [name, { json }] of merged) {
      const [row] = of(rows, name);
      expect(row?.['facilities']).toBe(json.facilities);
      expect(row?.['meanPercent']).toBeCloseTo(json.percent ?? Number.NaN, 9);
      expect(row?.['meanOfComplete']).toBeCloseTo(json.percentOfComplete ?? Number.NaN, 9);
    }
  });

  test('means of sections are those of the heat map', async () => {
    const rows = await ask('sections.sql');
    for (const [name, { province }] of merged) {
      const spreads = sectionSpreads(province.facilities, province.checklist);
      for (const { section, count, mean, lowest, highest } of spreads) {
        const row = of(rows, name).find((each) => each['section'] === section.id);
        expect(row?.['facilities'] ?? 0).toBe(count);
        if (mean === null) continue;
        expect(row?.['meanPercent']).toBeCloseTo(mean, 9);
        expect(row?.['lowest']).toBeCloseTo(lowest ?? Number.NaN, 9);
        expect(row?.['highest']).toBeCloseTo(highest ?? Number.NaN, 9);
      }
    }
  });

  test('the ranking is that of the ranking page', async () => {
    const rows = await ask('ranking.sql');
    for (const [name, { province }] of merged) {
      const ranked = rankFacilities(province.facilities, province.checklist.ladder);
      expect(of(rows, name).map((row) => [row['facility'], row['place'], row['level']])).toEqual(
        expect.arrayContaining(ranked.map(({ result, rank }) => [result.facility.id, rank, result.level])),
      );
      expect(of(rows, name)).toHaveLength(ranked.length);
    }
  });

  test('who fails what is what the pages of failures say', async () => {
    const [rows, who] = [await ask('failures.sql'), await ask('who-fails.sql')];
    for (const [name, { province }] of merged) {
      const failures = failuresByCriterion(province.facilities, province.checklist).filter((f) => f.failing.length > 0);
      expect(
        of(rows, name)
          .map((row) => [row['criterion'], row['failing'], row['atZero']])
          .sort(),
      ).toEqual(failures.map((each) => [each.criterion.id, each.failing.length, each.atZero]).sort());
      expect(
        of(who, name)
          .map((row) => `${row['criterion']} ${row['facility']}`)
          .sort(),
      ).toEqual(province.facilities.flatMap(criticalOf).sort());
    }
  });

  test('money is that of merge, in all and by item', async () => {
    const [rows, items] = [await ask('money.sql'), await ask('money-by-item.sql')];
    for (const [name, { json, province }] of merged) {
      const [row] = of(rows, name);
      const { once, yearly, unpriced } = json.investment;
      expect([row?.['listedOnce'], row?.['listedYearly'], row?.['unpriced']]).toEqual([once, yearly, unpriced]);
      const demands = itemDemands(province.purchases).filter((each) => each.facilities.length > 0);
      expect(
        of(items, name)
          .map((each) => [each['item'], each['pieces'], each['listed'], each['unpriced']])
          .sort(),
      ).toEqual(demands.map((each) => [each.item, each.quantity, each.amount, each.unpriced]).sort());
    }
  });

  test('the change between rounds is that of the changes page', async () => {
    const rows = await ask('changes.sql');
    for (const [name, { province }] of merged) {
      const changed = province.facilities.flatMap(({ facility, change }) =>
        change === null ? [] : [{ facility, change }],
      );
      expect(of(rows, name)).toHaveLength(changed.length);
      for (const { facility, change } of changed) {
        const row = of(rows, name).find((each) => each['facility'] === facility.id);
        const { before, after } = change.comparison.common;
        expect(row?.['commonBefore']).toBeCloseTo(toNumberOrNull(before) ?? Number.NaN, 9);
        expect(row?.['commonAfter']).toBeCloseTo(toNumberOrNull(after) ?? Number.NaN, 9);
        expect(row?.['fromRound']).toBe(change.before.round.id);
      }
    }
  });

  test('no facility stands twice in a round, and every question of the folder was asked', async () => {
    expect(await ask('twice.sql')).toEqual([]);
    const asked = [...new Set([...seen, 'duckdb.sql', 'views.sql', 'clickhouse.sql'])].sort();
    expect(
      readdirSync(questions)
        .filter((name) => name.endsWith('.sql'))
        .sort(),
    ).toEqual(asked);
  });
});

const seen: string[] = [];

async function openDuckdb(): Promise<typeof ask> {
  if (duckdb === null) throw new Error('nobody asks without DuckDB');
  const connection = await (await duckdb.DuckDBInstance.create()).connect();
  await connection.run(`SET file_search_path = '${folder.path('.').replaceAll("'", "''")}'`);
  for (const file of ['duckdb.sql', 'views.sql']) await connection.run(readFileSync(new URL(file, questions), 'utf8'));
  return async (file) => {
    seen.push(file);
    const reader = await connection.runAndReadAll(readFileSync(new URL(file, questions), 'utf8'));
    return reader.getRowObjects().map((row) => Object.fromEntries(Object.entries(row).map(plain)));
  };
}

/** Whole numbers come as bigint. */
function plain([name, value]: readonly [string, unknown]): readonly [string, Row[string]] {
  return [name, typeof value === 'bigint' ? Number(value) : (value as Row[string])];
}

function of(rows: readonly Row[], province: string | null): readonly Row[] {
  return rows.filter((row) => row['province'] === province);
}

function pairs(rows: readonly Row[], province: string | null, key: string, value: string): Row {
  return Object.fromEntries(of(rows, province).map((row) => [String(row[key]), row[value] ?? null]));
}

function criticalOf({ facility, findings }: FacilityResult): readonly string[] {
  return findings
    .filter(({ severity }) => severity === 'critical')
    .map(({ criterion }) => `${criterion.id} ${facility.id}`);
}
