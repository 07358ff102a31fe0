/**
 * Answers the criteria of a large checklist one after the other, like a walk: records each answer, makes the text of the save and holds it
 * against its reader, and assesses the whole audit anew. Prints the processor time per answer in milliseconds as JSON, without and with
 * the save. Bundled by the benchmark, since no command does only this.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { heldAudit } from '../../src/app/audit/held-audit.ts';
import { valueOrThrow } from '../../src/domain/problem/audit-error.ts';
import { assess } from '../../src/domain/scoring/assessment.ts';
import { recordAnswer } from '../../src/domain/visit/record-response.ts';
import { parseAudit } from '../../src/formats/audit/audit-file.ts';
import { checklistFromDefinition } from '../../src/formats/checklist/checklist-file.ts';
import { sizedChecklist } from './sized-checklist.mjs';

/** @import { Audit, GivenValue } from '../../src/domain/audit/audit.ts' */
/** @import { Criterion } from '../../src/domain/checklist/checklist.ts' */

const [root = '', criteria = ''] = process.argv.slice(2);
const definition = JSON.parse(
  JSON.stringify(sizedChecklist(join(root, 'checklists', 'emr-readiness', '2025.1'), Number(criteria))),
);
const sha256 = (/** @type {string | Uint8Array} */ data) => createHash('sha256').update(data).digest('hex');
const checklist = valueOrThrow(checklistFromDefinition(definition, sha256));
const at = '2025-08-05T09:00:00+07:00';

let audit = emptyAudit();
/** @type {number[]} */
const scored = [];
/** @type {number[]} */
const saved = [];
for (const [index, criterion] of checklist.sections.flatMap((section) => section.criteria).entries()) {
  const recording = { criterion: criterion.id, side: /** @type {const} */ ('verified'), by: null, at, changed: null };
  const value = valueFor(criterion, index);
  const before = process.cpuUsage();
  audit = recordAnswer(audit, recording, { is: 'given', value });
  assess(audit, checklist);
  scored.push(millisecondsSince(before));
  heldAudit(audit, checklist, 'walk.audit.yaml');
  saved.push(millisecondsSince(before));
}
console.log(JSON.stringify({ answers: scored.length, scored: spread(scored), saved: spread(saved) }));

/** @param {NodeJS.CpuUsage} before */
function millisecondsSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** @param {readonly number[]} times */
function spread(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const within = (/** @type {number} */ share) => sorted[Math.ceil(sorted.length * share) - 1];
  return { median: within(0.5), most: within(0.99) };
}

/** An audit of the example without its answers; its profile is needed by the conditions. @returns {Audit} */
function emptyAudit() {
  const folder = join(root, 'examples', 'lao-cai-2025', 'audits', '2025-08');
  const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.audit.yaml')) ?? '');
  return { ...valueOrThrow(parseAudit(readFileSync(path, 'utf8'), path)).audit, responses: new Map() };
}

/**
 * Includes shares with many denominators, whose exact sums cost most.
 * @param {Criterion} criterion
 * @param {number} index
 * @returns {GivenValue}
 */
function valueFor(criterion, index) {
  switch (criterion.kind) {
    case 'judgement':
      return index % 3 === 0 ? 'partly' : 'met';
    case 'choice':
      return criterion.options[index % criterion.options.length]?.id ?? '';
    case 'checks':
      return criterion.options.slice(index % 2).map(({ id }) => id);
    case 'number':
      return index % 20;
    case 'coverage': {
      const needed = 1 + ((index * 37) % 97);
      return { needed, present: (index * 11) % (needed + 1) };
    }
    case 'date':
      return '2025-06-30';
    case 'text':
      return 'A';
  }
}
