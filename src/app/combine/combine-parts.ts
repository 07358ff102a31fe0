import { type Audit, noResponse } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { combineAudits } from '../../domain/combine/combine-audits.ts';
import { type Conflict, optionCount, partsOf, settleConflict } from '../../domain/combine/conflict.ts';
import { lostResponses } from '../../domain/merging/lost-responses.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { inChecklistOrder, unlessUnconfirmed } from '../audit/audit-session.ts';
import { carryEvidence, withDigests } from '../audit/carry-evidence.ts';
import { inspectorOf } from '../audit/edit-audit.ts';
import { heldAudit } from '../audit/held-audit.ts';
import { createLog } from '../audit/history-file.ts';
import { overSigned, replacedAudit } from '../audit/over-signed.ts';
import { withSignedChange } from '../audit/signed-change.ts';
import { contentDigest } from '../inputs/content-digest.ts';
import { overInput } from '../inputs/input-failure.ts';
import { leaveChecklist } from '../inputs/leave-checklist.ts';
import type { OpenedAudit } from '../inputs/open-audit.ts';
import { assertNoInputs } from '../inputs/output-path.ts';
import { saveHeld } from '../outputs/save-held.ts';
import type { Tools } from '../ports/tools.ts';
import { type ConflictView, conflictProblem, conflictView } from './conflict-view.ts';
import { openParts, type PartsRequest } from './open-parts.ts';
import type { Part } from './page-part.ts';

export interface CombineRequest extends PartsRequest {
  readonly output: string;
  readonly overwrite: boolean;
  /** An inspector, or the file of a part, whose answer wins wherever answers differ. */
  readonly prefer: string | null;
  /** Why, where a part or what is replaced was signed and says something else now. */
  readonly reason: string | null;
}

/** A person's choice between answers; null: undecided. */
export type Decide = (
  view: ConflictView,
) => Promise<{ readonly option: number; readonly reason: string | null } | null>;

export interface CombinedParts {
  readonly audit: Audit;
  readonly decided: number;
}

/**
 * Combines several inspectors' parts into one audit.
 * @throws AuditError conflict-answer for each undecided conflict; then nothing is written.
 */
export async function combineParts(
  tools: Tools,
  request: CombineRequest,
  decide: Decide | null,
): Promise<CombinedParts> {
  const { output, overwrite } = request;
  if (!overwrite && (await tools.files.exists(output))) throw failure('target-exists', {}, { file: output });
  const { base, parts: all } = await openParts(tools, request);
  const [first] = all;
  if (first === undefined) throw failure('missing-argument', { argument: '<audit> <audit>' });
  const { checklist } = base ?? first;
  const made = (base === null ? all : [base, ...all]).map((each) => contentDigest(each, tools.surroundings));
  const parts = withoutOwnParts(tools, all);
  const inputs = base === null ? parts : [base, ...parts];
  const before = base === null ? null : await withDigests(tools, base);
  const brought = await Promise.all(parts.map((part) => withDigests(tools, part)));
  const files = parts.map(({ path }) => path).join(', ');
  const combined = await overInput(tools, files, async () => combineAudits(before, brought));
  await assertNoInputs(tools, [output]);
  const by = inspectorOf(tools, combined.audit, request.by);
  const { reason } = request;
  const settled = await settleAll(tools, { ...request, by }, combined, parts, decide);
  await assertNothingLost(tools, output, settled);
  const known = before === null ? brought : [before, ...brought];
  const sources = inputs.map((input, index) => ({ ...input, audit: known[index] ?? input.audit }));
  const combinedFrom = [...new Set([...settled.combinedFrom, ...made])].toSorted();
  const signedPart = latestSigned(inputs.map(({ audit }) => audit));
  const told: Problem[] = [];
  const tellLater = ({ problems }: AuditError) => {
    for (const each of problems) told.push(each);
  };
  const next = await tools.files.orTakenBack(async () => {
    const carried = await carryEvidence(tools, settled, sources, output);
    const revision = combined.audit.revision + 1;
    const whole = inChecklistOrder({ ...carried, combinedFrom, revision }, checklist);
    const changed = withSignedChange(tools, signedPart ?? whole, whole, by, reason);
    const next = await overSigned(tools, output, changed, by, reason);
    // The audit last: what belongs to it is there when it is.
    await leaveChecklist(tools, checklist, tools.files.dirname(output));
    const like = inputs.map(({ path }) => path);
    await unlessUnconfirmed(
      () => saveHeld(tools.files, output, heldAudit(next, checklist, output), { overwrite, like }),
      tellLater,
    );
    return next;
  });
  const from = before ?? { ...next, responses: new Map() };
  await createLog(tools, output)(from, next, { by, reason, undoes: null }).catch(unlessExpected(tellLater));
  if (told.length > 0) throw new AuditError(told);
  return { audit: next, decided: combined.conflicts.length };
}

