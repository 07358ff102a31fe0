import type { Section } from '../../../domain/checklist/checklist.ts';
import { type Cell, text } from '../../sheet/sheet.ts';
import { bodyRows, type PlannedColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { sectionNames } from '../../words/criteria/section-names.ts';
import { type Frequency, knownTotal, linesOf, missingCell, netUnitLine } from './investment-lines.ts';

/** The cost of each section, once and yearly, summed from the lists by formulas. */
export function investmentBySection(view: View): TablePlan<Section> {
  const { columns, money } = view.messages;
  const names = sectionNames(view);
  const moneyColumn = (frequency: Frequency, title: string): PlannedColumn<Section> => ({
    id: frequency,
    title,
    width: 22,
    align: 'right',
    cell: (section) => sectionTotal(frequency, section, view),
  });
  const total = (frequency: Frequency): Cell => {
    const known = sectionsThatBuy(view).map(({ id }) => totalOf(frequency, id, view));
    return {
      kind: 'formula',
      formula: `SUM({${frequency}:body})`,
      value: known.reduce((sum, each) => sum + each, 0),
      format: 'money',
    };
  };
  const totalRow: PlannedRow<Section> = {
    role: 'total',
    cells: { section: text(money.totals.all), once: total('once'), yearly: total('yearly') },
  };
  const missingRow: PlannedRow<Section> = {
    role: 'total',
    cells: { once: missingCell('once', view), yearly: missingCell('yearly', view) },
  };
  return {
    id: 'investment-by-section',
    title: null,
    unitLine: netUnitLine(view),
    columns: [
      { id: 'section', title: columns.section, width: 36, cell: ({ id }) => text(names.get(id)) },
      moneyColumn('once', columns.once),
      moneyColumn('yearly', columns.yearly),
    ],
    rows: [...bodyRows(sectionsThatBuy(view)), totalRow, missingRow],
    repeatHeader: false,
  };
}

function sectionsThatBuy({ assessment }: View): readonly Section[] {
  const buying = new Set(assessment.investment.lines.map(({ section }) => section));
  return assessment.checklist.sections.filter(({ id }) => buying.has(id));
}

/** A text in place of an amount, printed if a price is missing, counts as 0. */
function sectionTotal(frequency: Frequency, section: Section, view: View): Cell {
  if (linesOf(frequency, view).length === 0) return { kind: 'number', value: 0, format: 'money' };
  const table = `investment-${frequency}`;
  return {
    kind: 'formula',
    formula: `SUMPRODUCT(({${table}.section:body}={section})*1,{${table}.amount:body})`,
    value: totalOf(frequency, section.id, view),
    format: 'money',
  };
}

/** What the sections that buy something cost once, or every year: the larger of the two, as bars show them. */
export function spentBySection(view: View): readonly number[] {
  return sectionsThatBuy(view).map(({ id }) => Math.max(totalOf('once', id, view), totalOf('yearly', id, view)));
}

function totalOf(frequency: Frequency, section: string, view: View): number {
  return knownTotal(linesOf(frequency, view).filter((line) => line.section === section)) ?? 0;
}
