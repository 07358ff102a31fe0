import { counted } from '../words/counted.ts';

const facilities = (count: number) => counted(count, 'facility', 'facilities');

/** A single one is named, not counted. */
const named = (count: number, names: string) => (count === 1 ? names : `${facilities(count)} (${names})`);
const listed = (count: number, names: string) => (count === 1 ? names : `${facilities(count)}: ${names}`);

/** The report on a province in words, after the outline of such reports. */
export const narrative = {
  parts: {
    scope: 'I. OVERVIEW',
    state: 'II. PRESENT STATE AND READINESS',
    findings: 'III. WEAKNESSES AND CAUSES',
    money: 'IV. INVESTMENT NEEDED AND ESTIMATED COST',
    roadmap: 'V. ROADMAP',
    proposals: 'VI. RECOMMENDATIONS',
  },
  headings: {
    results: '1. Overall result',
    sections: '2. By section',
    facilities: '3. By facility',
    critical: '1. Critical criteria not met',
    difficulties: '2. Difficulties and causes',
    proposals: '3. Proposals',
    need: '1. Everything that is missing',
    lift: '2. The least that reaches the level asked for',
    deadlines: '1. Deadlines',
    days: '2. Day by which each facility can be ready',
    authority: ({ number, authority }: { number: number; authority: string }) => `${number}. ${authority}`,
    facilitiesAsked: ({ number }: { number: number }) => `${number}. Facilities`,
  },

  visited: ({
    facilities: count,
    units,
    from,
    until,
  }: Record<'facilities' | 'units', number> & Record<'from' | 'until', string>) =>
    from === until
      ? `The working group assessed ${facilities(count)} of ${counted(units, 'unit', 'units')} on ${from}.`
      : `The working group assessed ${facilities(count)} of ${counted(units, 'unit', 'units')} from ${from} to ${until}.`,
  /** Facilities where the group has verified nothing yet. */
  selfAssessed: ({ count, names }: { count: number; names: string }) =>
    `${facilities(count)} assessed ${count === 1 ? 'itself' : 'themselves'} and ${count === 1 ? 'is' : 'are'} not verified by the group yet: ${names}.`,
  checklist: ({
    title,
    version,
    criteria,
    sections,
  }: Record<'title' | 'version', string> & Record<'criteria' | 'sections', number>) =>
    `It did so by the checklist “${title}” (version ${version}): ${counted(criteria, 'criterion', 'criteria')} in ${counted(sections, 'section', 'sections')}.`,
  method: ({ final, of }: Record<'final' | 'of', number>) =>
    `Each facility assessed itself, and the group verified the answers on the spot; all critical criteria are verified at ${of === 1 ? (final === 1 ? 'it' : 'none yet') : `${final} of ${facilities(of)}`}.`,
  reported: ({ count, of }: Record<'count' | 'of', number>) =>
    `${count} of ${facilities(of)} of the list ${count === 1 ? 'has' : 'have'} reported.`,
  noReports: 'No facility has reported yet.',

  level: ({ level, count, names }: { level: string; count: number; names: string }) =>
    count === 0 ? `“${level}”: none.` : `“${level}”: ${facilities(count)} (${names}).`,
  mean: ({ percent, count }: { percent: string; count: number }) =>
    count === 1
      ? `The score of the one facility assessed completely is ${percent}.`
      : `The mean score of the ${facilities(count)} assessed completely is ${percent}.`,
  meanWithheld: 'The mean score of the facilities is withheld.',
  published: ({ count, names }: { count: number; names: string }) =>
    count === 0
      ? 'No facility has announced its electronic medical records yet.'
      : `${facilities(count)} ${count === 1 ? 'has' : 'have'} announced electronic medical records: ${names}.`,
  section: ({ section, mean, lowest, highest }: Record<'section' | 'mean' | 'lowest' | 'highest', string>) =>
    `${section}: ${mean} on average (${lowest} to ${highest}).`,
  sectionOne: ({ section, mean }: Record<'section' | 'mean', string>) => `${section}: ${mean}.`,
  sectionMean: ({ section, mean }: { section: string; mean: string }) => `${section}: ${mean} on average.`,
  sectionNone: ({ section }: { section: string }) => `${section}: not assessed anywhere.`,
  facility: ({ facility, level, reasons }: Record<'facility' | 'level' | 'reasons', string>) =>
    reasons === '' ? `${facility}: ${level}.` : `${facility}: ${level}; ${reasons}.`,
  furtherInAnnex: ({ count, annex }: { count: number; annex: string }) => `${facilities(count)} more: see ${annex}.`,
  /** In place of names. */
  inAnnex: ({ annex }: { annex: string }) => `see ${annex}`,

  criterion: ({ criterion, count, names }: { criterion: string; count: number; names: string }) =>
    `${criterion}: ${named(count, names)}.`,
  noCritical: 'No critical criterion is short of full mark anywhere.',
  nothingAnswered: 'No criterion has been answered anywhere yet.',
  moreCriteria: ({ count, annex }: { count: number; annex: string }) =>
    `${counted(count, 'more criterion', 'more criteria')}: see ${annex}.`,
  difficulty: ({
    difficulty,
    cause,
    count,
    names,
  }: Record<'difficulty' | 'names', string> & { cause: string | null; count: number }) =>
    `${difficulty} (${listed(count, names)})${cause === null ? '' : `. Cause: ${cause}`}.`,
  noDifficulties: 'The minutes name no difficulty.',
  difficultiesNotPublic: 'The public edition tells no difficulties.',

  need: ({ once, yearly }: Record<'once' | 'yearly', string>) =>
    `To mend every finding takes ${once} once and ${yearly} every year, with VAT, other costs and contingency as the price list has them.`,
  moneyPart: ({ part, once, yearly }: Record<'part' | 'once' | 'yearly', string>) =>
    `${part}: ${once} once; ${yearly} every year.`,
  moneyParts: {
    net: 'before VAT',
    vat: 'value added tax',
    other: 'other costs (consultancy, installation, management)',
    contingency: 'contingency',
  },
  budgets: ({ investment, recurrent }: Record<'investment' | 'recurrent', string>) =>
    `By budget, in the first year: investment ${investment}; recurrent expenditure ${recurrent}.`,
  notPublic: 'The public report gives neither the total need nor its cost.',
  noPrices: 'No price list was given, so no amounts are known; quantities stand in the annex.',
  nothingToBuy: 'No purchase or rental was recorded as needed, so there are no amounts.',
  severalCurrencies: ({ currencies }: { currencies: string }) =>
    `The prices are in several currencies (${currencies}) and are not added up.`,
  listed: ({ list, sources }: Record<'list' | 'sources', string>) =>
    `What to buy and hire stands in ${list}, the money by facility, source and year in ${sources}.`,

  deadline: ({
    deadline,
    day,
    left,
    done,
    of,
    names,
  }: Record<'deadline' | 'day' | 'left' | 'names', string> & Record<'done' | 'of', number>) =>
    done === of
      ? `${deadline} (${day}): ${of === 1 ? 'the one facility concerned has' : `all ${facilities(of)} concerned have`} what it asks for.`
      : `${deadline} (${day}, ${left}): ${of === 1 ? 'the one facility concerned does not have' : `${done} of ${facilities(of)} concerned ${done === 1 ? 'has' : 'have'}`} what it asks for; still to come: ${names}.`,
  /** The deadline of a duty that no audit looks at. */
  otherDeadline: ({ deadline, day, left, of }: Record<'deadline' | 'day' | 'left', string> & Record<'of', number>) =>
    `${deadline} (${day}): ${left}; it concerns ${facilities(of)}.`,
  noDeadlines: 'The checklist sets no deadline.',
  /** Facilities that can be ready by the same day. */
  day: ({ day, count, names }: Record<'day' | 'names', string> & { count: number }) =>
    `${day}: ${named(count, names)}.`,

  proposal: ({ remedy, count, names }: { remedy: string; count: number; names: string }) =>
    `${remedy} (${listed(count, names)}).`,
  moneyAsked: ({ amount, count, level }: { amount: string; count: number; level: string }) =>
    `Settle source and year of ${amount}, the least that lifts ${facilities(count)} to “${level}” in the first year`,
  /** `what`: without a full stop. */
  asked: ({ what }: { what: string }) => `${what}.`,
  facilitiesDo: ({ count }: { count: number }) =>
    `Carry out now the ${counted(count, 'task', 'tasks')} that ${count === 1 ? 'needs' : 'need'} no purchase.`,
  /** Annex null: this edition has no list of purchases. */
  facilitiesBuy: ({ count }: { count: number }) =>
    `Prepare ${counted(count, 'purchase, hire or upgrade', 'purchases, hires and upgrades')}.`,
  facilitiesBuyListed: ({ count, annex }: { count: number; annex: string }) =>
    `Prepare the purchases, hires and upgrades of ${annex} (${counted(count, 'item', 'items')}).`,
  facilitiesDecide: ({ count }: { count: number }) =>
    `Decide on ${counted(count, 'matter', 'matters')} of money within their own powers.`,
  nothingAsked: 'Nothing is asked for.',
  closing: ({ to }: { to: string | null }) =>
    to === null
      ? 'This is the report of the working group.'
      : `The working group respectfully submits this report to ${to} for consideration and direction.`,
};
