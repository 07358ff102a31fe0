import { join } from 'node:path';
import { build } from 'esbuild';

/** Optional dependencies of the workbook library's archive writer. */
const external = ['@aws-sdk/client-s3'];

/**
 * Bundles a script to measure into one file, so that the loading of many small files is not measured. Returns its path.
 * @param {string} root
 * @param {string} folder
 * @param {'answers' | 'intake' | 'unzip-parts' | 'read-with-exceljs'} name
 */
export async function bundled(root, folder, name) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, 'scripts', 'bench', `${name}.mjs`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    external,
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return outfile;
}
