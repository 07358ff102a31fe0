import type {
  Answer,
  Audit,
  CoverageRow,
  GivenValue,
  Purchase,
  Response,
  Side,
  SidedAnswer,
} from '../../src/domain/audit/audit.ts';
import { noResponse } from '../../src/domain/audit/audit.ts';
import type { Facility } from '../../src/domain/audit/facility.ts';
import { unbounded } from '../../src/domain/checklist/bounds.ts';
import type {
  Band,
  Checklist,
  ChecksCriterion,
  ChoiceCriterion,
  Condition,
  CoverageCriterion,
  Criterion,
  DateCriterion,
  JudgementCriterion,
  Ladder,
  Level,
  NumberCriterion,
  Option,
  Remedy,
  Section,
  Stage,
  Test,
  TextCriterion,
} from '../../src/domain/checklist/checklist.ts';
import type { PriceList } from '../../src/domain/scoring/price-list.ts';

/** Builders of model values: a test names only what matters to it, everything else is a default. */

const common = {
  question: { en: 'Is it there?' },
  guidance: null,
  weight: 1,
  critical: false,
  scored: true,
  when: null,
  stage: null,
  basis: [],
  origin: null,
  evidence: 'none',
  confidential: false,
  notApplicable: 'allowed',
  scope: 'facility',
  place: null,
  seen: null,
  remedies: [],
} as const;

export function judgement(id: string, overrides: Partial<JudgementCriterion> = {}): JudgementCriterion {
  return { ...common, kind: 'judgement', id, ...overrides };
}

/** Options by id with their marks; not scored if no option has a mark, like in a file. */
export function choice(
  id: string,
  options: Readonly<Record<string, number | null>>,
  overrides: Partial<ChoiceCriterion> = {},
): ChoiceCriterion {
  const scored = Object.values(options).some((mark) => mark !== null);
  return { ...common, kind: 'choice', id, options: optionsOf(options), scored, ...overrides };
}

export function checks(
  id: string,
  options: Readonly<Record<string, number | null>>,
  overrides: Partial<ChecksCriterion> = {},
): ChecksCriterion {
  return { ...common, kind: 'checks', id, options: optionsOf(options), ...overrides };
}

export function number(id: string, bands: readonly Band[], overrides: Partial<NumberCriterion> = {}): NumberCriterion {
  return {
    ...common,
    kind: 'number',
    id,
    unit: null,
    bounds: unbounded,
    bands,
    scored: bands.length > 0,
    ...overrides,
  };
}

export function coverage(id: string, overrides: Partial<CoverageCriterion> = {}): CoverageCriterion {
  const usual = { unit: null, full: 1, zero: 0, needed: [], bounds: unbounded, atMost: null, labels: null } as const;
  return { ...common, kind: 'coverage', id, ...usual, ...overrides };
}

export function date(id: string, bands: readonly Band[], overrides: Partial<DateCriterion> = {}): DateCriterion {
  return { ...common, kind: 'date', id, bands, scored: bands.length > 0, ...overrides };
}

export function text(id: string, overrides: Partial<TextCriterion> = {}): TextCriterion {
  return { ...common, kind: 'text', id, scored: false, weight: null, ...overrides };
}

/** A band from … to …; null: no limit. */
export function band(from: number | null, to: number | null, mark: number): Band {
  return { from, to, mark };
}

export function section(id: string, criteria: readonly Criterion[], overrides: Partial<Section> = {}): Section {
  return { id, title: { en: id }, weight: 1, scored: true, requirement: null, criteria, ...overrides };
}

export function unscoredSection(id: string, criteria: readonly Criterion[]): Section {
  return section(id, criteria, { scored: false, weight: null });
}

export function level(id: string, overrides: Partial<Level> = {}): Level {
  return { id, label: { en: id }, minPercent: null, minSectionPercent: null, critical: null, ...overrides };
}

export function levels(...of: readonly Level[]): Ladder {
  return { kind: 'levels', levels: of };
}

export function stages(...of: readonly (readonly [id: string, minPercent: number | null])[]): Ladder {
  return { kind: 'stages', stages: of.map(([id, minPercent]): Stage => ({ id, label: { en: id }, minPercent })) };
}

/** With the three levels of design.md unless overridden. */
export function checklist(sections: readonly Section[], overrides: Partial<Checklist> = {}): Checklist {
  return {
    id: 'test',
    version: '1',
    appliesFrom: null,
    retired: [],
    title: { en: 'Test' },
    note: null,
    languages: ['en'],
    profile: [],
    basis: new Map(),
    items: new Map(),
    ladder: levels(
      level('ready', { minPercent: 85, minSectionPercent: 60, critical: 'full' }),
      level('conditional', { minPercent: 70, critical: 'partial' }),
      level('not-ready'),
    ),
    deadlines: [],
    sections,
    cross: [],
    digest: 'sha256:0',
    definition: {},
    ...overrides,
  };
}

