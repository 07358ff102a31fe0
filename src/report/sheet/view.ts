import type { Assessment } from '../../domain/scoring/assessment.ts';
import type { WorkbookLayout } from '../../domain/template/report-template.ts';
import type { Language } from '../../domain/values/language.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';

/** The data behind a facility report's tables. */
export interface View {
  readonly assessment: Assessment;
  readonly language: Language;
  readonly messages: Messages;
  /** The template's columns and sheets; null in a terminal. */
  readonly layout: WorkbookLayout | null;
  readonly withheld: Withheld;
}

/** What a public edition withholds because it would betray a confidential line. */
export interface Withheld {
  readonly isPublic: boolean;
  /** Whether some line is left out, so that sums and counts over lines are not those of the full edition. */
  readonly hidesLines: boolean;
  readonly percent: boolean;
  readonly level: boolean;
  /** Ids of sections whose percent is withheld. */
  readonly percents: ReadonlySet<string>;
  /** Ids of sections whose legal verdict is withheld. */
  readonly verdicts: ReadonlySet<string>;
}

export const nothingWithheld: Withheld = {
  isPublic: false,
  hidesLines: false,
  percent: false,
  level: false,
  percents: new Set(),
  verdicts: new Set(),
};

/** The view of a terminal: the whole assessment, every column as it is by itself. */
export function plainView(assessment: Assessment, language: Language): View {
  return { assessment, language, messages: messagesIn(language), layout: null, withheld: nothingWithheld };
}
