import { expect, test } from 'vitest';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import { scoreBlocks } from '../../../../src/report/screens/score-blocks.ts';
import { blocksAsText } from '../../../support/blocks-as-text.ts';
import {
  audit,
  checklist,
  judgement,
  section,
  stages,
  text,
  unscoredSection,
} from '../../../support/checklist-builders.ts';
import { smallAssessment, smallPrices } from '../../../support/report-fixtures.ts';

function shown(...[assessment, language, explained]: Parameters<typeof scoreBlocks>): string {
  return blocksAsText(scoreBlocks(assessment, language, explained));
}

test('facility, round, day, level, percent and counts come first', () => {
  const lines = shown(smallAssessment(), 'en', false);
  expect(lines).toContain('# Trung tâm Y tế Mẫu');
  expect(lines).toContain('Round: Round of August (en)');
  expect(lines).toContain('Audited on: 2025-08-05');
  expect(lines).toContain('Readiness level: Not ready (en) (verified)[bad]');
  expect(lines).toContain('Score: 0.4792 (share)');
  expect(lines).toContain('Criteria: 8 applicable, 8 answered, 8 verified, 1 not applicable');
  expect(lines).toContain('Findings: 1 at once, 2 before the deadline, 3 to complete');
});

test('made-up data and prices are said to be so before anything else', () => {
  const prices = { ...smallPrices(), illustrative: true };
  const lines = shown(smallAssessment({ illustrative: true }, prices), 'en', false).split('\n');
  expect(lines.findIndex((line) => line.includes('ILLUSTRATIVE DATA'))).toBeLessThan(4);
  expect(lines).toContain('(warning) The prices are examples, not quotations.');
});

test('each total says how many lines it stands without', () => {
  const lines = shown(smallAssessment({}, smallPrices()), 'en', false);
  expect(lines).toContain(
    'Investment, once: 300,000,000 VND, VAT not known, excluding 1 line whose price or quantity is not known',
  );
  expect(lines).toMatch(/Investment, yearly: 12,000,000 VND, VAT not known$/m);
});

test('without a price list no total is made up', () => {
  expect(shown(smallAssessment(), 'en', false)).toContain('Investment, once: no price list was given');
});

test('a percent is cut, never rounded up onto a threshold', () => {
  const asked = checklist([section('s', [judgement('A', { weight: 84.999 }), judgement('B', { weight: 15.001 })])]);
  const lines = shown(assess(audit({ A: 'met', B: 'not-met' }), asked), 'en', false);
  expect(lines).toContain('Score: 0.8499 (share)');
  expect(lines).toContain('conditional');
});

test('the derivation is there only when asked for', () => {
  expect(shown(smallAssessment(), 'en', false)).not.toContain('Σ(weight × mark)');
  expect(shown(smallAssessment(), 'en', true)).toContain(
    'Σ(weight × mark) = 4; Σ(weight) = 12; percent = 100 × 4 ÷ 12 = 33.333333… = 33.33%',
  );
});

test('explaining names what held each level down and what would lift it', () => {
  const lines = shown(smallAssessment(), 'en', true);
  expect(lines).toContain('SRV-02 (mark 0.5, due 15/09/2025); SEC-03 (mark 0)');
  expect(lines).toContain('Servers (en) (33.33%); Security (en) (25%)');
  expect(lines).toContain('The fewest findings which, mended, reach the level “Conditional (en)”');
});

test('stages are explained stage by stage, with the criteria that are short of full mark', () => {
  const asked = checklist([section('s', [judgement('A', { stage: 'one' }), judgement('B', { stage: 'two' })])], {
    ladder: stages(['zero', null], ['one', 70], ['two', 70]),
  });
  const lines = shown(assess(audit({ A: 'met', B: 'partly' }), asked), 'en', true);
  expect(lines).toContain('Readiness level: one (verified)[middling]');
  expect(lines).toContain('group: two: not reached');
  expect(lines).toContain('at least 70% of the stage’s own criteria | 50% | does not hold[bad] | B (mark 0.5)');
});

test('a checklist that scores nothing shows no percent and no level, and still what was not compared', () => {
  const survey = checklist([unscoredSection('s', [text('T')])]);
  const lines = shown(assess(audit({ T: 'words' }), survey), 'en', true);
  expect(lines).toContain('Not scored');
  expect(lines).not.toContain('Score:');
  expect(lines).not.toContain('The level');
});

test('answers of one side alone are said to be so', () => {
  const assessment = assess(smallAssessment().audit, smallAssessment().checklist, null, 'self');
  expect(shown(assessment, 'en', false)).toContain('Answers counted: self-assessed answers alone');
});
