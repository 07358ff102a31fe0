import type { Audit } from '../../domain/audit/audit.ts';
import { type Change, changesBetween } from '../../domain/audit/history.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { undoChange } from '../../domain/records/undo-change.ts';
import { leaveChecklist } from '../inputs/leave-checklist.ts';
import { type OpenedAudit, openAuditFile } from '../inputs/open-audit.ts';
import { type Held, saveHeld } from '../outputs/save-held.ts';
import type { Lock } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import { heldAudit } from './held-audit.ts';
import { createLog, type Log, type LoggedChange } from './history-file.ts';
import { withSignedChange } from './signed-change.ts';

/** An audit file opened for changes: locked against others until closed. */
export interface AuditSession {
  readonly path: () => string;
  readonly checklist: Checklist;
  /** The audit as last saved. */
  readonly audit: () => Audit;
  /** Saves the next revision, or the later one that the audit has elsewhere, and adds the changes to the history, with the reason if one is needed. @throws AuditError as Files.save. */
  readonly save: (
    changed: Audit,
    by: string | null,
    reason?: string | null,
    options?: { readonly continuesLast?: boolean },
  ) => Promise<Audit>;
  /** How many changes of this session can be taken back. One that was saved in several steps (`continuesLast`) is one. */
  readonly undoable: () => number;
  /**
   * Takes back the last change that was saved in this session and not yet taken back, as a further revision. Null: there is none left, or
   * it was signed since. @throws AuditError as save.
   */
  readonly takeBack: (by: string | null, reason?: string | null) => Promise<TakenBack | null>;
  /** Continues in another, new file, for example if the first can no longer be written. @throws AuditError as Files.save. */
  readonly saveElsewhere: (path: string, changed: Audit, by: string | null, reason: string | null) => Promise<Audit>;
  /** What there is to say of a save that was made: that the history is behind, or the disk did not confirm it. Told once. */
  readonly trailProblems: () => readonly Problem[];
  /** Releases the file; a second call does nothing. */
  readonly close: () => Promise<void>;
}

export interface TakenBack {
  readonly audit: Audit;
  /** What was changed back, as the history has it: from what stood there to what stands there again. */
  readonly changes: readonly Change[];
}

/** Locks and loads an audit file. @throws AuditError file-locked, or what is wrong with it. */
export async function openSession(
  tools: Tools,
  named: string,
  checklists: readonly string[],
  steal = false,
): Promise<AuditSession> {
  const path = await placeOf(tools, named);
  const place = await holdPlace(tools, path, steal);
  try {
    return sessionOn(tools, await openAuditFile(tools, path, checklists), place);
  } catch (error) {
    await place.lock.release();
    throw error;
  }
}

function sessionOn(tools: Tools, opened: OpenedAudit, first: Place): AuditSession {
  const { files, surroundings } = tools;
  const trail = problemKeeper();
  const before: Audit[] = [];
  let place = first;
  let { audit, sha256 } = opened;

  async function save(changed: Audit, change: LoggedChange): Promise<Audit> {
    const ordered = {
      ...inChecklistOrder(changed, opened.checklist),
      revision: Math.max(audit.revision + 1, changed.revision),
    };
    const next = withSignedChange(tools, audit, ordered, change.by, change.reason);
    const text = heldAudit(next, opened.checklist, place.path, opened.header);
    const expected = sha256 === null ? {} : { expected: sha256 };
    await unlessUnconfirmed(
      () => saveHeld(files, place.path, text, { overwrite: true, isNextState: true, ...expected }),
      trail.keep,
    );
    const last = audit;
    [audit, sha256] = [next, surroundings.sha256(text)];
    await place.log(last, next, change).catch(trail.keep);
    return audit;
  }

  async function saveNext(
    changed: Audit,
    by: string | null,
    reason: string | null = null,
    { continuesLast = false } = {},
  ): Promise<Audit> {
    const last = audit;
    const saved = await save(changed, { by, reason, undoes: null });
    if (!continuesLast) before.push(last);
    return saved;
  }

  async function takeBack(by: string | null, reason: string | null = null): Promise<TakenBack | null> {
    for (let last = before.at(-1); last !== undefined; last = before.at(-1)) {
      const now = audit;
      const undone = undoChange(now, last, { by, at: surroundings.now(), reason });
      if (undone !== null) await save(undone, { by, reason, undoes: last.revision + 1 });
      before.pop();
      // A change that left nothing different, or was signed since, is passed over: it would stand in the way of those before it.
      if (undone !== null) return { audit, changes: changesBetween(now, audit) };
    }
    return null;
  }

  return {
    path: () => place.path,
    checklist: opened.checklist,
    audit: () => audit,
    save: saveNext,
    undoable: () => before.length,
    takeBack,
    saveElsewhere: async (other, changed, by, reason) => {
      const left = place;
      const text = heldAudit(audit, opened.checklist, other, opened.header);
      [place, sha256] = [await startElsewhere(tools, other, text, left.path, opened.checklist), null];
      await left.lock.release();
      return saveNext(changed, by, reason);
    },
    trailProblems: trail.told,
    close: () => place.lock.release(),
  };
}

/** Keeps what there is to say of saves that were made, until it is told. */
function problemKeeper() {
  let untold: readonly Problem[] = [];
  return {
    keep: (error: unknown) => {
      if (!(error instanceof AuditError)) throw error;
      untold = [...untold, ...error.problems];
    },
    told: () => {
      const told = untold;
      untold = [];
      return told;
    },
  };
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
