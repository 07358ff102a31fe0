import type { Roster } from '../../domain/audit/facility.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { AuditError, valueOrThrow } from '../../domain/problem/audit-error.ts';
import { isProblems } from '../../domain/problem/problem.ts';
import { parseRoster } from '../../formats/lists/roster-file.ts';
import { rosterLimit } from '../../formats/yaml/limits.ts';
import { headingKey } from '../../interchange/tables/find-table.ts';
import {
  type ProfileColumn,
  type RosterWords,
  rosterFromTable,
  unknownRosterColumns,
} from '../../interchange/tables/roster-table.ts';
import type { Tools } from '../ports/tools.ts';
import { chosenChecklist } from './find-checklist.ts';
import { withFile } from './open-audit.ts';
import { idOfFile, isTableName, readTableFile, tableReaders, wordsOf } from './read-table-file.ts';

export interface ReadRoster {
  readonly roster: Roster;
  /** Headings of a table that nothing is known about. */
  readonly unknownColumns: readonly string[];
}

/** Reads a roster in YAML, or kept as a table in .xlsx or .csv. @throws AuditError with all that is wrong with it. */
export async function readRoster(tools: Tools, path: string, checklists: readonly string[] = []): Promise<Roster> {
  return (await readRosterFile(tools, path, checklists)).roster;
}

/** As `readRoster`, with what of it was not understood. */
export async function readRosterFile(tools: Tools, path: string, checklists: readonly string[]): Promise<ReadRoster> {
  if (!isTableName(path)) {
    const roster = valueOrThrow(parseRoster(await tools.files.readText(path, rosterLimit), path));
    return { roster, unknownColumns: [] };
  }
  const words = await rosterWords(tools, checklists);
  const sheets = await readTableFile(tools, path, rosterLimit);
  return withFile(path, async () => {
    const outcome = rosterFromTable(sheets, idOfFile(tools, path), words);
    if (isProblems(outcome)) throw new AuditError(outcome.problems);
    return { roster: outcome.value, unknownColumns: unknownRosterColumns(sheets, words) };
  });
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
  if (question.kind === 'number') return { id: question.id, questions, options: null };
  const options = question.options.flatMap(({ id, label }) =>
    [id, ...Object.values(label)].map((word) => [headingKey(word), id] as const),
  );
  return { id: question.id, questions, options: new Map(options) };
}
