import type { Messages } from '../en/index.ts';

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
  groups: (name) => groups[name] ?? '',
  helpTitles: (title) => helpTitles[title] ?? title,
  commands: {
    score: 'chấm hồ sơ đánh giá hoặc sổ tính và giải thích từng con số',
    checklistList: 'liệt kê các bộ tiêu chí hiện có',
    checklistShow: 'xem bộ tiêu chí: tiêu chí, cách chấm, căn cứ; hoặc phiếu giấy theo nơi',
    checklistCheck: 'kiểm tra bộ tiêu chí, chỉ ra mọi lỗi kèm vị trí',
    verify: 'đối chiếu sổ tính với chính nó khi viết ra',
    reopen: 'lấy lại hồ sơ đánh giá mà sổ tính mang theo',
    checklistDiff: 'cho biết phiên bản mới thay đổi gì và ảnh hưởng thế nào đến các hồ sơ',
    checklistNew: 'tạo bộ tiêu chí mẫu để bắt đầu',
    auditUpgrade: 'chuyển hồ sơ đánh giá sang phiên bản mới của bộ tiêu chí',
  },
  done: {
    reopened: ({ file, facility }) => `${facility}: đã ghi hồ sơ đánh giá vào ${file}.`,
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
    force: 'thay thế tệp đã có',
    dryRun: 'chỉ cho xem thay đổi, không ghi',
    to: 'bộ tiêu chí đích: mã, tệp hoặc thư mục (mặc định: bản kèm theo)',
    audits: 'hồ sơ đánh giá để thử với cả hai phiên bản',
    by: 'người thực hiện (mặc định FACILITY_AUDIT_BY, Tổ trưởng, người dùng máy)',
  },
};
