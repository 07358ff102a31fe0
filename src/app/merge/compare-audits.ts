import { conflictProblems } from '../../domain/merging/conflict-problems.ts';
import { decideMerge } from '../../domain/merging/decide-merge.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { compareAssessments } from '../../domain/scoring/comparison.ts';
import type { Compared, ComparedFacility } from '../../report/screens/compared.ts';
import { collectInputs, nothingFound } from '../inputs/collect-inputs.ts';
import { overInput } from '../inputs/input-failure.ts';
import type { Tools } from '../ports/tools.ts';
import { takeInInputs } from './take-in-inputs.ts';
import type { TakenAudit } from './taken-audit.ts';

export interface CompareRequest {
  readonly before: string;
  readonly after: string;
  readonly checklists: readonly string[];
  readonly onConflict: 'fail' | 'newest';
  readonly onProgress: (done: number, total: number) => void;
  /** Called for each workbook edited after it was written; its carried data are compared. */
  readonly onEdited: (file: string, cells: readonly string[]) => void;
}

/**
 * Compares audits, workbooks or folders facility by facility, or one audit with one other, even of different facilities. On each side the
 * latest round of a facility counts.
 * @throws AuditError with the faults of the inputs or the conflicts among them.
 */
export async function compareAudits(tools: Tools, request: CompareRequest): Promise<Compared> {
  const before = await remainingIn(tools, request.before, request);
  const after = await remainingIn(tools, request.after, request);
  const [one, other] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && one !== undefined && other !== undefined) {
    return { facilities: [await comparedFacility(tools, one, other)], onlyBefore: [], onlyAfter: [] };
  }
  const earlier = new Map(before.map((each) => [each.input.facility, each]));
  const common: ComparedFacility[] = [];
  for (const each of after) {
    const same = earlier.get(each.input.facility);
    if (same !== undefined) common.push(await comparedFacility(tools, same, each));
  }
  const inBoth = new Set(common.map((each) => each.after.facility.id));
  const leftOver = (audits: readonly TakenAudit[]) =>
    audits.filter(({ input }) => !inBoth.has(input.facility)).map(({ result }) => result);
  return { facilities: common, onlyBefore: leftOver(before), onlyAfter: leftOver(after) };
}

/** A bug of ours over a pair is told with the later of them. */
function comparedFacility(tools: Tools, before: TakenAudit, after: TakenAudit): Promise<ComparedFacility> {
  return overInput(tools, after.input.file, async () => ({
    before: before.result,
    after: after.result,
    comparison: compareAssessments(before.result.reopen(), after.result.reopen()),
  }));
}

async function remainingIn(tools: Tools, named: string, request: CompareRequest): Promise<readonly TakenAudit[]> {
  const { checklists, onConflict, onProgress, onEdited } = request;
  const paths = await collectInputs(tools, [named], null);
  if (paths.length === 0) throw nothingFound([named]);
  const taken = await takeInInputs(tools, {
    paths,
    checklists,
    prices: null,
    onEdit: 'carried',
    decided: [],
    onProgress,
  });
  const audits = taken.audits.filter(({ isPrevious }) => !isPrevious);
  for (const { input } of taken.audits) {
    const cells = [...(input.edited?.cells ?? []), ...(input.otherEdits ?? [])];
    if (cells.length > 0) onEdited(input.file, cells);
  }
  const decision = decideMerge(
    audits.map(({ input }) => input),
    { onConflict, choices: [] },
  );
  const problems = [...taken.rejected.flatMap((each) => each.problems), ...conflictProblems(decision.conflicts)];
  if (problems.length > 0) throw new AuditError(problems);
  const byInput = new Map(audits.map((each) => [each.input, each]));
  return decision.remaining.flatMap((input) => byInput.get(input) ?? []);
}
