import fc from 'fast-check';

/** A province as plain facts; files and sums are both made of it, each in its own way. */
export interface MoneyProvince {
  readonly prices: Readonly<Record<string, MoneyPrice>>;
  /** Hundredths of the net amount; null: the list says nothing of it. */
  readonly other: number | null;
  readonly contingency: number | null;
  readonly facilities: readonly MoneyFacility[];
}

export interface MoneyPrice {
  readonly price: number;
  /** Hundredths; null: not known. */
  readonly vat: number | null;
  readonly isVatIncluded: boolean;
}

export interface MoneyFacility {
  readonly id: string;
  readonly unit: string | null;
  /** By criterion. */
  readonly answers: Readonly<Record<string, MoneyAnswer>>;
}

export interface MoneyAnswer {
  /** Needed and present, or whether it is met. Null: without evidence. */
  readonly counts: readonly [needed: number, present: number] | null;
  readonly bought: readonly MoneyPart[];
  /** The source that the plan names. */
  readonly planned: string | null;
}

/** What the group corrected. */
export interface MoneyPart {
  readonly item: string;
  readonly quantity: number;
  readonly source: string | null;
  readonly year: number | null;
}

export interface MoneyRemedy {
  readonly section: string;
  readonly item: string;
  readonly frequency: 'once' | 'yearly';
  readonly isOfUnit: boolean;
  /** So many at a time; null: `fixed`, whatever is missing. */
  readonly per: number;
  readonly fixed: number | null;
  readonly coveredBy: string | null;
}

/** What each criterion of the checklist buys. */
export const remedies: Readonly<Record<string, MoneyRemedy>> = {
  SRV: { section: 'a', item: 'server', frequency: 'once', isOfUnit: false, per: 1, fixed: null, coveredBy: null },
  NET: { section: 'a', item: 'switch', frequency: 'once', isOfUnit: false, per: 24, fixed: null, coveredBy: 'SRV' },
  LIC: { section: 'a', item: 'licence', frequency: 'yearly', isOfUnit: false, per: 1, fixed: 3, coveredBy: null },
  UNI: { section: 'b', item: 'firewall', frequency: 'once', isOfUnit: true, per: 1, fixed: null, coveredBy: null },
  USR: { section: 'b', item: 'service', frequency: 'yearly', isOfUnit: true, per: 10, fixed: null, coveredBy: 'LIC' },
};

const sources = ['provincial-budget', 'own-revenue', 'Quỹ X'] as const;

const part = (item: string) =>
  fc.record({
    item: fc.constant(item),
    quantity: fc.integer({ min: 0, max: 7 }),
    source: fc.option(fc.constantFrom(...sources)),
    year: fc.option(fc.constantFrom(2026, 2027)),
  });

function answer(item: string): fc.Arbitrary<MoneyAnswer> {
  return fc.record({
    counts: fc.option(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 })), { freq: 8 }),
    bought: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(part(item), { minLength: 1, maxLength: 3 }) },
      // Added by hand: the criterion itself does not ask for it.
      { weight: 1, arbitrary: fc.array(part('chair'), { minLength: 1, maxLength: 2 }) },
    ),
    planned: fc.option(fc.constantFrom(...sources)),
  });
}

const answers = fc.record(Object.fromEntries(Object.entries(remedies).map(([id, { item }]) => [id, answer(item)])));

const price: fc.Arbitrary<MoneyPrice> = fc.record({
  price: fc.oneof(fc.integer({ min: 1, max: 200_000_000 }), fc.constantFrom(33_333_333, 100_000_007)),
  vat: fc.option(fc.constantFrom(5, 8, 10)),
  isVatIncluded: fc.boolean(),
});

