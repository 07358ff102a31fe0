import type { Criterion } from '../../domain/checklist/checklist.ts';
import { groupBy } from '../../domain/values/grouping.ts';
import { textIn } from '../../domain/values/language.ts';
import { placeName } from '../../report/checklist/checklist-blocks.ts';
import type { Choice } from '../ports/prompts-port.ts';
import { isByPlace, roomName } from './stretch.ts';
import { isActive, isToAsk, progressAmong, type Walk } from './walk.ts';

/** Rooms and sections with their progress, then every criterion, searchable by id or words; null: stay. */
export async function goTo(walk: Walk, current: Criterion | null): Promise<Criterion | null> {
  const asked = walk.order.filter((criterion) => isActive(walk, criterion));
  const { language } = walk.tools.surroundings;
  const bySection = groupBy(asked, (criterion) => textIn(walk.sectionOf(criterion).title, language));
  const byRoom = groupBy(asked, (criterion) => roomName(walk, criterion));
  const stretches = (isByPlace(walk) ? [byRoom, bySection] : [bySection, byRoom]).flatMap((groups) => [...groups]);
  const choices = [
    ...stretches.map(
      ([title, inside]): Choice<Criterion | null> => ({
        value: inside.find((criterion) => isToAsk(walk, criterion)) ?? inside[0] ?? null,
        label: walk.messages.walk.sectionProgress({ section: title, ...progressAmong(walk, inside) }),
      }),
    ),
    ...asked.map((criterion) => criterionChoice(walk, criterion)),
  ];
  const here = current === null ? -1 : stretches.findIndex(([, inside]) => inside.includes(current));
  return walk.prompts.choose({ title: walk.messages.walk.goTo, choices, start: Math.max(here, 0) });
}

/** A criterion in a list: its state, id and question; also found by its place. */
export function criterionChoice(walk: Walk, criterion: Criterion): Choice<Criterion> {
  const mark = isToAsk(walk, criterion) ? '·' : '✔';
  const question = textIn(criterion.question, walk.tools.surroundings.language);
  return {
    value: criterion,
    label: `${mark} ${criterion.id}  ${question}`,
    also: criterion.place === null ? '' : placeName(criterion.place, walk.messages),
  };
}
