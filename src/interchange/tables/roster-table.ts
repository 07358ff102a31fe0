import type { EmrStatus, Facility, FacilityPast, Roster, Unit } from '../../domain/audit/facility.ts';
import type { TableRemarks } from '../../domain/lists/table-remarks.ts';
import { type Outcome, type Problem, problem } from '../../domain/problem/problem.ts';
import { isFileId } from '../../domain/values/ids.ts';
import { type FoundTable, findTables, isMergedDown, placeAt } from './find-table.ts';
import { type ColumnHeadings, headingKey, visibleLetters } from './headings.ts';
import {
  type Counted,
  cellFault,
  numberOf,
  type ReadRow,
  type ReadSheet,
  type TextReaders,
  textOf,
} from './read-sheet.ts';
import { type PastColumn, pastColumns, pastIn } from './roster-past.ts';
import { faultInTable, formatFault, type RowReader, rowReader } from './row-reader.ts';
import { placeOfRow, tableRemarks } from './table-remarks.ts';

type RosterColumn =
  | 'id'
  | 'name'
  | 'kind'
  | 'unit'
  | 'unitName'
  | 'province'
  | 'emr'
  | 'emrDecision'
  | 'emrOn'
  | PastColumn;

const columns: readonly ColumnHeadings<RosterColumn>[] = [
  {
    name: 'id',
    headings: [
      'Mã cơ sở',
      'Mã',
      'Mã cơ sở y tế',
      'Mã CSYT',
      'id',
      'Facility id',
      'Facility code',
      'Code',
      'Identifiant',
    ],
    required: true,
  },
  {
    name: 'name',
    headings: [
      'Tên cơ sở',
      'Tên',
      'Tên cơ sở y tế',
      'Cơ sở y tế',
      'Name',
      'Facility',
      'Facility name',
      'Nom',
      'Établissement',
    ],
    required: true,
  },
  { name: 'kind', headings: ['Loại', 'Loại hình', 'Loại cơ sở', 'Loại cơ sở y tế', 'Kind', 'Type'], required: true },
  { name: 'unit', headings: ['Mã đơn vị', 'Unit id', 'Unit code', 'Code de l’entité'], required: false },
  { name: 'unitName', headings: ['Đơn vị', 'Tên đơn vị', 'Unit', 'Unit name', 'Entité juridique'], required: false },
  { name: 'province', headings: ['Tỉnh', 'Tỉnh, thành phố', 'Tỉnh thành', 'Province'], required: false },
  {
    name: 'emr',
    headings: ['HSBAĐT', 'Tình trạng HSBAĐT', 'EMR', 'EMR status', 'DME', 'État du DME'],
    required: false,
  },
  {
    name: 'emrDecision',
    headings: ['Quyết định HSBAĐT', 'Số quyết định', 'EMR decision', 'Décision DME'],
    required: false,
  },
  {
    name: 'emrOn',
    headings: ['Ngày công bố HSBAĐT', 'Ngày công bố', 'EMR date', 'EMR on', 'Date du DME'],
    required: false,
  },
  ...pastColumns,
];

/** Words of tables with the ids that rosters use. */
export interface RosterWords extends TextReaders {
  /** Facility kinds by name in any language, folded. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly emrStatuses: ReadonlyMap<string, string>;
  /** Profile questions, whose headings are their ids or how the questions begin. */
  readonly profile: readonly ProfileColumn[];
}

export interface ProfileColumn {
  readonly id: string;
  /** The question in every language. */
  readonly questions: readonly string[];
  /** Option ids by name in any language, folded; null: the answer is a number. */
  readonly options: ReadonlyMap<string, string> | null;
  /** In what a number is counted. */
  readonly counted: Counted;
}

/** A roster as it was read, with what of the table is not used. */
export interface RosterTable {
  readonly roster: Roster;
  readonly remarks: TableRemarks;
}

/** A roster kept as a table, one facility per row, or everything wrong with it by sheet and cell. */
export function rosterFromTable(sheets: readonly ReadSheet[], id: string, words: RosterWords): Outcome<RosterTable> {
  const found = findTables(sheets, columns);
  if ('problems' in found) return found;
  const { tables } = found;
  const seen = new Map<string, string>();
  const read = tables.map((table) => {
    const profile = profileColumns(table, words.profile);
    const between = new Set(table.rows.filter((row) => isBetween(table, row, profile)));
    return {
      facilities: table.rows
        .filter((row) => !between.has(row))
        .map((row) => facilityIn(table, row, profile, words, seen)),
      rows: [...between].map((row) => placeOfRow(table, row, tables.length > 1)),
      columns: [...table.others].filter(([column, heading]) => !profile.has(column) && !isCounter(heading)),
    };
  });
  const facilities = read.flatMap((each) => each.facilities);
  const problems = facilities.flatMap((each) => each.problems);
  if (problems.length > 0) return { problems };
  return {
    value: {
      roster: {
        id,
        title: null,
        province: null,
        facilities: facilities.map(({ facility }) => facility),
        pasts: new Map(
          facilities.flatMap(({ facility, past }) => (past === null ? [] : [[facility.id, past] as const])),
        ),
      },
      remarks: {
        ...tableRemarks(found),
        columns: [...new Set(read.flatMap((each) => each.columns.map(([, heading]) => heading)))],
        rows: read.flatMap((each) => each.rows),
      },
    },
  };
}

