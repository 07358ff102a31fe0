/** A table that a template may lay out: its columns, and those that formulas and charts need, which can't be hidden. */
export interface KnownTable {
  readonly columns: readonly string[];
  readonly needed: readonly string[];
  /** Columns that it once had: templates may still name them. */
  readonly former?: readonly string[];
}

/** A sheet that a template may move, rename and leave out. */
export interface KnownSheet {
  /** The edition that has this sheet. */
  readonly edition: 'full' | 'public' | 'both';
  /** Whether that edition always has it; otherwise only if there is something to show. */
  readonly always: boolean;
}

/** Sheets of a facility workbook in their default order; each comparison of the template adds `comparison-<id>`. */
export const facilitySheets = {
  cover: { edition: 'public', always: true },
  minutes: { edition: 'full', always: true },
  sections: { edition: 'both', always: true },
  'annex-findings': { edition: 'both', always: false },
  'annex-investment': { edition: 'both', always: false },
  criteria: { edition: 'both', always: true },
  counts: { edition: 'both', always: false },
  claims: { edition: 'both', always: false },
  findings: { edition: 'both', always: true },
  acts: { edition: 'both', always: false },
  investment: { edition: 'both', always: true },
  prices: { edition: 'both', always: false },
  evidence: { edition: 'full', always: true },
  pictures: { edition: 'full', always: false },
  computed: { edition: 'full', always: true },
  basis: { edition: 'both', always: true },
} as const satisfies Readonly<Record<string, KnownSheet>>;
export type FacilitySheet = keyof typeof facilitySheets;

/**
 * The sheets that are printed and signed: the minutes, or the cover of a public edition, which have the results by section, and their
 * annexes.
 */
export const facilityPapers: ReadonlySet<string> = new Set(['cover', 'minutes', 'annex-findings', 'annex-investment']);

/**
 * Sheets of a province workbook in their default order. Sheets only in the full edition contain hidden criteria, persons, or the origin of
 * data.
 */
export const provinceSheets = {
  summary: { edition: 'both', always: true },
  report: { edition: 'both', always: true },
  'annex-levels': { edition: 'both', always: true },
  'annex-critical': { edition: 'both', always: false },
  'annex-demand': { edition: 'full', always: false },
  'annex-money': { edition: 'full', always: false },
  'annex-days': { edition: 'full', always: false },
  overview: { edition: 'both', always: true },
  ranking: { edition: 'both', always: true },
  'section-map': { edition: 'both', always: true },
  'criterion-map': { edition: 'both', always: true },
  failures: { edition: 'both', always: true },
  critical: { edition: 'both', always: false },
  legal: { edition: 'both', always: false },
  deadlines: { edition: 'full', always: false },
  findings: { edition: 'both', always: false },
  demand: { edition: 'both', always: false },
  joint: { edition: 'both', always: false },
  'open-lines': { edition: 'both', always: false },
  spending: { edition: 'both', always: false },
  'demand-map': { edition: 'both', always: false },
  purchases: { edition: 'both', always: false },
  lifts: { edition: 'full', always: false },
  proposals: { edition: 'both', always: false },
  overdue: { edition: 'full', always: false },
  claims: { edition: 'both', always: false },
  peers: { edition: 'both', always: false },
  changes: { edition: 'full', always: false },
  units: { edition: 'both', always: false },
  data: { edition: 'both', always: false },
  sources: { edition: 'full', always: false },
  rules: { edition: 'both', always: true },
} as const satisfies Readonly<Record<string, KnownSheet>>;
export type ProvinceSheet = keyof typeof provinceSheets;

/** The sheets that are printed and signed: the summary, the report and its annexes. All others are for work on the screen. */
export const provincePapers: ReadonlySet<ProvinceSheet> = new Set([
  'summary',
  'report',
  'annex-levels',
  'annex-critical',
  'annex-demand',
  'annex-money',
  'annex-days',
]);

/** Ids of the sheets that this edition of a workbook may have. */
export function sheetsIn<Id extends string>(
  sheets: Readonly<Record<Id, KnownSheet>>,
  edition: 'full' | 'public',
): readonly Id[] {
  return (Object.keys(sheets) as Id[]).filter((id) => ['both', edition].includes(sheets[id].edition));
}

