import { chance } from './chance.mjs';

/** @import { Criterion, Facility, Grade, RoundState } from './types.d.ts' */

/**
 * The intended grade of a criterion. Both rounds use the same random number, so that what was met stays met as the facility improves.
 * @param {Criterion} criterion
 * @param {Facility} facility
 * @param {RoundState} state
 * @returns {Grade}
 */
export function gradeOf(criterion, facility, state) {
  if (state.weak.includes(criterion.id)) return 0;
  const luck = chance('grade', facility.id, criterion.id);
  const quality = state.quality + (chance('section', facility.id, criterion.section) - 0.5) * 0.12;
  const grade = luck < quality ? 1 : luck < quality + (1 - quality) * 0.55 ? 0.5 : 0;
  return criterion.critical === true ? criticalGrade(grade, criterion, state) : grade;
}

/**
 * Critical criteria decide the level, so only the weak ones may fail.
 * @param {Grade} grade
 * @param {Criterion} criterion
 * @param {RoundState} state
 * @returns {Grade}
 */
function criticalGrade(grade, criterion, { level }) {
  if (level === 'ready') return 1;
  return grade === 1 || !canBeHalf(criterion) ? 1 : 0.5;
}

/**
 * @param {Criterion} criterion
 * @returns {boolean}
 */
function canBeHalf({ kind, options = [], bands = [] }) {
  if (kind === 'choice') return options.some(({ mark = 0 }) => mark === 0.5);
  if (kind === 'number' || kind === 'date') return bands.some(({ mark }) => mark === 0.5);
  return kind !== 'text';
}

/**
 * The facility's own grade: often the same, sometimes better than the real one.
 * @param {Grade} grade
 * @param {string} criterion
 * @param {Facility} facility
 * @param {string} round
 * @returns {Grade}
 */
export function selfGrade(grade, criterion, facility, round) {
  const luck = chance('self', facility.id, round, criterion);
  if (luck < 0.13) return grade === 0 ? 0.5 : 1;
  return luck > 0.97 && grade === 1 ? 0.5 : grade;
}
