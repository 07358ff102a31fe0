import type { Messages } from '../en/index.ts';

export const notices: Messages['notices'] = {
  'audit-behind-link': ({ path, real }) =>
    `“${path}” là liên kết. Hồ sơ đánh giá là “${real}”; lịch sử, minh chứng, bộ tiêu chí nằm ở đó, mọi thứ được lưu ở đó.`,
  'link-passed-over': ({ path }) =>
    `“${path}” là liên kết trỏ ra ngoài thư mục đã đưa nên được bỏ qua. Muốn lấy những gì ở đó, hãy đưa chính thư mục đó.`,
  'failed-over-input': ({ path, detail }) =>
    `Lỗi của công cụ, gặp ở “${path}”. Xin gửi nội dung này cho người duy trì facility-audit:\n${detail}`,
};
