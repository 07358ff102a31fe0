import type { Band, CoverageCriterion, Criterion, NumberCriterion } from '../../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { allowedText, countLabels } from '../../../i18n/bounds-text.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { formatNumber } from '../../../i18n/written/numbers-and-dates.ts';

/** How a criterion is answered and marked, in lines. */
export function kindLines(criterion: Criterion, language: Language): readonly string[] {
  const { kinds } = messagesIn(language).checklists;
  switch (criterion.kind) {
    case 'judgement':
      return [kinds.judgement];
    case 'choice':
      return [
        kinds.choice,
        ...criterion.options.map(({ label, mark }) =>
          kinds.option({ label: textIn(label, language), mark: markText(mark, language) }),
        ),
      ];
    case 'checks':
      return [
        kinds.checks,
        ...criterion.options.map(({ label, mark }) =>
          kinds.share({ label: textIn(label, language), share: formatNumber(mark ?? 1, language) }),
        ),
      ];
    case 'number':
      return [
        kinds.number({ unit: criterion.unit === null ? '' : textIn(criterion.unit, language) }),
        ...boundLines(criterion, language),
        ...bandLines(criterion.bands, language),
      ];
    case 'date':
      return [kinds.date, ...bandLines(criterion.bands, language)];
    case 'coverage':
      return [
        kinds.coverage({
          counts:
            criterion.labels === null
              ? null
              : messagesIn(language).numbers.two(countLabels(criterion.labels, language)),
          unit: criterion.unit === null ? '' : textIn(criterion.unit, language),
          full: formatNumber(criterion.full * 100, language),
          zero: formatNumber(criterion.zero * 100, language),
        }),
        ...boundLines(criterion, language),
      ];
    case 'text':
      return [kinds.text];
  }
}

/** Which numbers are accepted. */
function boundLines(criterion: NumberCriterion | CoverageCriterion, language: Language): readonly string[] {
  const { checklists, numbers } = messagesIn(language);
  const allowed = allowedText(criterion.bounds, language);
  const isCapped = criterion.kind === 'coverage' && criterion.atMost !== null;
  return [
    ...(allowed === null ? [] : [checklists.kinds.accepted({ rule: allowed })]),
    ...(isCapped ? [checklists.kinds.capped({ rule: numbers.noMore(countLabels(criterion.labels, language)) })] : []),
  ];
}

function bandLines(bands: readonly Band[], language: Language): readonly string[] {
  const { kinds } = messagesIn(language).checklists;
  return bands.map(({ from, to, mark }) => {
    const shown = markText(mark, language);
    if (from === null && to === null) return kinds.anyValue({ mark: shown });
    if (from === null) return kinds.upTo({ to: formatNumber(to ?? 0, language), mark: shown });
    if (to === null) return kinds.from({ from: formatNumber(from, language), mark: shown });
    return kinds.between({ from: formatNumber(from, language), to: formatNumber(to, language), mark: shown });
  });
}

function markText(mark: number | null, language: Language): string {
  return mark === null ? messagesIn(language).checklists.notScored : formatNumber(mark, language);
}
