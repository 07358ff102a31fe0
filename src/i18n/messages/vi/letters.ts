import type { Messages } from '../en/index.ts';

export const letters: Messages['letters'] = {
  facilities: ({ count }) => `${count} cơ sở y tế`,
  lines: ({ count }) => `${count} dòng`,
  overdue: ({ count }) => `${count} nội dung`,
  days: ({ count }) => `${count} ngày`,
  deadline: ({ deadline, day, left }) => `${deadline}: ${day} (${left})`,
  overdueColumn: 'Quá hạn',
  subject: ({ subject }) => `V/v ${subject}`,
  fingerprint: ({ fingerprint }) => `Mã kiểm tra của các hồ sơ đánh giá làm căn cứ tổng hợp (SHA-256): ${fingerprint}`,
  titles: {
    report: 'Báo cáo toàn tỉnh',
    submission: 'Tờ trình',
    decision: 'Dự thảo quyết định',
    reminder: ({ facility }) => `Công văn đôn đốc ${facility}`,
  },
  written: ({ count, folder }) => `Đã ghi ${count} văn bản Word vào ${folder}`,
  unknown: ({ files, marks }) => `${files}: để dòng chấm ở chỗ chưa có thông tin: ${marks}. Hãy điền trước khi ký.`,
  andMore: ({ files, count }) => `${files} và ${count} văn bản khác`,
};
