import type { FileWords } from '../../en/problems/file-words.ts';

export const fileWords: FileWords = {
  valueTypes: {
    text: 'văn bản',
    number: 'số',
    boolean: 'true hoặc false',
    list: 'danh sách',
    map: 'nhóm khóa',
    nothing: 'trống',
  },
  or: ' hoặc ',
  yamlFaults: {
    tab: 'có dòng thụt lề bằng phím Tab. Hãy dùng dấu cách.',
    indent: 'thụt lề không khớp với các dòng xung quanh.',
    unclosed: 'dấu nháy hoặc ngoặc chưa đóng, hoặc thiếu dấu phẩy.',
    colon: 'một dòng có thêm dấu hai chấm. Hãy đặt văn bản trong dấu nháy.',
    quotes: 'văn bản bắt đầu bằng ký tự có nghĩa riêng trong YAML. Hãy đặt trong dấu nháy.',
    escape:
      'sau dấu gạch chéo ngược trong nháy kép là ký tự không hợp lệ. Muốn viết dấu gạch chéo ngược, hãy viết \\\\.',
    key: 'khóa bị thiếu, quá dài hoặc không phải văn bản thường.',
    'several-documents': 'dòng “---” mở đầu tài liệu thứ hai. Mỗi tệp chỉ có một tài liệu.',
    tag: 'không nhận kiểu đánh dấu bằng “!”. Hãy viết giá trị thường.',
    'too-deep': 'danh sách và nhóm khóa lồng nhau quá sâu.',
    other: 'có chỗ không đúng cú pháp. Hãy xem dòng này và dòng trước.',
  },
  fileFaults: {
    'no-permission': () => 'hệ thống từ chối truy cập. Hãy cấp quyền ở đó, hoặc chọn chỗ khác.',
    'read-only': () => 'tệp được đặt thuộc tính chỉ đọc. Hãy bỏ thuộc tính đó, hoặc chọn chỗ khác.',
    'read-only-disk': () => 'ổ đĩa chỉ cho đọc. Hãy chọn chỗ khác.',
    'not-a-file': () => 'đây là thiết bị hoặc đường ống. Hãy đưa một tệp.',
    'not-a-folder': () => 'chỗ cần thư mục lại là một tệp. Hãy chọn chỗ khác.',
    'invalid-name': () => 'hệ thống không chấp nhận tên này. Hãy chọn tên ngắn hơn, đơn giản hơn.',
    'link-circle': () => 'các liên kết trỏ vòng tròn. Hãy đưa chính tệp đó.',
    link: () =>
      'đây là liên kết, mà chỗ này chỉ đọc và ghi tệp thường. Hãy xóa liên kết, hoặc đặt chính tệp vào chỗ đó.',
    'link-outside': () =>
      'đây là liên kết trỏ ra ngoài thư mục đã đưa. Hãy đưa chính tệp đó, hoặc chép một bản vào thư mục.',
    'reserved-name': () =>
      'trên Windows, tên này là một thiết bị, hoặc bị mất dấu chấm, dấu cách ở cuối. Hãy chọn tên khác.',
    'forbidden-letters': () => 'trên Windows, tên tệp không được có các dấu \\ : * ? " < > |. Hãy chọn tên khác.',
    'too-many-open': () => 'có quá nhiều tệp đang mở. Hãy đóng bớt chương trình rồi thử lại.',
    device: () => 'ổ đĩa hoặc mạng báo lỗi. Hãy kiểm tra kết nối, hoặc chọn ổ khác.',
    other: (code) => `hệ thống trả lời ${code}. Hãy kiểm tra ổ đĩa, hoặc chọn chỗ khác.`,
  },
  historyFaults: {
    'disk-full': 'ổ đĩa đã đầy. Hãy giải phóng dung lượng.',
    'too-large': 'tệp đã quá lớn. Hãy cất tệp dưới tên khác.',
    'not-utf8': 'tệp không phải văn bản. Hãy cất tệp dưới tên khác.',
    'file-is-folder': 'có một thư mục mang tên này. Hãy chuyển thư mục đi chỗ khác.',
    'file-open-elsewhere': 'tệp đang mở ở chương trình khác. Hãy đóng lại ở đó.',
  },
  expectedAnswers: {
    judgement: (options) => `một trong ${options}`,
    choice: (options) => `một trong ${options}`,
    checks: (options) => `danh sách gồm một số trong ${options}, mỗi mã một lần, hoặc danh sách rỗng`,
    number: () => 'một số, hoặc none nếu chưa có số liệu',
    coverage: () =>
      '{ needed: 2, present: 1 } (trên dòng lệnh là 1/2), hoặc nhiều dòng như vậy trong rows, số từ 0 trở lên',
    date: () => 'một ngày như 2025-06-30, hoặc never',
    text: () => 'văn bản',
  },
  typedAnswers: {
    number: 'một số như 1234,5 (không dùng dấu chấm ngăn hàng nghìn), hoặc none nếu chưa có số liệu',
    coverage: 'hiện có/cần có, như 1/2 (chỉ số hiện có, nếu bộ tiêu chí đã định số cần có)',
    date: 'một ngày như 30/6/2025 hoặc 2025-06-30, hoặc never',
  },
};
