import type { PlanPart } from '../../../../domain/audit/plan-part.ts';
import type { ProblemParams } from '../../../../domain/problem/problem.ts';

const planParts: Readonly<Record<PlanPart, string>> = {
  owner: 'owner',
  due: 'day',
  status: 'state',
  fundingSource: 'source of money',
  note: 'note',
};

const wanted: Readonly<Record<ProblemParams['plan-entry']['expected'], string>> = {
  status: 'is none of the three states of a plan. Choose one from the list in the cell.',
  day: 'is no day of the calendar. Write day/month/year, such as 15/09/2026.',
  value: 'is a formula or an error. Type the value itself into the cell.',
};

type ExchangeProblem =
  | 'json-syntax'
  | 'export-without-audit'
  | 'export-edited'
  | 'import-mixed'
  | 'import-of-another'
  | 'plan-entry'
  | 'plan-without-audit'
  | 'plans-partly-saved'
  | 'conflict-plan';

/** Problems of audits and plans that come back from other programs. */
export const exchangeProblems: { readonly [Code in ExchangeProblem]: (params: ProblemParams[Code]) => string } = {
  'json-syntax': () =>
    'the JSON is cut off or damaged: it ends or breaks off here. Export it again, or take the file from its source once more.',
  'export-without-audit': ({ audit }) =>
    audit === null
      ? 'it holds no audit. Export one with: facility-audit export <audit> --to json'
      : `${audit}: the audit itself (the key “document”) is not in the file, because an older version exported it or somebody took it out. Export it again with this version.`,
  'export-edited': ({ facility, places, count }) =>
    `${facility}: the file was changed after it was exported, at ${placesOf(places, count)}. A change there would be lost, since an import takes the audit as it was exported. Import the file as it was, then change the audit with walk, answer, plan or audit set.`,
  'import-mixed': () =>
    'this is no exported audit, and exported audits are imported in a run of their own. Import the two one after the other.',
  'import-of-another': ({ facility, round, other }) =>
    `${facility}, round ${round}: there is another audit already (${other}). It stays as it is; import into another file, or put the two together with: facility-audit combine`,
  'plan-entry': ({ criterion, found, expected }) => `${criterion}: “${found}” ${wanted[expected]}`,
  'plan-without-audit': ({ facility, round, isOther }) =>
    isOther
      ? `${facility}, round ${round}: the audit there is another one than the workbook was written from. Name the right file, or write the report again.`
      : `${facility}, round ${round}: the audit file was not found. Name it, or its folder, after the workbook’s name.`,
  'plans-partly-saved': ({ saved }) =>
    `could not be saved, while these were saved before it: ${saved.join(', ')}. Mend this and run the same command again; what was taken already is passed over.`,
  'conflict-plan': ({ criterion, part, now, entry }) =>
    `${criterion}, ${planParts[part]}: the audit was changed since the workbook was written; it says “${now ?? '–'}” now, the cell “${entry ?? '–'}”. Write the report again and fill that in, or set it with: facility-audit plan <audit> ${criterion}`,
};

function placesOf(places: readonly string[], all: number): string {
  const count = all - places.length;
  return count === 0 ? places.join(', ') : `${places.join(', ')} and ${count} more`;
}
