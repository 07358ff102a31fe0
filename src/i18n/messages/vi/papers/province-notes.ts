import { formatNumber } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';

export const provinceNotes: Messages['province']['notes'] = {
  requirement: 'Theo đánh giá của Tổ công tác; Thông tư không quy định định lượng.',
  ruleUnits:
    'Đơn vị có mức độ của cơ sở thấp nhất và tỷ lệ đạt bình quân theo số giường nếu mọi cơ sở đều có số giường, nếu không thì bình quân đơn giản.',
  ruleMean: 'Trung bình là trung bình cộng tỷ lệ đạt của các cơ sở y tế; nơi không có gì để tính được bỏ qua.',
  leftOutOfMeans: ({ facilities, sections }) =>
    [
      ...(facilities === 0
        ? []
        : [
            `Trung bình các cơ sở không gồm ${facilities} cơ sở y tế chưa đánh giá xong; trung bình từng nhóm gồm cả phần đã trả lời ở đó.`,
          ]),
      ...(sections === 0 ? [] : [`Trung bình từng nhóm không gồm ${sections} kết quả nhóm chưa có câu trả lời nào.`]),
    ].join(' '),
  ruleRanking: 'Xếp theo mức độ, rồi theo tỷ lệ đạt; cùng mức độ và tỷ lệ thì cùng hạng.',
  noRanks: 'Không xếp hạng: có kết quả không công bố, mà thứ hạng thì cho biết.',
  ruleFailing: 'Cơ sở y tế chưa đạt một tiêu chí khi câu trả lời chưa được điểm tối đa, hoặc chưa đủ minh chứng.',
  ruleReady:
    'Ngày có thể sẵn sàng là ngày khắc phục xong tồn tại cuối cùng trong phương án ít kinh phí nhất để đạt mức cao nhất: theo kế hoạch, nếu chưa có thì theo ngày đánh giá cộng thời gian thực hiện của biện pháp.',
  ruleLift:
    'Các tồn tại mà khi khắc phục sẽ đưa cơ sở y tế lên một mức, hoặc lên mức cao nhất, với kinh phí ít nhất (một lần và năm đầu). Khoản đã tính ở tồn tại khác không tính thêm nếu tồn tại đó cũng được khắc phục; khoản chưa biết số tiền xếp sau.',
  ruleUnitPurchases: 'Khoản mua một lần cho cả đơn vị chỉ tính tại một cơ sở.',
  ruleShared: 'Khoản mua một lần cho cả đơn vị mà dòng phía trên của cùng đơn vị đã tính thì cộng dồn không tính lại.',
  liftBest: ({ facilities }) => `Đã đạt mức cao nhất: ${facilities}.`,
  liftUnclear: ({ facilities }) =>
    `Chưa tính được, vì còn tiêu chí chưa trả lời hoặc khắc phục hết tồn tại vẫn chưa lên mức: ${facilities}.`,
  ruleCommon: 'Chỉ so sánh các tiêu chí có trong cả hai đợt, theo trọng số của bộ tiêu chí đợt sau.',
  ruleClaims:
    'Hai câu trả lời khớp khi giống nhau; “đơn vị tự đánh giá cao hơn” là khi câu trả lời của đơn vị có điểm cao hơn.',
  rulePeers: 'Tứ phân vị tính theo phương pháp nội suy tuyến tính giữa các giá trị, kể cả hai đầu.',
  versionsMixed: ({ list }) =>
    `Các cơ sở y tế được đánh giá theo nhiều phiên bản của bộ tiêu chí (${list}). Tỷ lệ đạt và mức độ sẵn sàng của các phiên bản không so sánh được với nhau.`,
  versionCount: ({ version, count }) => `${version}: ${count} cơ sở y tế`,
  versionsChanged:
    'Hai đợt dùng hai phiên bản khác nhau của bộ tiêu chí: tỷ lệ đạt và mức độ sẵn sàng của hai đợt không so sánh được với nhau. Chỉ so sánh các tiêu chí chung có cách chấm như nhau; các tiêu chí bỏ ra được nêu ở dưới.',
  ruleVersion: 'Các phiên bản khác của bộ tiêu chí được ghép theo mã tiêu chí.',
  nearLeast: '(*) Có quá nhiều tổ hợp nên có thể còn phương án rẻ hơn một chút.',
  noPrices: 'Chưa có bảng giá nên không có số tiền.',
  currencies: ({ currencies }) =>
    `Các báo cáo mang đơn giá theo nhiều loại tiền (${currencies}) nên không cộng. Cần một bảng giá chung.`,
  onePriceList: ({ title }) => `Mọi số tiền tính theo một bảng giá: ${title}.`,
  carriedPrices: 'Số tiền tính theo bảng giá mà từng báo cáo mang theo.',
  examplePrices: 'Đơn giá là số liệu ví dụ, không phải báo giá.',
  missingLines: ({ unpriced, unquantified }) =>
    [
      ...(unpriced === 0 ? [] : [`${formatNumber(unpriced, 'vi')} dòng chưa có đơn giá`]),
      ...(unquantified === 0 ? [] : [`${formatNumber(unquantified, 'vi')} dòng chưa có số lượng`]),
    ].join(' và '),
  missingAmounts: ({ lines }) => `Tổng số chưa gồm ${lines}.`,
  unknownRows: ({ rows, lines }) =>
    `Trong biểu này ${formatNumber(rows, 'vi')} nội dung có ghi “chưa biết”, ứng với ${formatNumber(lines, 'vi')} dòng nhu cầu của các cơ sở y tế.`,
  typedPrices: 'Đơn giá gõ thêm vào tệp này chỉ ở trong tệp; lần tổng hợp sau không lấy.',
  values: 'Vì có quá nhiều dòng, các tổng số là giá trị, không phải công thức.',
  tooManyColumns: ({ count }) => `Với ${count} cơ sở y tế, mỗi dòng là một cơ sở và mỗi cột là một tiêu chí.`,
  demandMapLeftOut: ({ count }) =>
    `Với ${count} cơ sở y tế, biểu danh mục theo cơ sở không thể đọc được: xem trang chi tiết.`,
  leftOut: ({ rows, limit }) =>
    `Trang này có ${rows} dòng, nhiều hơn ${limit} dòng: sổ tính lớn như vậy mở rất lâu hoặc không mở được. Xem dữ liệu xuất ra tệp CSV.`,
  noneMissing: 'Mọi cơ sở y tế trong danh sách đều có báo cáo.',
  noRoster: 'Chưa có danh sách cơ sở y tế nên chưa biết nơi nào chưa báo cáo.',
  noneOverdue: 'Không có kế hoạch nào quá hạn.',
  nothing: 'Không có nội dung.',
  signs: ({ full, part }) => `● từ ${full}, ◐ từ ${part}, ○ thấp hơn. Ô càng đậm, tỷ lệ càng thấp.`,
  marks:
    'Điểm từ 0 đến 1: ● đạt, ◐ đạt một phần, ○ không đạt. Ô trống: không hỏi, không áp dụng hoặc không chấm; “?”: chưa trả lời; “!”: chưa đủ minh chứng.',
};
