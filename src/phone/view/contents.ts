import { messagesIn } from '../../i18n/translator.ts';
import { formatPercent } from '../../i18n/written/numbers-and-dates.ts';
import { element, say } from '../dom/element.ts';
import { type Live, progressOf } from '../filled/live.ts';
import type { Session } from '../session.ts';
import type { Group, Order } from './groups.ts';
import { resultLines } from './result-lines.ts';
import type { Place } from './view.ts';

export interface Contents {
  readonly element: HTMLElement;
  readonly update: (live: Live, groups: readonly Group[], place: Place) => void;
}

export interface ContentsRequest {
  readonly session: Session;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly onSearch: (query: string) => void;
  readonly goTo: (place: Place) => void;
}

/** The result so far, the search, and all sections or rooms with how far they are. */
export function contentsNav({ session, order, onOrder, onSearch, goTo }: ContentsRequest): Contents {
  const { phone } = messagesIn(session.page.language);
  const result = element('div', { class: 'result' });
  const list = element('ul', { class: 'groups' });
  const search = element('input', { type: 'search', autocomplete: 'off', on: { input: () => onSearch(search.value) } });
  const orders = element(
    'select',
    { on: { change: () => onOrder(orders.value === 'place' ? 'place' : 'section') } },
    ...(['section', 'place'] as const).map((each) =>
      element('option', { value: each, selected: each === order }, phone.orders[each]),
    ),
  );
  let drawn: readonly Group[] = [];
  let items: readonly GroupItem[] = [];
  return {
    element: element(
      'nav',
      { id: 'contents', 'aria-label': phone.groups },
      element('h2', { tabindex: -1 }, phone.result),
      result,
      element('label', { class: 'wide' }, element('span', {}, phone.search), search),
      element('label', { class: 'wide' }, element('span', {}, phone.order), orders),
      list,
    ),
    update: (live, groups, place) => {
      result.replaceChildren(...resultLines(session.page, live).map((line) => element('p', {}, line)));
      if (drawn !== groups) {
        drawn = groups;
        items = [
          groupItem(session, phone.about, null, () => goTo({ at: 'about' })),
          ...groups.map((group, index) => groupItem(session, group.title, group, () => goTo({ at: 'group', index }))),
          groupItem(session, phone.file, null, () => goTo({ at: 'file' })),
        ];
        list.replaceChildren(...items.map((item) => item.element));
      }
      for (const [index, item] of items.entries()) item.update(live, isAt(place, index, groups.length));
    },
  };
}

function isAt(place: Place, index: number, groups: number): boolean {
  if (place.at === 'about') return index === 0;
  if (place.at === 'file') return index === groups + 1;
  return place.at === 'group' && place.index + 1 === index;
}

interface GroupItem {
  readonly element: HTMLElement;
  readonly update: (live: Live, isHere: boolean) => void;
}

function groupItem({ page }: Session, title: string, group: Group | null, go: () => void): GroupItem {
  const { phone } = messagesIn(page.language);
  const told = element('small', {});
  const bar = element('progress', { 'aria-hidden': 'true' });
  const link = element(
    'button',
    { type: 'button', on: { click: go } },
    element('span', {}, title),
    group === null ? null : told,
    group === null ? null : bar,
  );
  return {
    element: element('li', {}, link),
    update: (live, isHere) => {
      if (isHere) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      if (group === null) return;
      const progress = progressOf(live, group.criteria);
      bar.max = Math.max(1, progress.of);
      bar.value = progress.done;
      const percent = live.assessment.sections.find(({ section }) => section.id === group.section)?.percent ?? null;
      const score = percent === null ? [] : [phone.sectionScore({ percent: formatPercent(percent, page.language) })];
      say(told, [phone.progress(progress), ...score].join(' · '));
    },
  };
}
