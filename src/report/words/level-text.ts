import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { Assessment } from '../../domain/scoring/assessment.ts';
import { levelsUpwards } from '../../domain/scoring/level.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { Tone } from '../sheet/sheet.ts';
import type { View } from '../sheet/view.ts';

/** The level in words; it never stands without saying that it is not verified, or that the audit is incomplete. */
export function levelText(view: View): string {
  const { assessment, language, messages, withheld } = view;
  const { report, words } = messages;
  if (!isScored(assessment.checklist)) return report.unscored;
  if (withheld.level) return report.withheld;
  const { provisionalLevel, complete, final } = assessment;
  if (provisionalLevel === null) return words.noLevel;
  const label = levelLabel(assessment.checklist, provisionalLevel, language);
  const level = complete ? label : incompleteText(view, label);
  return report.levelLine({ level, verification: final ? report.verified : report.notVerified });
}

/** How many are open is not said in a public edition: some may be hidden. */
function incompleteText({ assessment, messages, withheld }: View, provisional: string): string {
  const { report } = messages;
  if (withheld.isPublic) return report.incompletePublic({ provisional });
  return report.incomplete({ open: openCount(assessment), provisional });
}

/** What every page says at its foot: that data are illustrative, and the level as long as it is not final; null: nothing. */
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

/** A level or stage as it is called in the language; its id where there is none of that id. */
export function levelLabel(checklist: Checklist, id: string, language: Language): string {
  const { ladder } = checklist;
  const all = ladder.kind === 'levels' ? ladder.levels : ladder.stages;
  const found = all.find((each) => each.id === id);
  return found === undefined ? id : textIn(found.label, language);
}

/** Level that may be null, in words. */
export function levelOrNone(checklist: Checklist, id: string | null, language: Language): string {
  return id === null ? messagesIn(language).words.noLevel : levelLabel(checklist, id, language);
}

/** Best is good, worst is bad. */
export function levelTone({ checklist, provisionalLevel }: Assessment): Tone | undefined {
  if (provisionalLevel === null) return undefined;
  const upwards = levelsUpwards(checklist.ladder);
  if (provisionalLevel === upwards.at(-1)) return 'good';
  return provisionalLevel === upwards[0] ? 'bad' : 'middling';
}

/** Whether anything of the checklist counts towards a level. */
export function isScored({ sections }: Checklist): boolean {
  return sections.some(({ scored }) => scored);
}

/** How many active criteria are not answered. */
export function openCount({ criteria }: Assessment): number {
  return criteria.filter(({ state }) => state === 'unanswered').length;
}
