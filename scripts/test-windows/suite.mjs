/**
 * The test suite under Wine. The runner's bundler has no native part that Wine loads, so it runs as WebAssembly, which knows nothing of
 * drives: paths are resolved here. Everything stands in a copy, with the packages for Windows.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What tests look at besides the sources. */
const copied = [
  ...['src', 'test', 'scripts', 'checklists', 'templates', 'examples', 'docs', 'dist'],
  ...['package.json', 'package-lock.json', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'tsconfig.json'],
];

/** Tests whose subject differs on Windows; the others are arithmetic, or need children and terminals that Wine lacks. */
const chosen = ['files', 'formats', 'i18n', 'runtime'].map((room) => `test/unit/${room}`);

/**
 * @typedef {object} Run
 * @property {string} root
 * @property {string} work A folder to keep between runs: the packages are downloaded once.
 * @property {string} node Node's program for Windows.
 * @property {string} wine
 * @property {NodeJS.ProcessEnv} environment
 */

/** @param {Run} run @returns {{ passed: number, failed: readonly string[] } | null} Null: the packages for Windows can't be had. */
export function runSuite({ root, work, node, wine, environment }) {
  mkdirSync(work, { recursive: true });
  for (const name of copied) {
    rmSync(join(work, name), { recursive: true, force: true });
    cpSync(join(root, name), join(work, name), { recursive: true });
  }
  if (!existsSync(join(work, 'node_modules', '@rolldown', 'binding-wasm32-wasi')) && !install(work)) return null;
  writeFileSync(join(work, 'vitest.config.mjs'), config);
  const told = join(work, 'told.json');
  rmSync(told, { force: true });
  const vitest = ['node_modules\\vitest\\vitest.mjs', 'run', '--maxWorkers=1', '--configLoader=native'];
  spawnSync(wine, [node, '--no-warnings', ...vitest, '--reporter=json', '--outputFile=told.json', ...chosen], {
    cwd: work,
    env: { ...environment, NAPI_RS_FORCE_WASI: '1', NO_COLOR: '1' },
    stdio: 'ignore',
    timeout: 900_000,
  });
  if (!existsSync(told)) return { passed: 0, failed: ['the runner ended without a word'] };
  return readTold(JSON.parse(readFileSync(told, 'utf8')));
}

/** @param {string} work */
function install(work) {
  const { version } = JSON.parse(readFileSync(join(work, 'package-lock.json'), 'utf8')).packages[
    'node_modules/rolldown'
  ];
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  const part = join(work, 'wasm');
  try {
    execFileSync('npm', ['ci', '--os=win32', '--cpu=x64', ...quiet], { cwd: work, stdio: 'ignore' });
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, 'package.json'), '{}');
    const binding = `@rolldown/binding-wasm32-wasi@${version}`;
    execFileSync('npm', ['install', '--force', '--cpu=wasm32', ...quiet, binding], { cwd: part, stdio: 'ignore' });
  } catch {
    // Without a network there is nothing to run; the caller says so.
    return false;
  }
  cpSync(join(part, 'node_modules'), join(work, 'node_modules'), { recursive: true, force: false });
  return true;
}

/** @param {{ numPassedTests: number, testResults: readonly { name: string, message: string, assertionResults: readonly { status: string, fullName: string }[] }[] }} told */
function readTold({ numPassedTests, testResults }) {
  const failed = testResults.flatMap(({ name, message, assertionResults }) => {
    const file = name.replace(/^.*\/test\//, 'test/');
    if (assertionResults.length === 0) return [`${file}: ${message.split('\n')[0]}`];
    return assertionResults.flatMap(({ status, fullName }) => (status === 'failed' ? [`${file}: ${fullName}`] : []));
  });
  return { passed: numPassedTests, failed };
}

const config = `import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const slashed = (path) => path.replaceAll('\\\\', '/');

export default defineConfig({
  plugins: [
    {
      name: 'paths-of-windows',
      enforce: 'pre',
      resolveId(source, importer) {
        if (/^\\.{1,2}\\//.test(source) && importer) return slashed(resolve(dirname(importer), source));
        if (/^(node:|[a-z]:)/i.test(source) || !/^[@a-z]/.test(source)) return null;
        try {
          return { id: slashed(fileURLToPath(import.meta.resolve(source))), external: 'absolute' };
        } catch {
          return null;
        }
      },
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    unstubEnvs: true,
    restoreMocks: true,
  },
});
`;
