import { counted } from './counted.ts';
/** What must be bought and what it costs. */
export const money = {
  unitLine: ({ currency }: { currency: string }) => `Unit: ${currency}`,
  unitLineNet: ({ currency }: { currency: string }) => `Unit: ${currency}, before VAT`,
  unitLineGross: ({ currency }: { currency: string }) =>
    `Unit: ${currency}, with VAT, other costs and contingency as the price list has them`,
  netWithoutVat: ({ net }: { net: string }) => `${net}, VAT not known`,
  netAndTotal: ({ net, total }: Record<'net' | 'total', string>) =>
    `${net} before VAT; ${total} with VAT, other costs and contingency as the price list has them`,
  vatUnknown: ({ count }: { count: number }) =>
    `The VAT of ${counted(count, 'line', 'lines')} is not known and not counted.`,
  liftCosts: ({
    count,
    once,
    yearly,
    unpriced,
  }: Record<'count' | 'unpriced', number> & Record<'once' | 'yearly', string>) =>
    `Mending ${counted(count, 'finding', 'findings')} takes ${once} once and ${yearly} a year, with VAT, other costs and contingency as the price list has them${unpriced === 0 ? '' : `; ${counted(unpriced, 'purchase', 'purchases')} with an unknown amount not included`}.`,
  liftWithoutPrices: ({ count }: { count: number }) =>
    `${counted(count, 'finding has', 'findings have')} to be mended; what that costs is not known without a price list.`,
  noPublicTotals: 'Totals are withheld, since some purchases are not public.',
  byBudget: 'By budget, with VAT and other costs',
  unitLineUnknown: 'Unit: the currency of the prices typed in',
  amountUnpriced: ({ amount, count }: { amount: string; count: number }) =>
    `${amount}, excluding ${counted(count, 'line', 'lines')} whose price or quantity is not known`,
  noPrices: 'no price list was given',
  pricesAre: ({ title }: { title: string }) => `Unit prices: ${title}.`,
  pricesMissing:
    'No price list was given: unit prices may be typed into the empty cells, and the amounts follow. Typed prices stay in this file; merging does not take them.',
  pricesTyped:
    'Unit prices that are not known may be typed into the empty cells, and the amounts follow. Typed prices stay in this file; merging does not take them.',
  coveredNote: 'A line “counted at” another criterion buys nothing twice: its amount is 0 here.',
  vatNote:
    'Amounts are before VAT, rounded once a line; where a price includes VAT it is taken out by its rate. The rate is empty where it is not known, or not known whether the price includes it: the VAT of that line is not counted.',
  orEquivalent: ({ specification }: { specification: string }) => `${specification} (or equivalent)`,
  priceExpired: 'past its date',
  vatIncluded: ({ rate }: { rate: string | null }) => (rate === null ? 'included' : `${rate}, included`),
  vatExcluded: ({ rate }: { rate: string | null }) => (rate === null ? 'not included' : `${rate}, not included`),
  priceSource: {
    quotation: 'quotation',
    appraisal: 'price appraisal',
    'past-award': 'past award',
    example: 'example',
  },
  budget: { investment: 'investment', recurrent: 'recurrent' },
  fundingSource: {
    'provincial-budget': 'provincial budget',
    'own-revenue': 'own revenue',
    'development-fund': 'development fund',
    donation: 'donation or aid',
    several: 'several sources',
    'not-settled': 'not settled',
  } as Readonly<Record<string, string>>,
  funding: ({ quantity, source, year }: { quantity: string | null; source: string | null; year: number | null }) =>
    [quantity, source, year].filter((part) => part !== null).join(', '),
  fundingNote: ({ line, note }: { line: string; note: string }) => (line === '' ? note : `${line} – ${note}`),
  totals: {
    list: 'Sum of the list, before VAT',
    unpriced: 'Lines left out because their price is not known',
    unquantified: 'Lines left out because their quantity is not known',
    vat: 'Value added tax',
    other: 'Other costs (consultancy, installation, management)',
    contingency: 'Contingency',
    all: 'TOTAL',
  },
  unpricedInFormula: { before: 'excluding ', after: ' line(s) whose price or quantity is not known' },
};