/** Tables of a facility workbook that a template may lay out; each comparison of the template adds `comparison-<id>`. */
export const facilityTables: Readonly<Record<string, KnownTable>> = {
  sections: table(
    ['number', 'section', 'weight', 'applicable', 'answered', 'not-applicable', 'percent', 'rating', 'requirement'],
    ['section', 'percent'],
  ),
  'cover-sections': table(['number', 'section', 'weight', 'percent', 'rating', 'requirement']),
  'minutes-results': table(['number', 'section', 'weight', 'percent', 'rating', 'requirement']),
  requirements: table(['section', 'document', 'criteria', 'verdict']),
  deadlines: table(['deadline', 'date', 'left']),
  conditions: table(['condition', 'found', 'holds', 'held-by']),
  'minutes-conditions': table(['condition', 'found', 'holds', 'held-by']),
  'conditions-all': table(['condition', 'found', 'holds', 'held-by']),
  lift: liftTable(),
  'lift-best': liftTable(),
  'lift-explained': liftTable(),
  'lift-explained-best': liftTable(),
  agreement: table(['section', 'compared', 'agreed', 'share', 'claimed-higher', 'found-higher']),
  disagreements: table(['criterion', 'question', 'self', 'verified', 'note']),
  criteria: table([
    'criterion',
    'question',
    'self',
    'verified',
    'mark',
    'state',
    'note',
    'evidence',
    'basis',
    'origin',
  ]),
  counts: table(['place', 'needed', 'present', 'lacking']),
  findings: table([
    'number',
    'criterion',
    'question',
    'finding',
    'mark',
    'remedy',
    'authority',
    'owner',
    'due',
    'status',
    'plan-funding',
    'plan-note',
  ]),
  'printed-findings': table(['number', 'question', 'finding', 'remedy', 'due']),
  'printed-once': table(['number', 'item', 'unit', 'quantity', 'price', 'amount']),
  'printed-yearly': table(['number', 'item', 'unit', 'quantity', 'price', 'amount']),
  'minutes-critical': table(['number', 'criterion', 'question', 'finding', 'remedy', 'due']),
  acts: table(['number', 'criterion', 'remedy', 'authority', 'lead', 'owner', 'due', 'status', 'plan-note']),
  'investment-once': investmentTable(),
  'investment-yearly': investmentTable(),
  'investment-by-section': table(['section', 'once', 'yearly'], ['section', 'once', 'yearly']),
  'investment-by-budget': table(['budget', 'once', 'yearly'], ['budget']),
  'investment-summary': table(['content', 'rate', 'once', 'yearly'], ['rate', 'once', 'yearly']),
  prices: table(['number', 'item', 'specification', 'price', 'vat', 'sources', 'valid-until', 'expired', 'budget']),
  evidence: table(['number', 'criterion', 'question', 'caption', 'taken-on', 'file', 'digest']),
  'missing-evidence': table(['number', 'criterion', 'question']),
  open: table(['number', 'criterion', 'question']),
  'not-applicable': table(['number', 'criterion', 'question', 'reason', 'side']),
  marks: table(['criterion', 'weight', 'mark', 'product', 'why']),
  derivation: table(['section', 'weight', 'percent', 'product']),
  grounds: { ...table(['number', 'document', 'title', 'kind', 'from', 'until', 'cited-by']), former: ['read'] },
};

/** The columns of every comparison table. */
export const comparisonTable: KnownTable = table(['number', 'clause', 'asked', 'result', 'verdict']);

function liftTable(): KnownTable {
  return table(['criterion', 'question', 'mark', 'owner', 'due', 'cost'], ['cost']);
}

function investmentTable(): KnownTable {
  return table(
    [
      'number',
      'item',
      'criterion',
      'section',
      'severity',
      'unit',
      'computed',
      'quantity',
      'price',
      'amount',
      'vat',
      'vat-amount',
      'budget',
      'covered',
      'funding',
    ],
    ['section', 'quantity', 'price', 'amount', 'vat', 'vat-amount', 'budget', 'covered'],
  );
}

function table(columns: readonly string[], needed: readonly string[] = []): KnownTable {
  return { columns, needed };
}
