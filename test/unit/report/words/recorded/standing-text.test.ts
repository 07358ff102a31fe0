import { expect, test } from 'vitest';
import { assess } from '../../../../../src/domain/scoring/assessment.ts';
import { plainView } from '../../../../../src/report/sheet/view.ts';
import { standingText } from '../../../../../src/report/words/recorded/standing-text.ts';
import { audit, checklist, judgement, noEvidence, section } from '../../../../support/checklist-builders.ts';

test('a mark of 0 that stands for no answer, or for one without evidence, is called that', () => {
  const asked = checklist([section('s', [judgement('A'), judgement('B'), judgement('C'), judgement('D')])]);
  const assessment = assess(audit({ A: 'partly', B: 'not-met', C: noEvidence }), asked);
  const shown = assessment.criteria.map((each) => standingText(each, plainView(assessment, 'en')));
  expect(shown).toEqual(['mark 0.5', 'mark 0', 'not enough evidence', 'not answered yet']);
});
