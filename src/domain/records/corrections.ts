import type { Audit } from '../audit/audit.ts';
import type { Facility } from '../audit/facility.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { standings } from '../scoring/applicability.ts';
import { type Remover, withDeletion, withRestored } from './deletions.ts';

/** Answers a question of the profile, or takes the answer away (null). What stood there is noted as taken out. */
export function recordProfile(audit: Audit, question: string, value: string | number | null, remover: Remover): Audit {
  const before = audit.facility.profile.get(question);
  if (before === (value ?? undefined)) return audit;
  const profile = new Map(audit.facility.profile);
  if (value === null) profile.delete(question);
  else profile.set(question, value);
  const changed: Audit = { ...audit, facility: { ...audit.facility, profile } };
  const taken =
    before === undefined
      ? changed
      : withDeletion(changed, { what: 'profile', criterion: question, was: before }, remover);
  return value === null ? taken : withRestored(taken, { what: 'profile', criterion: question, was: value }, remover.at);
}

/** Changes facts about the facility. A name given by language is replaced as a whole. */
export function recordFacility(
  audit: Audit,
  changes: Partial<Pick<Facility, 'name' | 'kind' | 'province' | 'unit' | 'emr'>>,
): Audit {
  const { names, ...facility } = audit.facility;
  const kept = names === undefined || changes.name !== undefined ? {} : { names };
  return { ...audit, facility: { ...facility, ...kept, ...changes } };
}

/** Says who goes through a section; null: nobody in particular. */
export function recordAssigned(audit: Audit, section: string, people: string | null): Audit {
  const assigned = new Map(audit.assigned);
  if (people === null) assigned.delete(section);
  else assigned.set(section, people);
  return { ...audit, assigned };
}

/** What a change of the profile, or of an answer, does to other criteria: ids in the checklist's order. */
export interface Switched {
  /** Asked now, and not before. */
  readonly on: readonly string[];
  /** Asked before, and no longer. */
  readonly off: readonly string[];
  /** Those of `off` that have answers, which stay in the audit and no longer count. */
  readonly silenced: readonly string[];
}

/** The criteria that a change switches on and off. */
export function switchedBy(checklist: Checklist, before: Audit, after: Audit): Switched {
  const was = standings(checklist, before);
  const changed = [...standings(checklist, after)].filter(
    ([id, { state }]) => (state === 'inactive') !== (was.get(id)?.state === 'inactive'),
  );
  const off = changed.flatMap(([id, { state }]) => (state === 'inactive' ? [id] : []));
  const hasAnswer = (id: string) => {
    const response = after.responses.get(id);
    return response !== undefined && (response.self !== null || response.verified !== null);
  };
  return {
    on: changed.flatMap(([id, { state }]) => (state === 'inactive' ? [] : [id])),
    off,
    silenced: off.filter(hasAnswer),
  };
}
