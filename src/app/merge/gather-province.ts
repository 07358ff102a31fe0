import type { Roster } from '../../domain/audit/facility.ts';
import { successorOf } from '../../domain/lists/facility-changes.ts';
import { conflictProblems } from '../../domain/merging/conflict-problems.ts';
import type { MergeDecisions } from '../../domain/merging/merge-decision.ts';
import { AuditError, failure, valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { Province } from '../../domain/province/province.ts';
import { parseDecisions, serializeDecisions } from '../../formats/lists/decisions-file.ts';
import { priceListDocument } from '../../formats/lists/price-file.ts';
import { decisionsLimit } from '../../formats/yaml/limits.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { ConflictSides } from '../../report/screens/conflict-blocks.ts';
import { findInputs, inputKinds } from '../inputs/collect-inputs.ts';
import type { OutputKind } from '../inputs/former-output.ts';
import { assertNoInputs } from '../inputs/output-path.ts';
import { readPriceList, tellPricesOfNothing } from '../inputs/read-prices.ts';
import { readRoster } from '../inputs/read-roster.ts';
import { heldText } from '../outputs/held-text.ts';
import { saveHeld } from '../outputs/save-held.ts';
import type { Tools } from '../ports/tools.ts';
import { type AssembledProvince, assembleProvince, type ProvinceParts } from './assemble-province.ts';
import { carriedRoster } from './carried-roster.ts';
import { decideConflicts } from './decide-conflicts.ts';
import { failingInputs } from './failing-inputs.ts';
import { conflictSides, type MergeDecider } from './merge-decider.ts';
import { absentFrom, heldAgainstList } from './signed/held-against-list.ts';
import { readFingerprints } from './signed/read-fingerprints.ts';
import type { DecidedInputs } from './source-inputs.ts';
import type { StoredPrices } from './stored-audit.ts';
import { takeInInputs } from './take-in-inputs.ts';
import type { TakeInRequest, TakenIn } from './taken-audit.ts';
import { underCurrentIds } from './under-current-ids.ts';

/** The inputs of a province, and what decides where they differ. */
export interface GatherRequest {
  /** ISO day of the papers, which tells what is overdue; null or left out: today. */
  readonly today?: string | null;
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  readonly roster: string | null;
  readonly prices: string | null;
  readonly previous: readonly string[];
  /** A file with earlier decisions, to which new ones are added; null: none. */
  readonly decisions: string | null;
  readonly onConflict: 'fail' | 'newest';
  readonly onEdit: 'fail' | 'carried' | 'visible';
  /** A list of what was signed, which audits are held against; null, or left out: none. */
  readonly fingerprints?: string | null;
  readonly keepGoing: boolean;
  readonly onProgress: (done: number, total: number) => void;
  /** Called with the conflicts that remain, before they are thrown. */
  readonly onConflicts: (conflicts: readonly ConflictSides[]) => void;
}

/** The workbook that will be written, which is none of the inputs. */
export interface GatherTarget {
  readonly output: string;
  readonly writes: OutputKind;
}

export interface GatheredProvince {
  /** What it was assembled from. */
  readonly parts: ProvinceParts;
  readonly assembled: AssembledProvince;
  readonly roster: Roster | null;
  /** All files that it is made from. */
  readonly madeOf: readonly string[];
  /** Number of inputs left out because they could not be read, or were not signed as they are. */
  readonly rejected: number;
  /** Names of what was signed and is in no input; null: no list was given. */
  readonly unsent: readonly string[] | null;
}

/**
 * Reads audits, workbooks and folders into one province. `target`: null if nothing is written. `decider` asks a person about conflicts.
 * @throws AuditError with the faults of inputs (unless `keepGoing`), or with every remaining conflict.
 */
export async function gatherProvince(
  tools: Tools,
  request: GatherRequest,
  target: GatherTarget | null,
  decider: MergeDecider | null = null,
): Promise<GatheredProvince> {
  const prices = await givenPrices(tools, request.prices);
  const known = await knownDecisions(tools, request.decisions);
  const given = [request.roster, request.prices, request.decisions, request.fingerprints ?? null].filter(
    (path) => path !== null,
  );
  const signed = request.fingerprints == null ? null : await readFingerprints(tools, request.fingerprints);
  const options = { ...request, prices, decided: known.edits, given, target };
  const madeOf = [...given];
  const found = await takeInFrom(tools, options, request.paths);
  const earlier = await takeInFrom(tools, options, request.previous);
  madeOf.push(...found.paths, ...earlier.paths);
  if (target !== null) await assertNoInputs(tools, [target.output]);
  const roster = await givenRoster(tools, request, found.taken);
  const now = (taken: TakenIn): TakenIn => ({ ...taken, audits: underCurrentIds(taken.audits, roster) });
  const deciding = {
    onConflict: request.onConflict,
    successorOf: (facility: string, day: string) => successorOf(roster, facility, day),
    takeInInputs: options,
    decider,
    keep: (decisions: MergeDecisions) => saveDecisions(tools, request, decisions, madeOf),
  };
  const inputs = await heldAgainstList(signed, { taken: now(found.taken), decisions: known }, (from) =>
    decideConflicts(tools, from, deciding),
  );
  const before = await decideConflicts(
    tools,
    { taken: now(asRoundsBefore(earlier.taken)), decisions: inputs.decisions },
    deciding,
  );
  const decided = [inputs, before];
  tellConflicts(tools, decided, request);
  refuse(decided, request.keepGoing);
  const today = request.today ?? tools.surroundings.now().slice(0, 10);
  const { nowCalled } = messagesIn(tools.surroundings.language).exchange;
  const nameOf = (name: string, present: string) => nowCalled({ name, now: present });
  const parts = { inputs, before, decisions: before.decisions, prices, roster, today, nameOf };
  const assembled = await assembledOrNamed(tools, parts);
  const early = tooEarly(assembled.province);
  if (early !== null && request.today != null) throw failure('papers-too-early', early);
  if (early !== null) tools.tell({ is: 'papers-before-visits', ...early });
  const used = assembled.province.facilities.map(({ checklist }) => checklist);
  tellPricesOfNothing(tools, request.prices, prices?.list ?? null, used);
  const rejected = assembled.province.sources.inputs.filter(({ is }) => is === 'rejected').length;
  const absent =
    signed === null
      ? null
      : absentFrom(signed, [...inputs.taken.audits, ...before.taken.audits], inputs.taken.rejected);
  return { parts, assembled, roster, madeOf, rejected, unsent: absent?.map(({ name }) => name) ?? null };
}

/** The papers' day and the last of the audits where that is later: they would tell of what had not been seen yet. */
function tooEarly({ facilities, today }: Province) {
  const [first, ...others] = facilities;
  if (first === undefined) return null;
  const last = others.reduce((found, each) => (each.auditedOn > found.auditedOn ? each : found), first);
  if (last.auditedOn <= today) return null;
  return { day: today, last: last.auditedOn, facility: last.facility.name };
}

/** A bug of ours over one input is told with that input. */
async function assembledOrNamed(tools: Tools, parts: ProvinceParts): Promise<AssembledProvince> {
  try {
    return assembleProvince(parts);
  } catch (error) {
    throw await failingInputs(tools, error, parts, async () => undefined);
  }
}

async function givenPrices(tools: Tools, path: string | null): Promise<StoredPrices | null> {
  if (path === null) return null;
  const list = await readPriceList(tools, path);
  return { list, document: priceListDocument(list) };
}

async function knownDecisions({ files }: Tools, path: string | null): Promise<MergeDecisions> {
  const text = path === null ? null : await files.readOwnText(path, decisionsLimit);
  return path === null || text === null ? { choices: [], edits: [] } : valueOrThrow(parseDecisions(text, path));
}

async function saveDecisions(
  { files }: Tools,
  { decisions: path }: GatherRequest,
  decisions: MergeDecisions,
  like: readonly string[],
): Promise<void> {
  if (path === null) return;
  const text = heldText(serializeDecisions(decisions), path, parseDecisions);
  await saveHeld(files, path, text, { overwrite: true, follow: false, like });
}

async function takeInFrom(
  tools: Tools,
  options: Omit<TakeInRequest, 'paths'> & { readonly given: readonly string[]; readonly target: GatherTarget | null },
  named: readonly string[],
): Promise<{ readonly paths: readonly string[]; readonly taken: TakenIn }> {
  const { output, writes } = options.target ?? { output: null, writes: null };
  const { paths, unreadable, passedOver } = await findInputs(tools, named, { output, writes, given: options.given });
  const taken = await takeInInputs(tools, { ...options, paths });
  return { paths, taken: { ...taken, rejected: [...unreadable, ...taken.rejected], passedOver } };
}

/** Audits that an earlier merge used only for comparison may be compared with here too. */
function asRoundsBefore(taken: TakenIn): TakenIn {
  return { ...taken, audits: taken.audits.map((each) => ({ ...each, isPrevious: false })) };
}

function tellConflicts(
  { surroundings }: Tools,
  decided: readonly DecidedInputs[],
  { onConflicts }: GatherRequest,
): void {
  const sides = decided.flatMap(({ decision, taken }) => conflictSides(decision, taken.audits, surroundings.language));
  if (sides.length > 0) onConflicts(sides);
}

/** An unreadable input stops a merge unless it may continue without it; a conflict always does. */
function refuse(decided: readonly DecidedInputs[], keepGoing: boolean): void {
  const unread = decided.flatMap(({ taken }) => taken.rejected.flatMap(({ problems }) => problems));
  const conflicts = decided.flatMap(({ decision }) => conflictProblems(decision.conflicts));
  const isNothingLeft = decided[0]?.decision.remaining.length === 0;
  if (conflicts.length > 0 || isNothingLeft || !keepGoing) {
    const problems = [...unread, ...conflicts];
    if (problems.length > 0) throw new AuditError(problems);
  }
  if (isNothingLeft) throw failure('nothing-found', { looked: inputKinds });
}

/** The given roster, else those that earlier merges carried. */
async function givenRoster(
  tools: Tools,
  { roster, checklists }: GatherRequest,
  taken: TakenIn,
): Promise<Roster | null> {
  if (roster !== null) return readRoster(tools, roster, checklists);
  return carriedRoster(taken.rosters);
}
