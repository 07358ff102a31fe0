import { fitsKind } from '../../domain/answer-kinds/index.ts';
import type { Response, SidedAnswer } from '../../domain/audit/audit.ts';
import { isFlagged } from '../../domain/audit/flags.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { countingAnswer } from '../../domain/scoring/applicability.ts';
import { scoreWith } from '../../domain/scoring/assessment.ts';
import { criteriaIn, crossRemarks } from '../../domain/scoring/cross-remarks.ts';
import { textIn } from '../../domain/values/language.ts';
import { toNumber } from '../../domain/values/rational.ts';
import { previousCriterion } from '../../domain/visit/interview.ts';
import { formatDay, formatNumber, formatPercent } from '../../i18n/written/numbers-and-dates.ts';
import { placeName } from '../../report/checklist/checklist-blocks.ts';
import { answerText } from '../../report/words/answers/answer-text.ts';
import { earningsOf } from '../../report/words/answers/earnings.ts';
import { kindLines } from '../../report/words/answers/kind-text.ts';
import { levelLabel } from '../../report/words/facility/level-text.ts';
import type { PageHeading, QuestionPage } from '../ports/prompts-port.ts';
import { isByPlace, nearTo, stretchTitle } from './stretch.ts';
import { lastNoted, waitingNote } from './waiting-notes.ts';
import { isActive, isToAsk, progressAmong, progressOf, type Walk } from './walk.ts';

/** The page of one criterion, with everything that an inspector needs in front of the rack. */
export function questionPage(walk: Walk, criterion: Criterion): QuestionPage {
  const audit = walk.session.audit();
  const response = audit.responses.get(criterion.id);
  const own = response?.[walk.side] ?? null;
  const claim = walk.side === 'verified' ? (response?.self ?? null) : null;
  const needed = walk.assessed().of(criterion.id)?.needed ?? null;
  const isRuled = needed !== null && 'needed' in criterion && criterion.needed.length > 0;
  return {
    criterion,
    auditedOn: audit.auditedOn,
    heading: headingOf(walk, criterion),
    needed: isRuled ? toNumber(needed) : null,
    preset: (own ?? claim)?.answer ?? null,
    isClaim: own === null && claim !== null,
    facts: factsOf(walk, criterion, response),
    others: othersOf(walk, criterion, response),
    guidance: guidanceOf(walk, criterion),
    earns: earningsOf(criterion, walk.tools.surroundings.language),
    nearby: nearbyOf(walk, criterion),
    canBeNotApplicable: criterion.notApplicable === 'allowed',
    canGoBack: previousCriterion(walk.order, criterion.id, (each) => isActive(walk, each)) !== null,
    canClear: own !== null,
    canUndo: walk.session.undoable() > 0 || lastNoted(walk) !== null,
    arrivals: walk.photos,
    hasVisit: true,
  };
}

function headingOf(walk: Walk, criterion: Criterion): PageHeading {
  const { facility, round } = walk.session.audit();
  const { language } = walk.tools.surroundings;
  const place = criterion.place === null ? null : placeName(criterion.place, walk.messages);
  return {
    facility: facility.name,
    round: round.id,
    stretch: stretchTitle(walk, criterion),
    also: isByPlace(walk) ? textIn(walk.sectionOf(criterion).title, language) : place,
    total: progressOf(walk),
    ofStretch: progressAmong(walk, nearTo(walk, criterion)),
    score: scoreText(walk),
    side: walk.side === 'self' ? walk.messages.walk.selfSide : null,
  };
}

/** The level once everything is answered; before that the percent over what is answered, since what is open is not nothing. */
export function scoreText({ assessed, messages, tools }: Walk): string {
  const { language } = tools.surroundings;
  const { checklist, level, percent, criteria } = assessed().assessment;
  if (level !== null && percent !== null) {
    const label = levelLabel(checklist, level, language);
    return messages.walk.levelOf({ level: label, percent: formatPercent(percent, language) });
  }
  const answered = scoreWith(
    checklist,
    criteria.filter(({ state }) => state !== 'unanswered'),
  ).percent;
  return answered === null
    ? messages.walk.noScoreNow
    : messages.walk.scoreNow({ percent: formatPercent(answered, language) });
}

