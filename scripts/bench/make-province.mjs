/**
 * `npx tsx scripts/bench/make-province.mjs FOLDER [--facilities 1000] [--criteria 145] [--as workbooks|audits]` makes a whole
 * province to measure with: a checklist of so many criteria, and an audit or a workbook a facility. Always the same ones.
 * The answers are those of the example, under other names. At most `made` audits are answered and reported by themselves;
 * the others are copies of these under their own ids and names. `--provinces 34 --rounds 10 --as audits` makes a country: the
 * facilities are spread over as many provinces, each with an audit a round, all in one folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { auditText } from '../make-example/audit-file.mjs';
import { readChecklist } from '../make-example/checklist.mjs';
import { facilities as templates } from '../make-example/facilities.mjs';
import { answerRound } from '../make-example/responses.mjs';
import { visitOf } from '../make-example/visit.mjs';
import { relabeller } from './relabel.mjs';
import { sizedChecklist } from './sized-checklist.mjs';

/** @import { Facility } from '../make-example/types.d.ts' */

const root = fileURLToPath(new URL('../..', import.meta.url));
const ROUND = '2025-08';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    facilities: { type: 'string', default: '1000' },
    criteria: { type: 'string', default: '145' },
    as: { type: 'string', default: 'workbooks' },
    made: { type: 'string', default: '44' },
    provinces: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '1' },
    main: { type: 'string', default: join(root, 'dist', 'main.js') },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('which folder?');
const count = Number(values.facilities);
const made = Math.min(count, Number(values.made));
const [provinces, rounds] = [Number(values.provinces), Number(values.rounds)];

makeChecklist(join(folder, 'checklist'), Number(values.criteria));
const audits = join(folder, 'audits');
const workbooks = join(folder, 'workbooks');
for (const each of [audits, workbooks]) rmSync(each, { recursive: true, force: true });
mkdirSync(audits, { recursive: true });
makeAudits();
if (values.as === 'workbooks') {
  await makeWorkbooks();
  rmSync(audits, { recursive: true });
}

/**
 * @param {string} place
 * @param {number} criteria
 */
function makeChecklist(place, criteria) {
  mkdirSync(place, { recursive: true });
  const definition = sizedChecklist(join(root, 'checklists', 'emr-readiness', '2025.1'), criteria);
  // The form in which `new` leaves a copy beside an audit.
  writeFileSync(join(place, 'checklist.yaml'), `${JSON.stringify(definition, null, 1)}\n`);
}

function makeAudits() {
  const checklist = readChecklist(join(folder ?? '', 'checklist'));
  /** @type {Map<number, string>} */
  const own = new Map();
  for (let index = 0; index < count; index += 1) {
    const facility = facilityAt(index);
    const source = index % made;
    if (index < made) {
      const responses = answerRound(checklist, facility, ROUND, new Map());
      const visit = visitOf(facility, ROUND, index + 1);
      own.set(index, auditText(checklist, facility, ROUND, { revision: 7, visit, responses }));
    }
    if (index >= made && values.as === 'workbooks') continue;
    const text = own.get(source) ?? '';
    const relabelled = index < made ? text : relabelText(text, index);
    for (let round = 0; round < rounds; round += 1) {
      const id = round === 0 ? ROUND : `${2025 + round}-08`;
      writeFileSync(join(audits, `${facility.id}.${id}.audit.yaml`), placedText(relabelled, index, round, id));
    }
  }
}

/**
 * An audit of a country: in a province of its own, and in a round with its own day.
 * @param {string} text
 * @param {number} index
 * @param {number} round from 0
 * @param {string} roundId
 * @returns {string}
 */
function placedText(text, index, round, roundId) {
  const placed =
    provinces === 1 ? text : text.replace(/^ {2}province: .*$/m, `  province: Tỉnh ${(index % provinces) + 1}`);
  if (round === 0) return placed;
  return placed
    .replace(/^id: .*$/m, `id: ${auditId(round * count + index)}`)
    .replace(/^round:\n {2}id: .*$/m, `round:\n  id: ${roundId}`)
    .replace(/^auditedOn: .*$/m, `auditedOn: ${roundId}-05`);
}

/**
 * @param {string} text
 * @param {number} index
 * @returns {string}
 */
function relabelText(text, index) {
  const [before, after] = [facilityAt(index % made), facilityAt(index)];
  return text
    .replace(/^id: .*$/m, `id: ${auditId(index)}`)
    .replace(`  id: ${before.id}\n`, `  id: ${after.id}\n`)
    .replace(`  name: ${before.name}\n`, `  name: ${after.name}\n`)
    .replace(/^ {2}unit: .*$/m, `  unit: ${after.unit === null ? 'null' : JSON.stringify(after.unit)}`);
}

async function makeWorkbooks() {
  const names = readdirSync(audits).map((name) => join(audits, name));
  const checklist = join(folder ?? '', 'checklist');
  const prices = join(root, 'examples', 'lao-cai-2025', 'prices.example.yaml');
  const args = ['report', ...names, '--checklist', checklist, '--prices', prices, '-o', workbooks, '--force'];
  const done = spawnSync(process.execPath, [values.main, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status !== 0 || !existsSync(workbooks)) throw new Error(done.stderr);
  for (let source = 0; source < made; source += 1) await copiesOf(source);
}

/** @param {number} source */
async function copiesOf(source) {
  const relabel = relabeller(readFileSync(workbookOf(source)));
  for (let index = source + made; index < count; index += made) {
    const { id, name, unit } = facilityAt(index);
    const bytes = await relabel((audit) => ({
      ...audit,
      id: auditId(index),
      facility: { .../** @type {object} */ (audit['facility']), id, name, unit },
    }));
    writeFileSync(workbookOf(index), bytes);
  }
}

/** @param {number} index */
function workbookOf(index) {
  return join(workbooks, `${facilityAt(index).id}.${ROUND}.xlsx`);
}

/**
 * @param {number} index
 * @returns {Facility}
 */
function facilityAt(index) {
  const template = templates[index % templates.length];
  if (template === undefined) throw new Error('no facility to go by');
  const turn = Math.floor(index / templates.length) + 1;
  const unit =
    template.unit === null ? null : { id: `${template.unit.id}-${turn}`, name: `${template.unit.name} (${turn})` };
  return { ...template, id: `${template.id}-${turn}`, name: `${template.name} (${turn})`, unit };
}

/** @param {number} index */
function auditId(index) {
  return `0198c9a2-7c1e-7d30-9b1a-${index.toString(16).padStart(12, '0')}`;
}
