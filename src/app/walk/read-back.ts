import type { Criterion } from '../../domain/checklist/checklist.ts';
import { isSameAnswer } from '../../domain/scoring/agreement.ts';
import { textIn } from '../../domain/values/language.ts';
import { noVisit } from '../../domain/visit/record-visit.ts';
import { answerText } from '../../report/words/answers/answer-text.ts';
import { openOf } from './review-open.ts';
import { isActive, progressOf, type Walk } from './walk.ts';

/** What is read to both sides before they sign: what differs from the facility's claims, lacks evidence, is disputed or open. */
export function readBack(walk: Walk): readonly string[] {
  const { visit: say, walk: words } = walk.messages;
  const asked = walk.order.filter((criterion) => isActive(walk, criterion));
  const differing = asked.flatMap((criterion) => differenceOf(walk, criterion) ?? []);
  const lacking = asked.filter(({ id }) => walk.assessed().of(id)?.lacksEvidence === true);
  const { disputed } = walk.session.audit().visit ?? noVisit;
  const isDisputed = new Set(disputed);
  const named = (criteria: readonly Criterion[]) => criteria.map((each) => `  ${nameOf(walk, each)}`);
  return [
    words.atTheEndShort(progressOf(walk)),
    words.reviewTitle({ count: openOf(walk).length }),
    say.differs({ count: differing.length }),
    ...differing.map((each) => `  ${each}`),
    say.lacksEvidence({ count: lacking.length }),
    ...named(lacking),
    say.isDisputed({ count: disputed.length }),
    ...named(asked.filter(({ id }) => isDisputed.has(id))),
  ];
}

function nameOf({ tools }: Walk, { id, question }: Criterion): string {
  return `${id}  ${textIn(question, tools.surroundings.language)}`;
}

function differenceOf(walk: Walk, criterion: Criterion): string | null {
  const { self = null, verified = null } = walk.session.audit().responses.get(criterion.id) ?? {};
  if (self === null || verified === null || isSameAnswer(self.answer, verified.answer)) return null;
  const { language } = walk.tools.surroundings;
  const needed = walk.assessed().of(criterion.id)?.neededByRule ?? null;
  const text = (answer: typeof self.answer) => answerText(criterion, answer, language, needed);
  const both = walk.messages.visit.difference({ claimed: text(self.answer), found: text(verified.answer) });
  return `${nameOf(walk, criterion)}: ${both}`;
}
