import { join } from 'node:path';
import { build } from 'esbuild';

/** Parts that only the workbook library's archive writer asks for, where it can do without them. */
const external = ['@aws-sdk/client-s3'];

/**
 * A script that is measured, in one file, so that loading many small ones is not measured with it. Gives its path.
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
