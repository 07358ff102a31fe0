#!/usr/bin/env node
/**
 * `npm run test:windows`: runs the commands of the built tool, and the tests whose subject differs on Windows, with Node for Windows under
 * Wine. Needs Wine, and the program that `npm run package -- --only win-x64` downloads; where one is missing it says so and skips, which is no
 * failure. `--commands` leaves the tests out. Tests that Wine can't pass stand in scripts/test-windows/known.mjs, with the reason.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { platforms } from './package/platforms.mjs';
import { isKnown } from './test-windows/known.mjs';
import { smoke } from './test-windows/smoke.mjs';
import { runSuite } from './test-windows/suite.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { nodePackage = '', nodeInside = '' } = platforms['win-x64'] ?? {};
const node = join(root, 'out', 'package', 'downloads', nodePackage.replace('@', '-'), nodeInside);
const wine = ['wine64', 'wine', '/usr/lib/wine/wine64'].find((name) => spawnSync(name, ['--version']).status === 0);

if (wine === undefined) skip('Wine is not installed');
if (!existsSync(node)) skip('there is no node.exe; npm run package -- --only win-x64 downloads it');

const work = mkdtempSync(join(tmpdir(), 'facility-audit-windows-'));
const place = join(work, 'Kiểm tra HSBAĐT (1)');
const environment = {
  PATH: process.env['PATH'],
  HOME: work,
  WINEPREFIX: join(work, 'prefix'),
  WINEDEBUG: '-all',
  FACILITY_AUDIT_LANG: 'vi',
  FACILITY_AUDIT_BY: 'Nguyễn Văn An',
  LANG: 'C.UTF-8',
};

let passed = 0;
let failed = 0;
let skipped = 0;
try {
  mkdirSync(place);
  for (const list of ['roster.yaml', 'prices.yaml']) cpSync(join(root, 'templates', list), join(place, list));
  // Wine pretends to be Windows 7, where this Node does not start.
  const version = ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'];
  spawnSync(wine ?? '', version, { env: environment, timeout: 120_000 });
  for (const step of smoke) {
    step.prepare?.({
      place,
      write: (name, bytes) => writeFileSync(join(place, name), bytes),
      read: (name) => readFileSync(join(place, name)),
    });
    check(step, run(step.args));
  }
  if (!process.argv.includes('--commands')) checkSuite();
} finally {
  spawnSync('wineserver', ['-k'], { env: environment });
  rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

/** Output goes through a file: Wine knows nothing of the sockets that Node has for pipes. @param {readonly string[]} args */
function run(args) {
  const main = `Z:${join(root, 'dist', 'main.js').replaceAll('/', '\\')}`;
  const told = join(work, 'output');
  const output = openSync(told, 'w');
  try {
    const { status } = spawnSync(wine ?? '', [node, main, ...args], {
      cwd: place,
      env: environment,
      stdio: ['ignore', output, output],
      timeout: 120_000,
    });
    return { status, said: readFileSync(told, 'utf8') };
  } finally {
    closeSync(output);
  }
}

/**
 * @param {import('./test-windows/smoke.mjs').Step} step
 * @param {{ status: number | null, said: string }} ended
 */
function check({ args, exit = 0, makes = [], says }, { status, said }) {
  const missing = makes.filter((name) => !existsSync(join(place, name)));
  const isSaid = says === undefined || says.test(said);
  if (status === exit && missing.length === 0 && isSaid) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`FAILED ${args.join(' ')}: exit ${status}, not made: ${missing.join(', ') || 'nothing'}\n${said}`);
}

function checkSuite() {
  const kept = join(root, 'out', 'windows');
  const ran = runSuite({ root, work: kept, node, wine: wine ?? '', environment });
  if (ran === null) {
    console.log('test:windows: the tests are skipped, the packages for Windows can’t be had without a network.');
    skipped += 1;
    return;
  }
  passed += ran.passed;
  const unknown = ran.failed.filter((name) => !isKnown(name));
  skipped += ran.failed.length - unknown.length;
  failed += unknown.length;
  for (const name of unknown) console.log(`FAILED ${name}`);
}

/** @param {string} why @returns {never} */
function skip(why) {
  console.log(`test:windows: skipped, ${why}.`);
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit(0);
}
