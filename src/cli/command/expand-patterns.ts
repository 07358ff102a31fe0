import type { Files } from '../../app/ports/files-port.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { compareNaturally } from '../../domain/values/compare-naturally.ts';
import type { Call } from './command.ts';

/**
 * Operands with `*` and `?` replaced by the files they mean, as people count: the command lines of Windows leave that to each program. A
 * file of that very name is meant itself; what matches nothing stays, so that the command says it is missing.
 * @throws AuditError file-unreadable.
 */
export async function expandPatterns(files: Files, call: Call): Promise<Call> {
  if (!call.operands.some(isPattern)) return call;
  const expanded = await Promise.all(call.operands.map((operand) => matching(files, operand)));
  return { ...call, operands: expanded.flat() };
}

function isPattern(operand: string): boolean {
  return /[*?]/.test(operand);
}

async function matching(files: Files, operand: string): Promise<readonly string[]> {
  if (!isPattern(operand) || (await files.exists(operand))) return [operand];
  const folder = files.dirname(operand);
  if (isPattern(folder) || !(await files.isFolder(folder))) return [operand];
  const pattern = patternOf(files.basename(operand));
  const found = (await files.list(folder, { deep: false })).filter((path) => pattern.test(files.basename(path)));
  return found.length === 0 ? [operand] : [...found].sort(compareNaturally);
}

/** Case does not count, as on Windows. Runs of `*` are one, so that no pattern takes long. */
function patternOf(name: string): RegExp {
  const source = name
    .replace(/\*+/g, '*')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'isu');
}

/**
 * A folder in quotes that ends in a backslash swallows its closing quote on Windows, and with it whatever follows on the line.
 * @throws AuditError quote-swallowed.
 */
export function assertNoSwallowedQuote(argv: readonly string[]): void {
  const swallowed = argv.find((word) => /^(?:[A-Za-z]:|\\\\|\.{1,2}\\|[^"\s]*\\).*"(?:\s|$)/s.test(word));
  if (swallowed === undefined) return;
  throw failure('quote-swallowed', { value: swallowed.slice(0, swallowed.indexOf('"')) });
}
