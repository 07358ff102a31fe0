import { textIn } from '../../../domain/values/language.ts';
import { heading, paragraph } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { warningsOf } from '../frame/page.ts';
import { reportFoot, reportGrounds, reportLetterhead, reportTitle } from '../frame/province-head.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { deadlineLines, readyDayLines } from './report-days.ts';
import { criticalLines, difficultyLines } from './report-findings.ts';
import { liftLines, needLines } from './report-money.ts';
import { proposalParts } from './report-proposals.ts';
import { facilityLines, resultLines, sectionLines } from './report-results.ts';
import { scopeSentences } from './report-scope.ts';

/** The report on a province in words: letterhead, parts I to VI, signature and addressees. Every figure in it stands in an annex. */
export function* reportPaper(view: ProvinceView): Iterable<Block> {
  yield* reportLetterhead(view);
  yield* reportTitle(view);
  yield* warningsOf(view, true);
  yield* reportGrounds(view);
  yield* reportParts(view);
  yield* reportClosing(view);
  yield* reportFoot(view);
}

/** Parts I to VI alone, for papers with a head of their own. */
function* reportParts(view: ProvinceView): Iterable<Block> {
  const { parts, headings } = view.messages.narrative;
  yield heading(parts.scope, 1);
  for (const sentence of scopeSentences(view)) yield paragraph(sentence);
  if (view.province.facilities.length === 0) return;
  yield heading(parts.state, 1);
  yield* listed(headings.results, resultLines(view));
  yield* listed(headings.sections, sectionLines(view));
  yield* listed(headings.facilities, facilityLines(view));
  yield heading(parts.findings, 1);
  yield* listed(headings.critical, criticalLines(view));
  yield* listed(headings.difficulties, difficultyLines(view));
  yield heading(parts.money, 1);
  yield* listed(headings.need, needLines(view));
  yield* listed(headings.lift, liftLines(view));
  yield heading(parts.roadmap, 1);
  yield* listed(headings.deadlines, deadlineLines(view));
  yield* listed(headings.days, readyDayLines(view));
  yield heading(parts.proposals, 1);
  for (const { title, lines } of proposalParts(view)) yield* listed(title, lines);
}

function* reportClosing({ template, language, messages }: ProvinceView): Generator<Block> {
  const to = template?.papers.report.to ?? null;
  yield paragraph(messages.narrative.closing({ to: to === null ? null : textIn(to, language) }));
}

/** A heading with its lines; none without lines. */
function* listed(title: string, lines: readonly string[]): Generator<Block> {
  if (lines.length === 0) return;
  yield heading(title, 2);
  for (const text of lines) yield { kind: 'paragraph', style: 'list', text: `- ${withCapital(text)}` };
}
