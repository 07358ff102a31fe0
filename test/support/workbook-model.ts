import type { CarriedData } from '../../src/report/sheet/carried.ts';
import {
  type Block,
  type Cell,
  date,
  empty,
  number,
  type Row,
  type Table,
  text,
  type Workbook,
} from '../../src/report/sheet/sheet.ts';

/** A picture of 2 × 2 pixels. */
const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==',
  'base64',
);

/** A facility's report in Vietnamese with every kind of block, small enough to read as a whole. */
export function sampleWorkbook(changes: Partial<Workbook> = {}): Workbook {
  return {
    language: 'vi',
    title: 'Biên bản làm việc tại TTYT khu vực Yên Bình',
    subject: 'Đánh giá hạ tầng CNTT phục vụ bệnh án điện tử',
    author: 'Tổ công tác liên ngành tỉnh Lào Cai',
    createdAt: '2025-08-05T09:30:00+07:00',
    font: 'Times New Roman',
    fontSize: 13,
    sheets: [
      {
        id: 'minutes',
        name: 'Biên bản',
        orientation: 'portrait',
        grid: [7, 16, 16, 14, 14, 18],
        freezeRows: 0,
        blocks: minutes(),
      },
      {
        id: 'sections',
        name: 'Kết quả theo nhóm',
        orientation: 'landscape',
        grid: [6, 40, 12, 12, 14, 30],
        freezeRows: 0,
        blocks: sections(),
      },
      {
        id: 'criteria',
        name: 'Kết quả theo tiêu chí',
        orientation: 'landscape',
        grid: [10, 44, 16, 16, 8, 30],
        freezeRows: 4,
        blocks: criteria(),
      },
      {
        id: 'investment',
        name: 'Danh mục đầu tư: mua sắm & nâng cấp hạ tầng',
        orientation: 'landscape',
        grid: [5, 34, 10, 10, 16, 18, 20],
        freezeRows: 0,
        blocks: investment(),
      },
      {
        id: 'evidence',
        name: 'Minh chứng',
        orientation: 'portrait',
        grid: [8, 30, 40],
        freezeRows: 0,
        blocks: evidence(),
      },
    ],
    ...changes,
  };
}

function minutes(): readonly Block[] {
  return [
    {
      kind: 'letterhead',
      left: [
        { text: 'ỦY BAN NHÂN DÂN TỈNH LÀO CAI', bold: false },
        { text: 'TỔ CÔNG TÁC LIÊN NGÀNH', bold: true },
      ],
      right: [
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true },
        { text: 'Độc lập - Tự do - Hạnh phúc', bold: true },
      ],
    },
    { kind: 'paragraph', text: 'Yên Bình, ngày 05 tháng 8 năm 2025', style: 'right' },
    {
      kind: 'title',
      lines: ['BIÊN BẢN LÀM VIỆC', 'Về việc đánh giá mức độ sẵn sàng triển khai bệnh án điện tử'],
      subtitle: '(Số liệu minh họa, không phải kết luận về cơ sở)',
    },
    { kind: 'paragraph', text: 'Số liệu minh họa', style: 'warning' },
    { kind: 'heading', text: 'I. THÀNH PHẦN', depth: 1 },
    {
      kind: 'fields',
      fields: [
        { label: 'Cơ sở', cell: text('Trung tâm Y tế khu vực Yên Bình') },
        { label: 'Số giường bệnh kế hoạch', cell: number(150, 'count') },
        { label: 'Ngày đánh giá', cell: date('2025-08-05') },
        {
          label: 'Tỷ lệ đạt',
          cell: {
            kind: 'formula',
            formula: '{@total-percent}',
            value: 0.7442307692307693,
            format: 'percent',
            name: 'front-percent',
          },
        },
        { label: 'Mức độ sẵn sàng', cell: text('Sẵn sàng có điều kiện', { bold: true, tone: 'middling' }) },
        { label: 'Ý kiến của đơn vị', cell: { kind: 'empty', input: true } },
      ],
    },
    { kind: 'heading', text: '1. Kết luận', depth: 2 },
    { kind: 'paragraph', text: longText, style: 'body' },
    { kind: 'paragraph', text: 'Bổ sung 01 máy chủ dự phòng và thiết bị lưu trữ sao lưu tách biệt.', style: 'list' },
    { kind: 'paragraph', text: 'Mức độ theo tự đánh giá, chưa thẩm định.', style: 'note' },
    { kind: 'heading', text: 'a) Ý kiến của đơn vị', depth: 3 },
    { kind: 'paragraph', text: '……………………………………………………', style: 'body', input: true },
    { kind: 'gap' },
    {
      kind: 'signatures',
      parties: [
        { title: 'THƯ KÝ', hint: '(Ký, ghi rõ họ tên)', name: 'Nguyễn Thị Hương' },
        { title: 'THỦ TRƯỞNG ĐƠN VỊ', hint: '(Ký, đóng dấu)', name: null },
        { title: 'CHỦ TỌA', hint: '(Ký, ghi rõ họ tên)', name: 'Trần Văn Minh' },
      ],
    },
  ];
}

