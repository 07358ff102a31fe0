import type { WorkbookDamage, WorkbookLimit } from '../../../../domain/problem/fault.ts';

const limits: Readonly<Record<WorkbookLimit, string>> = {
  'file-bytes':
    'tệp quá lớn, thường là vì ảnh: hãy thu nhỏ ảnh (Định dạng ảnh → Nén ảnh), hoặc bỏ ảnh ra và gửi kèm bên ngoài',
  parts: 'tệp có quá nhiều thành phần',
  'part-bytes': 'một thành phần của tệp quá lớn. Hãy mở bằng Excel, chép phần cần thiết sang một bản mới rồi lưu lại',
  'sheet-bytes':
    'trang tính quá lớn, thường là vì có rất nhiều dòng trống: hãy xóa mọi dòng bên dưới và mọi cột bên phải phần đã điền rồi lưu lại',
  'picture-bytes':
    'một ảnh trong tệp quá lớn. Hãy thu nhỏ ảnh (Định dạng ảnh → Nén ảnh), hoặc bỏ ảnh ra và gửi kèm bên ngoài',
  'total-bytes': 'các thành phần của tệp cộng lại quá lớn. Hãy thu nhỏ ảnh, hoặc bỏ những trang không cần thiết',
  'compared-bytes':
    'tệp đã được lưu lại sau khi viết ra và các trang quá lớn để so từng ô; hãy xin tệp nguyên gốc, hoặc hợp nhất tệp này',
  ratio: 'một thành phần khi giải nén lớn gấp quá nhiều lần (tính bằng số lần)',
  sheets: 'sổ tính có quá nhiều trang',
  rows: 'một trang có quá nhiều dòng',
  columns: 'một trang có quá nhiều cột',
  cells: 'một trang có quá nhiều ô. Hãy xóa mọi dòng bên dưới và mọi cột bên phải phần đã điền rồi lưu lại',
  strings: 'sổ tính có quá nhiều đoạn chữ',
  'string-length': 'một đoạn chữ quá dài (tính bằng ký tự)',
  elements: 'một thành phần có quá nhiều phần tử',
  depth: 'một thành phần lồng quá sâu',
  attributes: 'một phần tử có quá nhiều thuộc tính',
  'data-bytes': 'dữ liệu mang theo quá lớn',
};

const damages: Readonly<Record<WorkbookDamage, string>> = {
  container: 'tệp nén bị đứt hoặc được ghép sai',
  overlap: 'các thành phần của tệp nén chồng lên nhau',
  'duplicate-name': 'hai thành phần của tệp nén trùng tên',
  size: 'độ dài một thành phần không đúng như tệp nén ghi',
  checksum: 'mã kiểm tra của một thành phần không đúng',
  'missing-part': 'tệp nén thiếu một trang tính',
  'shared-part': 'hai trang tính dùng chung một thành phần của tệp nén',
  encoding: 'một thành phần không phải chữ theo bảng mã đã biết',
  xml: 'một thành phần sai cú pháp',
  doctype: 'một thành phần khai báo kiểu tài liệu, điều không sổ tính nào có',
  reference: 'một ô trỏ tới chỗ không có',
  ambiguous: 'có thứ được ghi hai lần, như ô, dòng, giá trị hay bảng chữ, và mỗi chương trình hiện một kiểu',
  'foreign-element': 'giữa các ô có phần tử lạ mà mỗi chương trình đọc một kiểu',
  'data-digest': 'dữ liệu mang theo đã bị sửa hoặc không đủ',
  'data-shape': 'dữ liệu mang theo không thuộc loại mà phiên bản này biết',
  'data-of-another': 'dữ liệu mang theo là của một sổ tính khác',
};

export const workbookRefusals = { limits, damages };
