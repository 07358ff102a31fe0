import type { Criterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { placeName } from '../../report/checklist/checklist-blocks.ts';
import type { Choice } from '../ports/prompts-port.ts';
import { isActive, isToAsk, progressOf, type Walk } from './walk.ts';

/** Sections with their progress, then every criterion, searchable by id or words; null: stay. */
export async function goTo(walk: Walk, current: Criterion | null): Promise<Criterion | null> {
  const asked = walk.order.filter((criterion) => isActive(walk, criterion));
  const sections = [...new Set(asked.map((criterion) => walk.sectionOf(criterion)))];
  const choices = [
    ...sections.map((section): Choice<Criterion | null> => {
      const inside = asked.filter((criterion) => walk.sectionOf(criterion) === section);
      const title = textIn(section.title, walk.tools.surroundings.language);
      return {
        value: inside.find((criterion) => isToAsk(walk, criterion)) ?? inside[0] ?? null,
        label: walk.messages.walk.sectionProgress({ section: title, ...progressOf(walk, section) }),
        also: section.id,
      };
    }),
    ...asked.map((criterion) => criterionChoice(walk, criterion)),
  ];
  const here = current === null ? 0 : sections.indexOf(walk.sectionOf(current));
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
