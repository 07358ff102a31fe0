import type { Audit } from '../../domain/audit/audit.ts';
import type { Facility, Roster } from '../../domain/audit/facility.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { FormChange } from '../../domain/form/apply-form.ts';
import type { LeftOut } from '../../domain/form/form-reading.ts';
import { type FacilityChange, facilityChanges } from '../../domain/lists/facility-changes.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { assess, type Counts } from '../../domain/scoring/assessment.ts';
import { inChecklistOrder, openSession } from '../audit/audit-session.ts';
import { findRoster, writeNewAudit } from '../audit/new-audit.ts';
import { isFolderPlace } from '../inputs/output-path.ts';
import type { Tools } from '../ports/tools.ts';
import { type Store, withEvidence } from './copy-evidence.ts';
import { type FormInput, formInputs, missingForms } from './form-inputs.ts';
import type { ImportRequest } from './import-request.ts';
import { planForms } from './plan-forms.ts';
import type { PlannedImport } from './plan-import.ts';

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
  /** What became of the facilities of forms, as the roster says. */
  readonly changes: readonly FacilityChange[];
}

/** Imports completed questionnaires into audits. @throws AuditError with everything wrong, unless `keepGoing`; then nothing is written. */
export async function importForms(tools: Tools, request: ImportRequest): Promise<Imported> {
  const isFolder = await isFolderPlace(tools, request.output);
  const inputs = await formInputs(tools, request.paths);
  const roster = await rosterOf(tools, request, inputs);
  const taken = await planForms(tools, inputs, roster, request, isFolder);
  const problems = [...taken.problems, ...taken.planned.flatMap((each) => each.problems)];
  if (problems.length > 0 && !request.keepGoing) throw new AuditError(problems);
  assertNames(taken.planned, request);
  const forms: ImportedForm[] = [];
  const unsettled: Problem[] = [];
  await tools.files.orTakenBack(async () => {
    if (isFolder && !request.dryRun) await tools.files.makeFolder(request.output);
    for (const plan of taken.planned) forms.push(await importOne(tools, plan, request, unsettled));
  }, 'folders');
  forms.push(...taken.duplicates.map((plan) => outcomeOf(plan, 'duplicate', plan.applied.audit, [])));
  return {
    forms,
    problems,
    unsettled,
    strangers: taken.strangers,
    changes: facilityChanges(roster, forms, tools.surroundings.now().slice(0, 10)),
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

async function importOne(
  tools: Tools,
  plan: PlannedImport,
  request: ImportRequest,
  unsettled: Problem[],
): Promise<ImportedForm> {
  const { existing, applied } = plan;
  if (request.dryRun) {
    const { audit, changes } = await withEvidence(tools, plan.evidence, applied, tools.files.seeEvidence);
    const status = existing === null ? 'created' : changes.length === 0 ? 'unchanged' : 'changed';
    return outcomeOf(plan, status, audit, changes);
  }
  return existing === null ? createFrom(tools, plan) : changeBy(tools, plan, request, unsettled);
}

async function createFrom(tools: Tools, plan: PlannedImport): Promise<ImportedForm> {
  const { applied, form, target } = plan;
  return tools.files.orTakenBack(async () => {
    const { audit } = await withEvidence(tools, plan.evidence, applied, storing(tools, target));
    await writeNewAudit(tools, target, inChecklistOrder(audit, form.checklist), form.checklist, [form.path]);
    return outcomeOf(plan, 'created', audit, applied.changes);
  });
}

function storing({ files }: Tools, target: string): Store {
  return (source) => files.importEvidence(target, source);
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
      const { audit, changes } = await withEvidence(tools, plan.evidence, applied, storing(tools, target));
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
