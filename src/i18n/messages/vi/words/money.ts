import { currencyIn, formatNumber } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';

export const money: Messages['money'] = {
  unitLine: ({ currency }) => `Đơn vị tính: ${currencyIn('vi', currency)}`,
  unitLineNet: ({ currency }) => `Đơn vị tính: ${currencyIn('vi', currency)}, trước thuế GTGT`,
  unitLineGross: ({ currency }) =>
    `Đơn vị tính: ${currencyIn('vi', currency)}, gồm thuế GTGT, chi phí khác và dự phòng theo bảng giá`,
  netWithoutVat: ({ net }) => `${net}, thuế GTGT chưa rõ`,
  netAndTotal: ({ net, total }) => `${net} trước thuế; ${total} gồm thuế GTGT, chi phí khác và dự phòng theo bảng giá`,
  vatUnknown: ({ count }) =>
    `Không rõ thuế GTGT của ${formatNumber(count, 'vi')} dòng: thuế của các dòng đó chưa tính.`,
  liftCosts: ({ count, once, yearly, unpriced }) =>
    `Khắc phục ${formatNumber(count, 'vi')} tồn tại cần ${once} một lần và ${yearly} mỗi năm, gồm thuế GTGT, chi phí khác và dự phòng theo bảng giá${unpriced === 0 ? '' : `; chưa gồm ${formatNumber(unpriced, 'vi')} khoản chưa biết số tiền`}.`,
  liftWithoutPrices: ({ count }) =>
    `Cần khắc phục ${formatNumber(count, 'vi')} tồn tại; chưa có bảng đơn giá nên chưa tính được kinh phí.`,
  noPublicTotals: 'Không công bố tổng số, vì có khoản không công khai.',
  byBudget: 'Theo loại chi, gồm thuế GTGT và chi phí khác',
  unitLineUnknown: 'Đơn vị tính: theo đơn giá được nhập',
  amountUnpriced: ({ amount, count }) =>
    `${amount}, chưa gồm ${formatNumber(count, 'vi')} dòng chưa có đơn giá hoặc số lượng`,
  noPrices: 'chưa có bảng đơn giá',
  pricesAre: ({ title }) => `Đơn giá: ${title}.`,
  pricesMissing:
    'Chưa có bảng đơn giá: có thể nhập đơn giá vào các ô trống, thành tiền được tính theo. Đơn giá nhập tay chỉ nằm trong tệp này, khi hợp nhất không lấy.',
  pricesTyped:
    'Đơn giá chưa biết có thể nhập vào các ô trống, thành tiền được tính theo. Đơn giá nhập tay chỉ nằm trong tệp này, khi hợp nhất không lấy.',
  coveredNote: 'Dòng “đã tính tại” tiêu chí khác thì không mua hai lần: thành tiền ở đây bằng 0.',
  vatNote:
    'Thành tiền là số tiền trước thuế GTGT, làm tròn đến đồng theo từng dòng; đơn giá đã gồm thuế thì thuế được tách ra theo thuế suất. Thuế suất để trống khi không biết, hoặc không biết đơn giá đã gồm thuế hay chưa: thuế của dòng đó chưa tính.',
  orEquivalent: ({ specification }) => `${specification} (hoặc tương đương)`,
  priceExpired: 'đã hết hiệu lực',
  vatIncluded: ({ rate }) => (rate === null ? 'đã gồm' : `${rate}, đã gồm`),
  vatExcluded: ({ rate }) => (rate === null ? 'chưa gồm' : `${rate}, chưa gồm`),
  priceSource: {
    quotation: 'báo giá',
    appraisal: 'thẩm định giá',
    'past-award': 'kết quả trúng thầu trước đây',
    example: 'ví dụ',
  },
  budget: { investment: 'chi đầu tư', recurrent: 'chi thường xuyên' },
  fundingSource: {
    'provincial-budget': 'ngân sách tỉnh',
    'own-revenue': 'nguồn thu sự nghiệp',
    'development-fund': 'Quỹ phát triển hoạt động sự nghiệp',
    donation: 'tài trợ, viện trợ',
    several: 'nhiều nguồn',
    'not-settled': 'chưa xác định',
  },
  funding: ({ quantity, source, year }) => [quantity, source, year].filter((part) => part !== null).join(', '),
  fundingNote: ({ line, note }) => (line === '' ? note : `${line} – ${note}`),
  totals: {
    list: 'Cộng giá trị danh mục, trước thuế',
    unpriced: 'Số dòng chưa tính vì chưa có đơn giá',
    unquantified: 'Số dòng chưa tính vì chưa có số lượng',
    vat: 'Thuế giá trị gia tăng',
    other: 'Chi phí khác (tư vấn, lắp đặt, quản lý)',
    contingency: 'Dự phòng',
    all: 'TỔNG CỘNG',
  },
  unpricedInFormula: { before: 'chưa gồm ', after: ' dòng chưa có đơn giá hoặc số lượng' },
};
