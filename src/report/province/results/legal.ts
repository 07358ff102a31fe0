import type { Section } from '../../../domain/checklist/checklist.ts';
import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import {
  type LegalVerdict,
  legalVerdict,
  type PublicationCount,
  publicationByLevel,
  sectionVerdict,
} from '../../../domain/province/legal.ts';
import { textIn } from '../../../domain/values/language.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { type Block, type Cell, type Tone, text } from '../../sheet/sheet.ts';
import { buildTable, gridOf, type PlannedColumn, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { clauseText } from '../../words/criteria/clause-text.ts';
import { levelLabel } from '../../words/facility/level-text.ts';
import { countColumn, facilityColumn, levelCell, namesOf, textColumn } from '../frame/cells.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';

/** Whether each facility meets the legal minimum, by section, and whether facilities that published are ready. */
export const legalPage: Page = (view) => {
  const sections = view.province.checklist.sections.filter(({ requirement }) => requirement !== null);
  const table = verdictTable(sections, view);
  return pageOf(view, { id: 'legal', grid: gridOf(table, view), blocks: blocksOf(table, sections, view) });
};

function* blocksOf(
  table: TablePlan<FacilityResult>,
  sections: readonly Section[],
  view: ProvinceView,
): Generator<Block> {
  const { headings, notes } = view.messages.province;
  yield { kind: 'heading', depth: 2, text: headings.published };
  yield buildTable(publicationTable(view), view, gridOf(table, view));
  if (sections.length === 0) return;
  yield { kind: 'heading', depth: 2, text: headings.verdicts };
  yield buildTable(table, view);
  yield { kind: 'paragraph', style: 'note', text: notes.requirement };
}

function verdictTable(sections: readonly Section[], view: ProvinceView): TablePlan<FacilityResult> {
  const { columns } = view.messages.province;
  return {
    id: 'verdicts',
    title: null,
    unitLine: null,
    columns: [
      facilityColumn(view, (result: FacilityResult) => result, 32),
      ...sections.map(
        (section): PlannedColumn<FacilityResult> => ({
          id: `section-${section.id}`,
          title: textIn(section.title, view.language),
          ...groupOf(section, view),
          width: 14,
          align: 'center',
          cell: (result) => verdictCell(sectionVerdict(result, section.id), view),
        }),
      ),
      {
        id: 'all',
        title: columns.whole,
        width: 14,
        align: 'center',
        cell: (result) => verdictCell(legalVerdict(result), view),
      },
      textColumn('emr', columns.emr, 22, (result) => emrText(result.facility.emr?.status ?? null, view)),
      { id: 'level', title: columns.level, width: 17, cell: (result) => levelCell(result, view) },
    ],
    rows: streamedRows(view.province.facilities),
    repeatHeader: true,
  };
}

/** The heading above the sections: the document and clause that they answer. */
function groupOf(
  { requirement }: Section,
  { province, language, messages }: ProvinceView,
): { readonly group?: string } {
  if (requirement === null) return {};
  const document = province.checklist.basis.get(requirement.basis);
  const number = document?.number ?? (document === undefined ? requirement.basis : textIn(document.title, language));
  return {
    group:
      requirement.clause === null
        ? number
        : messages.report.clause({ number, clause: clauseText(requirement.clause, language) }),
  };
}

const tones: Readonly<Record<LegalVerdict, Tone>> = {
  met: 'good',
  'not-met': 'bad',
  open: 'muted',
  none: 'muted',
  withheld: 'muted',
};

function verdictCell(verdict: LegalVerdict, { messages }: ProvinceView): Cell {
  const { report } = messages;
  return text(verdict === 'withheld' ? report.withheld : report.verdict[verdict], { tone: tones[verdict] });
}

function publicationTable(view: ProvinceView): TablePlan<PublicationCount> {
  const { columns } = view.messages.province;
  const { checklist, facilities } = view.province;
  const { levels, rows } = publicationByLevel(facilities, checklist.ladder);
  const nameOf = (id: string | null) => (id === null ? noLevelText(view) : levelLabel(checklist, id, view.language));
  return {
    id: 'publication',
    title: null,
    unitLine: null,
    columns: [
      textColumn('emr', columns.emr, 40, ({ status }: PublicationCount) => emrText(status, view)),
      ...levels.map((id, index) =>
        countColumn(`level-${index + 1}`, nameOf(id), 18, ({ counts }: PublicationCount) => counts.get(id) ?? 0),
      ),
      textColumn('who', columns.who, 70, ({ facilities: own }) => namesOf(own, view)),
    ],
    rows: streamedRows(rows),
    repeatHeader: false,
  };
}

/** A public edition withholds some levels. */
function noLevelText({ province, isPublic, messages }: ProvinceView): string {
  const isWithheld = isPublic && province.facilities.some(({ level, complete }) => level === null && complete);
  return isWithheld ? messages.province.incompleteOrWithheld : messages.words.incomplete;
}

function emrText(status: string | null, { messages }: ProvinceView): string {
  return status === null ? messages.province.emrUnknown : wordFor(status, messages.report.emrStatus);
}
