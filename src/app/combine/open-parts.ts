import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { auditLimit } from '../../formats/yaml/limits.ts';
import { isSavedName, type OpenedPage, openFilled } from '../forms/open-filled.ts';
import { createChecklistStore } from '../inputs/checklist-store.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import { isArchiveName, type OpenedAudit, openAudit } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';
import { claimedPages } from './claimed-pages.ts';
import { type Part, partOfPage } from './page-part.ts';
import { assertSameVisit } from './same-visit.ts';

export interface PartsRequest {
  /** The inspectors' parts: audits, workbooks, or what pages to fill saved. */
  readonly paths: readonly string[];
  /** The audit that all parts started from; null: everything found on one side only is kept. */
  readonly base: string | null;
  readonly checklists: readonly string[];
  /** Whose the pages are that name no facility; null: that of the audits. */
  readonly facility: string | null;
  /** Who filled in a page that does not say; null: not said. */
  readonly by: string | null;
}

/**
 * Opens the base and all parts of a visit, in their order.
 * @throws AuditError with everything wrong with them; as `assertSameVisit`; needs-name for each page that does not say who filled it in.
 */
export async function openParts(
  tools: Tools,
  request: PartsRequest,
): Promise<{ readonly base: OpenedAudit | null; readonly parts: readonly Part[] }> {
  const { base: basePath, paths } = request;
  const opened = await openAll(tools, request);
  const base = basePath === null ? null : auditAt(opened, basePath);
  const audits = paths.flatMap((path) => auditAt(opened, path) ?? []);
  const pages = claimedPages(
    tools,
    paths.flatMap((path) => pageAt(opened, path) ?? []),
    audits,
    base,
    request.facility,
  );
  const all = paths.flatMap((path) => auditAt(opened, path) ?? pages.get(path) ?? []);
  assertSameVisit(base === null ? all : [base, ...all]);
  const parts: Part[] = [];
  const problems: Problem[] = [];
  for (const each of all) {
    const { part, problems: found } =
      'page' in each ? await partOfPage(tools, each, { base, audits, by: request.by }) : { part: each, problems: [] };
    for (const problem of found) problems.push(problem);
    parts.push(part);
  }
  if (problems.length > 0) throw new AuditError(problems);
  return { base, parts };
}

type Opened = ReadonlyMap<string, OpenedAudit | OpenedPage>;

/** Audits first, since a page may be about the checklist that lies beside one. */
async function openAll(tools: Tools, { paths, base, checklists }: PartsRequest): Promise<Opened> {
  const store = createChecklistStore(tools);
  const opened = new Map<string, OpenedAudit | OpenedPage>();
  const problems: Problem[] = [];
  const pages: string[] = [];
  const open = async (path: string, how: () => Promise<void>): Promise<void> => {
    if (opened.has(path)) return;
    await how().catch((error: unknown) => {
      for (const each of inputFailure(tools, path, error).problems) problems.push(each);
    });
  };
  for (const path of new Set(base === null ? paths : [base, ...paths])) {
    await open(path, async () => {
      if (path !== base && (await isPage(tools, path))) pages.push(path);
      else opened.set(path, await openAudit(tools, path, checklists, store));
    });
  }
  const known = [...opened.values()].map(({ checklist }) => checklist);
  for (const path of pages)
    await open(path, async () => void opened.set(path, await openFilled(tools, path, { checklists, known })));
  if (problems.length > 0) throw new AuditError(problems);
  return opened;
}

/** By its name or, as an audit may be JSON as well, by its first key. */
async function isPage({ files }: Tools, path: string): Promise<boolean> {
  if (isArchiveName(path) || isSavedName(path)) return true;
  return (
    /\.json$/i.test(path) && /"format"\s*:\s*"facility-audit\/answers\//.test(await files.readText(path, auditLimit))
  );
}

function auditAt(opened: Opened, path: string): OpenedAudit | null {
  const found = opened.get(path);
  return found !== undefined && 'audit' in found ? found : null;
}

function pageAt(opened: Opened, path: string): OpenedPage | null {
  const found = opened.get(path);
  return found === undefined || 'audit' in found ? null : found;
}
