import { messagesIn } from '../../i18n/translator.ts';
import { ask } from '../dom/ask.ts';
import { element } from '../dom/element.ts';
import { canShare, downloadFile, shareFile } from '../file/give-file.ts';
import { readSavedFile, type SavedFile, savedFile } from '../file/saved-file.ts';
import type { Filled } from '../filled/filled.ts';
import { filledFile } from '../filled/filled-file.ts';
import { openedFile } from '../filled/opened-file.ts';
import { localNow } from '../filled/unsaved.ts';
import type { Session } from '../session.ts';

/** What a page does with files; each tells in a sentence what came of it, or nothing where the person went back. */
export interface FileActions {
  readonly save: (open: number) => Promise<string | null>;
  readonly open: (file: File) => Promise<string | null>;
  readonly empty: () => Promise<string | null>;
}

export function fileActions(session: Session): FileActions {
  const desk: Desk = { session, preparer: '' };
  return {
    save: (open) => save(desk, open),
    open: (file) => open(desk, file),
    empty: () => empty(desk),
  };
}

interface Desk {
  readonly session: Session;
  /** Kept nowhere but here: it goes into the file, and any other page could read the browser's store. */
  preparer: string;
}

async function save(desk: Desk, open: number): Promise<string | null> {
  const { session } = desk;
  const { phone } = messagesIn(session.page.language);
  const field = element('input', { type: 'text', autocomplete: 'name', value: desk.preparer });
  field.addEventListener('input', () => {
    desk.preparer = field.value;
  });
  const file = await made(desk);
  const label = element('label', { class: 'wide' }, element('span', {}, phone.preparer), field);
  const chosen = await ask({
    title: phone.save,
    text: [phone.saveOpen({ count: open }), phone.saveHint({ file: file.name })],
    fields: [label, element('p', { class: 'hint' }, phone.preparerHint)],
    choices: [{ id: 'save', label: phone.save }, ...(canShare(file) ? [{ id: 'share', label: phone.share }] : [])],
    cancel: phone.cancel,
  });
  if (chosen === null) return null;
  const named = await made(desk);
  if (chosen === 'share' && !(await shareFile(named))) return null;
  if (chosen === 'save') downloadFile(named);
  session.savedFile();
  return phone.saved({ file: named.name });
}

function made({ session, preparer }: Desk): Promise<SavedFile> {
  const at = new Date();
  const { filled } = session.live();
  const document = filledFile(session.page, filled, { preparer, savedAt: localNow(at) });
  return savedFile(document, session.photos(), baseName(session, filled), at);
}

async function open(desk: Desk, chosen: File): Promise<string | null> {
  const { session } = desk;
  const { phone } = messagesIn(session.page.language);
  const read = await readSavedFile(chosen);
  if (read === null) return phone.refused.damaged;
  const opened = openedFile(session.page, read.text, (name) => read.photos.has(name));
  if ('refused' in opened) return opened.refused;
  const [here, count] = [answerCount(session.live().filled), answerCount(opened.filled)];
  if (here !== 0 && !(await isReplaced(session, here, count))) return null;
  desk.preparer = opened.preparer;
  session.replace(opened.filled, read.photos);
  const left = opened.leftOut.length === 0 ? [] : [phone.openedWithout({ ids: opened.leftOut.join(', ') })];
  return [phone.opened({ count }), ...left].join(' ');
}

async function isReplaced({ page }: Session, here: number, count: number): Promise<boolean> {
  const { phone } = messagesIn(page.language);
  const chosen = await ask({
    title: phone.replaceTitle,
    text: [phone.replaceText({ here, count })],
    choices: [{ id: 'replace', label: phone.replace }],
    cancel: phone.cancel,
  });
  return chosen !== null;
}

async function empty(desk: Desk): Promise<string | null> {
  const { session } = desk;
  const { phone } = messagesIn(session.page.language);
  const { filled } = session.live();
  const photos = [...filled.entries.values()].reduce((sum, entry) => sum + entry.photos.length, 0);
  const chosen = await ask({
    title: phone.emptyTitle,
    text: [phone.emptyText({ count: answerCount(filled), photos })],
    choices: [{ id: 'empty', label: phone.empty }],
    cancel: phone.cancel,
  });
  if (chosen === null) return null;
  desk.preparer = '';
  session.empty();
  return phone.emptied;
}

function answerCount({ entries }: Filled): number {
  return [...entries.values()].filter(({ answer }) => answer !== null).length;
}

function baseName({ page }: Session, { facilityId }: Filled): string {
  return `${facilityId === '' ? 'facility' : facilityId}.${page.audit.round.id}`;
}
