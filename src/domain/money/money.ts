import { add, divide, multiply, one, type Rational, rational, roundHalfUp } from '../values/rational.ts';

/** Money on its one basis: before tax, then what comes on top, in whole units of the currency. What nobody knows is null, never 0. */
export interface Money {
  /** Before VAT. Where it is not known how much VAT a price holds, as the price list has it. */
  readonly net: number;
  /** Null: of none of its lines is the rate known, or whether the price includes it. */
  readonly vat: number | null;
  /** Advice, installation, management; null: the price list gives no rate for it. */
  readonly other: number | null;
  /** Null: the price list gives no rate for it. */
  readonly contingency: number | null;
  /** The sum of those that are known. */
  readonly total: number;
}

/** How the money of a purchase is made of its price; rates are shares, 0.08 for 8 %. */
export interface MoneyTerms {
  readonly vat: number | null;
  /** Null: not said. */
  readonly vatIncluded: boolean | null;
  /** Of the net amount. */
  readonly other: number | null;
  /** Of net amount, VAT and other costs together. */
  readonly contingency: number | null;
}

export const noMoney: Money = { net: 0, vat: 0, other: 0, contingency: 0, total: 0 };

/** Terms of which nothing is known. */
export const unknownTerms: MoneyTerms = { vat: null, vatIncluded: null, other: null, contingency: null };

/** The money of one line, each part rounded half up to whole units once; null: quantity or price is not known. */
export function moneyOf(quantity: number | null, price: number | null, terms: MoneyTerms): Money | null {
  if (quantity === null || price === null) return null;
  const listed = multiply(rational(quantity), rational(price));
  if (listed.numerator === 0n) return noMoney;
  const { net, vat } = taxed(listed, terms);
  const other = terms.other === null ? null : shareOf(net, terms.other);
  const base = net + (vat ?? 0) + (other ?? 0);
  const contingency = terms.contingency === null ? null : shareOf(base, terms.contingency);
  return { net, vat, other, contingency, total: base + (contingency ?? 0) };
}

/** The sum, part by part. A part that is known of some only is the sum of those; of none: null. */
export function sumMoney(all: Iterable<Money>): Money {
  const counting = [...all].filter(({ net, total }) => net !== 0 || total !== 0);
  const part = (of: 'vat' | 'other' | 'contingency') => {
    const known = counting.flatMap((each) => each[of] ?? []);
    return counting.length > 0 && known.length === 0 ? null : sum(known);
  };
  return {
    net: sum(counting.map(({ net }) => net)),
    vat: part('vat'),
    other: part('other'),
    contingency: part('contingency'),
    total: sum(counting.map(({ total }) => total)),
  };
}

/** Parts of one line's money in proportion to `shares`, each in whole units, together exactly the whole. */
export function splitMoney(money: Money, shares: readonly number[]): readonly Money[] {
  const net = portions(money.net, shares);
  const [vat, other, contingency] = (['vat', 'other', 'contingency'] as const).map((part) => {
    const whole = money[part];
    return whole === null ? null : portions(whole, shares);
  });
  return shares.map((_share, index) => {
    const own = {
      net: net[index] ?? 0,
      vat: vat?.[index] ?? null,
      other: other?.[index] ?? null,
      contingency: contingency?.[index] ?? null,
    };
    return { ...own, total: own.net + (own.vat ?? 0) + (own.other ?? 0) + (own.contingency ?? 0) };
  });
}

/** Whether the VAT of an amount is not known. */
export function isVatUnknown(money: Money | null): boolean {
  return money !== null && money.net !== 0 && money.vat === null;
}

/** quantity × price as the list has it, rounded half up to whole units of the currency; null: either is not known. */
export function amountOf(quantity: number | null, price: number | null): number | null {
  if (quantity === null || price === null) return null;
  // Whole numbers, as nearly all are, are exact as they are.
  if (Number.isInteger(quantity) && Number.isSafeInteger(quantity * price)) return quantity * price;
  return roundHalfUp(multiply(rational(quantity), rational(price)));
}

function taxed(listed: Rational, { vat, vatIncluded }: MoneyTerms): Pick<Money, 'net' | 'vat'> {
  const amount = roundHalfUp(listed);
  if (vat === null || vatIncluded === null) return { net: amount, vat: null };
  if (!vatIncluded) return { net: amount, vat: shareOf(amount, vat) };
  const net = roundHalfUp(divide(listed, add(one, rational(vat))));
  return { net, vat: amount - net };
}

function shareOf(amount: number, share: number): number {
  return roundHalfUp(multiply(rational(amount), rational(share)));
}

/** Each portion is what the shares up to it come to, less what those before it did, so that nothing is lost in rounding. */
function portions(whole: number, shares: readonly number[]): readonly number[] {
  const all = shares.reduce((total, share) => add(total, rational(share)), rational(0));
  if (all.numerator === 0n) return shares.map((_share, index) => (index === 0 ? whole : 0));
  let [upTo, before] = [rational(0), 0];
  return shares.map((share) => {
    upTo = add(upTo, rational(share));
    const reached = roundHalfUp(divide(multiply(rational(whole), upTo), all));
    const own = reached - before;
    before = reached;
    return own;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
