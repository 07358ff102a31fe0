import { figuresFor, markOf, neededFor, unscoredFigure } from './amounts.mjs';
import { between, chance, pick } from './chance.mjs';
import { ageOf, dayBefore } from './days.mjs';

/** @import { Coverage, Criterion, Facility, Grade, Value } from './types.d.ts' */

/**
 * An answer with the given grade, or as near to it as this kind of answer allows.
 * @param {Criterion} criterion
 * @param {Grade} grade
 * @param {{ readonly facility: Facility, readonly auditedOn: string, readonly needed: number | null }} at needed: by the checklist's own
 * rule
 * @returns {Value}
 */
export function valueFor(criterion, grade, at) {
  switch (criterion.kind) {
    case 'judgement':
      return grade === 1 ? 'met' : grade === 0.5 ? 'partly' : 'not-met';
    case 'choice':
      return optionFor(criterion, grade, at.facility);
    case 'checks':
      return checksFor(criterion, grade, at.facility);
    case 'number':
      return figureFor(criterion, grade, at.facility);
    case 'coverage':
      return coverageFor(criterion, grade, at);
    case 'date':
      return dayFor(criterion, grade, at);
    case 'text':
      return 'Chưa có nội dung (ví dụ)';
  }
}

/**
 * @param {Criterion} criterion
 * @param {Grade} grade
 * @param {Facility} facility
 * @returns {string}
 */
function optionFor(criterion, grade, facility) {
  const { id, options = [] } = criterion;
  const marked = options.filter(({ mark }) => mark !== undefined);
  if (marked.length === 0) return pick(options, 'option', facility.id, id).id;
  const nearest = Math.min(...marked.map(({ mark = 0 }) => Math.abs(mark - grade)));
  const fitting = marked.filter(({ mark = 0 }) => Math.abs(mark - grade) === nearest);
  return pick(fitting, 'option', facility.id, id, grade).id;
}

/**
 * @param {Criterion} criterion
 * @param {Grade} grade
 * @param {Facility} facility
 * @returns {readonly string[]}
 */
function checksFor({ id, options = [] }, grade, facility) {
  if (grade === 0) return [];
  if (grade === 1) return options.map((option) => option.id);
  const last = pick(options, 'missing', facility.id, id).id;
  const kept = options.filter((option) => option.id !== last && chance('check', facility.id, id, option.id) < 0.6);
  return (kept.length === 0 ? options.filter((option) => option.id !== last).slice(0, 1) : kept).map(
    (option) => option.id,
  );
}

/**
 * @param {Criterion} criterion
 * @param {Grade} grade
 * @param {Facility} facility
 * @returns {number | 'none'}
 */
function figureFor(criterion, grade, facility) {
  if (criterion.bands === undefined) return unscoredFigure(criterion, facility);
  const figures = figuresFor(criterion, grade);
  if (figures.length > 0) return pick(figures, 'figure', facility.id, criterion.id, grade);
  return figureFor(criterion, grade === 0.5 ? 0 : 1, facility);
}

/** Sizes that exist only in such steps. @type {Readonly<Record<string, number>>} */
const STEPS = { 'SRV-05a': 16, 'SRV-05b': 4, 'LAN-10a': 10 };

/**
 * @param {Criterion} criterion
 * @param {Grade} grade
 * @param {{ readonly facility: Facility, readonly needed: number | null }} at
 * @returns {Coverage}
 */
function coverageFor(criterion, grade, { facility, needed }) {
  const wanted = needed ?? neededFor(criterion, facility);
  const share =
    grade === 1 ? 1 : (grade === 0.5 ? 0.55 : 0.1) + chance('share', facility.id, criterion.id, grade) * 0.3;
  const most = grade === 1 ? wanted : wanted - 1;
  const step = STEPS[criterion.id] ?? 1;
  const present =
    criterion.critical === true && grade === 0
      ? 0
      : Math.max(0, Math.min(most, Math.round((wanted * share) / step) * step));
  return counted(wanted, present, needed);
}

/**
 * A number needed that the checklist computes is not recorded again.
 * @param {number} wanted
 * @param {number} present
 * @param {number | null} ruled
 * @returns {Coverage}
 */
export function counted(wanted, present, ruled) {
  return ruled === null ? { needed: wanted, present } : { present };
}

/**
 * @param {Criterion} criterion
 * @param {Grade} grade
 * @param {{ readonly facility: Facility, readonly auditedOn: string }} at
 * @returns {string}
 */
function dayFor(criterion, grade, { facility, auditedOn }) {
  const early = dayBefore('2025-08-01', between(5, 60, 'day', facility.id, criterion.id));
  const recent =
    markOf(criterion, ageOf(early, auditedOn)) === 1
      ? early
      : dayBefore(auditedOn, between(4, 40, 'day', facility.id, criterion.id));
  if (grade === 1) return recent;
  return grade === 0.5 || chance('never', facility.id, criterion.id) < 0.3
    ? dayBefore('2024-03-15', between(0, 300, 'old', facility.id, criterion.id))
    : 'never';
}
