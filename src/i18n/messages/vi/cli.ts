import { namedPlaceholders } from '../../written/placeholders.ts';
import type { Messages } from '../en/index.ts';
import { placeholders } from './placeholders.ts';

const groups: Readonly<Record<string, string>> = {
  checklist: 'xem, kiểm tra và tạo bộ tiêu chí',
  prices: 'kiểm tra bảng giá',
  roster: 'kiểm tra danh sách cơ sở y tế',
  evidence: 'liệt kê và kiểm tra minh chứng',
  audit: 'chuyển hồ sơ đánh giá sang bộ tiêu chí mới hơn',
};

const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
};

export const cli: Messages['cli'] = {
  description:
    'Đánh giá mức độ sẵn sàng hạ tầng công nghệ thông tin cho hồ sơ bệnh án điện tử của cơ sở y tế, không cần mạng, báo cáo bằng Excel.',
  usage: '[tùy chọn] [lệnh]',
  named: (text) => namedPlaceholders(text, placeholders),
  groups: (name) => groups[name] ?? '',
  helpTitles: (title) => helpTitles[title] ?? title,
  commands: {
    score: 'chấm hồ sơ đánh giá hoặc sổ tính và giải thích từng con số',
    merge: 'tổng hợp hồ sơ, sổ tính và thư mục thành một sổ tính toàn tỉnh',
    compare: 'cho biết thay đổi giữa hai đợt, trên các tiêu chí chung',
    checklistList: 'liệt kê các bộ tiêu chí hiện có',
    checklistShow: 'xem bộ tiêu chí: tiêu chí, cách chấm, căn cứ; hoặc phiếu giấy theo nơi',
    checklistCheck: 'kiểm tra bộ tiêu chí, chỉ ra mọi lỗi kèm vị trí',
    verify: 'đối chiếu sổ tính với chính nó khi viết ra',
    reopen: 'lấy lại hồ sơ đánh giá mà sổ tính mang theo',
    checklistDiff: 'cho biết phiên bản mới thay đổi gì và ảnh hưởng thế nào đến các hồ sơ',
    checklistNew: 'tạo bộ tiêu chí mẫu để bắt đầu',
    auditUpgrade: 'chuyển hồ sơ đánh giá sang phiên bản mới của bộ tiêu chí',
    export: 'xuất hồ sơ đánh giá sang định dạng khác: csv, json, ndjson, markdown, ics',
    form: 'lập phiếu tự đánh giá bằng Excel cho các cơ sở y tế',
    import: 'nhận phiếu đã điền vào hồ sơ đánh giá, phần đơn vị tự đánh giá',
    rosterCheck: 'kiểm tra danh sách cơ sở y tế (YAML, .xlsx hoặc .csv)',
    pricesCheck: 'kiểm tra bảng giá (YAML, .xlsx hoặc .csv), so nhiều bảng với nhau',
  },
  done: {
    reopened: ({ file, facility }) => `${facility}: đã ghi hồ sơ đánh giá vào ${file}.`,
    edited: ({ file, cells }) =>
      `${file}: có ô bị sửa sau khi viết ra (${cells}). Tính theo câu trả lời mà sổ tính mang theo, không theo ô đã sửa. Xem: facility-audit verify`,
    otherLanguage: ({ source, language, other }) =>
      `${source} không có lời văn bằng ${language}: trong báo cáo, phần này giữ nguyên ${other}.`,
  },
  options: {
    version: 'in phiên bản',
    help: 'in phần trợ giúp này',
    lang: 'ngôn ngữ màn hình và báo cáo: vi, en hoặc fr',
    checklist: 'mã bộ tiêu chí, hoặc tệp hay thư mục để tìm (mặc định emr-readiness)',
    json: 'in một giá trị JSON ra đầu ra chuẩn',
    quiet: 'chỉ in điều được hỏi',
    noColor: 'không dùng màu',
    explain: 'in toàn bộ cách tính từng con số',
    answers: 'chỉ chấm một phía: self (tự đánh giá) hoặc verified (Tổ công tác)',
    requireLevel: 'mã thoát 1 khi hồ sơ không đạt mức này',
    failOn: 'mã thoát 1 khi có tồn tại trọng yếu: critical',
    prices: 'bảng giá để tính kinh phí',
    byWhat: 'thứ tự: place (phiếu giấy theo từng nơi)',
    fingerprint: 'mã đối chiếu in trên giấy cần kiểm tra',
    output: 'tệp để ghi (hoặc thư mục, nếu không có đuôi)',
    mergeOutput: 'sổ tính toàn tỉnh cần ghi',
    mergeRoster: 'danh sách cơ sở y tế, để biết nơi nào chưa báo cáo',
    mergePrices: 'một bảng giá dùng chung, thay cho bảng giá trong các sổ tính',
    previous: 'hồ sơ, sổ tính hoặc thư mục của đợt trước; có thể dùng nhiều lần',
    onConflict: 'hai hồ sơ của cùng cơ sở y tế và đợt: fail (mặc định) hoặc newest (lấy bản mới nhất)',
    decisions: 'tệp các xung đột đã quyết định: được đọc nếu có, và ghi thêm khi quyết định trong cửa sổ dòng lệnh',
    onEdit: 'câu trả lời bị sửa trong sổ tính: carried (như khi ghi) hoặc visible (như đã sửa)',
    force: 'thay thế tệp đã có',
    acceptProfile: 'nhận thông tin chung theo phiếu, kể cả khi có câu trả lời đã thẩm định không còn được hỏi',
    keepProfile: 'giữ thông tin chung của hồ sơ, nhập phần còn lại của phiếu',
    dryRun: 'chỉ cho xem thay đổi, không ghi',
    to: 'bộ tiêu chí đích: mã, tệp hoặc thư mục (mặc định: bản kèm theo)',
    audits: 'hồ sơ đánh giá để thử với cả hai phiên bản',
    by: 'người thực hiện (mặc định FACILITY_AUDIT_BY, Tổ trưởng, người dùng máy)',
    exportTo: 'định dạng: csv, json, ndjson, markdown hoặc ics',
    exportOutput: 'một tệp chung, hoặc thư mục cho mỗi hồ sơ một tệp (mặc định: đầu ra chuẩn)',
    strict: 'mã thoát 1 khi có điểm cần lưu ý',
    pricesOn: 'ngày dùng để xét hiệu lực của giá (mặc định: hôm nay)',
    formFacility: 'mã cơ sở y tế trong danh sách; có thể cho nhiều lần (mặc định: tất cả)',
    formRoster: 'danh sách cơ sở y tế: YAML, .xlsx hoặc .csv',
    formOnly: 'open: chỉ để hiện phần chưa trả lời, chưa đủ minh chứng hoặc hai bên khác nhau',
    importRoster: 'danh sách cơ sở y tế, để biết nơi nào chưa gửi và tệp nào không của ai',
    importOutput: 'tệp hồ sơ cần tạo hoặc sửa, hoặc thư mục cho mỗi hồ sơ một tệp',
    importFacility: 'mã cơ sở y tế cho phiếu không ghi mã',
    keepGoing: 'nhận phần đúng, liệt kê phần còn lại, kết thúc với mã thoát 2',
  },
};
