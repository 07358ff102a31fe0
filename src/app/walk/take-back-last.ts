import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Turn } from './turn.ts';
import { askReason, saveSomewhere, type Walk } from './walk.ts';

/** Takes back what this walk recorded last, whatever it was, and goes to its question; the history tells both. */
export async function takeBackLast(walk: Walk, current: Criterion): Promise<Turn> {
  const last = walk.saves.at(-1);
  if (last === undefined) return { to: 'same' };
  const reason = await askReason(walk);
  if (!reason.isGiven) return { to: 'same' };
  const { revision, signed } = walk.session.audit();
  await saveSomewhere(walk, { ...last.before, revision, signed }, reason.text ?? walk.messages.walk.undoReason);
  // The save that took it back, and the one that was taken back.
  walk.saves.splice(-2);
  const criterion = walk.order.find(({ id }) => id === last.criterion) ?? current;
  walk.prompts.tell(walk.messages.walk.undone({ criterion: last.criterion }));
  return { to: 'criterion', criterion };
}
