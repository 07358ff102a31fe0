import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { isAtBestLevel } from '../../../domain/province/is-done.ts';
import { type LiftRow, liftRows } from '../../../domain/province/lift-rows.ts';
import { stepSentences } from '../../budget/step-sentences.ts';
import { heading, note } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable, gridOf } from '../../sheet/table-plan.ts';
import { namesOf } from '../frame/cells.ts';
import { moneyNotes } from '../frame/money.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { liftsTable } from './lifts-table.ts';

/** The least money that raises each facility by one level, and to the best; cheapest first, with how many facilities a given sum raises. */
export const liftsPage: Page = (view) => {
  const { facilities } = view.province;
  const next = liftRows(facilities, 'next');
  const best = liftRows(facilities, 'best');
  if (best.length === 0 && next.length === 0) return null;
  const grid = gridOf(liftsTable('lifts', next, view), view);
  return pageOf(view, { id: 'lifts', grid, blocks: blocksOf({ next, best }, grid, view) });
};

interface BothRows {
  readonly next: readonly LiftRow[];
  readonly best: readonly LiftRow[];
}

function* blocksOf({ next, best }: BothRows, grid: readonly number[], view: ProvinceView): Generator<Block> {
  const { headings, notes } = view.messages.province;
  const further = best.some(({ lift }) => next.every((row) => row.lift !== lift));
  if (further) yield heading(headings.liftNext);
  yield buildTable(liftsTable('lifts', next, view), view, grid);
  for (const sentence of stepSentences(view)) yield { kind: 'paragraph', style: 'body', text: sentence };
  if (further) {
    yield heading(headings.liftBest);
    yield buildTable(liftsTable('lifts-best', best, view), view, grid);
  }
  yield note(notes.ruleLift);
  yield* leftOut(best, view);
  const all = [...next, ...best];
  if (all.some(({ shared }) => shared > 0)) yield note(notes.ruleShared);
  if (all.some(({ lift }) => !lift.isExact)) yield note(notes.nearLeast);
  for (const each of moneyNotes(view)) yield note(each);
}

/** Facilities not in the table of the best level, with the reason, so that none is missing from the page. */
function* leftOut(rows: readonly LiftRow[], view: ProvinceView): Generator<Block> {
  const { notes } = view.messages.province;
  const lifted = new Set(rows.map(({ result }) => result));
  const without = view.province.facilities.filter((each) => !lifted.has(each));
  const best = without.filter(isAtBestLevel);
  const unclear = without.filter((each: FacilityResult) => !isAtBestLevel(each));
  if (best.length > 0) yield note(notes.liftBest({ facilities: namesOf(best, view) }));
  if (unclear.length > 0) yield note(notes.liftUnclear({ facilities: namesOf(unclear, view) }));
}
