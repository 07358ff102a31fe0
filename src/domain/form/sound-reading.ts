import { dayProblems } from '../answer-kinds/answer-from-text.ts';
import type { Answer } from '../audit/audit.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { type Problem, problem } from '../problem/problem.ts';
import type { FormEntry, FormReading } from './form-reading.ts';

/** A reading without the entries that checklist or day rule out, and the problems found. */
export interface SoundReading {
  readonly reading: FormReading;
  readonly problems: readonly Problem[];
}

/** Checks a form's answers against the checklist and the day of the audit. */
export function soundReading(reading: FormReading, checklist: Checklist, auditedOn: string): SoundReading {
  const criteria = new Map(checklist.sections.flatMap((section) => section.criteria.map((each) => [each.id, each])));
  const entries = new Map<string, FormEntry>();
  const problems: Problem[] = [];
  for (const [id, entry] of reading.entries) {
    const criterion = criteria.get(id);
    const place = { sheet: entry.place.sheet, cell: entry.place.answerCell };
    const isForbidden = entry.answer?.is === 'not-applicable' && criterion?.notApplicable === 'forbidden';
    const faults = [
      ...(isForbidden ? [problem('not-applicable-forbidden', { criterion: id }, place)] : []),
      ...(criterion === undefined || entry.answer?.is !== 'given'
        ? []
        : dayProblems(criterion, entry.answer satisfies Answer, auditedOn).map((each) => ({ ...each, ...place }))),
    ];
    for (const each of faults) problems.push(each);
    if (faults.length === 0) entries.set(id, entry);
  }
  return { reading: { ...reading, entries }, problems };
}
