/** How the sources become files that need no package: what the package and the single executable have in common. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lighterLibraries } from './lighter-libraries.mjs';
import { phonePrograms } from './phone-programs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Options for esbuild. @returns {Promise<import('esbuild').BuildOptions & { write: false }>} */
export async function bundledWhole() {
  return {
    absWorkingDir: root,
    define: { RENDERER: JSON.stringify(rendererDigest()) },
    plugins: [onlyWhatIsUsed, lighterLibraries, withPrograms(await phonePrograms())],
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    // Keeps names readable in the stack that a user sends us with exit code 70.
    minify: false,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  };
}

/**
 * exceljs brings readers and writers of CSV and of streams, an XML reader and four archive libraries, most of what it would load. None is
 * used here: it only writes an unpacked workbook.
 * @type {import('esbuild').Plugin}
 */
const onlyWhatIsUsed = {
  name: 'only-what-is-used',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/(csv\/csv|workbook-reader|workbook-writer|parse-sax)$/ }, ({ path, importer }) =>
      /[\\/]exceljs[\\/]lib[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    onResolve({ filter: /^(\.\/load|pako)$/ }, ({ path, importer }) =>
      /[\\/]jszip[\\/]lib[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    // Detects the text encoding for an editor started from a prompt, which we never offer; half of the prompts' size.
    onResolve({ filter: /^@inquirer\/editor$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    // Node's own streams replace this copy of them.
    onResolve({ filter: /^readable-stream$/ }, () => ({ path: 'node:stream', external: true }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = class {};' }));
  },
};

/**
 * Puts the programs for browsers beside the code that gives them out: a constant of the whole bundle would be loaded by every command.
 * @param {Readonly<Record<string, string | undefined>>} programs
 * @returns {import('esbuild').Plugin}
 */
const withPrograms = (programs) => ({
  name: 'with-programs',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/]html[\\/]form[\\/]program\.ts$/ }, ({ path }) => ({
      contents: `const PHONE_PROGRAMS = ${JSON.stringify(programs)};\n${readFileSync(path, 'utf8').replace(/^declare const.*$/m, '')}`,
      loader: 'ts',
    }));
  },
});

/** The catalogue of documents, which decides what papers cite. */
export const documents = 'checklists/documents.yaml';

/** Sources that decide what stands on a page, in the order of their paths. */
const rendering = ['src/domain', 'src/excel', 'src/formats', 'src/i18n', 'src/office', 'src/report', 'src/word'];

/** A digest by which a report knows whether the tool that reads it would make its pages in the very same way. */
function rendererDigest() {
  const sources = rendering.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => relative(root, join(each.parentPath, each.name)).replaceAll('\\', '/')),
  );
  const hash = createHash('sha256');
  for (const source of [
    ...sources.sort(),
    documents,
    'node_modules/docx/package.json',
    'node_modules/exceljs/package.json',
  ]) {
    hash.update(`${source}\n${readFileSync(join(root, source), 'utf8').replaceAll('\r\n', '\n')}\n`);
  }
  return hash.digest('hex');
}
