import { type Agreement, agreementBySection } from '../../domain/agreement.ts';
import { textIn } from '../../domain/language.ts';
import { divide, hundred, multiply, rational } from '../../domain/rational.ts';
import { percentCell } from '../percent-cell.ts';
import { number, text } from '../sheet.ts';
import { bodyRows, type PlannedColumn, type PlannedRow, type TablePlan } from '../table-plan.ts';
import type { View } from '../view.ts';

/** What was claimed beside what was found: how many answers of both sides agree, section by section; no row where nothing compares. */
export function agreementTable(view: View): TablePlan<Agreement> {
  const { columns } = view.messages;
  const compared = agreementBySection(view.assessment).filter((each) => each.compared > 0);
  return {
    id: 'agreement',
    title: null,
    unitLine: null,
    columns: [
      {
        id: 'section',
        title: columns.section,
        width: 30,
        terminal: 1,
        cell: ({ section }) => text(textIn(section.title, view.language)),
      },
      countColumn('compared', columns.compared, ({ compared: count }) => count),
      countColumn('agreed', columns.agreed, ({ agreed }) => agreed),
      {
        id: 'share',
        title: columns.share,
        width: 12,
        align: 'right',
        decoration: 'bar',
        terminal: 1,
        cell: ({ share }) => percentCell(share === null ? null : multiply(hundred, share)),
      },
      countColumn('claimed-higher', columns.claimedHigher, ({ claimedHigher }) => claimedHigher),
      countColumn('found-higher', columns.foundHigher, ({ foundHigher }) => foundHigher),
    ],
    rows: compared.length === 0 ? [] : [...bodyRows(compared), totalRow(compared, view)],
    repeatHeader: false,
  };
}

function countColumn(id: string, title: string, count: (each: Agreement) => number): PlannedColumn<Agreement> {
  return { id, title, width: 11, align: 'center', terminal: 2, cell: (each) => number(count(each), 'count') };
}

function totalRow(all: readonly Agreement[], { messages }: View): PlannedRow<Agreement> {
  const sum = (count: (each: Agreement) => number) => all.reduce((total, each) => total + count(each), 0);
  const [compared, agreed] = [sum((each) => each.compared), sum((each) => each.agreed)];
  return {
    role: 'total',
    cells: {
      section: text(messages.report.wholeAudit),
      compared: number(compared, 'count'),
      agreed: number(agreed, 'count'),
      share: percentCell(multiply(hundred, divide(rational(agreed), rational(compared)))),
      'claimed-higher': number(
        sum(({ claimedHigher }) => claimedHigher),
        'count',
      ),
      'found-higher': number(
        sum(({ foundHigher }) => foundHigher),
        'count',
      ),
    },
  };
}
