import { between, chance, pick } from './chance.mjs';
import { ownerOf } from './people.mjs';

/** @import { Criterion, Facility, Remedy, Response, RoundId } from './types.d.ts' */

const SOURCES = ['provincial-budget', 'own-revenue', 'development-fund'];

/** @type {Readonly<Record<RoundId, { readonly soon: string, readonly next: string, readonly late: string }>>} */
const DUE = {
  '2025-08': { soon: '2025-08-29', next: '2025-09-25', late: '2025-12-31' },
  '2025-10': { soon: '2025-11-14', next: '2025-12-31', late: '2026-03-31' },
  '2026-12': { soon: '2027-01-15', next: '2027-03-31', late: '2027-06-30' },
};

/**
 * The plan for a finding; a few have none, as in real life.
 * @param {Criterion} criterion
 * @param {Facility} facility
 * @param {RoundId} round
 * @param {number} mark
 * @returns {Response['plan']}
 */
export function planFor(criterion, facility, round, mark) {
  const { id, section, critical = false, weight = 0, remedy = [] } = criterion;
  if (!critical && chance('plan', facility.id, id) < 0.25) return undefined;
  const due = DUE[round];
  const isBought = remedy.some(({ item }) => item !== undefined);
  return {
    owner: ownerOf(section),
    due: critical && mark === 0 ? due.soon : critical || weight >= 4 ? due.next : due.late,
    status: chance('status', facility.id, round, id) < (round === '2025-08' ? 0.25 : 0.6) ? 'in-progress' : 'open',
    ...(isBought ? { fundingSource: pick(SOURCES, 'source', facility.id, id) } : {}),
  };
}

/** The month in which what was planned in the round before was done. @type {Readonly<Record<RoundId, string>>} */
const DONE = { '2025-08': '2025-07', '2025-10': '2025-09', '2026-12': '2026-04' };

/**
 * The plan of the round before, done by this one.
 * @param {Response['plan']} plan
 * @param {Facility} facility
 * @param {RoundId} round
 * @param {string} criterion
 * @returns {Response['plan']}
 */
export function donePlan(plan, facility, round, criterion) {
  if (plan === undefined) return undefined;
  const day = String(between(3, 28, 'done', facility.id, criterion)).padStart(2, '0');
  return { ...plan, status: 'done', doneOn: plan['doneOn'] ?? `${DONE[round]}-${day}` };
}

/**
 * Quantities typed by the group, if the checklist asks for one or computes too much.
 * @param {Criterion} criterion
 * @param {Facility} facility
 * @param {unknown} answer
 * @returns {Response['purchase']}
 */
export function purchasesFor(criterion, facility, answer) {
  const lines = (criterion.remedy ?? [])
    .map((remedy) => purchaseLine(remedy, criterion.id, facility, answer))
    .filter((line) => line !== null);
  return lines.length === 0 ? undefined : lines;
}

/**
 * @param {Remedy} remedy
 * @param {string} criterion
 * @param {Facility} facility
 * @param {unknown} answer
 * @returns {Readonly<Record<string, string | number>> | null}
 */
function purchaseLine({ item, quantity, coveredBy = [] }, criterion, facility, answer) {
  if (item === undefined || coveredBy.length > 0) return null;
  const known = alreadyThere(criterion, item, answer);
  if (known !== null) return { item, quantity: 0, note: known };
  if (quantity !== 'asked' || chance('typed', facility.id, criterion, item) < 0.3) return null;
  const fundingSource = pick(SOURCES, 'source', facility.id, criterion);
  return { item, quantity: typedQuantity(item, facility, criterion), fundingSource, year: 2025 };
}

/**
 * Why nothing needs to be bought after all; null if something does.
 * @param {string} criterion
 * @param {string} item
 * @param {unknown} answer
 * @returns {string | null}
 */
function alreadyThere(criterion, item, answer) {
  if (criterion === 'EMR-01' && answer === 'contract') return 'Đã ký hợp đồng thuê phần mềm';
  if (item === 'security-level-dossier' && answer === 'submitted') return 'Hồ sơ đã trình, không thuê lập lại';
  if (item === 'firewall' && answer === 'expired') return 'Thiết bị đã có, chỉ gia hạn bản quyền';
  if (item === 'pacs-system' && answer === 'imaging-only') return 'Đã có PACS, yêu cầu mở quyền xem tại khoa';
  if (item === 'generator' && answer === 'manual') return 'Máy phát điện hiện có đủ công suất';
  if (item === 'waterproofing-m2' && answer === 'mended') return 'Đã khắc phục';
  return null;
}

/** @type {Readonly<Record<string, readonly [number, number]>>} */
const QUANTITIES = {
  'network-node': [10, 30],
  'storage-tb': [2, 8],
  'access-switch': [2, 6],
  'network-cabinet': [1, 4],
  'ups-network-cabinet': [1, 4],
  'wifi-access-point': [4, 12],
  'signature-pad': [2, 6],
  'fingerprint-reader': [2, 6],
  'emr-feature': [1, 4],
  'vpn-licence-year': [3, 10],
  'mfa-licence-year': [3, 10],
  'fuel-storage-litre': [60, 200],
  'waterproofing-m2': [10, 40],
  'downtime-form-set': [4, 10],
  'radio-handset': [4, 10],
  'spare-disk': [2, 4],
  'ups-battery': [4, 16],
  'pacs-system': [1, 1],
  'generator': [1, 1],
  'core-switch': [1, 1],
  'firewall': [1, 1],
  'smoke-detector': [2, 3],
};

/**
 * @param {string} item
 * @param {Facility} facility
 * @param {string} criterion
 * @returns {number}
 */
function typedQuantity(item, facility, criterion) {
  const [low, high] = QUANTITIES[item] ?? [1, 2];
  return between(low, high, 'quantity', facility.id, criterion, item);
}
