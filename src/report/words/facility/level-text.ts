import type { Checklist } from '../../../domain/checklist/checklist.ts';
import type { Assessment } from '../../../domain/scoring/assessment.ts';
import { levelsUpwards } from '../../../domain/scoring/level.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import type { Tone } from '../../sheet/sheet.ts';
import type { View } from '../../sheet/view.ts';

/** The level in words, always with the remark that it is not verified or that the audit is incomplete. */
export function levelText(view: View): string {
  const { assessment, language, messages, withheld } = view;
  const { report, words } = messages;
  if (!isScored(assessment.checklist)) return report.unscored;
  if (withheld.level) return report.withheld;
  const { provisionalLevel, complete, final, source } = assessment;
  if (provisionalLevel === null) return words.noLevel;
  const label = levelLabel(assessment.checklist, provisionalLevel, language);
  const level = complete ? label : incompleteText(view, label);
  if (final) return report.levelLine({ level, verification: report.verified });
  // Nobody's answers are neither self-assessed nor verified.
  if (source === null) return level;
  return report.levelLine({ level, verification: source === 'verified' ? report.verifiedSoFar : report.notVerified });
}

/** A public edition does not give the number of open criteria, since some may be hidden. */
function incompleteText({ assessment, messages, withheld }: View, provisional: string): string {
  const { report } = messages;
  if (withheld.isPublic) return report.incompletePublic({ provisional });
  return report.incomplete({ open: openCount(assessment), provisional });
}

/** The foot of every page: that data are illustrative, and the level until it is final; null: nothing. */
export function pageNote(view: View): string | null {
  const { assessment, messages, withheld } = view;
  const { report } = messages;
  const says = [
    ...(assessment.audit.illustrative ? [report.illustrative] : []),
    ...(assessment.final || withheld.level || !isScored(assessment.checklist)
      ? []
      : [report.pageLevel({ level: levelText(view) })]),
  ];
  return says.length === 0 ? null : says.join(' ');
}

/** The name of a level or stage; its id if the checklist has no such level. */
export function levelLabel(checklist: Checklist, id: string, language: Language): string {
  const { ladder } = checklist;
  const all = ladder.kind === 'levels' ? ladder.levels : ladder.stages;
  const found = all.find((each) => each.id === id);
  return found === undefined ? id : textIn(found.label, language);
}

/** A level, which may be null, in words. */
export function levelOrNone(checklist: Checklist, id: string | null, language: Language): string {
  return id === null ? messagesIn(language).words.noLevel : levelLabel(checklist, id, language);
}

/** Good tone for the best level, bad for the worst. */
export function levelTone({ checklist, provisionalLevel }: Assessment): Tone | undefined {
  if (provisionalLevel === null) return undefined;
  const upwards = levelsUpwards(checklist.ladder);
  if (provisionalLevel === upwards.at(-1)) return 'good';
  return provisionalLevel === upwards[0] ? 'bad' : 'middling';
}

/** Whether anything in the checklist counts towards a level. */
export function isScored({ sections }: Checklist): boolean {
  return sections.some(({ scored }) => scored);
}

/** Number of unanswered active criteria. */
export function openCount({ criteria }: Assessment): number {
  return criteria.filter(({ state }) => state === 'unanswered').length;
}
