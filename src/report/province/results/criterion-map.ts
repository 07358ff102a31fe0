import {
  allCriteria,
  type CriterionPlace,
  createCriterionLookup,
} from '../../../domain/province/criterion-failures.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { textIn } from '../../../domain/values/language.ts';
import { places } from '../../sheet/places.ts';
import { type Block, text } from '../../sheet/sheet.ts';
import { type PlannedColumn, type PlannedRow, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { countColumn, facilityColumn, textColumn } from '../frame/cells.ts';
import { pageOf, tablePage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { criterionCell } from './criterion-cell.ts';
import { criterionMapPieces, piecesGrid } from './criterion-map-pieces.ts';

/** With more facilities than this, facilities are the rows instead of the columns. */
export const mostFacilityColumns = 24;

/** With more facilities than this the page is for the screen only; printed it would be hundreds of pages. */
const mostPrinted = 240;

/** Criterion × facility with the marks; with many facilities the criteria are the columns, in pieces of one printed page. */
export const criterionMapPage: Page = (view) => {
  const { facilities } = view.province;
  const { notes } = view.messages.province;
  if (facilities.length <= mostFacilityColumns) {
    return tablePage(view, 'criterion-map', criteriaByFacility(view), [notes.marks, notes.ruleFailing]);
  }
  const below = [notes.tooManyColumns({ count: facilities.length }), notes.marks];
  return facilities.length <= mostPrinted
    ? pageOf(view, { id: 'criterion-map', grid: piecesGrid, blocks: piecesWithNotes(below, view) })
    : tablePage(view, 'criterion-map', facilitiesByCriterion(view), below);
};

function* piecesWithNotes(notes: readonly string[], view: ProvinceView): Generator<Block> {
  yield* criterionMapPieces(view);
  for (const text of notes) yield { kind: 'paragraph', style: 'note', text };
}

type Lookup = ReturnType<typeof createCriterionLookup>;

function criteriaByFacility(view: ProvinceView): TablePlan<CriterionPlace> {
  const { facilities, checklist } = view.province;
  const { columns } = view.messages.province;
  const lookup = createCriterionLookup();
  return {
    id: 'criterion-map',
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'criterion',
        title: view.messages.columns.criterion,
        width: 9,
        cell: ({ criterion: { id } }: CriterionPlace) =>
          text(id, { name: places.marks(id), link: places.criterion(id) }),
      },
      textColumn('question', view.messages.columns.question, 44, ({ criterion }) =>
        textIn(criterion.question, view.language),
      ),
      {
        id: 'critical',
        title: view.messages.province.columns.isCritical,
        width: 7,
        align: 'center',
        cell: ({ criterion }) => text(criterion.critical ? '●' : null, criterion.critical ? { tone: 'bad' } : {}),
      },
      ...facilities.map(
        (result): PlannedColumn<CriterionPlace> => ({
          id: `facility-${result.facility.id}`,
          title: result.facility.name,
          width: 9,
          align: 'center',
          decoration: 'scale',
          cell: ({ criterion }) => criterionCell(lookup(result, criterion.id)),
        }),
      ),
      countColumn('failing', columns.failing, 9, ({ criterion }) => countFailing(criterion.id, facilities, lookup)),
    ],
    rows: bySection(allCriteria(facilities, checklist), view),
    repeatHeader: true,
  };
}

function* bySection(
  criteria: readonly CriterionPlace[],
  { language }: ProvinceView,
): Generator<PlannedRow<CriterionPlace>> {
  let before: string | null = null;
  for (const item of criteria) {
    if (item.section.id !== before) yield { role: 'group', text: textIn(item.section.title, language) };
    before = item.section.id;
    yield { role: 'body', item };
  }
}

function facilitiesByCriterion(view: ProvinceView): TablePlan<FacilityResult> {
  const { facilities, checklist } = view.province;
  const lookup = createCriterionLookup();
  const criteria = allCriteria(facilities, checklist);
  return {
    id: 'criterion-map',
    title: null,
    unitLine: null,
    columns: [
      facilityColumn(view, (result: FacilityResult) => result, 34),
      ...criteria.map(
        ({ criterion, section }): PlannedColumn<FacilityResult> => ({
          id: `criterion-${criterion.id}`,
          title: criterion.id,
          group: textIn(section.title, view.language),
          width: 8,
          align: 'center',
          decoration: 'scale',
          cell: (result) => criterionCell(lookup(result, criterion.id)),
        }),
      ),
    ],
    rows: streamedRows(facilities),
    repeatHeader: true,
  };
}

function countFailing(id: string, facilities: readonly FacilityResult[], lookup: Lookup): number {
  return facilities.filter((facility) => {
    const found = lookup(facility, id);
    return found?.mark != null && found.mark < 1 && found.state !== 'unanswered';
  }).length;
}
