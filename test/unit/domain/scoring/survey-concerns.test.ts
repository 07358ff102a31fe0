import { expect, test } from 'vitest';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import { surveyConcerns } from '../../../../src/domain/scoring/survey-concerns.ts';
import {
  audit,
  checklist,
  choice,
  coverage,
  remedy,
  text,
  unscoredSection,
} from '../../../support/checklist-builders.ts';

const remedies = [remedy({ act: 'act', item: null, authority: 'province' })];
const options = ['good', 'bad'].map((id) => ({ id, label: { en: id }, mark: null }));
const asked = checklist([
  unscoredSection('s', [
    choice('C', {}, { options, remedies }),
    coverage('N', { scored: false, remedies }),
    text('T', { remedies }),
    text('U'),
  ]),
]);
const concerns = (answers: Parameters<typeof audit>[0]) =>
  surveyConcerns(assess(audit(answers), asked)).map(({ criterion }) => criterion.id);

test('a survey’s difficulties are words, what is short, and any choice but the best', () => {
  expect(concerns({ C: 'bad', N: { needed: 3, present: 1 }, T: 'no seal' })).toEqual(['C', 'N', 'T']);
});

test('what is well, not answered, or nobody’s to settle is none', () => {
  expect(concerns({ C: 'good', N: { needed: 3, present: 3 }, U: 'words' })).toEqual([]);
});
