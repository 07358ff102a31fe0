import {
  type MoneyAnswer,
  type MoneyFacility,
  type MoneyPart,
  type MoneyProvince,
  remedies,
} from './money-province.ts';

/** Đồng, of a line or of many. */
export interface Dong {
  readonly net: bigint;
  readonly total: bigint;
}

/** What one source pays of one purchase in one year. */
export interface SecondPart extends Dong {
  readonly facility: string;
  readonly unit: string;
  readonly section: string;
  readonly item: string;
  readonly frequency: 'once' | 'yearly';
  readonly source: string | null;
  readonly year: number | null;
}

interface Line {
  readonly facility: MoneyFacility;
  readonly criterion: string;
  readonly item: string;
  readonly frequency: 'once' | 'yearly';
  /** Null: nobody knows how many. */
  readonly quantity: bigint | null;
  readonly parts: readonly MoneyPart[];
  readonly planned: string | null;
  readonly isCovered: boolean;
}

/** Everything that is bought, as far as amounts are known: at each facility on its own, or once a unit in a province. */
export function spentAgain(province: MoneyProvince, oncePerUnit: boolean): readonly SecondPart[] {
  const lines = province.facilities.flatMap(linesOf);
  const counting = oncePerUnit ? lines.filter((line) => countsHere(line, lines, province)) : lines;
  return counting.filter(({ isCovered }) => !isCovered).flatMap((line) => partsOf(line, province));
}

export function sumAgain(parts: readonly Dong[]): Dong {
  return parts.reduce<Dong>((sum, { net, total }) => ({ net: sum.net + net, total: sum.total + total }), {
    net: 0n,
    total: 0n,
  });
}

function isFinding({ counts }: MoneyAnswer): boolean {
  return counts === null || counts[1] < counts[0];
}

function linesOf(facility: MoneyFacility): readonly Line[] {
  return Object.entries(facility.answers)
    .filter(([, answer]) => isFinding(answer))
    .flatMap(([criterion, answer]) => {
      const remedy = remedies[criterion];
      if (remedy === undefined) throw new RangeError(criterion);
      const { coveredBy, frequency } = remedy;
      const covering = coveredBy === null ? undefined : facility.answers[coveredBy];
      const asked = answer.bought.filter(({ item }) => item === remedy.item);
      const byHand = answer.bought.filter(({ item }) => item !== remedy.item);
      const common = { facility, criterion, planned: answer.planned };
      const own: Line = {
        ...common,
        item: remedy.item,
        frequency,
        quantity: asked.length > 0 ? quantityOf(asked) : computed(answer, remedy.per, remedy.fixed),
        parts: asked,
        isCovered: covering !== undefined && isFinding(covering),
      };
      if (byHand.length === 0) return [own];
      const chairs = { item: 'chair', frequency: 'once', quantity: quantityOf(byHand), parts: byHand } as const;
      return [own, { ...common, ...chairs, isCovered: false }];
    });
}

function quantityOf(parts: readonly MoneyPart[]): bigint {
  return parts.reduce((sum, { quantity }) => sum + BigInt(quantity), 0n);
}

function computed({ counts }: MoneyAnswer, per: number, fixed: number | null): bigint | null {
  if (counts === null) return null;
  return BigInt(fixed ?? Math.ceil(Math.max(0, counts[0] - counts[1]) / per));
}

/** The one site of a unit at which its purchase counts: the first of those of which most is known. */
function countsHere(line: Line, all: readonly Line[], { prices }: MoneyProvince): boolean {
  const { unit } = line.facility;
  if (unit === null || remedies[line.criterion]?.isOfUnit !== true) return true;
  const same = all.filter(
    (other) => other.facility.unit === unit && other.criterion === line.criterion && other.item === line.item,
  );
  const known = ({ isCovered, parts, quantity, item }: Line): number => {
    if (isCovered) return 4;
    if (parts.length > 0) return 3;
    if (quantity === null) return 0;
    return prices[item] === undefined ? 1 : 2;
  };
  const most = Math.max(...same.map(known));
  return same.find((each) => known(each) === most) === line;
}

/** A line's money is rounded once; its parts share it so that nothing is lost. */
function partsOf(line: Line, province: MoneyProvince): readonly SecondPart[] {
  const { quantity, item, parts, planned, facility } = line;
  const price = province.prices[item];
  if (quantity === null || price === undefined) return [];
  const common = {
    facility: facility.id,
    unit: facility.unit ?? facility.id,
    section: remedies[line.criterion]?.section ?? '',
    item,
    frequency: line.frequency,
  };
  const whole = moneyAgain(quantity * BigInt(price.price), price, province);
  const [first] = parts;
  const several = parts.length > 1 ? parts : [first ?? { item, quantity: Number(quantity), source: null, year: null }];
  return several.map((part, index) => {
    const upTo = quantityOf(several.slice(0, index + 1));
    const before = quantityOf(several.slice(0, index));
    const share = (amount: bigint): bigint => {
      if (quantity === 0n) return 0n;
      return half(amount * upTo, quantity) - half(amount * before, quantity);
    };
    return {
      ...common,
      source: part.source ?? planned,
      year: part.year,
      net: share(whole.net),
      total: share(whole.net) + share(whole.vat) + share(whole.other) + share(whole.contingency),
    };
  });
}

interface Whole {
  readonly net: bigint;
  readonly vat: bigint;
  readonly other: bigint;
  readonly contingency: bigint;
}

function moneyAgain(
  listed: bigint,
  { vat, isVatIncluded }: MoneyProvince['prices'][string],
  { other, contingency }: MoneyProvince,
): Whole {
  const rate = BigInt(vat ?? 0);
  const net = vat !== null && isVatIncluded ? half(listed * 100n, 100n + rate) : listed;
  const tax = vat === null ? 0n : isVatIncluded ? listed - net : half(listed * rate, 100n);
  const more = half(net * BigInt(other ?? 0), 100n);
  return { net, vat: tax, other: more, contingency: half((net + tax + more) * BigInt(contingency ?? 0), 100n) };
}

/** Rounded half up; nothing here is below nought. */
function half(above: bigint, below: bigint): bigint {
  return (2n * above + below) / (2n * below);
}
