import type { Checklist } from '../../domain/checklist/checklist.ts';
import { type ChecklistDifference, criteriaById } from '../../domain/checklist/checklist-difference.ts';
import type { Assessment } from '../../domain/scoring/assessment.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { toNumber } from '../../domain/values/rational.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatPercent } from '../../i18n/written/numbers-and-dates.ts';
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
  const rows = [
    ...difference.added.map((each): Row => row(words.added, each.id, textIn(each.question, language))),
    ...difference.removed.map((each): Row => row(words.removed, each.id, textIn(each.question, language))),
    ...difference.changed.map(({ after: { id, question }, aspects }): Row => {
      const named = aspects.map((aspect) => words.aspects[aspect]).join(', ');
      return row(named, id, textIn(question, language));
    }),
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
  const notes = [
    ...(difference.ladder ? [words.ladder] : []),
    ...difference.profile.added.map((id) => words.profileAdded({ id })),
    ...difference.profile.removed.map((id) => words.profileRemoved({ id })),
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

/** What `audit upgrade` kept and what must be asked again. */
export function askAgainBlocks(
  checklist: Checklist,
  askAgain: readonly string[],
  language: Language,
): readonly Block[] {
  const { checklistDifference: words } = messagesIn(language);
  const criteria = criteriaById(checklist);
  const rows = askAgain.map((id) => row(words.askAgain, id, textIn(criteria.get(id)?.question ?? {}, language)));
  return rows.length === 0 ? [] : [table('ask-again', [words.change, words.id, words.question], rows)];
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
