import { numberFault } from '../../domain/answer-kinds/bounds-fault.ts';
import type { ProfileQuestion } from '../../domain/checklist/checklist.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { isFileId } from '../../domain/values/ids.ts';
import { textIn } from '../../domain/values/language.ts';
import { boundsText } from '../../i18n/bounds-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatDay, formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { typedDay, typedNumber } from '../../i18n/written/typed-number.ts';
import { profileChoices } from '../../report/form/lists.ts';
import { element, fill, say } from '../dom/element.ts';
import type { Filled } from '../filled/filled.ts';
import type { Session } from '../session.ts';
import type { View } from './view.ts';

/** The facility and its profile, which decides what is asked. */
export function aboutView(session: Session): View {
  const { checklist, isFacilityKnown, language, side } = session.page;
  const { phone, form } = messagesIn(language);
  const facility = isFacilityKnown
    ? []
    : [
        line(form.facility.id, {
          show: ({ facilityId }) => facilityId,
          take: (text) => {
            const isId = text.trim() === '' || isFileId(text.trim());
            if (isId) session.setFact('facilityId', text.trim());
            return isId ? null : phone.notAnId;
          },
        }),
        line(form.facility.name, {
          show: ({ facilityName }) => facilityName,
          take: (text) => {
            session.setFact('facilityName', text.trim());
            return null;
          },
        }),
      ];
  const lines = [
    ...facility,
    dayLine(session, phone.dayOf[side]),
    ...checklist.profile.map((each) => profileLine(session, each)),
  ];
  return {
    title: phone.about,
    elements: [
      element('p', { class: 'hint' }, phone.aboutHint),
      element('div', { class: 'card' }, ...lines.map((each) => each.element)),
      element('p', { class: 'hint' }, phone.howTo),
      ...(checklist.note === null ? [] : [element('p', { class: 'hint' }, textIn(checklist.note, language))]),
    ],
    update: ({ filled }) => {
      for (const each of lines) each.update(filled);
    },
  };
}

interface Line {
  readonly element: HTMLElement;
  readonly update: (filled: Filled) => void;
}

interface Typing {
  readonly show: (filled: Filled) => string;
  /** Why the text is not taken; null: it is. */
  readonly take: (text: string) => string | null;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

let lineCount = 0;

/** A typed line. What is not taken stays in its field, to be mended. */
function line(label: string, { show, take, attributes = {} }: Typing): Line {
  lineCount += 1;
  const told = element('p', { class: 'problem', id: `about-told-${lineCount}` });
  const typed = () => say(told, take(input.value) ?? '');
  const input = element('input', {
    type: 'text',
    autocomplete: 'off',
    'aria-describedby': told.id,
    ...attributes,
    on: { input: typed },
  });
  say(told, '');
  return {
    element: element('div', { class: 'line' }, element('label', {}, element('span', {}, label), input), told),
    update: (filled) => {
      const isBeingMended = document.activeElement === input || told.textContent !== '';
      if (!isBeingMended) fill(input, show(filled));
    },
  };
}

function dayLine(session: Session, label: string): Line {
  const { language } = session.page;
  const { walk } = messagesIn(language);
  return line(label, {
    show: ({ auditedOn }) => formatDay(auditedOn, language),
    take: (text) => {
      const day = typedDay(text);
      if (day === null || !isIsoDay(day)) return walk.notADay;
      session.setFact('auditedOn', day);
      return null;
    },
  });
}

function profileLine(session: Session, question: ProfileQuestion): Line {
  return question.kind === 'number' ? numberLine(session, question) : choiceLine(session, question);
}

type NumberQuestion = Extract<ProfileQuestion, { kind: 'number' }>;

function numberLine(session: Session, { id, question, unit, bounds }: NumberQuestion): Line {
  const { language } = session.page;
  const { walk } = messagesIn(language);
  const label = [textIn(question, language), unit === null ? '' : `(${textIn(unit, language)})`];
  return line(label.filter((part) => part !== '').join(' '), {
    attributes: { inputmode: 'decimal' },
    show: ({ profile }) => {
      const value = profile.get(id);
      return typeof value === 'number' ? formatNumber(value, language) : '';
    },
    take: (text) => {
      if (text.trim() === '') session.setProfile(id, null);
      if (text.trim() === '') return null;
      const value = typedNumber(text, language);
      if (value === null || value < 0) return walk.notACount;
      const fault = numberFault(bounds, value);
      if (fault !== null) return boundsText(fault, null, language);
      session.setProfile(id, value);
      return null;
    },
  });
}

type ChoiceQuestion = Extract<ProfileQuestion, { kind: 'choice' }>;

function choiceLine(session: Session, question: ChoiceQuestion): Line {
  const { language } = session.page;
  const { phone } = messagesIn(language);
  const select = element(
    'select',
    { on: { change: () => session.setProfile(question.id, select.value === '' ? null : select.value) } },
    element('option', { value: '' }, phone.choose),
    ...profileChoices(question, language).map(({ id, label }) => element('option', { value: id }, label)),
  );
  const label = element('span', {}, textIn(question.question, language));
  return {
    element: element('div', { class: 'line' }, element('label', {}, label, select)),
    update: ({ profile }) => fill(select, String(profile.get(question.id) ?? '')),
  };
}
