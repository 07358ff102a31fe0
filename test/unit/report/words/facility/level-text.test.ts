import { expect, test } from 'vitest';
import { assess } from '../../../../../src/domain/scoring/assessment.ts';
import { plainView } from '../../../../../src/report/sheet/view.ts';
import { levelText, pageNote } from '../../../../../src/report/words/facility/level-text.ts';
import {
  answeredBy,
  audit,
  checklist,
  judgement,
  section,
  text,
  unscoredSection,
} from '../../../../support/checklist-builders.ts';

const asked = checklist([section('s', [judgement('A', { critical: true }), judgement('B')])]);

function viewOf(responses: Parameters<typeof audit>[0], illustrative = false) {
  return plainView(assess(audit(responses, { illustrative }), asked), 'vi');
}

test('a verified and complete level is said to be verified', () => {
  expect(levelText(viewOf({ A: 'met', B: 'met' }))).toBe('ready (đã thẩm định)');
});

test('a self-assessed level never stands without saying so', () => {
  const view = viewOf(answeredBy('self', { A: 'met', B: 'met' }));
  expect(levelText(view)).toBe('ready (theo tự đánh giá, chưa thẩm định)');
  expect(pageNote(view)).toBe('Mức độ sẵn sàng: ready (theo tự đánh giá, chưa thẩm định)');
});

test('one critical criterion that is not verified keeps the level from being final', () => {
  const view = viewOf({ ...answeredBy('self', { A: 'met' }), B: 'met' });
  expect(levelText(view)).toContain('chưa thẩm định');
});

test('an incomplete audit says how many criteria are open and what the level would be', () => {
  expect(levelText(viewOf(answeredBy('self', { A: 'met' })))).toBe(
    'Chưa đủ dữ liệu để xếp mức: còn 1 tiêu chí; tạm tính: not-ready (theo tự đánh giá, chưa thẩm định)',
  );
});

test('verified answers alone are never called self-assessed, though some are open', () => {
  expect(levelText(viewOf({ A: 'met' }))).toBe(
    'Chưa đủ dữ liệu để xếp mức: còn 1 tiêu chí; tạm tính: not-ready (các câu trả lời đã có đều đã thẩm định)',
  );
});

test('an audit without any answer is called neither', () => {
  expect(levelText(viewOf({}))).toBe('Chưa đủ dữ liệu để xếp mức: còn 2 tiêu chí; tạm tính: not-ready');
});

test('a final level needs no word at the foot of pages, made-up data do', () => {
  expect(pageNote(viewOf({ A: 'met', B: 'met' }))).toBeNull();
  expect(pageNote(viewOf({ A: 'met', B: 'met' }, true))).toContain('DỮ LIỆU MINH HỌA');
});

test('a checklist that scores nothing has no level to speak of', () => {
  const survey = checklist([unscoredSection('s', [text('T')])]);
  const view = plainView(assess(audit({ T: 'words' }), survey), 'en');
  expect(levelText(view)).toBe('Not scored: the checklist gathers information only');
  expect(pageNote(view)).toBeNull();
});

test('with nothing left to sum there is no level', () => {
  const view = plainView(
    assess(audit({ A: { is: 'not-applicable', reason: 'x' }, B: { is: 'not-applicable', reason: 'x' } }), asked),
    'en',
  );
  expect(levelText(view)).toBe('Not enough data for a level');
});
