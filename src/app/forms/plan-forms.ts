import type { Roster } from '../../domain/audit/facility.ts';
import type { FormReading } from '../../domain/form/form-reading.ts';
import { currentId } from '../../domain/lists/facility-changes.ts';
import { type Problem, type ProblemCode, type ProblemPlace, problem } from '../../domain/problem/problem.ts';
import { isSameValue } from '../../domain/values/same-value.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import type { Tools } from '../ports/tools.ts';
import type { FormInput } from './form-inputs.ts';
import type { ImportRequest } from './import-request.ts';
import { openForms } from './open-form.ts';
import type { OpenedForm } from './opened-form.ts';
import { type PlannedImport, planImport } from './plan-import.ts';

export interface PlannedForms {
  readonly planned: readonly PlannedImport[];
  /** Of the same answers as one before. */
  readonly duplicates: readonly PlannedImport[];
  readonly strangers: readonly string[];
  readonly problems: readonly Problem[];
}

/** In a folder, a file that is not a form, or does not identify its facility, does not stop the import of the others. */
const nobodys: ReadonlySet<ProblemCode> = new Set(['not-a-form', 'form-facility']);

/** Opens every form of every file, and computes what each changes; nothing is written. */
export async function planForms(
  tools: Tools,
  inputs: readonly FormInput[],
  roster: Roster | null,
  request: ImportRequest,
  isFolder: boolean,
): Promise<PlannedForms> {
  const { files } = tools;
  const targetOf = (facility: string, round: string) =>
    isFolder ? files.join(request.output, `${facility}.${round}.audit.yaml`) : request.output;
  const existing = !isFolder && (await files.exists(request.output)) ? request.output : null;
  const byTarget = new Map<string, PlannedImport>();
  const [duplicates, strangers, problems]: [PlannedImport[], string[], Problem[]] = [[], [], []];
  const take = async (form: OpenedForm, isFound: boolean): Promise<void> => {
    const plan = await planImport(tools, form, { ...request, roster, targetOf });
    const isListed = roster === null || roster.facilities.some(({ id }) => id === currentId(roster, plan.facility.id));
    const before = byTarget.get(plan.target);
    if (isFound && !isListed) strangers.push(form.path);
    else if (before === undefined) byTarget.set(plan.target, plan);
    else if (isSameForm(before, plan)) duplicates.push(plan);
    else problems.push(secondOfName(plan, before, tools));
  };
  for (const [index, { path, isFound }] of inputs.entries()) {
    const refuse = (error: unknown, row: OpenedForm['row']) => {
      const found = inputFailure(tools, path, error).problems;
      if (isFound && found.every(({ code }) => nobodys.has(code))) strangers.push(path);
      else for (const each of found) problems.push(inRow(each, row));
    };
    try {
      const opened = await openForms(tools, path, { ...request, roster, existing });
      for (const each of opened.problems) problems.push(each);
      for (const form of opened.forms) await take(form, isFound).catch((error: unknown) => refuse(error, form.row));
    } catch (error) {
      refuse(error, undefined);
    }
    request.onProgress(index + 1, inputs.length);
  }
  return { planned: [...byTarget.values()], duplicates, strangers, problems };
}

function inRow(each: Problem, row: Partial<ProblemPlace> | undefined): Problem {
  return row === undefined || each.cell !== null ? each : { ...each, sheet: row.sheet ?? null, cell: row.cell ?? null };
}

/** Whether the same file was mailed twice, or the same answers sent twice. */
function isSameForm(a: PlannedImport, b: PlannedImport): boolean {
  const isSameReading = isSameValue(withoutPlaces(a.reading), withoutPlaces(b.reading));
  return isSameReading && isSameValue(a.form.base.id, b.form.base.id);
}

/** Nor times: what was sent again says no more. */
function withoutPlaces({ entries, savedAt: _, ...reading }: FormReading): unknown {
  return { ...reading, entries: [...entries.values()].map(({ place: __, at: ___, ...entry }) => entry) };
}

function secondOfName({ form, target, facility }: PlannedImport, before: PlannedImport, { files }: Tools): Problem {
  const { path, row } = form;
  if (row === undefined)
    return problem('same-output-name', { name: files.basename(target), other: before.form.path }, { file: path });
  const other = before.form.row?.cell ?? '';
  return problem(
    'submission-twice',
    { facility: facility.id, other: `${before.form.path} ${other}` },
    { ...row, file: path },
  );
}
