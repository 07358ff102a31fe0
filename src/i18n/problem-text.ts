import type { Problem, ProblemCode, ProblemParams } from '../domain/problem/problem.ts';
import type { Messages } from './translator.ts';

/** What is wrong and how to mend it, in one or more sentences, without the place. */
export function problemMessage(problem: Problem, messages: Messages): string {
  const say = messages.problems[problem.code] as (params: ProblemParams[ProblemCode]) => string;
  return say(problem.params);
}

/** The place of a problem: `file:line:column`, or file with sheet and cell; empty if it has none. */
export function problemPlace({ file, line, column, sheet, cell }: Problem): string {
  const inFile = [file, line, column].filter((part) => part !== null).join(':');
  const inSheet = [sheet, cell].filter((part) => part !== null).join('!');
  return [inFile, inSheet].filter((part) => part !== '').join(' ');
}
