/** Reversed polynomial of the CRC-32 that zip archives use (ISO 3309). */
const POLYNOMIAL = 0xedb88320;

/**
 * CRC-32 of two concatenated texts, from the CRC of each and the length of the second. A CRC is a remainder of polynomials over the field
 * of two elements: that of the first is multiplied by x to the power of the number of bits that follow.
 */
export function combinedCrc(first: number, second: number, bytesOfSecond: number): number {
  let power = bytesOfSecond;
  // x⁸: one byte further.
  let factor = 1 << 23;
  let shifted = first;
  while (power > 0) {
    if (power % 2 === 1) shifted = product(factor, shifted);
    factor = product(factor, factor);
    power = Math.floor(power / 2);
  }
  return (shifted ^ second) >>> 0;
}

/** Product modulo the polynomial; the highest bit is x⁰. */
function product(one: number, other: number): number {
  let [sum, left] = [0, other];
  for (let bit = 31; bit >= 0; bit -= 1) {
    if (((one >>> bit) & 1) === 1) sum ^= left;
    left = (left & 1) === 1 ? (left >>> 1) ^ POLYNOMIAL : left >>> 1;
  }
  return sum;
}
