import type { Messages } from '../../i18n/translator.ts';
import type { Block, Table } from './sheet.ts';
import { buildTable, type TablePlan } from './table-plan.ts';
import type { View } from './view.ts';

/** A sentence below or above a table. */
export function note(text: string): Block {
  return { kind: 'paragraph', text, style: 'note' };
}

/** A sentence that must not be missed. */
export function warning(text: string): Block {
  return { kind: 'paragraph', text, style: 'warning' };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text, style: 'body' };
}

/** One line of a list. */
export function listLine(text: string): Block {
  return { kind: 'paragraph', text, style: 'list' };
}

export function heading(text: string, depth: 1 | 2 | 3 = 2): Block {
  return { kind: 'heading', text, depth };
}

/** To whom a paper goes, a line each, as official papers have it: a dash before, a semicolon behind all but the last. */
export function distribution(title: string, addressees: readonly string[], { report }: Messages): Block {
  const lines = addressees.map((each) => `- ${each}${/[.;]$/.test(each) ? '' : report.semicolon}`);
  return { kind: 'distribution', title, addressees: lines };
}

/** A planned table as the template wants it, on a grid of column widths; null: its own columns are the grid. */
export function tableBlock<Item>(plan: TablePlan<Item>, view: View, grid: readonly number[] | null = null): Table {
  return buildTable(plan, view.layout, view.language, grid);
}
