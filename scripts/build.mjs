#!/usr/bin/env node
/**
 * Bundles src/installed.ts and every library into dist/, so that the packed tool needs no dependency and no network.
 * Commands are loaded with import(), so each becomes a file of its own: `--version` does not wait for exceljs. What one loads is joined.
 * dist/main.js only checks Node's version and loads the tool.
 * All files lie flat in dist/: `..` is the package root (checklists/, templates/, examples/) from src/ and from dist/.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { parse } from 'yaml';
import { bundledWhole, documents } from './build/bundled-whole.mjs';
import { joinChunks } from './build/join-chunks.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const entry = 'src/installed.ts';
const shebang = '#!/usr/bin/env node\n';
const temporary = `.${process.pid}.tmp`;

if (!existsSync(join(root, entry))) {
  console.error(`build: ${entry} is missing.`);
  process.exit(1);
}

/** Packages that a library is published with inside its own files, where no import tells of them. */
const published = { 'node_modules/docx': ['node_modules/fflate', 'node_modules/docx/node_modules/nanoid'] };

/** exceljs, yaml and their libraries are CommonJS and ask for Node's own modules with require(). */
const requireInBundle = {
  js: "import { createRequire as createRequireForBundle } from 'node:module';\nconst require = createRequireForBundle(import.meta.url);",
};

const result = await build({
  ...(await bundledWhole()),
  entryPoints: [{ in: entry, out: 'tool' }],
  outdir: dist,
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  splitting: true,
  format: 'esm',
  banner: requireInBundle,
  metafile: true,
}).catch(() => process.exit(1));

mkdirSync(dist, { recursive: true });
// Writes tool.js and main.js last and deletes unused files after it, so that a tool started meanwhile finds all its files.
const bundled = result.outputFiles.map((file) => ({ name: basename(file.path), text: file.text }));
const joined = await Promise.all((await joinChunks(bundled, result.metafile)).map(quickToLoad));
const files = joined.sort((one, other) => Number(one.name === 'tool.js') - Number(other.name === 'tool.js'));
files.push({ name: 'main.js', text: shebang + readFileSync(join(root, 'scripts', 'entry', 'main.js'), 'utf8') });
for (const path of ['templates/report.yaml', documents]) {
  const original = readFileSync(join(root, path), 'utf8');
  files.unshift({ name: copyName(original), text: `${JSON.stringify(parse(original), null, 1)}\n` });
}
const { compileChecklists } = await bundledScript('scripts/build/compile-checklists.ts');
files.unshift(...compileChecklists(join(root, 'checklists')));
files.unshift({ name: 'THIRD-PARTY-LICENSES.txt', text: licensesOf(Object.keys(result.metafile.inputs)) });
for (const { name, text } of files) {
  const isMain = name === 'main.js';
  writeFileSync(join(dist, name + temporary), text, { mode: isMain ? 0o755 : 0o644 });
  renameSync(join(dist, name + temporary), join(dist, name));
}
const written = new Set(files.map((file) => file.name));
for (const name of readdirSync(dist))
  if (!written.has(name)) rmSync(join(dist, name), { recursive: true, force: true });

const kilobytes = Math.round(files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0) / 1024);
console.error(`build: ${files.length} files, ${kilobytes} KB in dist/`);

/** Runs a script of the build that uses the sources. @param {string} script */
async function bundledScript(script) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [script],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    banner: requireInBundle,
    write: false,
    logLevel: 'warning',
  });
  const path = join(dist, `script${temporary}.mjs`);
  writeFileSync(path, outputFiles[0]?.contents ?? '');
  try {
    return await import(pathToFileURL(path).href);
  } finally {
    rmSync(path);
  }
}

/**
 * Without comments and blanks, and in ASCII, since one letter beyond it makes V8 keep a whole file in two bytes a letter. Names stay, and lines
 * are short enough for the stack that a user sends us with exit code 70.
 * @param {{ name: string, text: string }} file
 */
async function quickToLoad({ name, text }) {
  const isLibrary = name.startsWith('excel-');
  const { code } = await transform(text, {
    minifyWhitespace: true,
    minifySyntax: isLibrary,
    charset: 'ascii',
    lineLimit: 120,
    target: 'node20.19',
  });
  return { name, text: code };
}

/** A JSON copy, which is read many times faster, is named by the digest of its original text. @param {string} text */
function copyName(text) {
  return `${createHash('sha256').update(text).digest('hex')}.json`;
}

/** The licences of the bundled libraries, which they require to be included. @param {readonly string[]} inputs */
function licensesOf(inputs) {
  const folders = new Set(inputs.flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []));
  for (const [library, inside] of Object.entries(published)) {
    if (folders.has(library)) for (const each of inside) folders.add(each);
  }
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const inside = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    // Some packages are published without their text; it is kept here, and the build ends where there is none.
    const file =
      inside === undefined ? join('scripts/build/licences', `${name.replace('/', '+')}.txt`) : join(folder, inside);
    const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n').trim();
    return `${name} ${version} (${license})\n\n${text}`;
  });
  return `dist/ contains these packages.\n\n${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
