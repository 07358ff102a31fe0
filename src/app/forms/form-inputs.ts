import type { Facility, Roster } from '../../domain/audit/facility.ts';
import { currentId, successorOf } from '../../domain/lists/facility-changes.ts';
import { nothingFound } from '../inputs/collect-inputs.ts';
import { isSpreadsheetName } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';
import { isSavedName } from './open-filled.ts';
import { isSubmissionsName } from './open-submissions.ts';

/** A file that may be a form. */
export interface FormInput {
  readonly path: string;
  /** True if found in a folder, where it may not be a form at all. */
  readonly isFound: boolean;
}

/** The forms that were named, and in folders that were the spreadsheets and what pages saved. @throws AuditError nothing-found. */
export async function formInputs({ files }: Tools, paths: readonly string[]): Promise<readonly FormInput[]> {
  const inputs: FormInput[] = [];
  for (const path of paths) {
    if (!(await files.isFolder(path))) inputs.push({ path, isFound: false });
    else {
      const found = (await files.list(path)).filter(isFormName);
      for (const each of found) inputs.push({ path: each, isFound: true });
    }
  }
  if (inputs.length === 0) throw nothingFound(paths, '*.xlsx, *.csv, *.answers.zip, *.answers.json');
  return inputs;
}

function isFormName(path: string): boolean {
  return isSpreadsheetName(path) || isSavedName(path) || isSubmissionsName(path);
}

/** Roster facilities with neither a form now nor an earlier audit. */
export async function missingForms(
  { files, surroundings }: Tools,
  roster: Roster | null,
  forms: readonly { readonly facility: Facility }[],
  output: string,
  isFolder: boolean,
): Promise<readonly Facility[]> {
  if (roster === null || !isFolder) return [];
  const there = (await files.isFolder(output)) ? (await files.list(output, { deep: false })).map(files.basename) : [];
  const hasAudit = (id: string) => there.some((name) => name.startsWith(`${id}.`) && name.endsWith('.audit.yaml'));
  const answered = new Set(forms.map(({ facility }) => currentId(roster, facility.id)));
  const today = surroundings.now().slice(0, 10);
  const former = (id: string) => roster.pasts?.get(id)?.formerIds ?? [];
  return roster.facilities.filter(
    ({ id }) =>
      successorOf(roster, id, today) === null &&
      !answered.has(id) &&
      ![id, ...former(id)].some((each) => hasAudit(each)),
  );
}
