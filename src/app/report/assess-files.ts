import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import type { Sides } from '../../domain/scoring/applicability.ts';
import { type Assessment, assess } from '../../domain/scoring/assessment.ts';
import { createChecklistStore } from '../inputs/checklist-store.ts';
import { editsIn } from '../inputs/edits/edits-in.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import { type OpenedAudit, openAudit, withFile } from '../inputs/open-audit.ts';
import { readPriceList, tellPricesOfNothing } from '../inputs/read-prices.ts';
import type { Tools } from '../ports/tools.ts';
import type { CellEdit } from '../ports/workbooks-port.ts';

export interface AssessRequest {
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  /** Path of a price list; null: the one a workbook carries. */
  readonly prices: string | null;
  readonly sides: Sides;
  readonly onProgress: (done: number, total: number) => void;
}

export interface AssessedInput {
  readonly input: OpenedAudit;
  readonly assessment: Assessment;
  /** The cells edited after the workbook was written; none for an audit file. */
  readonly edits: readonly CellEdit[];
}

/** Assesses audits and workbooks, in the order given. @throws AuditError with the problems of all that can't be assessed. */
export async function assessFiles(tools: Tools, request: AssessRequest): Promise<readonly AssessedInput[]> {
  const prices = request.prices === null ? null : await readPriceList(tools, request.prices);
  const assessed: AssessedInput[] = [];
  const problems: Problem[] = [];
  const store = createChecklistStore(tools);
  for (const [index, path] of request.paths.entries()) {
    try {
      const input = await openAudit(tools, path, request.checklists, store);
      const { workbook } = input;
      const edits = workbook === null ? [] : await withFile(path, async () => editsIn(workbook));
      const assessment = assess(input.audit, input.checklist, prices ?? input.prices, request.sides);
      assessed.push({ input, assessment, edits });
    } catch (error) {
      for (const each of inputFailure(tools, path, error).problems) problems.push(each);
    }
    request.onProgress(index + 1, request.paths.length);
  }
  if (problems.length > 0) throw new AuditError(problems);
  const used = assessed.map(({ input }) => input.checklist);
  tellPricesOfNothing(tools, request.prices, prices, used);
  return assessed;
}
