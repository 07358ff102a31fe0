import { countLevels } from '../../../domain/province/level-counts.ts';
import { unitResults } from '../../../domain/province/unit-results.ts';
import { number, text } from '../../sheet/sheet.ts';
import { type PlannedRow, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { levelLabel } from '../../words/facility/level-text.ts';
import { countColumn, textColumn } from '../frame/cells.ts';
import { totalCell } from '../frame/money.ts';
import type { ProvinceView } from '../frame/province-view.ts';

interface LevelShare {
  readonly name: string;
  readonly facilities: number;
  readonly units: number;
}

/** How many facilities and units reached each level. */
export function levelShares(view: ProvinceView): TablePlan<LevelShare> {
  const { columns } = view.messages.province;
  const shares = sharesOf(view);
  const total = view.province.facilities.length;
  return {
    id: 'level-shares',
    title: null,
    unitLine: null,
    columns: [
      textColumn('level', columns.level, 30, ({ name }: LevelShare) => name, { terminal: 1 }),
      countColumn('facilities', columns.facilities, 14, ({ facilities }) => facilities, { terminal: 1 }),
      {
        id: 'share',
        title: columns.share,
        width: 14,
        align: 'right',
        decoration: 'bar',
        terminal: 1,
        cell: ({ facilities }) => number(total === 0 ? null : facilities / total, 'percent'),
      },
      countColumn('units', columns.units, 14, ({ units }) => units, { terminal: 2 }),
    ],
    rows: rowsOf(shares, view),
    repeatHeader: false,
  };
}

function sharesOf({ province, language, messages, isPublic }: ProvinceView): readonly LevelShare[] {
  const { checklist, facilities } = province;
  const own = countLevels(facilities, checklist.ladder);
  const units = countLevels(
    unitResults(facilities, checklist.ladder).map(({ level, facilities: sites }) => ({
      level,
      complete: sites.every(({ complete }) => complete),
    })),
    checklist.ladder,
  );
  const levels = [...own.levels].map(([id, count]) => ({
    name: levelLabel(checklist, id, language),
    facilities: count,
    units: units.levels.get(id) ?? 0,
  }));
  return [
    ...levels,
    { name: messages.words.incomplete, facilities: own.incomplete, units: units.incomplete },
    ...(own.none === 0
      ? []
      : [
          {
            name: isPublic ? messages.report.withheld : messages.words.noLevel,
            facilities: own.none,
            units: units.none,
          },
        ]),
  ];
}

function* rowsOf(shares: readonly LevelShare[], view: ProvinceView): Generator<PlannedRow<LevelShare>> {
  yield* streamedRows(shares);
  const sum = (of: 'facilities' | 'units') => shares.reduce((total, share) => total + share[of], 0);
  yield {
    role: 'total',
    cells: {
      level: text(view.messages.province.all),
      facilities: totalCell('facilities', sum('facilities'), 'count'),
      units: totalCell('units', sum('units'), 'count'),
    },
  };
}
