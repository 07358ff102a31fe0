import { counted } from '../words/counted.ts';

/** What a sum of money can do: which facilities it raises, and to which level. */
export const budget = {
  command: 'tells which facilities a sum of money raises, and to which level',
  options: {
    budget: 'the sum, in whole units of the currency: 700000000 or 700,000,000',
    by: 'what comes first: cheapest (most facilities, default), soonest or beds',
    output: 'workbook to write (.xlsx); without it the plan is only shown',
  },
  done: ({ file }: { file: string }) => `${file} written.`,
  title: 'WHAT A SUM OF MONEY CAN DO FOR READINESS',
  sheets: { plan: 'Plan', steps: 'Sums and facilities', costs: 'What each costs', lines: 'Mending and purchases' },
  titles: {
    steps: 'WHAT EACH SUM OF MONEY REACHES',
    costs: 'WHAT IT COSTS TO RAISE EACH FACILITY',
    lines: 'WHAT IS MENDED AND BOUGHT',
  },
  headings: {
    facilities: 'Facilities',
    steps: 'Sums at which more is reached',
  },
  fields: {
    sum: 'Sum of money',
    amount: 'Sum of money: type it here',
    facilities: 'Facilities raised',
    beds: 'Their beds',
    levels: 'Levels, together',
    spent: 'Spent',
    left: 'Left over',
    reachedOn: 'All done as planned on',
  },
  columns: {
    level: 'Level now',
    result: 'With this sum',
    oneLevel: 'One level up',
    twoLevels: 'Two levels up',
    costOne: 'Costs, one level',
    costTwo: 'Costs, two levels',
    about: 'Sum, about',
    amount: 'Sum needed',
    facilities: 'Facilities raised',
    beds: 'Beds',
    levels: 'Levels',
    reachedOn: 'Done as planned on',
    who: 'Which facilities',
    to: 'To',
    percent: 'Score now',
    percentAfter: 'Score after',
    findings: 'Findings to mend',
    cost: 'Costs',
    criteria: 'By mending',
    criterion: 'Criterion',
    item: 'What is bought',
    amountOfLine: 'Amount',
    plan: 'Plan',
  },
  stays: 'stays',
  nothingBought: 'nothing to buy',
  notPriced: 'amounts not known',
  ofUnit: 'once for the whole unit',
  chart: {
    cheapest: 'Facilities raised by sum of money',
    soonest: 'Facilities raised by sum of money',
    beds: 'Beds of the facilities raised by sum of money',
  },
  served: ({ amount, count }: { amount: string; count: number }) =>
    `With ${amount}, ${counted(count, 'facility is raised', 'facilities are raised')} at least one level.`,
  servedFree: ({ count }: { count: number }) =>
    `Without buying anything, ${counted(count, 'facility is raised', 'facilities are raised')} at least one level.`,
  servedBeds: ({ amount, count, beds }: { amount: string; count: number; beds: number }) =>
    `With ${amount}, ${counted(count, 'facility is raised', 'facilities are raised')} at least one level: ${counted(beds, 'bed', 'beds')}.`,
  none: 'No facility can be raised whose amounts are all known.',
  enoughFor: ({ amount }: { amount: string }) => `The first facility is raised with ${amount}.`,
  rules: {
    cheapest:
      'As many facilities as the sum can raise at least one level; with what is left as many levels as it can; of equal plans the one for less money.',
    soonest:
      'As many facilities as the sum can raise at least one level; of these plans the one whose last facility is done earliest by its planned days and lead times; then more levels, then less money. A facility of which a day is not known, or has passed, comes last.',
    beds: 'As many beds as the sum can have in facilities that rise at least one level; with what is left as many levels as it can; of equal plans the one for less money.',
  },
  basis: 'A facility costs what its cheapest way to the level costs: once and the first year together.',
  perUnit:
    'What a unit buys once for several of its sites is counted once, so a plan may cost less than its facilities one by one.',
  scoredAgain: 'Every facility was scored again with its findings mended.',
  exact: 'All combinations were considered: with no sum can more be raised than is listed here.',
  notExactInLevels:
    'For second levels not all combinations could be considered, because purchases are counted together: a little less money may do.',
  notExact:
    'Not all combinations could be considered, because purchases are counted together: a plan that reaches a little more for the same money may exist.',
  unpriced: ({ facilities }: { facilities: string }) =>
    `Not in any plan, because prices or quantities are not known: ${facilities}.`,
  noBeds: ({ facilities }: { facilities: string }) =>
    `Their number of beds is not known and counts for nothing: ${facilities}.`,
  signs: '○ stays as it is; ● rises one level; ●● rises two levels.',
  typed: 'Type a sum into the cell: the facilities that it raises light up, and the figures follow.',
  typedWrong: 'Type a number that is not below 0.',
  thinned: ({ count }: { count: number }) => `Of all sums at which more is reached ${count} are listed, evenly spread.`,
};
