import type { Criterion } from '../../domain/checklist/checklist.ts';
import { askedSections } from '../../domain/form/department-criteria.ts';
import { textIn } from '../../domain/values/language.ts';
import { interviewOrder, placesOf } from '../../domain/visit/interview.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { placeName } from '../../report/checklist/checklist-blocks.ts';
import type { FillPage } from '../../report/fill/fill-page.ts';

export type Order = 'section' | 'place';

/** Questions that are shown together: those of a section, or of a room. */
export interface Group {
  /** Null: a room, which has no score of its own. */
  readonly section: string | null;
  readonly title: string;
  readonly criteria: readonly Criterion[];
}

/** The groups in the order of the walk; questions that the page does not show are in none. */
export function groupsOf({ audit, checklist, language, settled }: FillPage, order: Order): readonly Group[] {
  const messages = messagesIn(language);
  const sections = askedSections(checklist, audit.sections);
  const left = new Set(settled);
  const isShown = ({ id }: Criterion) => !left.has(id);
  if (order === 'section') {
    return sections
      .map(({ id, title, criteria }) => ({
        section: id,
        title: textIn(title, language),
        criteria: criteria.filter(isShown),
      }))
      .filter(({ criteria }) => criteria.length > 0);
  }
  const asked = { ...checklist, sections };
  const criteria = interviewOrder(asked, { section: null, place: null, order }).filter(isShown);
  return [...placesOf(asked), null]
    .map((place) => ({
      section: null,
      title: place === null ? messages.checklists.noPlace : placeName(place, messages),
      criteria: criteria.filter((each) => each.place === place),
    }))
    .filter((group) => group.criteria.length > 0);
}
