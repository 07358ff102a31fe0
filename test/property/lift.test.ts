import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cheapestLifts } from '../../src/domain/lifts/cheapest-lift.ts';
import { type Assessment, levelWith } from '../../src/domain/scoring/assessment.ts';
import { levelsUpwards } from '../../src/domain/scoring/level.ts';
import { one } from '../../src/domain/values/rational.ts';
import { checklistAndAudit } from '../support/arbitraries.ts';
import { assessmentOf } from '../support/models-of.ts';

/** More would mean over two thousand sets per audit. */
const mostFindings = 11;

describe('what lifts an audit where nothing is known of prices', () => {
  test('is as small as the smallest of all sets of findings that lift the level by one, and null where none does', () => {
    fc.assert(
      fc.property(checklistAndAudit(), (plain) => {
        const assessment = assessmentOf(plain);
        fc.pre(assessment.findings.length <= mostFindings && assessment.provisionalLevel !== null);
        const chosen = cheapestLifts(assessment).next?.criteria ?? null;
        expect(chosen?.length ?? null).toBe(smallestByTrying(assessment));
        if (chosen !== null) expect(lifts(assessment, new Set(chosen))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

/** Size of the smallest set, found by trying all of them; null: not even all findings raise the level. */
function smallestByTrying(assessment: Assessment): number | null {
  const ids = assessment.findings.map(({ marked }) => marked.criterion.id);
  const sizes = Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, index) => (bits >> index) % 2 === 1),
  )
    .filter((set) => lifts(assessment, new Set(set)))
    .map((set) => set.length);
  return sizes.length === 0 ? null : Math.min(...sizes);
}

function lifts({ checklist, criteria, provisionalLevel }: Assessment, mended: ReadonlySet<string>): boolean {
  const upwards = levelsUpwards(checklist.ladder);
  const reached = levelWith(
    checklist,
    criteria.map((each) => (mended.has(each.criterion.id) ? { ...each, mark: one } : each)),
  );
  return upwards.indexOf(reached ?? '') > upwards.indexOf(provisionalLevel ?? '');
}
