import type { Criterion, Ladder } from '../../../domain/checklist/checklist.ts';
import { sectionPercent } from '../../../domain/province/averages.ts';
import type { FacilityResult, HeldDown } from '../../../domain/province/facility-result.ts';
import { bestFirst } from '../../../domain/province/level-counts.ts';
import { textIn } from '../../../domain/values/language.ts';
import { rational } from '../../../domain/values/rational.ts';
import { formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { criterionWords } from '../../words/criteria/criterion-words.ts';
import type { ProvinceView } from '../frame/province-view.ts';

/** More reasons than this are only counted. */
const mostReasons = 3;

/** What a facility lacks for the best level, at most three things and how many there are beside them; `''` for nothing. */
export function shortReasons(result: FacilityResult, view: ProvinceView): string {
  const { zero, partly, others } = lackingIn(result, view);
  const words = [...openText(result, view), ...zero, ...partly, ...others];
  const rest = words.length - mostReasons;
  const { summary, report } = view.messages;
  return [...words.slice(0, mostReasons), ...(rest > 0 ? [summary.more({ count: rest })] : [])].join(
    `${report.semicolon} `,
  );
}

/** All of it, saying which criteria are not met and which in part. */
export function fullReasons(result: FacilityResult, view: ProvinceView): string {
  const { zero, partly, others } = lackingIn(result, view);
  const { summary, report } = view.messages;
  const parts = [
    ...openText(result, view),
    ...(zero.length === 0 ? [] : [summary.notMet({ words: zero.join(', ') })]),
    ...(partly.length === 0 ? [] : [summary.partlyMet({ words: partly.join(', ') })]),
    ...others,
  ];
  return parts.join(`${report.semicolon} `);
}

function openText({ complete, states }: FacilityResult, { messages }: ProvinceView): readonly string[] {
  const open = states.filter((state) => state === 'unanswered').length;
  return complete ? [] : [messages.summary.open({ count: open })];
}

interface Lacking {
  /** Critical criteria with no mark at all, and with less than full mark. */
  readonly zero: readonly string[];
  readonly partly: readonly string[];
  /** Sections and the whole below their thresholds. */
  readonly others: readonly string[];
}

function lackingIn(result: FacilityResult, view: ProvinceView): Lacking {
  const { heldDown } = result;
  if (heldDown === null) return { zero: [], partly: [], others: [] };
  const words = (criterion: Criterion) => criterionWords(criterion, result.checklist, view.template, view.language);
  const zero = new Set(result.findings.filter(({ isZero }) => isZero).map(({ criterion }) => criterion.id));
  const short = answered(heldDown, result);
  return {
    zero: short.filter(({ id }) => zero.has(id)).map(words),
    partly: short.filter(({ id }) => !zero.has(id)).map(words),
    others: [
      ...heldDown.sections.map(({ id, title }) => sectionReason(id, textIn(title, view.language), result, view)),
      ...(heldDown.percent === null ? [] : [percentReason(heldDown.percent, result, view)]),
    ],
  };
}

/** That criteria are not answered is one reason for all of them. */
function answered({ criteria }: HeldDown, { checklist, states }: FacilityResult): readonly Criterion[] {
  const ids = checklist.sections.flatMap((section) => section.criteria.map(({ id }) => id));
  const open = new Set(ids.filter((_id, index) => states[index] === 'unanswered'));
  return criteria.filter(({ id }) => !open.has(id));
}

function sectionReason(id: string, section: string, result: FacilityResult, view: ProvinceView): string {
  const { summary } = view.messages;
  const percent = sectionPercent(result, id);
  const needed = neededOfSections(result);
  if (percent === null) return summary.sectionOpen({ section });
  if (needed === null) return summary.sectionLow({ section });
  const shown = { percent: formatPercent(percent, view.language, [needed]), needed: inPercent(needed, view) };
  return summary.section({ section, ...shown });
}

function percentReason(needed: number, { percent }: FacilityResult, view: ProvinceView): string {
  const { summary } = view.messages;
  if (percent === null) return summary.percentMissed({ needed: inPercent(needed, view) });
  return summary.percent({
    percent: formatPercent(percent, view.language, [needed]),
    needed: inPercent(needed, view),
  });
}

function neededOfSections({ checklist: { ladder } }: FacilityResult): number | null {
  const [best] = bestFirst(ladder);
  return levelOf(ladder, best)?.minSectionPercent ?? null;
}

function levelOf(ladder: Ladder, id: string | undefined) {
  return ladder.kind === 'levels' ? ladder.levels.find((level) => level.id === id) : undefined;
}

function inPercent(percent: number, { language }: ProvinceView): string {
  return formatPercent(rational(percent), language);
}

/** What several facilities lack. */
export interface CommonReason {
  readonly words: string;
  readonly facilities: readonly FacilityResult[];
}

/** The critical criteria that most facilities lack for the best level, most frequent first; the thresholds, where it is these alone. */
export function commonReasons(facilities: readonly FacilityResult[], view: ProvinceView): readonly CommonReason[] {
  const criteria = counted(facilities, ({ heldDown, ...result }) =>
    heldDown === null
      ? []
      : answered(heldDown, { heldDown, ...result }).map((criterion) =>
          criterionWords(criterion, result.checklist, view.template, view.language),
        ),
  );
  if (criteria.length > 0) return criteria;
  const { summary } = view.messages;
  return counted(facilities, (result) => [
    ...(result.heldDown?.sections ?? []).map(({ id, title }) => {
      const say = sectionPercent(result, id) === null ? summary.sectionOpen : summary.sectionLow;
      return say({ section: textIn(title, view.language) });
    }),
    ...(result.heldDown?.percent == null
      ? []
      : [summary.percentMissed({ needed: inPercent(result.heldDown.percent, view) })]),
  ]);
}

function counted(
  facilities: readonly FacilityResult[],
  wordsOf: (result: FacilityResult) => readonly string[],
): readonly CommonReason[] {
  const byWords = new Map<string, FacilityResult[]>();
  for (const result of facilities)
    for (const words of wordsOf(result)) byWords.set(words, [...(byWords.get(words) ?? []), result]);
  return [...byWords]
    .map(([words, own]) => ({ words, facilities: own }))
    .sort((a, b) => b.facilities.length - a.facilities.length);
}
