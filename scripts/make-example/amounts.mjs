import { between } from './chance.mjs';

/** @import { Criterion, Facility, Grade } from './types.d.ts' */

/**
 * Plausible figures by criterion and intended grade; those that the checklist no longer marks so are dropped, and a criterion without any
 * gets a figure from its bands.
 * @type {Readonly<Record<string, readonly number[]>>}
 */
const FIGURES = {
  'SRV-04': [1, 2, 3, 4, 6, 7, 8, 9],
  'SRV-06a': [35, 42, 55, 8, 12, 20],
  'SRV-06b': [14, 18, 24, 3, 6, 9],
  'SRV-10': [21, 23, 24.5, 26, 28, 29.5, 31, 33, 34],
  'SRV-18': [18, 20, 30, 5, 8],
  'LAN-04': [0, 2, 3],
  'WS-18': [0, 4, 9, 15],
  'LAN-11a': [2, 4, 8, 35, 60],
  'LAN-11b': [18, 25, 40, 85, 120],
  'LAN-11c': [0, 0.2, 0.5, 1.5, 3],
  'BKP-03': [3, 8, 12, 20, 50, 96, 240],
  'BKP-08': [2, 3.5, 6, 12, 20],
  'BKP-10a': [30, 45, 60, 7, 14],
  'BKP-10b': [12, 0, 3, 6],
  'SEC-06a': [3, 6, 12, 0, 1],
  'SEC-06b': [6, 12, 3, 4, 0, 1],
  'SEC-08b': [0, 1, 5, 14, 30],
  'SEC-19': [2, 10, 25, 180, 300],
  'FIN-08': [3, 1, 2, 0],
  'FIN-11': [0, 45, 120, 260],
  'CON-02a': [45, 60, 72, 88, 95],
  'CON-02b': [1, 2, 3, 5, 6],
  'CON-04': [24, 36, 48, 6, 10],
};

/** Criteria that may not have been measured yet if their grade is low. */
const OFTEN_UNMEASURED = new Set([
  'SRV-04',
  'SRV-06b',
  'SRV-10',
  'SRV-18',
  'LAN-04',
  'LAN-11a',
  'LAN-11b',
  'LAN-11c',
  'SEC-19',
  'CON-02a',
  'CON-02b',
]);

/**
 * Figures with this mark; none: never measured.
 * @param {Criterion} criterion
 * @param {Grade} grade
 * @returns {readonly (number | 'none')[]}
 */
export function figuresFor(criterion, grade) {
  const bands = criterion.bands ?? [];
  const known = (FIGURES[criterion.id] ?? bands.map(({ from, to }) => middle(from, to))).filter(
    (figure) => markOf(criterion, figure) === grade,
  );
  const unmeasured = grade === 0 && (known.length === 0 || OFTEN_UNMEASURED.has(criterion.id));
  return unmeasured ? [...known, 'none'] : known;
}

/**
 * @param {Criterion} criterion
 * @param {number} figure
 * @returns {number}
 */
export function markOf({ bands = [] }, figure) {
  return bands.find(({ from = -Infinity, to = Infinity }) => figure >= from && figure <= to)?.mark ?? 0;
}

/**
 * @param {number | undefined} from
 * @param {number | undefined} to
 * @returns {number}
 */
function middle(from, to) {
  if (from !== undefined && to !== undefined) return Math.round((from + to) / 2);
  return from ?? to ?? 0;
}

/**
 * Information that no mark depends on.
 * @param {Criterion} criterion
 * @param {Facility} facility
 * @returns {number}
 */
export function unscoredFigure({ id }, { id: facility, size }) {
  switch (id) {
    case 'WS-02':
      return Math.round((100 * size.positions) / size.staff);
    case 'FIN-04a':
      return between(18, 42, facility, id) * 1_000_000;
    case 'FIN-04b':
      return between(1, 5, facility, id) * 12;
    case 'FIN-05':
      return between(3, 19, facility, id) / 10;
    default:
      return between(1, 14, facility, id);
  }
}

/** The number needed, from the facility's size and profile. @param {Criterion} criterion @param {Facility} facility @returns {number} */
export function neededFor({ id }, { id: facility, size, profile }) {
  const beds = Number(profile['beds']);
  const isLarge = beds >= 300;
  /** @type {Readonly<Record<string, number>>} */
  const needs = {
    'SRV-02': isLarge ? 3 : 2,
    'SRV-05a': isLarge ? 128 : 64,
    'SRV-05b': isLarge ? 32 : 16,
    'SRV-16': Math.ceil(beds / 20),
    'LAN-01': size.departments,
    'LAN-02': size.positions + size.departments,
    'LAN-06': Math.ceil(size.positions / 5),
    'LAN-10a': 100,
    'LAN-10b': 2,
    'WS-01': size.positions,
    'WS-08a': Math.round(size.positions * 0.4),
    'WS-08b': size.counters + 2,
    'WS-09a': size.counters,
    'WS-09b': size.counters,
    'WS-11': size.inpatient,
    'WS-15': 4 + size.counters,
    'WS-16': size.counters + 1,
    'EMR-04': 14 + size.inpatient,
    'EMR-05': beds * 3,
    'EMR-06': size.clinicians,
    'EMR-08': size.analysers,
    'EMR-17': size.inpatient,
    'EMR-23': beds * 20,
    'FIN-02': between(18, 60, facility, id) * 100,
    'HR-06': size.clinicians,
    'HR-07': Math.round(size.clinicians * 1.3),
    'CON-14': 3,
  };
  return needs[id] ?? 10;
}