const longText =
  'Đơn vị đã bố trí máy chủ vật lý và đường truyền Internet từ hai nhà cung cấp; tuy nhiên chưa có thiết bị lưu trữ dự phòng tách biệt với máy chủ chính, ' +
  'chưa thực hiện diễn tập khôi phục dữ liệu trong 12 tháng gần nhất, và mạng nội bộ chưa được phân vùng giữa máy chủ, thiết bị y tế, nhân viên và khách. ' +
  'Tổ công tác đề nghị đơn vị hoàn thành các nội dung trọng yếu trước ngày 30/9/2025 và báo cáo Sở Y tế.';

function sections(): readonly Block[] {
  const names = [
    'Máy chủ và phòng máy chủ',
    'Mạng nội bộ và Internet',
    'Máy trạm, thiết bị ngoại vi',
    'Sao lưu, khôi phục',
    'An toàn thông tin',
  ];
  const shares = [0.8, 0.725, 0.9, 0.45, 0.846153846153846];
  const rows: Row[] = names.map((name, index) => ({
    role: 'body',
    cells: [
      number(index + 1, 'count'),
      text(name),
      number(20, 'count'),
      number(shares[index] ?? 0, 'percent'),
      text(index === 3 ? 'Chưa đáp ứng' : 'Đáp ứng', { tone: index === 3 ? 'bad' : 'good' }),
      empty,
    ],
  }));
  const sum = shares.reduce((total, share) => total + share * 20, 0);
  const total: Row = {
    role: 'total',
    cells: [
      empty,
      text('Chung'),
      { kind: 'formula', formula: 'SUM({weight:body})', value: 100, format: 'count' },
      {
        kind: 'formula',
        formula: 'SUMPRODUCT({weight:body},{percent:body})/SUM({weight:body})',
        value: sum / 100,
        format: 'percent',
        name: 'total-percent',
      },
      empty,
      empty,
    ],
  };
  return [
    {
      kind: 'title',
      lines: ['KẾT QUẢ THEO NHÓM TIÊU CHÍ'],
      subtitle: '(Kèm theo Biên bản số 05/BB-TCT ngày 05/8/2025)',
    },
    {
      kind: 'table',
      id: 'sections',
      title: 'Bảng 1. Tỷ lệ đạt theo nhóm',
      unitLine: null,
      repeatHeader: true,
      columns: [
        { id: 'no', title: 'TT', align: 'center' },
        { id: 'name', title: 'Nhóm tiêu chí' },
        { id: 'weight', title: 'Trọng số', group: 'Kết quả' },
        { id: 'percent', title: 'Tỷ lệ đạt', group: 'Kết quả', decoration: 'bar' },
        { id: 'verdict', title: 'Đối chiếu TT 13/2025/TT-BYT', align: 'center' },
        { id: 'note', title: 'Ghi chú' },
      ],
      rows: [...rows, total],
    },
    { kind: 'gap' },
    {
      kind: 'chart',
      id: 'sections-chart',
      shape: 'bars',
      title: 'Tỷ lệ đạt theo nhóm tiêu chí',
      categories: 'sections.name:body',
      series: [{ name: 'Tỷ lệ đạt', values: 'sections.percent:body' }],
      format: 'percent',
      heightRows: 14,
    },
  ];
}

