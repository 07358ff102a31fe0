/** A table that a template may lay out: its columns, and those that formulas and charts need and that can't be hidden. */
export interface KnownTable {
  readonly columns: readonly string[];
  readonly needed: readonly string[];
}

/** Sheets of a facility workbook that a template may name; each of its comparisons adds `comparison-<id>`. */
export const facilitySheets: readonly string[] = [
  'cover',
  'minutes',
  'sections',
  'criteria',
  'counts',
  'claims',
  'findings',
  'acts',
  'investment',
  'prices',
  'evidence',
  'pictures',
  'computed',
  'basis',
];

const inBothEditions: readonly string[] = ['sections', 'criteria', 'findings', 'investment', 'basis'];

/** Sheets that a facility workbook has whatever was audited, by edition. */
export const facilitySheetsOf: Readonly<Record<'full' | 'public', readonly string[]>> = {
  full: ['minutes', ...inBothEditions, 'evidence', 'computed'],
  public: ['cover', ...inBothEditions],
};

/** Sheets of a province workbook that a template may name. */
export const provinceSheets: readonly string[] = [
  'overview',
  'ranking',
  'section-map',
  'criterion-map',
  'failures',
  'critical',
  'legal',
  'deadlines',
  'findings',
  'demand',
  'joint',
  'open-lines',
  'spending',
  'demand-map',
  'purchases',
  'lifts',
  'proposals',
  'overdue',
  'claims',
  'peers',
  'changes',
  'units',
  'data',
  'sources',
  'rules',
];

/** Sheets that a province workbook has whatever was merged, in both editions. */
export const provinceSheetsAlways: readonly string[] = [
  'overview',
  'ranking',
  'section-map',
  'criterion-map',
  'failures',
  'rules',
];

/** Tables of a facility workbook that a template may lay out; each of its comparisons adds `comparison-<id>`. */
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
  lift: table(['criterion', 'question', 'mark', 'owner', 'due', 'cost']),
  'lift-explained': table(['criterion', 'question', 'mark', 'owner', 'due', 'cost']),
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
  ]),
  'minutes-critical': table(['number', 'criterion', 'question', 'finding', 'remedy', 'due']),
  acts: table(['number', 'criterion', 'remedy', 'authority', 'lead', 'owner', 'due', 'status']),
  'investment-once': investmentTable(),
  'investment-yearly': investmentTable(),
  'investment-by-section': table(['section', 'once', 'yearly'], ['section', 'once', 'yearly']),
  'investment-summary': table(['content', 'rate', 'once', 'yearly'], ['rate', 'once', 'yearly']),
  prices: table(['number', 'item', 'specification', 'price', 'vat', 'sources', 'valid-until', 'expired', 'budget']),
  evidence: table(['number', 'criterion', 'question', 'caption', 'taken-on', 'file', 'digest']),
  'missing-evidence': table(['number', 'criterion', 'question']),
  open: table(['number', 'criterion', 'question']),
  'not-applicable': table(['number', 'criterion', 'question', 'reason', 'side']),
  marks: table(['criterion', 'weight', 'mark', 'product', 'why']),
  derivation: table(['section', 'weight', 'percent', 'product']),
  grounds: table(['number', 'document', 'title', 'kind', 'from', 'until', 'read', 'cited-by']),
};

/** What every comparison table may show. */
export const comparisonTable: KnownTable = table(['number', 'clause', 'asked', 'result', 'verdict']);

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
      'covered',
      'funding',
    ],
    ['section', 'quantity', 'price', 'amount', 'vat', 'covered'],
  );
}

function table(columns: readonly string[], needed: readonly string[] = []): KnownTable {
  return { columns, needed };
}
