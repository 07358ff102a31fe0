import { failuresByCriterion } from '../../../domain/province/criterion-failures.ts';
import { groupBy } from '../../../domain/values/grouping.ts';
import { criterionWords } from '../../words/criteria/criterion-words.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { annexName } from '../frame/annex-name.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { fewNames, resultNames } from './standings.ts';

/** A report names no more criteria than this; the annex has all. */
const mostCriteria = 5;

/** Part III.1: the critical criteria that facilities fail, most failed first. */
export function criticalLines(view: ProvinceView): readonly string[] {
  const { narrative } = view.messages;
  const failed = criticalFailures(view);
  if (failed.length === 0) return [narrative.noCritical];
  const rest = failed.length - mostCriteria;
  const annex = annexName('annex-critical', view);
  return [
    ...failed.slice(0, mostCriteria).map(({ criterion, failing }) =>
      narrative.criterion({
        criterion: withCapital(criterionWords(criterion, view.province.checklist, view.template, view.language)),
        count: failing.length,
        names: resultNames(failing, view),
      }),
    ),
    ...(rest > 0 ? [narrative.moreCriteria({ count: rest, annex })] : []),
  ];
}

/** The critical criteria of scored sections that some facility fails, most failed first. */
export function criticalFailures({ province }: ProvinceView) {
  return failuresByCriterion(province.facilities, province.checklist).filter(
    ({ criterion, section, failing }) => criterion.critical && section.scored && failing.length > 0,
  );
}

/** Part III.2: difficulties from the minutes, equal ones together. */
export function difficultyLines(view: ProvinceView): readonly string[] {
  const { narrative } = view.messages;
  const reported = view.province.facilities.flatMap((result) =>
    result.difficulties.map(({ text, cause }) => ({ result, text, cause })),
  );
  if (view.isPublic) return [narrative.difficultiesNotPublic];
  if (reported.length === 0) return [narrative.noDifficulties];
  const groups = [...groupBy(reported, ({ text, cause }) => JSON.stringify([text, cause])).values()];
  return groups
    .sort((a, b) => b.length - a.length)
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const results = [...new Set(own.map(({ result }) => result))];
      return narrative.difficulty({
        difficulty: withoutStop(first.text),
        cause: first.cause === null ? null : withoutStop(first.cause),
        count: results.length,
        names: resultNames(results, view, fewNames),
      });
    });
}

/** People end their texts with a full stop or not. */
function withoutStop(text: string): string {
  return text.trim().replace(/[.;]+$/, '');
}
