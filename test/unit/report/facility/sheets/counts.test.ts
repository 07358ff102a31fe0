import { expect, test } from 'vitest';
import { assess } from '../../../../../src/domain/scoring/assessment.ts';
import { countsTable } from '../../../../../src/report/facility/sheets/counts.ts';
import { plainView } from '../../../../../src/report/sheet/view.ts';
import { audit, checklist, coverage, section } from '../../../../support/checklist-builders.ts';

/** Needed and present below the places of one criterion. */
function totals(needed: Parameters<typeof coverage>[1], ofPlaces: readonly (number | null)[]) {
  const rows = ofPlaces.map((each, index) => ({ label: `Ward ${index}`, needed: each, present: 2 }));
  const assessment = assess(audit({ C: { rows } }), checklist([section('s', [coverage('C', needed)])]));
  const total = [...countsTable(plainView(assessment, 'en')).rows].find(({ role }) => role === 'total');
  return total?.role === 'total' ? [total.cells['needed'], total.cells['present']] : [];
}

test('places sum up to what is needed and present', () => {
  expect(totals({}, [3, 4])).toMatchObject([{ value: 7 }, { value: 4 }]);
});

test('what a rule says is needed stands in the total, whatever places say or leave out', () => {
  const needed = [{ when: null, is: 5 }];
  expect(totals({ needed }, [null, null])).toMatchObject([{ value: 5 }, { value: 4 }]);
  expect(totals({ needed }, [3, 4])).toMatchObject([{ value: 5 }, { value: 4 }]);
});
