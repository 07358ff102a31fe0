import { deadlinesOf } from '../../../domain/province/facility-deadlines.ts';
import { hasMet } from '../../../domain/province/is-done.ts';
import type { LetterList, LetterTable } from '../../../domain/template/letter.ts';
import { daysBetween } from '../../../domain/values/days.ts';
import { type LocalizedText, textIn } from '../../../domain/values/language.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable } from '../../sheet/table-plan.ts';
import { groundTexts } from '../../words/criteria/ground-texts.ts';
import { deadlineLeft } from '../../words/letter/deadline-left.ts';
import { dayText } from '../frame/cells.ts';
import { paperGrid } from '../frame/paper-grid.ts';
import { summaryTable } from '../papers/facility-table.ts';
import { openingSentences } from '../papers/opening-sentences.ts';
import { deadlineLines, readyDayLines } from '../papers/report-days.ts';
import { riskSentences } from '../papers/risk-sentences.ts';
import { sourceTable } from '../papers/source-table.ts';
import { dueDayLines } from './due-days.ts';
import { proposalLines, taskLines } from './letter-tasks.ts';
import type { LetterView } from './letter-view.ts';
import { liftSourceBlocks } from './lift-sources.ts';
import { overdueBlocks } from './overdue-annex.ts';

/** The sentences of a list, from the functions that the report's are from. `isFollowed`: the grounds go on after the list. */
export function letterListLines(
  list: LetterList,
  view: LetterView,
  filled: (text: LocalizedText) => string,
  isFollowed = false,
): readonly string[] {
  switch (list) {
    case 'grounds':
      return groundLines(view, filled, isFollowed);
    case 'results':
      return openingSentences(view);
    case 'decisions':
      return proposalLines(view);
    case 'tasks':
      return taskLines(view);
    case 'deadlines':
      return view.reminded === null ? deadlineLines(view) : ownDeadlines(view);
    case 'days':
      return readyDayLines(view);
    case 'due-days':
      return dueDayLines(view, filled({ vi: '{reply-by}' }));
    case 'risks':
      return riskSentences(view);
  }
}

function groundLines(
  view: LetterView,
  filled: (text: LocalizedText) => string,
  isFollowed: boolean,
): readonly string[] {
  const { template, province, documents, language, messages } = view;
  const chosen = { grounds: template.grounds, checklist: province.checklist, documents, day: province.today };
  return groundTexts({ ...chosen, language, messages, filled, isFollowed });
}

/** The deadlines of the facility that is written to. */
function ownDeadlines(view: LetterView): readonly string[] {
  const { reminded, province, messages, language } = view;
  if (reminded === null) return [];
  return deadlinesOf(reminded.facility, province.checklist.deadlines).flatMap(({ deadline, date: day }) => {
    if (day === null) return [];
    const isMet = reminded.result !== null && hasMet(reminded.result, deadline);
    const left = deadlineLeft(deadline, { days: daysBetween(province.today, day), isMet }, messages.report);
    return [messages.letters.deadline({ deadline: textIn(deadline.label, language), day: dayText(day, view), left })];
  });
}

/** A table of the letter with what is said below it; empty: there is nothing to put into it. `decides`: the letter is a decision. */
export function letterTable(table: LetterTable, view: LetterView, decides: boolean): readonly Block[] {
  switch (table) {
    case 'facilities':
      return view.province.facilities.length === 0 ? [] : [buildTable(summaryTable(view), view, paperGrid)];
    case 'sources': {
      const plan = sourceTable('letter-sources', view);
      return plan === null ? [] : [buildTable(plan, view, paperGrid)];
    }
    case 'lift-sources':
      return liftSourceBlocks(view, decides);
    case 'overdue':
      return overdueBlocks(view);
  }
}