/** Units with one, two and three sites, and a facility that belongs to none. */
export const moneyProvince: fc.Arbitrary<MoneyProvince> = fc.record({
  // A few items may lack a price.
  prices: fc.record(
    { server: price, switch: price, licence: price, firewall: price, service: price, chair: price },
    { requiredKeys: ['server'] },
  ),
  other: fc.option(fc.constantFrom(5, 12)),
  contingency: fc.option(fc.constantFrom(10, 7)),
  facilities: fc.tuple(answers, answers, answers, answers, answers, answers, answers).map((all) =>
    [null, 'one', 'two', 'two', 'three', 'three', 'three'].map((unit, index) => ({
      id: `f${index + 1}`,
      unit,
      answers: all[index] ?? {},
    })),
  ),
});

export const moneyChecklist = `
format: facility-audit/checklist/1
id: money
version: "1"
title: { en: "Money" }
languages: [en]
items: { ${[...new Set(Object.values(remedies).map(({ item }) => item)), 'chair'].map((item) => `${item}: { label: { en: "The ${item}" } }`).join(', ')} }
levels:
  - { id: ready, label: { en: "Ready" }, minPercent: 85 }
  - { id: not-ready, label: { en: "Not ready" } }
sections:${['a', 'b'].map(sectionYaml).join('')}
`;

function sectionYaml(section: string): string {
  const own = Object.entries(remedies).filter(([, remedy]) => remedy.section === section);
  return `
  - id: ${section}
    title: { en: "Section ${section}" }
    weight: 1
    criteria:${own.map(([id, remedy]) => criterionYaml(id, remedy)).join('')}`;
}

function criterionYaml(id: string, { item, frequency, isOfUnit, per, fixed, coveredBy }: MoneyRemedy): string {
  const quantity = fixed ?? (per === 1 ? 'gap' : `{ of: gap, per: ${per} }`);
  const covered = coveredBy === null ? '' : `, coveredBy: [${coveredBy}]`;
  const remedy = `{ act: purchase, authority: province, item: ${item}, quantity: ${quantity}, frequency: ${frequency}${covered} }`;
  return `
      - { id: ${id}, question: { en: "${id}?" }, kind: coverage, unit: { en: pieces }, weight: 1, scope: ${isOfUnit ? 'unit' : 'facility'}, remedy: [${remedy}] }`;
}

export function moneyPrices({ prices, other, contingency }: MoneyProvince): string {
  const items = Object.entries(prices).map(([item, { price, vat, isVatIncluded }]) => {
    return `  ${item}: { price: ${price}${vat === null ? '' : `, vat: ${vat / 100}, vatIncluded: ${isVatIncluded}`} }`;
  });
  return `format: facility-audit/prices/1
id: money
currency: VND
${other === null ? '' : `otherCosts: ${other / 100}\n`}${contingency === null ? '' : `contingency: ${contingency / 100}\n`}items:
${items.join('\n')}
`;
}

export function moneyAudit({ id, unit, answers }: MoneyFacility): string {
  const responses = Object.entries(answers).map(([criterion, { counts, bought, planned }]) => {
    const answer = counts === null ? 'no-evidence' : `{ needed: ${counts[0]}, present: ${counts[1]} }`;
    const parts = bought.map(({ item, quantity, source, year }) => {
      const rest = `${source === null ? '' : `, fundingSource: "${source}"`}${year === null ? '' : `, year: ${year}`}`;
      return `{ item: ${item}, quantity: ${quantity}${rest} }`;
    });
    const purchase = parts.length === 0 ? '' : `, purchase: [${parts.join(', ')}]`;
    const plan = planned === null ? '' : `, plan: { fundingSource: "${planned}" }`;
    return `  ${criterion}: { verified: { answer: ${answer}, by: An, at: 2025-08-05T09:00:00+07:00 }${purchase}${plan} }`;
  });
  return `format: facility-audit/audit/1
id: audit-${id}
revision: 1
checklist: { id: money, version: "1" }
round: { id: r }
auditedOn: 2025-08-05
facility: { id: ${id}, name: "Facility ${id}", kind: hospital${unit === null ? '' : `, unit: { id: ${unit}, name: "Unit ${unit}" }`} }
responses:
${responses.join('\n')}
`;
}
