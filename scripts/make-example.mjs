/**
 * `npx tsx scripts/make-example.mjs` writes examples/lao-cai-2025 (but its README) and templates/prices.yaml from the shipped checklist. Nothing is left to
 * chance: running it again gives the same files, and after a change of the checklist it gives files that fit again.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { upgradeAudit } from '../src/domain/visit/upgrade-audit.ts';
import { auditDocument } from '../src/formats/audit/audit-file.ts';
import { auditOf, auditText } from './make-example/audit-file.mjs';
import { readChecklist } from './make-example/checklist.mjs';
import { picturesOf, withPictures } from './make-example/evidence.mjs';
import { facilities, newProfile, visitedAgain } from './make-example/facilities.mjs';
import { partsOf } from './make-example/parts.mjs';
import { examplePrices, priceTemplate } from './make-example/prices.mjs';
import { answerRound } from './make-example/responses.mjs';
import { rosterText } from './make-example/roster.mjs';
import { withSharedAnswers } from './make-example/shared.mjs';
import { visitOf } from './make-example/visit.mjs';

/** @import { Facility, Response, RoundId } from './make-example/types.d.ts' */

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples', 'lao-cai-2025');
const checklist = readChecklist(join(root, 'checklists', 'emr-readiness', '2025.1'));
const checklistOf2026 = readChecklist(join(root, 'checklists', 'emr-readiness', '2026.1'));

/** The facility whose second round two inspectors recorded separately. */
const IN_PARTS = 'ttyt-tran-yen';

for (const folder of ['audits', 'parts']) rmSync(join(example, folder), { recursive: true, force: true });

const rounds = /** @type {const} */ (['2025-08', '2025-10']);

/** The round by the law of 2026, made by upgrading the audits of the one before. */
const LAST = /** @type {const} */ ('2026-12');

/** Answers by facility and round. @type {Map<string, ReadonlyMap<string, Response>>} */
const answered = new Map();

facilities.forEach((facility, index) => {
  const [firstSite] = facilities.filter(({ unit }) => unit !== null && unit.id === facility.unit?.id);
  rounds.forEach((round, turn) => {
    const before = answered.get(`${facility.id} ${rounds[turn - 1]}`) ?? new Map();
    const own = answerRound(checklist, facility, round, before);
    const first = firstSite === undefined || firstSite === facility ? null : answered.get(`${firstSite.id} ${round}`);
    const responses = first ? withSharedAnswers(checklist, own, first) : own;
    answered.set(`${facility.id} ${round}`, responses);
    if (facility.id === IN_PARTS && round === '2025-10') writeInParts(facility, round, responses, index);
    else writeAudit(facility, round, withPictures(checklist, responses, facility, round), index);
  });
});
for (const [index, facility] of facilities.entries()) {
  if (visitedAgain.has(facility.id)) visitAgain(facility, index);
}
for (const round of [...rounds, LAST]) {
  for (const { file, bytes } of picturesOf(round).values()) write(`audits/${round}/${file}`, bytes);
}
write('roster.yaml', rosterText(facilities));
write('prices.example.yaml', examplePrices(checklistOf2026));
writeFileSync(join(root, 'templates', 'prices.yaml'), priceTemplate(checklistOf2026));

/**
 * Upgrades the audit of October 2025 and goes there again: what the upgrade took over is found as it was, or mended; the rest is asked.
 * @param {Facility} before
 * @param {number} index
 */
function visitAgain(before, index) {
  const earlier = answered.get(`${before.id} 2025-10`) ?? new Map();
  const audit = auditOf(checklist, before, '2025-10', { revision: 1, responses: earlier });
  const upgraded = upgradeAudit(audit, checklist.read, checklistOf2026.read, auditDocument);
  const facility = { ...before, profile: { ...before.profile, ...newProfile } };
  const kept = new Set(upgraded.audit.responses.keys());
  const responses = answerRound(checklistOf2026, facility, LAST, earlier, kept);
  const content = withPictures(checklistOf2026, responses, facility, LAST);
  const visit = visitOf(facility, LAST, index + 1);
  const text = auditText(checklistOf2026, facility, LAST, { revision: content.size + 2, visit, responses: content });
  write(`audits/${LAST}/${facility.id}.${LAST}.audit.yaml`, text);
}

/**
 * @param {Facility} facility
 * @param {RoundId} round
 * @param {ReadonlyMap<string, Response>} responses
 * @param {number} index
 */
function writeAudit(facility, round, responses, index) {
  const content = { revision: responses.size + 2, visit: visitOf(facility, round, index + 1), responses };
  write(`audits/${round}/${facility.id}.${round}.audit.yaml`, auditText(checklist, facility, round, content));
}

/**
 * Writes the audit, and beside it the parts it was combined from; these are without pictures, since each would need its own copy.
 * @param {Facility} facility
 * @param {RoundId} round
 * @param {ReadonlyMap<string, Response>} responses
 * @param {number} index
 */
function writeInParts(facility, round, responses, index) {
  writeAudit(facility, round, responses, index);
  for (const [name, content] of partsOf(checklist, responses)) {
    write(`parts/${facility.id}.${round}.${name}.audit.yaml`, auditText(checklist, facility, round, content));
  }
}

/**
 * @param {string} path below the example's folder
 * @param {string | Uint8Array} content
 */
function write(path, content) {
  const target = join(example, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
