import { formatNumber } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';

const facilities = (count: number) => `${formatNumber(count, 'vi')} cơ sở y tế`;

const named = (count: number, names: string) => (count === 1 ? names : `${facilities(count)} (${names})`);
const listed = (count: number, names: string) => (count === 1 ? names : `${facilities(count)}: ${names}`);

export const narrative: Messages['narrative'] = {
  parts: {
    scope: 'I. KHÁI QUÁT',
    state: 'II. HIỆN TRẠNG VÀ MỨC ĐỘ SẴN SÀNG',
    findings: 'III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
    money: 'IV. NHU CẦU ĐẦU TƯ VÀ DỰ KIẾN KINH PHÍ',
    roadmap: 'V. LỘ TRÌNH',
    proposals: 'VI. KIẾN NGHỊ, ĐỀ XUẤT',
  },
  headings: {
    results: '1. Kết quả chung',
    sections: '2. Theo nhóm nội dung',
    facilities: '3. Theo cơ sở y tế',
    critical: '1. Tiêu chí trọng yếu chưa đạt',
    difficulties: '2. Khó khăn, vướng mắc và nguyên nhân',
    proposals: '3. Kiến nghị, đề xuất',
    need: '1. Toàn bộ nhu cầu',
    lift: '2. Kinh phí ít nhất để đạt mức yêu cầu',
    deadlines: '1. Thời hạn',
    days: '2. Ngày có thể sẵn sàng của từng cơ sở y tế',
    authority: ({ number, authority }) => `${number}. Đối với ${authority}`,
    facilitiesAsked: ({ number }) => `${number}. Đối với các cơ sở y tế`,
  },

  visited: ({ facilities: count, units, from, until }) =>
    from === until
      ? `Tổ công tác đã khảo sát, đánh giá ${facilities(count)} thuộc ${units} đơn vị trong ngày ${from}.`
      : `Tổ công tác đã khảo sát, đánh giá ${facilities(count)} thuộc ${units} đơn vị từ ngày ${from} đến ngày ${until}.`,
  selfAssessed: ({ count, names }) => `${facilities(count)} tự đánh giá, chưa được Tổ công tác thẩm định: ${names}.`,
  checklist: ({ title, version, criteria, sections }) =>
    `Việc đánh giá theo “${title}” (phiên bản ${version}), gồm ${criteria} tiêu chí trong ${sections} nhóm.`,
  method: ({ final, of }) =>
    `Từng cơ sở y tế tự đánh giá, sau đó Tổ công tác thẩm định tại chỗ; ${final}/${facilities(of)} đã được thẩm định đủ các tiêu chí trọng yếu.`,
  reported: ({ count, of }) => `Đã báo cáo: ${count}/${facilities(of)} trong danh sách.`,
  noReports: 'Chưa có cơ sở y tế nào báo cáo.',

  level: ({ level, count, names }) =>
    count === 0 ? `“${level}”: không có cơ sở nào.` : `“${level}”: ${facilities(count)} (${names}).`,
  mean: ({ percent, count }) =>
    count === 1
      ? `Tỷ lệ đạt của 1 cơ sở y tế đã đánh giá xong là ${percent}.`
      : `Tỷ lệ đạt trung bình của ${facilities(count)} đã đánh giá xong là ${percent}.`,
  meanWithheld: 'Tỷ lệ đạt trung bình của các cơ sở y tế: không công bố.',
  published: ({ count, names }) =>
    count === 0
      ? 'Chưa có cơ sở y tế nào công bố hồ sơ bệnh án điện tử.'
      : `${facilities(count)} đã công bố hồ sơ bệnh án điện tử: ${names}.`,
  section: ({ section, mean, lowest, highest }) => `${section}: trung bình ${mean} (${lowest} – ${highest}).`,
  sectionOne: ({ section, mean }) => `${section}: ${mean}.`,
  sectionMean: ({ section, mean }) => `${section}: trung bình ${mean}.`,
  sectionNone: ({ section }) => `${section}: chưa đánh giá ở cơ sở y tế nào.`,
  facility: ({ facility, level, reasons }) =>
    reasons === '' ? `${facility}: ${level}.` : `${facility}: ${level}; ${reasons}.`,
  furtherInAnnex: ({ count, annex }) => `Còn ${facilities(count)}: xem ${annex}.`,
  inAnnex: ({ annex }) => `xem ${annex}`,

  criterion: ({ criterion, count, names }) => `${criterion}: ${named(count, names)}.`,
  noCritical: 'Không có tiêu chí trọng yếu nào chưa đạt điểm tối đa.',
  nothingAnswered: 'Chưa có tiêu chí nào được trả lời.',
  moreCriteria: ({ count, annex }) => `Còn ${count} tiêu chí: xem ${annex}.`,
  difficulty: ({ difficulty, cause, count, names }) =>
    `${difficulty} (${listed(count, names)})${cause === null ? '' : `. Nguyên nhân: ${cause}`}.`,
  noDifficulties: 'Biên bản của các cơ sở y tế không nêu khó khăn, vướng mắc.',
  difficultiesNotPublic: 'Bản công khai không nêu khó khăn, vướng mắc.',

  need: ({ once, yearly }) =>
    `Để khắc phục toàn bộ tồn tại, hạn chế cần chi một lần ${once} và chi hằng năm ${yearly}, đã gồm thuế giá trị gia tăng, chi phí khác và dự phòng theo bảng giá.`,
  moneyPart: ({ part, once, yearly }) => `${part}: chi một lần ${once}; chi hằng năm ${yearly}.`,
  moneyParts: {
    net: 'Trước thuế',
    vat: 'Thuế giá trị gia tăng',
    other: 'Chi phí khác (tư vấn, lắp đặt, quản lý)',
    contingency: 'Dự phòng',
  },
  budgets: ({ investment, recurrent }) =>
    `Theo loại chi, trong năm đầu: chi đầu tư ${investment}; chi thường xuyên ${recurrent}.`,
  notPublic: 'Bản báo cáo công khai không nêu tổng nhu cầu và kinh phí.',
  noPrices: 'Chưa có bảng giá nên chưa có số tiền; số lượng nêu tại phụ lục.',
  nothingToBuy: 'Chưa ghi nhận nội dung nào phải mua sắm, thuê nên chưa có số tiền.',
  severalCurrencies: ({ currencies }) => `Đơn giá theo nhiều loại tiền (${currencies}) nên không cộng.`,
  listed: ({ list, sources }) =>
    `Danh mục mua sắm, thuê nêu tại ${list}; kinh phí theo cơ sở y tế, nguồn vốn và năm nêu tại ${sources}.`,

  deadline: ({ deadline, day, left, done, of, names }) =>
    done === of
      ? `${deadline} (${day}): ${of === 1 ? '1 cơ sở y tế duy nhất' : `cả ${facilities(of)}`} thuộc diện đã hoàn thành.`
      : `${deadline} (${day}, ${left}): ${done}/${facilities(of)} thuộc diện đã hoàn thành; chưa hoàn thành: ${names}.`,
  otherDeadline: ({ deadline, day, left, of }) => `${deadline} (${day}): ${left}; ${facilities(of)} thuộc diện.`,
  noDeadlines: 'Bộ tiêu chí không đặt thời hạn.',
  day: ({ day, count, names }) => `${day}: ${named(count, names)}.`,

  proposal: ({ remedy, count, names }) => `${remedy} (${listed(count, names)}).`,
  moneyAsked: ({ amount, count, level }) =>
    `Quyết định nguồn vốn và năm bố trí ${amount}, là kinh phí ít nhất trong năm đầu để ${facilities(count)} đạt mức “${level}”`,
  asked: ({ what }) => `${what}.`,
  facilitiesDo: ({ count }) => `Thực hiện ngay ${count} nhiệm vụ không phát sinh mua sắm.`,
  facilitiesBuy: ({ count }) => `Chuẩn bị ${count} nội dung mua sắm, thuê, nâng cấp.`,
  facilitiesBuyListed: ({ count, annex }) => `Chuẩn bị mua sắm, thuê, nâng cấp theo ${annex} (${count} nội dung).`,
  facilitiesDecide: ({ count }) => `Quyết định ${count} nội dung về kinh phí thuộc thẩm quyền.`,
  nothingAsked: 'Không có kiến nghị.',
  closing: ({ to }) =>
    to === null
      ? 'Trên đây là báo cáo của Tổ công tác.'
      : `Trên đây là báo cáo của Tổ công tác, kính trình ${to} xem xét, chỉ đạo.`,
};
