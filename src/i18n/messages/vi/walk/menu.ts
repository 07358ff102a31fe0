import type { Messages } from '../../en/index.ts';

/** What the menu asks beside the walk. */
export const menu: Messages['menu'] = {
  exchangeTitle: 'Phiếu Excel, kiểm tra và so sánh',
  machineTitle: 'Máy này, tỉnh ví dụ, ngôn ngữ',
  actions: {
    form: 'Lập phiếu Excel cho một cơ sở y tế',
    import: 'Nhận phiếu Excel đã điền',
    verify: 'Kiểm tra báo cáo có bị sửa sau khi viết ra không',
    compare: 'So sánh hai hồ sơ đánh giá',
    doctor: 'Kiểm tra máy và các hồ sơ ở đây',
    example: 'Xem tỉnh ví dụ',
    language: 'Tiếng Việt · English · Français',
    back: 'Quay lại',
  },
  askPrices: 'Dùng bảng đơn giá nào?',
  noPrices: 'Không dùng đơn giá',
  otherFile: 'Tệp khác: tôi tự gõ đường dẫn',
  askPath: 'Đường dẫn của tệp (Tab: điền tiếp)',
  noSuchFile: 'Không có tệp này.',
  askFormFor: 'Lập phiếu cho cơ sở y tế nào?',
  anyFacility: 'Cơ sở bất kỳ: cơ sở tự điền tên',
  prefilledFrom: ({ path }) => `điền sẵn câu trả lời trong ${path}`,
  askFormFile: 'Ghi phiếu vào tệp',
  askFilledForm: 'Nhận phiếu nào?',
  askImported: 'Ghi vào hồ sơ (đã có thì ghi thêm)',
  askReport: 'Kiểm tra báo cáo nào?',
  askBefore: 'So sánh hồ sơ nào (hồ sơ trước)?',
  askAfter: 'Với hồ sơ nào (hồ sơ sau)?',
  nothingHere: 'Ở đây không có tệp nào như vậy',
  nothingHereHint: 'Hãy chép tệp vào thư mục này hoặc thư mục con, rồi chọn lại.',
  askLanguage: 'Ngôn ngữ nào?',
};
