import { createHash } from 'node:crypto';

/**
 * A number from 0 up to but not including 1 that depends only on its key, so that the example is the same each time and an added criterion
 * changes no other answer.
 * @param {readonly (string | number)[]} key
 * @returns {number}
 */
export function chance(...key) {
  return createHash('sha256').update(key.join('\u0000')).digest().readUInt32BE(0) / 2 ** 32;
}

/**
 * @template Each
 * @param {readonly Each[]} list
 * @param {readonly (string | number)[]} key
 * @returns {Each}
 */
export function pick(list, ...key) {
  const picked = list[Math.floor(chance(...key) * list.length)];
  if (picked === undefined) throw new Error(`nothing to pick from: ${key.join(' ')}`);
  return picked;
}

/**
 * A whole number between both ends, these included.
 * @param {number} low
 * @param {number} high
 * @param {readonly (string | number)[]} key
 * @returns {number}
 */
export function between(low, high, ...key) {
  return low + Math.floor(chance(...key) * (high - low + 1));
}
