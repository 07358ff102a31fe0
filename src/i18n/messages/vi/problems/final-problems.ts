import type { FinalProblemParams } from '../../../../domain/problem/final-problem.ts';
import { textIn } from '../../../../domain/values/language.ts';
import { listOf } from '../../../written/list-of.ts';
import { namesCounted } from '../../../written/names-counted.ts';
import { formatDay, formatNumber } from '../../../written/numbers-and-dates.ts';
import type { finalProblems as en } from '../../en/problems/final-problems.ts';

export const finalProblems: typeof en = {
  'final-unanswered': ({ facility, count, sections }) =>
    `${facility}: còn ${count} tiêu chí chưa trả lời (${names(sections)}). Hãy trả lời bằng lệnh walk hoặc answer, hoặc bỏ nhóm đó khỏi đợt.`,
  'final-past': ({ facility, count, first }) =>
    `${facility}: ${count} kế hoạch đã quá ngày (sớm nhất ${formatDay(first, 'vi')}). Hãy định ngày mới bằng lệnh plan --due, hoặc ghi là đã xong.`,
  'final-unpriced': ({ facility, count, items }) =>
    `${facility}: ${count} khoản chưa có đơn giá hoặc số lượng mà không ghi lý do (${itemNames(items)}). Hãy bổ sung bảng giá hoặc số lượng (plan --quantity), hoặc ghi chú cho khoản đó.`,
  'final-mixed-money': (params) =>
    params.mixed === 'currencies'
      ? `số tiền theo nhiều loại tiền (${params.currencies.join(', ')}) nên không cộng được. Hãy đưa một bảng giá bằng --prices.`
      : `${params.facility}: ${params.count} dòng chưa biết thuế giá trị gia tăng trong khi các dòng khác đã biết. Hãy bổ sung vat và vatIncluded trong bảng giá.`,
  'final-note': ({ facility, text }) =>
    `${facility}: trong nội dung biên bản còn ghi chú dành cho người đánh giá: “${text}”. Hãy bỏ ghi chú đó.`,
  'final-unverified': ({ facility, count }) =>
    `${facility}: ${count} tiêu chí trọng yếu chưa được thẩm định tại chỗ hoặc thiếu minh chứng bắt buộc. Hãy ghi câu trả lời đã thẩm định và minh chứng.`,
  'final-empty-annex': ({ sheet }) =>
    `phụ lục “${sheet}” không có nội dung. Hãy bỏ phụ lục này trong mẫu văn bản (show: false).`,
  'final-small-text': ({ sheet, points }) =>
    `chữ của “${sheet}” khi in chỉ còn ${formatNumber(points, 'vi')} điểm; cần ít nhất 10. Hãy ẩn bớt cột trong mẫu văn bản hoặc thu hẹp cột.`,
};

/** Each name once; of one that several lines have, how many. */
function itemNames(texts: FinalProblemParams['final-unpriced']['items']): string {
  return namesCounted(texts, 'vi', ({ name, count }) => `${name} (${count} khoản)`);
}

function names(texts: FinalProblemParams['final-unanswered']['sections']): string {
  return listOf(
    texts.map((text) => textIn(text, 'vi')),
    'vi',
  );
}
