import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Messages } from '../../i18n/translator.ts';
import { button, element, say } from '../dom/element.ts';
import { entryOf } from '../filled/filled.ts';
import { photoName, smallPhoto } from '../photos/small-photo.ts';
import type { Session } from '../session.ts';
import type { Field } from './field.ts';

/** The photographs of a criterion, taken with the camera or chosen, each small at once. */
export function photoStrip(session: Session, criterion: Criterion, { phone }: Messages): Field {
  const told = element('p', { class: 'hint', role: 'status' });
  const missing = element('p', { class: 'problem' }, phone.photo.missing);
  const strip = element('ul', { class: 'photos' });
  const take = async (files: readonly File[]) => {
    say(told, phone.photo.working);
    const taken = new Map<string, Blob>();
    const unreadable: string[] = [];
    for (const file of files) {
      const photo = await smallPhoto(file);
      if (photo === null) unreadable.push(file.name);
      else taken.set(photoName(criterion.id), photo);
    }
    say(told, unreadable.map((file) => phone.photo.unreadable({ file })).join(' '));
    if (taken.size === 0) return;
    const { photos } = entryOf(session.live().filled, criterion.id);
    session.change(criterion, { photos: [...photos, ...taken.keys()] }, undefined, taken);
  };
  const chooser = (text: string, attributes: Readonly<Record<string, unknown>>) => {
    const input = element('input', { type: 'file', accept: 'image/*', ...attributes });
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      void take(files);
    });
    return element('label', { class: 'button' }, text, input);
  };
  const before = session.page.audit.responses.get(criterion.id)?.evidence.length ?? 0;
  let shown: readonly string[] = [];
  return {
    element: element(
      'div',
      { class: 'evidence' },
      element(
        'div',
        { class: 'choosers' },
        chooser(phone.photo.take, { capture: 'environment' }),
        chooser(phone.photo.choose, { multiple: true }),
      ),
      before === 0 ? null : element('p', { class: 'hint' }, phone.photo.before({ count: before })),
      missing,
      told,
      strip,
    ),
    update: ({ photos }, live) => {
      strip.hidden = photos.length === 0;
      missing.hidden = !live.of(criterion.id).lacksEvidence;
      if (photos.join() === shown.join()) return;
      shown = photos;
      for (const image of strip.querySelectorAll('img')) URL.revokeObjectURL(image.src);
      strip.replaceChildren(...photos.map((name, index) => photoItem(session, criterion, { phone }, name, index + 1)));
    },
  };
}

function photoItem(
  session: Session,
  criterion: Criterion,
  { phone }: Pick<Messages, 'phone'>,
  name: string,
  number: number,
): HTMLElement {
  const photo = session.photos().get(name);
  const alt = phone.photo.alt({ number, criterion: criterion.id });
  const image = photo === undefined ? null : element('img', { src: URL.createObjectURL(photo), alt });
  const remove = () => {
    const { photos } = entryOf(session.live().filled, criterion.id);
    session.change(criterion, { photos: photos.filter((each) => each !== name) });
  };
  return element('li', {}, image, button('✕', remove, { 'aria-label': phone.photo.remove({ number }) }));
}
