import type { Messages } from '../../en/index.ts';

export const form: Messages['form'] = {
  title: 'PHIẾU TỰ ĐÁNH GIÁ',
  subject: ({ round }) => `(Đợt ${round})`,
  workbookTitle: ({ facility }) => `Phiếu tự đánh giá – ${facility}`,
  sheets: { cover: 'Phiếu', departments: 'Theo khoa, phòng', lists: '_danh mục' },
  headings: {
    facility: 'I. Thông tin chung',
    howTo: 'II. Cách điền',
    progress: 'III. Tiến độ và kết quả tự đánh giá đến lúc này',
    critical: 'IV. Tiêu chí trọng yếu',
    departments: 'Số liệu theo khoa, phòng',
  },
  yes: 'Có',
  no: 'Không',
  criticalQuestion: ({ question }) => `${question} (trọng yếu)`,
  option: ({ option }) => `– ${option}`,
  neededByRule: ({ unit, needed }) =>
    unit === '' ? `cần có theo quy định: ${needed}` : `${unit}; cần có theo quy định: ${needed}`,
  countedElsewhere: ({ unit, sheet }) =>
    unit === '' ? `cộng từ trang “${sheet}”` : `${unit}; cộng từ trang “${sheet}”`,

  columns: {
    id: 'Mã',
    question: 'Câu hỏi',
    guidance: 'Hướng dẫn',
    answer: 'Trả lời',
    value: 'Số, ngày, hoặc hiện có',
    needed: 'Cần có',
    unit: 'Đơn vị tính',
    note: 'Ghi chú (lý do nếu không áp dụng)',
    evidence: 'Tệp minh chứng',
    who: 'Người trả lời',
    found: 'Tổ công tác ghi nhận',
    mark: 'Điểm',
    state: 'Tình trạng',
    content: 'Nội dung',
    department: 'Khoa, phòng',
    present: 'Hiện có',
    section: 'Nhóm tiêu chí',
    applicable: 'Số câu phải trả lời',
    answered: 'Đã trả lời',
    open: 'Còn lại',
    percent: 'Tỷ lệ đạt (%)',
    critical: 'Trọng yếu không đạt',
  },
  facility: {
    id: 'Mã cơ sở y tế',
    name: 'Tên cơ sở y tế',
    auditedOn: 'Ngày tự đánh giá',
    preparer: 'Người lập biểu',
  },
  total: 'Tổng cộng',
  state: {
    'needs-evidence': 'Đã trả lời, thiếu minh chứng',
    'needs-reason': 'Thiếu lý do',
    'not-valid': 'Chưa hợp lệ hoặc còn thiếu',
  },
  sectionProgress: 'Đã trả lời',
  sectionPercent: 'Tỷ lệ đạt của nhóm này',
  sectionNotice: 'Lưu ý',
  unhide: 'Có câu hỏi đang ẩn nay phải trả lời: hãy cho hiện lại tất cả các hàng của trang này.',
  ofQuestions: { before: '', between: '/', after: ' câu' },
  selfOnly: 'Mọi tỷ lệ đều theo tự đánh giá, chưa thẩm định.',
  wholeFacility: 'Toàn cơ sở y tế',
  departmentsNote: 'Mỗi khoa, phòng một hàng, kể cả nơi chưa có gì. Tổng tự chuyển sang câu hỏi tương ứng.',
  departmentCriterion: ({ criterion, unit }) => (unit === '' ? criterion : `${criterion} (${unit})`),

  howTo: {
    cells:
      'Chỉ điền vào các ô màu vàng nhạt; các ô khác đã khóa. Mỗi trang là một nhóm tiêu chí; trang này in ra thành phiếu để ký.',
    profile:
      'Trước hết điền đủ thông tin ở mục I: câu hỏi không liên quan đến cơ sở y tế sẽ mờ đi hoặc được ẩn. Nếu một trang nhắc có câu hỏi đang ẩn phải trả lời, hãy cho hiện lại tất cả các hàng của trang đó.',
    answers: ({ answer, value, needed }) =>
      `Cột “${answer}”: chọn trong danh sách của ô. Cột “${value}”: gõ một số, một ngày (ngày/tháng/năm) hoặc số hiện có; cột “${needed}”: số cần có. Câu hỏi có nhiều dòng thì chọn Có hoặc Không ở từng dòng.`,
    special: ({ notApplicable, noEvidence, notMet }) =>
      `Không có thì là “${notMet}”, không phải “${notApplicable}”; chọn “${notApplicable}” phải ghi lý do ở cột ghi chú. Điều chưa có giấy tờ, hình ảnh, số đo để chứng minh thì chọn “${noEvidence}”.`,
    departments: ({ sheet, criteria }) => `Đếm theo từng khoa, phòng ở trang “${sheet}”: ${criteria}.`,
    evidence: ({ folder }) =>
      `Minh chứng: ghi tên tệp, nhiều tệp cách nhau bằng dấu chấm phẩy; đặt tất cả các tệp vào một thư mục “${folder}” cạnh phiếu này.`,
    who: 'Có thể ghi người trả lời bên cạnh từng câu; câu không ghi thì tính là người lập biểu.',
    send: 'Điền xong: lưu dạng .xlsx, in và ký trang này, gửi lại phiếu cùng thư mục minh chứng.',
  },

  errors: {
    bounded: ({ allowed, more }) => `Hãy gõ ${allowed}, không kèm chữ.${more}`,
    noMore: ({ rule }) => ` ${rule}.`,
    list: 'Hãy chọn một câu trả lời trong danh sách của ô này.',
    number: 'Hãy gõ một số, không kèm chữ.',
    amount: 'Hãy gõ một số từ 0 trở lên, không kèm chữ.',
    day: 'Hãy gõ một ngày như 30/08/2025, không sau ngày tự đánh giá.',
    anyDay: 'Hãy gõ một ngày như 30/08/2025.',
  },
  prompts: {
    counts: ({ value, needed, labels }) => `Cột “${needed}”: ${labels.needed}. Cột “${value}”: ${labels.present}.`,
    percent: 'Gõ 30 nếu là 30%.',
    text: 'Gõ câu trả lời bằng lời của mình.',
    checks: 'Chọn Có hoặc Không ở từng dòng bên dưới; chỉ chọn ở đây khi không thể trả lời dòng nào.',
  },

  signatures: {
    preparer: 'NGƯỜI LẬP BIỂU',
    preparerHint: '(Ký, ghi rõ họ tên)',
    head: 'THỦ TRƯỞNG ĐƠN VỊ',
    headHint: '(Ký, ghi rõ họ tên, đóng dấu)',
  },
  place: ({ place, date }) => `${place}, ${date}`,

  written: ({ file, facility }) =>
    facility === null ? `Đã lập phiếu ${file}, dùng cho mọi cơ sở y tế.` : `${facility}: đã lập phiếu ${file}.`,
  status: {
    created: 'hồ sơ mới',
    changed: 'có thay đổi',
    unchanged: 'không có gì mới',
    duplicate: 'trùng với phiếu đã nhận',
  },
  imported: ({ facility, status, answered, applicable, file }) =>
    `${facility}: ${status}, đã trả lời ${answered}/${applicable} câu (${file})`,
  change: ({ criterion, from, to }) => `  ${criterion}: ${from} → ${to}`,
  byCodes: ({ file }) =>
    `${file} thiếu trang ẩn chứa dữ liệu nên các hàng được đọc theo mã. Ô để trống không làm thay đổi gì; mọi ô đã điền được nhận là câu trả lời của cơ sở y tế.`,
  nothing: '(trống)',
  changedProfile: ({ question, from, to }) => `  ${question} ${from} → ${to}`,
  changedDay: ({ from, to }) => `  Ngày tự đánh giá: ${from} → ${to}`,
  changedNote: ({ criterion }) => `  ${criterion}: ghi chú hoặc tên người trả lời`,
  addedEvidence: ({ criterion, name }) => `  ${criterion}: minh chứng ${name}`,
  leftOut: {
    'note-without-answer': 'ghi chú không kèm câu trả lời nên không nhận',
    'row-without-code': 'hàng không có mã nên không nhận',
    'row-missing': 'không còn hàng trên phiếu nên không nhận gì',
    'blank-kept': 'để trống ở đây; câu trả lời trong hồ sơ được giữ nguyên',
    'newer-kept': 'đã được ghi trong hồ sơ sau khi điền ở đây; giá trị mới hơn được giữ nguyên',
  },
  silences: ({ facility, changes, count, criteria }) =>
    `Phiếu của ${facility} khai thông tin chung khác với Tổ công tác (${changes}). Nếu nhận theo phiếu thì ${count} câu trả lời đã thẩm định không còn được tính: ${criteria}.`,
  whoseProfile: 'Lấy thông tin chung của bên nào?',
  keepProfile: 'Của Tổ công tác, nhập phần còn lại của phiếu',
  acceptProfile: 'Của đơn vị, theo phiếu',
  dryRun: 'Chưa ghi gì (--dry-run).',
  lackingEvidence: ({ file, count }) =>
    `${file}: ${count} minh chứng ghi trong hồ sơ không có ở bên cạnh. Hãy chép thư mục “evidence” vào đó.`,
  importedAudit: ({ facility, round, status, output }) => `${facility}, đợt ${round}: ${status} (${output})`,
  sameAudit: 'lặp lại cùng một hồ sơ',
  missing: ({ count, list }) => `Chưa gửi phiếu (${count}): ${list}`,
  strangers: ({ list }) => `Không của cơ sở y tế nào trong danh sách: ${list}`,
};
