import type { Answer, Audit, Response, SidedAnswer } from '../../domain/audit/audit.ts';
import { noResponse } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Language } from '../../domain/values/language.ts';
import { isSameValue } from '../../domain/values/same-value.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';
import { formatDay, formatInstant, formatPercent } from '../../i18n/written/numbers-and-dates.ts';
import type { ConflictSides } from '../../report/screens/conflict-blocks.ts';
import { answerText } from '../../report/words/answers/answer-text.ts';
import { storedAudit } from './stored-audit.ts';
import type { TakenAudit } from './taken-audit.ts';

type Difference = ConflictSides['differences'][number];

/** The differences between audits, one text per audit: facts about the whole, then each criterion in the checklist's order. */
export function differencesBetween(rivals: readonly TakenAudit[], language: Language): readonly Difference[] {
  const messages = messagesIn(language);
  const audits = rivals.map(({ stored }) => storedAudit(stored));
  const criteria = rivals[0]?.stored.checklist.sections.flatMap((section) => section.criteria) ?? [];
  return [
    ...wholeDifferences(rivals, language, messages),
    ...criteria.flatMap((criterion) => criterionDifferences(criterion, audits, language, messages)),
  ];
}

function wholeDifferences(rivals: readonly TakenAudit[], language: Language, messages: Messages) {
  const { columns } = messages.province;
  const none = messages.merging.decide.noAnswer;
  return [
    differing(columns.auditedOn, rivals, ({ input }) => formatDay(input.auditedOn, language)),
    differing(columns.latestAt, rivals, ({ input }) =>
      input.latestAt === null ? none : formatInstant(input.latestAt, language),
    ),
    differing(columns.revision, rivals, ({ input }) => String(input.revision)),
    differing(messages.columns.percent, rivals, ({ result }) =>
      result.percent === null ? '–' : formatPercent(result.percent, language),
    ),
  ].flat();
}

/** The answer that counts comes first; the self-assessed one is added only if it differs. */
function criterionDifferences(
  criterion: Criterion,
  audits: readonly Audit[],
  language: Language,
  { columns, words, merging, combine }: Messages,
): readonly Difference[] {
  const { id } = criterion;
  const responses = audits.map((audit) => audit.responses.get(id) ?? noResponse);
  if (responses.every((each) => isSameValue(each, responses[0]))) return [];
  const shown = (answer: Answer | null) => answerText(criterion, answer, language) || merging.decide.noAnswer;
  const answers = differing(id, responses, (response) => shown(effective(response)?.answer ?? null));
  const rest = [
    answers.length > 0
      ? []
      : differing(`${id} (${words.side.self})`, responses, ({ self }) => shown(self?.answer ?? null)),
    differing(`${id} (${columns.note})`, responses, (response) => effective(response)?.note ?? '–'),
    differing(
      `${id} (${columns.evidence})`,
      responses,
      ({ evidence }) => evidence.map(({ file }) => file).join(', ') || '–',
    ),
    differing(`${id} (${combine.kinds.plan})`, responses, ({ plan }) =>
      plan === null
        ? '–'
        : Object.values(plan)
            .filter((part) => part !== null)
            .join(', '),
    ),
  ].flat();
  return [...answers, ...rest];
}

function effective({ verified, self }: Response): SidedAnswer | null {
  return verified ?? self;
}

/** One line, or none if all sides are equal. */
function differing<Side>(label: string, sides: readonly Side[], textOf: (side: Side) => string): readonly Difference[] {
  const texts = sides.map(textOf);
  return texts.every((each) => each === texts[0]) ? [] : [{ criterion: label, sides: texts }];
}
