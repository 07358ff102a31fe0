import { button, element } from './element.ts';

export interface Asked {
  readonly title: string;
  readonly text: readonly string[];
  /** What is to be filled in, if anything. */
  readonly fields?: readonly HTMLElement[];
  /** What can be chosen, besides going back. */
  readonly choices: readonly { readonly label: string; readonly id: string }[];
  readonly cancel: string;
}

/** Asks once, in the way; gives the id of what is chosen, or null where the person goes back. */
export function ask({ title, text, fields = [], choices, cancel }: Asked): Promise<string | null> {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const close = (chosen: string | null) => {
      dialog.close();
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(chosen);
    };
    const dialog = element(
      'dialog',
      { 'aria-labelledby': 'asked' },
      element('h2', { id: 'asked' }, title),
      ...text.map((each) => element('p', {}, each)),
      ...fields,
      element(
        'div',
        { class: 'choices' },
        ...choices.map(({ label, id }) => button(label, () => close(id), { class: 'main' })),
        button(cancel, () => close(null)),
      ),
    );
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close(null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
