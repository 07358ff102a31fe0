import type { MisleadingFormat } from '../../../../domain/problem/fault.ts';
import type { ProblemParams } from '../../../../domain/problem/problem.ts';

const formats: Readonly<Record<MisleadingFormat, (found: string) => string>> = {
  day: (found) =>
    `ô này hiện một ngày (“${found}”) trong khi cần một con số. Hãy đổi định dạng của ô thành Number, rồi gõ lại con số.`,
  time: (found) =>
    `ô này hiện một giờ (“${found}”) trong khi cần một con số. Hãy đổi định dạng của ô thành Number, rồi gõ lại con số.`,
  percent: (found) =>
    `ô này là một tỷ lệ (“${found}”) trong khi ở đây không tính bằng phần trăm. Hãy đổi định dạng của ô thành Number, rồi gõ lại con số.`,
  typed: (found) =>
    `bảng tính đã đổi nội dung vừa gõ thành một ngày (“${found}”). Hãy đổi định dạng của ô thành Text, rồi gõ lại.`,
};

type TableProblem =
  | 'too-many-lines'
  | 'line-too-wide'
  | 'table-hidden'
  | 'sheet-not-there'
  | 'cell-merged'
  | 'cell-error'
  | 'cell-format'
  | 'duplicate-on-sheets'
  | 'unknown-money'
  | 'other-currency'
  | 'ambiguous-amount'
  | 'form-without-data';

/** Problems of tables that other people keep in their own way: the cell or line stands before each. */
export const tableProblems: { readonly [Code in TableProblem]: (params: ProblemParams[Code]) => string } = {
  'too-many-lines': ({ limit }) => `tệp có hơn ${limit} dòng. Hãy chỉ giữ các dòng của danh sách.`,
  'line-too-wide': ({ found, expected }) =>
    `dòng này có ${found} trường trong khi hàng tiêu đề có ${expected}. Hãy đặt trong ngoặc kép những chữ và số có dấu ngăn cách, ví dụ "185,000,000".`,
  'sheet-not-there': ({ sheet, there }) => `tệp này không có trang tính “${sheet}”; các trang tính có: ${there}.`,
  'table-hidden': () =>
    'bảng nằm ở một trang tính bị ẩn. Hãy cho hiện trang đó (bấm chuột phải vào tên trang, chọn Unhide) rồi lưu lại, hoặc nêu tên trang bằng --sheet.',
  'cell-merged': () =>
    'ô này bị gộp với các ô phía trên, trong khi mỗi dòng cần giá trị riêng. Hãy bỏ gộp ô rồi điền từng dòng.',
  'cell-error': ({ found }) => `ô này báo lỗi ${found}. Hãy sửa công thức, hoặc gõ giá trị.`,
  'cell-format': ({ found, as }) => formats[as](found),
  'duplicate-on-sheets': ({ id, other }) =>
    `“${id}” cũng có ở trang tính “${other}”. Hãy giữ một nơi, hoặc nêu trang cần dùng bằng --sheet.`,
  'unknown-money': ({ found }) =>
    `“${found}” không nói rõ đơn vị tiền. Hãy viết (đồng), (nghìn đồng), (triệu đồng), (tỷ đồng) hoặc (USD).`,
  'other-currency': ({ found, expected }) =>
    `số tiền này tính bằng ${found}, còn danh mục tính bằng ${expected}. Mỗi danh mục chỉ dùng một loại tiền.`,
  'ambiguous-amount': ({ found }) =>
    `“${found}” có thể là số có ba chữ số thập phân, cũng có thể là hàng nghìn. Hãy viết số không có dấu phân cách hàng nghìn, hoặc viết bằng đồng.`,
  'form-without-data': () =>
    'phiếu này thiếu trang ẩn chứa dữ liệu, như khi các trang được chép sang một sổ mới. Hãy tạo hồ sơ bằng facility-audit new trước, rồi nhập vào hồ sơ đó bằng -o; hoặc điền vào chính phiếu đã gửi.',
};
