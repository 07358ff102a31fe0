import type { Criterion } from '../../domain/checklist/checklist.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { element } from '../dom/element.ts';
import type { Session } from '../session.ts';
import { aboutView } from './about-view.ts';
import { type Card, criterionCard } from './card.ts';
import type { FileActions } from './file-actions.ts';
import { fileView } from './file-view.ts';
import { groupView } from './group-view.ts';
import { type Group, groupsOf, type Order } from './groups.ts';
import { openView, searchView } from './list-views.ts';
import type { Place, View } from './view.ts';

/** What is shown in the middle of the page, and how to get elsewhere. */
export interface Stage {
  readonly session: Session;
  /** The whole page. */
  readonly page: HTMLElement;
  readonly middle: HTMLElement;
  readonly cards: Map<string, Card>;
  readonly actions: FileActions;
  readonly save: () => void;
  readonly tell: (text: string) => void;
  readonly update: () => void;
  order: Order;
  groups: readonly Group[];
  at: Place;
  beforeSearch: Place;
  query: string;
  view: View;
}

const start: Place = { at: 'about' };

type StageRequest = Pick<Stage, 'session' | 'page' | 'actions' | 'save' | 'tell' | 'update'>;

export function createStage(request: StageRequest): Stage {
  const { session } = request;
  const order = session.page.side === 'verified' ? 'place' : 'section';
  return {
    ...request,
    middle: element('div', { id: 'questions', tabindex: -1 }),
    cards: new Map(),
    order,
    groups: groupsOf(session.page, order),
    at: start,
    beforeSearch: start,
    query: '',
    view: aboutView(session),
  };
}

/** The questions of this page, in the order chosen. */
export function shownIn({ groups }: Pick<Stage, 'groups'>): readonly Criterion[] {
  return groups.flatMap(({ criteria }) => criteria);
}

/** Shows a place without moving the cursor, which may stand in a field beside it. */
export function show(stage: Stage, place: Place): void {
  stage.at = place;
  stage.view = viewAt(stage);
  stage.page.classList.toggle('searching', place.at === 'search');
  stage.middle.replaceChildren(element('h2', { tabindex: -1 }, stage.view.title), ...stage.view.elements);
  stage.update();
}

/** Shows a place, and takes the person there. */
export function moveTo(stage: Stage, place: Place): void {
  stage.page.classList.remove('in-contents');
  stage.tell('');
  show(stage, place);
  window.scrollTo(0, 0);
  stage.middle.querySelector('h2')?.focus({ preventScroll: true });
}

export function moveToCriterion(stage: Stage, criterion: Criterion): void {
  const index = stage.groups.findIndex(({ criteria }) => criteria.includes(criterion));
  moveTo(stage, { at: 'group', index });
  const card = cardOf(stage, criterion).element;
  card.scrollIntoView({ block: 'start' });
  card.focus({ preventScroll: true });
}

export function moveBy(stage: Stage, by: 1 | -1): void {
  const groups = stage.groups.map((_, index): Place => ({ at: 'group', index }));
  const all: readonly Place[] = [start, ...groups, { at: 'open' }, { at: 'file' }];
  const here = all.findIndex((each) => JSON.stringify(each) === JSON.stringify(stage.at));
  const next = all[here + by];
  if (next !== undefined) moveTo(stage, next);
}

export function setOrder(stage: Stage, order: Order): void {
  stage.order = order;
  stage.groups = groupsOf(stage.session.page, order);
  show(stage, { at: 'group', index: 0 });
}

export function search(stage: Stage, query: string): void {
  stage.query = query;
  if (stage.at.at !== 'search') stage.beforeSearch = stage.at;
  show(stage, query.trim() === '' ? stage.beforeSearch : { at: 'search' });
}

function cardOf({ cards, session }: Stage, criterion: Criterion): Card {
  const card = cards.get(criterion.id) ?? criterionCard(session, criterion);
  cards.set(criterion.id, card);
  return card;
}

function viewAt(stage: Stage): View {
  const { at, session, groups, actions, save, tell } = stage;
  const goTo = (criterion: Criterion) => moveToCriterion(stage, criterion);
  switch (at.at) {
    case 'about':
      return aboutView(session);
    case 'group': {
      const group = groups[at.index] ?? { section: null, title: '', criteria: [] };
      return groupView(group, (criterion) => cardOf(stage, criterion), messagesIn(session.page.language));
    }
    case 'open':
      return openView(session, shownIn(stage), goTo);
    case 'search':
      return searchView(session, shownIn(stage), () => stage.query, goTo);
    case 'file':
      return fileView(session, actions, save, tell);
  }
}
