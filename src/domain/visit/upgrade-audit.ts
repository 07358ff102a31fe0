import { fitsKind } from '../answer-kinds/index.ts';
import type { Answer, Audit, Response } from '../audit/audit.ts';
import type { Checklist, Criterion } from '../checklist/checklist.ts';
import { compareChecklists, criteriaById } from '../checklist/checklist-difference.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';

/** An audit moved to another version of its checklist, and what changed. */
export interface UpgradedAudit {
  readonly audit: Audit;
  /** New criteria, and those whose answer could not be kept as it was; all must be asked. */
  readonly askAgain: readonly string[];
  /** Criteria that the new version lacks; their responses are set aside. */
  readonly removed: readonly string[];
  /** Criteria with new wording whose answers stayed. */
  readonly reworded: readonly string[];
  /** Profile questions new in this version, and answers to questions it no longer has. */
  readonly profile: { readonly ask: readonly string[]; readonly dropped: readonly string[] };
}

/** The key under which an audit keeps answers that a newer checklist no longer asks, or asks differently. */
const setAsideKey = 'x-before-upgrade';

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
  const lost = [...audit.responses]
    .filter(([id, response]) => !isTakenOver(old.get(id), now.get(id), response))
    .map(([id]) => id);
  const dropped = [...audit.facility.profile].flatMap(([id, value]) => (isProfileAnswer(after, id, value) ? [] : [id]));
  const upgraded: Audit = {
    ...audit,
    checklist: { id: after.id, version: after.version, digest: after.digest },
    sections: audit.sections?.filter((id) => after.sections.some((section) => section.id === id)) ?? null,
    facility: {
      ...audit.facility,
      profile: new Map([...audit.facility.profile].filter(([id]) => !dropped.includes(id))),
    },
    responses: new Map([...audit.responses].filter(([id]) => !lost.includes(id))),
    visit: audit.visit === null ? null : { ...audit.visit, disputed: audit.visit.disputed.filter((id) => now.has(id)) },
    loaded: withSetAside(audit, before, document(audit), lost, dropped),
  };
  return {
    audit: upgraded,
    askAgain: [...difference.added.map(({ id }) => id), ...lost.filter((id) => now.has(id))],
    removed: lost.filter((id) => !now.has(id)),
    reworded: difference.changed
      .filter(
        ({ after: { id }, aspects }) => aspects.includes('reworded') && audit.responses.has(id) && !lost.includes(id),
      )
      .map(({ after: { id } }) => id),
    profile: { ask: difference.profile.added, dropped },
  };
}

function isTakenOver(before: Criterion | undefined, after: Criterion | undefined, response: Response): boolean {
  if (before === undefined || after === undefined || before.kind !== after.kind) return false;
  const answers = [response.self, response.verified].flatMap((sided) => (sided === null ? [] : [sided.answer]));
  return answers.every((answer) => meansTheSame(answer, before, after));
}

function meansTheSame(answer: Answer, before: Criterion, after: Criterion): boolean {
  if (answer.is === 'not-applicable') return after.notApplicable === 'allowed';
  if (answer.is === 'no-evidence') return true;
  if (before.kind === 'checks' && after.kind === 'checks') {
    const ids = new Set(before.options.map(({ id }) => id));
    return after.options.length === ids.size && after.options.every(({ id }) => ids.has(id));
  }
  return fitsKind(after, answer.value);
}

function isProfileAnswer({ profile }: Checklist, id: string, value: string | number): boolean {
  const question = profile.find((each) => each.id === id);
  if (question === undefined) return false;
  if (question.kind === 'number') return typeof value === 'number';
  return question.options.some((option) => option.id === value);
}

function withSetAside(
  audit: Audit,
  before: Checklist,
  document: JsonObject,
  lost: readonly string[],
  dropped: readonly string[],
): JsonObject | null {
  if (lost.length === 0 && dropped.length === 0) return audit.loaded;
  const earlier = arrayOf(audit.loaded?.[setAsideKey]);
  const aside: JsonObject = {
    version: before.version,
    ...(lost.length === 0 ? {} : { responses: pick(document['responses'], lost) }),
    ...(dropped.length === 0
      ? {}
      : { profile: Object.fromEntries(dropped.map((id) => [id, audit.facility.profile.get(id) ?? null])) }),
  };
  return { ...(audit.loaded ?? {}), [setAsideKey]: [...earlier, aside] };
}

function pick(responses: JsonValue | undefined, ids: readonly string[]): JsonObject {
  if (responses === null || typeof responses !== 'object' || Array.isArray(responses)) return {};
  return Object.fromEntries(Object.entries(responses).filter(([id]) => ids.includes(id)));
}

function arrayOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
