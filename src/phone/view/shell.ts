import type { Criterion } from '../../domain/checklist/checklist.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { Session } from '../session.ts';
import { aboutView } from './about-view.ts';
import { type Card, criterionCard } from './card.ts';
import { contentsNav } from './contents.ts';
import { button, element, say } from './element.ts';
import { fileActions } from './file-actions.ts';
import { fileView } from './file-view.ts';
import { groupView } from './group-view.ts';
import { type Group, groupsOf, type Order } from './groups.ts';
import { openIn, openView, searchView } from './list-views.ts';
import { putPaper } from './print-page.ts';
import { statusLine } from './status-line.ts';
import { topOf } from './top.ts';
import type { Place, View } from './view.ts';

/** Builds the page around what is filled in, and shows every change at once. */
export function showPage(session: Session, place: HTMLElement): void {
  const { phone } = messagesIn(session.page.language);
  let order: Order = session.page.side === 'verified' ? 'place' : 'section';
  let groups: readonly Group[] = groupsOf(session.page, order);
  let at: Place = { at: 'about' };
  let query = '';
  let beforeSearch: Place = at;
  const cards = new Map<string, Card>();
  const cardOf = (criterion: Criterion) => {
    const known = cards.get(criterion.id) ?? criterionCard(session, criterion);
    cards.set(criterion.id, known);
    return known;
  };
  const shown = () => groups.flatMap(({ criteria }) => criteria);
  const told = element('p', { class: 'told', role: 'status' });
  const tell = (text: string) => say(told, text);
  const actions = fileActions(session);
  const save = () =>
    void actions.save(openIn(session.live(), shown()).length).then((text) => text === null || tell(text));
  const middle = element('div', { id: 'questions', tabindex: -1 });
  const viewAt = (): View => {
    switch (at.at) {
      case 'about':
        return aboutView(session);
      case 'group':
        return groupView(
          groups[at.index] ?? { section: null, title: '', criteria: [] },
          cardOf,
          messagesIn(session.page.language),
        );
      case 'open':
        return openView(session, shown(), goToCriterion);
      case 'search':
        return searchView(session, shown(), () => query, goToCriterion);
      case 'file':
        return fileView(session, actions, save, tell);
    }
  };
  let view = viewAt();
  const top = topOf(session);
  const status = statusLine(session);
  const contents = contentsNav({
    session,
    order,
    onOrder: (chosen) => {
      order = chosen;
      groups = groupsOf(session.page, order);
      show({ at: 'group', index: 0 }, false);
    },
    onSearch: (text) => {
      query = text;
      if (at.at !== 'search') beforeSearch = at;
      show(query.trim() === '' ? beforeSearch : { at: 'search' }, false);
    },
    goTo: (chosen) => show(chosen, true),
  });
  const steps = (): readonly Place[] => [
    { at: 'about' },
    ...groups.map((_, index): Place => ({ at: 'group', index })),
    { at: 'open' },
    { at: 'file' },
  ];
  const step = (by: 1 | -1) => {
    const all = steps();
    const here = all.findIndex((each) => JSON.stringify(each) === JSON.stringify(at));
    const next = all[here + by];
    if (next !== undefined) show(next, true);
  };
  const menu = button(phone.groups, () => {
    const isShown = place.classList.toggle('in-contents');
    menu.setAttribute('aria-expanded', String(isShown));
    if (isShown) contents.element.querySelector('h2')?.focus();
  });
  menu.setAttribute('aria-controls', 'contents');
  menu.setAttribute('aria-expanded', 'false');
  const back = button('‹', () => step(-1), { 'aria-label': phone.previous });
  const next = button('›', () => step(1), { 'aria-label': phone.next });
  const open = button('', () => show({ at: 'open' }, true));
  const undo = button('↶', () => {
    const what = session.undo();
    tell(what === null ? phone.nothingToUndo : phone.undone({ what }));
  });
  undo.setAttribute('aria-label', phone.undo);
  undo.title = phone.undo;
  const bar = element(
    'div',
    { class: 'bar' },
    menu,
    back,
    next,
    open,
    undo,
    button(phone.save, save, { class: 'main' }),
  );
  place.replaceChildren(
    top,
    status.element,
    element('main', { class: 'layout' }, contents.element, middle),
    element('footer', {}, told, bar),
  );

  function show(next: Place, isMoved: boolean): void {
    at = next;
    view = viewAt();
    place.classList.toggle('searching', at.at === 'search');
    middle.replaceChildren(element('h2', { tabindex: -1 }, view.title), ...view.elements);
    update();
    if (!isMoved) return;
    place.classList.remove('in-contents');
    menu.setAttribute('aria-expanded', 'false');
    tell('');
    window.scrollTo(0, 0);
    middle.querySelector('h2')?.focus({ preventScroll: true });
  }

  function goToCriterion(criterion: Criterion): void {
    const index = groups.findIndex(({ criteria }) => criteria.includes(criterion));
    show({ at: 'group', index }, true);
    const card = cardOf(criterion).element;
    card.scrollIntoView({ block: 'start' });
    card.focus({ preventScroll: true });
  }

  function update(): void {
    const live = session.live();
    view.update(live);
    status.update(live, shown());
    contents.update(live, groups, at);
    open.textContent = phone.openCount({ count: openIn(live, shown()).length });
  }

  session.onChange(update);
  window.addEventListener('beforeprint', () => putPaper(session));
  show(at, false);
}
