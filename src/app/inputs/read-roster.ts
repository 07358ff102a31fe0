import type { Roster } from '../../domain/audit/facility.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { rosterRemarks } from '../../domain/lists/roster-remarks.ts';
import { noRemarks, type TableRemarks } from '../../domain/lists/table-remarks.ts';
import { valueOrThrow } from '../../domain/problem/audit-error.ts';
import { parseRoster } from '../../formats/lists/roster-file.ts';
import { rosterLimit } from '../../formats/yaml/limits.ts';
import { headingKey } from '../../interchange/tables/headings.ts';
import { countedIn, type ReadSheet } from '../../interchange/tables/read-sheet.ts';
import { type ProfileColumn, type RosterWords, rosterFromTable } from '../../interchange/tables/roster-table.ts';
import type { Tools } from '../ports/tools.ts';
import { chosenChecklist } from './find-checklist.ts';
import { withFile } from './open-audit.ts';
import {
  idOfFile,
  isTableName,
  readListText,
  readTableFile,
  tableReaders,
  tellRemarks,
  wordsOf,
} from './read-table-file.ts';

export interface ReadRoster {
  readonly roster: Roster;
  /** How a table was read. */
  readonly table: TableRemarks;
}

/** Reads a roster in YAML, or as a table in .xlsx or .csv, and tells what is odd about the whole. @throws AuditError with everything wrong with it. */
export async function readRoster(tools: Tools, path: string, checklists: readonly string[] = []): Promise<Roster> {
  const { roster, table } = await readRosterFile(tools, path, checklists);
  tellRemarks(tools, path, table);
  const strange = rosterRemarks(roster, await chosenChecklist(tools, checklists)).find(
    (remark) => remark.code === 'no-known-kind',
  );
  if (strange !== undefined) tools.tell({ is: 'roster-of-nothing', path, kinds: strange.kinds });
  return roster;
}

/** As `readRoster`, with how it was read. */
export async function readRosterFile(tools: Tools, path: string, checklists: readonly string[]): Promise<ReadRoster> {
  if (!isTableName(path)) {
    const roster = valueOrThrow(parseRoster(await readListText(tools, path, rosterLimit), path));
    return { roster, table: noRemarks };
  }
  const sheets = await readTableFile(tools, path, rosterLimit);
  return withFile(path, async () => {
    const { roster, remarks } = valueOrThrow(await rosterInSheets(tools, sheets, path, checklists));
    return { roster, table: remarks };
  });
}

/** The roster in the sheets of the file `path`, or everything wrong with it. */
export async function rosterInSheets(
  tools: Tools,
  sheets: readonly ReadSheet[],
  path: string,
  checklists: readonly string[],
): Promise<ReturnType<typeof rosterFromTable>> {
  return rosterFromTable(sheets, idOfFile(tools, path), await rosterWords(tools, checklists));
}

async function rosterWords(tools: Tools, checklists: readonly string[]): Promise<RosterWords> {
  const { profile } = await chosenChecklist(tools, checklists);
  return {
    ...tableReaders(tools.surroundings.language),
    kinds: wordsOf(({ words }) => words.facilityKind),
    emrStatuses: wordsOf(({ report }) => report.emrStatus),
    profile: profile.map(profileColumn),
  };
}

function profileColumn(question: Checklist['profile'][number]): ProfileColumn {
  const questions = Object.values(question.question);
  if (question.kind === 'number')
    return { id: question.id, questions, options: null, counted: countedIn(question.unit) };
  const options = question.options.flatMap(({ id, label }) =>
    [id, ...Object.values(label)].map((word) => [headingKey(word), id] as const),
  );
  return { id: question.id, questions, options: new Map(options), counted: 'plain' };
}
