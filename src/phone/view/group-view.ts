import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Messages } from '../../i18n/translator.ts';
import { element, say } from '../dom/element.ts';
import { isAsked, progressOf } from '../filled/live.ts';
import type { Card } from './card.ts';
import type { Group } from './groups.ts';
import type { View } from './view.ts';

/** The questions of one section or room, one below the other. */
export function groupView(group: Group, cardOf: (criterion: Criterion) => Card, { phone }: Messages): View {
  const cards = group.criteria.map(cardOf);
  const progress = element('p', { class: 'hint' });
  const none = element('p', {}, phone.noneAsked);
  return {
    title: group.title,
    elements: [progress, none, ...cards.map((card) => card.element)],
    update: (live) => {
      say(progress, phone.progress(progressOf(live, group.criteria)));
      none.hidden = group.criteria.some((each) => isAsked(live, each));
      for (const card of cards) card.update(live);
    },
  };
}
