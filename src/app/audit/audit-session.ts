import type { Audit } from '../../domain/audit/audit.ts';
import { changesBetween, historyLine, lastLine } from '../../domain/audit/history.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { serializeAudit } from '../../formats/audit/audit-file.ts';
import { historyLimit } from '../../formats/yaml/limits.ts';
import { leaveChecklist } from '../inputs/leave-checklist.ts';
import { openAuditFile } from '../inputs/open-audit.ts';
import type { Lock } from '../ports/ports.ts';
import type { Tools } from '../ports/tools.ts';

/** An audit file held for changing: nobody else gets it until it is closed. */
export interface AuditSession {
  readonly path: () => string;
  readonly checklist: Checklist;
  /** As it was saved last. */
  readonly audit: () => Audit;
  /** Saves the next revision, and what changed in the history, with the reason where there must be one. @throws AuditError as Files.save. */
  readonly save: (changed: Audit, by: string | null, reason?: string | null) => Promise<Audit>;
  /** Goes on in another, new file, as where the first can't be written any more. @throws AuditError as Files.save. */
  readonly saveElsewhere: (path: string, changed: Audit, by: string | null, reason: string | null) => Promise<Audit>;
  /** Why the history could not be written, if it could not: the answers themselves are saved. Told once. */
  readonly trailProblems: () => readonly Problem[];
  /** Gives the file free; a second call does nothing. */
  readonly close: () => Promise<void>;
}

/** Locks and loads an audit file. @throws AuditError file-locked, or what is wrong with it. */
export async function openSession(
  tools: Tools,
  path: string,
  checklists: readonly string[],
  steal = false,
): Promise<AuditSession> {
  const { files, surroundings } = tools;
  let place = await holdPlace(tools, path, steal);
  try {
    const opened = await openAuditFile(tools, path, checklists);
    let { audit, sha256 } = opened;

    let untold: readonly Problem[] = [];
    const keepTrailProblem = (error: unknown) => {
      if (!(error instanceof AuditError)) throw error;
      untold = [...untold, ...error.problems];
    };

    async function save(changed: Audit, by: string | null, reason: string | null = null): Promise<Audit> {
      const next = { ...inChecklistOrder(changed, opened.checklist), revision: audit.revision + 1 };
      const text = serializeAudit(next, opened.header);
      await files.save(place.path, text, { overwrite: true, ...(sha256 === null ? {} : { expected: sha256 }) });
      const before = audit;
      [audit, sha256] = [next, surroundings.sha256(text)];
      await place.log(before, next, by, reason).catch(keepTrailProblem);
      return audit;
    }

    return {
      path: () => place.path,
      checklist: opened.checklist,
      audit: () => audit,
      save,
      saveElsewhere: async (other, changed, by, reason) => {
        const first = place;
        const second = await holdPlace(tools, other, false);
        try {
          await files.save(other, serializeAudit(audit, opened.header), { overwrite: false });
          await leaveChecklist(tools, opened.checklist, files.dirname(other));
        } catch (error) {
          await second.lock.release();
          throw error;
        }
        [place, sha256] = [second, null];
        await first.lock.release();
        return save(changed, by, reason);
      },
      trailProblems: () => {
        const told = untold;
        untold = [];
        return told;
      },
      close: () => place.lock.release(),
    };
  } catch (error) {
    await place.lock.release();
    throw error;
  }
}

/** Responses in the checklist's order, so that the same answers make the same file in whatever order they were given. */
export function inChecklistOrder(audit: Audit, { sections }: Checklist): Audit {
  const ids = sections.flatMap(({ criteria }) => criteria.map(({ id }) => id));
  const responses = ids.flatMap((id) => {
    const response = audit.responses.get(id);
    return response === undefined ? [] : [[id, response] as const];
  });
  return { ...audit, responses: new Map(responses) };
}

/** The history of an audit file, beside it. */
function historyPath(auditPath: string): string {
  return `${auditPath.replace(/(\.audit)?\.ya?ml$/i, '')}.history.jsonl`;
}

/** The text of a history; empty where there is none. */
export async function readHistoryText({ files }: Tools, auditPath: string): Promise<string> {
  const path = historyPath(auditPath);
  return (await files.exists(path)) ? files.readText(path, historyLimit) : '';
}

/** Writes what changed into the history of an audit that was saved by other means than a session. */
export async function logChanges(
  tools: Tools,
  path: string,
  before: Audit,
  after: Audit,
  by: string | null,
  reason: string | null,
): Promise<void> {
  await createLog(tools, path)(before, after, by, reason);
}

interface Place {
  readonly path: string;
  readonly lock: Lock;
  readonly log: Log;
}

type Log = (before: Audit, after: Audit, by: string | null, reason: string | null) => Promise<void>;

async function holdPlace(tools: Tools, path: string, steal: boolean): Promise<Place> {
  return { path, lock: await tools.files.lock(path, { steal }), log: createLog(tools, path) };
}

/** Writes after the save: the trail may miss a change that a power cut took, but never tells one that did not happen. */
function createLog(tools: Tools, path: string): Log {
  const { surroundings, files } = tools;
  let last: string | null | undefined;
  return async (before, after, by, reason) => {
    last ??= lastLine(await readHistoryText(tools, path));
    const at = surroundings.now();
    for (const change of changesBetween(before, after)) {
      const line = historyLine({ ...change, at, by, reason, revision: after.revision }, last, surroundings.sha256);
      await files.appendLine(historyPath(path), line);
      last = line;
    }
  };
}
