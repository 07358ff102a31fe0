import { failuresByCriterion } from '../../../domain/province/criterion-failures.ts';
import type { ReportedDifficulty } from '../../../domain/province/proposals.ts';
import { isUnassessed } from '../../../domain/scoring/assessed.ts';
import { groupBy } from '../../../domain/values/grouping.ts';
import { criterionWords } from '../../words/criteria/criterion-words.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { annexName } from '../frame/annex-name.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { namesOrAnnex, resultNames } from './standings.ts';

/** A report names no more criteria than this; the annex has all. */
const mostCriteria = 5;

/** Part III.1: the critical criteria that facilities fail, most failed first. */
export function criticalLines(view: ProvinceView): readonly string[] {
  const { narrative } = view.messages;
  const failed = criticalFailures(view);
  if (failed.length === 0)
    return [
      view.province.facilities.every(({ counts }) => isUnassessed(counts))
        ? narrative.nothingAnswered
        : narrative.noCritical,
    ];
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

/** Part III.2: difficulties from the minutes; the annex names all who report them. */
export function difficultyLines(view: ProvinceView): readonly string[] {
  const { narrative } = view.messages;
  if (view.isPublic) return [narrative.difficultiesNotPublic];
  const reported = reportedDifficulties(view);
  if (reported.length === 0) return [narrative.noDifficulties];
  return reported.map(({ text, cause, facilities }) =>
    narrative.difficulty({
      difficulty: text,
      cause,
      count: facilities.length,
      names: namesOrAnnex(facilities, view, 'annex-critical'),
    }),
  );
}

/** Difficulties from the minutes, equal ones together whoever can mend them, those of most facilities first; a public edition has none. */
export function reportedDifficulties({ province, isPublic }: ProvinceView): readonly ReportedDifficulty[] {
  if (isPublic) return [];
  const reported = province.facilities.flatMap((result) =>
    result.difficulties.map(({ text, cause }) => ({ result, text, cause })),
  );
  return [...groupBy(reported, ({ text, cause }) => JSON.stringify([text, cause])).values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const facilities = [...new Set(own.map(({ result }) => result))];
      const cause = first.cause === null ? null : withoutStop(first.cause);
      return [{ text: withoutStop(first.text), cause, facilities }];
    })
    .sort((a, b) => b.facilities.length - a.facilities.length);
}

/** People end their texts with a full stop or not. */
function withoutStop(text: string): string {
  return text.trim().replace(/(?<![.;])[.;]+$/, '');
}
