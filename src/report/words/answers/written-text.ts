import type { Decision, Plan, SidedAnswer } from '../../../domain/audit/audit.ts';
import type { Criterion } from '../../../domain/checklist/checklist.ts';
import { voicesOf } from '../../../domain/records/voices.ts';
import type { Language } from '../../../domain/values/language.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { answerText } from './answer-text.ts';

/** The note beside an answer, and those of others who gave the same one, each with its name; null: nobody wrote any. */
export function notesText(sided: SidedAnswer | null | undefined, language: Language): string | null {
  if (sided === null || sided === undefined) return null;
  const { report } = messagesIn(language);
  const [, ...others] = voicesOf(sided);
  const theirs = others.flatMap(({ by, note, reason }) => {
    const said = joined(
      [reason, note].flatMap((each) => (each === null || each === '' ? [] : [each])),
      language,
    );
    return said === '' ? [] : [report.sideNote({ side: by ?? report.missing, note: said })];
  });
  const all = [...(sided.note === null ? [] : [sided.note]), ...theirs];
  return all.length === 0 ? null : all.join('\n');
}

/** How conflicts were decided: why and by whom, and which answers were not taken, with who gave them and their notes. */
export function decisionsText(
  decisions: readonly Decision[],
  criterion: Criterion,
  language: Language,
): readonly string[] {
  const { report } = messagesIn(language);
  return decisions.flatMap(({ between, chosen, by, reason }) => [
    ...(by === null && reason === null
      ? []
      : [report.decided({ reason: reason ?? report.missing, by: by ?? report.missing })]),
    ...between.flatMap((sided, index) =>
      index === chosen
        ? []
        : [
            report.notTaken({
              by: sided.by ?? report.missing,
              answer: answerText(criterion, sided.answer, language),
              note: notesText(sided, language),
            }),
          ],
    ),
  ]);
}

/** Where the money of a plan comes from, and what was noted on it; null: neither is said. */
export function planText(plan: Plan | null | undefined, language: Language): string | null {
  if (plan === null || plan === undefined) return null;
  const { money, report } = messagesIn(language);
  const { fundingSource, note } = plan;
  const parts = [
    ...(fundingSource === null ? [] : [report.funding({ source: wordFor(fundingSource, money.fundingSource) })]),
    ...(note === null ? [] : [report.planNote({ note })]),
  ];
  return parts.length === 0 ? null : parts.join('\n');
}