function criteria(): readonly Block[] {
  const rows: Row[] = [
    { role: 'group', cells: [text('Máy chủ và phòng máy chủ')] },
    criterionRow(
      'SRV-01',
      'Có phòng máy chủ riêng, có khóa, có kiểm soát người ra vào?',
      'met',
      1,
      'Cửa khóa vân tay, có sổ ghi.',
    ),
    criterionRow(
      'SRV-02',
      'Số máy chủ vật lý đang hoạt động so với số cần?',
      'met',
      0.5,
      '- Thiếu 01 máy chủ dự phòng\n- Máy chủ chính mua năm 2017',
    ),
    criterionRow('SRV-03', 'Có UPS cho máy chủ, duy trì tối thiểu 30 phút?', 'not-met', 0, null),
    { role: 'group', cells: [text('Sao lưu, khôi phục')] },
    criterionRow('BKP-01', 'Có thiết bị lưu trữ dự phòng riêng cho dữ liệu bệnh án điện tử?', 'not-met', 0, longText),
    criterionRow(
      'BKP-07',
      'Lần gần nhất thử khôi phục thật trên máy khác?',
      'never',
      0,
      '=HYPERLINK("http://x","bấm vào đây")',
    ),
  ];
  return [
    { kind: 'title', lines: ['KẾT QUẢ THEO TIÊU CHÍ'], subtitle: null },
    {
      kind: 'table',
      id: 'criteria',
      title: null,
      unitLine: null,
      repeatHeader: true,
      columns: [
        { id: 'id', title: 'Mã' },
        { id: 'question', title: 'Tiêu chí' },
        { id: 'self', title: 'Tự đánh giá', align: 'center' },
        { id: 'verified', title: 'Thẩm định', align: 'center' },
        { id: 'mark', title: 'Điểm', decoration: 'scale', align: 'center' },
        { id: 'note', title: 'Ghi chú' },
      ],
      rows,
    },
  ];
}

const answers: Readonly<Record<string, string>> = { met: 'Đạt', 'not-met': 'Không đạt', never: 'Chưa bao giờ' };

function criterionRow(id: string, question: string, answer: string, mark: number, note: string | null): Row {
  return {
    role: 'body',
    cells: [
      text(id),
      text(question),
      text('Đạt'),
      text(answers[answer], { criterion: id, tone: mark === 0 ? 'bad' : 'good' }),
      number(mark, 'mark', { criterion: id }),
      text(note),
    ],
  };
}

