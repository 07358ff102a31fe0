import type { Audit } from '../../domain/audit/audit.ts';
import type { Facility, Roster } from '../../domain/audit/facility.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { FormChange } from '../../domain/form/apply-form.ts';
import type { LeftOut } from '../../domain/form/form-reading.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { type Problem, type ProblemCode, problem } from '../../domain/problem/problem.ts';
import { assess, type Counts } from '../../domain/scoring/assessment.ts';
import { isSameValue } from '../../domain/values/same-value.ts';
import { inChecklistOrder, openSession } from '../audit/audit-session.ts';
import { findRoster, writeNewAudit } from '../audit/new-audit.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import { isFolderPlace } from '../inputs/output-path.ts';
import type { Tools } from '../ports/tools.ts';
import { withEvidence } from './copy-evidence.ts';
import { type FormInput, formInputs, missingForms } from './form-inputs.ts';
import { openForm } from './open-form.ts';
import { type PlannedImport, type ProfileDecider, planImport } from './plan-import.ts';

export interface ImportRequest {
  /** Forms, and folders of forms. */
  readonly paths: readonly string[];
  /** An audit file, or a folder for one file each. */
  readonly output: string;
  readonly checklists: readonly string[];
  /** Null: the one near the output if a folder is imported, else none. */
  readonly roster: string | null;
  readonly facility: string | null;
  /** Who imports, where a form does not say who filled it in. */
  readonly by: string | null;
  /** Why, where the minutes were signed. */
  readonly reason: string | null;
  readonly dryRun: boolean;
  readonly keepGoing: boolean;
  readonly decideProfile: ProfileDecider;
  /** Number of forms read so far; writing them is quick. */
  readonly onProgress: (done: number, total: number) => void;
}

export type ImportStatus = 'created' | 'changed' | 'unchanged' | 'duplicate';

export interface ImportedForm {
  readonly file: string;
  readonly status: ImportStatus;
  readonly facility: Facility;
  readonly round: string;
  /** The audit file. */
  readonly output: string;
  readonly checklist: Checklist;
  readonly counts: Counts;
  readonly changes: readonly FormChange[];
  readonly leftOut: readonly LeftOut[];
  /** True: the form came without its data, and was read by the codes of its rows. */
  readonly isByCodes: boolean;
}

export interface Imported {
  readonly forms: readonly ImportedForm[];
  /** The problems of what was left out, if the import may continue. */
  readonly problems: readonly Problem[];
  /** What there is to say of audits that were saved, such as that a history is behind. */
  readonly unsettled: readonly Problem[];
  /** Roster facilities that have not answered; empty without a roster. */
  readonly missing: readonly Facility[];
  /** Files in a folder that are not forms, or of facilities not on the roster. */
  readonly strangers: readonly string[];
}

/** Imports completed questionnaires into audits. @throws AuditError with everything wrong, unless `keepGoing`; then nothing is written. */
export async function importForms(tools: Tools, request: ImportRequest): Promise<Imported> {
  const isFolder = await isFolderPlace(tools, request.output);
  const inputs = await formInputs(tools, request.paths);
  const roster = await rosterOf(tools, request, inputs);
  const taken = await planAll(tools, inputs, roster, request, isFolder);
  const problems = [...taken.problems, ...taken.planned.flatMap((each) => each.problems)];
  if (problems.length > 0 && !request.keepGoing) throw new AuditError(problems);
  assertNames(taken.planned, request);
  const forms: ImportedForm[] = [];
  const unsettled: Problem[] = [];
  await tools.files.orTakenBack(async () => {
    if (isFolder && !request.dryRun) await tools.files.makeFolder(request.output);
    for (const plan of taken.planned) forms.push(await importOne(tools, plan, request, unsettled));
  }, 'folders');
  forms.push(...taken.duplicates);
  return {
    forms,
    problems,
    unsettled,
    strangers: taken.strangers,
    missing: await missingForms(tools, roster, forms, request.output, isFolder),
  };
}

/** @throws AuditError needs-name for each form that says of its answers no more than the run who gave them. */
function assertNames(planned: readonly PlannedImport[], { dryRun }: ImportRequest): void {
  const nameless = planned.filter(({ isNameless }) => isNameless);
  if (nameless.length > 0 && !dryRun)
    throw new AuditError(nameless.map(({ form }) => problem('needs-name', {}, { file: form.path })));
}

async function rosterOf(tools: Tools, request: ImportRequest, inputs: readonly FormInput[]): Promise<Roster | null> {
  if (request.roster === null && inputs.every(({ isFound }) => !isFound)) return null;
  return findRoster(tools, request.roster, request.output);
}

