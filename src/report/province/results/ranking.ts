import type { Ladder } from '../../../domain/checklist/checklist.ts';
import { sectionPercent } from '../../../domain/province/averages.ts';
import type { FacilityResult, HeldDown } from '../../../domain/province/facility-result.ts';
import type { Ranked } from '../../../domain/province/rank-facilities.ts';
import { textIn } from '../../../domain/values/language.ts';
import { rational } from '../../../domain/values/rational.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { places } from '../../sheet/places.ts';
import { number, text } from '../../sheet/sheet.ts';
import { type PlannedColumn, streamedRows, type TablePlan } from '../../sheet/table-plan.ts';
import { countColumn, facilityColumn, kindText, levelCell, levelIdCell, textColumn } from '../frame/cells.ts';
import { disclosedRanking, facilityPercentCell, isRankWithheld } from '../frame/disclosed.ts';
import { tablePage } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { versionsNote } from '../frame/versions-note.ts';

/** Every facility by level and score, with what keeps it below the best level. */
export const rankingPage: Page = (view) =>
  tablePage(view, 'ranking', rankingTable(view), [
    isRankWithheld(view) ? view.messages.province.notes.noRanks : view.messages.province.notes.ruleRanking,
    ...versionsNote(view),
  ]);

export function rankingTable(view: ProvinceView): TablePlan<Ranked> {
  const { columns } = view.messages.province;
  return {
    id: 'ranking',
    title: null,
    unitLine: null,
    columns: [
      ...(isRankWithheld(view) ? [] : [rankColumn(columns.rank)]),
      {
        ...facilityColumn(view, ({ result }: Ranked) => result),
        cell: ({ result: { facility } }) => text(facility.name, { name: places.facility(facility.id) }),
      },
      textColumn('kind', columns.kind, 16, ({ result }) => kindText(result.facility.kind, view)),
      {
        id: 'percent',
        title: view.messages.columns.percent,
        width: 12,
        align: 'right',
        decoration: 'bar',
        terminal: 1,
        cell: ({ result }) => facilityPercentCell(result, view),
      },
      { id: 'level', title: columns.level, width: 17, terminal: 1, cell: ({ result }) => levelCell(result, view) },
      textColumn('standing', columns.assessedBy, 17, ({ result }) => assessedByText(result, view)),
      ...(view.isPublic ? [] : [evidencedColumn(view)]),
      ...(view.hidesLines ? [] : severityColumns(view)),
      textColumn('why', columns.why, 42, ({ result }) => whyText(result, view), { terminal: 3 }),
    ],
    rows: streamedRows(disclosedRanking(view)),
    repeatHeader: true,
  };
}

/** The rank, which leads to the facility's findings. */
function rankColumn(title: string): PlannedColumn<Ranked> {
  return {
    id: 'rank',
    title,
    width: 6,
    align: 'center',
    terminal: 1,
    cell: ({ rank, result: { facility, findings } }) =>
      number(rank, 'count', findings.length === 0 ? {} : { link: places.findingsOf(facility.id) }),
  };
}

function severityColumns({ messages }: ProvinceView): readonly PlannedColumn<Ranked>[] {
  const { columns } = messages.province;
  return [
    countColumn('critical', columns.critical, 9, ({ result }) => severityCount(result, 'critical'), { terminal: 2 }),
    countColumn('major', columns.major, 9, ({ result }) => severityCount(result, 'major')),
    countColumn('minor', columns.minor, 9, ({ result }) => severityCount(result, 'minor')),
  ];
}

/** The level that a facility would have if no evidence were missing, if it differs. */
function evidencedColumn(view: ProvinceView): PlannedColumn<Ranked> {
  return {
    id: 'evidenced',
    title: view.messages.province.columns.levelIfEvidenced,
    width: 17,
    cell: ({ result }) =>
      result.levelIfEvidenced === result.provisionalLevel
        ? text('')
        : levelIdCell(result.checklist, result.levelIfEvidenced, view),
  };
}

/** What keeps a facility below the best level, or that it has reached it. */
function whyText(result: FacilityResult, view: ProvinceView): string {
  const { heldDown, checklist, provisionalLevel, complete, states } = result;
  const { province } = view.messages;
  const open = states.filter((state) => state === 'unanswered').length;
  const parts = [
    ...(complete || view.hidesLines ? [] : [province.unanswered({ count: open })]),
    ...(heldDown === null ? [] : heldDownTexts(withAssessedSections(heldDown, result), checklist.ladder, view)),
  ];
  if (parts.length === 0) return heldDown !== null || provisionalLevel === null || view.isPublic ? '' : province.ready;
  return joined(parts, view.language);
}

/** What was not assessed is no result; its criteria are counted as not answered. */
function withAssessedSections(heldDown: HeldDown, result: FacilityResult): HeldDown {
  return { ...heldDown, sections: heldDown.sections.filter(({ id }) => sectionPercent(result, id) !== null) };
}

function heldDownTexts(
  { percent, sections, criteria }: HeldDown,
  { kind }: Ladder,
  { language, messages: { province } }: ProvinceView,
): readonly string[] {
  const missed = kind === 'stages' ? province.missedInStages : province.missedCriteria;
  return [
    ...(criteria.length === 0 ? [] : [missed({ criteria: criteria.map(({ id }) => id).join(', ') })]),
    ...(sections.length === 0
      ? []
      : [province.missedSections({ sections: sections.map(({ title }) => textIn(title, language)).join(', ') })]),
    ...(percent === null ? [] : [province.missedPercent({ percent: formatPercent(rational(percent), language) })]),
  ];
}

function severityCount({ findings }: FacilityResult, severity: string): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function assessedByText({ final, source }: FacilityResult, { messages }: ProvinceView): string {
  if (source === null) return '';
  return final || source === 'verified' ? messages.words.side[source] : messages.report.notVerified;
}
