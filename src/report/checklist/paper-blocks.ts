import { type Checklist, type Criterion, places } from '../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { countLabels } from '../../i18n/bounds-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { Block } from '../sheet/sheet.ts';
import { kindLines } from '../words/answers/kind-text.ts';
import { guidanceText } from '../words/criteria/guidance-text.ts';
import { placeName } from './checklist-blocks.ts';

/** Sheets to fill in by hand during a power cut, by room, and the list of documents that a facility prepares. */
export function paperBlocks(checklist: Checklist, language: Language): readonly Block[] {
  const messages = messagesIn(language);
  const criteria = checklist.sections.flatMap((section) => section.criteria);
  const known: readonly string[] = places;
  const others = criteria.flatMap(({ place }) => (place === null || known.includes(place) ? [] : [place]));
  const rooms = [...known, ...new Set(others)].flatMap((place): readonly Block[] =>
    roomBlocks(
      placeName(place, messages),
      criteria.filter((each) => each.place === place),
      language,
    ),
  );
  const elsewhere = roomBlocks(
    messages.checklists.noPlace,
    criteria.filter(({ place }) => place === null),
    language,
  );
  return [
    { kind: 'title', lines: [textIn(checklist.title, language)], subtitle: messages.checklists.version(checklist) },
    ...rooms,
    ...elsewhere,
    ...documentBlocks(criteria, language),
  ];
}

function roomBlocks(room: string, criteria: readonly Criterion[], language: Language): readonly Block[] {
  if (criteria.length === 0) return [];
  const { checklists } = messagesIn(language);
  return [
    { kind: 'heading', depth: 1, text: checklists.paperTitle({ place: room }) },
    ...criteria.flatMap((criterion): readonly Block[] => [
      { kind: 'heading', depth: 3, text: `${criterion.id}. ${textIn(criterion.question, language)}` },
      ...kindLines(criterion, language).map((line): Block => ({ kind: 'paragraph', style: 'list', text: line })),
      { kind: 'paragraph', style: 'body', text: answerLine(criterion, language) },
    ]),
    { kind: 'page-break' },
  ];
}

/** Two places to fill in where two numbers are asked. */
function answerLine(criterion: Criterion, language: Language): string {
  const { checklists } = messagesIn(language);
  return criterion.kind === 'coverage'
    ? checklists.paperCounts(countLabels(criterion.labels, language))
    : checklists.paperAnswer;
}

function documentBlocks(criteria: readonly Criterion[], language: Language): readonly Block[] {
  const documents = criteria.filter(({ seen }) => seen === 'document');
  if (documents.length === 0) return [];
  return [
    { kind: 'heading', depth: 1, text: messagesIn(language).checklists.documentsToPrepare },
    ...documents.map(
      (criterion): Block => ({
        kind: 'paragraph',
        style: 'list',
        text: [`${criterion.id}. ${textIn(criterion.question, language)}`, guidanceText(criterion, language)]
          .filter((part) => part !== null)
          .join(' '),
      }),
    ),
  ];
}
