import { formatDay } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';

export const notices: Messages['notices'] = {
  'audit-behind-link': ({ path, real }) =>
    `“${path}” là liên kết. Hồ sơ đánh giá là “${real}”; lịch sử, minh chứng, bộ tiêu chí nằm ở đó, mọi thứ được lưu ở đó.`,
  'link-passed-over': ({ path }) =>
    `“${path}” là liên kết trỏ ra ngoài thư mục đã đưa nên được bỏ qua. Muốn lấy những gì ở đó, hãy đưa chính thư mục đó.`,
  'table-read': ({ path }) => `Trong “${path}”:`,
  'sheets-missing': ({ path, sheets }) =>
    `“${path}” bị hỏng: không còn nội dung của trang ${sheets}. Các trang khác vẫn được đọc.`,
  'prices-of-nothing': ({ path, items }) =>
    `“${path}” không có giá của danh mục nào trong bộ tiêu chí; các mã trong tệp là ${items}, … Có phải tệp khác không? \`prices check\` cho biết các mã cần có.`,
  'papers-before-visits': ({ day, last, facility }) =>
    `Văn bản ghi ngày ${formatDay(day, 'vi')}, nhưng ${facility} lại được ghi là đánh giá ngày ${formatDay(last, 'vi')}, muộn hơn. Hãy sửa ngày đánh giá trong hồ sơ, hoặc ghi ngày văn bản bằng --on; bản trình ký (--final) bị từ chối.`,
  'roster-of-nothing': ({ path, kinds }) =>
    `Không cơ sở nào trong “${path}” thuộc loại hình đã biết; các loại hình trong tệp là ${kinds}. Có phải danh sách khác không? \`roster check\` cho biết các loại hình cần có.`,
  'beyond-bounds': ({ path }) =>
    `Trong “${path}” có số vượt giới hạn của bộ tiêu chí. Hồ sơ vẫn được đọc và chấm điểm như đã ghi; xin kiểm tra lại:`,
  'own-list': ({ list, path }) =>
    list === 'roster'
      ? `Dùng danh sách cơ sở y tế để cạnh công cụ: “${path}”. Muốn dùng danh sách khác, hãy nêu tên bằng --roster.`
      : `Dùng bảng đơn giá để cạnh công cụ: “${path}”. Muốn dùng bảng khác, hãy nêu tên bằng --prices.`,
  'own-template': ({ path }) =>
    `Dùng mẫu báo cáo để cạnh công cụ: “${path}”. Muốn dùng mẫu khác, hãy nêu tên bằng --template.`,
  'own-checklist-hidden': ({ id, path }) =>
    `“${path}” trùng mã với bộ tiêu chí đi kèm công cụ, ${id}, mà nội dung khác. Mã ${id} luôn chỉ bộ đi kèm công cụ: hãy đặt mã riêng cho bộ của bạn, hoặc nêu thư mục của bộ đó bằng --checklist.`,
  'failed-over-input': ({ path, detail }) =>
    `Lỗi của công cụ, gặp ở “${path}”. Xin gửi nội dung này cho người duy trì facility-audit:\n${detail}`,
};
