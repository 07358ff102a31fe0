/** Choices determined by a sequence of numbers: equal sequences give equal choices, and an exhausted one gives the simplest. */
export interface Dice {
  /** A whole number from 0 up, below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <const Values extends readonly [unknown, ...unknown[]]>(of: Values) => Values[number];
  /** True in `percent` of a hundred throws. */
  readonly chance: (percent: number) => boolean;
  /** Between `least` and `most` values from `make`. */
  readonly several: <Value>(least: number, most: number, make: (index: number) => Value) => readonly Value[];
  /** Each with a chance of one half, in order. */
  readonly some: <Value>(of: readonly Value[]) => readonly Value[];
}

export function diceOf(numbers: Iterable<number>): Dice {
  const iterator = numbers[Symbol.iterator]();
  const below = (limit: number) => {
    const { value, done } = iterator.next();
    return done === true ? 0 : Math.floor(value) % limit;
  };
  const chance = (percent: number) => below(100) >= 100 - percent;
  return {
    below,
    pick: (of) => of[below(of.length)] ?? of[0],
    chance,
    several: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, (_, index) => make(index)),
    some: (of) => of.filter(() => chance(50)),
  };
}
