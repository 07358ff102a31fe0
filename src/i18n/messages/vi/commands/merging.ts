import { formatDay, formatNumber } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';

export const merging: Messages['merging'] = {
  status: {
    merged: 'đã tổng hợp',
    duplicate: 'trùng',
    superseded: 'đã có bản mới hơn',
    conflict: 'xung đột',
    rejected: 'từ chối',
    'passed-over': 'bỏ qua',
  },
  onlyBefore: 'chỉ có ở đợt trước',
  passedOver: {
    pdf: 'Tệp PDF, không mang hồ sơ đánh giá: không lấy gì từ tệp này. Nếu cơ sở y tế chỉ gửi tệp này, hãy xin sổ tính .xlsx hoặc tệp hồ sơ .audit.yaml.',
    word: 'Văn bản Word, không mang hồ sơ đánh giá để tổng hợp: không lấy gì từ tệp này. Nếu cơ sở y tế chỉ gửi tệp này, hãy xin sổ tính .xlsx hoặc tệp hồ sơ .audit.yaml.',
  },
  earlierRound: 'Dùng làm số liệu đợt trước',
  sides: { carried: 'như khi ghi', visible: 'như đã sửa' },
  reason: {
    duplicate: ({ file }) => `Cùng một hồ sơ với ${file}.`,
    part: ({ file }) => `Đã được ghép vào ${file}, nên chỉ tính một lần ở đó.`,
    newerRevision: ({ file, revision }) => `Toàn bộ nội dung đã có trong phiên bản ${revision}, ${file}.`,
    newerAudit: {
      auditedOn: ({ file }) => `Lấy hồ sơ được đánh giá sau: ${file}.`,
      latestAt: ({ file }) => `Lấy hồ sơ được trả lời sau: ${file}.`,
      revision: ({ file }) => `Lấy hồ sơ có phiên bản cao hơn: ${file}.`,
    },
    decided: ({ file, by, reason }) =>
      [`${by ?? 'Người tổng hợp'} chọn ${file}`, reason]
        .filter((part) => part !== null)
        .join(': ')
        .concat('.'),
    mergedFacility: ({ into, on }) =>
      `Đã sáp nhập vào ${into} từ ngày ${formatDay(on, 'vi')}; ${into} được tính thay, không so sánh hai bên với nhau.`,
    notEarlier: 'Đưa vào làm đợt trước, nhưng cơ sở y tế này không có hồ sơ nào đánh giá sau đó; không so sánh được.',
    earlierRound: ({ file, round }) => `Dùng làm đợt trước: cơ sở y tế được tính theo đợt ${round}, ${file}.`,
    otherVersion: ({ version, reference }) =>
      `Bộ tiêu chí phiên bản ${version}, ghép theo mã tiêu chí vào phiên bản ${reference}.`,
    otherDefinition: ({ version }) =>
      `Bộ tiêu chí phiên bản ${version} nhưng có nội dung khác đa số, ghép theo mã tiêu chí.`,
    otherSections: 'Có các nhóm tiêu chí khác đa số: tỷ lệ đạt tính trên nội dung khác.',
    answersEdited: {
      carried: ({ cells }) => `Câu trả lời trong sổ tính đã bị sửa (${cells}); tính theo dữ liệu mang theo.`,
      visible: ({ cells }) => `Câu trả lời trong sổ tính đã bị sửa (${cells}) và được tính như đã sửa.`,
    },
    pagesNotCompared:
      'Đã được chương trình khác lưu lại; chưa đối chiếu các trang với dữ liệu khi ghi vì quá nhiều (lệnh verify đối chiếu), không lấy gì từ các trang đó.',
    cellsEdited: ({ cells }) => `Các ô khác đã bị sửa (${cells}); không lấy gì từ các ô đó.`,
    conflict: {
      edited: 'Câu trả lời trong sổ tính đã bị sửa.',
      revision: ({ file }) => `Khác với một bản khác của cùng hồ sơ, ${file}.`,
      audits: ({ file }) => `Cơ sở y tế và đợt này còn một hồ sơ đánh giá khác, ${file}.`,
      checklist: ({ file }) => `Bộ tiêu chí khác các hồ sơ còn lại, như ${file}.`,
      sections: ({ file }) => `Các nhóm tiêu chí khác các hồ sơ còn lại của đợt, như ${file}.`,
    },
  },
  decide: {
    rivals: ({ facility, round }) => `${facility}, đợt ${round}: lấy hồ sơ đánh giá nào?`,
    edits: ({ facility, file }) => `${facility}: câu trả lời trong ${file} đã bị sửa. Lấy câu trả lời nào?`,
    carried: 'như khi ghi (carried)',
    visible: 'như đã sửa (visible)',
    option: ({ file, revision, auditedOn, latest }) =>
      `${file}: phiên bản ${revision}, đánh giá ngày ${auditedOn}${latest === null ? '' : `, trả lời lần cuối ${latest}`}`,
    difference: ({ criterion, sides }) => `${criterion}: ${sides}`,
    more: ({ count }) => `Còn ${count} chỗ khác nhau nữa.`,
    noAnswer: 'chưa trả lời',
    why: 'Vì sao? (ghi kèm quyết định; Enter để bỏ qua)',
    saved: ({ file }) => `Các quyết định được lưu ở ${file} để lần tổng hợp sau dùng lại.`,
  },
  visibleChosen: 'Bị sửa trong sổ tính sau khi ghi; tính theo câu trả lời đã sửa.',
  unlisted: ({ id, name, nearest }) =>
    nearest === null
      ? `Danh sách không có ${id} (${name}): hãy bổ sung vào danh sách, hoặc sửa mã trong hồ sơ đánh giá.`
      : `Danh sách không có ${id} (${name}) mà có ${nearest}: hãy ghi mã của danh sách vào hồ sơ đánh giá.`,
  done: ({ file, facilities, units }) =>
    `Đã ghi ${file}: ${formatNumber(facilities, 'vi')} cơ sở y tế, ${formatNumber(units, 'vi')} đơn vị.`,
  building: ({ done, total }) => `đang lập sổ tính, trang ${done}/${total}`,
  pictures: ({ done, total }) => `đang thu nhỏ ảnh minh chứng, ${done}/${total}`,
  progress: ({ done, total, seconds }) => `đã đọc ${done}/${total}, còn khoảng ${seconds} giây`,
  unsent: ({ name }) => `Đã ký nhưng không có sổ tính hay hồ sơ đánh giá nào được đưa vào: ${name}.`,
  rejectedKept: ({ count, inWorkbook }) =>
    `${count} tệp bị từ chối; tên tệp và lý do nêu ở trên${inWorkbook ? ' và ở trang “Nguồn và quyết định” của sổ tính' : ''}.`,
  comparison: {
    title: ({ facility, before, after }) => `${facility}: ${before} → ${after}`,
    same: 'Không có gì thay đổi ở các tiêu chí chung.',
    onlyBefore: ({ criteria }) => `Chỉ hỏi ở đợt trước: ${criteria}.`,
    onlyAfter: ({ criteria }) => `Chỉ hỏi ở đợt này: ${criteria}.`,
    versions: ({ before, after }) =>
      `Hai hồ sơ dùng phiên bản ${before} và ${after} của bộ tiêu chí: tỷ lệ đạt và mức độ sẵn sàng không so sánh được với nhau. Chỉ so sánh các tiêu chí chung có cách chấm như nhau.`,
    remarked: ({ criteria }) => `Phiên bản sau chấm khác nên không so sánh: ${criteria}.`,
    facilitiesBefore: ({ facilities }) => `Cơ sở y tế chỉ có ở đợt trước: ${facilities}.`,
    facilitiesAfter: ({ facilities }) => `Cơ sở y tế chỉ có ở đợt này: ${facilities}.`,
  },
};
