import { markOf } from './amounts.mjs';
import { ageOf } from './days.mjs';

/** @import { Criterion, Value } from './types.d.ts' */

/**
 * The mark of an answer, as far as needed to know what is left to do; null: not scored.
 * @param {Criterion} criterion
 * @param {Value} value
 * @param {string} auditedOn
 * @param {number | null} ruled needed by the checklist's own rule
 * @returns {number | null}
 */
export function markOfAnswer(criterion, value, auditedOn, ruled) {
  const { kind, options = [], scored = true } = criterion;
  if (!scored || kind === 'text') return null;
  if (kind === 'judgement') return value === 'met' ? 1 : value === 'partly' ? 0.5 : 0;
  if (kind === 'choice') return options.find(({ id }) => id === value)?.mark ?? null;
  if (kind === 'checks') return sharesOf(criterion, Array.isArray(value) ? value : []);
  if (kind === 'date') return value === 'never' ? 0 : markOf(criterion, ageOf(String(value), auditedOn));
  if (kind === 'number')
    return criterion.bands === undefined ? null : typeof value === 'number' ? markOf(criterion, value) : 0;
  return shareOf(criterion, value, ruled);
}

/**
 * @param {Criterion} criterion
 * @param {readonly string[]} checked
 * @returns {number}
 */
function sharesOf({ options = [] }, checked) {
  const sum = (/** @type {typeof options} */ list) => list.reduce((total, { mark = 1 }) => total + mark, 0);
  return sum(options.filter(({ id }) => checked.includes(id))) / sum(options);
}

/**
 * @param {Criterion} criterion
 * @param {Value} value
 * @param {number | null} ruled
 * @returns {number | null}
 */
function shareOf({ full = 1 }, value, ruled) {
  const rows = typeof value === 'object' && 'rows' in value ? value.rows : [value];
  const counts = rows.flatMap((row) => (typeof row === 'object' && 'present' in row ? [row] : []));
  const needed = ruled ?? counts.reduce((total, row) => total + (row.needed ?? 0), 0);
  const present = counts.reduce((total, row) => total + row.present, 0);
  if (needed === 0) return null;
  return present / needed >= full ? 1 : present / needed;
}
