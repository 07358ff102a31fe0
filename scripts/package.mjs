#!/usr/bin/env node
/**
 * `npm run package`: folders to hand over that need no Node, no rights and no network: one archive a platform in out/package/, with
 * SHA256SUMS.txt; and for Windows and Linux one program with everything inside. `--only win-x64` makes what is for one platform; `--node FILE`
 * takes a program that is at hand instead of downloading one; `--folder` leaves the unpacked folder and makes no archive; `--no-executable`
 * and `--no-archive` leave one of both out.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packPart, writeZip } from '../src/office/zip/write-zip.ts';
import { makeExecutable } from './package/executable.mjs';
import { unixLaunchers, windowsLaunchers } from './package/launchers.mjs';
import { licencePackage, makerPackage, platforms } from './package/platforms.mjs';
import { readFirst } from './package/read-first.mjs';

/** @import { Platform } from './package/platforms.mjs' */

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    node: { type: 'string' },
    folder: { type: 'boolean', default: false },
    'no-executable': { type: 'boolean', default: false },
    'no-archive': { type: 'boolean', default: false },
    to: { type: 'string', default: join(root, 'out', 'package') },
  },
});
const to = values.to;
const downloads = join(to, 'downloads');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const wanted = values.only ?? Object.keys(platforms);
const unknown = wanted.filter((id) => platforms[id] === undefined);
if (unknown.length > 0) {
  console.error(`package: no platform ${unknown.join(', ')}; there are ${Object.keys(platforms).join(', ')}.`);
  process.exit(2);
}

mkdirSync(downloads, { recursive: true });
const tarball = npmPack(root);
const chosen = wanted.map((id) => /** @type {Platform} */ (platforms[id]));
const made = values['no-archive'] ? [] : chosen.flatMap(handOver);
if (!values['no-executable']) for (const platform of chosen) made.push(...(await executable(platform)));
if (made.length > 0) {
  writeFileSync(join(to, 'SHA256SUMS.txt'), made.map((file) => `${sha256(file)}  ${basename(file)}\n`).join(''));
}
for (const file of made)
  console.error(`package: ${relative(root, file)}, ${Math.round(readFileSync(file).length / 1e6)} MB`);

/** Makes the folder of one platform, and its archive. @param {Platform} platform @returns {readonly string[]} */
function handOver(platform) {
  const name = `facility-audit-${version}-${platform.id}`;
  const folder = join(to, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'tool'), { recursive: true });
  execFileSync('tar', ['xzf', tarball, '-C', join(folder, 'tool'), '--strip-components=1']);
  const node = join(folder, platform.nodeName);
  copyFileSync(values.node ?? join(unpacked(platform.nodePackage), platform.nodeInside), node);
  chmodSync(node, 0o755);
  const licence = values.node === undefined ? join(unpacked(licencePackage), 'LICENSE') : null;
  if (licence !== null) copyFileSync(licence, join(folder, 'NODE-LICENSE.txt'));
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const isWindows = platform.nodeName === 'node.exe';
  writeFileSync(join(folder, 'Đọc trước.html'), readFirst({ version, isWindows }));
  for (const { name: file, text, isProgram } of isWindows ? windowsLaunchers : unixLaunchers) {
    writeFileSync(join(folder, file), text, { mode: isProgram ? 0o755 : 0o644 });
  }
  if (values.folder) return [];
  const archive = join(to, `${name}.${platform.archive}`);
  if (platform.archive === 'zip') writeFileSync(archive, zipped(folder, name));
  else execFileSync('tar', ['czf', archive, '--owner=0', '--group=0', '--sort=name', '--mtime=@0', '-C', to, name]);
  rmSync(folder, { recursive: true });
  return [archive];
}

/** Makes the single executable of one platform; none where nobody could sign it. @param {Platform} platform @returns {Promise<readonly string[]>} */
async function executable(platform) {
  if (!platform.hasExecutable) return [];
  const tool = join(to, 'tool');
  rmSync(tool, { recursive: true, force: true });
  mkdirSync(tool);
  execFileSync('tar', ['xzf', tarball, '-C', tool, '--strip-components=1']);
  const node = values.node ?? join(unpacked(platform.nodePackage), platform.nodeInside);
  const maker = values.node ?? join(unpacked(makerPackage), 'bin', 'node');
  copyFileSync(join(unpacked(licencePackage), 'LICENSE'), join(tool, 'dist', 'NODE-LICENSE.txt'));
  const file = join(to, `facility-audit-${version}-${platform.id}${platform.nodeName === 'node.exe' ? '.exe' : ''}`);
  await makeExecutable({ node, maker, tool, to: file });
  rmSync(tool, { recursive: true });
  return [file];
}

/** @param {string} folder @param {string} name */
function zipped(folder, name) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
  return writeZip(
    paths.map((path) => packPart(`${name}/${relative(folder, path).replaceAll('\\', '/')}`, readFileSync(path))),
  );
}

/** The folder of an npm package, downloaded once; npm checks that it is what was published. @param {string} spec */
function unpacked(spec) {
  const folder = join(downloads, spec.replace('@', '-'));
  if (existsSync(folder)) return folder;
  const packed = npmPack(spec);
  mkdirSync(folder);
  execFileSync('tar', ['xzf', packed, '-C', folder, '--strip-components=1']);
  rmSync(packed);
  return folder;
}

/** @param {string} spec @returns {string} The path of the tarball. */
function npmPack(spec) {
  const told = execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', downloads], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return join(downloads, told.trim().split('\n').at(-1) ?? '');
}

/** @param {string} path */
function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
