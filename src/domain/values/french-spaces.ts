/** No line ends before a French sign of two parts, nor inside guillemets: the blank there is one that doesn't break. */
export function frenchSpaces(text: string): string {
  return text.replace(BEFORE_SIGN, '\u00a0$1').replace(AFTER_OPENING, '«\u00a0');
}

const BEFORE_SIGN = / ([;:!?»])/g;
const AFTER_OPENING = /« /g;
