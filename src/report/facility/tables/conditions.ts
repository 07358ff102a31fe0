import type { Criterion } from '../../../domain/checklist/checklist.ts';
import type { LevelCheck, LevelCondition } from '../../../domain/scoring/level.ts';
import type { MarkedCriterion } from '../../../domain/scoring/scoring.ts';
import { textIn } from '../../../domain/values/language.ts';
import { type Rational, rational } from '../../../domain/values/rational.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { formatDay, formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { text } from '../../sheet/sheet.ts';
import { bodyRows, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { levelLabel } from '../../words/facility/level-text.ts';
import { standingText } from '../../words/recorded/standing-text.ts';

/** A criterion as the reader of the table knows it. */
type Named = (criterion: Criterion) => string;

/** The conditions of the given levels or stages: the value found, whether each holds, and which criteria prevent it. */
export function conditionsTable(
  view: View,
  checks: readonly LevelCheck[],
  id: string,
  named: Named = ({ id: code }) => code,
): TablePlan<LevelCondition> {
  const { columns, report } = view.messages;
  return {
    id,
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'condition',
        title: columns.condition,
        width: 32,
        terminal: 1,
        cell: (each) => text(conditionText(each, view)),
      },
      { id: 'found', title: columns.found, width: 18, terminal: 1, cell: (each) => text(foundText(each, view)) },
      {
        id: 'holds',
        title: columns.holds,
        width: 12,
        terminal: 1,
        cell: ({ holds }) => text(holds ? report.holds : report.holdsNot, { tone: holds ? 'good' : 'bad' }),
      },
      {
        id: 'held-by',
        title: columns.heldBy,
        width: 30,
        terminal: 1,
        cell: (each) => text(heldByText(each, view, named)),
      },
    ],
    rows: checks.flatMap((check) => rowsOf(check, view, checks.length > 1)),
    repeatHeader: false,
    headerAgain: true,
  };
}

function rowsOf(check: LevelCheck, view: View, titled: boolean): readonly PlannedRow<LevelCondition>[] {
  const { explain } = view.messages;
  const level = levelLabel(view.assessment.checklist, check.id, view.language);
  const outcome = check.holds ? explain.reached : explain.notReached;
  const result = check.conditions.length === 0 ? explain.noCondition : outcome;
  const title: PlannedRow<LevelCondition> = { role: 'group', text: explain.levelLine({ level, result }) };
  return [...(titled ? [title] : []), ...bodyRows(check.conditions)];
}

function conditionText(condition: LevelCondition, { language, messages }: View): string {
  const words = messages.explain.condition;
  switch (condition.kind) {
    case 'percent':
      return words.percent({ needed: formatPercent(rational(condition.needed), language) });
    case 'section-percent':
      return words.sectionPercent({ needed: formatPercent(rational(condition.needed), language) });
    case 'critical':
      return condition.needed === 'full' ? words.criticalFull : words.criticalPartial;
    case 'stage':
      return words.stage({ needed: formatPercent(rational(condition.needed), language) });
  }
}

function foundText(condition: LevelCondition, { language, messages }: View): string {
  const words = messages.explain.found;
  const percentText = (percent: Rational | null) =>
    percent === null ? words.nothing : words.percent({ percent: formatPercent(percent, language) });
  switch (condition.kind) {
    case 'percent':
    case 'stage':
      return percentText(condition.found);
    case 'section-percent':
      return condition.holds ? words.allSections : words.sectionsBelow({ count: condition.below.length });
    case 'critical':
      return condition.holds ? words.allCritical : words.criticalFailing({ count: condition.failing.length });
  }
}

function heldByText(condition: LevelCondition, view: View, named: Named): string {
  const { language, messages } = view;
  switch (condition.kind) {
    case 'percent':
      return '';
    case 'section-percent':
      return joined(
        condition.below.map(({ section, percent }) =>
          messages.explain.below({
            section: textIn(section.title, language),
            percent: formatPercent(percent, language),
          }),
        ),
        language,
      );
    case 'critical':
    case 'stage':
      return joined(
        condition.failing.map((each) => failingText(each, view, named)),
        view.language,
      );
  }
}

/** A criterion short of full mark, with its planned day if there is one. */
function failingText(failing: MarkedCriterion, view: View, named: Named): string {
  const { assessment, language, messages } = view;
  const { id } = failing.criterion;
  const due = assessment.audit.responses.get(id)?.plan?.due ?? null;
  const said = { criterion: named(failing.criterion), standing: standingText(failing, view) };
  return due === null
    ? messages.explain.failing(said)
    : messages.explain.failingDue({ ...said, due: formatDay(due, language) });
}
