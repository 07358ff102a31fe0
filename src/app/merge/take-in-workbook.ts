import type { Audit } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { AuditError, failure, valueOrThrow } from '../../domain/problem/audit-error.ts';
import { isJsonObject, type JsonObject } from '../../domain/values/json.ts';
import { auditFromDocument, checkAudit } from '../../formats/audit/audit-file.ts';
import type { CarriedAudit, CarriedData } from '../../report/sheet/carried.ts';
import { contradictions } from '../inputs/edits/edits-against-answers.ts';
import { editsForMerge } from '../inputs/edits/edits-in.ts';
import { carriedData, withFile } from '../inputs/open-audit.ts';
import type { CellEdit, OpenedWorkbook } from '../ports/workbooks-port.ts';
import { decideEdits } from './decide-edits.ts';
import { earlierSources, isMarkedPrevious } from './province-carried.ts';
import type { SharedByInputs } from './shared-by-inputs.ts';
import { storeAudit } from './stored-audit.ts';
import { type TakenAudit, type TakenIn, takenAudit } from './taken-audit.ts';

/** The audits of one input, with what an earlier merge stored in it. */
export interface OneFile extends Pick<TakenIn, 'audits' | 'earlier'> {
  /** The roster that an earlier merge carried; null: none. */
  readonly roster: JsonObject | null;
}

/** A workbook while its audits are extracted. */
interface OpenedInput {
  readonly path: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  readonly opened: OpenedWorkbook;
  readonly data: CarriedData;
  /** Null: its pages were not compared with the carried data. */
  readonly edits: readonly CellEdit[] | null;
}

/** Reads a facility or province workbook. @throws AuditError with everything wrong with it. */
export async function takeInWorkbook(shared: SharedByInputs, path: string, bytes: Uint8Array): Promise<OneFile> {
  const { surroundings, workbooks } = shared.tools;
  const digest = surroundings.sha256(bytes);
  return withFile(path, async () => {
    const opened = await workbooks.open(bytes);
    const data = carriedData(opened);
    const edits = editsForMerge(opened, data.head.kind === 'province');
    const input = { path, digest, opened, data, edits };
    const audits: TakenAudit[] = [];
    for (const carried of data.audits) audits.push(await takeInCarried(shared, input, carried, audits.length));
    if (audits.length === 0) throw failure('no-carried-data', {});
    return { audits, earlier: earlierSources(data, path), roster: rosterIn(data) };
  });
}

async function takeInCarried(
  shared: SharedByInputs,
  { path, digest, opened, data, edits }: OpenedInput,
  carried: CarriedAudit,
  position: number,
): Promise<TakenAudit> {
  const { options, tools } = shared;
  const restored = await restoredAudit(shared, data, carried, tools.files.dirname(path));
  const onEdit = options.decided.find(({ workbook }) => workbook === digest)?.counts ?? options.onEdit;
  // Edits of a province's pages are reported once, with its first audit.
  const own = position === 0 ? (edits ?? []) : [];
  const written = shared.prices(carried.prices ?? data.head.prices);
  const source = { ...restored, prices: written?.list ?? null };
  const against = data.head.kind === 'facility' ? await contradictions(tools, opened, data.head, source, own) : [];
  const { audit, document, notes } = decideEdits(restored, opened, { own, against }, data.head.language, onEdit);
  const isPrevious = isMarkedPrevious(data, restored.audit);
  const prices = options.prices ?? written;
  const stored = storeAudit(document, restored.checklist, prices, tools.surroundings);
  const uncompared = edits === null && { otherEdits: null };
  const origin = { file: path, position, digest, ...notes, isPrevious, ...uncompared };
  return shared.withSharedParts(
    takenAudit(audit, stored, origin, { surroundings: tools.surroundings, reopener: shared.reopener }),
  );
}

interface RestoredAudit {
  readonly audit: Audit;
  readonly document: JsonObject;
  readonly checklist: Checklist;
}

/** The audit with its own checklist; if that was taken out of the workbook, with an identical one found elsewhere. */
async function restoredAudit(
  { checklists, options }: SharedByInputs,
  data: CarriedData,
  carried: CarriedAudit,
  beside: string,
): Promise<RestoredAudit> {
  const parsed = valueOrThrow(auditFromDocument(carried.audit));
  const definition = data.checklists.get(carried.checklistDigest);
  const wanted = { ...parsed.audit.checklist, digest: carried.checklistDigest };
  const places = { chosen: options.checklists, beside };
  const checklist = definition === undefined ? await checklists.find(wanted, places) : checklists.restore(definition);
  const problems = checkAudit(parsed, checklist);
  if (problems.length > 0) throw new AuditError(problems);
  return { audit: parsed.audit, document: parsed.document, checklist };
}

function rosterIn({ head }: CarriedData): JsonObject | null {
  const roster = head.more['roster'];
  return isJsonObject(roster) ? roster : null;
}
