import type { Criterion } from '../../domain/checklist/checklist.ts';
import { type OpenPoint, openPoints } from '../../domain/scoring/open-points.ts';
import { textIn } from '../../domain/values/language.ts';
import { isActive, type Walk } from './walk.ts';

/** The open points of this walk, to choose where to go; null: stay. */
export async function reviewOpen(walk: Walk): Promise<Criterion | null> {
  const { walk: say } = walk.messages;
  const points = openPointsOf(walk);
  if (points.length === 0) {
    await walk.prompts.read({ title: say.reviewTitle({ count: 0 }), paragraphs: [say.nothingOpen] });
    return null;
  }
  return walk.prompts.choose({
    title: say.reviewTitle({ count: points.length }),
    choices: points.map(({ kind, criterion }) => ({
      value: criterion,
      label: `[${say.openKinds[kind]}] ${criterion.id}  ${textIn(criterion.question, walk.tools.surroundings.language)}`,
    })),
  });
}

/** The open points among the criteria of this walk. */
export function openPointsOf(walk: Walk): readonly OpenPoint[] {
  const asked = walk.order.filter((criterion) => isActive(walk, criterion));
  const standings = asked.flatMap(({ id }) => walk.assessed().of(id) ?? []);
  return openPoints(walk.session.audit(), standings, walk.side);
}
