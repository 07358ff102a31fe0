import type { Section } from '../../../domain/checklist/checklist.ts';
import { completePercents, meanPercent, sectionSpreads } from '../../../domain/province/averages.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { textIn } from '../../../domain/values/language.ts';
import { percentCell } from '../../sheet/percent-cell.ts';
import { type Cell, text } from '../../sheet/sheet.ts';
import { numberColumn, type PlannedColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import { facilityColumn, levelCell, meanCell, meanNotes, sectionPercentCell } from '../frame/cells.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { versionsNote } from '../frame/versions-note.ts';
import { facilityRows } from '../papers/facility-table.ts';
import { annexPage } from './annex-page.ts';

/** Every facility with its percent in each section and in the whole, its level, and the means. */
export const levelsAnnex: Page = (view) =>
  annexPage(view, 'annex-levels', levelsTable(view), [
    ...(view.isPublic || !hasMeans(view) ? [] : meanNotes(view)),
    ...versionsNote(view),
  ]);

function levelsTable(view: ProvinceView): TablePlan<FacilityResult> {
  const { columns } = view.messages.province;
  return {
    id: 'annex-levels',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(view.messages.columns.number, 3),
      facilityColumn(view, (result: FacilityResult) => result, 34),
      ...view.province.checklist.sections.map((section) => sectionColumn(section, view)),
      {
        id: 'whole',
        title: columns.whole,
        width: 9,
        align: 'right',
        cell: (result) => percentCell(result.percent, { bold: true }),
      },
      { id: 'level', title: columns.level, width: 14, cell: (result) => levelCell(result, view) },
    ],
    rows: [...rowsOf(view)],
    repeatHeader: true,
  };
}

/** Of one facility alone a mean would only repeat its row. */
function hasMeans({ whole }: ProvinceView): boolean {
  return whole.facilities.length > 1;
}

function sectionColumn(section: Section, view: ProvinceView): PlannedColumn<FacilityResult> {
  return {
    id: `section-${section.id}`,
    title: textIn(section.title, view.language),
    width: 8,
    align: 'right',
    cell: (result) => sectionPercentCell(result, section.id, view),
  };
}

function* rowsOf(view: ProvinceView): Generator<PlannedRow<FacilityResult>> {
  for (const item of facilityRows(view)) yield { role: 'body', item };
  const { facilities, checklist } = view.whole;
  const means: readonly (readonly [string, Cell])[] = sectionSpreads(facilities, checklist).map(({ section, mean }) => [
    `section-${section.id}`,
    meanCell(mean),
  ]);
  if (view.hidesLines || !hasMeans(view)) return;
  yield {
    role: 'total',
    cells: {
      facility: text(view.messages.province.mean),
      ...Object.fromEntries(means),
      whole: meanCell(meanPercent(completePercents(facilities))),
    },
  };
}