/** Of the same visit nothing goes without a word, also where the file may be replaced. @throws AuditError replaced-answers. */
async function assertNothingLost(tools: Tools, output: string, next: Audit): Promise<void> {
  const replaced = await replacedAudit(tools, output);
  if (replaced === null) return;
  if (replaced.facility.id !== next.facility.id || replaced.round.id !== next.round.id) return;
  const lost = lostResponses(replaced.responses, next);
  if (lost.length > 0)
    throw failure('replaced-answers', { count: lost.length, criteria: lost.join(', ') }, { file: output });
}

/** For `catch`: what is expected is told later, anything else is our bug. */
function unlessExpected(tellLater: (error: AuditError) => void) {
  return (error: unknown): void => {
    if (!(error instanceof AuditError)) throw error;
    tellLater(error);
  };
}

/** The audit that both sides signed last; null: none was signed. */
function latestSigned(audits: readonly Audit[]): Audit | null {
  const revisionOf = ({ signed }: Audit) => signed.at(-1)?.revision ?? -1;
  const [latest] = audits.toSorted((a, b) => revisionOf(b) - revisionOf(a));
  return latest === undefined || latest.signed.length === 0 ? null : latest;
}

/** A part that another input was combined from is in it already. */
function withoutOwnParts({ surroundings }: Tools, all: readonly Part[]): readonly Part[] {
  const known = new Set(all.flatMap(({ audit }) => audit.combinedFrom));
  return all.filter((each) => !known.has(contentDigest(each, surroundings)));
}

async function settleAll(
  tools: Tools,
  { prefer, by }: CombineRequest & { readonly by: string },
  { audit, conflicts }: ReturnType<typeof combineAudits>,
  parts: readonly OpenedAudit[],
  decide: Decide | null,
): Promise<Audit> {
  const at = tools.surroundings.now();
  const undecided: Problem[] = [];
  let settled = audit;
  for (const conflict of conflicts) {
    const view = viewOf(tools, conflict, parts);
    const preferred = prefer === null ? null : preferredOption(conflict, prefer, parts);
    const decision =
      preferred === null ? ((await decide?.(view)) ?? null) : { option: preferred, reason: `--prefer ${prefer}` };
    if (decision === null) undecided.push(conflictProblem(view));
    else settled = settleConflict(settled, conflict, decision.option, { by, at, reason: decision.reason });
  }
  if (undecided.length > 0) throw new AuditError(undecided);
  return settled;
}

function viewOf({ surroundings }: Tools, conflict: Conflict, parts: readonly OpenedAudit[]): ConflictView {
  const checklist: Checklist | undefined = parts[0]?.checklist;
  if (checklist === undefined) throw new RangeError('no parts');
  return conflictView(conflict, parts, checklist, surroundings.language);
}

/** Picks the side by respondent name, else by file, else by most frequent respondent; null: no preference. */
function preferredOption(conflict: Conflict, name: string, parts: readonly OpenedAudit[]): number | null {
  const options = Array.from({ length: optionCount(conflict) }, (_, index) => index);
  const isPart = (index: number) => {
    const part = parts[index];
    return (
      part !== undefined && (part.path === name || part.path.split(/[\\/]/).at(-1) === name || peopleOf(part).has(name))
    );
  };
  const byAnswer = conflict.what === 'answer' ? conflict.options.findIndex(({ sided }) => sided.by === name) : -1;
  if (byAnswer !== -1) return byAnswer;
  const found = options.filter((option) => partsOf(conflict, option).some(isPart));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function peopleOf({ audit }: OpenedAudit): ReadonlySet<string> {
  const sides = [...audit.responses.values()].flatMap((response) => {
    const { self, verified } = { ...noResponse, ...response };
    return [self?.by, verified?.by];
  });
  return new Set(sides.flatMap((by) => by ?? []));
}
