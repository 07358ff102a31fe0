import { AuditError } from '../../domain/problem/audit-error.ts';
import { isProblems, type Outcome, problem } from '../../domain/problem/problem.ts';

/**
 * A text that is to be saved, held against the reader that will meet it: what is written can be read again, and what could not is refused
 * before anything is written. @throws AuditError not-saved, and what that reader says.
 */
export function heldText(text: string, file: string, read: (text: string, file: string) => Outcome<unknown>): string {
  const again = read(text, file);
  if (!isProblems(again)) return text;
  // Lines and columns would be those of a file that there is not.
  const told = again.problems.map((each) => ({ ...each, file, line: null, column: null }));
  throw new AuditError([problem('not-saved', {}, { file }), ...told]);
}
