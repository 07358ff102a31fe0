import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import {
  type Block,
  type Cell,
  type Column,
  type Sheet,
  text,
  type Validation,
  type Workbook,
} from '../sheet/sheet.ts';

/** A list to fill in, as a workbook: the list, how to fill it in, and the words that its cells offer. */
export interface ListTemplate {
  readonly title: string;
  /** Name of the sheet with the list. */
  readonly sheet: string;
  readonly unitLine: string | null;
  readonly columns: readonly ListColumn[];
  /** Cells by row; those left out are empty, with the rules of their columns. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly explained: readonly string[];
  readonly check: string;
}

export interface ListColumn {
  readonly id: string;
  /** A heading by which the column is known when the list is read. */
  readonly title: string;
  readonly width: number;
  /** What may be typed; null: anything. */
  readonly rule: ListRule | null;
}

export type ListRule =
  | { readonly kind: 'text'; readonly prompt: string }
  | { readonly kind: 'words'; readonly prompt: string; readonly words: readonly string[] }
  | { readonly kind: 'number' | 'day'; readonly prompt: string };

export interface TemplateLook {
  readonly language: Language;
  readonly createdAt: string;
  readonly font: string;
  readonly fontSize: number;
}

export function templateWorkbook(list: ListTemplate, look: TemplateLook): Workbook {
  const { lists } = messagesIn(look.language);
  const offered = list.columns.flatMap(({ id, rule }) => (rule?.kind === 'words' ? [wordsTable(id, rule.words)] : []));
  return {
    ...look,
    title: list.title,
    subject: list.title,
    author: null,
    isList: true,
    sheets: [
      listSheet(list, look.language),
      plainSheet('explanation', lists.explanation, [
        { kind: 'title', lines: [list.title], subtitle: null },
        ...[...list.explained, list.check].map((each): Block => ({ kind: 'paragraph', style: 'body', text: each })),
      ]),
      { ...plainSheet('words', lists.hidden, offered), isHidden: true },
    ],
  };
}

function plainSheet(id: string, name: string, blocks: readonly Block[]): Sheet {
  return { id, name, orientation: 'portrait', grid: [90], freezeRows: 0, blocks };
}

function listSheet({ title, sheet, unitLine, columns, rows }: ListTemplate, language: Language): Sheet {
  return {
    id: 'list',
    name: sheet,
    orientation: 'landscape',
    grid: columns.map(({ width }) => width),
    // Title, unit and headings stay in view.
    freezeRows: unitLine === null ? 2 : 3,
    blocks: [
      { kind: 'title', lines: [title], subtitle: null },
      {
        kind: 'table',
        id: 'list',
        title: null,
        unitLine,
        columns: columns.map(({ id, title: heading }): Column => ({ id, title: heading })),
        rows: rows.map((cells) => ({
          role: 'body',
          cells: columns.map(
            (column) => cells[column.id] ?? { kind: 'empty', input: true, ...validated(column, language) },
          ),
        })),
        repeatHeader: true,
        isOneRowEach: true,
      },
    ],
  };
}

/** Long prompts are cut by programs; ours are short. */
function validated({ id, rule }: ListColumn, language: Language): { readonly validation?: Validation } {
  if (rule === null) return {};
  const { prompt } = rule;
  const common = { prompt, error: messagesIn(language).lists.error };
  switch (rule.kind) {
    case 'text':
      return { validation: { ...common, kind: 'any' } };
    case 'words':
      return { validation: { ...common, kind: 'list', source: `${wordsOf(id)}.word:body` } };
    case 'number':
      return { validation: { ...common, kind: 'number', least: 0 } };
    case 'day':
      return { validation: { ...common, kind: 'date', first: '2000-01-01', last: null } };
  }
}

function wordsOf(column: string): string {
  return `words-${column}`;
}

function wordsTable(column: string, words: readonly string[]): Block {
  return {
    kind: 'table',
    id: wordsOf(column),
    title: null,
    unitLine: null,
    columns: [{ id: 'word', title: 'word' }],
    rows: words.map((word) => ({ role: 'body', cells: [text(word)] })),
    repeatHeader: false,
  };
}
