import { foldedText } from '../../domain/values/search-text.ts';

/** In what money is counted. */
export interface MoneyUnit {
  /** 1, 1,000, 1,000,000 or 1,000,000,000. */
  readonly times: number;
  /** Three capitals; null: it doesn't say. */
  readonly currency: string | null;
}

/** Of money, but in words that are not understood. */
export type UnknownUnit = 'unknown';

const words = (list: string): readonly string[] => list.split(' ');

const scales: ReadonlyMap<string, number> = new Map([
  ...words('nghin ngan ng ngd k kd kvnd thousand thousands thous ths millier milliers mille 1000 000 10^3').map(
    (word) => [word, 1_000] as const,
  ),
  ...words('trieu tr trd trieud million millions mil mill mio mln mn mvnd 1000000 10^6').map(
    (word) => [word, 1_000_000] as const,
  ),
  ...words('ty ti tyd tid billion billions bil bn milliard milliards mds mrd 1000000000 10^9').map(
    (word) => [word, 1_000_000_000] as const,
  ),
]);

const currencies: ReadonlyMap<string, string> = new Map([
  ...words('vnd dong dongs d ₫ ngd kd kvnd trd trieud mvnd tyd tid').map((word) => [word, 'VND'] as const),
  ...words('usd $ us$ dollar dollars').map((word) => [word, 'USD'] as const),
  ...words('eur € euro euros').map((word) => [word, 'EUR'] as const),
]);

/** Words that make a number larger and that no scale above has: with them nobody knows what is meant. */
const multipliers: ReadonlySet<string> = new Set(
  words('tram chuc muoi van hundred hundreds dozen dozens cent centaine centaines lakh crore'),
);

/** What says nothing about how large an amount is. */
const neutral: ReadonlySet<string> = new Set(
  words(
    'co da bao gom chua thue vat gtgt tva ht ttc hors taxe taxes incl included including inclus comprise excl excluded excluding ' +
      'du kien tham khao tam tinh toan theo gia trung binh thap cao nhat chon nam bang la don vi dvt unit units in of en de moi mot 1 x va ' +
      'and et thanh tien te so currency price prices amounts',
  ),
);

/** What a heading or the words around a number say of money; null: nothing. */
export function moneyUnitIn(text: string): MoneyUnit | UnknownUnit | null {
  const found = wordsIn(text);
  const said = found.map((word) => meaningOf(word, text));
  const times = new Set(said.flatMap(({ scale }) => scale ?? []));
  const currency = said.flatMap((each) => each.currency ?? [])[0] ?? null;
  const isOfMoney = times.size > 0 || currency !== null;
  if (!isOfMoney) return found.length === 1 && isAbbreviation(found[0] ?? '') ? 'unknown' : null;
  const isDoubtful = PER_SO_MANY.test(text) || said.some((each, index) => isDoubtfulBefore(each, said[index + 1]));
  return times.size > 1 || isDoubtful ? 'unknown' : { times: [...times][0] ?? 1, currency };
}

/** A price of a thousand sheets is none of a sheet. */
const PER_SO_MANY = /\/\s*(?!1(?![\d.,]))\d/;

/** A number that is no scale, or words such as “trăm” or “th.” before a scale or currency. */
function isDoubtfulBefore({ isKnown, isMultiplier, isNumber, isShort }: Meaning, next: Meaning | undefined): boolean {
  if (isNumber) return true;
  const isOfMoney = next !== undefined && (next.scale !== null || next.currency !== null);
  return !isKnown && isOfMoney && (isMultiplier || (isShort && next.currency !== null));
}

/**
 * What a line beside a table says its amounts are in: behind “Đơn vị tính:”, “ĐVT”, “Unit:”, “Prices in”, or by itself as
 * “(triệu đồng)”; `next` is the cell to its right. Null: nothing about money.
 */
