import { describe, expect, test } from 'vitest';
import { parseRoster, serializeRoster } from '../../../../src/formats/lists/roster-file.ts';
import { problemsOf, told, valueIn } from '../../../support/small-checklist.ts';

const sound = `format: facility-audit/roster/1
id: lao-cai
province: Lào Cai
facilities:
  - { id: bvdk1-cs1, name: Bệnh viện đa khoa số 1 (cơ sở 1), kind: hospital, unit: { id: bvdk1, name: Bệnh viện đa khoa số 1 } }
  - id: ttyt-yen-binh
    name: { vi: TTYT khu vực Yên Bình, en: Yen Binh Centre }
    kind: regional-medical-centre
    province: Yên Bái
    profile: { hosting: on-premises, beds: 150 }
    emr: { status: published, on: 2025-07-01 }
    deadlines: { legal: { date: 2025-12-31, reason: Bão số 3 } }
`;

describe('a roster', () => {
  const roster = valueIn(parseRoster(sound, 'r.yaml'));

  test('gives its province to every facility that names no other', () => {
    expect(roster.facilities.map(({ id, province }) => [id, province])).toEqual([
      ['bvdk1-cs1', 'Lào Cai'],
      ['ttyt-yen-binh', 'Yên Bái'],
    ]);
  });

  test('has names as they are written', () => {
    expect(roster.facilities[0]).not.toHaveProperty('names');
    expect(roster.facilities[1]).toMatchObject({ name: 'TTYT khu vực Yên Bình', names: { en: 'Yen Binh Centre' } });
  });

  test('is the same after it was written and read', () => {
    expect(valueIn(parseRoster(serializeRoster(roster), 'r.yaml'))).toEqual(roster);
  });

  test('has no ids that no file can have on Windows', () => {
    const text = sound.replace('id: ttyt-yen-binh', 'id: CON').replace('id: bvdk1,', 'id: lpt9.x,');
    expect(told(problemsOf(parseRoster(text, 'r.yaml')))).toEqual([
      'r.yaml:5:90 invalid-id id lpt9.x',
      'r.yaml:6:9 invalid-id id CON',
    ]);
  });

  test('names every fault at its place', () => {
    const text = sound
      .replace('id: ttyt-yen-binh', 'id: bvdk1-cs1')
      .replace('beds: 150', 'beds: [150]')
      .replace('2025-07-01', '2025-07-32');
    expect(told(problemsOf(parseRoster(text, 'r.yaml')))).toEqual([
      'r.yaml:6:9 duplicate-id bvdk1-cs1',
      'r.yaml:10:44 wrong-type beds ["text","number"] list',
      'r.yaml:11:35 invalid-date on 2025-07-32',
    ]);
  });
});
