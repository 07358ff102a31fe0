import type { AuthorityAgenda } from '../../../domain/province/proposals.ts';
import { reportNumber } from '../frame/province-head.ts';
import { proposalText } from '../money/proposals.ts';
import { agendasOfOthers, authorityText, proposalsOf } from '../papers/decision-sentences.ts';
import { facilityTasks, moneyAsked } from '../papers/report-proposals.ts';
import { resultNames } from '../papers/standings.ts';
import type { LetterView } from './letter-view.ts';

/** What the province is asked for, as the report has it: the money first, then everything by authority; ministries are only petitioned. */
export function proposalLines(view: LetterView): readonly string[] {
  const { letters, summary } = view.messages;
  const money = moneyAsked(view).map((line) => letters.proposal({ line }));
  const others = agendasOfOthers(view).flatMap((agenda) => agendaLines(agenda, view));
  const lines = [...money, ...others];
  return lines.length === 0 ? [summary.noDecisions] : lines;
}

/** What a province orders: its departments and the facilities, but neither itself nor a ministry. */
export function taskLines(view: LetterView): readonly string[] {
  const { letters } = view.messages;
  const departments = agendasOfOthers(view)
    .filter(({ authority }) => authority !== 'province' && authority !== 'ministry')
    .flatMap((agenda) => agendaLines(agenda, view));
  const own = facilityTasks(view, (annex) => letters.annexOfReport({ annex, number: reportNumber(view) }));
  const lines = [...departments, ...own.map((line) => letters.facilityTasks({ line }))];
  return lines.length === 0 ? [letters.noTasks] : lines;
}

function agendaLines(agenda: AuthorityAgenda, view: LetterView): readonly string[] {
  const { letters } = view.messages;
  const say = agenda.authority === 'ministry' ? letters.petition : letters.task;
  return proposalsOf(agenda).map((proposal) =>
    say({
      authority: authorityText(agenda, view),
      remedy: proposalText(proposal, view),
      count: proposal.facilities.length,
      names: resultNames(proposal.facilities, view, proposal.facilities.length),
    }),
  );
}
