import type { AnswerKind } from '../../../../domain/checklist/checklist.ts';
import type { FormIdentity, FormPart } from '../../../../domain/problem/fault.ts';
import type { formProblems as source } from '../../en/problems/form-problems.ts';

const parts: Readonly<Record<FormPart, string>> = {
  present: 'thiếu số hiện có. Hãy điền một số từ 0 trở lên.',
  needed: 'thiếu số cần có. Hãy điền một số từ 0 trở lên.',
  reason: '“Không áp dụng” phải có lý do ở cột ghi chú.',
  department: 'có số liệu nhưng không có tên khoa/phòng. Hãy điền tên.',
  answer: 'có ghi chú, minh chứng hoặc tên người nhưng chưa có câu trả lời.',
};

const identities: Readonly<Record<FormIdentity, string>> = {
  facility: 'cơ sở y tế',
  round: 'đợt',
  checklist: 'bộ tiêu chí',
  sections: 'phạm vi nhóm tiêu chí',
};

const expectedAnswers: Readonly<Record<AnswerKind, (options: string) => string>> = {
  judgement: (options) => `một trong: ${options}`,
  choice: (options) => `một trong: ${options}`,
  checks: (options) => `một trong: ${options}`,
  number: (options) => `một số, hoặc chọn một trong: ${options}`,
  coverage: () => 'một số từ 0 trở lên',
  date: (options) => `một ngày như 30/08/2025, hoặc chọn một trong: ${options}`,
  text: () => 'văn bản',
};

export const formProblems: typeof source = {
  'unclosed-quote': () =>
    'dấu nháy kép (") mở ở dòng này không có dấu đóng, nên các dòng sau dính vào nhau. Hãy đóng hoặc bỏ dấu đó.',
  'column-missing': ({ column, headings }) =>
    `không có cột “${column}”${headings === '' ? '' : ` (cũng hiểu: ${headings})`}. Tên các cột phải nằm trên cùng một hàng, phía trên số liệu.`,
  'not-a-form': () => 'đây không phải phiếu tự đánh giá của công cụ này. Lập phiếu bằng: facility-audit form',
  'saved-page-damaged': () =>
    'đây không phải tệp do trang để điền lưu ra, hoặc tệp đã hỏng, đã bị sửa khi gửi. Đề nghị gửi lại từ điện thoại đúng tệp đã lưu, không mở ra, không nén lại.',
  'packed-evidence': ({ criterion, name }) =>
    `${criterion}: trong tệp không có ảnh “${name}”. Hãy lưu lại tệp từ trang để điền; chưa ghi nhận gì từ tệp này.`,
  'is-a-form': () =>
    'đây là phiếu tự đánh giá, chưa phải hồ sơ đánh giá. Hãy nhận câu trả lời trước bằng: facility-audit import',
  'form-answer': ({ criterion, found, expected }) =>
    `${criterion}: “${found}” không phải câu trả lời ở đây. Cần: ${expectedAnswers[expected.kind](expected.options.map((each) => `“${each}”`).join(', '))}.`,
  'form-part-missing': ({ criterion, part }) => `${criterion}: ${parts[part]}`,
  'form-two-answers': ({ criterion, found }) =>
    `${criterion}: có hai câu trả lời cạnh nhau (“${found}”). Hãy giữ một và xóa ô còn lại.`,
  'form-formula': ({ formula }) =>
    `công thức “=${formula}” chưa có kết quả. Hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc gõ thẳng giá trị.`,
  'form-twice': ({ criterion, other }) =>
    `${criterion} được trả lời lần thứ hai, khác với ${other}. Hãy giữ một trong hai.`,
  'form-of-another': ({ what, expected, found }) =>
    `phiếu này của ${identities[what]} khác: phiếu ghi “${found}”, hồ sơ đánh giá ghi “${expected}”.`,
  'form-silences': ({ facility, changes, count, criteria }) =>
    `phiếu của ${facility} khai thông tin chung khác với Tổ công tác (${changes}); nếu nhận theo phiếu thì ${count} câu trả lời đã thẩm định không còn được tính: ${criteria}. Dùng --accept-profile để nhận theo phiếu, hoặc --keep-profile để giữ thông tin của Tổ công tác và nhập phần còn lại.`,
  'form-evidence': ({ criterion, name, folder }) =>
    `${criterion}: tệp “${name}” không có trong thư mục “${folder}”. Hãy đặt tệp vào đó, hoặc sửa lại tên.`,
  'form-profile': ({ question, found, expected }) =>
    `“${found}” không phải câu trả lời cho “${question}” Cần: ${expected}.`,
  'form-facility': () =>
    'phiếu không ghi là của cơ sở y tế nào. Hãy điền mã cơ sở y tế trên phiếu, hoặc cho bằng --facility.',
  'submission-labels': () =>
    'bảng này có nhãn thay cho tên nên không biết cột nào là câu nào. Hãy xuất lại với “Value and header format: XML values and headers” (KoboToolbox); ODK vốn đã dùng tên.',
  'submission-photo': ({ criterion, name }) =>
    `${criterion}: ảnh “${name}” không có trong thư mục ảnh, hoặc có nhiều ảnh cùng tên. Hãy tải cả ảnh về và chỉ ra thư mục bằng --media THƯ_MỤC.`,
  'submission-twice': ({ facility, other }) =>
    `${facility} gửi hai lần trong đợt này với câu trả lời khác nhau; lần kia ở ${other}. Hãy xóa lần không tính, hoặc sửa trong KoboToolbox hay ODK, rồi xuất lại.`,
  'audit-signed': ({ facility, on }) =>
    `${facility}: biên bản đã ký ngày ${on}; không thể dùng phiếu để sửa hồ sơ này nữa. Thay đổi về sau ghi từng mục kèm lý do: facility-audit answer --reason`,
};