/** In a folder, a file that is not a form, or does not identify its facility, does not stop the import of the others. */
const nobodys: ReadonlySet<ProblemCode> = new Set(['not-a-form', 'form-facility']);

interface Planned {
  readonly planned: readonly PlannedImport[];
  readonly duplicates: readonly ImportedForm[];
  readonly strangers: readonly string[];
  readonly problems: readonly Problem[];
}

async function planAll(
  tools: Tools,
  inputs: readonly FormInput[],
  roster: Roster | null,
  request: ImportRequest,
  isFolder: boolean,
): Promise<Planned> {
  const { files } = tools;
  const targetOf = (facility: string, round: string) =>
    isFolder ? files.join(request.output, `${facility}.${round}.audit.yaml`) : request.output;
  const existing = !isFolder && (await files.exists(request.output)) ? request.output : null;
  const byTarget = new Map<string, PlannedImport>();
  const [duplicates, strangers, problems]: [ImportedForm[], string[], Problem[]] = [[], [], []];
  for (const [index, { path, isFound }] of inputs.entries()) {
    try {
      const plan = await planImport(tools, await openForm(tools, path, { ...request, existing }), {
        ...request,
        roster,
        targetOf,
      });
      const isListed = roster === null || roster.facilities.some(({ id }) => id === plan.facility.id);
      const before = byTarget.get(plan.target);
      if (isFound && !isListed) strangers.push(path);
      else if (before === undefined) byTarget.set(plan.target, plan);
      else if (isSameForm(before, plan)) duplicates.push(outcomeOf(plan, 'duplicate', plan.applied.audit, []));
      else problems.push(secondOfName(plan, before, tools));
    } catch (error) {
      const found = inputFailure(tools, path, error).problems;
      if (isFound && found.every(({ code }) => nobodys.has(code))) strangers.push(path);
      else for (const each of found) problems.push(each);
    }
    request.onProgress(index + 1, inputs.length);
  }
  return { planned: [...byTarget.values()], duplicates, strangers, problems };
}

/** Whether the same file was mailed twice. */
function isSameForm(a: PlannedImport, b: PlannedImport): boolean {
  return isSameValue(a.reading, b.reading) && isSameValue(a.form.base.id, b.form.base.id);
}

function secondOfName({ form, target }: PlannedImport, before: PlannedImport, { files }: Tools): Problem {
  return problem('same-output-name', { name: files.basename(target), other: before.form.path }, { file: form.path });
}

async function importOne(
  tools: Tools,
  plan: PlannedImport,
  request: ImportRequest,
  unsettled: Problem[],
): Promise<ImportedForm> {
  const { existing, applied } = plan;
  if (request.dryRun) {
    const status = existing === null ? 'created' : applied.changes.length === 0 ? 'unchanged' : 'changed';
    return outcomeOf(plan, status, applied.audit, applied.changes);
  }
  return existing === null ? createFrom(tools, plan) : changeBy(tools, plan, request, unsettled);
}

async function createFrom(tools: Tools, plan: PlannedImport): Promise<ImportedForm> {
  const { applied, form, target } = plan;
  return tools.files.orTakenBack(async () => {
    const { audit } = await withEvidence(tools, plan, applied.audit, applied.changes);
    await writeNewAudit(tools, target, inChecklistOrder(audit, form.checklist), form.checklist, [form.path]);
    return outcomeOf(plan, 'created', audit, applied.changes);
  });
}

/** Computes the changes again from the audit as it is now that it is locked. */
async function changeBy(
  tools: Tools,
  plan: PlannedImport,
  { checklists, reason }: ImportRequest,
  unsettled: Problem[],
): Promise<ImportedForm> {
  const { form, reading, target } = plan;
  const session = await openSession(tools, target, checklists);
  try {
    const before = session.audit();
    const applied = form.apply(reading, before, tools.surroundings.now());
    const outcome = await tools.files.orTakenBack(async () => {
      const { audit, changes } = await withEvidence(tools, plan, applied.audit, applied.changes);
      if (changes.length === 0) return outcomeOf(plan, 'unchanged', before, []);
      return outcomeOf(plan, 'changed', await session.save(audit, reading.preparer, reason), changes);
    });
    unsettled.push(...session.trailProblems());
    return outcome;
  } finally {
    await session.close();
  }
}

function outcomeOf(
  { applied, facility, form, reading, target }: PlannedImport,
  status: ImportStatus,
  audit: Audit,
  changes: readonly FormChange[],
): ImportedForm {
  return {
    file: form.path,
    status,
    facility,
    round: audit.round.id,
    output: target,
    checklist: form.checklist,
    counts: assess(audit, form.checklist, null, form.side).counts,
    changes,
    leftOut: [...reading.leftOut, ...applied.leftOut],
    isByCodes: form.isByCodes,
  };
}
