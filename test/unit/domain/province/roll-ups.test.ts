import { describe, expect, test } from 'vitest';
import { meanPercent, sectionSpreads } from '../../../../src/domain/province/averages.ts';
import { countLevels } from '../../../../src/domain/province/level-counts.ts';
import { peerGroups, quantile } from '../../../../src/domain/province/peer-groups.ts';
import { rankFacilities } from '../../../../src/domain/province/rank-facilities.ts';
import { unitResults } from '../../../../src/domain/province/unit-results.ts';
import { toNumber } from '../../../../src/domain/values/rational.ts';
import { checklist, judgement, notApplicable, section } from '../../../support/checklist-builders.ts';
import { oneSection, resultOf } from '../../../support/facility-results.ts';

const met = { A: 'met', B: 'met', C: 'met' };
const half = { A: 'partly', B: 'met', C: 'met' };
const poor = { A: 'not-met', B: 'met', C: 'met' };
const nothingApplies = { A: notApplicable, B: notApplicable, C: notApplicable };

describe('how many reached each level', () => {
  test('every level is there, what is unanswered is incomplete, what has nothing to sum is none', () => {
    const results = [
      resultOf('a', met),
      resultOf('b', poor),
      resultOf('c', { A: 'met' }),
      resultOf('d', nothingApplies),
    ];
    const { levels, incomplete, none } = countLevels(results, oneSection.ladder);
    expect([...levels]).toEqual([
      ['ready', 1],
      ['conditional', 0],
      ['not-ready', 1],
    ]);
    expect([incomplete, none]).toEqual([1, 1]);
  });
});

describe('the mean percent', () => {
  test('is over what is not null, whatever the order', () => {
    const percents = [resultOf('a', met), resultOf('b', half), resultOf('c', nothingApplies), resultOf('d', poor)].map(
      ({ percent }) => percent,
    );
    expect(meanPercent(percents)).toBe(70);
    expect(meanPercent([...percents].reverse())).toBe(70);
    expect(meanPercent([null])).toBeNull();
  });

  test('of a section is over the facilities that have it', () => {
    const two = checklist([section('servers', [judgement('A')]), section('lan', [judgement('L')])]);
    const results = [
      resultOf('a', { A: 'met', L: 'partly' }, { checklist: two }),
      resultOf('b', { A: 'not-met', L: notApplicable }, { checklist: two }),
    ];
    expect(sectionSpreads(results, two)).toMatchObject([
      { count: 2, mean: 50, lowest: 0, highest: 100 },
      { count: 1, mean: 50, lowest: 50, highest: 50 },
    ]);
  });
});

describe('the ranking', () => {
  test('goes by level, then percent; equal ones share a rank and what has no level comes last without one', () => {
    const results = [
      resultOf('e', { A: 'met' }),
      resultOf('d', poor),
      resultOf('b', met),
      resultOf('c', half),
      resultOf('a', met),
    ];
    expect(rankFacilities(results, oneSection.ladder).map(({ result, rank }) => [result.facility.id, rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
      ['d', 4],
      ['e', null],
    ]);
  });
});

describe('units', () => {
  const unit = { id: 'hospital-1', name: 'Hospital 1' };
  const sites = (beds: readonly [number | null, number | null]) => [
    resultOf('site-1', met, { facility: { unit }, profile: beds[0] === null ? {} : { beds: beds[0] } }),
    resultOf('centre', met),
    resultOf('site-2', poor, { facility: { unit }, profile: beds[1] === null ? {} : { beds: beds[1] } }),
  ];

  test('two sites are one unit with the worse level, weighted by beds', () => {
    const [hospital, centre] = unitResults(sites([300, 100]), oneSection.ladder);
    expect(hospital).toMatchObject({ unit, level: 'not-ready', weighting: 'beds', beds: 400 });
    expect(toNumber(hospital?.percent ?? { numerator: 0n, denominator: 1n })).toBe((300 * 100 + 100 * 40) / 400);
    expect(centre).toMatchObject({ unit: { id: 'centre' }, level: 'ready', weighting: 'one-facility' });
  });

  test('where beds are not known at each site the plain mean counts', () => {
    const [hospital] = unitResults(sites([300, null]), oneSection.ladder);
    expect(hospital).toMatchObject({ weighting: 'plain', beds: null });
    expect(toNumber(hospital?.percent ?? { numerator: 0n, denominator: 1n })).toBe(70);
  });

  test('a site without a level leaves the unit without one', () => {
    const results = [resultOf('1', met, { facility: { unit } }), resultOf('2', {}, { facility: { unit } })];
    expect(unitResults(results, oneSection.ladder)[0]?.level).toBeNull();
  });

  test('a unit and a facility of the same id stay apart', () => {
    const results = [resultOf('x', met, { facility: { unit: { id: 'y', name: 'Y' } } }), resultOf('y', met)];
    expect(unitResults(results, oneSection.ladder)).toHaveLength(2);
  });
});

describe('peers', () => {
  test('quartiles lie between the values, both ends included', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile([10, 20, 30, 40], share))).toEqual([10, 17.5, 25, 32.5, 40]);
  });

  test('facilities are set beside those of their own kind', () => {
    const results = [
      resultOf('a', met),
      resultOf('b', poor),
      resultOf('c', half, { facility: { kind: 'centre' } }),
      resultOf('d', nothingApplies, { facility: { kind: 'station' } }),
    ];
    expect([...peerGroups(results).values()]).toMatchObject([
      { kind: 'centre', count: 1, median: 70 },
      { kind: 'hospital', count: 2, lowest: 40, median: 70, highest: 100 },
    ]);
  });
});
