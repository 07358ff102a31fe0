import { type Problem, problem } from '../domain/problem/problem.ts';
import { messagesIn } from '../i18n/translator.ts';
import { type ExitCode, exitCodeOf } from './command/exit-code.ts';
import { problemLines, problemsOf } from './command/problem-lines.ts';
import { languageOf } from './language-of.ts';

/** The message and exit code if the output itself can't be written, for example on a full disk behind `>`. */
export function outputProblem(
  error: unknown,
  argv: readonly string[],
  languages: readonly (string | null)[],
): { readonly text: string; readonly exitCode: ExitCode } {
  const problems = problemsOf(error).map(whilePrinting);
  return { text: problemLines(problems, messagesIn(languageOf(argv, languages))), exitCode: exitCodeOf(problems) };
}

/** The shell empties the file behind `>` before anything is printed, so no old content is left to be called intact. */
function whilePrinting(each: Problem): Problem {
  return each.code === 'disk-full' ? problem('output-disk-full', {}, { file: each.file }) : each;
}
