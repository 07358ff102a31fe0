import type { ProvinceView } from '../frame/province-view.ts';
import { type Ask, askedOfOthers } from './asks.ts';

/** The summary names no more proposals than this to the province, and to any other authority. */
const mostToProvince = 2;
const mostToOthers = 1;

/** What is asked of each authority but the facilities themselves, the most needed first. */
export function decisionSentences(view: ProvinceView): readonly string[] {
  const { summary, report } = view.messages;
  const sentences = askedOfOthers(view).map(({ authority, name, asks }) => {
    const named = asks
      .slice(0, authority === 'province' ? mostToProvince : mostToOthers)
      .map((ask) => itemText(ask, view));
    const rest = asks.length - named.length;
    const list = [...named, ...(rest > 0 ? [summary.moreDecisions({ count: rest })] : [])];
    return summary.decision({ authority: name, list: list.join(`${report.semicolon} `) });
  });
  return sentences.length === 0 ? [summary.noDecisions] : sentences;
}

/** The words for the money say for how many facilities it is. */
function itemText({ what, facilities, isMoney }: Ask, { messages }: ProvinceView): string {
  return isMoney ? what : messages.summary.decisionItem({ remedy: what, count: facilities.length });
}
