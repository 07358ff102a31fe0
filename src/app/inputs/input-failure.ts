import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import type { Tools } from '../ports/tools.ts';

/**
 * What is wrong with an input, by what was thrown while it was read. A bug of ours over one file is told, and is that file's
 * refusal: of a thousand others none is lost for it. What says nothing about the file, such as too many open files, is thrown again.
 */
export function inputFailure({ tell }: Tools, path: string, error: unknown): AuditError {
  if (error instanceof AuditError) return error;
  if (isTooManyOpen(error)) throw error;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell({ is: 'failed-over-input', path, detail });
  return failure('failed-over-input', {}, { file: path });
}

/** Runs `work` over one input. @throws AuditError what is wrong with the input, by `inputFailure`. */
export async function overInput<Value>(tools: Tools, path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw inputFailure(tools, path, error);
  }
}

/** Also where a part of the tool itself could not be loaded. */
function isTooManyOpen(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EMFILE' || error.code === 'ENFILE');
}
