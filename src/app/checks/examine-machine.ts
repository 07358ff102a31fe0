import { type Change, readHistory } from '../../domain/audit/history.ts';
import { historyDifferences } from '../../domain/audit/history-differences.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { brokenLines } from '../audit/audit-history.ts';
import { type CheckedEvidence, checkedFiles } from '../audit/check-evidence.ts';
import { readHistoryText, waitingFor } from '../audit/history-file.ts';
import { findOwn, type OwnFound } from '../checklists/find-own.ts';
import { createChecklistStore } from '../inputs/checklist-store.ts';
import { chosenChecklist, defaultChecklist } from '../inputs/find-checklist.ts';
import { type OpenedAudit, openAuditFile } from '../inputs/open-audit.ts';
import { readReportTemplate } from '../inputs/read-report-template.ts';
import { findAudits } from '../menu/choose-audit.ts';
import type { StandingLock } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';

/** One thing examined, with the result. */
export type Examined =
  | { readonly what: 'terminal'; readonly isSound: boolean }
  | { readonly what: 'by'; readonly isSound: boolean; readonly by: string | null }
  | { readonly what: 'shipped'; readonly isSound: boolean; readonly problems: readonly Problem[] }
  | { readonly what: 'writable'; readonly isSound: boolean; readonly problems: readonly Problem[] }
  /** What lies beside the tool, or in checklists/ here. */
  | ({ readonly what: 'own'; readonly isSound: boolean } & OwnFound)
  /** A lock beside an audit, as it stood before what is left behind was swept. */
  | ({ readonly what: 'lock'; readonly isSound: boolean } & StandingLock)
  | { readonly what: 'swept'; readonly isSound: true; readonly removed: readonly string[] }
  | { readonly what: 'audit'; readonly isSound: boolean; readonly path: string; readonly problems: readonly Problem[] }
  | { readonly what: 'history'; readonly isSound: boolean; readonly path: string; readonly broken: readonly number[] }
  /** The audit is not as its history leaves it. */
  | {
      readonly what: 'differences';
      readonly isSound: false;
      readonly path: string;
      readonly revision: number;
      readonly laterRevision: number | null;
      readonly changes: readonly Change[];
      readonly checklist: Checklist;
    }
  /** Files of its evidence are not as they were taken in. */
  | {
      readonly what: 'evidence';
      readonly isSound: false;
      readonly path: string;
      readonly files: readonly CheckedEvidence[];
    };

/**
 * Checks what the tool needs from this machine and folder, and the audits below it with their histories; removes leftovers of dead
 * processes.
 */
export async function examineMachine(tools: Tools): Promise<readonly Examined[]> {
  const { surroundings } = tools;
  const shipped = await problemsOf(async () => {
    await chosenChecklist(tools, [defaultChecklist]);
    await readReportTemplate(tools, null);
  });
  const writable = await problemsOf(() => tryToWrite(tools));
  return [
    { what: 'terminal', isSound: surroundings.isInteractive },
    { what: 'by', isSound: surroundings.by !== null, by: surroundings.by },
    { what: 'shipped', isSound: shipped.length === 0, problems: shipped },
    ...(await examineOwn(tools)),
    { what: 'writable', isSound: writable.length === 0, problems: writable },
    ...(await examineAudits(tools)),
  ];
}

async function examineAudits(tools: Tools): Promise<readonly Examined[]> {
  const { find } = createChecklistStore(tools);
  const examined: Examined[] = [];
  let paths: readonly string[] = [];
  const unlisted = await problemsOf(async () => {
    paths = await findAudits(tools);
  });
  for (const each of unlisted)
    examined.push({ what: 'audit', isSound: false, path: each.file ?? '.', problems: [each] });
  for (const folder of new Set(['.', ...paths.map(tools.files.dirname)])) {
    // Whoever works on a file here is no fault; nor is what is swept in a moment.
    for (const lock of await tools.files.locksIn(folder))
      examined.push({ what: 'lock', isSound: lock.owner === 'running' || lock.owner === 'ended', ...lock });
    const removed = await tools.files.sweep(folder);
    if (removed.length > 0) examined.push({ what: 'swept', isSound: true, removed });
  }
  for (const path of paths) {
    const opened = await attempt(() => openAuditFile(tools, path, [], find));
    const history = await attempt(async () =>
      brokenLines(readHistory(await readHistoryText(tools, path), tools.surroundings.sha256)),
    );
    const problems = [...opened.problems, ...history.problems];
    const broken = history.value ?? [];
    examined.push({ what: 'audit', isSound: problems.length === 0, path, problems });
    if (broken.length > 0) examined.push({ what: 'history', isSound: false, path, broken });
    if (opened.value !== null && problems.length === 0) examined.push(...(await compareAudit(tools, opened.value)));
  }
  return examined;
}

/** In what an audit that can be read differs from its history and from its evidence. */
async function compareAudit(tools: Tools, { path, audit, checklist }: OpenedAudit): Promise<readonly Examined[]> {
  const lines = readHistory(await readHistoryText(tools, path), tools.surroundings.sha256);
  const entries = [
    ...lines.flatMap((line) => (line.is === 'entry' ? [line.entry] : [])),
    ...(await waitingFor(tools, path)),
  ];
  const { laterRevision, changes } = historyDifferences(entries, audit);
  const isOther = laterRevision !== null || changes.length > 0;
  const files = (await checkedFiles(tools, path, audit)).filter(({ condition }) => condition !== 'sound');
  const { revision } = audit;
  return [
    ...(isOther
      ? [{ what: 'differences', isSound: false, path, revision, laterRevision, changes, checklist } as const]
      : []),
    ...(files.length > 0 ? [{ what: 'evidence', isSound: false, path, files } as const] : []),
  ];
}

/** Nothing to say where nothing lies there. */
async function examineOwn(tools: Tools): Promise<readonly Examined[]> {
  const own = await findOwn(tools);
  if (own.lists.length + own.checklists.length + own.hidden.length === 0) return [];
  return [{ what: 'own', isSound: own.hidden.length === 0, ...own }];
}

/** Saves a file the way every save does. */
async function tryToWrite({ files }: Tools): Promise<void> {
  const path = await files.freeName('facility-audit-doctor.txt');
  await files.save(path, 'facility-audit\n', { overwrite: false });
  await files.remove(path);
}

async function problemsOf(work: () => Promise<unknown>): Promise<readonly Problem[]> {
  return (await attempt(work)).problems;
}

/** What comes of some work; null: what is wrong with what it was done on. */
async function attempt<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value | null; readonly problems: readonly Problem[] }> {
  try {
    return { value: await work(), problems: [] };
  } catch (error) {
    if (error instanceof AuditError) return { value: null, problems: error.problems };
    throw error;
  }
}
