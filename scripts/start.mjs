#!/usr/bin/env node
/**
 * `npm start`: from a fresh checkout to the running tool. Installs what is missing, builds what is stale, runs dist/main.js.
 * Plain Node and no package, as none may be installed yet; and syntax that Node 14 reads, so that it can say what is wrong.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const needed = { major: 20, minor: 19 };
const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist', 'main.js');

refuseOldNode();
if (!isInstalled()) install();
if (isStale()) runBuild();
runTool(process.argv.slice(2));

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > needed.major || (major === needed.major && minor >= needed.minor)) return;
  const version = `${needed.major}.${needed.minor}`;
  fail(
    `Cần Node.js ${version} trở lên; máy này đang dùng ${process.versions.node}. Tải bản mới tại https://nodejs.org rồi chạy lại.`,
    `Node.js ${version} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org and run this again.`,
    2,
  );
}

/**
 * npm records what it installed; a lock file that was touched but lists the same packages (a branch and back) needs no new installation.
 */
function isInstalled() {
  const lock = join(root, 'package-lock.json');
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  if (statSync(note).mtimeMs >= statSync(lock).mtimeMs) return true;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages).every(
    ([path, { version, optional, peer }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional || peer),
  );
}

function install() {
  say('Đang cài các gói cần thiết (npm ci)…', 'Installing what is needed (npm ci)…');
  // npm's stdout goes to our stderr: stdout belongs to the tool.
  const npm = process.env['npm_execpath'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const result = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, 'ci'], options)
    : spawnSync('npm ci', { ...options, shell: true });
  if (result.status === 0) return;
  fail(
    'Không cài được các gói cần thiết. Kiểm tra mạng (hoặc cấu hình proxy của npm) rồi chạy lại.',
    'What is needed could not be installed. Check the network (or the proxy settings of npm) and run this again.',
    3,
  );
}

function isStale() {
  if (!existsSync(main)) return true;
  const built = statSync(main).mtimeMs;
  return ['src', 'scripts', 'package.json', 'package-lock.json'].some((each) => newestIn(join(root, each)) > built);
}

/** The time of the latest change in a file or folder; a folder's own time reveals deleted files. @param {string} path @returns {number} */
function newestIn(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), found.mtimeMs);
}

function runBuild() {
  const result = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.status === 0) return;
  fail('Không dựng được chương trình; xem lỗi ở trên.', 'The tool could not be built; see the error above.', 70);
}

/**
 * The tool takes our place: same terminal, same signals, same exit code, and the user's own folder, which npm changes.
 * @param {readonly string[]} args
 */
function runTool(args) {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  const cwd = script === 'start' && folder !== undefined ? folder : process.cwd();
  const tool = spawn(process.execPath, [main, ...args], { cwd, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the tool directly; a second one would interrupt its saving.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) tool.kill(signal);
    });
  }
  tool.on('error', (error) => fail(`Không chạy được: ${error.message}`, `It could not be run: ${error.message}`, 70));
  tool.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code === null ? 70 : code;
      return;
    }
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/**
 * @param {string} vi
 * @param {string} en
 * @param {number} code
 */
function fail(vi, en, code) {
  say(vi, en);
  process.exit(code);
}

/**
 * @param {string} vi
 * @param {string} en
 */
function say(vi, en) {
  console.error(`facility-audit: ${vi}\nfacility-audit: ${en}`);
}
