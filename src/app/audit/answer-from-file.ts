import type { Audit } from '../../domain/audit/audit.ts';
import { AuditError, failure, valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { parseAnswers } from '../../formats/audit/answers-file.ts';
import { auditLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';
import { type AnswerRequest, checkAnswer, recordFrom } from './answer-criterion.ts';
import { type EditRequest, editAudit } from './edit-audit.ts';

export interface AnswersRequest extends EditRequest, Pick<AnswerRequest, 'side' | 'reason'> {
  /** The file with the answers. */
  readonly from: string;
}

/** Records all answers of a file at once. @throws AuditError with everything wrong with any of them; then nothing is written. */
export async function answerFromFile(
  tools: Tools,
  request: AnswersRequest,
): Promise<{ readonly audit: Audit; readonly count: number }> {
  const { files } = tools;
  const answers = valueOrThrow(parseAnswers(await files.readText(request.from, auditLimit), request.from));
  const { audit } = await editAudit(tools, request, async (session, by) => {
    const problems: Problem[] = [];
    const near: Near[] = [];
    for (const { place, ...each } of answers) {
      const found = await problemsOf(async () => {
        const evidence = await evidenceNear(tools, request.from, each.evidence);
        const answer = { ...request, ...each, evidence, reason: each.reason ?? request.reason };
        await checkAnswer(tools, session, answer);
        near.push(answer);
      });
      for (const one of found) problems.push(one.file === null ? { ...one, ...place } : one);
    }
    if (problems.length > 0) throw new AuditError(problems);
    let edited = session.audit();
    for (const answer of near) edited = (await recordFrom(tools, session, edited, answer, by)).audit;
    return { audit: edited, told: null, reason: request.reason };
  });
  return { audit, count: answers.length };
}

type Near = Parameters<typeof recordFrom>[3];

/**
 * Evidence that an answers file names lies beside that file: whoever wrote it may have nothing copied out of other folders.
 * @throws AuditError unsafe-path.
 */
async function evidenceNear({ files }: Tools, from: string, named: readonly string[]): Promise<readonly string[]> {
  const folder = files.dirname(from);
  const paths: string[] = [];
  for (const found of named) {
    const path = files.join(folder, found);
    const goesUp = found.split(/[\\/]/).includes('..');
    if (goesUp || ((await files.exists(path)) && !(await files.leadsInto(folder, path)))) {
      throw failure('unsafe-path', { key: 'evidence', found });
    }
    paths.push(path);
  }
  return paths;
}

async function problemsOf(work: () => Promise<void>): Promise<readonly Problem[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof AuditError) return error.problems;
    throw error;
  }
}
