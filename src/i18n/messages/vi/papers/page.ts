import type { Messages } from '../../en/index.ts';

export const page: Messages['page'] = {
  contents: 'Nội dung',
  find: 'Tìm trong các bảng:',
};
