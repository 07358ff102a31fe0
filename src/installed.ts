import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProcess } from './run-process.ts';
import { workingFolder } from './runtime/machine-facts.ts';
import { startedAs } from './runtime/started-as.ts';

/** The tool as a package: what it came with lies in folders beside dist/ (in a checkout, beside src/). */
export async function runInstalled(): Promise<void> {
  // From dist/tool.js as from src/installed.ts.
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const { argv, env } = process;
  await runProcess({
    shipped: { version: versionIn(root), root, own: env['FACILITY_AUDIT_HOME'] || null },
    argv: argv.slice(2),
    startedAs: startedAs({ script: argv[1] ?? '', cwd: workingFolder(), environment: env }),
  });
}

/** The version in package.json, the only place where it stands. */
function versionIn(root: string): string {
  const found: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = typeof found === 'object' && found !== null && 'version' in found ? found.version : null;
  return typeof version === 'string' ? version : '0.0.0';
}
