import { documentYaml } from '../../src/formats/yaml/document-yaml.ts';
import { priceData } from './price-data.mjs';

/** @import { Checklist } from './types.d.ts' */

/** A list with an invented price for every item, marked as such. @param {Checklist} checklist @returns {string} */
export function examplePrices(checklist) {
  const notice = `# GIÁ MINH HỌA: số tròn tự đặt để chạy thử, không phải báo giá, không dùng để lập dự toán.
# EXAMPLE PRICES: round figures made up to try the tool; no quotations, never to be used for an estimate.
`;
  const head = {
    format: 'facility-audit/prices/1',
    id: 'example-2026',
    title: 'Giá minh họa, số tròn tự đặt, không phải báo giá',
    currency: 'VND',
    illustrative: true,
  };
  const entries = itemsOf(checklist).map(({ id, unit, price, specification, budget }) => [
    id,
    {
      price,
      unit,
      specification,
      sources: [{ kind: 'example', supplier: 'Nhà cung cấp minh họa', on: '2025-07-28', price }],
      validUntil: '2027-06-30',
      vat: 0.1,
      vatIncluded: false,
      budget,
    },
  ]);
  return notice + documentYaml({ ...head, items: Object.fromEntries(entries) });
}

/**
 * The list to copy: every item of the checklist, its price left empty.
 * @param {Checklist} checklist
 * @returns {string}
 */
export function priceTemplate(checklist) {
  const known = itemsOf(checklist);
  const items = known.map(({ id, unit, specification, budget }) => [
    id,
    { price: null, unit, specification, sources: [], validUntil: null, vat: null, vatIncluded: null, budget },
  ]);
  const list = {
    format: 'facility-audit/prices/1',
    id: 'my-prices',
    title: 'Bảng giá năm 2026',
    currency: 'VND',
    illustrative: false,
  };
  const labels = new Map(known.map(({ id, label }) => [id, label]));
  const text = documentYaml({ ...list, items: Object.fromEntries(items) });
  return TEMPLATE_HEAD + text.replace(/^ {2}([\w-]+):.*$/gm, (line, id) => `${line} # ${labels.get(id)}`);
}

/**
 * @param {Checklist} checklist
 */
function itemsOf({ items }) {
  return Object.entries(items).map(([id, { label, unit }]) => {
    const known = priceData[id];
    if (known === undefined) throw new Error(`scripts/make-example/price-data.mjs knows no price for the item ${id}`);
    const [thousands, budget, specification] = known;
    return { id, label: label.vi, unit: unit.vi, price: thousands * 1000, specification, budget };
  });
}

const TEMPLATE_HEAD = `# BẢNG GIÁ MẪU: sao chép tệp này, điền giá rồi dùng với --prices. Không có giá nào được điền sẵn.
# PRICE LIST TO COPY: fill in the prices and pass it with --prices. No price is given beforehand.
#
# Mỗi mặt hàng / each item:
#   price          đơn giá, đồng, không dấu phân cách; để null (trống) nếu chưa có giá: dòng đó được ghi "chưa có giá"
#                  unit price in whole dong without separators; null (empty) while unknown: its lines say so
#   unit           đơn vị tính, phải trùng với đơn vị của bộ tiêu chí / as in the checklist
#   specification  cấu hình để so sánh báo giá; nêu nhãn hiệu thì phải kèm "hoặc tương đương" / what quotations are compared on
#   sources        nguồn giá, nên có ít nhất 3 báo giá hoặc 1 thẩm định giá / where it comes from, 3 quotations or 1 appraisal:
#                    - { kind: quotation, supplier: "Công ty …", on: 2026-11-20, price: 1000000 }
#                  kind: quotation báo giá | appraisal thẩm định giá | past-award kết quả trúng thầu | example ví dụ
#   validUntil     giá còn hiệu lực đến ngày / the day until which the price holds: 2027-06-30
#   vat            thuế suất, 0.1 là 10% / rate, 0.1 for 10%
#   vatIncluded    true: giá đã gồm thuế / the price includes it; false: chưa gồm / it does not
#   budget         investment vốn đầu tư | recurrent chi thường xuyên
# Mặt hàng có đơn vị tính theo năm (gói-năm, chứng thư-năm…) ghi giá của một năm. Items with a unit by the year: price of one year.
# Kiểm tra / check it: facility-audit prices check <file>
`;
