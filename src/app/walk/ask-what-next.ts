import type { Criterion } from '../../domain/checklist/checklist.ts';
import { nextCriterion } from '../../domain/visit/interview.ts';
import { missingOf } from '../../domain/visit/record-visit.ts';
import type { Choice } from '../ports/prompts-port.ts';
import { askClosing, askOpening } from './ask-visit.ts';
import { goTo } from './go-to.ts';
import { scoreText } from './question-page.ts';
import { openOf, reviewOpen } from './review-open.ts';
import type { Turn } from './turn.ts';
import { isToAsk, progressOf, type Walk } from './walk.ts';

type Next = 'open' | 'review' | 'go-to' | 'opening' | 'closing' | 'leave';

/** At the end of the walk: skipped criteria, open points, or stop for today. */
export async function askWhatNext(walk: Walk): Promise<Turn> {
  const { walk: say } = walk.messages;
  const { done, of } = progressOf(walk);
  const points = openOf(walk).length;
  const choices: readonly Choice<Next>[] = [
    ...(done < of ? [{ value: 'open' as const, label: say.askOpenAgain({ count: of - done }) }] : []),
    ...(points > 0 ? [{ value: 'review' as const, label: say.reviewTitle({ count: points }) }] : []),
    { value: 'go-to', label: say.goToCriterion },
    ...visitChoices(walk),
    { value: 'leave', label: say.leave },
  ];
  const title = say.atTheEnd({ done, of, score: scoreText(walk) });
  const chosen = await walk.prompts.choose({ title, choices, isMenu: true });
  switch (chosen) {
    case 'open': {
      const first = nextCriterion(walk.order, null, (each) => isToAsk(walk, each));
      return first === null ? { to: 'same' } : { to: 'criterion', criterion: first };
    }
    case 'review':
      return turnTo(await reviewOpen(walk), true);
    case 'go-to':
      return turnTo(await goTo(walk, null));
    case 'opening':
      await askOpening(walk);
      return { to: 'same' };
    case 'closing':
      await askClosing(walk);
      return { to: 'same' };
    case 'leave':
      return { to: 'quit' };
    case null:
      return { to: 'same' };
  }
}

function turnTo(criterion: Criterion | null, isFromList = false): Turn {
  return criterion === null ? { to: 'same' } : { to: 'criterion', criterion, isFromList };
}

/** The visit's beginning while part of it is missing, its end always: a conclusion is read again before signing. */
function visitChoices({ side, session, messages }: Walk): readonly Choice<'opening' | 'closing'>[] {
  if (side !== 'verified') return [];
  const isBegun = missingOf(session.audit().visit, 'opening').length === 0;
  return [
    ...(isBegun ? [] : [{ value: 'opening' as const, label: messages.visit.opening }]),
    { value: 'closing', label: messages.visit.closing },
  ];
}
