import type { Criterion } from '../../domain/checklist/checklist.ts';
import { askedSections } from '../../domain/form/department-criteria.ts';
import { textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { profileChoices } from '../../report/form/lists.ts';
import { answerText } from '../../report/words/answers/answer-text.ts';
import { element } from '../dom/element.ts';
import { entryOf } from '../filled/filled.ts';
import { isAsked } from '../filled/live.ts';
import type { Session } from '../session.ts';
import { resultLines } from './result-lines.ts';
import { roundText } from './top.ts';

/** Prints all questions with their answers, whatever is on the screen. */
export function printPage(session: Session): void {
  putPaper(session);
  window.print();
}

/** The paper stands beside the page and is seen only when printed; also where somebody prints by the browser's own menu. */
export function putPaper(session: Session): void {
  const place = document.querySelector('#paper');
  place?.replaceChildren(...paper(session));
}

function paper(session: Session): readonly HTMLElement[] {
  const { page } = session;
  const { audit, checklist, language, side } = page;
  const { phone, form, report } = messagesIn(language);
  const live = session.live();
  const sections = askedSections(checklist, audit.sections);
  return [
    element('h1', {}, phone.title[side]),
    element('p', {}, textIn(checklist.title, language)),
    ...(audit.illustrative ? [element('p', { class: 'strong' }, report.illustrative)] : []),
    element('p', {}, roundText(page)),
    particulars(session),
    ...resultLines(page, live).map((line) => element('p', {}, line)),
    ...sections.flatMap(({ title, criteria }) => {
      const asked = criteria.filter((each) => isAsked(live, each));
      return asked.length === 0 ? [] : [element('h2', {}, textIn(title, language)), table(session, asked)];
    }),
    element(
      'div',
      { class: 'signatures' },
      ...[form.signatures.preparer, form.signatures.head].map((party, index) =>
        element(
          'div',
          {},
          element('p', { class: 'strong' }, party),
          element('p', {}, index === 0 ? form.signatures.preparerHint : form.signatures.headHint),
        ),
      ),
    ),
  ];
}

function particulars({ live, page }: Session): HTMLElement {
  const { filled } = live();
  const { checklist, language, side } = page;
  const { phone, form } = messagesIn(language);
  const lines: readonly (readonly [string, string])[] = [
    [form.facility.id, filled.facilityId],
    [form.facility.name, filled.facilityName],
    [phone.dayOf[side], formatDay(filled.auditedOn, language)],
    ...checklist.profile.map((question): readonly [string, string] => {
      const value = filled.profile.get(question.id);
      const label =
        question.kind === 'choice'
          ? profileChoices(question, language).find(({ id }) => id === value)?.label
          : undefined;
      return [textIn(question.question, language), label ?? String(value ?? '…')];
    }),
  ];
  const rows = lines.map(([name, value]) =>
    element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, value)),
  );
  return element('table', {}, element('tbody', {}, ...rows));
}

function table(session: Session, criteria: readonly Criterion[]): HTMLElement {
  const { columns } = messagesIn(session.page.language).form;
  const { phone } = messagesIn(session.page.language);
  const heads = [columns.id, columns.question, phone.paper.answer, phone.note];
  return element(
    'table',
    { class: 'answers' },
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...criteria.map((each) => row(session, each))),
  );
}

function row({ live, page: { language } }: Session, criterion: Criterion): HTMLElement {
  const { phone } = messagesIn(language);
  const { answer, note, photos } = entryOf(live().filled, criterion.id);
  const said = answerText(criterion, answer, language, live().of(criterion.id).neededByRule);
  const also = photos.length === 0 ? [] : [phone.paper.photos({ count: photos.length })];
  return element(
    'tr',
    {},
    element('td', {}, criterion.id),
    element('td', {}, textIn(criterion.question, language)),
    element('td', {}, said === '' ? '…' : said),
    element('td', {}, [note, ...also].filter((part) => part !== '').join('\n')),
  );
}