/** Groups, totals and notes between the facilities: they have neither code nor kind, and no answers but sums. */
function isBetween(
  table: FoundTable<RosterColumn>,
  row: ReadRow,
  profile: ReadonlyMap<number, ProfileColumn>,
): boolean {
  const isEmpty = (name: RosterColumn) => {
    const cell = table.columns.has(name) ? row.cells.get(table.columns.get(name) ?? 0) : undefined;
    return textOf(cell) === '' && cellFault(cell) === null;
  };
  if (!isEmpty('id') || !isEmpty('kind')) return false;
  const label = [...row.cells.values()].map(textOf).find((text) => text !== '' && !/^[\dIVX.]+$/.test(text)) ?? '';
  const hasAnswers = [...profile.keys()].some((column) => textOf(row.cells.get(column)) !== '');
  return !hasAnswers || /^(tong|cong|total|sum|somme)/.test(headingKey(label));
}

/** The running number at the start of official lists. */
function isCounter(heading: string): boolean {
  return ['tt', 'stt', 'so tt', 'no', 'n'].includes(headingKey(heading));
}

function profileColumns<Name extends string>(
  table: FoundTable<Name>,
  profile: readonly ProfileColumn[],
): ReadonlyMap<number, ProfileColumn> {
  const known = profile.map((question) => ({
    question,
    id: headingKey(question.id),
    questions: question.questions.map(headingKey),
  }));
  const found = [...table.others].flatMap(([column, heading]) => {
    const key = headingKey(heading.replace(/^profile[.:]\s*/i, ''));
    const exact = known.find(({ id }) => id === key);
    const begun = key.length < 4 ? [] : known.filter(({ questions }) => questions.some((each) => each.startsWith(key)));
    const { question } = exact ?? (begun.length === 1 ? begun[0] : undefined) ?? { question: undefined };
    return question === undefined ? [] : [[column, question] as const];
  });
  return new Map(found);
}

function facilityIn(
  table: FoundTable<RosterColumn>,
  row: ReadRow,
  profile: ReadonlyMap<number, ProfileColumn>,
  words: RosterWords,
  seen: Map<string, string>,
): { readonly facility: Facility; readonly past: FacilityPast | null; readonly problems: readonly Problem[] } {
  const reader = rowReader(table, row, columns, words);
  const answers = [...profile].map(([column, question]) => profileAnswer(table, row, column, question, words));
  reader.required('id');
  reader.required('kind');
  const id = reader.unique('id', seen, isFileId);
  const facility: Facility = {
    id,
    name: visibleLetters(reader.required('name')),
    kind: words.kinds.get(headingKey(reader.text('kind'))) ?? reader.id('kind'),
    unit: unitIn(reader.id('unit', isFileId), reader.text('unitName'), id),
    province: reader.text('province') || null,
    profile: new Map(answers.flatMap(({ answer }) => (answer === null ? [] : [answer]))),
    emr: emrIn(reader, words),
    deadlines: new Map(),
  };
  const past = pastIn(reader);
  const problems = [...reader.problems(), ...past.problems, ...answers.flatMap((each) => each.problems)];
  return { facility, past: past.past, problems };
}

/** A unit without a code gets its name as its id; a facility named as its own unit has none. */
function unitIn(code: string, name: string, facility: string): Unit | null {
  if ((code === '' && name === '') || code === facility) return null;
  return { id: code === '' ? idOfName(name) : code, name: name === '' ? code : name };
}

/** Some names, such as Con, are those of devices on Windows, and no id. */
function idOfName(name: string): string {
  const id = headingKey(name).replaceAll(' ', '-');
  return isFileId(id) ? id : `unit-${id}`;
}

function emrIn(row: RowReader<RosterColumn>, { emrStatuses }: RosterWords): EmrStatus | null {
  const status = headingKey(row.text('emr'));
  const [decision, on] = [row.text('emrDecision') || null, row.day('emrOn')];
  if (row.text('emr') === '') return null;
  return { status: emrStatuses.get(status) ?? row.text('emr'), decision, on };
}

function profileAnswer(
  table: FoundTable<RosterColumn>,
  row: ReadRow,
  column: number,
  { id, options, counted }: ProfileColumn,
  words: RosterWords,
): { readonly answer: readonly [string, string | number] | null; readonly problems: readonly Problem[] } {
  const cell = row.cells.get(column);
  const found = textOf(cell);
  const place = placeAt(table, row, column);
  const fault = isMergedDown(table, row, column) ? problem('cell-merged', {}, place) : faultInTable(cell, place);
  if (fault !== null) return { answer: null, problems: [fault] };
  if (found === '') return { answer: null, problems: [] };
  if (options === null) {
    const value = numberOf(cell, words, counted);
    if (value !== null && value >= 0) return { answer: [id, value], problems: [] };
    const other = formatFault(cell) ?? problem('invalid-number', { key: id, found, expected: '≥ 0' });
    return { answer: null, problems: [{ ...other, ...place }] };
  }
  const option = options.get(headingKey(found));
  if (option !== undefined) return { answer: [id, option], problems: [] };
  const allowed = [...new Set(options.values())].join(', ');
  return { answer: null, problems: [problem('not-allowed', { key: id, found, allowed }, place)] };
}
