import type { Criterion } from '../../domain/checklist/checklist.ts';
import { type OpenCriterion, openCriteria, openPoints } from '../../domain/scoring/open-points.ts';
import { textIn } from '../../domain/values/language.ts';
import { isActive, type Walk } from './walk.ts';

/** What is open in this walk, to choose where to go; null: stay. */
export async function reviewOpen(walk: Walk): Promise<Criterion | null> {
  const { walk: say } = walk.messages;
  const open = openOf(walk);
  if (open.length === 0) {
    await walk.prompts.read({ title: say.reviewTitle({ count: 0 }), paragraphs: [say.nothingOpen] });
    return null;
  }
  return walk.prompts.choose({
    title: say.reviewTitle({ count: open.length }),
    choices: open.map((each) => ({ value: each.criterion, label: openText(walk, each) })),
  });
}

/** What is open about a criterion, and its question. */
function openText({ messages, tools }: Walk, { kinds, criterion }: OpenCriterion): string {
  const what = kinds.map((kind) => messages.walk.openKinds[kind]).join('; ');
  return `[${what}] ${criterion.id}  ${textIn(criterion.question, tools.surroundings.language)}`;
}

/** The criteria of this walk about which something is open, each once. */
export function openOf(walk: Walk): readonly OpenCriterion[] {
  const asked = walk.order.filter((criterion) => isActive(walk, criterion));
  const standings = asked.flatMap(({ id }) => walk.assessed().of(id) ?? []);
  return openCriteria(openPoints(walk.session.audit(), standings, walk.side));
}
