import type { Audit } from '../../domain/audit/audit.ts';
import { AuditError, valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { parseAnswers } from '../../formats/audit/answers-file.ts';
import { auditLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';
import { type AnswerRequest, recordFrom } from './answer-criterion.ts';
import { type EditRequest, editAudit } from './edit-audit.ts';

export interface AnswersRequest extends EditRequest, Pick<AnswerRequest, 'side' | 'reason'> {
  /** The file that stands in for an interview. */
  readonly from: string;
}

/** Records all answers of a file at once. @throws AuditError with all that is wrong with any of them; then nothing is written. */
export async function answerFromFile(
  tools: Tools,
  request: AnswersRequest,
): Promise<{ readonly audit: Audit; readonly count: number }> {
  const { files } = tools;
  const answers = valueOrThrow(parseAnswers(await files.readText(request.from, auditLimit), request.from));
  const { audit } = await editAudit(tools, request, async (session, by) => {
    const problems: Problem[] = [];
    let edited = session.audit();
    for (const { place, evidence, reason, ...each } of answers) {
      const near = evidence.map((file) => files.join(files.dirname(request.from), file));
      const answer = { ...request, ...each, evidence: near, reason: reason ?? request.reason };
      try {
        edited = (await recordFrom(tools, session, edited, answer, by)).audit;
      } catch (error) {
        if (!(error instanceof AuditError)) throw error;
        problems.push(...error.problems.map((found) => (found.file === null ? { ...found, ...place } : found)));
      }
    }
    if (problems.length > 0) throw new AuditError(problems);
    return { audit: edited, told: null, reason: request.reason };
  });
  return { audit, count: answers.length };
}
