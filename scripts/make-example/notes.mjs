/** @import { Criterion, Value } from './types.d.ts' */

/**
 * Why the group's answer differs from the facility's own.
 * @param {Criterion} criterion
 * @param {Value} found
 * @param {Value} claimed
 * @returns {string}
 */
export function differenceNote(criterion, found, claimed) {
  switch (criterion.kind) {
    case 'coverage':
      return `Đếm tại chỗ được ${count(found)}, đơn vị tự khai ${count(claimed)}`;
    case 'number':
      return found === 'none'
        ? 'Tại chỗ không có số liệu đo'
        : `Số liệu tại chỗ là ${comma(found)} ${criterion.unit?.vi ?? ''}`.trim();
    case 'checks':
      return checksNote(criterion, found, claimed);
    case 'choice':
      return `Xem tại chỗ là “${labelOf(criterion, String(found))}”`;
    case 'date':
      return found === 'never' ? 'Không xuất trình được biên bản' : `Biên bản ghi ngày ${dayInWords(String(found))}`;
    default:
      return found === 'met'
        ? 'Tại chỗ thấy đủ, đơn vị tự chấm thấp hơn'
        : found === 'partly'
          ? 'Tại chỗ mới thấy một phần'
          : 'Tại chỗ không thấy';
  }
}

/**
 * @param {Criterion} criterion
 * @param {Value} found
 * @param {Value} claimed
 * @returns {string}
 */
function checksNote(criterion, found, claimed) {
  const [seen, said] = [found, claimed].map((value) => (Array.isArray(value) ? value : []));
  const missing = said?.filter((id) => !seen?.includes(id)).map((id) => labelOf(criterion, id)) ?? [];
  return missing.length === 0
    ? 'Tại chỗ thấy nhiều nội dung hơn đơn vị tự khai'
    : `Tại chỗ chưa thấy: ${missing.join('; ')}`;
}

/**
 * @param {Criterion} criterion
 * @param {string} id
 * @returns {string}
 */
function labelOf({ options = [] }, id) {
  return options.find((option) => option.id === id)?.label.vi ?? id;
}

/**
 * @param {Value} value
 * @returns {number}
 */
function count(value) {
  if (typeof value !== 'object' || Array.isArray(value)) return 0;
  return 'rows' in value
    ? value.rows.reduce((total, { present }) => total + present, 0)
    : 'present' in value
      ? value.present
      : 0;
}

/**
 * @param {Value} value
 * @returns {string}
 */
function comma(value) {
  return String(value).replace('.', ',');
}

/**
 * @param {string} day
 * @returns {string}
 */
function dayInWords(day) {
  return day.split('-').reverse().join('/');
}
