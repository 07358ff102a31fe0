import { type ProvinceSheet, provincePapers } from '../../../domain/template/report-layout.ts';
import { textIn } from '../../../domain/values/language.ts';
import type { Block, Sheet, SheetRole } from '../../sheet/sheet.ts';
import { buildTable, gridOf, type TablePlan } from '../../sheet/table-plan.ts';
import { attachedTo } from './province-head.ts';
import type { ProvinceView } from './province-view.ts';

interface PageParts {
  readonly id: ProvinceSheet;
  readonly orientation?: 'portrait' | 'landscape';
  readonly grid: readonly number[];
  /** Rows of the header below the title that stay in view while scrolling. */
  readonly frozen?: number;
  readonly blocks: Iterable<Block>;
}

/** A paper that has a head of its own. */
export function paperPage(
  view: ProvinceView,
  id: ProvinceSheet,
  grid: readonly number[],
  blocks: Iterable<Block>,
): Sheet {
  return { ...frameOf(id, view), orientation: 'portrait', grid, freezeRows: 0, blocks };
}

/** A sheet with its heading, and the notes about illustrative data that every page needs. */
export function pageOf(
  view: ProvinceView,
  { id, orientation = 'landscape', grid, frozen = 0, blocks }: PageParts,
): Sheet {
  return {
    ...frameOf(id, view),
    orientation,
    grid,
    freezeRows: frozen === 0 ? 0 : rowsOf(topOf(id, view)) + frozen,
    blocks: concatenated(topOf(id, view), blocks),
  };
}

/** The summary and the report are papers, with annexes; all else is for work on the screen. */
function roleOf(id: ProvinceSheet): SheetRole {
  if (id === 'summary' || id === 'report') return 'paper';
  if (provincePapers.has(id)) return 'annex';
  return id === 'data' ? 'data' : 'working';
}

/** What every page says at its head and foot: papers that they are a draft, working sheets that they are not printed. */
function frameOf(id: ProvinceSheet, view: ProvinceView): Pick<Sheet, 'id' | 'name' | 'role' | 'headMark' | 'pageNote'> {
  const { report, province } = view.messages;
  const role = roleOf(id);
  const mark = role === 'working' || role === 'data' ? province.notPrinted : view.issue.isDraft ? report.draft : null;
  return {
    id,
    name: sheetName(id, view),
    role,
    ...(mark === null ? {} : { headMark: mark }),
    ...(isIllustrative(view) ? { pageNote: province.illustrative } : {}),
  };
}

/** A page with one table, its header kept in view, and sentences below it. */
export function tablePage<Item>(
  view: ProvinceView,
  id: ProvinceSheet,
  plan: TablePlan<Item>,
  notes: readonly string[] = [],
): Sheet {
  const hasGroups = plan.columns.some(({ group }) => group !== undefined);
  const above = (plan.title === null ? 0 : 1) + (plan.unitLine === null ? 0 : 1);
  return pageOf(view, {
    id,
    grid: gridOf(plan, view),
    frozen: above + (hasGroups ? 2 : 1),
    blocks: [buildTable(plan, view), ...notes.map((text): Block => ({ kind: 'paragraph', style: 'note', text }))],
  });
}

/** A sheet can hold 1,048,576 rows, but several of that size take minutes and gigabytes to open. */
const mostRows = 250_000;

/** A page with as many rows as the facilities have; if a sheet can't hold them, a page that says so. */
export function countedPage<Item>(
  view: ProvinceView,
  id: ProvinceSheet,
  plan: TablePlan<Item>,
  rows: { readonly count: number; readonly limit?: number },
  notes: readonly string[] = [],
): Sheet {
  const { count, limit = mostRows } = rows;
  if (count <= limit) return tablePage(view, id, plan, notes);
  const text = view.messages.province.notes.leftOut({ rows: count, limit });
  return pageOf(view, { id, grid: [100], blocks: [{ kind: 'paragraph', style: 'note', text }] });
}

/** Whether any facility's audit is an example. */
export function isIllustrative({ province }: ProvinceView): boolean {
  return province.facilities.some(({ illustrative }) => illustrative);
}

/** The name on a sheet's tab: from the template, else the default. */
function sheetName(id: ProvinceSheet, { layout, language, messages }: ProvinceView): string {
  const named = layout?.sheets.find((sheet) => sheet.id === id)?.name ?? null;
  return named === null ? messages.province.sheets[id].name : textIn(named, language);
}

/** What a sheet shows, as its heading says: from the template, else the default. */
export function sheetTitle(id: ProvinceSheet, { layout, language, messages }: ProvinceView): string {
  const titled = layout?.sheets.find((sheet) => sheet.id === id)?.title ?? null;
  return titled === null ? messages.province.sheets[id].title : textIn(titled, language);
}

/** Annexes begin with their number and the report that they belong to; working sheets with their title alone. */
function* topOf(id: ProvinceSheet, view: ProvinceView): Generator<Block> {
  const { messages, numerals } = view;
  const numeral = numerals.get(id);
  const annex = numeral === undefined ? [] : [messages.report.annex({ numeral })];
  const subtitle = numeral === undefined || view.isPublic ? null : attachedTo(view);
  yield { kind: 'title', lines: [...annex, sheetTitle(id, view)], subtitle };
  yield* warningsOf(view, false);
}

/** What a page must say before anything else: that it is public and what it leaves out, that its data are made up. */
export function* warningsOf(view: ProvinceView, isWhole: boolean): Generator<Block> {
  if (view.isPublic) yield* publicStatement(isWhole, view);
  if (isIllustrative(view)) yield { kind: 'paragraph', style: 'warning', text: view.messages.province.illustrative };
}

/** What a public edition leaves out: in full on the first page, in one sentence on the others. */
function* publicStatement(isWhole: boolean, { messages: { report } }: ProvinceView): Generator<Block> {
  const sentences = isWhole ? [report.cover.statement, report.cover.totals, report.cover.noData] : [report.onlyPublic];
  for (const text of sentences) yield { kind: 'paragraph', style: 'note', text };
}

/** Each line and each paragraph of a heading is one row. */
function rowsOf(blocks: Iterable<Block>): number {
  return [...blocks].reduce(
    (rows, block) => rows + (block.kind === 'title' ? block.lines.length + (block.subtitle === null ? 0 : 1) : 1),
    0,
  );
}

function* concatenated(...parts: readonly Iterable<Block>[]): Generator<Block> {
  for (const part of parts) yield* part;
}
