import type { Checklist, Criterion } from '../../domain/checklist/checklist.ts';
import {
  type ChecklistDifference,
  type CriterionAspect,
  type CriterionDifference,
  criteriaById,
} from '../../domain/checklist/checklist-difference.ts';
import type { Assessment } from '../../domain/scoring/assessment.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { toNumber } from '../../domain/values/rational.ts';
import type { WhySetAside } from '../../domain/visit/upgrade-audit.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatNumber, formatPercent } from '../../i18n/written/numbers-and-dates.ts';
import { listLine } from '../sheet/blocks.ts';
import { type Block, type Row, text } from '../sheet/sheet.ts';

/** One audit under the old and the new version; the new one after `upgrade`. */
export interface DifferenceEffect {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly askAgain: readonly string[];
}

/** The changes in a new version, for people: criteria added, removed and changed, and the effect on the given audits. */
export function differenceBlocks(
  before: Checklist,
  after: Checklist,
  difference: ChecklistDifference,
  effects: readonly DifferenceEffect[],
  language: Language,
): readonly Block[] {
  const { checklistDifference: words } = messagesIn(language);
  const large = difference.changed.filter(({ aspects }) => aspects.some((each) => !isMinor(each)));
  const rows = [
    ...difference.added.map((each): Row => row(words.added, each.id, textIn(each.question, language))),
    ...difference.removed.map(
      (each): Row => row(fellAway(each.id, after, language), each.id, textIn(each.question, language)),
    ),
    ...large.map(
      (each): Row => row(changeText(each, after, language), each.after.id, textIn(each.after.question, language)),
    ),
    ...difference.sections.map(({ id, before: old, after: now }): Row => {
      const change =
        old === null
          ? words.sectionAdded
          : now === null
            ? words.sectionRemoved
            : words.sectionReweighted({ before: old.weight ?? 0, after: now.weight ?? 0 });
      return row(change, id, textIn((now ?? old)?.title ?? {}, language));
    }),
  ];
  const asking = (of: Checklist, id: string) =>
    textIn(of.profile.find((each) => each.id === id)?.question ?? {}, language);
  const notes = [
    ...minor.flatMap((aspect) => {
      const ids = difference.changed.flatMap(({ after: { id }, aspects }) => (aspects.includes(aspect) ? [id] : []));
      return ids.length === 0 ? [] : [words.minor[aspect]({ ids: ids.join(', ') })];
    }),
    ...(difference.ladder ? [words.ladder] : []),
    ...difference.profile.added.map((id) => words.profileAdded({ id: asking(after, id) })),
    ...difference.profile.removed.map((id) => words.profileRemoved({ id: asking(before, id) })),
    ...(difference.added.length + difference.removed.length + large.length === 0 ? [] : [words.notComparable]),
  ];
  return [
    {
      kind: 'title',
      lines: [words.title({ before: `${before.id} ${before.version}`, after: `${after.id} ${after.version}` })],
      subtitle: null,
    },
    ...(rows.length + notes.length === 0 ? [listLine(words.nothing)] : []),
    ...(rows.length === 0 ? [] : [table('difference', [words.change, words.id, words.question], rows)]),
    ...notes.map(listLine),
    ...(effects.length === 0 ? [] : [effectTable(effects, language)]),
  ];
}

/** What changes in many criteria at once and in none by much; told in one line each. */
const minor = ['reworded', 'bounds', 'optional'] as const satisfies readonly CriterionAspect[];

function isMinor(aspect: CriterionAspect): boolean {
  return minor.some((each) => each === aspect);
}

/** What changed in a criterion, as an inspector would say it. */
function changeText({ before, after, aspects }: CriterionDifference, checklist: Checklist, language: Language): string {
  const { checklistDifference: words } = messagesIn(language);
  return aspects
    .filter((each) => !isMinor(each))
    .flatMap((aspect) => {
      if (aspect === 'reweighted') return weightTexts(before, after, language);
      return [aspect === 'basis' ? basisText(after, checklist, language) : words.aspects[aspect]];
    })
    .join(', ');
}

/** What a criterion rests on now. */
function basisText({ basis }: Criterion, { basis: documents }: Checklist, language: Language): string {
  const { checklistDifference: words } = messagesIn(language);
  const cited = basis.map(({ document, clause }) => {
    const found = documents.get(document);
    const name = found === undefined ? document : (found.number ?? textIn(found.title, language));
    return clause === null ? name : `${name}, ${clause}`;
  });
  return cited.length === 0 ? words.basisGone : words.basisNow({ list: cited.join('; ') });
}

