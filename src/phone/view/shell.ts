import { element, say } from '../dom/element.ts';
import type { Session } from '../session.ts';
import { bottomBar } from './bar.ts';
import { contentsNav } from './contents.ts';
import { fileActions } from './file-actions.ts';
import { openIn } from './list-views.ts';
import { putPaper } from './print-page.ts';
import { createStage, moveTo, search, setOrder, show, shownIn } from './stage.ts';
import { statusLine } from './status-line.ts';
import { topOf } from './top.ts';

/** Builds the page around what is filled in, and shows every change at once. */
export function showPage(session: Session, page: HTMLElement): void {
  const told = element('p', { class: 'told', role: 'status' });
  const tell = (text: string) => say(told, text);
  const actions = fileActions(session);
  const save = async () => {
    const text = await actions.save(openIn(session.live(), shownIn(stage)).length);
    if (text !== null) tell(text);
  };
  const stage = createStage({ session, page, actions, save: () => void save(), tell, update: () => update() });
  const status = statusLine(session);
  const contents = contentsNav({
    session,
    order: stage.order,
    onOrder: (order) => setOrder(stage, order),
    onSearch: (query) => search(stage, query),
    goTo: (place) => moveTo(stage, place),
  });
  const bar = bottomBar(stage, () => contents.element.querySelector('h2')?.focus());
  const update = () => {
    const live = session.live();
    stage.view.update(live);
    status.update(live, shownIn(stage));
    contents.update(live, stage.groups, stage.at);
    bar.update(live);
  };
  page.replaceChildren(
    topOf(session),
    status.element,
    element('main', { class: 'layout' }, contents.element, stage.middle),
    element('footer', {}, told, bar.element),
  );
  session.onChange(update);
  window.addEventListener('beforeprint', () => putPaper(session));
  show(stage, stage.at);
}
