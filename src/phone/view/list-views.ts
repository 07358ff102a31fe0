import type { Criterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { matchesSearch } from '../../domain/values/search-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { button, element, say } from '../dom/element.ts';
import { isAsked, type Live } from '../filled/live.ts';
import type { Session } from '../session.ts';
import type { View } from './view.ts';

type GoTo = (criterion: Criterion) => void;

/** Everything that is still to be looked at, to go there. */
export function openView(session: Session, shown: readonly Criterion[], goTo: GoTo): View {
  const { phone, walk } = messagesIn(session.page.language);
  const { settled } = session.page;
  const heading = element('p', { class: 'strong' });
  const list = element('ul', { class: 'questions' });
  const hint = element('p', { class: 'hint' }, phone.openHint);
  const left = element(
    'p',
    { class: 'hint' },
    settled.length === 0 ? '' : phone.settledHint({ count: settled.length }),
  );
  return {
    title: phone.openCount({ count: openIn(session.live(), shown).length }),
    elements: [heading, hint, list, left],
    update: (live) => {
      const open = openIn(live, shown);
      say(heading, phone.openTitle({ count: open.length }));
      hint.hidden = open.length === 0;
      list.replaceChildren(
        ...open.map(({ criterion, why }) => {
          const words = why.map((kind) => (kind === 'not-valid' ? phone.notValid : walk.openKinds[kind]));
          return questionItem(session, criterion, goTo, words.join('; '));
        }),
      );
    },
  };
}

type Why = Live['open'][number]['kinds'][number] | 'not-valid';

/** What is open among the questions that are shown, and what is typed but not valid. */
export function openIn(
  live: Live,
  shown: readonly Criterion[],
): readonly { readonly criterion: Criterion; readonly why: readonly Why[] }[] {
  const ids = new Set(shown.map(({ id }) => id));
  const open = live.open.filter(({ criterion }) => ids.has(criterion.id));
  const listed = new Set(open.map(({ criterion }) => criterion.id));
  const notValid = shown.filter(
    (each) => !listed.has(each.id) && isAsked(live, each) && live.read(each).problem !== null,
  );
  return [
    ...notValid.map((criterion) => ({ criterion, why: ['not-valid'] as const })),
    ...open.map(({ criterion, kinds }) => ({ criterion, why: kinds })),
  ];
}

/** The questions that hold all words of the search, with or without accents. */
export function searchView(session: Session, shown: readonly Criterion[], query: () => string, goTo: GoTo): View {
  const { language } = session.page;
  const { phone } = messagesIn(language);
  const count = element('p', { class: 'strong', role: 'status' });
  const list = element('ul', { class: 'questions' });
  return {
    title: phone.search,
    elements: [count, list],
    update: (live) => {
      const found = shown.filter((each) => isAsked(live, each) && matchesSearch(searchedText(each, language), query()));
      say(count, phone.found({ count: found.length }));
      list.replaceChildren(...found.map((each) => questionItem(session, each, goTo, '')));
    },
  };
}

function searchedText(criterion: Criterion, language: Session['page']['language']): string {
  const guidance = criterion.guidance === null ? '' : textIn(criterion.guidance, language);
  return `${criterion.id} ${textIn(criterion.question, language)} ${guidance}`;
}

function questionItem({ page }: Session, criterion: Criterion, goTo: GoTo, why: string): HTMLElement {
  const text = `${criterion.id} ${textIn(criterion.question, page.language)}`;
  const go = button(text, () => goTo(criterion), { class: 'question' });
  if (why !== '') go.append(element('small', {}, why));
  return element('li', {}, go);
}