function weightTexts(before: Criterion, after: Criterion, language: Language): readonly string[] {
  const { checklistDifference: words } = messagesIn(language);
  const shown = (weight: number | null) => (weight === null ? '–' : formatNumber(weight, language));
  return [
    ...(before.weight === after.weight
      ? []
      : [words.weight({ before: shown(before.weight), after: shown(after.weight) })]),
    ...(before.critical === after.critical ? [] : [after.critical ? words.nowCritical : words.noLongerCritical]),
    ...(before.scored === after.scored ? [] : [words.aspects.reweighted]),
  ];
}

/** That a criterion fell away, why, and what asks instead, as far as the later version says it. */
export function fellAway(id: string, { retired }: Checklist, language: Language): string {
  const { checklistDifference: words } = messagesIn(language);
  const found = retired.find((each) => each.id === id);
  if (found === undefined) return words.removed;
  const why = textIn(found.why, language);
  return words.fellAway({ why, instead: found.instead.length === 0 ? null : found.instead.join(', ') });
}

/** The same for other programs. */
export function differenceJson(
  before: Checklist,
  after: Checklist,
  difference: ChecklistDifference,
  effects: readonly DifferenceEffect[],
): JsonObject {
  const version = ({ id, version, digest }: Checklist): JsonObject => ({ id, version, digest });
  return {
    format: 'facility-audit/checklist-difference/1',
    before: version(before),
    after: version(after),
    added: difference.added.map(({ id }) => id),
    removed: difference.removed.map(({ id }) => id),
    changed: difference.changed.map(({ after: { id }, aspects }) => ({ id, aspects: [...aspects] })),
    sections: difference.sections.map(({ id, before: old, after: now }) => ({
      id,
      before: old?.weight ?? null,
      after: now?.weight ?? null,
    })),
    levels: difference.ladder,
    profile: { added: [...difference.profile.added], removed: [...difference.profile.removed] },
    audits: effects.map(({ before: old, after: now, askAgain }) => ({
      audit: old.audit.id,
      facility: old.audit.facility.id,
      before: { percent: old.percent === null ? null : toNumber(old.percent), level: old.level },
      after: {
        percent: now.percent === null ? null : toNumber(now.percent),
        level: now.level,
        provisionalLevel: now.provisionalLevel,
      },
      askAgain: [...askAgain],
    })),
  };
}

/** A criterion to be asked again; why: null if it is new in this version. */
interface AskAgain {
  readonly id: string;
  readonly why: WhySetAside | null;
}

/** What must be asked again after `audit upgrade`, and why. */
export function askAgainBlocks(
  checklist: Checklist,
  askAgain: readonly AskAgain[],
  language: Language,
): readonly Block[] {
  const { checklistDifference: words } = messagesIn(language);
  const criteria = criteriaById(checklist);
  const rows = askAgain.map(({ id, why }) =>
    row(
      why === null ? words.newlyAsked : words.whySetAside[why],
      id,
      textIn(criteria.get(id)?.question ?? {}, language),
    ),
  );
  return rows.length === 0 ? [] : [table('ask-again', [words.why, words.id, words.question], rows)];
}

function effectTable(effects: readonly DifferenceEffect[], language: Language): Block {
  const { checklistDifference: words } = messagesIn(language);
  const result = ({ percent, provisionalLevel, checklist }: Assessment) => {
    const steps = checklist.ladder.kind === 'levels' ? checklist.ladder.levels : checklist.ladder.stages;
    const step = steps.find(({ id }) => id === provisionalLevel);
    const level = step === undefined ? messagesIn(language).words.noLevel : textIn(step.label, language);
    return percent === null ? level : `${formatPercent(percent, language)}, ${level}`;
  };
  return table(
    'effects',
    [words.facility, words.before, words.after, words.askAgain],
    effects.map(({ before, after, askAgain }) => ({
      role: 'body',
      cells: [text(before.audit.facility.name), text(result(before)), text(result(after)), text(askAgain.join(', '))],
    })),
  );
}

function row(...texts: readonly string[]): Row {
  return { role: 'body', cells: texts.map((each) => text(each)) };
}

function table(id: string, titles: readonly string[], rows: readonly Row[]): Block {
  const columns = titles.map((title, index) => ({ id: `${id}-${index}`, title, terminal: 1 as const }));
  return { kind: 'table', id, title: null, unitLine: null, repeatHeader: false, columns, rows };
}
