import {
  type AuthorityAgenda,
  agendasByAuthority,
  type Proposal,
  type ReportedDifficulty,
} from '../../../domain/province/proposals.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import type { Block } from '../../sheet/sheet.ts';
import { text } from '../../sheet/sheet.ts';
import { buildTable, numberColumn, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { remedyWords } from '../../words/criteria/remedy-text.ts';
import { countColumn, namesOf, textColumn } from '../frame/cells.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

const grid: readonly number[] = [6, 10, 18, 24, 17, 67];

/** Difficulties and proposals by the authority that can mend them; those that cost nothing are listed apart. */
export const proposalsPage: Page = (view) => {
  const agendas = agendasByAuthority(view.province.facilities);
  if (agendas.length === 0) return null;
  return pageOf(view, { id: 'proposals', grid, blocks: blocksOf(agendas, view) });
};

function* blocksOf(agendas: readonly AuthorityAgenda[], view: ProvinceView): Generator<Block> {
  const { headings } = view.messages.province;
  for (const [index, agenda] of agendas.entries()) {
    const id = `agenda-${index + 1}`;
    yield { kind: 'heading', depth: 1, text: headingOf(agenda, view) };
    yield* part(
      headings.difficulties,
      agenda.difficulties,
      difficultiesTable(`${id}-difficulties`, agenda, view),
      view,
    );
    yield* part(headings.costing, agenda.costing, proposalsTable(`${id}-costing`, agenda.costing, view), view);
    yield* part(headings.decisions, agenda.decisions, proposalsTable(`${id}-decisions`, agenda.decisions, view), view);
    yield* part(headings.free, agenda.free, proposalsTable(`${id}-free`, agenda.free, view), view);
  }
}

function* part<Item>(
  heading: string,
  items: readonly unknown[],
  table: TablePlan<Item>,
  view: ProvinceView,
): Generator<Block> {
  if (items.length === 0) return;
  yield { kind: 'heading', depth: 2, text: heading };
  yield buildTable(table, view, grid);
}

function headingOf({ authority }: AuthorityAgenda, { messages }: ProvinceView): string {
  const { headings } = messages.province;
  if (authority === null) return headings.noAuthority;
  if (authority === 'facility') return headings.forFacilities;
  return headings.forAuthority({ authority: wordFor(authority, messages.words.authority) });
}

function difficultiesTable(
  id: string,
  { difficulties }: AuthorityAgenda,
  view: ProvinceView,
): TablePlan<ReportedDifficulty> {
  const { columns } = view.messages.province;
  return {
    id,
    title: null,
    unitLine: null,
    columns: [
      numberColumn(view.messages.columns.number, 6),
      textColumn('facility', columns.facility, 30, ({ facilities }: ReportedDifficulty) =>
        facilities.length === 1
          ? namesOf(facilities, view)
          : view.messages.province.together({ count: facilities.length, names: namesOf(facilities, view) }),
      ),
      textColumn('difficulty', columns.difficulty, 56, (each) => each.text),
      textColumn('cause', columns.cause, 50, ({ cause }) => cause),
    ],
    rows: streamedRows(difficulties),
    repeatHeader: false,
  };
}

function proposalsTable(id: string, proposals: readonly Proposal[], view: ProvinceView): TablePlan<Proposal> {
  const { columns } = view.messages.province;
  return {
    id,
    title: null,
    unitLine: null,
    columns: [
      numberColumn(view.messages.columns.number, 6),
      {
        id: 'criterion',
        title: view.messages.columns.criterion,
        width: 10,
        cell: ({ criterion }: Proposal) => text(criterion.id, criterion.critical ? { tone: 'bad' } : {}),
      },
      textColumn('remedy', view.messages.columns.remedy, 46, (proposal) => proposalText(proposal, view)),
      countColumn('facilities', columns.facilities, 16, ({ facilities }) => facilities.length),
      textColumn('who', columns.who, 68, ({ facilities }) => namesOf(facilities, view)),
    ],
    rows: streamedRows(proposals),
    repeatHeader: false,
  };
}

/** What is proposed, in the words of the facilities' checklist. */
export function proposalText({ remedy, facilities }: Proposal, { province, language, messages }: ProvinceView): string {
  return remedyWords(remedy, facilities[0]?.checklist ?? province.checklist, language, messages);
}
