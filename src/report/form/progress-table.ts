import type { SectionAssessment } from '../../domain/scoring/assessment.ts';
import { textIn } from '../../domain/values/language.ts';
import { divide, hundred, toNumber } from '../../domain/values/rational.ts';
import { type Block, type Cell, empty, type Row, text } from '../sheet/sheet.ts';
import { codes } from './cell-names.ts';
import type { Form } from './form.ts';
import { percentFormula, sectionTable, shareOf } from './section-sheet.ts';

/** Progress and percent of each section, computed live from its sheet. */
export function progressTable(form: Form): Block {
  const { columns } = form.messages.form;
  return {
    kind: 'table',
    id: 'progress',
    title: null,
    unitLine: null,
    columns: [
      { id: 'section', title: columns.section, span: 4 },
      { id: 'applicable', title: columns.applicable, span: 2, align: 'center' },
      { id: 'answered', title: columns.answered, span: 2, align: 'center' },
      { id: 'open', title: columns.open, span: 2, align: 'center' },
      { id: 'percent', title: columns.percent, span: 2, align: 'center' },
      { id: 'critical', title: columns.critical, span: 2, align: 'center' },
      { id: 'weight', title: 'weight', isHidden: true },
      { id: 'points', title: 'points', isHidden: true },
    ],
    rows: [...form.sections.map((_, index) => sectionRow(index, form)), totalRow(form)],
    repeatHeader: false,
    tones: [
      { when: 'AND(ISNUMBER({critical}),{critical}>0)', tone: 'bad', columns: ['critical'] },
      { when: '{open}=0', tone: 'good', columns: ['open'] },
    ],
  };
}

function sectionRow(index: number, form: Form): Row {
  const section = form.sections[index];
  const assessed = form.assessment.sections.find((each) => each.section === section);
  if (section === undefined || assessed === undefined) return { role: 'body', cells: [] };
  const table = sectionTable(index);
  const { applicable, answered } = assessed.counts;
  const count = (code: number) => `COUNTIF({${table}.code:body},${code})`;
  const weight = section.scored ? (section.weight ?? 0) : 0;
  const share = shareOf(assessed);
  return {
    role: 'body',
    cells: [
      text(textIn(section.title, form.language)),
      live(`${count(codes.unanswered)}+${count(codes.answered)}+${count(codes['no-evidence'])}`, applicable),
      live(`${count(codes.answered)}+${count(codes['no-evidence'])}`, answered),
      live('{applicable}-{answered}', applicable - answered),
      { kind: 'formula', formula: percentFormula(table), value: share, format: 'percent' },
      live(criticalFormula(table), criticalFailures(assessed, form)),
      live(`IF(ISNUMBER({percent}),${weight},0)`, share === null ? 0 : weight),
      live(`IF(ISNUMBER({percent}),${weight}*{percent},0)`, share === null ? 0 : weight * share),
    ],
  };
}

function totalRow({ assessment, messages }: Form): Row {
  const { percent, counts, findings } = assessment;
  const sum = (column: string, value: number) => live(`SUM({${column}:body})`, value);
  return {
    role: 'total',
    cells: [
      text(messages.form.total),
      sum('applicable', counts.applicable),
      sum('answered', counts.answered),
      sum('open', counts.applicable - counts.answered),
      {
        kind: 'formula',
        formula: 'IF(SUM({weight:body})=0,"",SUM({points:body})/SUM({weight:body}))',
        value: percent === null ? null : toNumber(divide(percent, hundred)),
        format: 'percent',
      },
      sum('critical', findings.filter(({ severity }) => severity === 'critical').length),
      empty,
      empty,
    ],
  };
}

/** Number of critical criteria answered with mark 0, counted like findings. */
function criticalFormula(table: string): string {
  const is = (code: number) => `({${table}.code:body}=${code})`;
  const failed = `ISNUMBER({${table}.mark:body})*({${table}.mark:body}=0)`;
  return `SUMPRODUCT(({${table}.critical:body}=1)*(${is(codes.answered)}+${is(codes['no-evidence'])})*${failed})`;
}

function criticalFailures({ section }: SectionAssessment, { assessment }: Form): number {
  const own = assessment.findings.filter(({ marked }) => marked.section === section);
  return own.filter(({ severity }) => severity === 'critical').length;
}

function live(formula: string, value: number): Cell {
  return { kind: 'formula', formula, value, format: 'plain' };
}
