import type { Problem, ProblemCode, ProblemParams } from '../domain/problem/problem.ts';
import type { Messages } from './translator.ts';

/** What is wrong and how to mend it, in one or more sentences, without the place. */
export function problemMessage(problem: Problem, messages: Messages): string {
  const say = messages.problems[problem.code] as (params: ProblemParams[ProblemCode]) => string;
  // The stack of a fault of our own is for whoever mends it, and says nothing where it is cut.
  return say(problem.code === 'internal' ? problem.params : briefParams(problem.params));
}

/** The place of a problem: `file:line:column`, or file with sheet and cell; empty if it has none. */
export function problemPlace({ file, line, column, sheet, cell }: Problem): string {
  const inFile = [file === null ? null : brief(file), line, column].filter((part) => part !== null).join(':');
  const inSheet = [sheet === null ? null : brief(sheet), cell].filter((part) => part !== null).join('!');
  return [inFile, inSheet].filter((part) => part !== '').join(' ');
}

const LONGEST = 300;

function briefParams(params: ProblemParams[ProblemCode]): ProblemParams[ProblemCode] {
  const entries = Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? brief(value) : value]);
  return Object.fromEntries(entries);
}

/** One line of at most 300 characters: what a file holds or is called must not pass for further lines of ours, nor fill the screen. */
function brief(text: string): string {
  // \p{Cs} matches half a surrogate pair only.
  const start = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/\p{Cs}$/u, '')}…` : text;
  return start.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
}
