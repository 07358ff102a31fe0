import { messagesIn } from '../../i18n/translator.ts';
import { button, element, say } from '../dom/element.ts';
import type { Session } from '../session.ts';
import type { FileActions } from './file-actions.ts';
import { printPage } from './print-page.ts';
import type { View } from './view.ts';

/** Saving, going on from a file, printing, and emptying the store. `save` asks and saves. */
export function fileView(session: Session, actions: FileActions, save: () => void, tell: (text: string) => void): View {
  const { phone } = messagesIn(session.page.language);
  const told = (text: string | null) => {
    if (text !== null) tell(text);
  };
  const chooser = element('input', { type: 'file', accept: '.json,.zip,application/json,application/zip' });
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    chooser.value = '';
    if (file !== undefined) void actions.open(file).then(told);
  });
  const unsaved = element('p', { class: 'strong' });
  return {
    title: phone.file,
    elements: [
      element(
        'div',
        { class: 'card' },
        unsaved,
        element('p', {}, button(phone.save, save, { class: 'main' })),
        element(
          'p',
          {},
          button(phone.print, () => printPage(session)),
        ),
      ),
      element(
        'div',
        { class: 'card' },
        element('label', { class: 'button' }, phone.openFile, chooser),
        element('p', { class: 'hint' }, phone.openFileHint),
      ),
      element(
        'div',
        { class: 'card' },
        button(phone.empty, () => void actions.empty().then(told), { class: 'danger' }),
        element('p', { class: 'hint' }, phone.emptyHint),
        element('p', { class: 'hint' }, phone.shared),
      ),
    ],
    update: () => {
      const { unsaved: count } = session.keeping();
      say(unsaved, count === 0 ? phone.savedAll : phone.unsaved({ count }));
    },
  };
}
