import { messagesIn } from '../i18n/translator.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { languageOf } from './language-of.ts';
import { problemLines, problemsOf } from './show-problems.ts';

/** What to say, and the exit code, where the output itself can't be written, such as on a full disk behind `>`. */
export function outputProblem(
  error: unknown,
  argv: readonly string[],
  languages: readonly (string | null)[],
): { readonly text: string; readonly exitCode: ExitCode } {
  const problems = problemsOf(error);
  return { text: problemLines(problems, messagesIn(languageOf(argv, languages))), exitCode: exitCodeOf(problems) };
}
