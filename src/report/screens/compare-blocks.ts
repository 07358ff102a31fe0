import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { FacilityResult } from '../../domain/province/facility-result.ts';
import type { CriterionChange } from '../../domain/scoring/comparison.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';
import { heading, note, paragraph, warning } from '../sheet/blocks.ts';
import { percentCell } from '../sheet/percent-cell.ts';
import { type Block, type Cell, type Row, type Table, text } from '../sheet/sheet.ts';
import { changeSentence, directionCell } from '../words/answers/change-text.ts';
import { levelOrNone } from '../words/facility/level-text.ts';
import { facilityChangeText } from '../words/recorded/facility-change-text.ts';
import type { Compared, ComparedFacility } from './compared.ts';

/** Changes since another audit or round, for a terminal: percents on common criteria, then each change in a sentence. */
export function* compareBlocks(
  { facilities, onlyBefore, onlyAfter, changes }: Compared,
  language: Language,
): Iterable<Block> {
  const { merging, province } = messagesIn(language);
  if (facilities.some(({ before, after }) => before.illustrative || after.illustrative))
    yield warning(province.illustrative);
  for (const each of facilities) yield* facilityBlocks(each, language);
  yield note(province.notes.ruleCommon);
  const names = (results: readonly FacilityResult[]) => results.map(({ facility }) => facility.name).join('; ');
  const { comparison } = merging;
  if (onlyBefore.length > 0) yield paragraph(comparison.facilitiesBefore({ facilities: names(onlyBefore) }));
  if (onlyAfter.length > 0) yield paragraph(comparison.facilitiesAfter({ facilities: names(onlyAfter) }));
  for (const change of changes) yield paragraph(facilityChangeText(change, language));
}

function* facilityBlocks({ before, after, comparison }: ComparedFacility, language: Language): Iterable<Block> {
  const messages = messagesIn(language);
  const words = messages.merging.comparison;
  yield heading(words.title({ facility: after.facility.name, before: before.round.id, after: after.round.id }), 1);
  if (comparison.versions !== null) yield warning(words.versions(comparison.versions));
  yield scoresTable(before, after, comparison, language);
  if (comparison.changes.length === 0) yield paragraph(words.same);
  else yield changesTable(comparison.changes, language, messages);
  const ids = (criteria: readonly Criterion[]) => criteria.map(({ id }) => id).join(', ');
  if (comparison.onlyBefore.length > 0) yield paragraph(words.onlyBefore({ criteria: ids(comparison.onlyBefore) }));
  if (comparison.onlyAfter.length > 0) yield paragraph(words.onlyAfter({ criteria: ids(comparison.onlyAfter) }));
  if (comparison.remarked.length > 0) yield paragraph(words.remarked({ criteria: ids(comparison.remarked) }));
}

function scoresTable(
  before: FacilityResult,
  after: FacilityResult,
  { common, sections }: ComparedFacility['comparison'],
  language: Language,
): Table {
  const messages = messagesIn(language);
  const { columns } = messages.province;
  const row = (name: string, was: Cell, is: Cell): Row => ({ role: 'body', cells: [text(name), was, is] });
  const changed = sections.filter((each) => each.before !== null || each.after !== null);
  return {
    kind: 'table',
    id: `scores-${after.facility.id}`,
    title: null,
    unitLine: null,
    columns: [
      { id: 'name', title: messages.columns.section, terminal: 1 },
      { id: 'before', title: columns.before, align: 'right', terminal: 1 },
      { id: 'after', title: columns.after, align: 'right', terminal: 1 },
    ],
    rows: [
      ...changed.map((each) =>
        row(textIn(each.section.title, language), percentCell(each.before), percentCell(each.after)),
      ),
      row(columns.whole, percentCell(common.before), percentCell(common.after)),
      row(columns.level, levelText(before, language), levelText(after, language)),
    ],
    repeatHeader: false,
  };
}

function levelText({ checklist, level }: FacilityResult, language: Language): Cell {
  return text(levelOrNone(checklist, level, language));
}

function changesTable(changes: readonly CriterionChange[], language: Language, messages: Messages): Table {
  const { columns } = messages.province;
  return {
    kind: 'table',
    id: 'changes',
    title: null,
    unitLine: null,
    columns: [
      { id: 'change', title: columns.change, terminal: 1 },
      { id: 'direction', title: columns.direction, terminal: 1 },
    ],
    rows: changes.map(
      (change): Row => ({
        role: 'body',
        cells: [text(changeSentence(change, language)), directionCell(change, messages)],
      }),
    ),
    repeatHeader: false,
  };
}
