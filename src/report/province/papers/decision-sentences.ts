import { type AuthorityAgenda, agendasByAuthority, type Proposal } from '../../../domain/province/proposals.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { proposalText } from '../money/proposals.ts';

/** The summary names no more proposals than this to the province, and to any other authority. */
const mostToProvince = 2;
const mostToOthers = 1;

/** What is asked of each authority but the facilities themselves, the most needed first. */
export function decisionSentences(view: ProvinceView): readonly string[] {
  const { summary, report } = view.messages;
  const sentences = agendasOfOthers(view).map((agenda) => {
    const proposals = proposalsOf(agenda);
    const named = proposals
      .slice(0, agenda.authority === 'province' ? mostToProvince : mostToOthers)
      .map((proposal) =>
        summary.decisionItem({ remedy: proposalText(proposal, view), count: proposal.facilities.length }),
      );
    const rest = proposals.length - named.length;
    const list = [...named, ...(rest > 0 ? [summary.moreDecisions({ count: rest })] : [])];
    return summary.decision({ authority: authorityText(agenda, view), list: list.join(`${report.semicolon} `) });
  });
  return sentences.length === 0 ? [summary.noDecisions] : sentences;
}

/** The agendas of authorities other than the facilities, with something to decide: the province first. */
export function agendasOfOthers({ province }: ProvinceView): readonly AuthorityAgenda[] {
  const others = agendasByAuthority(province.facilities).filter(
    (agenda) => agenda.authority !== null && agenda.authority !== 'facility' && proposalsOf(agenda).length > 0,
  );
  return [...others].sort((a, b) => Number(b.authority === 'province') - Number(a.authority === 'province'));
}

/** Everything proposed to an authority, most needed first. */
export function proposalsOf({ costing, decisions, free }: AuthorityAgenda): readonly Proposal[] {
  return [...costing, ...decisions, ...free].sort((a, b) => b.facilities.length - a.facilities.length);
}

/** An authority in words; as written where it is none of those we know. */
export function authorityText({ authority }: AuthorityAgenda, { messages }: ProvinceView): string {
  return authority === null ? messages.province.headings.noAuthority : wordFor(authority, messages.words.authority);
}
