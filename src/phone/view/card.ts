import type { Criterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { placeName } from '../../report/checklist/checklist-blocks.ts';
import { kindLines } from '../../report/words/answers/kind-text.ts';
import { entryOf } from '../filled/filled.ts';
import { isAsked, type Live } from '../filled/live.ts';
import type { Session } from '../session.ts';
import { factsOn } from './card-facts.ts';
import { checksField } from './checks-field.ts';
import { coverageField } from './coverage-field.ts';
import { button, element, fill, say } from './element.ts';
import type { Field, FieldRequest } from './field.ts';
import { photoStrip } from './photo-strip.ts';
import { pickField } from './pick-field.ts';
import { valueField } from './value-field.ts';

/** One question with all that belongs to it. */
export interface Card {
  readonly criterion: Criterion;
  readonly element: HTMLElement;
  readonly update: (live: Live) => void;
}

export function criterionCard(session: Session, criterion: Criterion): Card {
  const { language } = session.page;
  const words = messagesIn(language);
  const { phone } = words;
  const describedBy = `told-${criterion.id}`;
  const type: FieldRequest['type'] = (changes, stroke) => {
    const { typed } = entryOf(session.live().filled, criterion.id);
    session.change(criterion, { typed: { ...typed, ...changes } }, stroke);
  };
  const request = { criterion, session, words, describedBy, type };
  const fields = fieldsOf(request);
  const reason = reasonField(request);
  const note = noteField(request);
  const photos = photoStrip(session, criterion, words);
  const state = element('p', { class: 'state' });
  const facts = element('ul', { class: 'facts' });
  const remarks = element('ul', { class: 'remarks' });
  const told = element('p', { class: 'problem', id: describedBy });
  const clear = button(phone.clear, () =>
    type({ pick: null, checked: null, text: '', needed: '', rows: null, reason: '' }),
  );
  const title = `${criterion.id} ${textIn(criterion.question, language)}`;
  const card = element(
    'article',
    { class: 'card', id: `criterion-${criterion.id}`, tabindex: -1 },
    element('p', { class: 'meta' }, metaOf(criterion, session)),
    element(
      'fieldset',
      {},
      element('legend', {}, title),
      guidanceOf(criterion, session),
      facts,
      ...fields.map((each) => each.element),
      reason.element,
      told,
    ),
    remarks,
    note.element,
    photos.element,
    element('div', { class: 'foot' }, state, clear),
    marksOf(criterion, session),
  );
  return {
    criterion,
    element: card,
    update: (live) => {
      const entry = entryOf(live.filled, criterion.id);
      card.hidden = !isAsked(live, criterion);
      for (const each of [...fields, reason, note, photos]) each.update(entry, live);
      const { problem } = live.read(criterion);
      say(told, problem ?? '');
      list(facts, factsOn(session, criterion, live));
      list(remarks, live.remarksOn(criterion));
      clear.hidden = entry.answer === null && problem === null;
      const isDone = entry.answer !== null && problem === null;
      card.classList.toggle('done', isDone);
      say(state, isDone ? `✔ ${phone.answered}` : `○ ${phone.open}`);
    },
  };
}

function fieldsOf(request: FieldRequest): readonly Field[] {
  const { criterion } = request;
  switch (criterion.kind) {
    case 'judgement':
    case 'choice':
      return [pickField(request)];
    case 'checks':
      return [checksField({ ...request, criterion }), pickField(request)];
    case 'number':
    case 'date':
    case 'text':
      return [valueField({ ...request, criterion }), pickField(request)];
    case 'coverage':
      return [coverageField({ ...request, criterion }), pickField(request)];
  }
}

function reasonField({ session, criterion, words, describedBy, type }: FieldRequest): Field {
  const typed = () => type({ reason: field.value }, 'reason');
  const field = element('textarea', { rows: 2, 'aria-describedby': describedBy, on: { input: typed } });
  const label = element('label', { class: 'wide' }, element('span', {}, words.phone.reason), field);
  return {
    element: label,
    update: ({ typed: { pick, reason } }) => {
      label.hidden = pick !== 'not-applicable' || session.live().of(criterion.id).state === 'inactive';
      fill(field, reason);
    },
  };
}

function noteField({ session, criterion, words }: FieldRequest): Field {
  const field = element('textarea', {
    rows: 2,
    on: { input: () => session.change(criterion, { note: field.value }, 'note') },
  });
  const box = element(
    'details',
    { class: 'note' },
    element('summary', {}, words.phone.note),
    element('label', { class: 'wide' }, element('span', {}, words.phone.note), field),
  );
  return {
    element: box,
    update: ({ note }) => {
      fill(field, note);
      if (note !== '') box.open = true;
    },
  };
}

function metaOf(criterion: Criterion, { page: { language } }: Session): string {
  const { words, walk, phone, checklists } = messagesIn(language);
  const { critical, weight, scored, evidence, place, seen, confidential } = criterion;
  return [
    ...(critical ? [`◆ ${words.critical}`] : []),
    scored && weight !== null ? phone.weight({ weight: formatNumber(weight, language) }) : checklists.notScored,
    ...(evidence === 'none' ? [] : [walk.evidenceWanted[evidence]]),
    ...(place === null ? [] : [placeName(place, messagesIn(language))]),
    ...(seen === null ? [] : [words.seen[seen]]),
    ...(confidential ? [words.confidential] : []),
  ].join(' · ');
}

function guidanceOf({ guidance }: Criterion, { page }: Session): HTMLElement | null {
  return guidance === null ? null : element('p', { class: 'guidance' }, textIn(guidance, page.language));
}

/** How it is marked, where the options do not say so themselves. */
function marksOf(criterion: Criterion, { page: { language } }: Session): HTMLElement | null {
  if (criterion.kind === 'judgement' || 'options' in criterion || !criterion.scored) return null;
  const lines = kindLines(criterion, language).map((line) => element('li', {}, line));
  const { phone } = messagesIn(language);
  return element('details', {}, element('summary', {}, phone.howMarked), element('ul', {}, ...lines));
}

function list(place: HTMLElement, lines: readonly string[]): void {
  place.hidden = lines.length === 0;
  if (place.innerText === lines.join('\n') && place.childElementCount === lines.length) return;
  place.replaceChildren(...lines.map((line) => element('li', {}, line)));
}
