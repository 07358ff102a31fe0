import type {
  DocumentFault,
  LogoFault,
  OtherFile,
  ReferenceKind,
  WorkbookFault,
} from '../../../../domain/problem/fault.ts';
import { limitText } from '../../../written/limit-text.ts';
import { boundsTextIn } from '../../../written/number-words.ts';
import { formatDay, formatNumber } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';
import { expectedAnswerIn, historyFaultIn, valueTypesIn } from '../../en/problems/file-words.ts';
import { cli } from '../commands/cli.ts';
import { library } from '../commands/library.ts';
import { numbers } from '../words/numbers.ts';
import { exchangeProblems } from './exchange-problems.ts';
import { fileWords } from './file-words.ts';
import { finalProblems } from './final-problems.ts';
import { formProblems } from './form-problems.ts';
import { tableProblems } from './table-problems.ts';
import { workbookRefusals } from './workbook-refusals.ts';

const didYouMean = (nearest: string | null) => (nearest === null ? '' : ` Có phải ý bạn là “${nearest}”?`);

const references: Readonly<Record<ReferenceKind, string>> = {
  profile: 'câu hỏi hồ sơ cơ sở y tế',
  option: 'phương án',
  criterion: 'tiêu chí',
  basis: 'căn cứ',
  item: 'danh mục mua sắm',
  stage: 'giai đoạn',
  section: 'nhóm tiêu chí',
  deadline: 'thời hạn',
  sheet: 'trang',
  table: 'bảng',
  column: 'cột',
  placeholder: 'chỗ điền',
  issuer: 'cơ quan ban hành',
};

const otherFiles: Readonly<Record<OtherFile, string>> = {
  pdf: 'tệp PDF',
  picture: 'ảnh',
  archive: 'sổ tính .xlsx hoặc tệp nén',
  'old-office': 'tệp .xls hoặc .doc kiểu cũ',
};

/** An archive where a list was wanted: the workbook that a list may be is told by its name. */
const listArchive = 'tệp nén, văn bản Word hoặc sổ tính thiếu đuôi .xlsx';

const documentFaults: Readonly<Record<DocumentFault, string>> = {
  'not-docx': 'đây không phải là văn bản .docx. Hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx.',
  'old-or-encrypted': 'tệp là .doc kiểu cũ hoặc có mật khẩu. Hãy lưu thành .docx không có mật khẩu.',
  'too-large':
    'tệp, hoặc một thành phần khi giải nén, lớn hơn mọi văn bản. Hãy bỏ bớt ảnh, hoặc chép phần chữ sang một văn bản mới.',
  damaged:
    'tệp bị đứt, được ghép sai hoặc chứa thứ mà không trình soạn thảo nào viết ra. Hãy mở tệp, chép phần chữ sang một văn bản mới rồi lưu thành .docx.',
  data: 'dữ liệu mang theo đã bị sửa hoặc không đủ. Hãy xin bản khác.',
  macros: 'tệp chứa macro. Hãy lưu thành .docx không có macro.',
  'not-an-audit':
    'ở đây cần hồ sơ đánh giá, còn đây là văn bản Word. Hãy đưa sổ tính hoặc tệp hồ sơ; muốn kiểm tra chính văn bản thì dùng: facility-audit verify',
};

const workbookFaults: Readonly<Record<WorkbookFault, string>> = {
  empty: 'tệp rỗng.',
  'not-zip': 'đây không phải là sổ tính .xlsx. Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx.',
  'old-or-encrypted': 'sổ tính là .xls kiểu cũ hoặc có mật khẩu. Hãy lưu thành .xlsx không có mật khẩu.',
  ods: 'đây là tài liệu .ods. Hãy lưu thành .xlsx.',
  xlsb: 'đây là sổ tính .xlsb. Hãy lưu lại thành .xlsx.',
  numbers: 'đây là tài liệu của Numbers. Hãy xuất ra .xlsx.',
  pdf: 'đây là tệp PDF. Hãy đưa sổ tính .xlsx hoặc tệp hồ sơ.',
  word: 'đây là văn bản Word, không phải sổ tính. Hãy đưa sổ tính .xlsx.',
  'not-xlsx': 'đây là tệp nén zip nhưng không phải sổ tính .xlsx.',
  zip64:
    'tệp nén thuộc loại không đọc được ở đây (zip64 hoặc nhiều phần). Hãy mở sổ tính bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx; tệp nén thì nén lại bằng trình quản lý tệp.',
  'unsafe-name': 'tệp nén chứa tên có thể trỏ ra ngoài. Hãy xin bản sổ tính mới.',
  method: 'tệp được nén hoặc mã hóa theo cách mà sổ tính không bao giờ dùng.',
};

