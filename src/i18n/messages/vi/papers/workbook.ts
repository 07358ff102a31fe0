import type { Messages } from '../../en/index.ts';

export const workbook: Messages['workbook'] = {
  contents: {
    name: 'Mục lục',
    title: 'MỤC LỤC CÁC TRANG TÍNH',
    howToUse:
      'Bấm vào tên để đến trang tính; ở bảng làm việc, bấm vào tiêu đề để quay lại đây. Trong các bảng, bấm vào số thứ tự hoặc mã tiêu chí để đến dòng có liên quan. Trang này chỉ để xem trên màn hình, không thuộc văn bản.',
    columns: { sheet: 'Trang tính', title: 'Nội dung', role: 'Loại' },
    roles: { paper: 'văn bản', annex: 'phụ lục', working: 'trang làm việc', data: 'số liệu', contents: 'mục lục' },
  },
  continued: '(tiếp theo)',
  carriesData: 'Trang này mang dữ liệu của tệp. Đề nghị giữ nguyên.',
};
