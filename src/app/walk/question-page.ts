import type { Response, SidedAnswer } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { countingAnswer } from '../../domain/scoring/applicability.ts';
import { textIn } from '../../domain/values/language.ts';
import { toNumber } from '../../domain/values/rational.ts';
import { previousCriterion } from '../../domain/visit/interview.ts';
import { formatDay, formatNumber, formatPercent } from '../../i18n/written/numbers-and-dates.ts';
import { placeName } from '../../report/checklist/checklist-blocks.ts';
import { answerText } from '../../report/words/answer-text.ts';
import { levelLabel } from '../../report/words/level-text.ts';
import type { PageHeading, QuestionPage } from '../ports/prompts-port.ts';
import { isActive, progressOf, type Walk } from './walk.ts';

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
    canBeNotApplicable: criterion.notApplicable === 'allowed',
    canGoBack: previousCriterion(walk.order, criterion.id, (each) => isActive(walk, each)) !== null,
    canClear: own !== null,
    canUndo: walk.session.canTakeBack(),
    hasVisit: walk.side === 'verified',
  };
}

function headingOf(walk: Walk, criterion: Criterion): PageHeading {
  const { facility, round } = walk.session.audit();
  const section = walk.sectionOf(criterion);
  const { language } = walk.tools.surroundings;
  return {
    facility: facility.name,
    round: round.id,
    section: textIn(section.title, language),
    place: criterion.place === null ? null : placeName(criterion.place, walk.messages),
    total: progressOf(walk, null),
    ofSection: progressOf(walk, section),
    level: levelText(walk),
  };
}

/** The level according to the answers so far, with the percent. */
export function levelText({ assessed, messages, tools }: Walk): string {
  const { language } = tools.surroundings;
  const { checklist, percent, provisionalLevel } = assessed().assessment;
  if (percent === null || provisionalLevel === null) return messages.words.noLevel;
  return `${levelLabel(checklist, provisionalLevel, language)} (${formatPercent(percent, language)})`;
}

function factsOf(walk: Walk, criterion: Criterion, response: Response | undefined): readonly string[] {
  const { walk: say } = walk.messages;
  const own = response?.[walk.side] ?? null;
  const claim = walk.side === 'verified' ? (response?.self ?? null) : null;
  const waiting = walk.waitingNotes.get(criterion.id) ?? null;
  const kept = response?.keptFrom ?? null;
  return [
    ...neededFacts(walk, criterion),
    ...(claim === null ? [] : [say.claimed(sidedText(walk, criterion, claim)), ...noteFacts(walk, claim.note)]),
    ...(own === null ? [] : [say.recorded(sidedText(walk, criterion, own)), ...noteFacts(walk, own.note)]),
    ...noteFacts(walk, waiting),
    ...(kept === null ? [] : [say.keptFrom({ round: kept })]),
    ...evidenceFacts(walk, criterion, response),
  ];
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
