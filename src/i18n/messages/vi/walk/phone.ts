import type { Messages } from '../../en/index.ts';

export const phone: Messages['phone'] = {
  title: { self: 'Phiếu tự đánh giá', verified: 'Phiếu thẩm định tại chỗ' },
  needsScript:
    'Phiếu này cần JavaScript, mà chương trình đang mở đã tắt. Hãy mở tệp bằng trình duyệt như Chrome, Edge, Firefox hoặc Safari.',
  broken: ({ detail }) =>
    `Trang không chạy tiếp được: ${detail}. Những gì đã lưu trên máy vẫn còn. Hãy đóng trang rồi mở lại.`,
  skip: 'Đến các câu hỏi',
  round: ({ round }) => `Đợt ${round}`,

  kept: 'Đã lưu trên máy này',
  keeping: 'Đang lưu …',
  notLasting:
    'Trình duyệt này không lưu lại gì: đóng trang là mất hết. Hãy lưu tệp thường xuyên, và lưu trước khi rời trang.',
  notKept: ({ detail }) =>
    `Không lưu được các câu vừa trả lời trên máy này (${detail}). Chúng vẫn còn trên trang: hãy lưu tệp ngay.`,
  unsaved: ({ count }) => `${count} câu đã thay đổi, chưa có trong tệp đã lưu`,
  savedAll: 'Tệp đã lưu có đủ mọi câu',

  groups: 'Mục lục',
  order: 'Thứ tự câu hỏi',
  orders: { section: 'Theo nhóm tiêu chí', place: 'Theo phòng' },
  search: 'Tìm câu hỏi',
  found: ({ count }) => `Tìm thấy ${count} câu`,
  previous: 'Mục trước',
  next: 'Mục sau',
  openCount: ({ count }) => `Còn lại: ${count}`,
  openTitle: ({ count }) => (count === 0 ? 'Không còn câu nào phải xem lại' : `Còn phải xem: ${count} câu`),
  openHint: 'Chọn một câu để đến đó.',
  notValid: 'chưa hợp lệ hoặc còn thiếu',
  about: 'Thông tin chung',
  noneAsked: 'Không có câu nào ở đây liên quan đến cơ sở y tế này.',
  settledHint: ({ count }) => `${count} câu đã xong không hiện ở đây, nhưng vẫn được tính vào kết quả.`,
  progress: ({ done, of }) => `Đã trả lời ${done}/${of} câu`,

  result: 'Kết quả đến lúc này',
  percent: ({ percent }) => `Đạt ${percent}`,
  percentHint: 'Câu chưa trả lời tính 0 điểm.',
  answeredPercent: ({ percent }) => `Trên các câu đã trả lời: ${percent}`,
  noScore: 'Chưa có điểm',
  sectionScore: ({ percent }) => `đạt ${percent}`,

  weight: ({ weight }) => `trọng số ${weight}`,
  answered: 'Đã trả lời',
  open: 'Chưa trả lời',
  needed: ({ label, unit }) => (unit === '' ? label : `${label} (${unit})`),
  foundByGroup: ({ answer }) => `Tổ công tác ghi nhận: ${answer}`,
  agree: 'Đồng ý với đơn vị',
  calendar: 'Chọn trong lịch',
  dayHint: 'Ngày, tháng, năm (như 5/8/2025)',
  noneOfThem: 'Không có mục nào',
  byDepartment: 'Đếm theo từng khoa, phòng',
  asWhole: 'Đếm chung',
  department: 'Khoa, phòng',
  addRow: 'Thêm dòng',
  removeRow: ({ label }) => (label === '' ? 'Bỏ dòng này' : `Bỏ dòng ${label}`),
  rowNumber: ({ number }) => `Dòng ${number}`,
  pasteHint: 'Có thể dán nhiều dòng từ bảng tính.',
  reason: 'Vì sao không áp dụng?',
  reasonMissing: 'Hãy ghi lý do không áp dụng; chưa ghi thì câu này còn bỏ ngỏ.',
  partMissing: 'Hãy điền đủ hai số; chưa đủ thì câu này còn bỏ ngỏ.',
  rowPartMissing: 'Mỗi dòng cần tên khoa, phòng và đủ các số; chưa đủ thì câu này còn bỏ ngỏ.',
  note: 'Ghi chú',
  howMarked: 'Cách chấm điểm',
  clear: 'Bỏ câu trả lời',
  undo: 'Hoàn tác',
  undone: ({ what }) => `Đã trở lại như trước: ${what}`,
  nothingToUndo: 'Không có gì để hoàn tác.',
  photo: {
    missing: 'Câu này phải có minh chứng: hãy chụp hoặc chọn ảnh.',
    take: 'Chụp ảnh',
    choose: 'Chọn ảnh có sẵn',
    working: 'Đang thu nhỏ ảnh …',
    alt: ({ number, criterion }) => `Ảnh ${number} của ${criterion}`,
    remove: ({ number }) => `Bỏ ảnh ${number}`,
    unreadable: ({ file }) => `${file}: trình duyệt này không đọc được ảnh. Hãy chụp lại, hoặc chọn ảnh JPEG hay PNG.`,
    before: ({ count }) => `Minh chứng đã có trong hồ sơ: ${count} tệp`,
  },

  aboutHint: 'Trước hết hãy điền thông tin chung: câu hỏi không liên quan đến cơ sở y tế sẽ được ẩn đi.',
  howTo:
    'Không có thì là “không đạt”, không phải “không áp dụng”. Điều chưa có giấy tờ, hình ảnh, số đo để chứng minh thì chọn “chưa đủ minh chứng”.',
  dayOf: { self: 'Ngày tự đánh giá', verified: 'Ngày thẩm định' },
  notAnId: 'Mã chỉ gồm chữ, số, “-”, “_” và “.”, không có dấu cách.',
  choose: 'Chọn …',

  file: 'Tệp',
  save: 'Lưu tệp',
  share: 'Gửi tệp …',
  cancel: 'Thôi',
  preparer: 'Người điền',
  preparerHint: 'Họ và tên. Chỉ ghi vào tệp; trình duyệt không giữ lại.',
  saveHint: ({ file }) => `Tệp ${file} nằm trong mục tải xuống của máy. Hãy gửi cho nơi đã giao phiếu này.`,
  saveOpen: ({ count }) =>
    count === 0 ? 'Không còn câu nào bỏ ngỏ.' : `Còn ${count} câu phải xem. Có thể lưu bây giờ rồi làm tiếp sau.`,
  saved: ({ file }) => `Đã lưu ${file}.`,
  openFile: 'Mở tệp đã lưu',
  openFileHint: 'Làm tiếp từ tệp mà phiếu này đã lưu, cả khi tệp được lưu ở máy khác.',
  opened: ({ count }) => `Đã mở: ${count} câu trả lời.`,
  openedWithout: ({ ids }) => `Không nhận, vì không khớp câu hỏi của phiếu này: ${ids}.`,
  replaceTitle: 'Thay những gì đang có bằng tệp này?',
  replaceText: ({ here, count }) =>
    `Ở đây đã trả lời ${here} câu, trong tệp ${count} câu. Những gì ở đây sẽ mất, trừ khi lưu tệp trước.`,
  replace: 'Thay bằng tệp này',
  empty: 'Xóa hết khỏi máy này',
  emptyHint: 'Xóa mọi câu trả lời và ảnh của phiếu này khỏi máy.',
  emptyTitle: 'Xóa hết?',
  emptyText: ({ count, photos }) =>
    `${count} câu trả lời và ${photos} ảnh sẽ bị xóa khỏi máy này. Tệp đã lưu thì vẫn còn.`,
  emptied: 'Đã xóa hết khỏi máy này.',
  print: 'In',
  shared:
    'Tệp khác mở từ máy này bằng cùng trình duyệt có thể đọc những gì lưu ở đây. Nếu máy không phải của mình, hãy xóa hết khi xong việc.',
  refused: {
    damaged:
      'Tệp bị hỏng, hoặc không phải ZIP hay JSON của phiếu này. Hãy chọn tệp có tên kết thúc bằng .answers.zip hoặc .answers.json.',
    notAnswers:
      'Đây không phải tệp câu trả lời. Hãy chọn tệp mà phiếu này đã lưu, tên kết thúc bằng .answers.zip hoặc .answers.json.',
    newer: 'Tệp này do một bản phiếu mới hơn lưu. Hãy mở bằng chính phiếu đã lưu nó.',
    checklist: ({ found, expected }) =>
      `Tệp này trả lời bộ tiêu chí hoặc phiên bản khác (${found}); phiếu này hỏi ${expected}. Chưa thay đổi gì.`,
    facility: ({ found, expected }) =>
      `Tệp này của cơ sở y tế ${found}; phiếu này dành cho ${expected}. Chưa thay đổi gì.`,
    round: ({ found, expected }) => `Tệp này của đợt ${found}; phiếu này dành cho đợt ${expected}. Chưa thay đổi gì.`,
    side: ({ found, expected }) =>
      `Câu trả lời trong tệp này là “${found}”; phiếu này nhận “${expected}”. Chưa thay đổi gì.`,
  },
  paper: { answer: 'Trả lời', photos: ({ count }) => `${count} ảnh` },

  written: ({ file, facility }) =>
    `${facility === null ? 'Dùng cho mọi cơ sở y tế' : facility}: đã lập trang để điền ${file}. Mở bằng trình duyệt, không cần mạng.`,
};
