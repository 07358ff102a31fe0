/** @import { Criterion, Facility, Value } from './types.d.ts' */

/** Departments of a hospital, each with its share of the whole. */
const DEPARTMENTS = /** @type {const} */ ([
  ['Khoa Khám bệnh', 0.3],
  ['Các khoa nội', 0.25],
  ['Các khoa ngoại, sản', 0.25],
  ['Cận lâm sàng, dược', 0.12],
]);
const REST = 'Hành chính, thu viện phí';

const COUNTED_BY_DEPARTMENT = ['WS-01', 'LAN-02'];

/**
 * A hospital's count split by department, with the same sums; other answers unchanged.
 * @param {Criterion} criterion
 * @param {Facility} facility
 * @param {Value} value
 * @returns {Value}
 */
export function byDepartment(criterion, facility, value) {
  if (facility.kind !== 'hospital' || !COUNTED_BY_DEPARTMENT.includes(criterion.id)) return value;
  if (typeof value !== 'object' || !('present' in value) || value.needed === undefined) return value;
  const { needed, present } = value;
  const rows = DEPARTMENTS.map(([label, share]) => ({
    label,
    needed: Math.floor(needed * share),
    present: Math.floor(present * share),
  }));
  const sum = (/** @type {'needed' | 'present'} */ key) => rows.reduce((total, row) => total + row[key], 0);
  return { rows: [...rows, { label: REST, needed: needed - sum('needed'), present: present - sum('present') }] };
}
