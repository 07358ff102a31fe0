import { currencyIn, formatNumber } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';
import type { Plans } from '../../en/papers/summary.ts';

const facilities = (count: number) => `${formatNumber(count, 'vi')} cơ sở y tế`;

const withoutPurchases = (count: number) => `, chưa gồm ${count} khoản chưa biết số tiền`;

const byWhen = ({ day, isOpen, dated, past, undated }: Plans) =>
  [
    ...(day === null
      ? []
      : [
          `; theo kế hoạch, ${facilities(dated)} có thể đạt ${isOpen ? `sớm nhất ngày ${day}, vì còn nội dung chưa có ngày` : `chậm nhất ngày ${day}`}`,
        ]),
    ...(past === 0 ? [] : [`; kế hoạch của ${facilities(past)} đã quá hạn, phải lập lại`]),
    ...(undated === 0 ? [] : [`; ${facilities(undated)} chưa xác định được ngày`]),
  ].join('');

export const summary: Messages['summary'] = {
  ready: ({ day, level, count, of, names }) =>
    count === 0
      ? `Đến ngày ${day}, trong ${facilities(of)} đã báo cáo chưa có cơ sở nào đạt mức “${level}”.`
      : `Đến ngày ${day}, ${count}/${facilities(of)} đã báo cáo đạt mức “${level}”: ${names}.`,
  noReports: ({ day }) => `Đến ngày ${day}, chưa có cơ sở y tế nào báo cáo.`,
  notReady: ({ count, reasons }) =>
    `Còn ${facilities(count)} nêu dưới đây chưa đạt mức này${reasons === '' ? '' : `; còn thiếu nhiều nhất: ${reasons}`}.`,
  allReady: ({ level, count, missing }) =>
    `${count === 1 ? 'Cơ sở y tế đã báo cáo' : 'Mọi cơ sở y tế đã báo cáo đều'} đạt mức “${level}”${missing === 0 ? '' : `; ${facilities(missing)} chưa báo cáo nên chưa biết`}.`,
  reason: ({ words, count }) => `${words} (${count} cơ sở)`,
  cost: ({ count, level, total, once, yearly, unpriced, plans }) =>
    `Để ${facilities(count)} đạt mức “${level}” cần ít nhất ${total} trong năm đầu (chi một lần ${once}; chi hằng năm ${yearly})${unpriced === 0 ? '' : withoutPurchases(unpriced)}${byWhen(plans)}.`,
  costUnclear: ({ count, level, plans }) =>
    `Chưa tính được kinh phí để ${facilities(count)} đạt mức “${level}” vì còn tiêu chí chưa trả lời hoặc khắc phục hết tồn tại vẫn chưa lên mức${byWhen(plans)}.`,
  notBefore: ({ day }) => `sớm nhất ${day}`,
  costUnknown: ({ count, level, hasPrices, plans }) =>
    `Chưa tính được kinh phí để ${facilities(count)} đạt mức “${level}” vì ${hasPrices ? 'đơn giá theo nhiều loại tiền' : 'chưa có bảng giá'}${byWhen(plans)}.`,
  past: ({ day }) => `quá hạn ${day}`,
  unscored: ({ day, count }) =>
    `Đến ngày ${day}, ${facilities(count)} đã báo cáo; bộ tiêu chí chỉ thu thập thông tin, không chấm điểm.`,

  reached: 'Đã đạt',
  nothingNeeded: '–',
  open: ({ count }) => `còn ${count} tiêu chí chưa trả lời`,
  notMet: ({ words }) => `chưa đạt yêu cầu về ${words}`,
  partlyMet: ({ words }) => `mới đạt một phần yêu cầu về ${words}`,
  section: ({ section, percent, needed }) => `${section}: ${percent}, cần ${needed}`,
  sectionLow: ({ section }) => `nhóm “${section}” quá thấp`,
  sectionOpen: ({ section }) => `nhóm “${section}” chưa được đánh giá`,
  percent: ({ percent, needed }) => `tỷ lệ đạt ${percent}, cần ${needed}`,
  percentMissed: ({ needed }) => `tỷ lệ đạt dưới ${needed}`,
  more: ({ count }) => `và ${count} mục khác`,
  levelAndPercent: ({ level, percent }) => `${level} (${percent})`,
  moreFacilities: ({ count, annex }) => `Còn ${facilities(count)}: xem ${annex}.`,
  amounts: ({ currency }) =>
    `Đơn vị tính: ${currencyIn('vi', currency)}; kinh phí ít nhất, một lần và năm đầu, gồm thuế GTGT, chi phí khác, dự phòng`,

  headings: {
    facilities: 'Từng cơ sở y tế',
    budget: 'Kết quả đạt được với từng mức kinh phí',
    money: 'Kinh phí theo nguồn vốn và năm',
    decisions: 'Nội dung đề nghị quyết định',
    changes: 'So với đợt trước',
    risks: 'Điểm cần lưu ý về số liệu',
  },
  columns: {
    reasons: ({ level }) => `Còn thiếu để đạt “${level}”`,
    cost: ({ level }) => `Kinh phí đạt “${level}”`,
    when: 'Thời hạn, người thực hiện',
  },
  noAmounts: 'Chưa có bảng giá nên chưa có số tiền.',
  noDecisions: 'Không có nội dung đề nghị cơ quan khác quyết định.',
  decision: ({ authority, list }) => `${authority}: ${list}.`,
  decisionItem: ({ remedy, count }) => `${remedy} (${count} cơ sở)`,
  moreDecisions: ({ count }) => `và ${count} kiến nghị khác`,

  nothingBefore: 'Không có số liệu đợt trước kèm theo nên không so sánh.',
  rose: ({ count, names }) => `${facilities(count)} lên mức: ${names}.`,
  fell: ({ count, names }) => `${facilities(count)} giảm mức: ${names}.`,
  same: ({ count }) => `${facilities(count)} giữ nguyên mức.`,
  unclear: ({ count, names }) =>
    `${facilities(count)} chưa so sánh được vì một trong hai đợt chưa đủ dữ liệu để xếp mức: ${names}.`,
  percentChanged: ({ up, down }) =>
    `Trên các tiêu chí chung của hai đợt, ${up === 0 ? 'không cơ sở nào tăng' : `tỷ lệ đạt tăng ở ${facilities(up)}`}, ${down === 0 ? 'không cơ sở nào giảm' : `giảm ở ${facilities(down)}`}${up === 0 ? ' tỷ lệ đạt' : ''}.`,
  notCompared: ({ count }) => `${facilities(count)} không có số liệu đợt trước kèm theo.`,

  vatUnknown: ({ count }) => `${formatNumber(count, 'vi')} dòng chưa biết thuế giá trị gia tăng nên chưa tính thuế.`,
  unverified: ({ count, names }) => `${facilities(count)} chưa được thẩm định đủ các tiêu chí trọng yếu: ${names}.`,
  unfinished: ({ count, names }) => `${facilities(count)} chưa đánh giá xong: ${names}.`,
  noReport: ({ count, names }) => `${facilities(count)} trong danh sách chưa báo cáo: ${names}.`,
  noRoster: 'Chưa có danh sách cơ sở y tế nên chưa biết nơi nào chưa báo cáo.',
  examplePrices: 'Đơn giá là số liệu ví dụ, không phải báo giá.',
  noRisks: 'Không có: mọi khoản đã có giá, mọi kết quả đã thẩm định, mọi cơ sở y tế đã báo cáo.',
};
