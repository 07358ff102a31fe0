import type { Criterion } from '../../domain/checklist/checklist.ts';
import { isActive, type Walk } from './walk.ts';

/** The text of the note that waits for a criterion's answer; null: none does. */
export function waitingNote({ waitingNotes }: Walk, { id }: Criterion): string | null {
  return waitingNotes.get(id)?.text ?? null;
}

/** Replaces the note that waits; an empty one takes it away. */
export function putWaitingNote({ waitingNotes, session }: Walk, { id }: Criterion, text: string): void {
  waitingNotes.delete(id);
  if (text !== '') waitingNotes.set(id, { text, after: session.undoable() });
}

/** The criterion whose waiting note was typed after everything that was recorded; null: something was recorded since. */
export function lastNoted({ waitingNotes, session, order }: Walk): Criterion | null {
  const [id, note] = [...waitingNotes].at(-1) ?? [];
  if (note === undefined || note.after < session.undoable()) return null;
  return order.find((each) => each.id === id) ?? null;
}

/** Before the walk is left: asks about notes whose answer is missing. The criterion to go back to; null: the walk may be left. */
export async function askWaitingNotes(walk: Walk): Promise<Criterion | null> {
  const { walk: say } = walk.messages;
  const noted = walk.order.flatMap((criterion) => {
    const note = waitingNote(walk, criterion);
    return note !== null && isActive(walk, criterion) ? [{ criterion, note }] : [];
  });
  const [first] = noted;
  if (first === undefined) return null;
  const chosen = await walk.prompts.choose<Criterion | 'leave'>({
    title: say.notesWait({ count: noted.length }),
    isMenu: true,
    choices: [
      ...noted.map(({ criterion, note }) => ({
        value: criterion,
        label: say.answerNoted({ criterion: criterion.id, note }),
      })),
      { value: 'leave', label: say.leaveNotes({ count: noted.length }) },
    ],
  });
  if (chosen !== 'leave') return chosen ?? first.criterion;
  walk.waitingNotes.clear();
  return null;
}

/** Where the walk ends without asking, its notes that were not saved can still be read, and copied. */
export function tellLostNotes({ waitingNotes, prompts, messages }: Walk): void {
  for (const [criterion, { text }] of waitingNotes) prompts.tell(messages.walk.noteLost({ criterion, note: text }));
}
