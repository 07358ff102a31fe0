import { authorities, type Criterion } from '../../../domain/checklist/checklist.ts';
import { levelAbove } from '../../../domain/scoring/lift.ts';
import { surveyConcerns } from '../../../domain/scoring/survey-concerns.ts';
import { textIn } from '../../../domain/values/language.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { formatDay } from '../../../i18n/written/numbers-and-dates.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { heading, note, paragraph } from '../../sheet/blocks.ts';
import { type Block, type Field, text } from '../../sheet/sheet.ts';
import { buildTable } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { answerText } from '../../words/answers/answer-text.ts';
import { criterionWords } from '../../words/criteria/criterion-words.ts';
import { remedyText } from '../../words/criteria/remedy-text.ts';
import { investmentFields, resultFields } from '../../words/facility/facility-fields.ts';
import { isScored, levelLabel } from '../../words/facility/level-text.ts';
import { noCriticalText } from '../../words/facility/no-critical-text.ts';
import { profileFields } from '../../words/facility/profile-fields.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { portraitGrid as grid } from '../frame/facility-paper.ts';
import { weightsNote } from '../frame/sheet-head.ts';
import { conditionsTable } from '../tables/conditions.ts';
import { leftInWords, ownDeadlines } from '../tables/deadlines.ts';
import { resultsSummary } from '../tables/sections.ts';
import { sideAnswer } from './criteria.ts';
import { minutesCritical } from './findings.ts';
import { listOrDots, textOrDots } from './minutes-present.ts';

/** The contents of the minutes: facility, result, strengths, weaknesses, difficulties, recommendations, conclusion, opinions. */
export function* contentBlocks(paper: FacilityPaper): Iterable<Block> {
  const { minutes } = paper.messages;
  const { visit } = paper.assessment.audit;
  yield heading(minutes.content, 1);
  yield heading(minutes.general);
  yield { kind: 'fields', fields: profileFields(paper) };
  yield* resultBlocks(paper);
  yield heading(minutes.strengths);
  yield* textOrDots(visit?.strengths ?? null, paper);
  yield* weaknessBlocks(paper);
  yield* difficultyBlocks(paper);
  yield* recommendationBlocks(paper);
  yield heading(minutes.conclusion);
  yield* textOrDots(visit?.conclusion ?? null, paper);
  yield heading(minutes.opinion);
  yield* opinionBlocks(visit?.facilityOpinion ?? null, paper);
  yield* disputedBlocks(paper);
}

function* resultBlocks(paper: FacilityPaper): Iterable<Block> {
  const { assessment, messages } = paper;
  yield heading(messages.minutes.result);
  yield { kind: 'fields', fields: [...resultFields(paper), ...deadlineFields(paper), ...investmentFields(paper)] };
  const { investment, prices } = assessment;
  if (prices !== null && investment.lines.length > 0) yield note(messages.minutes.moneyNote);
  yield* weightsNote(paper);
  yield buildTable(resultsSummary(paper, 'minutes-results'), paper, grid);
  if (assessment.sections.some(({ section }) => section.requirement !== null)) yield note(messages.report.verdictNote);
}

function deadlineFields(paper: FacilityPaper): readonly Field[] {
  const { language, messages } = paper;
  return ownDeadlines(paper).map((each) => {
    const day = formatDay(each.date, language);
    const shown = messages.report.dayAndLeft({ day, left: leftInWords(each, messages) });
    return { label: textIn(each.deadline.label, language), cell: text(shown) };
  });
}

function* weaknessBlocks(paper: FacilityPaper): Iterable<Block> {
  const { assessment, messages, sheets } = paper;
  yield heading(messages.minutes.weaknesses);
  if (assessment.findings.some(({ severity }) => severity === 'critical')) {
    yield buildTable(minutesCritical(paper), paper, grid);
  } else {
    yield paragraph(noCriticalText(paper));
  }
  const annex = sheets.get('findings');
  if (annex !== undefined && assessment.findings.length > 0)
    yield note((paper.isApart ? messages.report.seeWorkbook : messages.report.seeAnnex)({ name: annex.name }));
  yield* conditionBlocks(paper);
}

