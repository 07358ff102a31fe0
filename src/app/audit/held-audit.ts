import type { Audit } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { isProblems, type Outcome, type Problem, problem } from '../../domain/problem/problem.ts';
import { auditDocument, auditFromDocument, checkAudit, serializeAudit } from '../../formats/audit/audit-file.ts';
import { responseMembers } from '../../formats/audit/response-model.ts';
import { auditLimit, keyLimit } from '../../formats/yaml/limits.ts';
import { sizeBeyond } from '../../formats/yaml/read-yaml.ts';
import { heldText } from '../outputs/held-text.ts';
import type { Held } from '../outputs/save-held.ts';

/**
 * The text of an audit file as it may be saved: the reader that will meet it takes it. All that saves an audit asks for its text here,
 * before anything is written. @throws AuditError not-saved, and what is wrong.
 */
export function heldAudit(
  audit: Audit,
  checklist: Checklist,
  file: string,
  header: readonly string[] = [],
): Held<string> {
  return heldText(serializeAudit(audit, header), file, (text) => readAgain(audit, checklist, text));
}

/** The document goes through the reader's rules without being parsed from its text, which takes longer than all the rest of a save. */
function readAgain(audit: Audit, checklist: Checklist, text: string): Outcome<unknown> {
  const size = sizeBeyond(auditLimit, [text]);
  if (size !== null) return { problems: [tooLarge(audit, size)] };
  const count = audit.responses.size;
  if (count > keyLimit) return { problems: [problem('too-many-answers', { count, limit: keyLimit })] };
  const again = auditFromDocument(auditDocument(audit));
  if (isProblems(again)) return again;
  const problems = checkAudit(again.value, checklist);
  return problems.length > 0 ? { problems } : again;
}

/** Names the criterion about which most is written, where that is a good part of it. */
function tooLarge({ responses }: Audit, size: number): Problem {
  let [longest, most]: [string | null, number] = [null, auditLimit / 20];
  for (const [id, response] of responses) {
    const { length } = JSON.stringify(responseMembers(response));
    if (length > most) [longest, most] = [id, length];
  }
  return problem('audit-too-large', { size, limit: auditLimit, criterion: longest });
}
