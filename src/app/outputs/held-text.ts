import { AuditError } from '../../domain/problem/audit-error.ts';
import { isProblems, type Outcome } from '../../domain/problem/problem.ts';
import { type Held, held, notSaved } from './save-held.ts';

/**
 * A text that is to be saved, held against the reader that will meet it: what is written can be read again, and what could not is refused
 * before anything is written. @throws AuditError not-saved, and what that reader says.
 */
export function heldText(
  text: string,
  file: string,
  read: (text: string, file: string) => Outcome<unknown>,
): Held<string> {
  const again = read(text, file);
  if (!isProblems(again)) return held(text);
  throw notSaved(file, new AuditError(again.problems));
}
