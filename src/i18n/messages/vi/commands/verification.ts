import type { Messages } from '../../en/index.ts';

export const verification: Messages['verification'] = {
  intact: 'nguyên vẹn: mọi ô đúng như khi viết ra và các con số đúng theo câu trả lời.',
  intactCells: 'nguyên vẹn: mọi ô đúng như khi viết ra.',
  intactUnread:
    'nguyên vẹn: mọi thành phần của tệp giống hệt khi viết ra, từng byte một (SHA-256). Tệp lớn nên không đọc lại từng ô.',
  intactPaper: 'nguyên vẹn: mọi đoạn văn, ô bảng đúng như khi viết ra và các con số đúng theo câu trả lời.',
  intactWords: 'nguyên vẹn: mọi đoạn văn, ô bảng đúng như khi viết ra.',
  figuresOnly:
    'Sổ tính do phiên bản hoặc bản dựng khác của công cụ, hoặc máy viết số theo cách khác, viết ra: chỉ so mã đối chiếu, mức độ, tỷ lệ và điểm với câu trả lời, không so các câu chữ khác.',
  edited: ({ count }) => `đã bị sửa sau khi viết ra, tại ${count} chỗ:`,
  noData:
    'không mang dữ liệu của công cụ này nên không so sánh được. Hãy xin sổ tính như khi viết ra, hoặc hồ sơ đánh giá.',
  publicEdition: 'bản công khai: không mang dữ liệu để so sánh. Hãy xin bản đầy đủ.',
  fingerprint: ({ fingerprint }) => `Mã đối chiếu: ${fingerprint}`,
  sameFingerprint: 'Đúng là mã đối chiếu cần kiểm tra.',
  otherFingerprint: 'KHÔNG phải mã đối chiếu cần kiểm tra.',
  listed: 'Mã đối chiếu này có trong danh sách đã ký.',
  unlisted: 'Mã đối chiếu này KHÔNG có trong danh sách đã ký.',
  againstAccidents:
    '“Nguyên vẹn” chứng tỏ không có sai hỏng hay sửa tay. Điều đó không chứng tỏ tệp không bị làm giả: ai có công cụ này cũng lập được một sổ tính khác cũng nguyên vẹn. Hãy so mã đối chiếu với mã do người khác giữ (biên bản đã ký, danh sách của tỉnh): verify --fingerprint, verify --fingerprints.',
  againstForgers:
    'Mã đối chiếu đúng là mã đã cho, nên các câu trả lời đúng là của bản đã in mã đó. Điều này chứng tỏ cả việc không bị làm giả, với điều kiện mã lấy từ người khác: biên bản đã ký, danh sách của tỉnh.',
  moreEdits: ({ count }) => `Còn ${count} chỗ nữa không hiện ở đây; dùng --json để xem tất cả.`,
  filled: ({ count }) => `${count} ô đã được điền, đúng là ô để điền (ý kiến, chữ ký, đơn giá, kế hoạch):`,
  filledIn: 'Đã điền',
  sheet: 'Trang',
  cell: 'Ô',
  what: 'Thay đổi',
  expected: 'Khi viết ra',
  found: 'Hiện thấy',
  places: {
    paragraph: ({ number }) => `đoạn ${number}`,
    table: ({ table, row, column }) => `bảng ${table}, dòng ${row}, cột ${column}`,
    margin: 'đầu hoặc chân trang',
  },
  edits: {
    text: 'sửa chữ',
    number: 'sửa số',
    formula: 'sửa công thức',
    'row-deleted': 'xóa hàng',
    'row-added': 'thêm hàng',
    'row-moved': 'chuyển hàng',
    'column-deleted': 'xóa cột',
    'column-added': 'thêm cột',
    'column-moved': 'chuyển cột',
    'sheet-deleted': 'xóa trang',
    'sheet-added': 'thêm trang',
    'sheet-renamed': 'đổi tên trang',
    'sheet-hidden': 'ẩn trang',
    'table-added': 'đã thêm bảng tổng hợp (pivot) hoặc bảng truy vấn',
    'paragraph-deleted': 'xóa đoạn',
    'paragraph-added': 'thêm đoạn',
  },
};
