import type { Language } from '../../domain/values/language.ts';
import type { Messages } from '../../i18n/translator.ts';
import { note } from './blocks.ts';
import { type Block, type Sheet, type SheetRole, text } from './sheet.ts';
import { bodyRows, buildTable, gridOf, numberColumn, type TablePlan } from './table-plan.ts';

/** A sheet as the contents list it. */
interface Entry {
  readonly id: string;
  readonly name: string;
  /** What it shows, as its own title says. */
  readonly title: string;
  /** Number of the annex; null: it is none. */
  readonly numeral: string | null;
  readonly role: SheetRole;
}

interface ContentsView {
  readonly messages: Messages;
  readonly language: Language;
  /** What every page says above all, such as that data are made up. */
  readonly warnings: readonly Block[];
}

/** The contents of these sheets, each line a link; null: so few need none. */
export function contentsOf(
  sheets: readonly Sheet[],
  entryOf: (sheet: Sheet) => Omit<Entry, 'id' | 'name' | 'role'>,
  view: ContentsView,
): Sheet | null {
  if (sheets.length < fewSheets) return null;
  const entries = sheets.map((sheet): Entry => {
    return { id: sheet.id, name: sheet.name, role: sheet.role ?? 'annex', ...entryOf(sheet) };
  });
  const note = sheets[0]?.pageNote;
  return { ...contentsSheet(entries, view), ...(note !== undefined && { pageNote: note }) };
}

const fewSheets = 4;

function contentsSheet(entries: readonly Entry[], { messages, language, warnings }: ContentsView): Sheet {
  const table = contentsTable(entries, messages);
  const view = { layout: null, language };
  const { contents } = messages.workbook;
  return {
    id: 'contents',
    name: contents.name,
    role: 'contents',
    orientation: 'portrait',
    grid: gridOf(table, view),
    freezeRows: 0,
    blocks: [
      { kind: 'title', lines: [contents.title], subtitle: null },
      ...warnings,
      note(contents.howToUse),
      buildTable(table, view),
    ],
  };
}

function contentsTable(entries: readonly Entry[], messages: Messages): TablePlan<Entry> {
  const { contents } = messages.workbook;
  return {
    id: 'contents',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(messages.columns.number),
      {
        id: 'sheet',
        title: contents.columns.sheet,
        width: 30,
        cell: ({ id, name }) => text(name, { link: `sheet:${id}` }),
      },
      { id: 'title', title: contents.columns.title, width: 60, cell: ({ title }) => text(title) },
      {
        id: 'role',
        title: contents.columns.role,
        width: 20,
        cell: ({ role, numeral }) =>
          text(numeral === null || role !== 'annex' ? contents.roles[role] : messages.report.annex({ numeral })),
      },
    ],
    rows: bodyRows(entries),
    repeatHeader: false,
  };
}
