import type { Bounds } from '../../domain/checklist/bounds.ts';
import type {
  Band,
  Condition,
  Criterion,
  Option,
  QuantityRule,
  Remedy,
  Test,
} from '../../domain/checklist/checklist.ts';
import type { ConditionShape, CriterionShape, RemedyShape } from '../schemas/criterion-schema.ts';
import { kindKeys } from '../schemas/kind-keys.ts';
import { isScored } from './rules/is-scored.ts';

/** A criterion that passed the rules, with defaults filled in. */
export function criterionOf(shape: CriterionShape): Criterion {
  return { ...askedOf(shape), ...countedOf(shape), ...groundsOf(shape), ...ofKind(shape) };
}

/** The question, whom and where to ask, and what an answer requires. */
function askedOf(shape: CriterionShape) {
  return {
    id: shape.id,
    question: shape.question,
    guidance: shape.guidance ?? null,
    when: shape.when ? conditionOf(shape.when) : null,
    notApplicable: shape.notApplicable ?? 'allowed',
    evidence: shape.evidence ?? 'none',
    confidential: shape.confidential ?? false,
    scope: shape.scope ?? 'facility',
    place: shape.place ?? null,
    seen: shape.seen ?? null,
  } as const;
}

/** How its mark counts. */
function countedOf(shape: CriterionShape) {
  return {
    weight: shape.weight ?? null,
    critical: shape.critical ?? false,
    scored: isScored(shape),
    stage: shape.stage ?? null,
  };
}

/** Its basis and its remedies. */
function groundsOf({ basis, origin, remedy, kind }: CriterionShape) {
  return {
    basis: (basis ?? []).map(({ document, clause }) => ({ document, clause: clause ?? null })),
    origin: origin ?? null,
    remedies: (remedy ?? []).map((each) => remedyOf(each, kind)),
  };
}

/** Properties of only its answer kind. */
function ofKind(shape: CriterionShape) {
  const { kind } = shape;
  switch (kind) {
    case 'judgement':
    case 'text':
      return { kind };
    case 'choice':
    case 'checks':
      return { kind, options: optionsOf(shape) };
    case 'number':
      return { kind, unit: shape.unit ?? null, bounds: boundsOf(shape), bands: bandsOf(shape) };
    case 'date':
      return { kind, bands: bandsOf(shape) };
    case 'coverage':
      return { kind, ...coverageOf(shape) };
  }
}

function optionsOf({ options }: CriterionShape): readonly Option[] {
  return (options ?? []).map(({ id, label, mark }) => ({ id, label, mark: mark ?? null }));
}

function bandsOf({ bands }: CriterionShape): readonly Band[] {
  return (bands ?? []).map(({ from, to, mark }) => ({ from: from ?? null, to: to ?? null, mark }));
}

/** How far a number may go, with defaults filled in. */
export function boundsOf({
  min,
  max,
  integer,
  plausible,
}: Pick<CriterionShape, 'min' | 'max' | 'integer' | 'plausible'>): Bounds {
  return {
    min: min ?? null,
    max: max ?? null,
    integer: integer ?? false,
    plausible: plausible ? { from: plausible.from ?? null, to: plausible.to ?? null } : null,
  };
}

function coverageOf(shape: CriterionShape) {
  const { unit, full, zero, needed, atMost, labels } = shape;
  const rules = (needed ?? []).map((rule) => ({ when: rule.when ? conditionOf(rule.when) : null, is: rule.is }));
  return {
    unit: unit ?? null,
    full: full ?? 1,
    zero: zero ?? 0,
    needed: rules,
    bounds: boundsOf(shape),
    atMost: atMost ?? null,
    labels: labels ?? null,
  };
}

function remedyOf(shape: RemedyShape, kind: Criterion['kind']): Remedy {
  const item = shape.item ?? null;
  return {
    act: shape.act ?? (item === null ? 'act' : 'purchase'),
    authority: shape.authority ?? 'facility',
    action: shape.action ?? null,
    item,
    quantity: quantityOf(shape.quantity ?? (kindKeys[kind].quantity === 'gap' && item !== null ? 'gap' : 1)),
    frequency: shape.frequency ?? 'once',
    leadDays: shape.leadDays ?? null,
    coveredBy: shape.coveredBy ?? [],
  };
}

function quantityOf(shape: NonNullable<RemedyShape['quantity']>): QuantityRule {
  if (typeof shape === 'number') return { kind: 'fixed', quantity: shape };
  if (typeof shape === 'object') return { kind: shape.of, per: shape.per };
  return shape === 'asked' ? { kind: 'asked' } : { kind: shape, per: null };
}

/** A condition that passed the rules. */
function conditionOf(shape: ConditionShape): Condition {
  const { profile, criterion, auditedOn, all, any, not } = shape;
  if (all) return { kind: 'all', of: all.map(conditionOf) };
  if (any) return { kind: 'any', of: any.map(conditionOf) };
  if (not) return { kind: 'not', of: conditionOf(not) };
  if (auditedOn) return { kind: 'day', from: auditedOn.from ?? null, to: auditedOn.to ?? null };
  if (profile) return { kind: 'profile', profile, test: testOf(shape) };
  return { kind: 'criterion', criterion: criterion ?? '', test: testOf(shape) };
}

/** What a condition tests, with null for what it leaves out. */
export function testOf(shape: Pick<ConditionShape, 'is' | 'in' | 'atLeast' | 'atMost'>): Test {
  return { is: shape.is ?? null, in: shape.in ?? null, atLeast: shape.atLeast ?? null, atMost: shape.atMost ?? null };
}
