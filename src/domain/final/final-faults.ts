import { withoutInspectorNotes } from '../checklist/inspector-note.ts';
import { isVatUnknown } from '../money/money.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { type Assessment, isVerifiedIfCritical } from '../scoring/assessment.ts';
import type { InvestmentLine } from '../scoring/investment.ts';

/** What keeps the papers on one facility from being signed on this ISO day, all of it. */
export function finalFaults(assessment: Assessment, today: string): readonly Problem[] {
  return [
    ...unansweredFaults(assessment),
    ...unverified(assessment),
    ...pastPlans(assessment, today),
    ...unpriced(assessment),
    ...mixedVat(assessment),
    ...workingNotes(assessment),
  ];
}

/** That a visit is not finished, with the sections that lack answers; empty for a finished one. */
export function unansweredFaults({ audit, criteria }: Assessment): readonly Problem[] {
  const open = criteria.filter(({ state }) => state === 'unanswered');
  if (open.length === 0) return [];
  const sections = [...new Set(open.map(({ section }) => section.title))];
  return [problem('final-unanswered', { facility: audit.facility.name, count: open.length, sections })];
}

function unverified({ audit, criteria }: Assessment): readonly Problem[] {
  const own = criteria.filter((each) => each.state !== 'unanswered' && !isVerifiedIfCritical(each));
  return own.length === 0 ? [] : [problem('final-unverified', { facility: audit.facility.name, count: own.length })];
}

/** What is done needs no day any more. */
function pastPlans({ audit, findings }: Assessment, today: string): readonly Problem[] {
  const days = findings.flatMap(({ marked }) => {
    const plan = audit.responses.get(marked.criterion.id)?.plan ?? null;
    return plan !== null && plan.due !== null && plan.status !== 'done' && plan.due < today ? [plan.due] : [];
  });
  const [first] = days.sort();
  return first === undefined
    ? []
    : [problem('final-past', { facility: audit.facility.name, count: days.length, first })];
}

function unpriced({ audit, checklist, prices, investment }: Assessment): readonly Problem[] {
  if (prices === null) return [];
  const own = investment.lines.filter((line) => isOpen(line) && !isExplained(line));
  if (own.length === 0) return [];
  const items = own.map(({ item }) => checklist.items.get(item)?.label ?? { vi: item });
  return [problem('final-unpriced', { facility: audit.facility.name, count: own.length, items })];
}

function isOpen({ coveredBy, price, quantity }: InvestmentLine): boolean {
  return coveredBy === null && (price === null || quantity === null);
}

function isExplained({ parts }: InvestmentLine): boolean {
  return parts.some(({ note }) => (note ?? '').trim() !== '');
}

/** Where the VAT of all lines is unknown, all are before tax and can be added. */
function mixedVat({ audit, investment }: Assessment): readonly Problem[] {
  const known = investment.lines.filter(({ money }) => money !== null && money.net !== 0);
  const without = known.filter(({ money }) => isVatUnknown(money));
  if (without.length === 0 || without.length === known.length) return [];
  const params = { mixed: 'vat', facility: audit.facility.name, count: without.length } as const;
  return [problem('final-mixed-money', params)];
}

/** Notes for inspectors in the texts that minutes print. */
function workingNotes({ audit }: Assessment): readonly Problem[] {
  const { visit } = audit;
  const texts = [
    visit?.strengths,
    visit?.conclusion,
    visit?.facilityOpinion,
    ...(visit?.difficulties ?? []).flatMap(({ text, cause }) => [text, cause]),
  ];
  return texts.flatMap((text) =>
    text == null
      ? []
      : withoutInspectorNotes(text).notes.map((note) =>
          problem('final-note', { facility: audit.facility.name, text: note }),
        ),
  );
}
