/** One program with everything inside: Node itself, the tool as one script, and its folders as assets that are never unpacked. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledWhole } from '../build/bundled-whole.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const postject = createRequire(import.meta.url).resolve('postject/dist/cli.js');

/** A mark in Node's own program, by which it knows that something was put in. */
export const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/**
 * @typedef {object} Parts
 * @property {string} node Node's program for the system that the executable is for.
 * @property {string} maker Node's program of the same version for this system, which prepares what is put in.
 * @property {string} tool The folder of the packed tool.
 * @property {string} to The file to write.
 */

/** @param {Parts} parts */
export async function makeExecutable({ node, maker, tool, to }) {
  const work = `${to}.parts`;
  mkdirSync(work, { recursive: true });
  try {
    const paths = pathsInside(tool);
    writeFileSync(join(work, 'tool.cjs'), await oneScript(tool, paths));
    const config = {
      // As stacks name it.
      main: 'tool.cjs',
      output: 'tool.blob',
      disableExperimentalSEAWarning: true,
      // Compiled code is good only for the very program that compiled it.
      useCodeCache: node === maker,
      assets: Object.fromEntries(paths.map((path) => [path, resolve(tool, path)])),
    };
    writeFileSync(join(work, 'sea.json'), JSON.stringify(config));
    execFileSync(maker, ['--experimental-sea-config', 'sea.json'], { cwd: work, stdio: 'pipe' });
    const whole = join(work, 'whole');
    copyFileSync(node, whole);
    chmodSync(whole, 0o755);
    inject(whole, join(work, config.output));
    copyFileSync(whole, to);
    chmodSync(to, 0o755);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Puts the blob into the program. The library remarks on sections of every Node, and on the signature, which the change breaks; that is
 * told only if it fails.
 * @param {string} program @param {string} blob
 */
function inject(program, blob) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [postject, program, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', fuse],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`postject: ${stderr}`);
}

/** What the tool reads while it runs, and the licences: all that is packed but its scripts and the guides. @param {string} tool */
function pathsInside(tool) {
  const isScript = /^dist\/[^/]+\.js$/;
  const folders = ['checklists', 'templates', 'examples', 'dist'];
  const found = folders.flatMap((folder) => readdirSync(join(tool, folder), { recursive: true, withFileTypes: true }));
  return found
    .filter((each) => each.isFile())
    .map((each) => relative(tool, join(each.parentPath, each.name)).replaceAll('\\', '/'))
    .filter((path) => !isScript.test(path))
    .concat('LICENSE')
    .sort();
}

/** @param {string} tool @param {readonly string[]} paths */
async function oneScript(tool, paths) {
  const { version } = JSON.parse(readFileSync(join(tool, 'package.json'), 'utf8'));
  const options = await bundledWhole();
  const { outputFiles } = await build({
    ...options,
    entryPoints: [join(root, 'src', 'executable.ts')],
    define: { ...options.define, INSIDE: JSON.stringify({ version, paths }) },
    format: 'cjs',
  });
  return outputFiles[0]?.contents ?? '';
}
