import { neededFor } from './amounts.mjs';
import { between, pick } from './chance.mjs';
import { counted } from './values.mjs';

/** @import { Coverage, Criterion, Facility, Grade, RoundState, Value } from './types.d.ts' */

/**
 * @typedef {object} Given
 * @property {Criterion} criterion
 * @property {Grade} grade
 * @property {Facility} facility
 * @property {RoundState} state
 * @property {ReadonlyMap<string, Value>} answers given so far
 * @property {number | null} needed by the checklist's own rule
 */

/**
 * The answer implied by earlier ones, for example no server's age without servers; undefined: none is implied.
 * @param {Given} given
 * @returns {Value | undefined}
 */
export function followingAnswer(given) {
  return software(given) ?? images(given) ?? servers(given) ?? backups(given) ?? computers(given) ?? people(given);
}

const NEEDS_SOFTWARE = [
  'EMR-03',
  'EMR-04',
  'EMR-07',
  'EMR-08',
  'EMR-10',
  'EMR-12',
  'EMR-17',
  'EMR-18',
  'EMR-23',
  'EMR-19',
  'EMR-20',
  'EMR-21',
  'SEC-07',
  'SEC-10',
  'SEC-18',
  'SEC-20',
  'HR-06',
  'HR-12',
];
const NEEDS_RUNNING_SOFTWARE = ['EMR-07', 'EMR-17', 'EMR-18', 'EMR-23', 'EMR-20', 'SEC-20', 'HR-12'];
const AFTER_ANNOUNCEMENT = ['decision-to-use', 'portal-entry'];

/**
 * @param {Given} given
 * @returns {Value | undefined}
 */
function software({ criterion, grade, facility, state, needed }) {
  const { id } = criterion;
  if (id === 'EMR-01') return state.software;
  if (id === 'EMR-02') return facility.notApplicable['FIN-04a'] === undefined ? 'rented' : 'purchased';
  const isThere = state.software !== 'none' && state.software !== 'procuring';
  const isRunning = isThere && state.software !== 'contract';
  if (id === 'EMR-16') return pick(['none', 'level-2', 'level-3'], 'level', facility.id);
  if (id === 'FIN-04a' || id === 'FIN-04b') return isThere ? undefined : 'none';
  if (id === 'EMR-15') {
    if (state.software === 'published') return criterion.options?.map((option) => option.id);
    const open =
      criterion.options?.filter((option) => !AFTER_ANNOUNCEMENT.includes(option.id)).map((option) => option.id) ?? [];
    return grade === 1 ? open : open.slice(0, grade === 0.5 ? 3 : 1);
  }
  if (!isThere && NEEDS_SOFTWARE.includes(id)) return emptyAnswer(criterion, needed, facility);
  if (!isRunning && NEEDS_RUNNING_SOFTWARE.includes(id)) return emptyAnswer(criterion, needed, facility);
  return undefined;
}

/** Without a PACS nobody can view images. @param {Given} given @returns {Value | undefined} */
function images({ criterion, grade, facility }) {
  const isThere = facility.profile['imaging'] === 'pacs';
  if (criterion.id === 'WS-12b') return isThere ? undefined : 'not-met';
  if (criterion.id === 'EMR-09') return !isThere ? 'none' : grade === 1 ? 'wards' : 'imaging-only';
  return undefined;
}

const NEEDS_SERVERS = [
  'SRV-01',
  'SRV-02',
  'SRV-03',
  'SRV-04',
  'SRV-05a',
  'SRV-05b',
  'SRV-06a',
  'SRV-06b',
  'SRV-07',
  'SRV-08a',
  'SRV-08b',
  'SRV-10',
  'SRV-15',
  'SRV-16',
  'SRV-17',
  'SRV-18',
  'LAN-11a',
  'SEC-11',
  'CON-02a',
  'CON-02b',
];

/**
 * @param {Given} given
 * @returns {Value | undefined}
 */
