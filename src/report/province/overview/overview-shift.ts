import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { bestFirst } from '../../../domain/province/level-counts.ts';
import { streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { levelLabel } from '../../words/facility/level-text.ts';
import { countColumn, textColumn } from '../frame/cells.ts';
import type { ProvinceView } from '../frame/province-view.ts';

interface LevelShift {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** Levels before and now, over facilities with an earlier round; null: there are none. */
export function roundShift(view: ProvinceView): TablePlan<LevelShift> | null {
  const compared = view.province.facilities.filter(({ change }) => change !== null);
  if (compared.length === 0) return null;
  const { columns } = view.messages.province;
  return {
    id: 'round-shift',
    title: null,
    unitLine: null,
    columns: [
      textColumn('level', columns.level, 40, ({ name }: LevelShift) => name, { terminal: 1 }),
      countColumn('before', columns.before, 20, ({ before }) => before, { terminal: 1 }),
      countColumn('after', columns.after, 20, ({ after }) => after, { terminal: 1 }),
    ],
    rows: streamedRows(shiftsOf(compared, view)),
    repeatHeader: false,
  };
}

function shiftsOf(
  compared: readonly FacilityResult[],
  { province, language, messages }: ProvinceView,
): readonly LevelShift[] {
  const count = (level: string | null) => ({
    before: compared.filter(({ change }) => change?.level === level).length,
    after: compared.filter((result) => result.level === level).length,
  });
  const levels = bestFirst(province.checklist.ladder).map((id) => ({
    name: levelLabel(province.checklist, id, language),
    ...count(id),
  }));
  const without = { name: messages.words.noLevel, ...count(null) };
  return without.before + without.after === 0 ? levels : [...levels, without];
}
