import type { Checklist, Ladder, LevelDemands } from '../../../domain/checklist/checklist.ts';
import { textIn } from '../../../domain/values/language.ts';
import { rational } from '../../../domain/values/rational.ts';
import { formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { type Block, text } from '../../sheet/sheet.ts';
import { buildTable, type PlannedColumn, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { textColumn } from '../frame/cells.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

const grid: readonly number[] = [30, 18, 18, 34];

interface LevelRule extends LevelDemands {
  readonly name: string;
}

/** The rules by which all numbers of the workbook were computed. */
export const rulesPage: Page = (view) =>
  pageOf(view, { id: 'rules', orientation: 'portrait', grid, blocks: blocksOf(view) });

function* blocksOf(view: ProvinceView): Generator<Block> {
  const { headings, notes } = view.messages.province;
  yield { kind: 'heading', depth: 2, text: headings.levelRules };
  yield buildTable(levelTable(view), view, grid);
  const { ladder } = view.province.checklist;
  const rules = [
    ...(ladder.kind === 'stages' ? [view.messages.explain.stagesIntro] : []),
    notes.ruleMean,
    notes.ruleRanking,
    notes.ruleUnits,
    notes.ruleFailing,
    ...(view.isPublic ? [] : [notes.ruleReady, notes.ruleLift, notes.ruleCommon]),
    notes.ruleClaims,
    notes.rulePeers,
    notes.ruleVersion,
    ...(hasRequirements(view.province.checklist) ? [notes.requirement] : []),
  ];
  for (const rule of rules) yield { kind: 'paragraph', style: 'list', text: rule };
}

function hasRequirements({ sections }: Checklist): boolean {
  return sections.some(({ requirement }) => requirement !== null);
}

function levelTable(view: ProvinceView): TablePlan<LevelRule> {
  const { columns, criticalRule } = view.messages.province;
  const { ladder } = view.province.checklist;
  const percentText = (percent: number | null) =>
    percent === null ? null : formatPercent(rational(percent), view.language);
  const leastText = (percent: number | null) => {
    const needed = percentText(percent);
    return needed === null || ladder.kind === 'levels' ? needed : view.messages.explain.condition.stage({ needed });
  };
  const ofDemands: Readonly<Record<keyof LevelDemands, PlannedColumn<LevelRule>>> = {
    minPercent: textColumn('percent', columns.leastPercent, 18, ({ minPercent }) => leastText(minPercent)),
    minSectionPercent: textColumn('section-percent', columns.leastSectionPercent, 18, ({ minSectionPercent }) =>
      percentText(minSectionPercent),
    ),
    critical: {
      id: 'critical',
      title: columns.criticalCriteria,
      width: 34,
      cell: ({ critical }) => text(critical === null ? null : criticalRule[critical]),
    },
  };
  return {
    id: 'level-rules',
    title: null,
    unitLine: null,
    columns: [textColumn('level', columns.level, 30, ({ name }: LevelRule) => name), ...Object.values(ofDemands)],
    rows: streamedRows(rulesOf(ladder, view)),
    repeatHeader: false,
  };
}

function rulesOf(ladder: Ladder, { language }: ProvinceView): readonly LevelRule[] {
  if (ladder.kind === 'stages') {
    return ladder.stages.map(({ label, minPercent }) => ({
      name: textIn(label, language),
      minPercent,
      minSectionPercent: null,
      critical: null,
    }));
  }
  return ladder.levels.map((level) => ({ ...level, name: textIn(level.label, language) }));
}