function investment(): readonly Block[] {
  const items: readonly (readonly [string, string, number, number | null])[] = [
    ['Máy chủ vật lý (2 CPU, RAM 128 GB, RAID)', 'máy', 1, 185_000_000],
    ['Thiết bị lưu trữ dự phòng NAS 4 khay', 'bộ', 1, 42_500_000],
    ['Máy tính để bàn', 'bộ', 12, 14_900_000],
    ['Bộ lưu điện (UPS) 3 kVA', 'bộ', 2, null],
  ];
  const rows: Row[] = items.map(([name, unit, quantity, price], index) => ({
    role: 'body',
    cells: [
      number(index + 1, 'count'),
      text(name),
      text(unit),
      number(quantity, 'count'),
      price === null ? { kind: 'empty', input: true } : number(price, 'money', { input: true }),
      amountCell(price === null ? null : quantity * price),
      text(price === null ? 'Chưa có giá' : null, { tone: 'muted' }),
    ],
  }));
  const sum = items.reduce((total, [, , quantity, price]) => total + quantity * (price ?? 0), 0);
  const total: Row = {
    role: 'total',
    cells: [
      empty,
      text('Tổng cộng'),
      empty,
      empty,
      empty,
      { kind: 'formula', formula: 'SUM({amount:body})', value: sum, format: 'money', name: 'once' },
      text('Còn 01 dòng chưa có giá'),
    ],
  };
  const table: Table = {
    kind: 'table',
    id: 'investment',
    title: 'Bảng 2. Danh mục đầu tư một lần',
    unitLine: 'Đơn vị tính: đồng',
    repeatHeader: true,
    columns: [
      { id: 'no', title: 'TT', align: 'center' },
      { id: 'name', title: 'Nội dung' },
      { id: 'unit', title: 'ĐVT', align: 'center' },
      { id: 'quantity', title: 'Số lượng' },
      { id: 'price', title: 'Đơn giá' },
      { id: 'amount', title: 'Thành tiền' },
      { id: 'note', title: 'Ghi chú' },
    ],
    rows: [...rows, total],
  };
  return [
    table,
    {
      kind: 'fields',
      fields: [
        {
          label: 'Thuế VAT 10%',
          cell: { kind: 'formula', formula: 'ROUND({@once}*0.1,0)', value: Math.round(sum * 0.1), format: 'money' },
        },
      ],
    },
    { kind: 'page-break' },
    { kind: 'heading', text: 'Biểu đồ', depth: 2 },
    {
      kind: 'chart',
      id: 'money',
      shape: 'stacked-columns',
      title: 'Thành tiền theo hạng mục',
      categories: 'investment.name:body',
      series: [
        { name: 'Thành tiền', values: 'investment.amount:body' },
        { name: 'Số lượng', values: 'investment.quantity:body' },
      ],
      format: 'money',
      heightRows: 16,
    },
  ];
}

function amountCell(value: number | null): Cell {
  return { kind: 'formula', formula: 'IF({price}="","",{quantity}*{price})', value, format: 'money' };
}

function evidence(): readonly Block[] {
  return [
    { kind: 'heading', text: 'Ảnh minh chứng', depth: 1 },
    {
      kind: 'picture',
      bytes: tinyPng,
      format: 'png',
      widthPixels: 200,
      heightPixels: 150,
      caption: 'SRV-02: tủ máy chủ, chụp ngày 05/8/2025',
    },
    {
      kind: 'picture',
      bytes: tinyPng,
      format: 'png',
      widthPixels: 1600,
      heightPixels: 1200,
      caption: 'BKP-01: thiết bị lưu trữ',
    },
  ];
}

/** Data like those carried by a facility workbook. */
export function sampleCarried(changes: Partial<CarriedData> = {}): CarriedData {
  return {
    head: {
      kind: 'facility',
      toolVersion: '0.1.0',
      language: 'vi',
      edition: 'full',
      createdAt: '2025-08-05T09:30:00+07:00',
      template: null,
      prices: { format: 'facility-audit/prices/1', items: { server: { price: 185_000_000 } } },
      more: {},
    },
    audits: [
      {
        audit: {
          format: 'facility-audit/audit/1',
          id: '0198c9a2-7c1e-7d30-9b1a-000000000001',
          revision: 42,
          responses: {
            'SRV-02': { verified: { answer: { needed: 2, present: 1 }, note: 'Thiếu 01 máy chủ < dự phòng & "cũ"\n' } },
          },
        },
        checklistDigest: 'sha256:1111',
        prices: null,
      },
    ],
    checklists: new Map([
      [
        'sha256:1111',
        { id: 'emr-readiness', version: '2025.1', question: 'Số máy chủ vật lý đang hoạt động so với số cần?' },
      ],
    ]),
    ...changes,
  };
}
