import type { Checklist } from '../../domain/checklist/checklist.ts';
import { type ReadRow, type ReadSheet, textOf } from '../tables/read-sheet.ts';
import { type FieldNames, ownFields } from './field-names.ts';

/** What KoboToolbox or ODK gave back: one row a submission. */
export interface SurveyTable {
  readonly sheet: string;
  /** Headings by column, from 1. */
  readonly headings: ReadonlyMap<number, string>;
  readonly rows: readonly ReadRow[];
  /** Of a text file: the line of a quote that is never closed, and how many lines are read of more; null: neither. */
  readonly unclosedLine: number | null;
  readonly mostLines: number | null;
}

/** The table of submissions in a file; `labels`: it was exported with labels, so that nobody can say which column is which; null: there is none. */
export function surveyTable(sheets: readonly ReadSheet[], labels: ReadonlySet<string>): SurveyTable | 'labels' | null {
  for (const { name, rows, unclosedLine = null, mostLines = null } of sheets) {
    const [first, ...rest] = rows;
    if (first === undefined) continue;
    const headings = new Map([...first.cells].map(([column, cell]) => [column, textOf(cell)] as const));
    const names = [...headings.values()];
    if (hasField(names, ownFields.checklist) && hasField(names, ownFields.facility))
      return { sheet: name, headings, rows: rest.filter(({ cells }) => cells.size > 0), unclosedLine, mostLines };
    if (names.filter((each) => labels.has(lastPart(each))).length >= FEWEST_LABELS) return 'labels';
  }
  return null;
}

/** Of the questions that every form begins with. */
const FEWEST_LABELS = 2;

function hasField(names: readonly string[], field: string): boolean {
  return names.some((each) => each === field || endsWithPart(each, field));
}

/** Groups stand before a name with `/` in KoboToolbox, and with `-` or `.` in ODK. */
function endsWithPart(heading: string, field: string): boolean {
  return ['/', '-', '.'].some((separator) => heading.endsWith(`${separator}${field}`));
}

function lastPart(heading: string): string {
  return heading.split('/').at(-1) ?? heading;
}

/** Columns by question; of several choices in columns of their own, by question and choice. */
export interface SurveyColumns {
  readonly of: (field: string) => number | null;
  readonly ofChoices: (field: string, ids: readonly string[]) => ReadonlyMap<string, number>;
}

export function surveyColumns({ headings }: SurveyTable, checklist: Checklist, names: FieldNames): SurveyColumns {
  const groups = groupsOf(checklist, names);
  const byHeading = new Map([...headings].map(([column, heading]) => [heading, column] as const).reverse());
  const byLast = new Map([...headings].map(([column, heading]) => [lastPart(heading), column] as const).reverse());
  /** ODK joins groups and names with a sign that both may hold: the group just before tells them apart. */
  const joined = (name: string, group: string | undefined): number | null => {
    if (group === undefined) return null;
    const tails = ['-', '.', ':'].map((sign) => `${group}${sign}${name}`);
    const found = [...headings].find(([, heading]) =>
      tails.some((tail) => heading === tail || endsWithPart(heading, tail)),
    );
    return found?.[0] ?? null;
  };
  const find = (field: string) => byHeading.get(field) ?? byLast.get(field) ?? joined(field, groups.get(field)) ?? null;
  const known = new Map<string, number | null>();
  const of = (field: string) => {
    const before = known.get(field);
    if (before !== undefined) return before;
    const column = find(field);
    known.set(field, column);
    return column;
  };
  const choiceColumn = (field: string, id: string): number | null => {
    const tail = `${field}/${id}`;
    const found = [...headings].find(([, heading]) => heading === tail || endsWithPart(heading, tail));
    return found?.[0] ?? null;
  };
  const choices = new Map<string, ReadonlyMap<string, number>>();
  return {
    of,
    ofChoices: (field, ids) => {
      const before = choices.get(field);
      if (before !== undefined) return before;
      const columns = ids.flatMap((id) => {
        const column = choiceColumn(field, id);
        return column === null ? [] : [[id, column] as const];
      });
      choices.set(field, new Map(columns));
      return new Map(columns);
    },
  };
}

/** The group that each question stands in. */
function groupsOf(checklist: Checklist, names: FieldNames): ReadonlyMap<string, string> {
  const criteria = [...names.criteria.values()].flatMap(({ group, ...fields }) =>
    Object.values(fields).map((field) => [field, group] as const),
  );
  const profile = checklist.profile.map(({ id }) => [names.profile.get(id) ?? '', 'g_profile'] as const);
  const facility = Object.values(ownFields).map((field) => [field, 'g_facility'] as const);
  return new Map([...criteria, ...profile, ...facility]);
}
