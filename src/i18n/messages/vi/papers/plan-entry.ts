import type { Messages } from '../../en/index.ts';

export const planEntry: Messages['planEntry'] = {
  hint: 'Các ô có màu trên trang này là để điền: người phụ trách, thời hạn, tình trạng, nguồn vốn, ghi chú. Gửi lại sổ tính cho người giữ hồ sơ đánh giá để ghi vào kế hoạch; khi tổng hợp toàn tỉnh thì các ô này không được lấy.',
  due: 'Ngày/tháng/năm, ví dụ 15/09/2026.',
  status: 'Chọn một trong ba tình trạng trong danh sách.',
  funding: ({ sources }) => `Ví dụ: ${sources}; hoặc ghi nguồn khác.`,
  nothing: ({ file }) => `${file}: chưa điền gì ở danh sách tồn tại, hạn chế.`,
  already: ({ file }) => `${file}: nội dung đã điền đều có trong hồ sơ.`,
  taken: ({ count, audits, by }) => `Đã ghi ${count} thay đổi vào ${audits} hồ sơ, người ghi: ${by}.`,
  by: ({ by }) => `Người ghi: ${by}`,
  dryRun: 'Chưa ghi gì (--dry-run).',
  ask: 'Ghi các thay đổi này vào kế hoạch?',
  take: 'Ghi',
  leave: 'Giữ nguyên tất cả',
  left: 'Không ghi gì.',
  empty: '(trống)',
  columns: {
    facility: 'Cơ sở y tế',
    criterion: 'Tiêu chí',
    part: 'Nội dung',
    from: 'Hồ sơ đang ghi',
    to: 'Đã điền',
    cell: 'Ô',
  },
  parts: {
    owner: 'người phụ trách',
    due: 'thời hạn',
    status: 'tình trạng',
    fundingSource: 'nguồn vốn',
    note: 'ghi chú',
  },
};