function test(overrides: Partial<Test>): Test {
  return { is: null, in: null, atLeast: null, atMost: null, ...overrides };
}

export function onCriterion(criterion: string, overrides: Partial<Test>): Condition {
  return { kind: 'criterion', criterion, test: test(overrides) };
}

export function onProfile(profile: string, overrides: Partial<Test>): Condition {
  return { kind: 'profile', profile, test: test(overrides) };
}

export function not(of: Condition): Condition {
  return { kind: 'not', of };
}

export function remedy(overrides: Partial<Remedy> = {}): Remedy {
  return {
    act: 'purchase',
    authority: 'facility',
    action: null,
    item: 'server',
    quantity: { kind: 'fixed', quantity: 1 },
    frequency: 'once',
    leadDays: null,
    coveredBy: [],
    ...overrides,
  };
}

export const notApplicable: Answer = { is: 'not-applicable', reason: 'there is none' };
export const noEvidence: Answer = { is: 'no-evidence' };

/** Rows of a coverage answer, each `[needed, present]`. */
export function rows(...of: readonly (readonly [needed: number | null, present: number])[]): GivenValue {
  return { rows: of.map(([needed, present], index): CoverageRow => ({ label: `row ${index + 1}`, needed, present })) };
}

export function sided(answer: Answer | GivenValue, overrides: Partial<SidedAnswer> = {}): SidedAnswer {
  return { answer: answerOf(answer), by: null, at: null, note: null, changed: null, ...overrides };
}

export function response(overrides: Partial<Response> = {}): Response {
  return { ...noResponse, ...overrides };
}

export function purchase(item: string, quantity: number | null, overrides: Partial<Purchase> = {}): Purchase {
  return { item, quantity, fundingSource: null, year: null, note: null, ...overrides };
}

/** The recorded response of a criterion, or just its verified answer. */
export type Recorded = Response | Answer | GivenValue;

export function audit(recorded: Readonly<Record<string, Recorded>> = {}, overrides: Partial<Audit> = {}): Audit {
  return {
    id: '0198c9a2-7c1e-7d30-9b1a-000000000001',
    revision: 1,
    illustrative: false,
    checklist: { id: 'test', version: '1', digest: null },
    sections: null,
    round: { id: '2025-08', title: null },
    auditedOn: '2025-08-05',
    facility: facility(),
    team: [],
    assigned: new Map(),
    flagged: [],
    visit: null,
    signed: [],
    responses: new Map(Object.entries(recorded).map(([id, each]) => [id, responseOf(each)])),
    combinedFrom: [],
    deletions: [],
    loaded: null,
    ...overrides,
  };
}

/** The same answers on one given side. */
export function answeredBy(
  side: Side,
  answers: Readonly<Record<string, Answer | GivenValue>>,
): Readonly<Record<string, Response>> {
  return Object.fromEntries(Object.entries(answers).map(([id, each]) => [id, response({ [side]: sided(each) })]));
}

export function facility(
  profile: Readonly<Record<string, string | number>> = {},
  overrides: Partial<Facility> = {},
): Facility {
  return {
    id: 'ttyt-test',
    name: 'Test',
    kind: 'hospital',
    unit: null,
    province: null,
    profile: new Map(Object.entries(profile)),
    emr: null,
    deadlines: new Map(),
    ...overrides,
  };
}

/** A price list of these items; null: listed without a known price. */
export function priceList(prices: Readonly<Record<string, number | null>>): PriceList {
  const unknown = { unit: null, specification: null, sources: [], validUntil: null, vat: null, vatIncluded: null };
  return {
    id: 'test',
    title: null,
    currency: 'VND',
    illustrative: false,
    otherCosts: null,
    contingency: null,
    prices: new Map(
      Object.entries(prices).map(([item, price]) => [item, { ...unknown, item, price, budget: null }] as const),
    ),
  };
}

function optionsOf(marks: Readonly<Record<string, number | null>>): readonly Option[] {
  return Object.entries(marks).map(([id, mark]) => ({ id, label: { en: id }, mark }));
}

function responseOf(recorded: Recorded): Response {
  return isResponse(recorded) ? recorded : response({ verified: sided(recorded) });
}

function isResponse(recorded: Recorded): recorded is Response {
  return typeof recorded === 'object' && 'purchase' in recorded;
}

function answerOf(answer: Answer | GivenValue): Answer {
  return typeof answer === 'object' && 'is' in answer ? answer : { is: 'given', value: answer };
}
