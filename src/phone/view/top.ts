import { textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { FillPage } from '../../report/fill/fill-page.ts';
import { roundName } from '../../report/words/facility/round-name.ts';
import { element } from '../dom/element.ts';
import type { Session } from '../session.ts';

/** What the page is, of which facility and round. */
export function topOf({ page }: Session): HTMLElement {
  const { audit, checklist, language, side, isFacilityKnown } = page;
  const { phone, report } = messagesIn(language);
  const round = roundText(page);
  return element(
    'header',
    {},
    element('a', { class: 'skip', href: '#questions' }, phone.skip),
    element('h1', {}, isFacilityKnown ? audit.facility.name : phone.title[side]),
    element('p', {}, [...(isFacilityKnown ? [phone.title[side]] : []), round].join(' · ')),
    element('p', {}, textIn(checklist.title, language)),
    audit.illustrative ? element('p', { class: 'strong' }, report.illustrative) : null,
  );
}

/** A round with a title of its own says so itself. */
export function roundText({ audit: { round }, language }: FillPage): string {
  const name = roundName(round, language);
  return round.title === null ? messagesIn(language).phone.round({ round: name }) : name;
}
