import type { Messages } from '../../en/index.ts';

export const combine: Messages['combine'] = {
  summary:
    'ghép các phần của nhiều thành viên trong một lần kiểm tra (hồ sơ hoặc tệp lưu từ điện thoại); câu trả lời khác nhau là xung đột, không bao giờ bị bỏ',
  output: 'hồ sơ đánh giá để ghi',
  base: 'hồ sơ gốc mà các phần cùng bắt đầu từ đó',
  prefer: 'thành viên hoặc tệp được ưu tiên khi câu trả lời khác nhau',
  which: ({ subject }) => `Các câu trả lời khác nhau. Lấy câu nào? ${subject}`,
  why: 'Vì sao? (Enter: bỏ qua)',
  done: ({ path, parts, decided }) => `Đã ghép ${parts} phần vào ${path}; xung đột đã quyết định: ${decided}.`,
  kinds: {
    plan: 'kế hoạch',
    purchase: 'mua sắm',
    visit: 'buổi làm việc',
    profile: 'thông tin cơ sở',
    whole: 'hồ sơ',
  },
};
