import { AuditError } from '../../domain/problem/audit-error.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { printable } from '../../domain/values/printable.ts';
import { problemMessage, problemPlace } from '../../i18n/problem-text.ts';
import type { Messages } from '../../i18n/translator.ts';

/** Problems for people: the place, what happened and how to mend it. */
export function problemLines(problems: readonly Problem[], messages: Messages): string {
  const more = problems.length - MOST_TOLD;
  const told = problems
    .slice(0, MOST_TOLD)
    .map((each) => [problemPlace(each), problemMessage(each, messages)].filter((part) => part !== '').join(': '))
    .map(printable);
  return [...told, ...(more > 0 ? [messages.cli.moreProblems({ count: more })] : [])].join('\n');
}

/** Nobody reads more before mending the first; programs are given ten times as many. */
const MOST_TOLD = 100;
const MOST_IN_JSON = 1_000;

/** Problems for programs (`--json`); `more`: how many there are beyond those. */
export function problemsJson(problems: readonly Problem[], messages: Messages): JsonObject {
  const more = problems.length - MOST_IN_JSON;
  return {
    format: 'facility-audit/problems/1',
    ...(more > 0 ? { more } : {}),
    problems: problems.slice(0, MOST_IN_JSON).map((each) => {
      const { code, file, line, column, sheet, cell } = each;
      return { code, message: problemMessage(each, messages), file, line, column, sheet, cell };
    }),
  };
}

/** The problems of an error, each once: a checklist fault that ten audits share is one. Anything no user can mend is our bug. */
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
