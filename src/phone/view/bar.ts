import { messagesIn } from '../../i18n/translator.ts';
import { button, element } from '../dom/element.ts';
import type { Live } from '../filled/live.ts';
import { openIn } from './list-views.ts';
import { moveBy, moveTo, moveToCriterion, type Stage, shownIn } from './stage.ts';

export interface Bar {
  readonly element: HTMLElement;
  readonly update: (live: Live) => void;
}

/** What a thumb needs, at the lower edge: contents, back, on, what is open, undo, save. `focusContents`: of the contents that are opened. */
export function bottomBar(stage: Stage, focusContents: () => void): Bar {
  const { phone } = messagesIn(stage.session.page.language);
  const signed = (sign: string, name: string, press: () => void) =>
    button(sign, press, { 'aria-label': name, title: name });
  const menu = signed('☰', phone.groups, () => {
    if (stage.page.classList.toggle('in-contents')) focusContents();
    stage.update();
  });
  menu.setAttribute('aria-controls', 'contents');
  const open = button('', () => moveTo(stage, { at: 'open' }));
  return {
    element: element(
      'div',
      { class: 'bar' },
      menu,
      signed('‹', phone.previous, () => moveBy(stage, -1)),
      signed('›', phone.next, () => moveBy(stage, 1)),
      open,
      signed('↶', phone.undo, () => takeBack(stage)),
      button(phone.save, stage.save, { class: 'main' }),
    ),
    update: (live) => {
      menu.setAttribute('aria-expanded', String(stage.page.classList.contains('in-contents')));
      open.textContent = phone.openCount({ count: openIn(live, shownIn(stage)).length });
    },
  };
}

/** Takes the last change back, and shows where it was. */
function takeBack(stage: Stage): void {
  const { session, tell } = stage;
  const { phone } = messagesIn(session.page.language);
  const of = session.undo();
  if (of === null) {
    tell(phone.nothingToUndo);
    return;
  }
  const criterion = shownIn(stage).find(({ id }) => id === of.criterion);
  const isInSight = criterion !== undefined && stage.cards.get(criterion.id)?.element.isConnected === true;
  if (criterion !== undefined && !isInSight) moveToCriterion(stage, criterion);
  if (criterion === undefined && stage.at.at !== 'about') moveTo(stage, { at: 'about' });
  tell(phone.undone({ what: criterion === undefined ? phone.about : criterion.id }));
}
