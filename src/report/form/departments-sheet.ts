import type { CoverageRow } from '../../domain/audit/audit.ts';
import type { CoverageCriterion } from '../../domain/checklist/checklist.ts';
import { formText } from '../../domain/form/form-text.ts';
import { textIn } from '../../domain/values/language.ts';
import { add, rational, toNumber, zero } from '../../domain/values/rational.ts';
import { countLabels } from '../../i18n/bounds-text.ts';
import { heading, note } from '../sheet/blocks.ts';
import { type Block, type Cell, type Column, number, type Row, type Sheet, text } from '../sheet/sheet.ts';
import type { Form } from './form.ts';
import { departmentRows } from './given-cells.ts';
import { amountValidation } from './validations.ts';

const departmentsTable = 'departments';

/** At least this many lines, and this many free ones below filled lines. */
const LINES = { least: 30, free: 10 };

/** Counts by department, one row each; null: nothing is counted by department. */
export function departmentsSheet(form: Form): Sheet | null {
  if (form.departments.length === 0) return null;
  const { messages } = form;
  const words = messages.form;
  const columns = departmentColumns(form);
  return {
    id: 'departments',
    name: words.sheets.departments,
    orientation: 'landscape',
    grid: [5, 26, ...form.departments.flatMap(() => [9, 9])],
    freezeRows: 0,
    pageNote: words.selfOnly,
    isProtected: true,
    blocks: [
      heading(words.headings.departments, 1),
      note(words.departmentsNote),
      ...form.departments.map((criterion): Block => {
        return {
          kind: 'paragraph',
          style: 'list',
          text: [`${criterion.id}. ${textIn(criterion.question, form.language)}`, ...labelsText(criterion, form)].join(
            ' ',
          ),
        };
      }),
      {
        kind: 'table',
        id: departmentsTable,
        title: null,
        unitLine: null,
        columns,
        rows: departmentLines(form),
        repeatHeader: true,
      },
    ],
  };
}

/** What the two columns of a criterion mean, where it has its own words; they bear the same titles for all, by which they are read back. */
function labelsText({ labels }: CoverageCriterion, { messages, language }: Form): readonly string[] {
  if (labels === null) return [];
  const { needed, present } = messages.form.columns;
  return [messages.form.prompts.counts({ value: present, needed, labels: countLabels(labels, language) })];
}

/** A formula: the sum of a criterion's counts over departments; empty if nothing is typed. */
export function countFormula(part: 'present' | 'needed', criterion: string, form: Form): string {
  const index = form.departments.findIndex(({ id }) => id === criterion);
  const range = `{${departmentsTable}.${columnId(part, index)}:body}`;
  return `IF(COUNT(${range})=0,"",SUM(${range}))`;
}

/** Criterion ids may contain dots, which mean something else in formulas. */
function columnId(part: 'present' | 'needed', index: number): string {
  return `${part}-${index}`;
}

function departmentColumns({ departments, language, messages }: Form): readonly Column[] {
  const { columns, departmentCriterion } = messages.form;
  return [
    { id: 'number', title: messages.columns.number, align: 'center' },
    { id: 'department', title: columns.department },
    ...departments.flatMap(({ id, unit }, index): readonly Column[] => {
      const group = departmentCriterion({ criterion: id, unit: unit === null ? '' : textIn(unit, language) });
      return [
        { id: columnId('needed', index), title: columns.needed, group, align: 'center' },
        { id: columnId('present', index), title: columns.present, group, align: 'center' },
      ];
    }),
  ];
}

function departmentLines(form: Form): readonly Row[] {
  const counts = form.departments.map((criterion) => rowsOf(criterion, form));
  const labels = new Map(counts.flatMap((rows) => [...rows].map(([key, { label }]) => [key, label] as const)));
  const keys = [...labels.keys()];
  // Their sums are bounded, so that one department may have less than the least.
  const validations = form.departments.map(({ bounds }) => amountValidation(form, { ...bounds, min: null }));
  const cell = (value: number | null | undefined, index: number): Cell => {
    const validation = validations[index] ?? amountValidation(form);
    return number(value ?? null, 'plain', { input: true, validation });
  };
  const body = Array.from({ length: Math.max(LINES.least, keys.length + LINES.free) }, (_, index): Row => {
    const key = keys[index] ?? '';
    const cells = counts.flatMap((rows, at) => [cell(rows.get(key)?.needed, at), cell(rows.get(key)?.present, at)]);
    return {
      role: 'body',
      cells: [number(index + 1, 'count'), text(formText(labels.get(key) ?? ''), { input: true }), ...cells],
    };
  });
  return [...body, totalRow(form, counts)];
}

/** The rows of an answer by department; a repeated name gets a line of its own. */
function rowsOf(criterion: CoverageCriterion, { audit, messages }: Form): ReadonlyMap<string, CoverageRow> {
  const answer = audit.responses.get(criterion.id)?.self?.answer ?? null;
  const rows = new Map<string, CoverageRow>();
  for (const row of departmentRows(answer, messages.form.wholeFacility)) {
    const before = [...rows.values()].filter(({ label }) => label === row.label).length;
    rows.set(`${row.label}/${before}`, row);
  }
  return rows;
}

function totalRow({ departments, messages }: Form, counts: readonly ReadonlyMap<string, CoverageRow>[]): Row {
  const sum = (part: 'present' | 'needed', index: number): Cell => {
    const range = `{${columnId(part, index)}:body}`;
    const typed = [...(counts[index]?.values() ?? [])].flatMap((row) => row[part] ?? []);
    return {
      kind: 'formula',
      formula: `IF(COUNT(${range})=0,"",SUM(${range}))`,
      value: typed.length === 0 ? null : toNumber(typed.map(rational).reduce(add, zero)),
      format: 'plain',
    };
  };
  return {
    role: 'total',
    cells: [
      text(null),
      text(messages.form.total),
      ...departments.flatMap((_, index) => [sum('needed', index), sum('present', index)]),
    ],
  };
}
