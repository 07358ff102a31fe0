import type { Assessment } from '../../domain/scoring/assessment.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { progressByPerson } from '../../domain/visit/assignments.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { heading } from '../sheet/blocks.ts';
import { type Block, text } from '../sheet/sheet.ts';

/** How far each one is who goes through sections; nothing where none is assigned. */
export function peopleBlocks({ audit, checklist }: Assessment, language: Language): readonly Block[] {
  const people = progressByPerson(checklist, audit, 'verified');
  if (people.length === 0) return [];
  const { trail } = messagesIn(language);
  const titles = new Map(checklist.sections.map(({ id, title }) => [id, textIn(title, language)]));
  return [
    heading(trail.people.title),
    {
      kind: 'table',
      id: 'people',
      title: null,
      unitLine: null,
      repeatHeader: false,
      columns: [
        { id: 'person', title: trail.people.person, terminal: 1 },
        { id: 'sections', title: trail.people.sections, terminal: 1 },
        { id: 'done', title: trail.people.done, align: 'right', terminal: 1 },
      ],
      rows: people.map(({ person, sections, done, of }) => ({
        role: 'body',
        cells: [
          text(person),
          text(sections.map((id) => titles.get(id) ?? id).join('; ')),
          text(trail.people.progress({ done, of })),
        ],
      })),
    },
  ];
}
