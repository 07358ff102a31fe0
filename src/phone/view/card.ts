import type { Criterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { isSameValue } from '../../domain/values/same-value.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { placeName } from '../../report/checklist/checklist-blocks.ts';
import { kindLines } from '../../report/words/answers/kind-text.ts';
import { button, element, fill, say } from '../dom/element.ts';
import { checksField } from '../fields/checks-field.ts';
import { coverageField } from '../fields/coverage-field.ts';
import type { Field, FieldRequest } from '../fields/field.ts';
import { photoStrip } from '../fields/photo-strip.ts';
import { pickField } from '../fields/pick-field.ts';
import { valueField } from '../fields/value-field.ts';
import { type Entry, entryOf } from '../filled/filled.ts';
import { isAsked, type Live } from '../filled/live.ts';
import { nothingTyped, typedOf } from '../filled/typed.ts';
import type { ReadTyped } from '../filled/typed-answer.ts';
import type { Session } from '../session.ts';
import { factsOn } from './card-facts.ts';

/** One question with all that belongs to it. */
export interface Card {
  readonly criterion: Criterion;
  readonly element: HTMLElement;
  readonly update: (live: Live) => void;
}

export function criterionCard(session: Session, criterion: Criterion): Card {
  const { language } = session.page;
  const words = messagesIn(language);
  const type: FieldRequest['type'] = (changes, stroke) => {
    const { typed } = entryOf(session.live().filled, criterion.id);
    session.change(criterion, { typed: { ...typed, ...changes } }, stroke);
  };
  const request = { criterion, session, words, describedBy: `told-${criterion.id}`, type };
  const facts = lines('facts', (live) => factsOn(session, criterion, live));
  const asked = [facts, agreeButton(request), ...fieldsOf(request), reasonField(request), problemLine(request)];
  const remarks = lines('remarks', (live) => live.remarksOn(criterion));
  const besides = [remarks, noteField(request), photoStrip(session, criterion, words), footOf(request)];
  const title = element('legend', {}, `${criterion.id} ${textIn(criterion.question, language)}`);
  const card = element(
    'article',
    { class: 'card', id: `criterion-${criterion.id}`, tabindex: -1 },
    element('p', { class: 'meta' }, metaOf(criterion, session)),
    element('fieldset', {}, title, guidanceOf(criterion, session), ...asked.map((each) => each.element)),
    ...besides.map((each) => each.element),
    marksOf(criterion, session),
  );
  return {
    criterion,
    element: card,
    update: (live) => {
      const entry = entryOf(live.filled, criterion.id);
      card.hidden = !isAsked(live, criterion);
      card.classList.toggle('done', isDone(entry, live.read(criterion)));
      for (const each of [...asked, ...besides]) each.update(entry, live);
    },
  };
}

function isDone({ answer }: Entry, { problem }: ReadTyped): boolean {
  return answer !== null && problem === null;
}

/** Why what is typed is no answer yet. */
function problemLine({ criterion, describedBy }: FieldRequest): Field {
  const told = element('p', { class: 'problem', id: describedBy });
  return { element: told, update: (_entry, live) => say(told, live.read(criterion).problem ?? '') };
}

function footOf({ criterion, words: { phone }, type }: FieldRequest): Field {
  const state = element('p', { class: 'state' });
  const clear = button(phone.clear, () => type(nothingTyped));
  return {
    element: element('div', { class: 'foot' }, state, clear),
    update: (entry, live) => {
      const read = live.read(criterion);
      clear.hidden = entry.answer === null && read.problem === null;
      say(state, isDone(entry, read) ? `✔ ${phone.answered}` : `○ ${phone.open}`);
    },
  };
}

/** Takes over what the facility says, by one touch. */
function agreeButton({ session, criterion, words }: FieldRequest): Field {
  const { audit, language, side } = session.page;
  const claim = side === 'verified' ? (audit.responses.get(criterion.id)?.self ?? null) : null;
  const agree = button(words.phone.agree, () => {
    if (claim !== null) session.change(criterion, { typed: typedOf(criterion, claim.answer, language) });
  });
  return {
    element: agree,
    update: ({ typed }) => {
      agree.hidden = claim === null || !isSameValue(typed, nothingTyped);
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

function reasonField({ words, describedBy, type }: FieldRequest): Field {
  const typed = () => type({ reason: field.value }, 'reason');
  const field = element('textarea', { rows: 2, 'aria-describedby': describedBy, on: { input: typed } });
  const label = element('label', { class: 'wide' }, element('span', {}, words.phone.reason), field);
  return {
    element: label,
    update: ({ typed: { pick, reason } }) => {
      label.hidden = pick !== 'not-applicable';
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

function lines(name: string, linesOf: (live: Live) => readonly string[]): Field {
  const place = element('ul', { class: name });
  let shown: readonly string[] = [];
  return {
    element: place,
    update: (_entry, live) => {
      const now = linesOf(live);
      place.hidden = now.length === 0;
      if (now.join('\n') === shown.join('\n')) return;
      shown = now;
      place.replaceChildren(...now.map((line) => element('li', {}, line)));
    },
  };
}
