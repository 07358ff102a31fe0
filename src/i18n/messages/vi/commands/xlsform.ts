import { formatNumber } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';

export const xlsform: Messages['xlsform'] = {
  facility: 'Cơ sở y tế',
  facilityId: 'Mã cơ sở y tế',
  facilityIdHint: 'Như trong danh sách cơ sở y tế: chữ, số, “-”, “_” và “.”',
  facilityName: 'Tên cơ sở y tế',
  auditedOn: 'Ngày đánh giá',
  notLater: 'Ngày này sau ngày đánh giá.',
  preparer: 'Người ghi',
  profile: 'Thông tin về cơ sở y tế',
  answered: 'Trả lời được',
  noneOfThem: 'Không có mục nào',
  how: 'Câu trả lời',
  value: 'Số',
  day: 'Ngày',
  words: 'Ghi bằng lời',
  checks: 'Những mục nào có?',
  note: 'Ghi chú',
  noteHint: 'Bắt buộc khi chọn “Không áp dụng”: nêu lý do',
  photo: 'Ảnh minh chứng',
  anywhere: 'Ở đâu cũng được',
  withUnit: ({ value, unit }) => `${value} (${unit})`,
  written: ({ file, criteria, languages }) =>
    `Đã ghi biểu mẫu vào ${file}: ${formatNumber(criteria, 'vi')} tiêu chí, tiếng: ${languages}. Tải lên KoboToolbox hoặc ODK; dữ liệu thu về được đọc bằng: import TỆP -o THƯ_MỤC --media THƯ_MỤC_ẢNH`,
};
