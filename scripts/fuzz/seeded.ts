/** Choices that follow from a number: the same number makes the same ones. */
export interface Seeded {
  /** A whole number from 0 up, below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <Value>(of: readonly Value[]) => Value;
}

export function seeded(seed: number, number: number): Seeded {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(limit, 1);
  };
  return {
    below,
    pick: (of) => {
      const picked = of[below(of.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}
