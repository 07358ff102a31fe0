import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Turn } from './turn.ts';
import { lastNoted, putWaitingNote } from './waiting-notes.ts';
import { askReason, tellTrail, type Walk } from './walk.ts';

/** Takes back what this walk recorded last, whatever it was, and goes to its question; the history tells both. */
export async function takeBackLast(walk: Walk, current: Criterion): Promise<Turn> {
  const { session, prompts, messages, by, order } = walk;
  const noted = lastNoted(walk);
  if (noted !== null) {
    putWaitingNote(walk, noted, '');
    prompts.tell(messages.walk.noteUndone({ criterion: noted.id }));
    return { to: 'criterion', criterion: noted };
  }
  if (session.undoable() === 0) {
    prompts.tell(messages.walk.nothingToUndo);
    return { to: 'same' };
  }
  const reason = await askReason(walk);
  const taken = reason.isGiven ? await session.takeBack(by, reason.text) : null;
  tellTrail(walk);
  if (taken === null) {
    if (reason.isGiven) prompts.tell(messages.walk.nothingToUndo);
    return { to: 'same' };
  }
  const ids = [...new Set(taken.changes.flatMap(({ criterion }) => criterion ?? []))];
  prompts.tell(messages.walk.undone({ criteria: ids.join(', ') }));
  return { to: 'criterion', criterion: order.find(({ id }) => id === ids[0]) ?? current };
}
