import type { Messages } from '../../en/index.ts';

export const letters: Messages['letters'] = {
  facilities: ({ count }) => `${count} cơ sở y tế`,
  lines: ({ count }) => `${count} dòng`,
  overdue: ({ count }) => `${count} nội dung`,
  days: ({ count }) => `${count} ngày`,
  deadline: ({ deadline, day, left }) => `${deadline}: ${day} (${left})`,
  purchases: ({ count }) => `${count} khoản`,
  proposal: ({ line }) => `UBND tỉnh: ${line}`,
  task: ({ authority, remedy, count, names }) => `${authority}: ${remedy} (${count} cơ sở y tế: ${names}).`,
  petition: ({ authority, remedy, count, names }) =>
    `Kiến nghị ${authority}: ${remedy} (${count} cơ sở y tế: ${names}).`,
  facilityTasks: ({ line }) => `Các cơ sở y tế: ${line}`,
  annexOfReport: ({ annex, number }) => `${annex} của Báo cáo số ${number}`,
  noTasks: 'Không có nhiệm vụ phải giao.',
  dueBy: ({ day, count, names }) => `Chậm nhất ngày ${day}: ${count} cơ sở y tế (${names}).`,
  planDue: ({ count, names, day }) =>
    `${count} cơ sở y tế chưa định đủ ngày hoàn thành hoặc kế hoạch đã quá hạn (${names}) phải báo cáo kế hoạch khắc phục có thời hạn, chậm nhất ngày ${day}.`,
  notAllocated: 'Phần chưa bố trí, còn phải xác định nguồn vốn và năm:',
  notAllocatedLine: ({ source, year, once, yearly }) =>
    `- ${[
      `Nguồn vốn ${source ?? 'chưa xác định'}`,
      year === null
        ? 'chưa xác định năm'
        : year.isPast
          ? `năm dự kiến ${year.year} đã qua`
          : `năm dự kiến ${year.year}`,
      ...(once === null ? [] : [`chi một lần ${once}`]),
      ...(yearly === null ? [] : [`chi hằng năm ${yearly}`]),
    ].join(', ')}.`,
  toAllocateLine: ({ source, year, once, yearly }) =>
    `- ${[
      `Nguồn vốn ${source}`,
      `năm bố trí ${year}`,
      ...(once === null ? [] : [`chi một lần ${once}`]),
      ...(yearly === null ? [] : [`chi hằng năm ${yearly}`]),
    ].join(', ')}.`,
  inAnnex: 'Danh mục các nội dung quá hạn nêu tại Phụ lục kèm theo.',
  annex: 'PHỤ LỤC',
  annexTitle: ({ facility }) => `NỘI DUNG QUÁ THỜI HẠN KHẮC PHỤC CỦA ${facility.toLocaleUpperCase('vi')}`,
  attachedTo: ({ number, date, issuer }) => `(Kèm theo Công văn số ${number} ${date} của ${issuer})`,
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
  removed: ({ path }) =>
    `${path}: đã xóa. Công văn do lần chạy trước ghi ra, chưa ai sửa, và cơ sở y tế này nay không cần đôn đốc nữa.`,
  former: ({ path }) =>
    `${path}: được ghi từ trước, nay không còn cần. Công văn có thể đã được sửa nên vẫn giữ lại: hãy xóa hoặc chuyển đi nơi khác trước khi gửi.`,
  unknown: ({ files, marks }) =>
    `${files}: để dòng chấm ở chỗ chưa có thông tin: ${marks}. Hãy mở bằng Word và điền vào dòng chấm trước khi ký.`,
  andMore: ({ files, count }) => `${files} và ${count} văn bản khác`,
  markNames: {
    province: 'tỉnh',
    round: 'đợt',
    decision: 'số quyết định thành lập Tổ công tác',
    plan: 'số kế hoạch của Tổ công tác',
    number: 'số biên bản',
    'report-number': 'số báo cáo',
    'reply-by': 'hạn báo cáo',
    once: 'chi một lần',
    yearly: 'chi hằng năm',
    total: 'kinh phí năm đầu',
    'lift-once': 'chi một lần ít nhất',
    'lift-yearly': 'chi hằng năm ít nhất',
    'lift-total': 'kinh phí năm đầu ít nhất',
    'lift-facilities': 'số cơ sở y tế lên mức',
    'audited-on': 'ngày đánh giá',
    level: 'mức độ sẵn sàng',
    percent: 'tỷ lệ đạt',
    reasons: 'nội dung còn thiếu',
    'ready-day': 'ngày có thể sẵn sàng',
    'longest-overdue': 'số ngày quá hạn',
    chair: 'chủ tọa',
    secretary: 'thư ký',
    conclusion: 'kết luận',
    facility: 'cơ sở y tế',
    unit: 'đơn vị',
    fingerprint: 'mã kiểm tra',
  },
};
