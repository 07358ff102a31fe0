/**
 * `npx tsx scripts/make-example.mjs` writes examples/lao-cai-2025 (but its README) and templates/prices.yaml from the shipped checklist. Nothing is left to
 * chance: running it again gives the same files, and after a change of the checklist it gives files that fit again.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditText } from './make-example/audit-file.mjs';
import { readChecklist } from './make-example/checklist.mjs';
import { picturesOf, withPictures } from './make-example/evidence.mjs';
import { facilities } from './make-example/facilities.mjs';
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

/** The facility whose second round two inspectors recorded separately. */
const IN_PARTS = 'ttyt-tran-yen';

for (const folder of ['audits', 'parts']) rmSync(join(example, folder), { recursive: true, force: true });

const rounds = /** @type {const} */ (['2025-08', '2025-10']);

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
for (const round of rounds) {
  for (const { file, bytes } of picturesOf(round).values()) write(`audits/${round}/${file}`, bytes);
}
write('roster.yaml', rosterText(facilities));
write('prices.example.yaml', examplePrices(checklist));
writeFileSync(join(root, 'templates', 'prices.yaml'), priceTemplate(checklist));

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
