import { picksSeveral } from '../../domain/answer-kinds/index.ts';
import type { Criterion, Section } from '../../domain/checklist/checklist.ts';
import type { CriterionAssessment, SectionAssessment } from '../../domain/scoring/assessment.ts';
import { textIn } from '../../domain/values/language.ts';
import { divide, hundred, toNumber } from '../../domain/values/rational.ts';
import type { Block, Cell, Column, Field, LiveTone, Row, Sheet } from '../sheet/sheet.ts';
import { empty } from '../sheet/sheet.ts';
import { cellNames, codes } from './cell-names.ts';
import { criterionCells, optionCells } from './criterion-cells.ts';
import { type Form, isCounted } from './form.ts';

/** Id of the table of a section's questions. */
export function sectionTable(index: number): string {
  return `section-${index}`;
}

/** Title, two lines of progress and the table's heading. */
const ROWS_IN_VIEW = 5;

/** The questions of one section, one row each, with cells for the answers. */
export function sectionSheet(section: Section, index: number, form: Form): Sheet {
  const columns = sectionColumns(form);
  return {
    id: sectionTable(index),
    name: `${index + 1}. ${textIn(section.title, form.language)}`,
    orientation: 'landscape',
    grid: columns.filter(({ isHidden }) => isHidden !== true).map(({ width }) => width),
    freezeRows: ROWS_IN_VIEW,
    pageNote: form.messages.form.selfOnly,
    isProtected: true,
    blocks: [...headBlocks(section, index, form), tableBlock(section, index, columns, form)],
  };
}

interface SizedColumn extends Column {
  readonly width: number;
}

/** Column ids used by formulas and cells; the hidden columns hold what formulas need. */
function sectionColumns({ messages, found }: Form): readonly SizedColumn[] {
  const { columns } = messages.form;
  const column = (id: keyof typeof columns, width: number, align: Column['align'] = 'left'): SizedColumn => {
    return { id, title: columns[id], width, align };
  };
  const hidden = ['code', 'idle', 'critical', 'share', 'weighted', 'points', 'ruledOut'].map((id): SizedColumn => {
    return { id, title: `x-${id}`, width: 6, isHidden: true };
  });
  return [
    column('id', 9),
    column('question', 30),
    column('guidance', 40),
    column('answer', 20),
    column('value', 11, 'center'),
    column('needed', 9, 'center'),
    column('unit', 11, 'center'),
    column('note', 20),
    column('evidence', 15),
    column('who', 11),
    ...(found.size === 0 ? [] : [column('found', 20)]),
    column('mark', 7, 'center'),
    column('state', 12),
    ...hidden,
  ];
}

function headBlocks(section: Section, index: number, form: Form): readonly Block[] {
  return [
    { kind: 'title', lines: [textIn(section.title, form.language)], subtitle: null },
    { kind: 'fields', fields: progressFields(index, form) },
  ];
}

function progressFields(index: number, form: Form): readonly Field[] {
  const { messages, assessment } = form;
  const words = messages.form;
  const table = sectionTable(index);
  const assessed = assessment.sections.find(({ section }) => section === form.sections[index]);
  const count = (code: number) => `COUNTIF({${table}.code:body},${code})`;
  const answered = `${count(codes.answered)}+${count(codes['no-evidence'])}`;
  const { before, between, after } = words.ofQuestions;
  const quoted = (part: string) => `"${part.replaceAll('"', '""')}"`;
  return [
    {
      label: words.sectionProgress,
      cell: {
        kind: 'formula',
        formula: `${quoted(before)}&(${answered})&${quoted(between)}&(${answered}+${count(codes.unanswered)})&${quoted(after)}`,
        value: `${before}${assessed?.counts.answered ?? 0}${between}${assessed?.counts.applicable ?? 0}${after}`,
        format: 'plain',
      },
    },
    {
      label: words.sectionPercent,
      cell: {
        kind: 'formula',
        formula: percentFormula(table),
        value: shareOf(assessed),
        format: 'percent',
      },
    },
    {
      label: words.sectionNotice,
      cell: {
        kind: 'formula',
        formula: `IF(SUMPRODUCT(({${table}.ruledOut:body}=1)*({${table}.code:body}>0))>0,{@${cellNames.word('unhide')}},"")`,
        value: '',
        format: 'plain',
        bold: true,
      },
    },
  ];
}

/** A formula for a section's percent as a share; empty if there is nothing to sum. */
export function percentFormula(table: string): string {
  return `IF(SUM({${table}.weighted:body})=0,"",SUM({${table}.points:body})/SUM({${table}.weighted:body}))`;
}

/** The value of `percentFormula`. */
export function shareOf(assessed: SectionAssessment | undefined): number | null {
  const percent = assessed?.percent ?? null;
  return percent === null ? null : toNumber(divide(percent, hundred));
}

function tableBlock(section: Section, index: number, columns: readonly SizedColumn[], form: Form): Block {
  const assessed = new Map(form.assessment.criteria.map((each) => [each.criterion.id, each]));
  return {
    kind: 'table',
    id: sectionTable(index),
    title: null,
    unitLine: null,
    columns: columns.map(({ width: _width, ...column }) => column),
    rows: section.criteria.flatMap((criterion) => criterionRows(criterion, assessed.get(criterion.id), columns, form)),
    repeatHeader: true,
    tones,
  };
}

const tones: readonly LiveTone[] = [
  { when: '{idle}=1', tone: 'muted' },
  {
    when: `AND({critical}=1,OR({code}=${codes.answered},{code}=${codes['no-evidence']}),ISNUMBER({mark}),{mark}=0)`,
    tone: 'bad',
    columns: ['mark', 'state'],
  },
  { when: `AND({code}=${codes.answered},ISNUMBER({mark}),{mark}=1)`, tone: 'good', columns: ['mark'] },
  { when: `AND({code}=${codes.unanswered},{answer}&{value}<>"")`, tone: 'middling', columns: ['state'] },
];

function criterionRows(
  criterion: Criterion,
  assessed: CriterionAssessment | undefined,
  columns: readonly SizedColumn[],
  form: Form,
): readonly Row[] {
  if (assessed === undefined) return [];
  const isHidden = form.hidden.has(criterion.id);
  const row = (cells: Readonly<Record<string, Cell>>): Row => ({
    role: 'body',
    cells: columns.map(({ id }) => cells[id] ?? empty),
    ...(isHidden ? { isHidden } : {}),
  });
  const options = picksSeveral(criterion) ? optionCells(criterion, form) : [];
  return [row(criterionCells(assessed, form, isCounted(form, criterion))), ...options.map(row)];
}
