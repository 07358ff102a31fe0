import { expect, test } from 'vitest';
import { messagesIn } from '../../../../../src/i18n/translator.ts';
import type { View } from '../../../../../src/report/sheet/view.ts';
import { noCriticalText } from '../../../../../src/report/words/facility/no-critical-text.ts';

function viewOf(states: readonly { readonly critical: boolean; readonly state: string }[], scored = true): View {
  const criteria = states.map(({ critical, state }) => ({ criterion: { critical }, state }));
  return {
    assessment: { criteria, checklist: { sections: [{ scored }] } },
    messages: messagesIn('vi'),
  } as unknown as View;
}

test('that nothing critical was found is said for good only when all critical criteria are answered', () => {
  const answered = { critical: true, state: 'answered' };
  expect(noCriticalText(viewOf([answered, { critical: false, state: 'unanswered' }]))).toBe(
    'Không có tồn tại phải khắc phục ngay.',
  );
  expect(noCriticalText(viewOf([answered, { critical: true, state: 'unanswered' }]))).toBe(
    'Đến nay chưa có tồn tại phải khắc phục ngay; còn 1 tiêu chí trọng yếu chưa trả lời.',
  );
});

test('where nothing is scored nothing is said to be without findings', () => {
  expect(noCriticalText(viewOf([{ critical: false, state: 'answered' }], false))).toBe(
    'Bộ tiêu chí chỉ thu thập thông tin, không chấm điểm, nên không xác định tồn tại, hạn chế.',
  );
});
