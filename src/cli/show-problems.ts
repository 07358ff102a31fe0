import type { JsonObject } from '../domain/json.ts';
import { printable } from '../domain/printable.ts';
import type { Problem } from '../domain/problem.ts';
import { problemMessage, problemPlace } from '../i18n/problem-text.ts';
import type { Messages } from '../i18n/translator.ts';

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
