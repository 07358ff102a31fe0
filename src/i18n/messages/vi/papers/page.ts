import type { Messages } from '../../en/index.ts';

export const page: Messages['page'] = {
  contents: 'Nội dung',
  summary: 'Tóm tắt',
  find: 'Tìm trong các bảng:',
  found: ({ count }) => `Số dòng tìm thấy: ${count}`,
  everyRow: ({ columns }) => `Giống nhau ở mọi dòng: ${columns}.`,
};
