import type { Audit } from '../../domain/audit/audit.ts';
import {
  changesBetween,
  type HistoryEntry,
  historyLine,
  lastLine,
  readHistory,
  waitingEntries,
} from '../../domain/audit/history.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import type { FileFault, HistoryFault } from '../../domain/problem/fault.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { canonicalJson, type JsonObject } from '../../domain/values/json.ts';
import { historyLimit } from '../../formats/yaml/limits.ts';
import { type HistoryPlaces, historyPlaces } from '../inputs/belongings.ts';
import type { Tools } from '../ports/tools.ts';

/** Writes what changed between two states of an audit that is saved already. @throws AuditError history-behind. */
export type Log = (before: Audit, after: Audit, change: LoggedChange) => Promise<void>;

export interface LoggedChange {
  readonly by: string | null;
  readonly reason: string | null;
  /** The revision whose change is taken back; null: none is. */
  readonly undoes: number | null;
}

/** The text of an audit's history, beside the audit itself; empty where there is none. @throws AuditError as Files.readOwnText. */
export async function readHistoryText(tools: Tools, auditPath: string): Promise<string> {
  const { history } = await placesOf(tools, auditPath);
  return (await tools.files.readOwnText(history, historyLimit)) ?? '';
}

/**
 * Writes after the save: the trail may miss a change that a power cut took, but never tells one that did not happen. What can't be added
 * waits in a hidden file, and is added before the next change.
 */
export function createLog(tools: Tools, auditPath: string): Log {
  const { surroundings, files } = tools;
  let last: string | null | undefined;

  async function add(places: HistoryPlaces, entries: readonly HistoryEntry[], onAdded: () => void): Promise<void> {
    last ??= lastLine(await readHistoryText(tools, auditPath));
    for (const entry of entries) {
      const line = historyLine(entry, last, surroundings.sha256);
      await files.appendLine(places.history, line, [auditPath]);
      last = line;
      onAdded();
    }
  }

  return async (before, after, { by, reason, undoes }) => {
    const places = await placesOf(tools, auditPath);
    const at = surroundings.now();
    const made = changesBetween(before, after).map((change) => ({
      ...change,
      at,
      by,
      reason,
      revision: after.revision,
      ...(undoes === null ? {} : { undoes }),
    }));
    const left = [...made];
    try {
      const waiting = await waitingFor(tools, auditPath);
      await add(places, waiting, () => undefined);
      await files.remove(places.waiting);
      await add(places, made, () => left.shift());
    } catch (error) {
      last = undefined;
      if (!(error instanceof AuditError)) throw error;
      throw behind(auditPath, places, error, await keepWaiting(tools, auditPath, places, left));
    }
  };
}

/**
 * Changes that a save could not add to the history, and the next one will; those that were added before the file in which they wait could
 * be removed are left out. @throws AuditError as Files.readOwnText.
 */
export async function waitingFor(tools: Tools, auditPath: string): Promise<readonly HistoryEntry[]> {
  const places = await placesOf(tools, auditPath);
  const waiting = waitingEntries((await tools.files.readOwnText(places.waiting, historyLimit)) ?? '');
  if (waiting.length === 0) return [];
  const lines = readHistory(await readHistoryText(tools, auditPath), tools.surroundings.sha256);
  const added = new Set(lines.flatMap((line) => (line.is === 'entry' ? [entryText(line.entry)] : [])));
  return waiting.filter((entry) => !added.has(entryText(entry)));
}

/** False where not even that can be written. */
async function keepWaiting(
  { files }: Tools,
  auditPath: string,
  { waiting }: HistoryPlaces,
  entries: readonly HistoryEntry[],
): Promise<boolean> {
  try {
    for (const entry of entries) await files.appendLine(waiting, entryText(entry), [auditPath]);
    return true;
  } catch (error) {
    if (error instanceof AuditError) return false;
    throw error;
  }
}

function entryText(entry: HistoryEntry): string {
  return canonicalJson({ ...entry } satisfies JsonObject);
}

/** Beside the audit itself, also where it was named by a link. */
async function placesOf(tools: Tools, auditPath: string): Promise<HistoryPlaces> {
  return historyPlaces(tools, await tools.files.real(auditPath));
}

function behind(auditPath: string, { history }: HistoryPlaces, { problems }: AuditError, isKept: boolean): AuditError {
  const { fault, code } = faultOf(problems[0]);
  return failure('history-behind', { history, fault, code, isKept }, { file: auditPath });
}

function faultOf(problem: Problem | undefined): {
  readonly fault: FileFault | HistoryFault;
  readonly code: string | null;
} {
  switch (problem?.code) {
    case 'file-unreadable':
    case 'file-unwritable':
      return { fault: problem.params.reason, code: problem.params.code };
    case 'disk-full':
    case 'too-large':
    case 'not-utf8':
    case 'file-is-folder':
    case 'file-open-elsewhere':
      return { fault: problem.code, code: null };
    default:
      return { fault: 'other', code: problem?.code ?? '' };
  }
}
