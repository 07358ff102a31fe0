import type { DocumentType } from '../../../../domain/checklist/document-catalogue.ts';
import { formatNumber } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';

const types: Readonly<Record<DocumentType, string>> = {
  law: 'Luật',
  decree: 'Nghị định',
  circular: 'Thông tư',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  letter: 'Công văn',
  standard: 'Tiêu chuẩn quốc gia',
};

const twoDigits = (value: number) => String(value).padStart(2, '0');

export const minutes: Messages['minutes'] = {
  number: ({ number }) => `Số: ${number}`,
  placeAndDate: ({ place, date }) => `${place}, ${date}`,
  /** Days below 10 and the months 1 and 2 get a leading 0 (Decree 30/2020). */
  longDate: ({ day, month, year }) =>
    `ngày ${twoDigits(day)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`,
  clock: ({ hour, minute }) => `${hour} giờ ${minute} phút`,
  clockMissing: '…… giờ …… phút',
  pursuant: ({ text }) => `Căn cứ ${text}`,
  groundDocument: ({ title, number }) => (number === null ? title : `${title} (số ${number})`),
  /** Kind, number, day, issuer and matter; a law by its name and number (Decree 30/2020, Appendix I). */
  pursuantDocument: ({ type, number, title, date, issuer, matter }) =>
    title === null
      ? `Căn cứ ${types[type]} số ${number}${date === null ? '' : ` ${date}`}${issuer === null ? '' : ` của ${issuer}`}${matter === null ? '' : ` ${matter}`}`
      : `Căn cứ ${title} số ${number}`,
  opening: ({ clock, date, place }) => `Hôm nay, hồi ${clock}, ${date}, tại ${place}, chúng tôi gồm:`,
  present: 'I. THÀNH PHẦN THAM DỰ',
  ofGroup: '1. Đại diện Tổ công tác liên ngành',
  ofFacility: '2. Đại diện đơn vị được khảo sát',
  others: '3. Thành phần khác',
  leaders: '3. Chủ tọa, thư ký',
  leadersFourth: '4. Chủ tọa, thư ký',
  attendee: ({ honorific, name, title, agency }) =>
    [honorific === null ? name : `${honorific === 'mr' ? 'Ông' : 'Bà'} ${name}`, title, agency]
      .filter((part) => part !== null)
      .join(', '),
  chair: ({ name }) => `Chủ tọa: ${name}`,
  secretary: ({ name }) => `Thư ký: ${name}`,
  content: 'II. NỘI DUNG LÀM VIỆC',
  general: '1. Thông tin chung',
  result: '2. Kết quả đánh giá',
  strengths: '3. Ưu điểm, kết quả đạt được',
  weaknesses: '4. Tồn tại, hạn chế và yêu cầu khắc phục',
  difficulties: '5. Khó khăn, vướng mắc, nguyên nhân và thẩm quyền giải quyết',
  difficulty: ({ text, cause, authority }) =>
    `${text}${cause === null ? '' : ` – Nguyên nhân: ${cause}`}${authority === null ? '' : ` – Thẩm quyền giải quyết: ${authority}`}`,
  recommendations: '6. Kiến nghị, đề xuất',
  recommendation: ({ authority, count, list }) => `Đối với ${authority} (${count} nội dung): ${list}`,
  conclusion: '7. Kết luận của Tổ công tác',
  opinion: '8. Ý kiến của đơn vị',
  disputed: '9. Nội dung hai bên còn ý kiến khác nhau',
  disputedSame: ({ question, answer }) => `${question} Hai bên ghi giống nhau: ${answer}.`,
  disputedLine: ({ question, self, verified }) => `${question} Đơn vị: ${self}. Tổ công tác: ${verified}.`,
  noneDisputed: 'Không có.',
  moneyNote:
    'Số tiền gồm thuế lấy theo thuế suất, tỷ lệ chi phí khác và dự phòng của bảng giá; tỷ lệ bảng giá không nêu thì chưa tính.',
  conditions: ({ level }) => `Điều kiện phải hoàn thành để đạt mức “${level}”`,
  noCritical: 'Không có tồn tại phải khắc phục ngay.',
  noFindings: 'Bộ tiêu chí chỉ thu thập thông tin, không chấm điểm, nên không xác định tồn tại, hạn chế.',
  noCriticalYet: ({ count }) =>
    `Đến nay chưa có tồn tại phải khắc phục ngay; còn ${count} tiêu chí trọng yếu chưa trả lời.`,
  copies: ({ count }) => twoDigits(count),
  goesOn: ({ open }) =>
    `Việc khảo sát chưa kết thúc: còn ${formatNumber(open, 'vi')} tiêu chí chưa đánh giá, hai bên tiếp tục làm việc; biên bản này ghi kết quả đến thời điểm lập.`,
  closing: ({ clock, date, copies }) =>
    `Biên bản kết thúc hồi ${clock}, ${date}, được lập thành ${copies} bản có giá trị như nhau, đã đọc lại cho những người tham dự cùng nghe, thống nhất và ký tên.`,
  fingerprint: ({ fingerprint }) =>
    `Mã kiểm tra của hồ sơ đánh giá, bộ tiêu chí và minh chứng (SHA-256): ${fingerprint}`,
  changedSince: ({ revision, number, date, changes }) =>
    `Biên bản số ${number} ngày ${date} được ký theo bản số ${revision} của hồ sơ; đã thay đổi sau khi ký:\n${changes}`,
  change: ({ date, by, what, reason }) => `- ${date}, ${by}: ${what}. Lý do: ${reason}`,
  changeUnknown: '(hồ sơ không ghi đã thay đổi những gì)',
  fingerprintUnsigned: ({ fingerprint }) => `Mã kiểm tra của hồ sơ hiện nay, chưa được ký (SHA-256): ${fingerprint}`,
  signed: ({ revision, number, date }) =>
    `Đã ký tại văn bản số ${number} ngày ${date}, lần ghi ${revision} của hồ sơ đánh giá.`,
  signsFor: {
    deputy: ({ title }) => `KT. ${title}`,
    acting: ({ title }) => `Q. ${title}`,
  },
  to: 'Kính gửi:',
  distribution: 'Nơi nhận:',
};
