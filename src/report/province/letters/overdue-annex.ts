import type { OverduePlan } from '../../../domain/province/overdue-plans.ts';
import type { Letter } from '../../../domain/template/letter.ts';
import { textIn } from '../../../domain/values/language.ts';
import { paragraph } from '../../sheet/blocks.ts';
import { type Block, date } from '../../sheet/sheet.ts';
import { bodyRows, buildTable, numberColumn, type TablePlan } from '../../sheet/table-plan.ts';
import { remedyWords } from '../../words/criteria/remedy-text.ts';
import { daysInWords } from '../../words/letter/days-in-words.ts';
import { longDate } from '../../words/letter/long-date.ts';
import { textColumn } from '../frame/cells.ts';
import { paperGrid } from '../frame/paper-grid.ts';
import type { LetterView } from './letter-view.ts';

/** More rows than this stand in an annex, so that the letter itself keeps to two pages. */
const mostRowsInLetter = 8;

/** What is overdue, as a table within the letter, or where to find it. */
export function overdueBlocks(view: LetterView): readonly Block[] {
  const overdue = view.reminded?.overdue ?? [];
  if (overdue.length === 0) return [];
  return overdue.length > mostRowsInLetter ? [paragraph(view.messages.letters.inAnnex)] : [tableOf(overdue, view)];
}

/** A long list of what is overdue, on pages of its own behind the signature; empty where the letter holds it. */
export function overdueAnnex({ symbol }: Letter, view: LetterView): readonly Block[] {
  const { reminded, template, messages, language, province } = view;
  const { facility, overdue = [] } = reminded ?? {};
  if (facility === undefined || overdue.length <= mostRowsInLetter) return [];
  const { issuer, name } = template.agency;
  return [
    { kind: 'page-break' },
    {
      kind: 'title',
      lines: [messages.letters.annex, messages.letters.annexTitle({ facility: facility.name })],
      subtitle: messages.letters.attachedTo({
        number: `${messages.report.missing}/${symbol}`,
        date: longDate(province.today, messages),
        issuer: textIn(issuer ?? name, language),
      }),
    },
    tableOf(overdue, view),
  ];
}

function tableOf(overdue: readonly OverduePlan[], view: LetterView): Block {
  return buildTable(overdueTable(overdue, view), view, paperGrid);
}

function overdueTable(overdue: readonly OverduePlan[], view: LetterView): TablePlan<OverduePlan> {
  const { columns, letters, report } = view.messages;
  return {
    id: 'letter-overdue',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number, 4),
      textColumn('remedy', columns.remedy, 40, (overdue: OverduePlan) => remedyOf(overdue, view)),
      textColumn('owner', columns.owner, 18, ({ finding }) => finding.plan?.owner),
      { id: 'due', title: columns.due, width: 13, align: 'center', cell: ({ due }) => date(due) },
      textColumn('days', letters.overdueColumn, 20, ({ days }) => daysInWords(-days, report), { align: 'center' }),
    ],
    rows: bodyRows(overdue),
    repeatHeader: true,
  };
}

/** What the facility planned to do: what it can do itself, else all that mends the finding, else what was asked. */
function remedyOf({ finding: { criterion }, result }: OverduePlan, { language, messages }: LetterView): string {
  const own = criterion.remedies.filter(({ authority }) => authority === 'facility');
  const remedies = own.length > 0 ? own : criterion.remedies;
  const words = remedies.map((remedy) => remedyWords(remedy, result.checklist, language, messages));
  return words.length === 0 ? textIn(criterion.question, language) : [...new Set(words)].join('\n');
}
