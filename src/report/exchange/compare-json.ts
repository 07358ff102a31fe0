import type { GivenValue } from '../../domain/audit/audit.ts';
import type { FacilityResult } from '../../domain/province/facility-result.ts';
import type { CriterionChange, Stand } from '../../domain/scoring/comparison.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import type { Language } from '../../domain/values/language.ts';
import { toNumberOrNull } from '../../domain/values/rational.ts';
import type { Compared, ComparedFacility } from '../screens/compared.ts';
import { facilityChangeText } from '../words/recorded/facility-change-text.ts';

/** The changes for other programs (`compare --json`); `common` covers the criteria that both sides ask. */
export function compareJson({ facilities, onlyBefore, onlyAfter, changes }: Compared, language: Language): JsonObject {
  const idOf = ({ facility }: FacilityResult) => facility.id;
  return {
    format: 'facility-audit/comparison/1',
    facilities: facilities.map(facilityJson),
    onlyBefore: onlyBefore.map(idOf),
    onlyAfter: onlyAfter.map(idOf),
    changes: changes.map((change) => ({ ...change, message: facilityChangeText(change, language) })),
  };
}

function facilityJson({ before, after, comparison }: ComparedFacility): JsonObject {
  const { common, sections, compared, changes, onlyBefore, onlyAfter, remarked, versions } = comparison;
  return {
    facility: after.facility.id,
    before: auditJson(before),
    after: auditJson(after),
    common: { criteria: compared, before: toNumberOrNull(common.before), after: toNumberOrNull(common.after) },
    sections: sections.map((each) => ({
      id: each.section.id,
      before: toNumberOrNull(each.before),
      after: toNumberOrNull(each.after),
    })),
    changes: changes.map(changeJson),
    onlyBefore: onlyBefore.map(({ id }) => id),
    onlyAfter: onlyAfter.map(({ id }) => id),
    remarked: remarked.map(({ id }) => id),
    versions: versions === null ? null : { before: versions.before, after: versions.after },
  };
}

function auditJson({ audit, revision, round, auditedOn, facility, percent, level }: FacilityResult): JsonObject {
  return {
    audit,
    revision,
    round: round.id,
    auditedOn,
    facility: facility.id,
    percent: toNumberOrNull(percent),
    level,
  };
}

function changeJson({ criterion, direction, before, after }: CriterionChange): JsonObject {
  return { criterion: criterion.id, direction, before: standJson(before), after: standJson(after) };
}

function standJson({ state, answer, mark }: Stand): JsonObject {
  const value = answer?.is === 'given' ? valueJson(answer.value) : (answer?.is ?? null);
  return { state, answer: value, mark: toNumberOrNull(mark) };
}

function valueJson(value: GivenValue): JsonValue {
  if (typeof value !== 'object') return value;
  if ('rows' in value) return { rows: value.rows.map(({ label, needed, present }) => ({ label, needed, present })) };
  return 'present' in value ? { needed: value.needed, present: value.present } : [...value];
}
