import type { Criterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { placeName } from '../../report/checklist/checklist-blocks.ts';
import { isActive, type Walk } from './walk.ts';

/** The active criteria in one stretch of the walk: at the same place, or in the same section, as the walk goes. */
export function nearTo(walk: Walk, criterion: Criterion): readonly Criterion[] {
  const isNear = isByPlace(walk)
    ? (each: Criterion) => each.place === criterion.place
    : (each: Criterion) => walk.sectionOf(each) === walk.sectionOf(criterion);
  return walk.order.filter((each) => isNear(each) && isActive(walk, each));
}

/** Name of the room or section. */
export function stretchTitle(walk: Walk, criterion: Criterion): string {
  if (!isByPlace(walk)) return textIn(walk.sectionOf(criterion).title, walk.tools.surroundings.language);
  return roomName(walk, criterion);
}

export function roomName({ messages }: Walk, { place }: Criterion): string {
  return place === null ? messages.checklists.noPlace : placeName(place, messages);
}

export function isByPlace({ scope }: Walk): boolean {
  return scope.order === 'place';
}
