import { reportNumber } from '../frame/province-head.ts';
import { type AskedOf, askedOfOthers } from '../papers/asks.ts';
import { facilityTasks } from '../papers/report-proposals.ts';
import { resultNames } from '../papers/standings.ts';
import type { LetterView } from './letter-view.ts';

/** What the province is asked for, as the report has it: the money first, then everything by authority; ministries are only petitioned. */
export function proposalLines(view: LetterView): readonly string[] {
  const { summary } = view.messages;
  const lines = askedOfOthers(view).flatMap((asked) => askLines(asked, view));
  return lines.length === 0 ? [summary.noDecisions] : lines;
}

/** What a province orders: its departments and the facilities, but neither itself nor a ministry. */
export function taskLines(view: LetterView): readonly string[] {
  const { letters } = view.messages;
  const departments = askedOfOthers(view)
    .filter(({ authority }) => authority !== 'province' && authority !== 'ministry')
    .flatMap((asked) => askLines(asked, view));
  const own = facilityTasks(view, (annex) => letters.annexOfReport({ annex, number: reportNumber(view) }));
  const lines = [...departments, ...own.map((line) => letters.facilityTasks({ line }))];
  return lines.length === 0 ? [letters.noTasks] : lines;
}

function askLines({ authority, name, asks }: AskedOf, view: LetterView): readonly string[] {
  const { letters, narrative } = view.messages;
  const say = authority === 'ministry' ? letters.petition : letters.task;
  return asks.map(({ what, facilities, isMoney }) =>
    isMoney
      ? letters.proposal({ line: narrative.asked({ what }) })
      : say({
          authority: name,
          remedy: what,
          count: facilities.length,
          names: resultNames(facilities, view, facilities.length),
        }),
  );
}
