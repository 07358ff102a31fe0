import type { Messages } from '../en/index.ts';

export const workbook: Messages['workbook'] = {
  continued: '(tiếp theo)',
  carriesData: 'Trang này mang dữ liệu của tệp. Đề nghị giữ nguyên.',
};
