import { expect, test } from 'vitest';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import { scoreBlocks } from '../../../../src/report/screens/score-blocks.ts';
import { blocksAsText } from '../../../support/blocks-as-text.ts';
import { boundedChecklist } from '../../../support/bounded-checklist.ts';
import { audit, facility } from '../../../support/checklist-builders.ts';
import { parseFiles, valueIn } from '../../../support/small-checklist.ts';

const checklist = valueIn(parseFiles(boundedChecklist, {}));
const answered = audit(
  { TRAIN: 'met', PCS: { needed: 20, present: 10 }, LIC: { needed: 12, present: 12 } },
  { assigned: new Map([['wards', 'Cúc, An']]), facility: facility({ beds: 100, hosting: 'cloud' }) },
);
const shown = (previous = null as typeof answered | null) =>
  blocksAsText(scoreBlocks(assess(answered, checklist), 'vi', false, previous));

test('the screen of a score says how far each one is who goes through a section', () => {
  expect(shown()).toMatch(/Tiến độ theo người[\s\S]*Cúc.*Khoa.*3\/3[\s\S]*An.*Khoa.*3\/3/);
  const nobody = blocksAsText(scoreBlocks(assess({ ...answered, assigned: new Map() }, checklist), 'vi', false));
  expect(nobody).not.toContain('Tiến độ theo người');
});

test('and what looks odd, with the round before where it is known', () => {
  expect(shown()).toContain('Có bản quyền nhiều hơn số máy hiện có.');
  expect(shown()).not.toContain('Ít máy trạm hơn đợt trước.');
  const before = audit({ PCS: { needed: 20, present: 11 } });
  expect(shown(before)).toContain('Ít máy trạm hơn đợt trước.');
});
