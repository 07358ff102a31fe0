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
// What is built needs none of the packages.
if (isStale()) orRunWhatIsThere(isInstalled() ? runBuild : install);
runTool(process.argv.slice(2));

/**
 * Without a network, or where nothing may be written, a tool that was built before is better than none.
 * @param {() => Failure | null} prepare
 */
function orRunWhatIsThere(prepare) {
  const failure = prepare();
  if (failure === null) return;
  if (!existsSync(main)) fail(failure.vi, failure.en, failure.code);
  say(
    `${failure.vi} Chạy bản đã dựng trước đó; bản này có thể cũ hơn mã nguồn.`,
    `${failure.en} Running what was built before, which may be older than the sources.`,
  );
}

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
 * Other package managers keep a record of their own, and npm would throw away what they installed.
 */
function isInstalled() {
  const lock = join(root, 'package-lock.json');
  const modules = join(root, 'node_modules');
  const note = join(modules, '.package-lock.json');
  if (!existsSync(note)) {
    const isOfAnother = ['.modules.yaml', '.yarn-integrity', '.yarn-state.yml'].some((each) =>
      existsSync(join(modules, each)),
    );
    return isOfAnother && existsSync(join(modules, 'esbuild'));
  }
  if (statSync(note).mtimeMs >= statSync(lock).mtimeMs) return true;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages).every(
    ([path, { version, optional, peer }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional || peer),
  );
}

/** @typedef {{ vi: string, en: string, code: number }} Failure */

/** Installs, then builds. @returns {Failure | null} */
function install() {
  say('Đang cài các gói cần thiết (npm ci)…', 'Installing what is needed (npm ci)…');
  // Without a network npm tries again and again, in silence, for two minutes.
  const args = ['ci', '--no-audit', '--no-fund', '--fetch-retries=0', '--fetch-timeout=20000', '--prefer-offline'];
  const npm = process.env['npm_execpath'];
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: root, stdio: ['ignore', 2, 'pipe'], encoding: 'utf8', maxBuffer: 1 << 26 };
  const result = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true });
  // npm's own words go to stderr: stdout belongs to the tool.
  process.stderr.write(result.stderr ?? '');
  if (result.status === 0) return runBuild();
  return whyNotInstalled(result.stderr ?? '');
}

/** @param {string} told What npm said. @returns {Failure} */
function whyNotInstalled(told) {
  if (/\b(EROFS|EACCES|EPERM)\b/.test(told)) {
    return {
      vi: `Không được ghi vào thư mục ${root} nên không cài được các gói cần thiết. Chép thư mục này sang nơi ghi được rồi chạy lại.`,
      en: `What is needed could not be installed, because ${root} can’t be written to. Copy the folder to a place that can, and run this again.`,
      code: 3,
    };
  }
  if (/\bENOSPC\b/.test(told)) {
    return {
      vi: 'Ổ đĩa đã đầy nên không cài được các gói cần thiết. Giải phóng chỗ trống rồi chạy lại.',
      en: 'What is needed could not be installed, because the disk is full. Make room, and run this again.',
      code: 3,
    };
  }
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/.test(
      told,
    )
  ) {
    return {
      vi: 'Máy này không ra được mạng nên không cài được các gói cần thiết. Nối mạng (hoặc đặt proxy của npm) rồi chạy lại, hoặc dùng gói tải về có sẵn mọi thứ.',
      en: 'What is needed could not be installed, because the network can’t be reached. Connect (or set the proxy of npm) and run this again, or use the package that has everything in it.',
      code: 3,
    };
  }
  return {
    vi: 'Không cài được các gói cần thiết; xem lời báo của npm ở trên.',
    en: 'What is needed could not be installed; see what npm said above.',
    code: 3,
  };
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

/** @returns {Failure | null} */
function runBuild() {
  const result = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
  });
  process.stderr.write(result.stderr ?? '');
  if (result.status === 0) return null;
  if (/\b(EROFS|EACCES|EPERM)\b/.test(result.stderr ?? '')) {
    return {
      vi: `Không được ghi vào thư mục ${root} nên không dựng được chương trình.`,
      en: `The tool could not be built, because ${root} can’t be written to.`,
      code: 3,
    };
  }
  return {
    vi: 'Không dựng được chương trình; xem lỗi ở trên.',
    en: 'The tool could not be built; see the error above.',
    code: 70,
  };
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
