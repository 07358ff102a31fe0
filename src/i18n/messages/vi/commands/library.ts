import { formatNumber } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';

const objects: Readonly<Record<string, string>> = {
  risk_matrix: 'ma trận rủi ro',
  requirement_mapping_set: 'bảng đối chiếu giữa các khung',
  requirement_mapping_sets: 'bảng đối chiếu giữa các khung',
  reference_controls: 'biện pháp tham chiếu',
  threats: 'mối đe dọa',
  preset: 'bộ thiết lập sẵn',
  metric_definitions: 'chỉ số đo',
  ttp_catalogs: 'danh mục kiểu tấn công',
  tactics: 'chiến thuật tấn công',
  techniques: 'kỹ thuật tấn công',
};

export const library: Messages['library'] = {
  made: ({ id, version, criteria, path }) =>
    `${id} ${version}: ${formatNumber(criteria, 'vi')} tiêu chí, đã ghi vào ${path}`,
  leftHead: ({ name }) => `${name}: những gì không chuyển sang được nguyên như trong thư viện:`,
  leftLine: ({ what, count, examples }) =>
    examples === '' ? `– ${what} (${count})` : `– ${what} (${count}: ${examples})`,
  sum: ({ made, refused }) =>
    `Đã lập ${made} bộ tiêu chí, từ chối ${refused} tệp hoặc khung.${made === 0 ? '' : ' Chưa mức nào có ngưỡng vì thư viện không quy định; hãy thêm ngưỡng của bạn ở mục levels trong checklist.yaml.'}`,
  refusals: {
    'not-a-library': () => 'đây không phải thư viện của CISO Assistant: không có urn và objects.',
    'no-framework': ({ framework, detail }) =>
      `thư viện “${framework}” không có khung tiêu chí nào nên không có gì để hỏi. Trong đó chỉ có: ${detail.map((each) => objects[each] ?? each).join(', ') || 'không có gì'}.`,
    'nothing-asked': ({ framework }) => `khung “${framework}” không có yêu cầu nào cần đánh giá.`,
    'language': ({ framework, detail }) =>
      `khung “${framework}” không có tiếng nào trong vi, en, fr, chỉ có: ${detail.join(', ')}. Nếu muốn giữ nguyên văn và đặt vào chỗ của một trong các tiếng đó, hãy thêm: --text-as en`,
    'circle': ({ framework, detail }) =>
      `trong khung “${framework}”, các yêu cầu nằm dưới nhau thành vòng tròn: ${detail.join(', ')}.`,
    'depth': ({ framework, detail }) =>
      `trong khung “${framework}”, các đề mục lồng nhau quá sâu, không đọc được: ${detail.join(', ')}.`,
    size: ({ framework, detail }) =>
      `khung “${framework}” có ${detail.join(', ')} yêu cầu và đề mục, nhiều hơn mức người ta trả lời được. Chỉ nhận tối đa 12.000.`,
    'twice': ({ framework, detail }) =>
      `khung “${framework}” trùng mã với một khung trước đó trong cùng lần chạy: ${detail.join(', ')}. Hãy nhập một trong hai vào thư mục khác.`,
    'unsound': ({ framework }) => `khung “${framework}” không tạo được bộ tiêu chí hợp lệ:`,
  },
  left: {
    languages: 'văn bản bằng tiếng khác',
    untranslated: 'văn bản chưa dịch được giữ bằng tiếng của thư viện',
    codes: 'mã không dùng làm id được đã được rút gọn, hoặc đánh số khi hai mã thành một',
    texts: 'lời giải thích của đề mục, không ai trả lời',
    screens: 'màn hình chào hoặc chuyển phần',
    'no-text': 'yêu cầu không có nội dung được ghi bằng mã',
    'groups-one': 'nhóm áp dụng: chọn được một nhóm hoặc tất cả, không chọn được vài nhóm cùng lúc',
    'groups-undefined': 'nhóm được yêu cầu nhắc đến mà khung không định nghĩa; đã lấy theo tên',
    'groups-ungrouped': 'yêu cầu không thuộc nhóm nào chỉ được hỏi khi chọn tất cả các nhóm, như trong CISO Assistant',
    'group-texts': 'phần mô tả của các nhóm',
    'group-answers': 'câu trả lời kéo theo nhóm, nhưng lại chọn được nhiều cùng lúc',
    scale: 'bậc của thang mức trưởng thành; yêu cầu được đánh giá là đạt, đạt một phần hoặc không đạt',
    scores: 'điểm của lựa chọn không dùng làm điểm tiêu chí',
    'neutral-choices': 'lựa chọn “không áp dụng”: tiêu chí nào cũng có sẵn',
    conditions: 'điều kiện giữa các câu hỏi',
    results: 'yêu cầu có kết quả do người đánh giá cho, ngoài các câu trả lời',
    'nothing-scored': 'không tiêu chí nào được tính điểm: các câu hỏi không có câu trả lời đúng',
    colours: 'màu của lựa chọn',
    kinds: 'loại câu hỏi chưa biết, đã lấy làm câu hỏi trả lời bằng lời',
    links: 'liên kết từ yêu cầu đến mối đe dọa và biện pháp tham chiếu',
    objects: 'phần khác của thư viện',
    visibility: 'thiết lập ai xem được ô nào',
    dependencies: 'thư viện khác mà thư viện này dẫn chiếu',
  },
  words: {
    yes: 'Có',
    no: 'Không',
    evidence: 'Minh chứng thường có:',
    groupQuestion: 'Áp dụng nhóm yêu cầu nào?',
    everyGroup: 'Tất cả các nhóm',
    assessed: 'Đã đánh giá',
    source: ({ name, version, provider, packager, published, urn, copyright }) =>
      [
        `Nguồn: ${name}${provider === '' ? '' : `, ${provider}`}; thư viện CISO Assistant ${urn}, phiên bản ${version}${published === '' ? '' : ` ngày ${published}`}${packager === '' ? '' : `, do ${packager} đóng gói`}.`,
        copyright === '' ? 'Thư viện không ghi giấy phép.' : `Giấy phép và bản quyền: ${copyright}`,
      ].join(' '),
  },
};
