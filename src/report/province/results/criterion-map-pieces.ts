import {
  allCriteria,
  type CriterionPlace,
  createCriterionLookup,
} from '../../../domain/province/criterion-failures.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { groupBy } from '../../../domain/values/grouping.ts';
import { textIn } from '../../../domain/values/language.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable, type PlannedColumn, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { facilityColumn } from '../frame/cells.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { criterionCell } from './criterion-cell.ts';

/** As many criteria and facilities as one printed page shows legibly. */
const mostCriteria = 16;
const mostFacilities = 30;
const facilityWidth = 44;
const criterionWidth = 9;

/** The grid of the sheet; a piece with fewer criteria uses the first columns. */
export const piecesGrid: readonly number[] = [
  facilityWidth,
  ...Array.from({ length: mostCriteria }, () => criterionWidth),
];

/** Facility × criterion in pieces of one printed page, section by section, each with its own header. */
export function* criterionMapPieces(view: ProvinceView): Generator<Block> {
  const lookup = createCriterionLookup();
  const { facilities, checklist } = view.province;
  let number = 0;
  for (const places of groupBy(allCriteria(facilities, checklist), ({ section }) => section.id).values()) {
    for (const criteria of inParts(places, mostCriteria)) {
      for (const own of inParts(facilities, mostFacilities)) {
        number += 1;
        if (number > 1) yield { kind: 'page-break' };
        yield buildTable(pieceTable(number, criteria, own, lookup, view), view);
      }
    }
  }
}

function pieceTable(
  number: number,
  criteria: readonly CriterionPlace[],
  facilities: readonly FacilityResult[],
  lookup: ReturnType<typeof createCriterionLookup>,
  view: ProvinceView,
): TablePlan<FacilityResult> {
  return {
    id: `criterion-map-${number}`,
    title: null,
    unitLine: null,
    columns: [
      facilityColumn(view, (result: FacilityResult) => result, facilityWidth),
      ...criteria.map(
        ({ criterion, section }): PlannedColumn<FacilityResult> => ({
          id: `criterion-${criterion.id}`,
          title: criterion.id,
          group: textIn(section.title, view.language),
          width: criterionWidth,
          align: 'center',
          decoration: 'scale',
          cell: (result) => criterionCell(lookup(result, criterion.id)),
        }),
      ),
    ],
    rows: streamedRows(facilities),
    repeatHeader: false,
  };
}

/** Parts of about equal size, none larger than `most`. */
function inParts<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most);
  const edge = (part: number) => Math.round((items.length * part) / count);
  return Array.from({ length: count }, (_, part) => items.slice(edge(part), edge(part + 1)));
}
