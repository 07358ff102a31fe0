import { unbounded } from '../../domain/checklist/bounds.ts';
import type { ProfileQuestion } from '../../domain/checklist/checklist.ts';
import { type Language, type LocalizedText, textIn } from '../../domain/values/language.ts';
import { heading, note, warning } from '../sheet/blocks.ts';
import { type Block, type Cell, date, number, type Sheet, text } from '../sheet/sheet.ts';
import { longDate } from '../words/letter/long-date.ts';
import { cellNames } from './cell-names.ts';
import { criticalTable } from './critical-table.ts';
import { type Form, roundLine } from './form.ts';
import { specialLabel } from './lists.ts';
import { progressTable } from './progress-table.ts';
import { amountValidation, dayValidation, fromList } from './validations.ts';

/** Fills an A4 page inside the official margins. */
const pageGrid: readonly number[] = Array.from({ length: 14 }, () => 6.2);
/** Wide enough that hidden text makes no row taller. */
const hiddenGrid: readonly number[] = [40, 40];

/** The first sheet: the facility, instructions, and progress. Printed, it is the paper that is signed. */
export function coverSheet(form: Form): Sheet {
  return {
    id: 'cover',
    name: form.messages.form.sheets.cover,
    orientation: 'portrait',
    grid: [...pageGrid, ...hiddenGrid],
    freezeRows: 0,
    pageNote: form.messages.form.selfOnly,
    isProtected: true,
    blocks: coverBlocks(form),
  };
}

function* coverBlocks(form: Form): Iterable<Block> {
  const { audit, checklist, language, messages } = form;
  const { headings, title, selfOnly } = messages.form;
  yield letterhead(form);
  yield {
    kind: 'title',
    lines: [title, textIn(checklist.title, language)],
    subtitle: roundLine(audit.round, language),
  };
  if (audit.illustrative) yield warning(messages.report.illustrative);
  yield heading(headings.facility, 1);
  yield facilityTable(form);
  yield heading(headings.howTo, 1);
  for (const [index, line] of howTo(form).entries()) {
    yield { kind: 'paragraph', style: 'list', text: `${index + 1}. ${line}` };
  }
  yield heading(headings.progress, 1);
  yield progressTable(form);
  yield note(selfOnly);
  yield { kind: 'gap' };
  // Placed before the long table, so that the signatures are on the page they confirm.
  yield signatures(form);
  const critical = criticalTable(form);
  if (critical !== null) {
    yield heading(headings.critical, 1);
    yield critical;
  }
}

function letterhead({ audit, language, messages, template, isFacilityKnown }: Form): Block {
  const { facility } = audit;
  const { national, agency } = template;
  const name = isFacilityKnown ? facility.name : messages.report.missing;
  const day = longDate(audit.auditedOn, messages);
  return {
    kind: 'letterhead',
    // Decree 30/2020: the issuer and who is above it stand in capitals, the number below the line.
    left: [
      { text: inCapitals(facility.unit?.name ?? textIn(agency.superior, language), language), bold: false },
      { text: inCapitals(name, language), bold: true, ruled: true },
      { text: messages.minutes.number({ number: messages.report.missing }), bold: false },
    ],
    right: [
      { text: textIn(national.country, language), bold: true },
      { text: textIn(national.motto, language), bold: true, ruled: true },
      {
        text: messages.form.place({ place: facility.province ?? textIn(agency.place, language), date: day }),
        bold: false,
        italic: true,
      },
    ],
  };
}

function inCapitals(name: string, language: Language): string {
  return name.toLocaleUpperCase(language);
}

/** Codes of rows that are not criteria; criterion ids contain no colon. */
const coverCodes = {
  facility: (part: 'id' | 'name' | 'auditedOn' | 'preparer') => `form:${part}`,
  profile: (question: string) => `profile:${question}`,
} as const;

/** A line about the facility; its code identifies it when the form comes back. */
interface Line {
  readonly id: string;
  readonly content: string;
  readonly answer: Cell;
}

function facilityTable(form: Form): Block {
  const { messages } = form;
  const { columns } = messages.form;
  const lines = [...facilityLines(form), ...form.checklist.profile.map((question) => profileLine(question, form))];
  return {
    kind: 'table',
    id: 'facility',
    title: null,
    unitLine: null,
    columns: [
      { id: 'number', title: messages.columns.number, align: 'center' },
      { id: 'content', title: columns.content, span: 8 },
      { id: 'answer', title: columns.answer, span: 5, align: 'left' },
      { id: 'id', title: columns.id, isHidden: true },
    ],
    rows: lines.map(({ id, content, answer }, index) => ({
      role: 'body',
      cells: [number(index + 1, 'count'), text(content), answer, text(id)],
    })),
    repeatHeader: false,
  };
}

function facilityLines(form: Form): readonly Line[] {
  const { audit, isFacilityKnown, messages, preparer } = form;
  const words = messages.form.facility;
  const { facility } = audit;
  const known = (value: string): Cell => (isFacilityKnown ? text(value) : text(null, { input: true }));
  const day: Cell = {
    ...date(audit.auditedOn, { input: true }),
    name: cellNames.auditedOn,
    validation: dayValidation(form, null),
  };
  return [
    { id: coverCodes.facility('id'), content: words.id, answer: known(facility.id) },
    { id: coverCodes.facility('name'), content: words.name, answer: known(facility.name) },
    { id: coverCodes.facility('auditedOn'), content: words.auditedOn, answer: day },
    { id: coverCodes.facility('preparer'), content: words.preparer, answer: text(preparer, { input: true }) },
  ];
}

function profileLine(question: ProfileQuestion, form: Form): Line {
  const { audit, language, lists } = form;
  const value = audit.facility.profile.get(question.id);
  const list = lists.profile.get(question.id);
  const name = cellNames.profile(question.id);
  const id = coverCodes.profile(question.id);
  const content = [textIn(question.question, language), unitText(question, language)]
    .filter((part) => part !== '')
    .join(' ');
  if (question.kind === 'number' || list === undefined) {
    const typed = typeof value === 'number' ? value : null;
    const validation = amountValidation(form, question.kind === 'number' ? question.bounds : unbounded);
    return { id, content, answer: number(typed, 'plain', { input: true, name, validation }) };
  }
  const label = list.choices.find(({ id }) => id === value)?.label;
  return { id, content, answer: text(label, { input: true, name, validation: fromList(list, form) }) };
}

function unitText(question: ProfileQuestion, language: Form['language']): string {
  const unit: LocalizedText | null = question.kind === 'number' ? question.unit : null;
  return unit === null ? '' : `(${textIn(unit, language)})`;
}

function howTo({ departments, evidenceFolder, messages }: Form): readonly string[] {
  const { howTo: say, columns, sheets } = messages.form;
  const { answer, value, needed } = columns;
  return [
    say.cells,
    say.profile,
    say.answers({ answer, value, needed }),
    say.special({
      notApplicable: specialLabel('not-applicable', messages),
      noEvidence: specialLabel('no-evidence', messages),
      notMet: messages.words.judgement['not-met'],
    }),
    ...(departments.length === 0
      ? []
      : [say.departments({ sheet: sheets.departments, criteria: departments.map(({ id }) => id).join(', ') })]),
    say.evidence({ folder: evidenceFolder }),
    say.who,
    say.send,
  ];
}

function signatures({ messages }: Form): Block {
  const { signatures: words } = messages.form;
  return {
    kind: 'signatures',
    parties: [
      { title: words.preparer, hint: words.preparerHint, name: null },
      { title: words.head, hint: words.headHint, name: null },
    ],
  };
}
