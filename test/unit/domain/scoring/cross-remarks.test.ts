import { describe, expect, test } from 'vitest';
import type { Checklist } from '../../../../src/domain/checklist/checklist.ts';
import { criteriaIn, crossRemarks, looksBack } from '../../../../src/domain/scoring/cross-remarks.ts';
import { audit, facility, noEvidence, notApplicable } from '../../../support/checklist-builders.ts';
import { parseFiles, smallChecklist, smallServers, valueIn } from '../../../support/small-checklist.ts';

function withRule(when: string): Checklist {
  const cross = `cross:\n  - { id: odd, when: ${when}, say: { vi: Lạ, en: Odd } }\n`;
  return valueIn(parseFiles(smallChecklist + cross, { 'servers.yaml': smallServers }));
}

const beds = { facility: facility({ beds: 5, hosting: 'local' }) };
const counted = (present: number, needed = 9) => audit({ 'SRV-05': { needed, present } }, beds);

function holds(when: string, now = counted(6), before: ReturnType<typeof audit> | null = null): boolean {
  return crossRemarks(withRule(when), now, before).length === 1;
}

describe('a rule across answers', () => {
  test.each([
    ['{ criterion: SRV-05, moreThan: { profile: beds } }', true],
    ['{ criterion: SRV-05, moreThan: 6 }', false],
    ['{ criterion: SRV-05, lessThan: { criterion: SRV-05, part: needed } }', true],
    ['{ criterion: SRV-05, part: needed, moreThan: { profile: beds, times: 2 } }', false],
    ['{ criterion: SRV-05, part: needed, moreThan: { profile: beds, times: 1.5 } }', true],
    ['{ profile: beds, atMost: 5, lessThan: { criterion: SRV-05 } }', true],
    ['{ all: [{ profile: hosting, is: local }, { not: { criterion: SRV-05, moreThan: 8 } }] }', true],
    ['{ any: [{ profile: hosting, is: cloud }, { criterion: SRV-05, lessThan: 2 }] }', false],
  ])('%s', (when, expected) => {
    expect(holds(when)).toBe(expected);
  });

  test('compares nothing with what nobody said', () => {
    const more = '{ criterion: SRV-05, moreThan: { criterion: SRV-04 } }';
    expect(holds(more, audit({ 'SRV-05': { needed: 9, present: 6 }, 'SRV-04': 2 }))).toBe(true);
    for (const unsaid of [noEvidence, notApplicable, 'none'] as const)
      expect(holds(more, audit({ 'SRV-05': { needed: 9, present: 6 }, 'SRV-04': unsaid }))).toBe(false);
    expect(holds(more, audit({ 'SRV-04': 2 }))).toBe(false);
  });

  test('looks at the round before, if there was one', () => {
    const less = '{ criterion: SRV-05, lessThan: { previous: SRV-05 } }';
    expect(holds(less, counted(6), counted(7))).toBe(true);
    expect(holds(less, counted(6), counted(6))).toBe(false);
    expect(holds(less)).toBe(false);
  });

  test('names the criteria beside which it is shown', () => {
    const [rule] = withRule('{ criterion: SRV-05, moreThan: { profile: beds }, lessThan: { previous: SRV-04 } }').cross;
    expect(rule === undefined ? [] : [...criteriaIn(rule)]).toEqual(['SRV-05', 'SRV-04']);
    expect(rule === undefined ? null : looksBack(rule)).toBe(true);
  });
});
