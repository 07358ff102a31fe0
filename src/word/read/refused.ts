import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import type { DocumentFault } from '../../domain/problem/fault.ts';
import type { Problem } from '../../domain/problem/problem.ts';

/** Runs `work` on bytes from outside; what the shared container refuses as a workbook is refused as a document. */
export function asPaper<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw refusal(error);
  }
}

/** Like `asPaper`, for work that waits. */
export async function asPaperLater<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw refusal(error);
  }
}

function refusal(error: unknown): unknown {
  const [problem] = error instanceof AuditError ? error.problems : [];
  const fault = problem === undefined ? null : faultOf(problem);
  return fault === null ? error : failure('document-refused', { fault });
}

function faultOf(problem: Problem): DocumentFault | null {
  switch (problem.code) {
    case 'not-a-workbook':
      return problem.params.reason === 'old-or-encrypted' ? 'old-or-encrypted' : 'not-docx';
    case 'workbook-limit':
      return 'too-large';
    case 'workbook-damaged':
      return problem.params.detail.startsWith('data-') ? 'data' : 'damaged';
    default:
      return null;
  }
}
