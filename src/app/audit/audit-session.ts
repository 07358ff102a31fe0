import type { Audit } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { leaveChecklist } from '../inputs/leave-checklist.ts';
import { openAuditFile } from '../inputs/open-audit.ts';
import { type Held, saveHeld } from '../outputs/save-held.ts';
import type { Lock } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import { heldAudit } from './held-audit.ts';
import { createLog, type Log } from './history-file.ts';
import { withSignedChange } from './signed-change.ts';

/** An audit file opened for changes: locked against others until closed. */
export interface AuditSession {
  readonly path: () => string;
  readonly checklist: Checklist;
  /** The audit as last saved. */
  readonly audit: () => Audit;
  /** Saves the next revision and adds the changes to the history, with the reason if one is needed. @throws AuditError as Files.save. */
  readonly save: (changed: Audit, by: string | null, reason?: string | null) => Promise<Audit>;
  /** Continues in another, new file, for example if the first can no longer be written. @throws AuditError as Files.save. */
  readonly saveElsewhere: (path: string, changed: Audit, by: string | null, reason: string | null) => Promise<Audit>;
  /** What there is to say of a save that was made: that the history is behind, or the disk did not confirm it. Told once. */
  readonly trailProblems: () => readonly Problem[];
  /** Releases the file; a second call does nothing. */
  readonly close: () => Promise<void>;
}

/** Locks and loads an audit file. @throws AuditError file-locked, or what is wrong with it. */
export async function openSession(
  tools: Tools,
  named: string,
  checklists: readonly string[],
  steal = false,
): Promise<AuditSession> {
  const { files, surroundings } = tools;
  const path = await placeOf(tools, named);
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
      const ordered = { ...inChecklistOrder(changed, opened.checklist), revision: audit.revision + 1 };
      const next = withSignedChange(tools, audit, ordered, by, reason);
      const text = heldAudit(next, opened.checklist, place.path, opened.header);
      const expected = sha256 === null ? {} : { expected: sha256 };
      await unlessUnconfirmed(
        () => saveHeld(files, place.path, text, { overwrite: true, isNextState: true, ...expected }),
        keepTrailProblem,
      );
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
        const text = heldAudit(audit, opened.checklist, other, opened.header);
        [place, sha256] = [await startElsewhere(tools, other, text, first.path, opened.checklist), null];
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

/** Holds another place and saves the audit there, no more readable than at the first one. */
async function startElsewhere(
  tools: Tools,
  path: string,
  text: Held<string>,
  first: string,
  checklist: Checklist,
): Promise<Place> {
  const place = await holdPlace(tools, path, false);
  try {
    await saveHeld(tools.files, path, text, { overwrite: false, like: [first] });
    await leaveChecklist(tools, checklist, tools.files.dirname(path));
    return place;
  } catch (error) {
    await place.lock.release();
    throw error;
  }
}

/** A file that is there whole is worked on with; that the disk did not confirm it is told afterwards. */
export async function unlessUnconfirmed(
  save: () => Promise<void>,
  tellLater: (error: AuditError) => void,
): Promise<void> {
  try {
    await save();
  } catch (error) {
    const isWritten = error instanceof AuditError && error.problems.every(({ code }) => code === 'save-unconfirmed');
    if (!isWritten) throw error;
    tellLater(error);
  }
}

/** Responses in the checklist's order, so that equal answers give equal files whatever order they were given in. */
export function inChecklistOrder(audit: Audit, { sections }: Checklist): Audit {
  const ids = sections.flatMap(({ criteria }) => criteria.map(({ id }) => id));
  const responses = ids.flatMap((id) => {
    const response = audit.responses.get(id);
    return response === undefined ? [] : [[id, response] as const];
  });
  return { ...audit, responses: new Map(responses) };
}

interface Place {
  readonly path: string;
  readonly lock: Lock;
  readonly log: Log;
}

async function holdPlace(tools: Tools, path: string, steal: boolean): Promise<Place> {
  return { path, lock: await tools.files.lock(path, { steal }), log: createLog(tools, path) };
}

/** An audit named by a link is worked on where it really is: all that belongs to it lies there. */
async function placeOf({ files, tell }: Tools, path: string): Promise<string> {
  const real = await files.real(path);
  if (real !== path) tell({ is: 'audit-behind-link', path, real });
  return real;
}
