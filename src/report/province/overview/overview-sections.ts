import { textIn } from '../../../domain/values/language.ts';
import { empty, number } from '../../sheet/sheet.ts';
import { streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { countColumn, meanCell, textColumn } from '../frame/cells.ts';
import { type DisclosedSpread, disclosedSpreads, withheldCell } from '../frame/disclosed.ts';
import type { ProvinceView } from '../frame/province-view.ts';

/** Mean, lowest and highest score of each section over the facilities. */
export function sectionMeans(view: ProvinceView): TablePlan<DisclosedSpread> {
  const { columns } = view.messages.province;
  return {
    id: 'section-means',
    title: null,
    unitLine: null,
    columns: [
      textColumn(
        'section',
        view.messages.columns.section,
        30,
        ({ section }: DisclosedSpread) => textIn(section.title, view.language),
        { terminal: 1 },
      ),
      {
        id: 'weight',
        title: view.messages.columns.weight,
        width: 9,
        align: 'center',
        cell: ({ section }) => number(section.weight, 'decimal'),
      },
      {
        id: 'mean',
        title: columns.mean,
        width: 12,
        align: 'right',
        decoration: 'bar',
        terminal: 1,
        // Empty, for charts draw a text as 0; a note says why.
        cell: ({ mean, isMeanWithheld }) => (isMeanWithheld ? empty : meanCell(mean)),
      },
      {
        id: 'lowest',
        title: columns.lowest,
        width: 12,
        align: 'right',
        terminal: 2,
        cell: ({ lowest, areEndsWithheld }) => (areEndsWithheld ? withheldCell(view) : meanCell(lowest)),
      },
      {
        id: 'highest',
        title: columns.highest,
        width: 12,
        align: 'right',
        terminal: 2,
        cell: ({ highest, areEndsWithheld }) => (areEndsWithheld ? withheldCell(view) : meanCell(highest)),
      },
      countColumn('count', columns.counted, 10, ({ count }) => count),
    ],
    rows: streamedRows(disclosedSpreads(view)),
    repeatHeader: false,
  };
}
