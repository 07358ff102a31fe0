import type { WorkbookDamage, WorkbookLimit } from '../../../domain/problem/fault.ts';

const limits: Readonly<Record<WorkbookLimit, string>> = {
  'file-bytes': 'tệp quá lớn (tính bằng byte)',
  parts: 'tệp có quá nhiều thành phần',
  'part-bytes': 'một thành phần của tệp quá lớn (tính bằng byte)',
  'total-bytes': 'các thành phần của tệp cộng lại quá lớn (tính bằng byte)',
  'compared-bytes':
    'tệp đã được lưu lại sau khi viết ra và các trang quá lớn để so từng ô (tính bằng byte); hãy xin tệp nguyên gốc, hoặc hợp nhất tệp này',
  ratio: 'một thành phần khi giải nén lớn gấp quá nhiều lần (tính bằng số lần)',
  sheets: 'sổ tính có quá nhiều trang',
  rows: 'một trang có quá nhiều dòng',
  columns: 'một trang có quá nhiều cột',
  cells: 'một trang có quá nhiều ô',
  strings: 'sổ tính có quá nhiều đoạn chữ',
  'string-length': 'một đoạn chữ quá dài (tính bằng ký tự)',
  elements: 'một thành phần có quá nhiều phần tử',
  depth: 'một thành phần lồng quá sâu',
  attributes: 'một phần tử có quá nhiều thuộc tính',
  'data-bytes': 'dữ liệu mang theo quá lớn (tính bằng byte)',
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
