import type { Checklist, Condition, Test, TestValue } from '../../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { formatDay, formatNumber } from '../../../i18n/written/numbers-and-dates.ts';

/** A condition in words. */
export function conditionText(condition: Condition, checklist: Checklist, language: Language): string {
  const { conditions } = messagesIn(language).checklists;
  switch (condition.kind) {
    case 'all':
      return joined(condition.of, conditions.and, checklist, language);
    case 'any':
      return joined(condition.of, conditions.or, checklist, language);
    case 'not':
      return conditions.not({ condition: conditionText(condition.of, checklist, language) });
    case 'day':
      return dayText(condition, language);
    case 'profile': {
      const asked = checklist.profile.find(({ id }) => id === condition.profile);
      const labels =
        asked?.kind === 'choice'
          ? new Map(asked.options.map(({ id, label }) => [id, textIn(label, language)]))
          : new Map();
      const subject = asked === undefined ? condition.profile : textIn(asked.question, language);
      return testText(subject, condition.test, labels, language);
    }
    case 'criterion':
      return testText(
        condition.criterion,
        condition.test,
        answerLabels(condition.criterion, checklist, language),
        language,
      );
  }
}

function dayText({ from, to }: Extract<Condition, { readonly kind: 'day' }>, language: Language): string {
  const { conditions } = messagesIn(language).checklists;
  const parts = [
    ...(from === null ? [] : [conditions.auditedFrom({ day: formatDay(from, language) })]),
    ...(to === null ? [] : [conditions.auditedTo({ day: formatDay(to, language) })]),
  ];
  return parts.join(` ${conditions.and} `);
}

function joined(parts: readonly Condition[], word: string, checklist: Checklist, language: Language): string {
  return parts
    .map((part) =>
      isGroup(part) ? `(${conditionText(part, checklist, language)})` : conditionText(part, checklist, language),
    )
    .join(` ${word} `);
}

function isGroup({ kind }: Condition): boolean {
  return kind === 'all' || kind === 'any';
}

function answerLabels(id: string, checklist: Checklist, language: Language): ReadonlyMap<string, string> {
  const criterion = checklist.sections.flatMap(({ criteria }) => criteria).find((each) => each.id === id);
  switch (criterion?.kind) {
    case 'judgement':
      return new Map(Object.entries(messagesIn(language).words.judgement));
    case 'choice':
      return new Map(criterion.options.map((each) => [each.id, textIn(each.label, language)]));
    case 'checks':
    case 'number':
    case 'coverage':
    case 'date':
    case 'text':
    case undefined:
      return new Map();
  }
}

function testText(subject: string, test: Test, labels: ReadonlyMap<string, string>, language: Language): string {
  const { conditions } = messagesIn(language).checklists;
  const shown = (value: TestValue) =>
    typeof value === 'number' ? formatNumber(value, language) : (labels.get(value) ?? value);
  const parts = [
    ...(test.is === null ? [] : [conditions.is({ subject, value: shown(test.is) })]),
    ...(test.in === null ? [] : [conditions.in({ subject, values: test.in.map(shown).join(', ') })]),
    ...(test.atLeast === null ? [] : [conditions.atLeast({ subject, value: shown(test.atLeast) })]),
    ...(test.atMost === null ? [] : [conditions.atMost({ subject, value: shown(test.atMost) })]),
  ];
  return parts.join(` ${conditions.and} `);
}
