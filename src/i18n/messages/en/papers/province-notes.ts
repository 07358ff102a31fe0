import { counted } from '../words/counted.ts';

/** Sentences below the pages of a province workbook, and in place of pages that are left out. */
export const provinceNotes = {
  requirement: 'By the assessment of the working group; the Circular sets no quantities.',
  ruleUnits:
    'A unit has the worst level of its sites and the mean of their scores, weighted by beds where every site says how many it has, else plain.',
  ruleMean: 'The mean is the plain mean of the facilities’ scores; what has nothing to sum is left out.',
  leftOutOfMeans: ({ facilities, sections }: Record<'facilities' | 'sections', number>) =>
    [
      ...(facilities === 0
        ? []
        : [
            `The mean of facilities leaves out ${counted(facilities, 'facility that is', 'facilities that are')} not finished; the means of sections include what is answered there.`,
          ]),
      ...(sections === 0
        ? []
        : [
            `The means of sections leave out ${counted(sections, 'result of a section', 'results of sections')} without any answer.`,
          ]),
    ].join(' '),
  ruleRanking: 'Facilities are ranked by level, then by score; those with the same of both share a rank.',
  noRanks: 'No ranks are given: some results are withheld, and ranks would tell of them.',
  ruleFailing: 'A facility fails a criterion where its answer is short of full mark, or lacks evidence.',
  ruleReady:
    'The day on which a facility can be ready is the day on which the last finding of the cheapest way to the best level is mended: by its plan, else by the day of the audit and the remedies’ lead time.',
  ruleLift:
    'The findings which, mended, lift the facility one level, or to the best, for the least money, once and the first year together. A purchase counted with another finding costs nothing more where that one is mended too; amounts not known come last.',
  ruleUnitPurchases: 'What a unit buys once for all its sites is counted at one of them.',
  ruleShared:
    'What a unit buys once for all its sites, and a row above has counted, is not added again to the running total.',
  liftBest: ({ facilities }: { facilities: string }) => `At the best level already: ${facilities}.`,
  liftUnclear: ({ facilities }: { facilities: string }) =>
    `Not computed, because criteria are unanswered or mending every finding does not lift the level: ${facilities}.`,
  ruleCommon: 'Compared are the criteria that both rounds ask, by the weights of the later checklist.',
  ruleClaims: 'Two answers agree when they are equal; claimed higher: what the facility said has the higher mark.',
  rulePeers: 'Quartiles lie between the values, both ends included, by linear interpolation.',
  versionsMixed: ({ list }: { list: string }) =>
    `Facilities were assessed with several versions of the checklist (${list}). Their scores and levels can’t be compared with each other.`,
  versionCount: ({ version, count }: { version: string; count: number }) => `${version}: ${count}`,
  versionsChanged:
    'The two rounds used different versions of the checklist: scores and levels of the two can’t be compared. Compared are only the common criteria that both versions mark alike; those left out are named below.',
  ruleVersion: 'Other versions of the checklist are merged by criterion id.',
  nearLeast: '(*) There are so many combinations that a slightly cheaper one may have been passed over.',
  noPrices: 'No price list was given: there are no amounts.',
  currencies: ({ currencies }: { currencies: string }) =>
    `The workbooks carry prices in several currencies (${currencies}), which are not added up. One list for all is needed.`,
  onePriceList: ({ title }: { title: string }) => `All amounts are by one price list: ${title}.`,
  carriedPrices: 'Amounts are by the price list that each workbook carries.',
  examplePrices: 'Prices are examples, not quotations.',
  missingLines: ({ unpriced, unquantified }: { unpriced: number; unquantified: number }) =>
    [
      ...(unpriced === 0 ? [] : [`${counted(unpriced, 'line', 'lines')} without a price`]),
      ...(unquantified === 0 ? [] : [`${counted(unquantified, 'line', 'lines')} without a quantity`]),
    ].join(' and '),
  missingAmounts: ({ lines }: { lines: string }) => `The totals lack ${lines}.`,
  unknownRows: ({ rows, lines }: { rows: number; lines: number }) =>
    `${rows === 1 ? '1 row of this table says' : `${rows} rows of this table say`} “not known”, for ${counted(lines, 'line', 'lines')} of the facilities’ needs.`,
  typedPrices: 'Prices typed into this workbook stay in it; merging does not take them.',
  values: 'With so many lines the totals stand as values, not as formulas.',
  tooManyColumns: ({ count }: { count: number }) =>
    `With ${count} facilities the rows are facilities and the columns criteria.`,
  demandMapLeftOut: ({ count }: { count: number }) =>
    `With ${count} facilities a page of items by facility can’t be read: see the lines.`,
  leftOut: ({ rows, limit }: { rows: number; limit: number }) =>
    `This page would have ${rows} rows, more than ${limit}: programs take too long to open such a workbook, if they do. See the data exported as CSV.`,
  noneMissing: 'Every facility of the roster has a report.',
  noRoster: 'No roster was given: which facilities have not reported is not known.',
  noneOverdue: 'No plan is past its day.',
  nothing: 'Nothing to list.',
  signs: ({ full, part }: Record<'full' | 'part', string>) =>
    `● from ${full}, ◐ from ${part}, ○ below. The darker a tile, the lower the score.`,
  marks:
    'Marks from 0 to 1: ● full, ◐ in part, ○ none. Empty: not asked, not applicable or not scored; “?”: not answered; “!”: not enough evidence.',
};
