import { createHash } from 'node:crypto';
import { isProblems } from '../../src/domain/problem/problem.ts';
import { completeAudit, readAudit, serializeAudit } from '../../src/formats/audit/audit-file.ts';
import { documentYaml } from '../../src/formats/yaml/document-yaml.ts';
import { team } from './people.mjs';

/** @import { Audit } from '../../src/domain/audit/audit.ts' */
/** @import { Checklist, Facility, Response, RoundId } from './types.d.ts' */

const NOTICE = [
  '# Ví dụ minh họa, không phải kết quả đánh giá cơ sở y tế này.',
  '# Illustrative, no finding about this facility. Made by scripts/make-example.mjs.',
];

/** @type {Readonly<Record<RoundId, { readonly vi: string, readonly en: string, readonly fr: string }>>} */
const ROUNDS = {
  '2025-08': {
    vi: 'Đợt tháng 8/2025 (minh họa)',
    en: 'Round of August 2025 (illustrative)',
    fr: 'Campagne d’août 2025 (à titre d’illustration)',
  },
  '2025-10': {
    vi: 'Đợt tháng 10/2025 (minh họa)',
    en: 'Round of October 2025 (illustrative)',
    fr: 'Campagne d’octobre 2025 (à titre d’illustration)',
  },
  '2026-12': {
    vi: 'Đợt tháng 12/2026 (minh họa)',
    en: 'Round of December 2026 (illustrative)',
    fr: 'Campagne de décembre 2026 (à titre d’illustration)',
  },
};

/**
 * The text of an audit file, as the product itself would save it.
 * @param {Checklist} checklist
 * @param {Facility} facility
 * @param {RoundId} round
 * @param {Content} content
 * @returns {string}
 */
export function auditText(checklist, facility, round, content) {
  return serializeAudit(auditOf(checklist, facility, round, content), NOTICE);
}

/** @typedef {{ readonly revision: number, readonly visit?: Readonly<Record<string, unknown>>, readonly responses: ReadonlyMap<string, Response> }} Content */

/**
 * An audit, as the product itself would read it.
 * @param {Checklist} checklist
 * @param {Facility} facility
 * @param {RoundId} round
 * @param {Content} content
 * @returns {Audit}
 */
export function auditOf(checklist, facility, round, { revision, visit, responses }) {
  const { id, name, kind, unit, profile, status } = facility;
  const { auditedOn } = facility.rounds[round];
  const audit = {
    format: 'facility-audit/audit/1',
    id: auditId(id, auditedOn),
    revision,
    illustrative: true,
    checklist: { id: checklist.read.id, version: checklist.read.version, digest: checklist.read.digest },
    round: { id: round, title: ROUNDS[round] },
    auditedOn,
    facility: { id, name, kind, unit, province: 'Lào Cai', profile, emr: { status } },
    team,
    ...(visit && { visit }),
    responses: Object.fromEntries(responses),
  };
  const reading = completeAudit(
    readAudit(documentYaml(JSON.parse(JSON.stringify(audit))), `${id} ${round}`),
    checklist.read,
  );
  if (isProblems(reading)) throw new Error(JSON.stringify(reading.problems, null, 2));
  return reading.value.audit;
}

/**
 * An id as a tool of that day would have made it (UUID version 7), the same each time.
 * @param {string} facility
 * @param {string} auditedOn
 * @returns {string}
 */
function auditId(facility, auditedOn) {
  const time = Date.parse(`${auditedOn}T01:00:00Z`).toString(16).padStart(12, '0');
  const random = createHash('sha256').update(`${facility} ${auditedOn}`).digest('hex');
  const variant = '89ab'[Number.parseInt(random.slice(3, 4), 16) % 4];
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${random.slice(0, 3)}`,
    `${variant}${random.slice(4, 7)}`,
    random.slice(8, 20),
  ].join('-');
}
