import { AuditError } from '../../domain/problem/audit-error.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { printable } from '../../domain/values/printable.ts';
import { problemMessage, problemPlace } from '../../i18n/problem-text.ts';
import type { Messages } from '../../i18n/translator.ts';

/** Problems for people: each with its place, then what happened and how to mend it. */
export function problemLines(problems: readonly Problem[], messages: Messages): string {
  return problems
    .map((each) => [problemPlace(each), problemMessage(each, messages)].filter((part) => part !== '').join(': '))
    .map(printable)
    .join('\n');
}

/** Problems for programs (`--json`). */
export function problemsJson(problems: readonly Problem[], messages: Messages): JsonObject {
  return {
    format: 'facility-audit/problems/1',
    problems: problems.map((each) => {
      const { code, file, line, column, sheet, cell } = each;
      return { code, message: problemMessage(each, messages), file, line, column, sheet, cell };
    }),
  };
}

/** What is to be told of an error, each once: a fault of a checklist that ten audits name is one. What no user can mend is our bug. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof AuditError) {
    return [...new Map(error.problems.map((each) => [JSON.stringify(each), each])).values()];
  }
  if (isTooManyOpen(error)) return [problem('file-unreadable', { reason: 'too-many-open', code: null })];
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [problem('internal', { detail })];
}

/** Also where a part of the tool itself could not be loaded. */
function isTooManyOpen(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EMFILE' || error.code === 'ENFILE');
}
