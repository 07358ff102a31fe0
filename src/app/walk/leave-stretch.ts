import { isFlagged } from '../../domain/audit/flags.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { isByPlace, nearTo, stretchTitle } from './stretch.ts';
import type { Turn } from './turn.ts';
import { isToAsk, progressAmong, type Walk } from './walk.ts';

/**
 * Between two rooms: says that the first is left, and shows what lacks evidence there, was skipped or is flagged, to go back before walking
 * on. `next`: where the walk goes; null: it is at its end, which asks itself what next.
 */
export async function leaveStretch(walk: Walk, left: Criterion, next: Criterion | null): Promise<Turn | null> {
  if (!isByPlace(walk) || next === null || next.place === left.place) return null;
  const { walk: say } = walk.messages;
  const near = nearTo(walk, left);
  const undone = near.flatMap((criterion) => {
    const why = whyBack(walk, criterion);
    return why === null ? [] : [{ criterion, why }];
  });
  const leaving = { room: stretchTitle(walk, left), ...progressAmong(walk, near) };
  const onTo = say.onTo({ room: stretchTitle(walk, next), ...progressAmong(walk, nearTo(walk, next)) });
  if (undone.length === 0) {
    walk.prompts.tell(`✔ ${say.roomDone(leaving)} ${onTo}`);
    return null;
  }
  const chosen = await walk.prompts.choose<Criterion>({
    title: say.leavingRoom({ ...leaving, count: undone.length }),
    choices: [
      { value: next, label: onTo },
      ...undone.map(({ criterion, why }) => ({
        value: criterion,
        label: `[${why}] ${criterion.id}  ${textIn(criterion.question, walk.tools.surroundings.language)}`,
      })),
    ],
  });
  return { to: 'criterion', criterion: chosen ?? left };
}

function whyBack(walk: Walk, criterion: Criterion): string | null {
  const { openKinds } = walk.messages.walk;
  if (isToAsk(walk, criterion)) return openKinds.unanswered;
  if (walk.assessed().of(criterion.id)?.lacksEvidence) return openKinds['missing-evidence'];
  return isFlagged(walk.session.audit(), criterion.id) ? openKinds.flagged : null;
}
