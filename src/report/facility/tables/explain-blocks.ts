import type { SectionAssessment } from '../../../domain/scoring/assessment.ts';
import { textIn } from '../../../domain/values/language.ts';
import { multiply, rational, sumOf } from '../../../domain/values/rational.ts';
import { heading, note, paragraph } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable } from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import { exactText } from '../../words/answers/exact-text.ts';
import { percentTexts, sectionNotes } from '../../words/answers/section-sum.ts';
import { isScored, levelOrNone, openCount } from '../../words/facility/level-text.ts';
import { conditionsTable } from './conditions.ts';
import { auditDerivation, sectionDerivation } from './derivation.ts';
import { liftBlocks } from './lift-blocks.ts';

/** The whole derivation of a result: every mark and sum, every condition of the level, and what would raise it. */
export function* explainBlocks(view: View, grid: readonly number[] | null): Iterable<Block> {
  yield paragraph(view.messages.explain.intro);
  yield* explainMarks(view, grid);
  yield* explainResult(view, grid);
}

function* explainMarks(view: View, grid: readonly number[] | null): Iterable<Block> {
  for (const section of view.assessment.sections) yield* sectionBlocks(section, view, grid);
}

/** The sections' percents, every condition of the level, and what would raise it. */
export function* explainResult(view: View, grid: readonly number[] | null): Iterable<Block> {
  if (!isScored(view.assessment.checklist)) return;
  yield* auditBlocks(view, grid);
  yield* levelBlocks(view, grid);
  yield* liftBlocks(view, grid, 'lift-explained');
}

function* sectionBlocks(assessed: SectionAssessment, view: View, grid: readonly number[] | null): Iterable<Block> {
  yield heading(textIn(assessed.section.title, view.language));
  yield buildTable(sectionDerivation(assessed, view), view, grid);
  for (const each of sectionNotes(assessed, view)) yield note(each);
}

function* auditBlocks(view: View, grid: readonly number[] | null): Iterable<Block> {
  const { explain } = view.messages;
  yield heading(explain.auditHeading);
  yield buildTable(auditDerivation(view), view, grid);
  yield note(auditSum(view));
}

function auditSum({ assessment, language, messages }: View): string {
  const { percent, sections } = assessment;
  if (percent === null) return messages.explain.auditNothing;
  const counting = sections.flatMap(({ section, percent: own }) =>
    section.scored && own !== null ? [{ weight: rational(section.weight ?? 0), own }] : [],
  );
  return messages.explain.auditSum({
    products: exactText(sumOf(counting.map(({ weight, own }) => multiply(weight, own))), language),
    weights: exactText(sumOf(counting.map(({ weight }) => weight)), language),
    ...percentTexts(percent, language),
  });
}

function* levelBlocks(view: View, grid: readonly number[] | null): Iterable<Block> {
  const { assessment, language, messages } = view;
  const { explain } = messages;
  const { checklist, levelIfEvidenced, provisionalLevel, complete, final } = assessment;
  yield heading(explain.levelsHeading);
  yield note(checklist.ladder.kind === 'levels' ? explain.levelsIntro : explain.stagesIntro);
  yield buildTable(conditionsTable(view, assessment.levelChecks, 'conditions-all'), view, grid);
  yield note(
    explain.levelLine({
      level: messages.report.fields.level,
      result: levelOrNone(checklist, provisionalLevel, language),
    }),
  );
  if (!complete) yield note(explain.incomplete({ count: openCount(assessment) }));
  if (levelIfEvidenced !== provisionalLevel)
    yield note(explain.evidenced({ level: levelOrNone(checklist, levelIfEvidenced, language) }));
  yield note(final ? explain.final : explain.notFinal);
}
