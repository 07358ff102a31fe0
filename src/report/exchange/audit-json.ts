import type { Audit, Deletion, Response, SidedAnswer } from '../../domain/audit/audit.ts';
import type { HistoryEnd } from '../../domain/audit/history.ts';
import type { Assessment, CriterionAssessment } from '../../domain/scoring/assessment.ts';
import { compareByCode } from '../../domain/values/compare-by-code.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { type Language, type LocalizedText, textIn } from '../../domain/values/language.ts';
import { toNumberOrNull } from '../../domain/values/rational.ts';
import { answerText } from '../words/answers/answer-text.ts';
import { levelLabel } from '../words/facility/level-text.ts';
import { assessmentJson } from './assessment-json.ts';

/** The head of an export for other programs; keys are never removed within one version of the format. */
export function exportHead(language: Language): JsonObject {
  return { format: 'facility-audit/export/1', language };
}

/** What an export has of an audit beside its assessment. */
export interface Kept {
  /** The audit as its file contains it, from which an import makes the file again. */
  readonly document: JsonObject;
  /** The end of the history beside the audit file; null: there is none, as for an audit out of a workbook. */
  readonly history: HistoryEnd | null;
}

/** An audit with everything recorded and computed, for other programs. */
export function auditJson(assessment: Assessment, language: Language, { document, history }: Kept): JsonObject {
  const { audit, checklist } = assessment;
  const {
    format: _format,
    facility: _facility,
    checklist: _checklist,
    criteria: _criteria,
    sections,
    ...computed
  } = assessmentJson(assessment);
  const label = (id: string | null) => (id === null ? null : levelLabel(checklist, id, language));
  return {
    ...computed,
    levelLabel: label(assessment.level),
    illustrative: audit.illustrative,
    roundTitle: textOrNull(audit.round.title, language),
    facility: facilityJson(assessment),
    checklist: { ...audit.checklist, digest: checklist.digest, title: textIn(checklist.title, language) },
    sections: titled(sections, assessment, language),
    criteria: assessment.criteria.map((each) => criterionJson(each, assessment, language)),
    ...wholeJson(audit),
    history: history === null ? null : { ...history },
    document,
  };
}

/** What is recorded of the audit as a whole, in the words of its file. */
function wholeJson({ team, assigned, flagged, visit, signed, combinedFrom, deletions }: Audit): JsonObject {
  return {
    team: team.map((each) => ({ ...each })),
    assigned: Object.fromEntries(assigned),
    flagged: [...flagged],
    visit:
      visit === null
        ? null
        : {
            ...visit,
            present: visit.present.map((each) => ({ ...each })),
            difficulties: visit.difficulties.map((each) => ({ ...each })),
          },
    signed: signed.map((each) => ({
      ...each,
      changes: each.changes.map((change) => ({ ...change, what: change.what.map((part) => ({ ...part })) })),
    })),
    combinedFrom: [...combinedFrom],
    deletions: deletions.map(deletionJson),
  };
}

function deletionJson(deletion: Deletion): JsonObject {
  const { what, criterion, was, by, at, reason, restoredAt } = deletion;
  const isAnswer = deletion.what === 'self' || deletion.what === 'verified';
  const before = isAnswer ? sidedJson(deletion.was) : typeof was === 'object' && was !== null ? { ...was } : was;
  return { what, criterion, was: before as JsonValue, by, at, reason, restoredAt };
}

function facilityJson({ audit }: Assessment): JsonObject {
  const { id, name, names, kind, unit, province, profile, emr, deadlines } = audit.facility;
  return {
    id,
    name,
    names: names === undefined ? null : { ...names },
    kind,
    unit: unit === null ? null : { id: unit.id, name: unit.name },
    province,
    // An audit file keeps the order in which its author wrote, a workbook none.
    profile: Object.fromEntries([...profile].toSorted(([a], [b]) => compareByCode(a, b))),
    emr: emr === null ? null : { status: emr.status, decision: emr.decision, on: emr.on },
    deadlines: Object.fromEntries([...deadlines].map(([deadline, { date, reason }]) => [deadline, { date, reason }])),
  };
}

function titled(sections: JsonValue | undefined, { checklist }: Assessment, language: Language): JsonValue {
  const titles = checklist.sections.map(({ title, scored }) => ({ title: textIn(title, language), scored }));
  return Array.isArray(sections)
    ? sections.map((section: JsonObject, index): JsonObject => ({ ...section, ...titles[index] }))
    : [];
}

function criterionJson(
  { criterion, section, state, side, mark, needed, neededByRule, lacksEvidence }: CriterionAssessment,
  { audit, findings }: Assessment,
  language: Language,
): JsonObject {
  const response = audit.responses.get(criterion.id);
  const sideJson = (sided: SidedAnswer | null | undefined) =>
    sided === null || sided === undefined
      ? null
      : { ...sidedJson(sided), text: answerText(criterion, sided.answer, language, neededByRule) };
  return {
    id: criterion.id,
    section: section.id,
    question: textIn(criterion.question, language),
    kind: criterion.kind,
    unit: 'unit' in criterion ? textOrNull(criterion.unit, language) : null,
    weight: criterion.weight,
    critical: criterion.critical,
    scored: criterion.scored,
    confidential: criterion.confidential,
    state,
    side,
    needed: toNumberOrNull(needed),
    mark: toNumberOrNull(mark),
    severity: findings.find(({ marked }) => marked.criterion.id === criterion.id)?.severity ?? null,
    self: sideJson(response?.self),
    verified: sideJson(response?.verified),
    evidence: (response?.evidence ?? []).map((each) => ({ ...each })),
    lacksEvidence,
    plan: planJson(response),
    purchase: (response?.purchase ?? []).map((each) => ({ ...each })),
    decisions: (response?.decisions ?? []).map(({ between, chosen, by, at, reason }) => ({
      between: between.map(sidedJson),
      chosen,
      by,
      at,
      reason,
    })),
    keptFrom: response?.keptFrom ?? null,
  };
}

function sidedJson({ answer, by, at, note, changed, also = [] }: SidedAnswer): JsonObject {
  const value = answer.is === 'given' ? (answer.value as JsonValue) : answer.is;
  return {
    answer: value,
    reason: answer.is === 'not-applicable' ? answer.reason : null,
    by,
    at,
    note,
    changed,
    also: also.map((each) => ({ ...each })),
  };
}

function planJson(response: Response | undefined): JsonObject | null {
  const plan = response?.plan ?? null;
  return plan === null ? null : { ...plan };
}

function textOrNull(text: LocalizedText | null, language: Language): string | null {
  return text === null ? null : textIn(text, language);
}