function servers({ criterion, facility, state, needed, answers }) {
  const { id } = criterion;
  if (!state.servers && NEEDS_SERVERS.includes(id)) return emptyAnswer(criterion, needed, facility);
  if (answers.get('SRV-18') === 'none' && (id === 'CON-02a' || id === 'CON-02b')) return 'none';
  return undefined;
}

const NEEDS_BACKUP = [
  'BKP-02',
  'BKP-03',
  'BKP-04',
  'BKP-05',
  'BKP-06',
  'BKP-07',
  'BKP-08',
  'BKP-09',
  'BKP-10a',
  'BKP-10b',
];

/**
 * @param {Given} given
 * @returns {Value | undefined}
 */
function backups({ criterion, facility, answers, needed }) {
  const { id } = criterion;
  if (answers.get('BKP-01') === 'none' && NEEDS_BACKUP.includes(id)) return emptyAnswer(criterion, needed, facility);
  if (answers.get('BKP-07') === 'never' && id === 'BKP-08') return 'none';
  return undefined;
}

/**
 * The computers of a place are one stock: those that conform, those that don't, and of these the outdated ones.
 * @param {Given} given
 * @returns {Value | undefined}
 */
function computers({ criterion, grade, facility, answers }) {
  const conforming = presentIn(answers.get('WS-01'));
  if (conforming === null) return undefined;
  const others = Math.round((facility.size.positions - conforming) * 0.7);
  const all = conforming + others;
  const outdated = presentOrNumber(answers.get('WS-04'));
  switch (criterion.id) {
    case 'WS-03':
      return { needed: all, present: conforming + Math.floor(others / 4) };
    case 'WS-04':
      return grade === 1 || others === 0 ? 0 : Math.ceil(others / 4);
    case 'WS-05a':
      return grade === 1 || others === outdated ? 0 : Math.ceil((others - outdated) / 2);
    case 'WS-06':
    case 'WS-07': {
      const share =
        grade === 1
          ? between(96, 100, facility.id, criterion.id)
          : between(grade === 0.5 ? 60 : 10, grade === 0.5 ? 88 : 35, facility.id, criterion.id);
      return { needed: all, present: Math.round((all * share) / 100) };
    }
    default:
      return undefined;
  }
}

/**
 * @param {Given} given
 * @returns {Value | undefined}
 */
function people({ criterion, grade, answers, needed }) {
  if (criterion.id !== 'HR-02a' && criterion.id !== 'HR-02b') return undefined;
  const there = presentIn(answers.get('HR-01')) ?? 0;
  const wanted = Math.max(3, criterion.id === 'HR-02a' ? Math.ceil(there * 0.6) : there);
  return counted(wanted, Math.min(there, grade === 1 ? wanted : Math.max(0, wanted - 1)), needed);
}

/**
 * @param {Criterion} criterion
 * @param {number | null} ruled
 * @param {Facility} facility
 * @returns {Value}
 */
function emptyAnswer(criterion, ruled, facility) {
  switch (criterion.kind) {
    case 'judgement':
      return 'not-met';
    case 'choice':
      return criterion.options?.findLast(({ mark }) => mark === 0)?.id ?? '';
    case 'checks':
      return [];
    case 'coverage':
      return counted(neededFor(criterion, facility), 0, ruled);
    case 'date':
      return 'never';
    default:
      return criterion.id.startsWith('BKP-10') ? 0 : 'none';
  }
}

/**
 * @param {Value | undefined} value
 * @returns {number | null}
 */
function presentIn(value) {
  if (typeof value !== 'object') return null;
  if ('rows' in value) return value.rows.reduce((total, { present }) => total + present, 0);
  return 'present' in value ? value.present : null;
}

/**
 * @param {Value | undefined} value
 * @returns {number}
 */
function presentOrNumber(value) {
  return typeof value === 'number' ? value : 0;
}
