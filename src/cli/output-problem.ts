import { type Problem, problem } from '../domain/problem/problem.ts';
import { messagesIn } from '../i18n/translator.ts';
import { type ExitCode, exitCodeOf } from './command/exit-code.ts';
import { problemLines, problemsOf } from './command/problem-lines.ts';
import { languageOf } from './language-of.ts';

/** What to say, and the exit code, where the output itself can't be written, such as on a full disk behind `>`. */
export function outputProblem(
  error: unknown,
  argv: readonly string[],
  languages: readonly (string | null)[],
): { readonly text: string; readonly exitCode: ExitCode } {
  const problems = problemsOf(error).map(whilePrinting);
  return { text: problemLines(problems, messagesIn(languageOf(argv, languages))), exitCode: exitCodeOf(problems) };
}

/** The shell empties the file behind `>` before anything is printed: no old one is left to be intact. */
function whilePrinting(each: Problem): Problem {
  return each.code === 'disk-full' ? problem('output-disk-full', {}, { file: each.file }) : each;
}
