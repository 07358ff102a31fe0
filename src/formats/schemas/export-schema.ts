import * as z from 'zod';
import { honorifics } from '../../domain/audit/audit.ts';
import { answerKinds } from '../../domain/checklist/checklist.ts';
import { budgets } from '../../domain/money/estimate.ts';
import { languages } from '../../domain/values/language.ts';
import { once } from '../../domain/values/once.ts';
import { auditSchema as auditFileSchema } from './audit-schema.ts';

/** Format of `export --to json`. Other programs read it, so keys may be added but never removed. */
export const exportFormat = 'facility-audit/export/1';

/** The output of `export --to json`. Every key is present; null if not applicable. */
export const exportSchema = once(() =>
  z.looseObject({ format: z.literal(exportFormat), language: z.enum(languages), audits: z.array(auditSchema()) }),
);

const text = () => z.string().nullable();
const number = () => z.number().nullable();
const count = () => z.int().min(0);
const day = () => z.iso.date().nullable();
const percent = () => z.number().min(0).max(100).nullable();
const mark = () => z.number().min(0).max(1).nullable();

function auditSchema() {
  return z.looseObject({
    audit: z.string(),
    revision: count(),
    illustrative: z.boolean(),
    round: z.string(),
    roundTitle: text(),
    auditedOn: z.iso.date(),
    facility: facilitySchema(),
    checklist: z.looseObject({ id: z.string(), version: z.string(), digest: z.string(), title: z.string() }),
    percent: percent(),
    level: text(),
    levelLabel: text(),
    provisionalLevel: text(),
    levelIfEvidenced: text(),
    complete: z.boolean(),
    source: z.enum(['verified', 'self', 'mixed']).nullable(),
    final: z.boolean(),
    applicable: count(),
    answered: count(),
    verified: count(),
    sections: z.array(sectionSchema()),
    criteria: z.array(criterionSchema()),
    ...wholeKeys(),
    findings: z.array(z.looseObject({ criterion: z.string(), severity: severity() })),
    investment: investmentSchema(),
    lifts: z.looseObject({ next: liftSchema().nullable(), best: liftSchema().nullable() }),
  });
}

/** What is recorded of an audit as a whole; `document` is its file, and what an import takes. */
function wholeKeys() {
  return {
    team: z.array(z.looseObject({ name: z.string(), agency: text(), role: text() })),
    assigned: z.record(z.string(), z.string()),
    flagged: z.array(z.string()),
    visit: visitSchema().nullable(),
    signed: z.array(
      z.looseObject({
        revision: count(),
        fingerprint: z.string(),
        on: z.iso.date(),
        number: text(),
        changes: z.array(signedChangeSchema()),
      }),
    ),
    combinedFrom: z.array(z.string()),
    deletions: z.array(deletionSchema()),
    history: historyEndSchema().nullable(),
    document: auditFileSchema(),
  };
}

function visitSchema() {
  return z.looseObject({
    number: text(),
    decision: text(),
    plan: text(),
    startedAt: text(),
    endedAt: text(),
    place: text(),
    present: z.array(
      z.looseObject({
        honorific: z.enum(honorifics).nullable(),
        name: z.string(),
        title: text(),
        agency: text(),
        side: z.enum(['group', 'facility']).nullable(),
      }),
    ),
    chair: text(),
    secretary: text(),
    copies: number(),
    strengths: text(),
    difficulties: z.array(z.looseObject({ text: z.string(), cause: text(), authority: text() })),
    conclusion: text(),
    facilityOpinion: text(),
    disputed: z.array(z.string()),
  });
}

function signedChangeSchema() {
  return z.looseObject({
    at: z.string(),
    by: text(),
    reason: z.string(),
    what: z.array(z.looseObject({ criterion: text(), part: z.string() })),
  });
}

/** `was`: an answer, a piece of evidence, a plan, a purchase, or the answer to a profile question, as it stood. */
function deletionSchema() {
  return z.looseObject({
    what: z.string(),
    criterion: z.string(),
    was: z.unknown(),
    by: text(),
    at: text(),
    reason: text(),
    restoredAt: text(),
  });
}

function historyEndSchema() {
  return z.looseObject({
    entries: count(),
    head: z.string(),
    revision: number(),
    at: text(),
    by: text(),
    intact: z.boolean(),
  });
}

