import { expect, test } from 'vitest';
import type { Condition } from '../../../../src/domain/checklist/checklist.ts';
import { ruledOutCriteria } from '../../../../src/domain/form/ruled-out-criteria.ts';
import {
  audit,
  checklist,
  facility,
  judgement,
  not,
  onCriterion,
  onProfile,
  section,
} from '../../../support/checklist-builders.ts';

function ruledOut(when: Condition, profile: Readonly<Record<string, string | number>> = {}) {
  const asked = checklist([
    section('one', [judgement('A'), judgement('B', { when })]),
    section('two', [judgement('C')]),
  ]);
  return [...ruledOutCriteria(asked, audit({}, { facility: facility(profile), sections: ['one'] }))].sort();
}

const isLocal = onProfile('hosting', { is: 'local' });

test('a profile that says otherwise rules a criterion out, one that does not say leaves it open', () => {
  expect(ruledOut(isLocal, { hosting: 'cloud' })).toEqual(['B', 'C']);
  expect(ruledOut(isLocal, { hosting: 'local' })).toEqual(['C']);
  expect(ruledOut(isLocal)).toEqual(['C']);
});

test('answers that may still be given rule nothing out', () => {
  expect(ruledOut(onCriterion('A', { is: 'met' }))).toEqual(['C']);
  expect(ruledOut(not(onCriterion('A', { is: 'met' })))).toEqual(['C']);
});

test('a criterion that is not asked can’t be answered', () => {
  expect(ruledOut(onCriterion('C', { is: 'met' }))).toEqual(['B', 'C']);
});

test('what is certain of a part may be certain of the whole', () => {
  const open = onCriterion('A', { is: 'met' });
  expect(ruledOut({ kind: 'all', of: [open, isLocal] }, { hosting: 'cloud' })).toEqual(['B', 'C']);
  expect(ruledOut({ kind: 'any', of: [open, isLocal] }, { hosting: 'cloud' })).toEqual(['C']);
  expect(ruledOut(not({ kind: 'any', of: [open, isLocal] }), { hosting: 'local' })).toEqual(['B', 'C']);
});

test('bounds hold of numbers alone', () => {
  expect(ruledOut(onProfile('beds', { atLeast: 100 }), { beds: 99 })).toEqual(['B', 'C']);
  expect(ruledOut(onProfile('beds', { atLeast: 100 }), { beds: 100 })).toEqual(['C']);
  expect(ruledOut(onProfile('beds', { atMost: 100 }), { beds: 'many' })).toEqual(['B', 'C']);
});
