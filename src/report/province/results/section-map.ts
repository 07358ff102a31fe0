import type { Section } from '../../../domain/checklist/checklist.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { textIn } from '../../../domain/values/language.ts';
import { hundred, multiply, rational } from '../../../domain/values/rational.ts';
import { formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { type Cell, text } from '../../sheet/sheet.ts';
import { type PlannedColumn, type PlannedRow, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { percentSigns } from '../../words/facility/rating.ts';
import { facilityColumn, levelCell, meanCell, meanNotes } from '../frame/cells.ts';
import {
  disclosedSectionCell,
  disclosedSpreads,
  facilityPercentCell,
  provinceMeanCell,
  withheldCell,
} from '../frame/disclosed.ts';
import { tablePage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

/** Facility × section, coloured from low to high, with the means below. */
export const sectionMapPage: Page = (view) =>
  tablePage(view, 'section-map', sectionMapTable(view), [...signsNote(view), ...meanNotes(view)]);

function sectionMapTable(view: ProvinceView): TablePlan<FacilityResult> {
  const { facilities, checklist } = view.province;
  const { columns } = view.messages.province;
  return {
    id: 'section-map',
    title: null,
    unitLine: null,
    columns: [
      facilityColumn(view, (result: FacilityResult) => result, 32),
      ...checklist.sections.map((section) => sectionColumn(section, view)),
      {
        id: 'whole',
        title: columns.whole,
        width: 10,
        align: 'right',
        decoration: 'scale',
        terminal: 1,
        cell: (result) => withSigns(facilityPercentCell(result, view, { bold: true }), view),
      },
      { id: 'level', title: columns.level, width: 17, terminal: 2, cell: (result) => levelCell(result, view) },
    ],
    rows: rowsOf(facilities, view),
    repeatHeader: true,
  };
}

function sectionColumn(section: Section, view: ProvinceView): PlannedColumn<FacilityResult> {
  return {
    id: `section-${section.id}`,
    title: textIn(section.title, view.language),
    width: 12,
    align: 'right',
    decoration: 'scale',
    terminal: 2,
    cell: (result) => withSigns(disclosedSectionCell(result, section.id, view), view),
  };
}

/** The tile's colour as a sign, for a copier. */
function withSigns(cell: Cell, { province }: ProvinceView): Cell {
  const signs = percentSigns(province.checklist.ladder);
  return cell.kind === 'number' && signs !== undefined ? { ...cell, signs } : cell;
}

function signsNote({ province, messages, language }: ProvinceView): readonly string[] {
  const signs = percentSigns(province.checklist.ladder);
  if (signs === undefined) return [];
  const shown = (share: number) => formatPercent(multiply(hundred, rational(share)), language);
  return [messages.province.notes.signs({ full: shown(signs.full), part: shown(signs.part) })];
}

function* rowsOf(facilities: readonly FacilityResult[], view: ProvinceView): Generator<PlannedRow<FacilityResult>> {
  yield* streamedRows(facilities);
  const means = disclosedSpreads(view).map(({ section, mean, isMeanWithheld }): readonly [string, Cell] => [
    `section-${section.id}`,
    isMeanWithheld ? withheldCell(view) : meanCell(mean),
  ]);
  yield {
    role: 'total',
    cells: {
      facility: text(view.messages.province.mean),
      ...Object.fromEntries(means),
      whole: provinceMeanCell(view),
    },
  };
}
