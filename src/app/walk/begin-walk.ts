import { missingOf } from '../../domain/record-visit.ts';
import { askPlans } from './ask-plans.ts';
import { askOpening } from './ask-visit.ts';
import type { Walk } from './walk.ts';

/** What comes before the first question of a visit: the plans of the round before, and how the visit begins. */
export async function beginWalk(walk: Walk, isWhole: boolean): Promise<void> {
  if (walk.side !== 'verified' || !isWhole || hasBegun(walk)) return;
  await askPlans(walk);
  if (missingOf(walk.session.audit().visit, 'opening').length === 0) return;
  const { visit } = walk.messages;
  const choice = await walk.prompts.choose({
    title: visit.begin,
    choices: [
      { value: 'later', label: visit.later },
      { value: 'now', label: visit.now },
    ],
  });
  if (choice === 'now') await askOpening(walk);
}

/** Something of this round is answered; what was kept from the one before doesn't count. */
function hasBegun({ session, side }: Walk): boolean {
  return [...session.audit().responses.values()].some((each) => each[side] !== null && each.keptFrom === null);
}
