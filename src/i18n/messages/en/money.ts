import { counted } from './counted.ts';
/** What must be bought and what it costs. */
export const money = {
  unitLine: ({ currency }: { currency: string }) => `Unit: ${currency}`,
  unitLineUnknown: 'Unit: the currency of the prices typed in',
  amountUnpriced: ({ amount, count }: { amount: string; count: number }) =>
    `${amount}, without ${counted(count, 'line', 'lines')} whose price or quantity is not known`,
  noPrices: 'no price list was given',
  pricesAre: ({ title }: { title: string }) => `Unit prices: ${title}.`,
  pricesMissing:
    'No price list was given: unit prices may be typed into the empty cells, and the amounts follow. Typed prices stay in this file; merging does not take them.',
  pricesTyped:
    'Unit prices that are not known may be typed into the empty cells, and the amounts follow. Typed prices stay in this file; merging does not take them.',
  coveredNote: 'A line “counted at” another criterion buys nothing twice: its amount is 0 here.',
  vatNote: 'The VAT rate is empty where it is not known whether the price includes VAT, and 0% where it does.',
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
    list: 'Total of the list',
    unpriced: 'Lines left out because their price is not known',
    unquantified: 'Lines left out because their quantity is not known',
    vat: 'Value added tax',
    other: 'Other costs (consultancy, installation, management)',
    contingency: 'Contingency',
    all: 'TOTAL',
    publicList: 'Total of the lines that are made public',
  },
  unpricedInFormula: { before: 'without ', after: ' line(s) whose price or quantity is not known' },
};