function facilitySchema() {
  return z.looseObject({
    id: z.string(),
    name: z.string(),
    names: z.record(z.string(), z.string()).nullable(),
    kind: z.string(),
    unit: z.looseObject({ id: z.string(), name: z.string() }).nullable(),
    province: text(),
    profile: z.record(z.string(), z.union([z.string(), z.number()])),
    emr: z.looseObject({ status: z.string(), decision: text(), on: day() }).nullable(),
    deadlines: z.record(z.string(), z.looseObject({ date: z.iso.date(), reason: z.string() })),
  });
}

function sectionSchema() {
  return z.looseObject({
    id: z.string(),
    title: z.string(),
    scored: z.boolean(),
    weight: number(),
    percent: percent(),
    applicable: count(),
    answered: count(),
    notApplicable: count(),
    meetsRequirement: z.boolean().nullable(),
  });
}

function criterionSchema() {
  return z.looseObject({
    id: z.string(),
    section: z.string(),
    question: z.string(),
    kind: z.enum(answerKinds),
    unit: text(),
    weight: number(),
    critical: z.boolean(),
    scored: z.boolean(),
    confidential: z.boolean(),
    state: z.enum(['answered', 'unanswered', 'no-evidence', 'not-applicable', 'inactive']),
    side: z.enum(['self', 'verified']).nullable(),
    needed: number(),
    mark: mark(),
    severity: severity().nullable(),
    self: sidedSchema().nullable(),
    verified: sidedSchema().nullable(),
    evidence: z.array(z.looseObject({ file: z.string(), sha256: text(), takenOn: day(), caption: text() })),
    lacksEvidence: z.boolean(),
    plan: planSchema().nullable(),
    purchase: z.array(
      z.looseObject({ item: z.string(), quantity: number(), fundingSource: text(), year: number(), note: text() }),
    ),
    decisions: z.array(
      z.looseObject({
        between: z.array(sidedSchema().omit({ text: true })),
        chosen: count().nullable(),
        by: text(),
        at: text(),
        reason: text(),
      }),
    ),
    keptFrom: text(),
  });
}

function sidedSchema() {
  const counts = { needed: number(), present: z.number() };
  return z.looseObject({
    answer: z.union([
      z.string(),
      z.number(),
      z.array(z.string()),
      z.looseObject(counts),
      z.looseObject({ rows: z.array(z.looseObject({ label: z.string(), ...counts })) }),
    ]),
    text: z.string(),
    reason: text(),
    by: text(),
    at: text(),
    note: text(),
    changed: text(),
    also: z.array(z.looseObject({ by: text(), at: text(), note: text(), reason: text(), changed: text() })),
  });
}

function planSchema() {
  return z.looseObject({
    owner: text(),
    due: day(),
    status: z.enum(['open', 'in-progress', 'done']).nullable(),
    doneOn: day(),
    fundingSource: text(),
    note: text(),
  });
}

function liftSchema() {
  return z.looseObject({
    from: z.string(),
    to: z.string(),
    findings: z.array(z.string()),
    money: onceAndYearlySchema().nullable(),
    unpriced: z.number(),
    exact: z.boolean(),
  });
}

function investmentSchema() {
  return z.looseObject({
    currency: text(),
    once: number(),
    yearly: number(),
    unpriced: count(),
    money: estimateSchema().nullable(),
    lines: z.array(
      z.looseObject({
        criterion: z.string(),
        item: z.string(),
        quantity: number(),
        price: number(),
        amount: number(),
        frequency: z.enum(['once', 'yearly']),
        budget: z.enum(budgets),
        money: moneySchema().nullable(),
      }),
    ),
  });
}

function estimateSchema() {
  return onceAndYearlySchema().extend({
    vatUnknown: count(),
    byBudget: z.looseObject({ investment: onceAndYearlySchema(), recurrent: onceAndYearlySchema() }),
    bySource: z.array(onceAndYearlySchema().extend({ source: text(), year: number() })),
  });
}

function onceAndYearlySchema() {
  return z.looseObject({ once: moneySchema(), yearly: moneySchema() });
}

function moneySchema() {
  return z.looseObject({
    net: z.number(),
    vat: number(),
    other: number(),
    contingency: number(),
    total: z.number(),
  });
}

function severity() {
  return z.enum(['critical', 'major', 'minor']);
}
