import type { Remedy } from '../../../domain/checklist/checklist.ts';
import { decidesOnMoney } from '../../../domain/checklist/decides-on-money.ts';
import type { Finding } from '../../../domain/scoring/finding.ts';
import { places } from '../../sheet/places.ts';
import type { Block } from '../../sheet/sheet.ts';
import { number, text } from '../../sheet/sheet.ts';
import { bodyRows, buildTable, gridOf, hasRows, numberColumn, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { criterionName } from '../../words/criteria/criterion-name.ts';
import { remedyText } from '../../words/criteria/remedy-text.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';
import { planColumns, planOf } from './findings.ts';

interface Act {
  readonly finding: Finding;
  readonly remedy: Remedy;
}

/** Remedies that cost nothing and can be done at once, apart from purchases. */
function actsTable(view: View): TablePlan<Act> {
  const { columns, words } = view.messages;
  return {
    id: 'acts',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 5, ({ finding }) => places.criterion(finding.marked.criterion.id)),
      {
        id: 'criterion',
        title: columns.criterion,
        width: 11,
        terminal: 1,
        cell: ({ finding }) => text(criterionName(finding.marked.criterion, view)),
      },
      {
        id: 'remedy',
        title: columns.remedy,
        width: 50,
        terminal: 1,
        cell: ({ remedy }) => text(remedyText(remedy, view)),
      },
      {
        id: 'authority',
        title: columns.authority,
        width: 18,
        terminal: 2,
        cell: ({ remedy }) => text(words.authority[remedy.authority]),
      },
      {
        id: 'lead',
        title: columns.leadDays,
        width: 10,
        align: 'center',
        cell: ({ remedy }) => number(remedy.leadDays, 'count'),
      },
      ...planColumns(view, ({ finding }: Act) => planOf(finding.marked.criterion.id, view)),
    ],
    rows: bodyRows(actsOf(view)),
    repeatHeader: true,
  };
}

/** Remedies of findings that are acts, in the checklist's order; decisions on money stand in the minutes, under who decides. */
function actsOf({ assessment }: View): readonly Act[] {
  return assessment.findings.flatMap((finding) =>
    finding.marked.criterion.remedies
      .filter((remedy) => remedy.act === 'act' && !isOnMoney(remedy, finding))
      .map((remedy) => ({ finding, remedy })),
  );
}

function isOnMoney(remedy: Remedy, { marked: { criterion, section } }: Finding): boolean {
  return decidesOnMoney(remedy, criterion, section);
}

/** The sheet of remedies that cost nothing. */
export function* actsSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('acts', paper);
  yield buildTable(actsTable(paper), paper);
}

export function actsGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(actsTable(paper), paper);
}

export function hasActs(paper: FacilityPaper): boolean {
  return hasRows(actsTable(paper));
}
