import type { Messages } from '../../en/index.ts';

export const exchange: Messages['exchange'] = {
  findings: 'Tồn tại, hạn chế',
  noFindings: 'Không có tồn tại.',
  recommendations: 'Kiến nghị, đề xuất',
  finding: ({ criterion, question, found }) => `${criterion}. ${question} Ghi nhận: ${found}.`,
  remedy: ({ remedy }) => `Biện pháp khắc phục: ${remedy}`,
  plan: ({ owner, due }) =>
    due === null
      ? `Phụ trách: ${owner}`
      : owner === null
        ? `Thời hạn: ${due}`
        : `Phụ trách: ${owner}; thời hạn: ${due}`,
  recommendation: ({ criterion, remedy, quantity, amount, coveredBy }) => {
    const details = [
      ...(quantity === null ? [] : [quantity]),
      ...(amount === null ? [] : [`khái toán ${amount}`]),
      ...(coveredBy === null ? [] : [`đã tính tại ${coveredBy}`]),
    ];
    return `${remedy} (${[criterion, ...details].join('; ')})`;
  },
  otherNotes: 'Ghi chú, kế hoạch khác',
  asked: ({ criterion, question }) => `${criterion}. ${question}`,
  note: ({ note }) => `Ghi chú: ${note}`,
  planStatus: ({ status, on }) => (on === null ? `Tình trạng: ${status}` : `Tình trạng: ${status}, ngày ${on}`),
  purchase: ({ purchase }) => `Mua sắm điều chỉnh: ${purchase}`,
  dueDay: ({ facility, criterion, what }) => `${facility} – ${criterion}: ${what}`,
  owner: ({ owner }) => `Phụ trách: ${owner}`,
  calendarName: 'Lịch khắc phục sau đánh giá mức độ sẵn sàng',
  exportedOnce: ({ count }) => `${count} hồ sơ đánh giá lặp lại y nguyên; mỗi hồ sơ chỉ xuất một lần.`,
  exportedLatest: ({ count }) => `Bỏ qua ${count} hồ sơ đánh giá thuộc phiên bản cũ: phiên bản mới hơn đã được xuất.`,
  exportedTwice: ({ facilities }) =>
    `Nhiều hồ sơ đánh giá trong cùng một đợt của ${facilities.join(', ')}: tất cả đều được xuất, nên số tổng tính cơ sở này nhiều lần. Lệnh merge quyết định hồ sơ nào được tính; hãy xuất sổ tính mà lệnh đó ghi ra.`,
  exportUnfinished: ({ folder }) =>
    `${folder}: một lần xuất trước bị ngắt tại đây nên đợt này của tỉnh này có thể thiếu dòng. Hãy xuất lại với --force.`,
  exported: ({ file, audits, files }) => `${file}: đã xuất ${audits} hồ sơ đánh giá ra ${files} tệp.`,

  rosterSound: ({ file, facilities, units }) => `${file}: ${facilities} cơ sở y tế, ${units} đơn vị.`,
  pricesSound: ({ file, priced, items }) => `${file}: ${priced}/${items} danh mục của bộ tiêu chí đã có giá.`,
  nothingOdd: 'Không thấy điểm nào bất thường.',
  unknownColumns: ({ columns }) => `các cột sau không hiểu được và không dùng: ${columns}.`,
  severalSheets: ({ sheets }) => `đã đọc nhiều trang tính: ${sheets}.`,
  passedOverSheet: ({ sheet, column }) => `không đọc trang tính “${sheet}”: thiếu cột “${column}”.`,
  hiddenColumns: ({ columns }) => `các cột bị ẩn vẫn được đọc: ${columns}.`,
  hiddenRows: ({ cells }) => `các hàng bị ẩn hoặc bị lọc vẫn được đọc: ${cells}.`,
  skippedRows: ({ cells }) => `các hàng không có mã và loại không phải là cơ sở nên được bỏ qua: ${cells}.`,
  namelessPrices: ({ cells }) => `có đơn giá nhưng không có mã danh mục nên không dùng: ${cells}.`,
  /** What became of facilities, as a roster says. */
  facilityChanges: {
    merged: ({ name, into, on }) =>
      `${name} đã sáp nhập vào ${into} từ ngày ${on}: không còn phải báo cáo, và kết quả không được so với kết quả của ${into}.`,
    renumbered: ({ name, former, facility }) =>
      `${name} trước đây được đánh giá với mã ${former}, nay là mã ${facility}: các đợt được so sánh như của một cơ sở.`,
    renamed: ({ former, until, name }) => `${former} từ sau ngày ${until} mang tên ${name}.`,
  },
  nowCalled: ({ name, now }) => `${name} (nay là ${now})`,
  rosterRemarks: {
    'no-facilities': () => 'danh sách không có cơ sở y tế nào.',
    'same-name': ({ id, other, name }) =>
      `${id} và ${other} cùng tên “${name}”: nếu là một cơ sở y tế, hãy ghi thống nhất một mã.`,
    'id-case': ({ id, other }) =>
      `Mã ${id} và ${other} chỉ khác nhau ở chữ hoa, chữ thường: nếu là một cơ sở y tế, hãy ghi thống nhất một mã.`,
    'former-id-used': ({ id, former }) =>
      `${id}: mã cũ ${former} vẫn là mã của một cơ sở trong danh sách, nên được hiểu là cơ sở đó. Hãy bỏ mã cũ này, hoặc đặt mã khác nhau.`,
    'former-id-twice': ({ id, former, other }) =>
      `mã cũ ${former} được ghi cho cả ${other} và ${id}. Hãy giữ ở một cơ sở.`,
    'merged-into-unknown': ({ id, into }) =>
      `${id} sáp nhập vào ${into}, nhưng ${into} không có trong danh sách. Hãy thêm cơ sở này, hoặc sửa mã.`,
    'merged-circle': ({ ids }) => `các cơ sở sau sáp nhập vào nhau thành vòng tròn: ${ids}. Hãy bỏ một lần sáp nhập.`,
    'unit-names': ({ unit, names }) => `đơn vị “${unit}” được gọi khác nhau ở các dòng: ${names}.`,
    'unknown-kind': ({ id, kind, known }) =>
      `${id}: loại “${kind}” không có trong thời hạn nào của bộ tiêu chí nên theo mức chung. Các loại có tên: ${known}.`,
    'unknown-profile': ({ id, question }) =>
      `${id}: bộ tiêu chí không hỏi đặc điểm “${question}”; giá trị này không được dùng.`,
    'unknown-option': ({ id, question, value, options }) =>
      `${id}: “${value}” không phải câu trả lời cho “${question}”. Các câu trả lời: ${options}.`,
    'garbled-text': ({ id, text, meant }) =>
      `${id}: “${text}” bị lỗi phông chữ hoặc bảng mã${meant === null ? '' : `, có lẽ là “${meant}”`}. Hãy gõ lại, hoặc lưu tệp nguồn bằng Unicode.`,
    'no-known-kind': ({ kinds }) =>
      `không có loại nào là loại cơ sở y tế (${kinds}). Đây có đúng là danh sách cơ sở không?`,
    'missing-profile': ({ id, questions }) =>
      `${id}: chưa khai: ${questions}. Sẽ hỏi trong phiếu tự đánh giá và khi làm việc.`,
  },
  priceRemarks: {
    'missing-item': ({ items }) => `không có trong bảng giá, nên các dòng tương ứng chưa có giá: ${items}.`,
    'no-price': ({ items }) => `chưa có giá: ${items}.`,
    'unknown-item': ({ item, nearest }) =>
      nearest === null
        ? `không biện pháp nào của bộ tiêu chí mua “${item}”.`
        : `không biện pháp nào của bộ tiêu chí mua “${item}”. Có phải là “${nearest}”?`,
    'odd-unit': ({ item, unit, expected }) => `“${item}” có giá theo “${unit}”, bộ tiêu chí tính theo “${expected}”.`,
    'past-day': ({ items, until, today }) => `giá chỉ có hiệu lực đến ${until}, trước ngày ${today}: ${items}.`,
    'far-from-sources': ({ item, price, least, most }) =>
      `“${item}” có giá ${price}, lệch xa các nguồn của chính nó (${least} đến ${most}).`,
    'sources-apart': ({ item, least, most }) => `các nguồn giá của “${item}” chênh nhau nhiều: ${least} và ${most}.`,
    'far-from-others': ({ item, price, median, lists }) =>
      `“${item}” có giá ${price}, lệch xa trung vị ${median} của ${lists} bảng giá.`,
    'few-sources': ({ items, count }) =>
      `mới có ${count} báo giá, trong khi thông thường cần 3 báo giá, hoặc thẩm định giá, hoặc kết quả trúng thầu: ${items}.`,
    'doubtful-amount': ({ items, currency }) =>
      `giá dưới 1.000 ${currency} hoặc có phần lẻ, có thể đang tính bằng nghìn hay triệu: ${items}.`,
    'no-known-item': () =>
      `không mã nào trong danh mục là mã hàng của bộ tiêu chí. Đây là danh mục khác, hay mã nằm ở cột khác?`,
    'zero-price': ({ items }) => `giá bằng 0: ${items}.`,
  },
};
