import type { LocalizedText } from '../values/language.ts';
import type { Checklist, Criterion, Option, Section } from './checklist.ts';

/** The differences between two versions of a checklist, matched by criterion id, which is never reused with another meaning. */
export interface ChecklistDifference {
  readonly added: readonly Criterion[];
  readonly removed: readonly Criterion[];
  readonly changed: readonly CriterionDifference[];
  readonly sections: readonly SectionDifference[];
  /** True if the levels or stages, or their conditions, differ. */
  readonly ladder: boolean;
  readonly profile: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

export interface CriterionDifference {
  readonly before: Criterion;
  readonly after: Criterion;
  readonly aspects: readonly CriterionAspect[];
}

/**
 * reworded: only texts · reweighted: weight or critical · remarked: how answers are marked · answers: which answers are possible · bounds:
 * how large numbers may be · asked: when and where it is asked · optional: whether “not applicable” is an answer · basis: documents and
 * origin.
 */
export const criterionAspects = [
  'reworded',
  'reweighted',
  'remarked',
  'answers',
  'bounds',
  'asked',
  'optional',
  'basis',
  'remedies',
] as const;
export type CriterionAspect = (typeof criterionAspects)[number];

export interface SectionDifference {
  readonly id: string;
  /** Null: the section was added, or removed. */
  readonly before: Section | null;
  readonly after: Section | null;
}

/** Compares two versions criterion by criterion. */
export function compareChecklists(before: Checklist, after: Checklist): ChecklistDifference {
  const old = criteriaById(before);
  const now = criteriaById(after);
  return {
    added: [...now.values()].filter(({ id }) => !old.has(id)),
    removed: [...old.values()].filter(({ id }) => !now.has(id)),
    changed: [...old.values()].flatMap((criterion) => {
      const other = now.get(criterion.id);
      const aspects = other === undefined ? [] : aspectsOf(criterion, other);
      return other === undefined || aspects.length === 0 ? [] : [{ before: criterion, after: other, aspects }];
    }),
    sections: sectionDifferences(before, after),
    ladder: !areEqual(withoutTexts(before.ladder), withoutTexts(after.ladder)),
    profile: {
      added: after.profile.map(({ id }) => id).filter((id) => !before.profile.some((each) => each.id === id)),
      removed: before.profile.map(({ id }) => id).filter((id) => !after.profile.some((each) => each.id === id)),
    },
  };
}

export function criteriaById({ sections }: Checklist): ReadonlyMap<string, Criterion> {
  return new Map(sections.flatMap(({ criteria }) => criteria.map((each) => [each.id, each] as const)));
}

function aspectsOf(before: Criterion, after: Criterion): readonly CriterionAspect[] {
  const differs: Readonly<Record<CriterionAspect, boolean>> = {
    reworded: !areEqual(textsOf(before), textsOf(after)),
    reweighted: before.weight !== after.weight || before.critical !== after.critical || before.scored !== after.scored,
    remarked: !areEqual(marksOf(before), marksOf(after)),
    answers: !areEqual(possibleOf(before), possibleOf(after)),
    bounds: !areEqual(boundsOf(before), boundsOf(after)),
    asked: !areEqual(askedOf(before), askedOf(after)),
    optional: before.notApplicable !== after.notApplicable,
    basis: !areEqual([before.basis, before.origin], [after.basis, after.origin]),
    remedies: !areEqual(withoutTexts(before.remedies), withoutTexts(after.remedies)),
  };
  return criterionAspects.filter((aspect) => differs[aspect]);
}

function textsOf(criterion: Criterion): readonly (LocalizedText | null)[] {
  const unit = 'unit' in criterion ? criterion.unit : null;
  const labels = optionsOf(criterion).map(({ label }) => label);
  const counted =
    criterion.kind === 'coverage' ? [criterion.labels?.needed ?? null, criterion.labels?.present ?? null] : [];
  const actions = criterion.remedies.map(({ action }) => action);
  return [criterion.question, criterion.guidance, unit, ...labels, ...counted, ...actions];
}

function marksOf(criterion: Criterion): unknown {
  switch (criterion.kind) {
    case 'judgement':
    case 'text':
      return null;
    case 'choice':
    case 'checks':
      return Object.fromEntries(criterion.options.map(({ id, mark }) => [id, mark]));
    case 'number':
    case 'date':
      return criterion.bands;
    case 'coverage':
      return [criterion.full, criterion.zero, criterion.needed];
  }
}

function askedOf({ when, scope, stage }: Criterion): unknown {
  return [when, scope, stage];
}

/** What decides which answers are possible. */
function possibleOf(criterion: Criterion): unknown {
  return [criterion.kind, optionIds(criterion)];
}

function boundsOf(criterion: Criterion): unknown {
  return ['bounds' in criterion ? criterion.bounds : null, 'atMost' in criterion ? criterion.atMost : null];
}

function optionIds(criterion: Criterion): readonly string[] {
  return optionsOf(criterion)
    .map(({ id }) => id)
    .toSorted();
}

function optionsOf(criterion: Criterion): readonly Option[] {
  return 'options' in criterion ? criterion.options : [];
}

function sectionDifferences(before: Checklist, after: Checklist): readonly SectionDifference[] {
  const ids = [...new Set([...before.sections, ...after.sections].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const old = before.sections.find((section) => section.id === id) ?? null;
    const now = after.sections.find((section) => section.id === id) ?? null;
    const isSame = old?.weight === now?.weight && old?.scored === now?.scored;
    return isSame ? [] : [{ id, before: old, after: now }];
  });
}

/** The value without its localized texts, so that a new translation is not a difference. */
function withoutTexts(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) => (key === 'label' || key === 'action' ? undefined : member)),
  );
}

function areEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
