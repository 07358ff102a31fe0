import type { Roster } from '../../domain/audit/facility.ts';
import { facilityChanges } from '../../domain/lists/facility-changes.ts';
import { conflictProblems } from '../../domain/merging/conflict-problems.ts';
import { decideMerge } from '../../domain/merging/decide-merge.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { compareAssessments } from '../../domain/scoring/comparison.ts';
import type { Compared, ComparedFacility } from '../../report/screens/compared.ts';
import { collectInputs, nothingFound } from '../inputs/collect-inputs.ts';
import { overInput } from '../inputs/input-failure.ts';
import { readRoster } from '../inputs/read-roster.ts';
import type { Tools } from '../ports/tools.ts';
import { carriedRoster } from './carried-roster.ts';
import { takeInInputs } from './take-in-inputs.ts';
import type { TakenAudit, TakenIn } from './taken-audit.ts';
import { underCurrentIds } from './under-current-ids.ts';

export interface CompareRequest {
  readonly before: string;
  readonly after: string;
  readonly checklists: readonly string[];
  /** A list of facilities that says what became of them; null: none, or those that province workbooks carry. */
  readonly roster: string | null;
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
  const given = request.roster === null ? null : await readRoster(tools, request.roster, request.checklists);
  const takenBefore = await takenIn(tools, request.before, request);
  const takenAfter = await takenIn(tools, request.after, request);
  const roster = given ?? carriedRoster([...takenAfter.rosters, ...takenBefore.rosters]);
  const before = remainingOf(takenBefore, roster, request);
  const after = remainingOf(takenAfter, roster, request);
  const day = after.reduce((last, { input }) => (input.auditedOn > last ? input.auditedOn : last), '');
  const seen = [...after, ...before].map(({ result }) => result);
  const changes = facilityChanges(roster, seen, day);
  const [one, other] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && one !== undefined && other !== undefined) {
    return { facilities: [await comparedFacility(tools, one, other)], onlyBefore: [], onlyAfter: [], changes };
  }
  const earlier = new Map(before.map((each) => [each.input.facility, each]));
  const common: ComparedFacility[] = [];
  for (const each of after) {
    const same = earlier.get(each.input.facility);
    if (same !== undefined) common.push(await comparedFacility(tools, same, each));
  }
  const inBoth = new Set(after.flatMap(({ input }) => (earlier.has(input.facility) ? [input.facility] : [])));
  const leftOver = (audits: readonly TakenAudit[]) =>
    audits.filter(({ input }) => !inBoth.has(input.facility)).map(({ result }) => result);
  return { facilities: common, onlyBefore: leftOver(before), onlyAfter: leftOver(after), changes };
}

/** A bug of ours over a pair is told with the later of them. */
function comparedFacility(tools: Tools, before: TakenAudit, after: TakenAudit): Promise<ComparedFacility> {
  return overInput(tools, after.input.file, async () => ({
    before: before.result,
    after: after.result,
    comparison: compareAssessments(before.result.reopen(), after.result.reopen()),
  }));
}

async function takenIn(tools: Tools, named: string, request: CompareRequest): Promise<TakenIn> {
  const { checklists, onProgress, onEdited } = request;
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
  for (const { input } of taken.audits) {
    const cells = [...(input.edited?.cells ?? []), ...(input.otherEdits ?? [])];
    if (cells.length > 0) onEdited(input.file, cells);
  }
  return taken;
}

/** The latest audit of each facility, under the id that it has now. */
function remainingOf(taken: TakenIn, roster: Roster | null, { onConflict }: CompareRequest): readonly TakenAudit[] {
  const current = underCurrentIds(taken.audits, roster);
  const audits = current.filter(({ isPrevious }) => !isPrevious);
  const decision = decideMerge(
    audits.map(({ input }) => input),
    { onConflict, choices: [] },
  );
  const problems = [...taken.rejected.flatMap((each) => each.problems), ...conflictProblems(decision.conflicts)];
  if (problems.length > 0) throw new AuditError(problems);
  const byInput = new Map(audits.map((each) => [each.input, each]));
  return decision.remaining.flatMap((input) => byInput.get(input) ?? []);
}