export function unitNote(text: string, next: string): MoneyUnit | UnknownUnit | null {
  if (text.length > LONGEST_NOTE) return null;
  const marked = MARKER.exec(text);
  const tail = marked === null ? null : (marked[1] ?? '').trim() || next;
  if (tail !== null) return soberly(tail);
  const stated = isAllUnderstood(text) ? moneyUnitIn(text) : null;
  // “Đồng” alone may be a name.
  return stated !== null && stated !== 'unknown' && (stated.times > 1 || /^[([]/.test(text.trim())) ? stated : null;
}

const LONGEST_NOTE = 200;
const MARKER =
  /(?:^|[^\p{L}])(?:đvt|đơn vị(?: tính| tiền(?: tệ)?)?|loại tiền|units?|currency|unités?(?: monétaire)?|devise|(?:prices?|amounts?|prix|montants?|giá|số tiền)(?= (?:in|en|tính|theo)(?: |$)))(?![\p{L}])\s*(?:tính (?:bằng|theo)|theo|là|in|en|is)?\s*[:=–-]?\s*(.*)$/iu;

/** Offices and firms are called “đơn vị” too: what is not all about money is about money only where it counts something. */
function soberly(tail: string): MoneyUnit | UnknownUnit | null {
  if (isAllUnderstood(tail)) return moneyUnitIn(tail);
  const found = wordsIn(tail);
  const isCounting =
    found.some((word) => multipliers.has(word)) && found.some((word) => scales.has(word) || currencies.has(word));
  return isCounting || (found.length <= 2 && isAbbreviation(found.join(''))) ? 'unknown' : null;
}

function isAllUnderstood(text: string): boolean {
  return wordsIn(text).every((word) => meaningOf(word, text).isKnown);
}

/** Such as “tđ” or “th.đ”. */
function isAbbreviation(word: string): boolean {
  return /^[a-z]{1,3}d$/.test(word) && !currencies.has(word);
}

interface Meaning {
  readonly scale: number | null;
  readonly currency: string | null;
  readonly isKnown: boolean;
  readonly isMultiplier: boolean;
  /** A number that is neither a scale nor a year. */
  readonly isNumber: boolean;
  /** As abbreviations are. */
  readonly isShort: boolean;
}

function meaningOf(word: string, text: string): Meaning {
  const scale = scales.get(word) ?? null;
  const currency = currencies.get(word) ?? isoCurrency(word, text);
  const isYear = /^(?:19|20)\d\d$/.test(word);
  const isKnown = scale !== null || currency !== null || neutral.has(word) || isYear;
  return {
    scale,
    currency,
    isKnown,
    isMultiplier: multipliers.has(word),
    isNumber: !isKnown && /^\d/.test(word),
    isShort: word.length <= 3,
  };
}

/** Folded words; digits that belong together are one: `1.000.000 đ` is `1000000`, `d`. What follows a slash says per what. */
function wordsIn(text: string): readonly string[] {
  const plain = foldedText(text)
    .replace(/(?<!\d)\d+(?:[.,]\d+)?\s*%/g, ' ')
    .replace(/(\d)[.,\s\u00a0\u202f](?=\d{3}(?!\d))/gu, '$1')
    .replace(/[³⁶⁹]/g, (power) => `^${{ '³': 3, '⁶': 6, '⁹': 9 }[power]}`)
    .replace(/\/\s*(?:1\s+)?\p{L}+/gu, ' ')
    .replace(/do la/g, 'usd')
    .replace(/(?<!\p{L})m(?=\s*(?:vnd|usd|eur|₫))/gu, 'million ');
  return plain.match(/\d+\^\d+|us\$|[₫$€]|\p{L}+|\d+/gu) ?? [];
}

/** A code that stands there in capitals. */
function isoCurrency(word: string, text: string): string | null {
  const code = word.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code) || !new RegExp(`(?<![A-Za-z])${code}(?![A-Za-z])`).test(text)) return null;
  isoCodes ??= new Set(Intl.supportedValuesOf('currency'));
  return isoCodes.has(code) ? code : null;
}

let isoCodes: ReadonlySet<string> | null = null;
