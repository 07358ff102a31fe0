import type { Audit } from '../../domain/audit/audit.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { standings } from '../../domain/scoring/applicability.ts';
import { problemMessage } from '../../i18n/problem-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { type ChecklistStore, createChecklistStore } from '../inputs/checklist-store.ts';
import { openAuditFile } from '../inputs/open-audit.ts';
import type { Choice, Prompts } from '../ports/prompts-port.ts';
import type { Tools } from '../ports/tools.ts';

/** Lists the audits below the folder the tool was started in, but one, with their progress; null: none found, or Esc. */
export async function chooseAudit(
  tools: Tools,
  prompts: Prompts,
  checklists: readonly string[],
  { title, without }: { readonly title?: string; readonly without?: string } = {},
): Promise<string | null> {
  const { walk: say } = messagesIn(tools.surroundings.language);
  const paths = (await findAudits(tools)).filter((path) => path !== without);
  if (paths.length === 0) {
    await prompts.read({ title: say.noAudits, paragraphs: [say.noAuditsHint] });
    return null;
  }
  const { find } = createChecklistStore(tools);
  const choices = [];
  for (const path of paths) choices.push(await auditChoice(tools, path, checklists, find));
  return prompts.choose({ title: title ?? say.chooseAudit, choices });
}

/** Audit files in and below the folder the tool was started in, without the shipped examples. */
export async function findAudits({ files }: Tools): Promise<readonly string[]> {
  const all = await files.list('.');
  const inFolders = all.filter(
    (path) => /\.audit\.ya?ml$/i.test(path) && !/(^|[\\/])(node_modules|examples|out|tool)[\\/]/.test(path),
  );
  return inFolders.slice(0, mostListed);
}

/** Audits of one facility and round that lie here: the parts of a visit. */
export interface VisitParts {
  readonly title: string;
  /** For the file of what is combined. */
  readonly name: string;
  readonly paths: readonly string[];
}

/** Visits with more than one audit; what can't be read is left out. */
export async function findVisits(tools: Tools, checklists: readonly string[]): Promise<readonly VisitParts[]> {
  const { find } = createChecklistStore(tools);
  const visits = new Map<string, VisitParts>();
  for (const path of await findAudits(tools)) {
    const audit = await openedOrNull(tools, path, checklists, find);
    if (audit === null) continue;
    const { facility, round } = audit;
    const name = `${facility.id}.${round.id}`;
    const before = visits.get(name)?.paths ?? [];
    visits.set(name, { title: `${facility.name} · ${round.id}`, name, paths: [...before, path] });
  }
  return [...visits.values()].filter(({ paths }) => paths.length > 1);
}

async function openedOrNull(
  tools: Tools,
  path: string,
  checklists: readonly string[],
  find: ChecklistStore['find'],
): Promise<Audit | null> {
  try {
    return (await openAuditFile(tools, path, checklists, find)).audit;
  } catch (error) {
    if (error instanceof AuditError) return null;
    throw error;
  }
}

/** More than a person reads in a list; each is opened to show its progress. */
const mostListed = 200;

async function auditChoice(
  tools: Tools,
  path: string,
  checklists: readonly string[],
  find: ChecklistStore['find'],
): Promise<Choice<string>> {
  const messages = messagesIn(tools.surroundings.language);
  try {
    const { audit, checklist } = await openAuditFile(tools, path, checklists, find);
    const active = [...standings(checklist, audit).values()].filter(({ state }) => state !== 'inactive');
    const done = active.filter(
      ({ criterion }) => (audit.responses.get(criterion.id)?.verified ?? null) !== null,
    ).length;
    const progress = messages.walk.progress({ done, of: active.length });
    return { value: path, label: `${audit.facility.name} · ${audit.round.id} · ${progress} · ${path}` };
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    const [first] = error.problems;
    return { value: path, label: `${path} · ${first === undefined ? '' : problemMessage(first, messages)}` };
  }
}
