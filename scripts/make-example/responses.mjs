import { chance } from './chance.mjs';
import { holds } from './checklist.mjs';
import { dayBefore, instantOf } from './days.mjs';
import { byDepartment } from './departments.mjs';
import { followingAnswer } from './following-answers.mjs';
import { gradeOf, selfGrade } from './grades.mjs';
import { markOfAnswer } from './marks.mjs';
import { differenceNote } from './notes.mjs';
import { inspectorOf, technician } from './people.mjs';
import { donePlan, planFor, purchasesFor } from './plans.mjs';
import { valueFor } from './values.mjs';

/** @import { Checklist, Criterion, Facility, Response, RoundId, Side, Value } from './types.d.ts' */

/**
 * Answers of one round, in the order in which they are asked; none for criteria that do not concern the facility.
 * @param {Checklist} checklist
 * @param {Facility} facility
 * @param {RoundId} round
 * @param {ReadonlyMap<string, Response>} earlier those of the round before
 * @param {ReadonlySet<string>} [kept] criteria whose answers an upgrade took over: they are found again, unless they were mended since
 * @returns {ReadonlyMap<string, Response>}
 */
export function answerRound(checklist, facility, round, earlier, kept = new Set()) {
  /** @type {Map<string, Value>} */
  const answers = new Map();
  /** @type {Map<string, Response>} */
  const responses = new Map();
  const state = facility.rounds[round];
  for (const criterion of checklist.criteria) {
    if (state.unanswered?.includes(criterion.section) === true) continue;
    if (!holds(criterion.when, facility.profile, answers, state.auditedOn)) continue;
    const needed =
      criterion.needed?.find(({ when }) => holds(when, facility.profile, answers, state.auditedOn))?.is ?? null;
    const before = kept.has(criterion.id) ? earlier.get(criterion.id) : undefined;
    const again = before && foundAgain(criterion, before, { facility, round, needed, step: responses.size });
    const response = again ?? respond(criterion, { facility, round, answers, needed, step: responses.size });
    const counted = response.verified?.answer ?? response.self?.answer;
    if (counted !== undefined && counted !== 'not-applicable' && counted !== 'no-evidence')
      answers.set(criterion.id, counted);
    responses.set(
      criterion.id,
      withPlan(criterion, response, { facility, round, needed, earlier: earlier.get(criterion.id) }),
    );
  }
  return responses;
}

/**
 * The answers of the round before, found again on the day; null where the facility has mended it since.
 * @param {Criterion} criterion
 * @param {Response} before
 * @param {{ readonly facility: Facility, readonly round: RoundId, readonly needed: number | null, readonly step: number }} at
 * @returns {Response | undefined}
 */
function foundAgain(criterion, { self, verified }, { facility, round, needed, step }) {
  const state = facility.rounds[round];
  const side = verified ?? self;
  if (side === undefined) return undefined;
  const isShort = (markOfSide(criterion, side, state.auditedOn, needed) ?? 1) < 1;
  if (isShort && gradeOf(criterion, facility, state) === 1) return undefined;
  const bySelf = { by: technician, at: instantOf(dayBefore(state.auditedOn, 6), step) };
  const byGroup = { by: inspectorOf(criterion.section), at: instantOf(state.auditedOn, step) };
  return { ...(self && { self: { ...self, ...bySelf } }), verified: { ...side, ...byGroup } };
}

/**
 * @param {Criterion} criterion
 * @param {{ readonly facility: Facility, readonly round: RoundId, readonly answers: ReadonlyMap<string, Value>, readonly needed: number | null, readonly step: number }} at
 * @returns {Response}
 */
function respond(criterion, { facility, round, answers, needed, step }) {
  const state = facility.rounds[round];
  const { auditedOn } = state;
  const bySelf = { by: technician, at: instantOf(dayBefore(auditedOn, 6), step) };
  const byGroup = { by: inspectorOf(criterion.section), at: instantOf(auditedOn, step) };
  const reason = facility.notApplicable[criterion.id];
  if (reason !== undefined) {
    return {
      self: { answer: 'not-applicable', reason, ...bySelf },
      verified: { answer: 'not-applicable', reason, ...byGroup },
    };
  }
  const grade = gradeOf(criterion, facility, state);
  const given = { criterion, grade, facility, state, answers, needed };
  const followed = followingAnswer(given);
  const found = followed ?? valueFor(criterion, grade, { facility, auditedOn, needed });
  const claimed =
    followed ?? valueFor(criterion, selfGrade(grade, criterion.id, facility, round), { facility, auditedOn, needed });
  const self = { answer: byDepartment(criterion, facility, claimed), ...bySelf };
  if (state.selfOnly?.includes(criterion.id) === true)
    return { self: { answer: byDepartment(criterion, facility, found), ...bySelf } };
  if (isUnproven(criterion, facility, round)) {
    return {
      self,
      verified: { answer: 'no-evidence', ...byGroup, note: 'Chưa xuất trình được minh chứng trong buổi làm việc' },
    };
  }
  const isSame = JSON.stringify(found) === JSON.stringify(claimed);
  const note = isSame ? {} : { note: differenceNote(criterion, found, claimed) };
  return { self, verified: { answer: byDepartment(criterion, facility, found), ...byGroup, ...note } };
}

/**
 * @param {Criterion} criterion
 * @param {Facility} facility
 * @param {RoundId} round
 * @returns {boolean}
 */
function isUnproven({ id, critical = false, scored = true }, facility, round) {
  if (facility.rounds[round].unproven?.includes(id) === true) return true;
  const isTested = ['SEC-05', 'WS-04', 'WS-05a', 'EMR-02'].includes(id);
  return !critical && scored && !isTested && chance('unproven', facility.id, round, id) < 0.015;
}

/**
 * @param {Criterion} criterion
 * @param {Response} response
 * @param {{ readonly facility: Facility, readonly round: RoundId, readonly needed: number | null, readonly earlier: Response | undefined }} at
 * @returns {Response}
 */
function withPlan(criterion, response, { facility, round, needed, earlier }) {
  const side = response.verified ?? response.self;
  const mark = side === undefined ? null : markOfSide(criterion, side, facility.rounds[round].auditedOn, needed);
  if (mark === null) return response;
  if (mark === 1) {
    const plan = donePlan(earlier?.plan, facility, round, criterion.id);
    return plan === undefined ? response : { ...response, plan };
  }
  const plan = planFor(criterion, facility, round, mark);
  const purchase = side?.answer === 'no-evidence' ? undefined : purchasesFor(criterion, facility, side?.answer);
  return { ...response, ...(plan === undefined ? {} : { plan }), ...(purchase === undefined ? {} : { purchase }) };
}

/**
 * @param {Criterion} criterion
 * @param {Side} side
 * @param {string} auditedOn
 * @param {number | null} needed
 * @returns {number | null}
 */
function markOfSide(criterion, { answer }, auditedOn, needed) {
  if (answer === 'not-applicable') return null;
  return answer === 'no-evidence' ? 0 : markOfAnswer(criterion, answer, auditedOn, needed);
}
