import type { Messages } from '../en/index.ts';

export const visit: Messages['visit'] = {
  begin: 'Buổi làm việc: ai có mặt, ở đâu, từ lúc nào?',
  now: 'Ghi bây giờ',
  later: 'Để sau',
  opening: 'Phần mở đầu buổi làm việc',
  closing: 'Kết thúc buổi làm việc: ưu điểm, khó khăn, kết luận, ý kiến đơn vị',
  place: 'Địa điểm làm việc',
  decision: 'Quyết định thành lập Tổ công tác (Enter: để sau)',
  plan: 'Kế hoạch kiểm tra (Enter: để sau)',
  startedAt: 'Bắt đầu lúc (ví dụ 8:30)',
  endedAt: 'Kết thúc lúc (ví dụ 16:30)',
  notATime: 'Đây không phải là giờ. Hãy nhập như 8:30.',
  present: {
    group: ({ names }) =>
      `Thành phần Tổ công tác${names === '' ? '' : `: ${names}`}. Mỗi người một dòng: họ tên; chức vụ; cơ quan (Enter: hết)`,
    facility: ({ names }) =>
      `Thành phần đơn vị${names === '' ? '' : `: ${names}`}. Mỗi người một dòng: họ tên; chức vụ; cơ quan (Enter: hết)`,
  },
  chair: 'Ai chủ trì?',
  secretary: 'Ai là thư ký?',
  strengths: 'Ưu điểm, kết quả đạt được (Enter: để sau)',
  difficulty: ({ count }) => `Khó khăn, vướng mắc thứ ${count + 1} (Enter: hết)`,
  cause: 'Nguyên nhân (Enter: bỏ qua)',
  authority: 'Cấp nào giải quyết được?',
  conclusion: 'Kết luận (Enter: để sau)',
  facilityOpinion: 'Ý kiến của đơn vị (Enter: để sau)',
  disputed: ({ ids }) => `Đơn vị không nhất trí tiêu chí nào?${ids === '' ? '' : ` Đã ghi: ${ids}`}`,
  noMore: 'Hết',
  number: 'Số biên bản (Enter: để sau)',
};
