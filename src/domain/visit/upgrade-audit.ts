import { fitsKind, offeredBy, picksSeveral } from '../answer-kinds/index.ts';
import type { Answer, Audit, Response } from '../audit/audit.ts';
import type { Checklist, Criterion } from '../checklist/checklist.ts';
import {
  type ChecklistDifference,
  type CriterionAspect,
  compareChecklists,
  criteriaById,
} from '../checklist/checklist-difference.ts';
import type { JsonObject } from '../values/json.ts';
import { withSetAside } from './set-aside.ts';

/** An audit moved to another version of its checklist, and what changed. */
export interface UpgradedAudit {
  readonly audit: Audit;
  /** New criteria, and those whose answer could not be kept as it was; all must be asked. */
  readonly askAgain: readonly string[];
  /** Criteria that the new version lacks; their responses are set aside. */
  readonly removed: readonly string[];
  /** Every response that was set aside, in the order of the file; those of `removed`, and those of `askAgain` that had one. */
  readonly setAside: readonly SetAside[];
  /** Criteria with new wording whose answers stayed. */
  readonly reworded: readonly string[];
  /** Criteria whose answers stayed and earn something else now, or rest on other documents. */
  readonly remarked: readonly string[];
  /** Profile questions new in this version, and answers to questions it no longer has. */
  readonly profile: { readonly ask: readonly string[]; readonly dropped: readonly string[] };
}

/** A response that the new version could not take over, and why. */
export interface SetAside {
  readonly criterion: string;
  readonly why: WhySetAside;
}

export type WhySetAside = 'no-longer-asked' | 'other-kind' | 'other-options' | 'no-longer-optional' | 'other-values';

/**
 * Keeps every answer that means the same in both versions and reinterprets none: a checks answer with other options, or an answer of
 * another kind, says nothing about the new question. Everything else goes under `x-before-upgrade`, so that nothing is lost.
 */
export function upgradeAudit(
  audit: Audit,
  before: Checklist,
  after: Checklist,
  document: (audit: Audit) => JsonObject,
): UpgradedAudit {
  const difference = compareChecklists(before, after);
  const old = criteriaById(before);
  const now = criteriaById(after);
  const setAside = [...audit.responses].flatMap(([criterion, response]): readonly SetAside[] => {
    const why = whySetAside(old.get(criterion), now.get(criterion), response);
    return why === null ? [] : [{ criterion, why }];
  });
  const lost = setAside.map(({ criterion }) => criterion);
  const dropped = [...audit.facility.profile].flatMap(([id, value]) => (isProfileAnswer(after, id, value) ? [] : [id]));
  const upgraded: Audit = {
    ...audit,
    checklist: { id: after.id, version: after.version, digest: after.digest },
    sections: audit.sections?.filter((id) => after.sections.some((section) => section.id === id)) ?? null,
    flagged: audit.flagged.filter((id) => now.has(id)),
    assigned: new Map([...audit.assigned].filter(([id]) => after.sections.some((section) => section.id === id))),
    facility: {
      ...audit.facility,
      profile: new Map([...audit.facility.profile].filter(([id]) => !dropped.includes(id))),
    },
    responses: new Map([...audit.responses].filter(([id]) => !lost.includes(id))),
    visit: audit.visit === null ? null : { ...audit.visit, disputed: audit.visit.disputed.filter((id) => now.has(id)) },
    loaded: withSetAside(audit, before.version, document(audit), lost, dropped),
  };
  return {
    audit: upgraded,
    askAgain: [...difference.added.map(({ id }) => id), ...lost.filter((id) => now.has(id))],
    removed: lost.filter((id) => !now.has(id)),
    setAside,
    reworded: kept(difference, audit, lost, ['reworded']),
    remarked: kept(difference, audit, lost, ['remarked', 'reweighted']),
    profile: { ask: difference.profile.added, dropped },
  };
}

/** The criteria that changed in one of these ways and whose responses stayed. */
function kept(
  { changed }: ChecklistDifference,
  { responses }: Audit,
  lost: readonly string[],
  ways: readonly CriterionAspect[],
): readonly string[] {
  return changed
    .filter(
      ({ after: { id }, aspects }) =>
        responses.has(id) && !lost.includes(id) && ways.some((each) => aspects.includes(each)),
    )
    .map(({ after: { id } }) => id);
}

/** Null: it is taken over. */
function whySetAside(
  before: Criterion | undefined,
  after: Criterion | undefined,
  { self, verified }: Response,
): WhySetAside | null {
  if (after === undefined) return 'no-longer-asked';
  if (before === undefined || before.kind !== after.kind) return 'other-kind';
  const answers = [self, verified].flatMap((sided) => (sided === null ? [] : [sided.answer]));
  return answers.map((answer) => whyOtherwise(answer, before, after)).find((why) => why !== null) ?? null;
}

/** Null: the answer means the same in both versions. */
function whyOtherwise(answer: Answer, before: Criterion, after: Criterion): WhySetAside | null {
  if (answer.is === 'not-applicable') return after.notApplicable === 'allowed' ? null : 'no-longer-optional';
  if (answer.is === 'no-evidence') return null;
  if (picksSeveral(after)) return isOfferedTheSame(before, after) ? null : 'other-options';
  if (fitsKind(after, answer.value)) return null;
  return offeredBy(after).length > 0 ? 'other-options' : 'other-values';
}

function isOfferedTheSame(before: Criterion, after: Criterion): boolean {
  const [old, now] = [new Set(offeredBy(before)), offeredBy(after)];
  return now.length === old.size && now.every((id) => old.has(id));
}

function isProfileAnswer({ profile }: Checklist, id: string, value: string | number): boolean {
  const question = profile.find((each) => each.id === id);
  if (question === undefined) return false;
  if (question.kind === 'number') return typeof value === 'number';
  return question.options.some((option) => option.id === value);
}
