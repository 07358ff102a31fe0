import type { Assessment } from '../../domain/scoring/assessment.ts';
import { compareByCode } from '../../domain/values/compare-by-code.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { plainView } from '../sheet/view.ts';
import { planText } from '../words/answers/written-text.ts';
import { remedyText } from '../words/criteria/remedy-text.ts';

/** A planned day with its texts for a calendar. */
export interface PlanDay {
  readonly uid: string;
  readonly sequence: number;
  readonly on: string;
  readonly asOf: string;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  readonly isDone: boolean;
}

/** Every plan with a day, sorted by day. */
export function planDays(assessment: Assessment, language: Language): readonly PlanDay[] {
  const { audit, criteria } = assessment;
  return criteria
    .flatMap(({ criterion }): readonly PlanDay[] => {
      const plan = audit.responses.get(criterion.id)?.plan ?? null;
      if (plan === null || plan.due === null) return [];
      const { exchange, words } = messagesIn(language);
      const remedies = criterion.remedies.map((remedy) => remedyText(remedy, plainView(assessment, language)));
      const question = textIn(criterion.question, language);
      return [
        {
          uid: `${audit.id}.${criterion.id}@facility-audit`,
          sequence: audit.revision,
          on: plan.due,
          asOf: audit.auditedOn,
          summary: exchange.dueDay({
            facility: audit.facility.name,
            criterion: criterion.id,
            what: remedies[0] ?? question,
          }),
          description: [
            question,
            ...remedies,
            ...(plan.owner === null ? [] : [exchange.owner({ owner: plan.owner })]),
            ...(plan.status === null
              ? []
              : [
                  exchange.planStatus({
                    status: words.planStatus[plan.status],
                    on: plan.doneOn === null ? null : formatDay(plan.doneOn, language),
                  }),
                ]),
            ...(planText(plan, language)?.split('\n') ?? []),
            ...(audit.illustrative ? [messagesIn(language).report.illustrative] : []),
          ].join('\n'),
          category: audit.facility.name,
          isDone: plan.status === 'done',
        },
      ];
    })
    .toSorted((a, b) => compareByCode(a.on, b.on));
}
