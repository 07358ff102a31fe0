import { isCounts } from '../../../domain/answer-kinds/answer-kind-rules.ts';
import { presentOf } from '../../../domain/answer-kinds/coverage.ts';
import type { Response } from '../../../domain/audit/audit.ts';
import { noResponse } from '../../../domain/audit/audit.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import type { CriterionAssessment } from '../../../domain/scoring/assessment.ts';
import type { Language } from '../../../domain/values/language.ts';
import { toNumber } from '../../../domain/values/rational.ts';
import { markCell } from '../../sheet/percent-cell.ts';
import { date, number } from '../../sheet/sheet.ts';
import type { PlannedColumn, PlannedRow, TablePlan } from '../../sheet/table-plan.ts';
import { answerText } from '../../words/answers/answer-text.ts';
import { decisionsText, notesText, planText } from '../../words/answers/written-text.ts';
import { countColumn, textColumn } from '../frame/cells.ts';
import { countedPage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

/** Beyond this many rows no program opens the workbook in reasonable time; `export` has the data instead. */
const mostRows = 500_000;

interface DataRow {
  readonly result: FacilityResult;
  readonly assessed: CriterionAssessment;
  readonly response: Response;
}

/** One row per facility and criterion, for other evaluations. Facilities are read again one at a time. */
export const dataPage: Page = (view) => {
  const count = view.province.facilities.reduce((sum, { states }) => sum + states.length, 0);
  return countedPage(view, 'data', dataTable(view), { count, limit: mostRows });
};

function dataTable(view: ProvinceView): TablePlan<DataRow> {
  const { columns, words } = view.messages;
  const own = view.messages.province.columns;
  const { language } = view;
  const long = view.province.facilities.filter(({ hasLongTexts }) => hasLongTexts);
  return {
    id: 'data',
    title: null,
    unitLine: null,
    columns: [
      textColumn('facility-id', own.facilityId, 18, ({ result }: DataRow) => result.facility.id),
      textColumn('facility', own.facility, 26, ({ result }) => result.facility.name),
      textColumn('unit-id', own.unit, 14, ({ result }) => result.facility.unit?.id),
      textColumn('round', own.round, 10, ({ result }) => result.round.id),
      { id: 'audited-on', title: own.auditedOn, width: 11, cell: ({ result }) => date(result.auditedOn) },
      textColumn('section', columns.section, 16, ({ assessed }) => assessed.section.id),
      textColumn('criterion', columns.criterion, 10, ({ assessed }) => assessed.criterion.id),
      {
        id: 'weight',
        title: columns.weight,
        width: 8,
        align: 'center',
        cell: ({ assessed }) => number(assessed.criterion.weight, 'decimal'),
      },
      textColumn('critical', own.isCritical, 8, ({ assessed }) => (assessed.criterion.critical ? words.yes : null)),
      textColumn('state', own.state, 14, ({ assessed }) => words.state[assessed.state]),
      textColumn('side', columns.side, 14, ({ assessed }) =>
        assessed.side === null ? null : words.side[assessed.side],
      ),
      textColumn('answer', own.answer, 30, ({ assessed }) =>
        answerText(assessed.criterion, assessed.answer, language, assessed.needed),
      ),
      {
        id: 'needed',
        title: own.needed,
        width: 9,
        cell: ({ assessed }) => number(assessed.needed === null ? null : toNumber(assessed.needed), 'decimal'),
      },
      { id: 'present', title: own.present, width: 9, cell: ({ assessed }) => number(presentIn(assessed), 'decimal') },
      { id: 'mark', title: columns.mark, width: 8, cell: ({ assessed }) => markCell(assessed.mark) },
      ...(view.isPublic ? [] : notPublicColumns(view)),
    ],
    rows: { [Symbol.iterator]: () => rowsOf(view.province.facilities) },
    repeatHeader: true,
    oneRowEach: { long: { [Symbol.iterator]: () => itemsOf(long) } },
  };
}

function notPublicColumns({ language, messages: { columns } }: ProvinceView): readonly PlannedColumn<DataRow>[] {
  return [
    textColumn('note', columns.note, 24, ({ assessed, response }) => writtenText(assessed, response, language)),
    countColumn('evidence', columns.evidence, 8, ({ response }) => response.evidence.length || null),
  ];
}

/** Notes beside the answer that counts, what was decided against, and what is said of the plan; null: nothing is. */
function writtenText({ criterion, side }: CriterionAssessment, response: Response, language: Language): string | null {
  const lines = [
    side === null ? null : notesText(response[side], language),
    ...decisionsText(response.decisions, criterion, language),
    planText(response.plan, language),
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join('\n');
}

function* rowsOf(facilities: readonly FacilityResult[]): Generator<PlannedRow<DataRow>> {
  for (const item of itemsOf(facilities)) yield { role: 'body', item };
}

function* itemsOf(facilities: readonly FacilityResult[]): Generator<DataRow> {
  for (const result of facilities) {
    const { audit, criteria } = result.reopen();
    for (const assessed of criteria) {
      const response = audit.responses.get(assessed.criterion.id) ?? noResponse;
      yield { result, assessed, response };
    }
  }
}

function presentIn({ answer }: CriterionAssessment): number | null {
  if (answer?.is !== 'given' || !isCounts(answer.value)) return null;
  return toNumber(presentOf(answer.value));
}
