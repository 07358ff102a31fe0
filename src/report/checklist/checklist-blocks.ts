import type {
  BasisDocument,
  Checklist,
  Citation,
  Criterion,
  Level,
  LevelDemands,
  Section,
  Stage,
} from '../../domain/checklist/checklist.ts';
import { cataloguedDocument, type DocumentCatalogue } from '../../domain/checklist/document-catalogue.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';
import { labelled } from '../../i18n/written/labelled.ts';
import { formatDay, formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { wordFor } from '../../i18n/written/word-for.ts';
import type { Block, Cell, Row } from '../sheet/sheet.ts';
import { number, text } from '../sheet/sheet.ts';
import { kindLines } from '../words/answers/kind-text.ts';
import { conditionText } from '../words/criteria/condition-text.ts';
import { remedyLine } from '../words/criteria/remedy-line.ts';

/** A whole checklist to read: what is asked, how it is marked, and what each line rests on. */
export function checklistBlocks(
  checklist: Checklist,
  documents: DocumentCatalogue,
  language: Language,
): readonly Block[] {
  const { checklists } = messagesIn(language);
  const note = checklist.note === null ? [] : [paragraph(textIn(checklist.note, language))];
  return [
    { kind: 'title', lines: [textIn(checklist.title, language)], subtitle: checklists.version(checklist) },
    ...note,
    sectionTable(checklist, language),
    ...ladderBlocks(checklist, language),
    ...checklist.sections.flatMap((section) => sectionBlocks(section, checklist, language)),
    ...crossBlocks(checklist, language),
    basisTable(checklist, documents, language),
  ];
}

/** One criterion in lines: question, guidance, how it is marked, basis, origin, remedies. */
export function criterionLines(criterion: Criterion, checklist: Checklist, language: Language): readonly string[] {
  const messages = messagesIn(language);
  const { checklists, words } = messages;
  const { guidance, basis, origin, when, place, seen, evidence } = criterion;
  return [
    ...(guidance === null ? [] : [textIn(guidance, language)]),
    ...kindLines(criterion, language),
    ...(when === null ? [] : [checklists.askedWhen({ condition: conditionText(when, checklist, language) })]),
    ...(basis.length === 0
      ? []
      : [checklists.restsOn({ list: basis.map((each) => citationText(each, checklist, language)).join('; ') })]),
    ...(origin === null ? [] : [checklists.threshold({ origin: words.origin[origin] })]),
    ...(place === null ? [] : [checklists.where({ place: placeName(place, messages) })]),
    ...(seen === null ? [] : [checklists.howSeen({ seen: words.seen[seen] })]),
    ...(evidence === 'none' ? [] : [checklists.evidence[evidence]]),
    ...criterion.remedies.map((remedy) => checklists.remedy({ text: remedyLine(remedy, checklist, language) })),
  ];
}

/** A document and clause as cited, with the document's kind if it is not a legal ground. */
function citationText({ document, clause }: Citation, checklist: Checklist, language: Language): string {
  const found = checklist.basis.get(document);
  const name = found === undefined ? document : documentName(found, language);
  return clause === null ? name : `${clause}, ${name}`;
}

/** The document's number, else its title. */
function documentName(document: BasisDocument, language: Language): string {
  return document.number ?? textIn(document.title, language);
}

export function placeName(place: string, { words }: Messages): string {
  return wordFor(place, words.place);
}

function sectionTable(checklist: Checklist, language: Language): Block {
  const { checklists } = messagesIn(language);
  const rows = checklist.sections.map(({ id, title, weight, criteria }): Row => {
    const critical = criteria.filter((each) => each.critical).length;
    const cells: readonly Cell[] = [
      text(id),
      text(textIn(title, language)),
      weightCell(weight, language),
      number(criteria.length, 'count'),
      number(critical, 'count'),
    ];
    return { role: 'body', cells };
  });
  return {
    kind: 'table',
    id: 'checklist-sections',
    title: null,
    unitLine: null,
    repeatHeader: false,
    columns: [
      { id: 'id', title: checklists.id, terminal: 1 },
      { id: 'title', title: checklists.section, terminal: 1 },
      { id: 'weight', title: checklists.weight, align: 'right', terminal: 1 },
      { id: 'criteria', title: checklists.criteria, align: 'right', terminal: 1 },
      { id: 'critical', title: checklists.critical, align: 'right', terminal: 1 },
    ],
    rows,
  };
}

function weightCell(weight: number | null, language: Language): Cell {
  return weight === null ? text(messagesIn(language).checklists.notScored) : number(weight, 'decimal');
}

function ladderBlocks({ ladder }: Checklist, language: Language): readonly Block[] {
  const { checklists } = messagesIn(language);
  const steps: readonly (Level | Stage)[] = ladder.kind === 'levels' ? ladder.levels : ladder.stages;
  return [
    { kind: 'heading', depth: 2, text: ladder.kind === 'levels' ? checklists.levels : checklists.stages },
    ...steps.map((step): Block => {
      const label = textIn(step.label, language);
      const conditions = stepConditions(step, language);
      const line = conditions.length === 0 ? label : labelled(label, conditions.join('; '), language);
      return { kind: 'paragraph', style: 'list', text: line };
    }),
  ];
}

function stepConditions(step: Level | Stage, language: Language): readonly string[] {
  const { checklists } = messagesIn(language);
  const percent = (value: number) => ({ percent: formatNumber(value, language) });
  const { minPercent, minSectionPercent = null, critical = null }: Partial<LevelDemands> & Stage = step;
  const conditions: Readonly<Record<keyof LevelDemands, string | null>> = {
    minPercent: minPercent === null ? null : checklists.atLeastPercent(percent(minPercent)),
    minSectionPercent: minSectionPercent === null ? null : checklists.everySection(percent(minSectionPercent)),
    critical: critical === null ? null : checklists.criticalCondition[critical],
  };
  return Object.values(conditions).filter((condition) => condition !== null);
}

function sectionBlocks(section: Section, checklist: Checklist, language: Language): readonly Block[] {
  return [
    { kind: 'heading', depth: 1, text: textIn(section.title, language) },
    ...section.criteria.flatMap((criterion): readonly Block[] => [
      { kind: 'heading', depth: 3, text: criterionHeading(criterion, language) },
      ...criterionLines(criterion, checklist, language).map(
        (line): Block => ({ kind: 'paragraph', style: 'list', text: line }),
      ),
    ]),
  ];
}

/** Answers that are remarked on where they look odd beside each other. */
function crossBlocks({ cross }: Checklist, language: Language): readonly Block[] {
  if (cross.length === 0) return [];
  return [
    { kind: 'heading', depth: 1, text: messagesIn(language).checklists.cross },
    ...cross.map(({ say }): Block => ({ kind: 'paragraph', style: 'list', text: textIn(say, language) })),
  ];
}

function criterionHeading(
  { id, question, weight, critical, scored, confidential }: Criterion,
  language: Language,
): string {
  const { checklists, words } = messagesIn(language);
  const marks = [
    ...(scored && weight !== null
      ? [checklists.weightOf({ weight: formatNumber(weight, language) })]
      : [checklists.notScored]),
    ...(critical ? [words.critical] : []),
    ...(confidential ? [words.confidential] : []),
  ];
  return `${id}. ${textIn(question, language)} [${marks.join(', ')}]`;
}

function basisTable({ basis }: Checklist, documents: DocumentCatalogue, language: Language): Block {
  const { checklists, words } = messagesIn(language);
  const day = (value: string | null) => (value === null ? '' : formatDay(value, language));
  return {
    kind: 'table',
    id: 'checklist-basis',
    title: checklists.basis,
    unitLine: null,
    repeatHeader: false,
    columns: [
      { id: 'number', title: checklists.document, terminal: 1 },
      { id: 'title', title: checklists.title, terminal: 2 },
      { id: 'kind', title: checklists.kind, terminal: 1 },
      { id: 'from', title: checklists.from, terminal: 2 },
      { id: 'until', title: checklists.until, terminal: 2 },
      { id: 'read', title: checklists.read, terminal: 3 },
    ],
    rows: [...basis.values()]
      .map((document) => cataloguedDocument(document, documents))
      .map((each) => ({
        role: 'body',
        cells: [
          text(documentName(each, language)),
          text(textIn(each.title, language)),
          text(words.basisKind[each.kind]),
          text(day(each.from)),
          text(day(each.until)),
          text(each.read === null ? null : words.read[each.read]),
        ],
      })),
  };
}

function paragraph(value: string): Block {
  return { kind: 'paragraph', style: 'italic', text: value };
}