/** For a level between best and lowest: the conditions still to be met, with their days. */
function* conditionBlocks(paper: FacilityPaper): Iterable<Block> {
  const { assessment, language, messages } = paper;
  const { checklist, levelChecks, provisionalLevel } = assessment;
  const next = levelAbove(assessment);
  if (checklist.ladder.kind !== 'levels' || next === null || provisionalLevel === checklist.ladder.levels.at(-1)?.id)
    return;
  const open = levelChecks
    .filter(({ id }) => id === next)
    .map((check) => ({ ...check, conditions: check.conditions.filter(({ holds }) => !holds) }));
  yield heading(messages.minutes.conditions({ level: levelLabel(checklist, next, language) }), 3);
  const named = (criterion: Criterion) => criterionWords(criterion, checklist, paper.template, language);
  yield buildTable(conditionsTable(paper, open, 'minutes-conditions', named), paper, grid);
}

function* difficultyBlocks(paper: FacilityPaper): Iterable<Block> {
  const { assessment, messages } = paper;
  const { minutes, words } = messages;
  const noted = (assessment.audit.visit?.difficulties ?? []).map(({ text: what, cause, authority }) =>
    minutes.difficulty({
      text: what,
      cause,
      authority: authority === null ? null : wordFor(authority, words.authority),
    }),
  );
  const lines = [...noted, ...surveyLines(paper)];
  yield heading(minutes.difficulties);
  yield* listOrDots(lines, paper);
}

/** What a survey without marks was told, each answer with who can settle it. */
function surveyLines(paper: FacilityPaper): readonly string[] {
  const { assessment, language, messages } = paper;
  if (isScored(assessment.checklist)) return [];
  return surveyConcerns(assessment).map(({ criterion, answer, needed }) => {
    const authorities = [...new Set(criterion.remedies.map(({ authority }) => messages.words.authority[authority]))];
    return messages.minutes.difficulty({
      text: `${textIn(criterion.question, language)} ${answerText(criterion, answer, language, needed)}`,
      cause: null,
      authority: joined(authorities, language),
    });
  });
}

function* recommendationBlocks(paper: FacilityPaper): Iterable<Block> {
  const { minutes, report } = paper.messages;
  const { checklist, complete } = paper.assessment;
  yield heading(minutes.recommendations);
  const lines = recommendations(paper).map((each) => minutes.recommendation(each));
  // "Nothing to recommend" may be printed only if everything was answered and scored; otherwise space is left for writing.
  if (lines.length === 0 && complete && isScored(checklist)) yield note(report.nothingToList);
  else yield* listOrDots(lines, paper);
}

/** The facility's own words, typed or written in at the end of the visit. */
function opinionBlocks(opinion: string | null, paper: FacilityPaper): readonly Block[] {
  return textOrDots(opinion, paper).map((block) => (block.kind === 'paragraph' ? { ...block, input: true } : block));
}

function* disputedBlocks(paper: FacilityPaper): Iterable<Block> {
  const { assessment, language, messages } = paper;
  const { minutes, report } = messages;
  const disputed = assessment.criteria.filter(({ criterion }) =>
    assessment.audit.visit?.disputed.includes(criterion.id),
  );
  yield heading(minutes.disputed);
  if (disputed.length === 0) yield paragraph(minutes.noneDisputed);
  for (const each of disputed) {
    const question = textIn(each.criterion.question, language);
    const self = sideAnswer(each, 'self', paper);
    const verified = sideAnswer(each, 'verified', paper);
    const line =
      self !== '' && self === verified
        ? minutes.disputedSame({ question, answer: self })
        : minutes.disputedLine({ question, self: self || report.missing, verified: verified || report.missing });
    yield { kind: 'paragraph', text: line, style: 'list' };
  }
}

/** The remedies of open findings that only this authority can carry out. */
export interface Recommendation {
  readonly authority: string;
  readonly count: number;
  readonly list: string;
}

/** Recommendations by authority; remedies within the facility's own power are listed with the findings. */
function recommendations(view: View): readonly Recommendation[] {
  const { assessment, messages } = view;
  const recommended = isScored(assessment.checklist)
    ? assessment.findings.map(({ marked }) => marked)
    : surveyConcerns(assessment);
  return authorities
    .filter((authority) => authority !== 'facility')
    .flatMap((authority) => {
      const wanted = recommended.flatMap((marked) =>
        marked.criterion.remedies
          .filter((remedy) => remedy.authority === authority)
          .map((remedy) => remedyText(remedy, view)),
      );
      if (wanted.length === 0) return [];
      const distinct = [...new Set(wanted)];
      return [
        {
          authority: messages.words.authority[authority],
          count: distinct.length,
          list: joined(distinct, view.language),
        },
      ];
    });
}
