import { counted } from '../words/counted.ts';

const facilities = (count: number) => counted(count, 'facility', 'facilities');

/** `isOpen`: findings of some of them have no day, so that `day` can only get later. */
export type Plans = { readonly day: string | null; readonly isOpen: boolean } & Readonly<
  Record<'dated' | 'past' | 'undated', number>
>;
const withoutPurchases = (count: number) =>
  `, excluding ${counted(count, 'purchase', 'purchases')} whose amount is not known`;

/** How far the plans reach: `dated` facilities by `day`, `past` and `undated` ones. */
const byWhen = ({ day, isOpen, dated, past, undated }: Plans) =>
  [
    ...(day === null
      ? []
      : [
          `; by the plans ${facilities(dated)} can be ready ${isOpen ? `on ${day} at the earliest, since some findings have no day yet` : `by ${day} at the latest`}`,
        ]),
    ...(past === 0 ? [] : [`; the plans of ${facilities(past)} are past their days and must be made anew`]),
    ...(undated === 0 ? [] : [`; for ${facilities(undated)} no day is known yet`]),
  ].join('');

/** The summary of a province, on two pages. */
export const summary = {
  /** The first sentence: who is ready. */
  ready: ({
    day,
    level,
    count,
    of,
    names,
  }: Record<'day' | 'level' | 'names', string> & Record<'count' | 'of', number>) =>
    count === 0
      ? `On ${day}, ${of === 1 ? 'the one facility that reported has not' : `none of the ${facilities(of)} that reported has`} reached the level “${level}”.`
      : `On ${day}, ${of === 1 ? 'the one facility that reported' : `${count} of the ${facilities(of)} that reported`} ${count === 1 ? 'has' : 'have'} reached the level “${level}”: ${names}.`,
  noReports: ({ day }: { day: string }) => `By ${day} no facility has reported.`,
  /** The second sentence: who is not, and why. */
  notReady: ({ count, reasons }: { count: number; reasons: string }) =>
    `${facilities(count)} below ${count === 1 ? 'has' : 'have'} not reached it${reasons === '' ? '' : `; what is missing most often: ${reasons}`}.`,
  /** All that reported; of the `missing` ones nobody knows. */
  allReady: ({ level, count, missing }: Record<'count' | 'missing', number> & { level: string }) =>
    `${count === 1 ? 'The one facility' : 'Every facility'} that reported has reached the level “${level}”${missing === 0 ? '' : `; ${facilities(missing)} ${missing === 1 ? 'has' : 'have'} not reported, and nothing is known of ${missing === 1 ? 'it' : 'them'}`}.`,
  reason: ({ words, count }: { words: string; count: number }) => `${words} (${facilities(count)})`,
  /** The third sentence: how much money, by when. */
  cost: ({
    count,
    level,
    total,
    once,
    yearly,
    unpriced,
    plans,
  }: Record<'level' | 'total' | 'once' | 'yearly', string> & Record<'count' | 'unpriced', number> & { plans: Plans }) =>
    `To lift ${facilities(count)} to “${level}” takes at least ${total} in the first year (once: ${once}; every year: ${yearly})${unpriced === 0 ? '' : withoutPurchases(unpriced)}${byWhen(plans)}.`,
  /** Where nothing says yet what lifts them. */
  costUnclear: ({ count, level, plans }: { count: number; level: string; plans: Plans }) =>
    `What it takes to lift ${facilities(count)} to “${level}” can’t be computed yet: criteria are unanswered, or more than findings holds them back${byWhen(plans)}.`,
  /** A day that can only get later, in a cell. */
  notBefore: ({ day }: { day: string }) => `not before ${day}`,
  costUnknown: ({
    count,
    level,
    hasPrices,
    plans,
  }: {
    count: number;
    level: string;
    hasPrices: boolean;
    plans: Plans;
  }) =>
    `What it costs to lift ${facilities(count)} to “${level}” is not known, since ${hasPrices ? 'prices are in several currencies' : 'there are no prices'}${byWhen(plans)}.`,
  /** A plan whose day is past, in a cell. */
  past: ({ day }: { day: string }) => `past since ${day}`,
  unscored: ({ day, count }: { day: string; count: number }) =>
    `By ${day} ${facilities(count)} ${count === 1 ? 'has' : 'have'} reported; the checklist gathers information and sets no level.`,

  /** Reasons for a level, in a cell. */
  reached: 'Reached',
  nothingNeeded: '–',
  open: ({ count }: { count: number }) => `${counted(count, 'criterion', 'criteria')} not answered yet`,
  notMet: ({ words }: { words: string }) => `nothing yet of ${words}`,
  partlyMet: ({ words }: { words: string }) => `only a part of ${words}`,
  section: ({ section, percent, needed }: Record<'section' | 'percent' | 'needed', string>) =>
    `${section}: ${percent}, needs ${needed}`,
  sectionLow: ({ section }: { section: string }) => `section “${section}” too low`,
  sectionOpen: ({ section }: { section: string }) => `section “${section}” not assessed`,
  percent: ({ percent, needed }: { percent: string; needed: string }) => `score ${percent}, needs ${needed}`,
  percentMissed: ({ needed }: { needed: string }) => `score below ${needed}`,
  more: ({ count }: { count: number }) => `${count} more`,
  levelAndPercent: ({ level, percent }: { level: string; percent: string }) => `${level} (${percent})`,
  moreFacilities: ({ count, annex }: { count: number; annex: string }) => `${facilities(count)} more: see ${annex}.`,
  /** Below the table: what its amounts are. */
  amounts: ({ currency }: { currency: string }) =>
    `Unit: ${currency}; least amount, once and in the first year, with VAT, other costs and contingency as the price list has them`,

  headings: {
    facilities: 'Each facility',
    budget: 'What a given sum achieves',
    money: 'Money by source and year',
    decisions: 'Decisions asked for',
    changes: 'Since the round before',
    risks: 'Risks of these figures',
  },
  columns: {
    reasons: ({ level }: { level: string }) => `Missing for “${level}”`,
    cost: ({ level }: { level: string }) => `Money to “${level}”`,
    when: 'By when, by whom',
  },
  noAmounts: 'There are no prices, so there are no amounts.',
  noDecisions: 'No decision of another authority is asked for.',
  decision: ({ authority, list }: { authority: string; list: string }) => `${authority}: ${list}.`,
  decisionItem: ({ remedy, count }: { remedy: string; count: number }) => `${remedy} (${facilities(count)})`,
  moreDecisions: ({ count }: { count: number }) => `and ${counted(count, 'more proposal', 'more proposals')}`,

  /** Whether there was a round before is not known: none was handed in. */
  nothingBefore: 'No data of an earlier round came with these, so nothing is compared.',
  rose: ({ count, names }: { count: number; names: string }) =>
    `${facilities(count)} rose by a level or more: ${names}.`,
  fell: ({ count, names }: { count: number; names: string }) => `${facilities(count)} fell: ${names}.`,
  same: ({ count }: { count: number }) => `${facilities(count)} ${count === 1 ? 'keeps its' : 'keep their'} level.`,
  unclear: ({ count, names }: { count: number; names: string }) =>
    `${facilities(count)} cannot be compared, having no level in one of both rounds: ${names}.`,
  percentChanged: ({ up, down }: Record<'up' | 'down', number>) =>
    `On the criteria of both rounds the score rose at ${up === 0 ? 'no facility' : facilities(up)} and fell at ${down === 0 ? 'none' : facilities(down)}.`,
  notCompared: ({ count }: { count: number }) =>
    `${facilities(count)} ${count === 1 ? 'comes' : 'come'} without data of an earlier round.`,

  vatUnknown: ({ count }: { count: number }) =>
    `The VAT of ${counted(count, 'line', 'lines')} is not known and not counted.`,
  unverified: ({ count, names }: { count: number; names: string }) =>
    `Not all critical criteria are verified at ${facilities(count)}: ${names}.`,
  unfinished: ({ count, names }: { count: number; names: string }) =>
    `${facilities(count)} ${count === 1 ? 'is' : 'are'} not assessed completely: ${names}.`,
  noReport: ({ count, names }: { count: number; names: string }) =>
    `${facilities(count)} of the list ${count === 1 ? 'has' : 'have'} not reported: ${names}.`,
  noRoster: 'Without a list of facilities it is not known who has not reported.',
  examplePrices: 'The prices are examples, not quotations.',
  noRisks: 'None is known: everything is priced, verified and reported.',
};