function factsOf(walk: Walk, criterion: Criterion, response: Response | undefined): readonly string[] {
  const { walk: say } = walk.messages;
  const own = response?.[walk.side] ?? null;
  const waiting = waitingNote(walk, criterion);
  const kept = response?.keptFrom ?? null;
  return [
    ...neededFacts(walk, criterion),
    ...(own === null ? [] : [say.recorded(sidedText(walk, criterion, own)), ...noteFacts(walk, own.note)]),
    ...noteFacts(walk, waiting),
    ...(isFlagged(walk.session.audit(), criterion.id) ? [say.flagged] : []),
    ...(kept === null ? [] : [say.keptFrom({ round: kept })]),
    ...evidenceFacts(walk, criterion, response),
    ...remarksOn(walk, criterion),
  ];
}

/** That answers look odd beside each other; nothing is refused. */
export function remarksOn({ session, previous, messages, tools }: Walk, { id }: Criterion): readonly string[] {
  return crossRemarks(session.checklist, session.audit(), previous)
    .filter((rule) => criteriaIn(rule).has(id))
    .map(({ say }) => messages.walk.looksOdd({ text: textIn(say, tools.surroundings.language) }));
}

/** The facility's claim, and what was found in the round before. */
function othersOf(walk: Walk, criterion: Criterion, response: Response | undefined): readonly string[] {
  const { walk: say } = walk.messages;
  const claim = walk.side === 'verified' ? (response?.self ?? null) : null;
  return [
    ...(claim === null ? [] : [say.claimed(sidedText(walk, criterion, claim)), ...noteFacts(walk, claim.note)]),
    ...lastRoundFacts(walk, criterion),
  ];
}

function lastRoundFacts({ previous, messages, tools }: Walk, criterion: Criterion): readonly string[] {
  const response = previous?.responses.get(criterion.id);
  const answer = (response?.verified ?? response?.self)?.answer ?? null;
  if (previous === null || answer === null) return [];
  // The round before may rest on another version, in which the question was of another kind.
  if (answer.is === 'given' && !fitsKind(criterion, answer.value)) return [];
  const said = answerText(criterion, answer, tools.surroundings.language);
  return [messages.walk.lastRound({ round: previous.round.id, answer: said })];
}

/** What helps most in front of the rack comes first: how to see it, then how it is marked. */
function guidanceOf({ tools }: Walk, criterion: Criterion): readonly string[] {
  const { language } = tools.surroundings;
  const guidance = criterion.guidance === null ? [] : [textIn(criterion.guidance, language)];
  const hasOptions = criterion.kind === 'judgement' || 'options' in criterion;
  return [...guidance, ...(hasOptions ? [] : kindLines(criterion, language))];
}

/** The criteria at the same place, where the walk goes by place; else those of the same section. */
function nearbyOf(walk: Walk, criterion: Criterion): QuestionPage['nearby'] {
  const near = nearTo(walk, criterion);
  const { language } = walk.tools.surroundings;
  return {
    title: walk.messages.walk.sectionProgress({ section: stretchTitle(walk, criterion), ...progressAmong(walk, near) }),
    lines: near.map((each) => ({
      text: `${each.id} ${textIn(each.question, language)}`,
      isDone: !isToAsk(walk, each),
      isHere: each === criterion,
    })),
  };
}

function neededFacts(walk: Walk, criterion: Criterion): readonly string[] {
  const needed = walk.assessed().of(criterion.id)?.neededByRule ?? null;
  if (needed === null) return [];
  const { language } = walk.tools.surroundings;
  const unit = !('unit' in criterion) || criterion.unit === null ? '' : textIn(criterion.unit, language);
  return [walk.messages.walk.neededByRule({ needed: formatNumber(toNumber(needed), language), unit })];
}

function noteFacts(walk: Walk, note: string | null): readonly string[] {
  return note === null ? [] : [walk.messages.walk.noteIs({ note })];
}

function evidenceFacts(walk: Walk, { evidence }: Criterion, response: Response | undefined): readonly string[] {
  const count = response?.evidence.length ?? 0;
  if (count > 0) return [walk.messages.walk.evidenceCount({ count })];
  const isAnswered = countingAnswer(response, 'effective')?.sided.answer.is === 'given';
  return evidence === 'required' && isAnswered ? [walk.messages.walk.evidenceMissing] : [];
}

/** An answer with person and time. */
function sidedText(walk: Walk, criterion: Criterion, { answer, by, at }: SidedAnswer) {
  const { language } = walk.tools.surroundings;
  const needed = walk.assessed().of(criterion.id)?.neededByRule ?? null;
  const who = [by, at === null ? null : formatDay(at.slice(0, 10), language)].filter((part) => part !== null);
  return { answer: answerText(criterion, answer, language, needed), who: who.join(', ') };
}
