/** Numbers in answers: what the two of a coverage are called, and why one is refused or asked about again. */
export const numbers = {
  needed: 'Needed',
  present: 'Present',
  /** Which numbers are accepted: after “type”, or as a line of its own. */
  allowed: ({ isWhole, from, to }: { isWhole: boolean; from: string | null; to: string | null }) =>
    `a ${isWhole ? 'whole ' : ''}number${from !== null && to !== null ? ` from ${from} to ${to}` : from !== null ? ` of at least ${from}` : to !== null ? ` of at most ${to}` : ''}`,
  noMore: ({ present, needed }: { present: string; needed: string }) => `“${present}” is at most “${needed}”`,
  two: ({ needed, present }: { needed: string; present: string }) => `“${needed}” and “${present}”`,
  /** `name`: what the number is called; null: it is the only one. */
  fault: {
    below: ({ name, found, min }: { name: string | null; found: string; min: string }) =>
      `${named(name)} is ${found}, but can’t be less than ${min}.`,
    above: ({ name, found, max }: { name: string | null; found: string; max: string }) =>
      `${named(name)} is ${found}, but can’t be more than ${max}.`,
    fraction: ({ name, found }: { name: string | null; found: string }) =>
      `${named(name)} is ${found}, but must be a whole number.`,
    beyondNeeded: ({ name, found, other, needed }: { name: string; found: string; other: string; needed: string }) =>
      `“${name}” is ${found}, but can’t be more than “${other}”, which is ${needed}.`,
  },
  /** Asked of a number that is possible but unusual. */
  sure: ({ found }: { found: string }) => `${found} is unusual. Is it meant?`,
  unusual: {
    from: ({ found, from }: { found: string; from: string }) => `${found} is unusual: it is mostly ${from} or more.`,
    to: ({ found, to }: { found: string; to: string }) => `${found} is unusual: it is mostly ${to} or less.`,
    between: ({ found, from, to }: { found: string; from: string; to: string }) =>
      `${found} is unusual: it is mostly between ${from} and ${to}.`,
  },
};

function named(name: string | null): string {
  return name === null ? 'The number' : `“${name}”`;
}
