import { expect, test } from 'vitest';
import { assess } from '../../../../../src/domain/scoring/assessment.ts';
import { compareAssessments } from '../../../../../src/domain/scoring/comparison.ts';
import { messagesIn } from '../../../../../src/i18n/translator.ts';
import { directionCell } from '../../../../../src/report/words/answers/change-text.ts';
import { audit, checklist, checks, judgement, notApplicable, section } from '../../../../support/checklist-builders.ts';

const asked = checklist([section('s', [judgement('A'), checks('B', { a: null, b: null })])]);

function directions(before: Parameters<typeof audit>[0], after: Parameters<typeof audit>[0]) {
  const { changes } = compareAssessments(assess(audit(before), asked), assess(audit(after), asked));
  return changes.map((change) => {
    const cell = directionCell(change, messagesIn('en'));
    return cell.kind === 'text' ? cell.text : null;
  });
}

test('what had no mark in one of the rounds is not said to have kept its mark', () => {
  expect(directions({ A: notApplicable }, { A: 'not-met' })).toEqual(['no mark to compare']);
  expect(directions({ A: 'met' }, { A: notApplicable })).toEqual(['no mark to compare']);
});

test('another answer of the same mark keeps it, and a change of mark has its direction', () => {
  expect(directions({ A: 'partly', B: ['a'] }, { A: 'met', B: ['b'] })).toEqual(['better', 'same mark']);
  expect(directions({ A: 'met' }, { A: 'partly' })).toEqual(['worse']);
});