const logoFaults: Readonly<Record<LogoFault, string>> = {
  missing: 'không có tệp này bên cạnh mẫu. Hãy đặt tệp vào đó, hoặc sửa lại tên.',
  outside: 'đây là liên kết trỏ ra ngoài thư mục của mẫu. Hãy đặt chính tệp ảnh bên cạnh mẫu.',
  'not-a-picture': 'không phải ảnh JPEG hay PNG. Hãy lưu ảnh thành một trong hai dạng này.',
  damaged: 'ảnh bị hỏng hoặc không đầy đủ. Hãy lưu lại, hoặc dùng bản khác.',
  'too-large': 'ảnh lớn hơn 4 MB. Hãy thu nhỏ; 600 điểm ảnh là đủ để in.',
  'too-fine': 'ảnh có quá nhiều điểm ảnh. Hãy thu nhỏ; 600 điểm ảnh là đủ để in.',
};

export const problems: Messages['problems'] = {
  usage: ({ detail }) => `không hiểu dòng lệnh: ${detail}. Xem: facility-audit --help`,
  'unknown-command': ({ command, nearest }) =>
    `không có lệnh “${command}”.${didYouMean(nearest)} Xem: facility-audit --help`,
  'quote-swallowed': ({ value }) =>
    `“${value}” kết thúc bằng dấu \\ ngay trước dấu ngoặc kép, nên Windows nuốt mất dấu ngoặc và phần sau của dòng lệnh. Hãy bỏ dấu \\ ở cuối.`,
  'unknown-topic': ({ topic, topics, nearest }) =>
    `không có phần trợ giúp về “${topic}”.${didYouMean(nearest)} Các chủ đề: ${topics}; hoặc tên một lệnh.`,
  'unknown-option': ({ option, nearest, isValue }) =>
    isValue
      ? `“${option}” bắt đầu bằng dấu gạch nối nên bị hiểu là tùy chọn. Nếu đó là giá trị, hãy đặt -- ngay trước nó, các tùy chọn đặt trước nữa: -- "${option}"`
      : `ở đây không có tùy chọn “${option}”.${didYouMean(nearest)} Xem --help của lệnh này`,
  'xlsform-subject': ({ example }) =>
    `--to xlsform cần một bộ tiêu chí (tên hoặc thư mục có checklist.yaml) hoặc một hồ sơ đánh giá, không nhận nhiều hồ sơ một lần.${example === null ? '' : ` Ví dụ, hãy đưa một hồ sơ: ${example}`}`,
  'invalid-amount': ({ option, value, example }) =>
    `${option} là “${value}”; cần một số tiền, ví dụ 700000000 hoặc ${example}.`,
  'invalid-option': ({ option, value, expected }) =>
    `${option} không nhận giá trị “${value}”. Cần: ${cli.named(expected)}.`,
  'papers-of-public': () =>
    '--papers không đi cùng --edition public: các văn bản nêu tên cơ sở y tế, tên người và số tiền. Hãy bỏ --papers, hoặc bỏ --edition public.',
  'missing-argument': ({ argument }) => `dòng lệnh còn thiếu: ${cli.named(argument)}. Xem --help của lệnh này`,
  'needs-terminal': ({ instead }) =>
    `lệnh này đặt câu hỏi nên cần cửa sổ dòng lệnh. Nếu không có, hãy dùng: ${cli.named(instead)}`,
  'target-exists': () => 'tệp đã có và được giữ nguyên. Hãy chọn tên khác, hoặc thêm --force để thay thế.',
  'replaced-answers': ({ count, criteria }) =>
    `tệp này có ${count} câu trả lời của đợt này mà không phần nào có, nên được giữ nguyên: ${criteria}. Hãy ghép cả tệp này như một phần và đặt tên khác sau -o, hoặc chuyển tệp đi nơi khác nếu không còn dùng.`,
  'audit-exists': () =>
    'hồ sơ này đã có và được giữ nguyên. Hãy làm tiếp bằng facility-audit walk, hoặc chọn tên khác.',
  'output-is-input': () => 'kết quả sẽ đè lên chính tệp đầu vào; tệp được giữ nguyên. Hãy chọn tên khác.',
  'same-output-name': ({ name, other }) =>
    `hai kết quả trùng tên “${name}” (kết quả kia từ ${other}). Chưa ghi gì; hãy ghi vào các thư mục khác nhau.`,
  interrupted: () => 'đã dừng. Mọi điều đã xác nhận đều được lưu.',
  'interrupted-kept': ({ decided }) =>
    `đã dừng. Chưa ghi hồ sơ; ${decided} quyết định đã được giữ. Chạy lại đúng lệnh này để quyết định tiếp.`,
  'interrupted-unsaved': ({ keep }) =>
    `đã dừng. Chưa ghi gì, và các quyết định vừa chọn không được giữ. Hãy chạy lại lệnh này${keep === null ? '' : `, thêm ${cli.named(keep)} để giữ từng quyết định`}.`,
  'nothing-found': ({ looked }) => `không tìm thấy gì để xử lý. Đã tìm: ${looked}.`,
  'no-prices': () =>
    `chưa có bảng giá: không có bảng nào được đưa vào và không tệp nào mang theo bảng giá. Hãy thêm --prices TỆP`,
  'several-currencies': ({ currencies }) =>
    `các tệp có giá bằng nhiều loại tiền (${currencies}) nên không cộng được. Hãy dùng một bảng giá chung với --prices TỆP`,
  'file-missing': () => 'không có tệp hoặc thư mục này. Hãy kiểm tra tên và thư mục.',
  'file-unreadable': ({ reason, code }) => `không đọc được tệp: ${fileWords.fileFaults[reason](code ?? '')}`,
  'file-is-folder': () => 'đây là thư mục; ở đây cần một tệp.',
  'file-unwritable': ({ reason, code }) => `không ghi được tệp: ${fileWords.fileFaults[reason](code ?? '')}`,
  'folder-missing': ({ folder }) => `không có thư mục “${folder}”. Hãy tạo trước, hoặc chọn chỗ khác.`,
  'folder-gone': () =>
    'thư mục đang làm việc không còn nữa: USB đã bị rút, hoặc thư mục đã bị chuyển, bị xóa. Hãy chuyển sang thư mục còn có (cd) rồi chạy lại.',
  'disk-full': () => 'ổ đĩa đã đầy. Tệp cũ còn nguyên vẹn; hãy giải phóng dung lượng hoặc chọn ổ khác.',
  'output-disk-full': () =>
    'ổ đĩa đã đầy, phần in ra không đầy đủ. Hãy giải phóng dung lượng hoặc chọn ổ khác rồi chạy lại.',
  'file-open-elsewhere': ({ sign }) =>
    sign === null
      ? 'tệp đang mở trong chương trình khác. Hãy đóng tệp rồi thử lại.'
      : `tệp đang mở trong chương trình khác, theo tệp “${sign}” bên cạnh. Hãy đóng tệp rồi thử lại; nếu không mở ở đâu cả, hãy xóa “${sign}”.`,
  'file-locked': ({ holder, host, pid, since }) =>
    `${holder} đang mở tệp trên máy ${host} (tiến trình ${pid ?? '?'}) từ ${since}. Hãy đóng ở đó trước; nếu chắc chắn không mở ở đâu cả, hãy lấy lại bằng: facility-audit walk <hồ sơ> --take-over`,
  'file-changed': ({ copy }) =>
    `tệp đã bị chương trình khác sửa sau khi mở. Tệp đó được giữ nguyên; câu trả lời của bạn nằm ở “${copy}”. Ghép hai bản bằng: facility-audit combine`,
  'save-unconfirmed': ({ code }) =>
    `tệp đã được lưu, không phải làm lại gì; nhưng ổ đĩa không xác nhận (${code}), nên nếu mất điện vẫn có thể mất. Hãy kiểm tra ổ đĩa và giữ một bản ở nơi khác.`,
  'history-behind': ({ history, fault, code, isKept }) =>
    `nội dung đã được lưu, không phải ghi lại gì; chỉ có lịch sử “${history}” chưa ghi tiếp được: ${historyFaultIn(fileWords, fault, code)} ${isKept ? 'Lần lưu sau sẽ ghi nốt phần còn thiếu.' : 'Thay đổi này sẽ không có trong lịch sử.'}`,
  'not-saved': () => 'chưa lưu gì cả, vì tệp ghi ra sẽ không đọc lại được. Lý do như sau.',
  'audit-too-large': ({ size, limit, criterion }) =>
    `hồ sơ sẽ có ${size} byte, mà một tệp hồ sơ chỉ chứa tối đa ${limit} byte. ${criterion === null ? 'Hãy rút ngắn những ghi chú dài nhất' : `Phần ghi về ${criterion} dài nhất: hãy rút ngắn ghi chú ở đó`}, hoặc đưa văn bản dài vào làm tệp minh chứng.`,
  'too-many-answers': ({ count, limit }) =>
    `hồ sơ sẽ có ${count} tiêu chí được ghi nhận, mà một tệp hồ sơ chỉ chứa tối đa ${limit}. Hãy đánh giá ít nhóm tiêu chí hơn trong một tệp (new --sections).`,
  'too-large': ({ size, limit }) => `tệp có ${size} byte; chỉ đọc tối đa ${limit} byte.`,
  'not-utf8': () => 'văn bản không ở dạng UTF-8. Hãy lưu tệp thành UTF-8. Với CSV, trong Excel: Lưu thành → CSV UTF-8.',
  'not-a-picture': () =>
    'tên tệp là ảnh nhưng nội dung không phải ảnh. Hãy chụp lại, hoặc chép lại từ máy ảnh, điện thoại.',
  'not-text': ({ what, isList = false }) =>
    isList
      ? `đây không phải danh sách mà là ${what === 'archive' ? listArchive : otherFiles[what]}. Hãy đưa sổ tính .xlsx, tệp CSV hoặc tệp YAML.`
      : `đây không phải tệp văn bản mà là ${otherFiles[what]}. Hãy đưa tệp YAML hoặc CSV.`,
  'no-keys': ({ isEmpty, example }) =>
    isEmpty
      ? `tệp rỗng. Cần tệp có những dòng như “${example}”.`
      : `đây là loại tệp khác: không có khóa nào. Cần tệp có những dòng như “${example}”.`,
  'yaml-syntax': ({ fault }) => `YAML không hợp lệ: ${fileWords.yamlFaults[fault]}`,
  'yaml-alias': () => 'không nhận neo và bí danh YAML (& và *). Hãy viết đầy đủ giá trị.',
  'duplicate-key': ({ key }) => `khóa “${key}” có hai lần. Hãy giữ một.`,
  'too-many-keys': ({ limit }) => `quá ${limit} khóa ở một chỗ.`,
  'too-many-items': ({ limit }) =>
    `quá ${limit} mục trong một danh sách. Hãy chỉ giữ những mục đúng là của danh sách, hoặc chọn tệp khác.`,
  'unknown-format': ({ found, expected }) => `định dạng là “${found}”; cần “${expected}”.`,
  'newer-format': ({ found, known }) =>
    `tệp ở định dạng “${found}”, mới hơn bản mà công cụ này biết (“${known}”). Hãy cài facility-audit mới hơn.`,
  'unknown-key': ({ key, nearest }) =>
    `ở đây không có khóa “${key}”.${didYouMean(nearest)} Khóa riêng của bạn phải bắt đầu bằng “x-”.`,
  'missing-key': ({ key }) => `thiếu “${key}”.`,
  'wrong-type': ({ key, expected, found }) =>
    `“${key}” phải là ${valueTypesIn(fileWords, expected)}, nhưng đang là ${fileWords.valueTypes[found]}.`,
  'empty-value': ({ key }) => `“${key}” đang để trống.`,
  'conflicting-keys': ({ key, other }) => `“${key}” và “${other}” không thể có cùng nhau. Hãy giữ một.`,
  'invalid-instant': ({ key, found }) =>
    `“${key}” là “${found}”; cần ngày, giờ và múi giờ, ví dụ 2025-08-05T09:00:00+07:00.`,
  'not-allowed': ({ key, found, allowed }) => `“${key}” không thể là “${found}”. Được phép: ${allowed}.`,
  'unquoted-number': ({ key, found }) => `“${key}” bị đọc thành số ${found}. Hãy đặt trong dấu nháy: "${found}".`,
  'invalid-id': ({ key, found }) =>
    `“${key}” là “${found}”; mã chỉ gồm chữ cái, chữ số, “-”, “_” và “.”, không kết thúc bằng “.”, và không trùng tên mà Windows dành cho thiết bị như con, nul hay com1.`,
  'papers-too-early': ({ day, last, facility }) =>
    `ngày của văn bản (--on) là ${formatDay(day, 'vi')}, trước ngày đánh giá cuối cùng ${formatDay(last, 'vi')} (${facility}). Hãy ghi ngày đó hoặc ngày sau đó.`,
  'fingerprint-line': () =>
    'dòng này không có mã đối chiếu: cần đủ 64 chữ và số (mười sáu nhóm bốn ký tự), kèm tên bên cạnh. Đặt “#” trước dòng ghi chú.',
  'fingerprints-none': () =>
    'không tìm thấy mã đối chiếu nào. Cần: mỗi dòng một mã đối chiếu và một tên, kết quả của verify --json, hoặc sổ tính toàn tỉnh.',
  'fingerprint-unlisted': ({ facility, fingerprint }) =>
    `${facility}: mã đối chiếu ${fingerprint} không có trong danh sách đã ký, và danh sách cũng không nêu tên cơ sở này. Hãy so với biên bản đã ký; nếu biên bản có mã này thì bổ sung vào danh sách.`,
  'fingerprint-differs': ({ facility, fingerprint, listed }) =>
    `${facility}: mã đối chiếu ${fingerprint} không phải mã đã ký (trong danh sách: ${listed}). Hãy yêu cầu gửi sổ tính đã ký, hoặc ký lại bản đã thay đổi.`,
  'invalid-date': ({ key, found, isTyped = false }) =>
    `“${key}” là “${found}”; cần một ngày có thật, ví dụ ${isTyped ? '30/08/2025 hoặc 2025-08-30' : '2025-08-30'}.`,
  'invalid-number': ({ key, found, expected }) => `“${key}” là ${found}; cần ${expected}.`,
  'unusable-id': ({ id }) =>
    `“${id}” không dùng làm mã được: không hồ sơ nào ghi được câu trả lời dưới mã đó. Hãy chọn mã khác, ví dụ SRV-01.`,
  'forbidden-key': ({ key }) => `khóa “${key}” không bao giờ được nhận.`,
  'unsafe-path': ({ key, found }) =>
    `“${key}” là “${found}”; cần đường dẫn tương đối trong thư mục, dùng “/”, không có “..” hay ký tự đặc biệt.`,
  'unusable-logo': ({ file, fault }) => `“${file}” không dùng làm biểu trưng được: ${logoFaults[fault]}`,
  'checklist-not-found': ({ id, version, looked }) =>
    `không tìm thấy bộ tiêu chí “${id}”${version === null ? '' : ` phiên bản ${version}`}. Đã tìm ở: ${looked}. Hãy chỉ ra bằng --checklist.`,
  'checklist-digest': ({ id, version, digest }) =>
    `không tìm thấy bộ tiêu chí “${id}” phiên bản ${version} có mã băm ${digest}: bản hiện có đã bị sửa. Hãy đưa bản gốc bằng --checklist.`,
  'checklist-mismatch': ({ expected, found }) => `cần bộ tiêu chí ${expected}, nhưng gặp ${found}.`,
  'missing-language': ({ key, language }) => `“${key}” chưa có bản “${language}” mà tệp đã khai báo.`,
  'duplicate-id': ({ id }) => `mã “${id}” có hai lần.`,
  'unknown-reference': ({ what, id, nearest }) => `không có ${references[what]} “${id}”.${didYouMean(nearest)}`,
  'condition-circle': ({ ids }) => `các tiêu chí này phụ thuộc vòng tròn lẫn nhau: ${ids}.`,
  untestable: ({ id, kind }) => `điều kiện không thể xét “${id}”: câu trả lời thuộc loại ${kind}.`,
  'wrong-test': ({ id, kind, test }) => `không dùng được “${test}” với “${id}” thuộc loại ${kind}.`,
  'dead-band': ({ index, hiddenBy }) =>
    `khoảng ${index} không bao giờ được dùng: khoảng ${hiddenBy} và các khoảng trước đã bao hết mọi giá trị.`,
  'inverted-band': ({ index }) => `khoảng ${index} có đầu lớn hơn cuối.`,
  'levels-order': ({ level, other }) =>
    `“${level}” đứng sai thứ tự so với “${other}”: mức xếp từ cao xuống thấp, giai đoạn xếp từ thấp lên cao.`,
  'level-condition': ({ level }) =>
    `“${level}”: chỉ đúng một mức (mức cuối), hoặc giai đoạn đầu tiên, không có điều kiện.`,
  'no-shares': () => 'mọi phương án đều có phần 0; ít nhất một phương án phải được tính.',
  'quantity-kind': ({ quantity, kind }) => `không lấy được số lượng “${quantity}” từ tiêu chí thuộc loại ${kind}.`,
  'file-reused': ({ file }) => `tệp nhóm tiêu chí “${file}” được dùng hai lần.`,
  'section-file-missing': ({ file }) => `không có tệp nhóm tiêu chí “${file}”.`,
  'key-not-for-kind': ({ key, kind }) => `“${key}” không có nghĩa với loại ${kind}.`,
  'guidance-forbids': ({ criterion }) =>
    `${criterion}: hướng dẫn nói không chọn “Không áp dụng”, nhưng tiêu chí vẫn cho chọn. Hãy thêm notApplicable: forbidden, hoặc sửa hướng dẫn.`,
  'covered-circle': ({ ids }) => `các tiêu chí này tính gộp vào nhau thành vòng tròn nên sẽ không mua gì: ${ids}.`,
  'library-refused': (params) => library.refusals[params.fault](params),
  'unknown-criterion': ({ id, nearest }) => `bộ tiêu chí không có tiêu chí “${id}”.${didYouMean(nearest)}`,
  'unknown-section': ({ id, nearest, known }) =>
    `bộ tiêu chí không có nhóm “${id}”.${didYouMean(nearest)} Các nhóm: ${known.join(', ')}.`,
  'wrong-answer': ({ criterion, found, expected }) =>
    `${criterion}: “${found}” không phải câu trả lời hợp lệ. Cần: ${expectedAnswerIn(fileWords, expected)}.`,
  'out-of-bounds': ({ criterion, fault, labels }) => `${criterion}: ${boundsTextIn(numbers, fault, labels, 'vi')}`,
  'ambiguous-number': ({ criterion, found, readings }) =>
    `${criterion}: “${found}” có thể là ${readings.map((each) => formatNumber(each, 'vi')).join(' hoặc ')}. Hãy viết lại, không ngăn hàng nghìn, dùng dấu phẩy cho phần thập phân.`,
  'date-after-audit': ({ criterion, date, auditedOn }) =>
    `${criterion}: ngày ${formatDay(date, 'vi')} sau ngày đánh giá ${formatDay(auditedOn, 'vi')}. Hãy sửa một trong hai.`,
  'not-applicable-forbidden': ({ criterion }) =>
    `${criterion} không được chọn “Không áp dụng”: không có thì là Không đạt.`,
  'missing-reason': ({ criterion }) => `${criterion}: “Không áp dụng” phải có lý do.`,
  'needs-name': () =>
    'chưa biết ai ghi nhận. Hãy thêm --by HỌ TÊN, đặt biến FACILITY_AUDIT_BY, hoặc ghi tên Tổ trưởng (hay người duy nhất) trong phần team của hồ sơ.',
  'signed-needs-reason': ({ criterion }) => `${criterion}: biên bản đã ký; mọi thay đổi phải có lý do (--reason).`,
  'already-signed': ({ number, on, revision }) =>
    `biên bản số ${number} đã ký rồi, ngày ${formatDay(on, 'vi')} (lần ghi ${revision}), và từ đó hồ sơ không thay đổi: không ghi thêm gì. Nếu cần sửa số hoặc ngày ký, hãy ghi --number hoặc --on khác.`,
  'same-round': ({ round }) => `đợt sau phải khác đợt trước (${round}). Hãy thêm --round, ví dụ --round 2026-02.`,
  'before-last-round': ({ auditedOn, before }) =>
    `ngày ${formatDay(auditedOn, 'vi')} trước ngày đánh giá của đợt trước (${formatDay(before, 'vi')}). Hãy sửa --on.`,
  'unknown-field': ({ field, nearest, allowed }) =>
    `không có mục “${field}”.${didYouMean(nearest)} Các mục: ${allowed}.`,
  'unknown-level': ({ level, allowed }) => `không có mức “${level}”. Các mức: ${allowed}.`,
  'unknown-facility': ({ id, nearest }) =>
    `danh sách không có cơ sở y tế “${id}”.${didYouMean(nearest)} Hãy kiểm tra mã, hoặc thêm cơ sở y tế vào danh sách.`,
  'unknown-item': ({ id, nearest }) => `không có danh mục “${id}”.${didYouMean(nearest)}`,
  'unknown-evidence': ({ criterion, file, held }) =>
    `${criterion} không có minh chứng “${file}”. ${held.length === 0 ? 'Tiêu chí này chưa có minh chứng nào.' : `Hiện có: ${held.join(', ')}`}`,
  ...finalProblems,
  ...exchangeProblems,
  ...formProblems,
  ...tableProblems,
  'not-a-workbook': ({ reason }) => `không đọc được tệp như một sổ tính: ${workbookFaults[reason]}`,
  'workbook-limit': ({ what, limit }) =>
    `từ chối sổ tính: ${workbookRefusals.limits[what]}; giới hạn là ${limitText(what, limit, 'vi')}.`,
  'workbook-damaged': ({ detail }) => `sổ tính bị hỏng: ${workbookRefusals.damages[detail]}. Hãy xin bản khác.`,
  'document-refused': ({ fault, path }) =>
    `không đọc được tệp Word: ${[documentFaults[fault], path ?? []].flat().join(' ')}`,
  'no-carried-data': () =>
    'sổ tính không mang dữ liệu của công cụ này: hãy đưa báo cáo do công cụ viết ra, hoặc hồ sơ đánh giá.',
  'public-edition': () => 'đây là bản công khai, không mang hồ sơ đánh giá. Hãy đưa bản đầy đủ hoặc hồ sơ đánh giá.',
  'failed-over-input': () =>
    'công cụ gặp lỗi khi xử lý tệp này; đó là lỗi của công cụ, không lấy gì từ tệp. Hãy bỏ tệp này ra để làm tiếp, rồi gửi nội dung kèm theo thông báo này, và cả tệp nếu được phép, cho người duy trì facility-audit.',
  'conflict-revision': ({ facility, round, other }) =>
    `${facility}, đợt ${round}: hai bản của cùng một hồ sơ khác nhau (bản kia: ${other}). Hãy ghép bằng: facility-audit combine`,
  'conflict-audits': ({ facility, round, other }) =>
    `${facility}, đợt ${round}: có hai hồ sơ đánh giá khác nhau (hồ sơ kia: ${other}). Hãy bỏ một, hoặc quyết định bằng --on-conflict newest.`,
  'conflict-checklist': ({ facility, other }) =>
    `${facility} được đánh giá bằng bộ tiêu chí khác các đơn vị còn lại (${other}). Hãy tổng hợp riêng từng bộ tiêu chí.`,
  'conflict-sections': ({ facility, other }) =>
    `${facility} được đánh giá theo các nhóm tiêu chí khác các đơn vị còn lại (${other}). Chỉ tổng hợp các đợt như nhau.`,
  'conflict-edited': ({ facility, cells }) =>
    `${facility}: câu trả lời trong sổ tính bị sửa sau khi viết ra (${cells}). Hãy quyết định bằng --on-edit carried hoặc --on-edit visible.`,
  'conflict-answer': ({ criterion, one, other }) =>
    `${criterion}: ${one} và ${other} khác nhau. Hãy quyết định trong cửa sổ dòng lệnh, hoặc bằng --prefer TÊN.`,
  internal: ({ detail }) =>
    `đây là lỗi của công cụ, không phải của bạn. Các tệp vẫn như cũ. Xin gửi nội dung này cho người duy trì facility-audit:\n${detail}`,
};
