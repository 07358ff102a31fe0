import { criterionOrder } from '../../../domain/checklist/criterion-order.ts';
import { type Problem, problem } from '../../../domain/problem/problem.ts';
import { nearest } from '../../../domain/values/nearest.ts';
import { isExtension } from '../../shape/extensions.ts';
import { written } from '../../shape/shape-problems.ts';
import type { Path, Place } from '../../yaml/source.ts';
import type { AuditDraft, ChecklistAuditRule } from './audit-draft.ts';

/** Responses and disputed criteria must name criteria of the checklist. */
export const knownCriteria: ChecklistAuditRule = ({ audit, locator }, checklist) => {
  const { placed } = criterionOrder(checklist);
  const unknown = (id: string | undefined, path: Path, place: 'ofKey' | 'ofValue'): readonly Problem[] =>
    id === undefined || placed.has(id) || isExtension(id)
      ? []
      : [problem('unknown-criterion', { id, nearest: nearest(id, placed.keys()) }, locator[place](path))];
  return [
    ...Object.keys(audit.responses ?? {}).flatMap((id) => unknown(id, ['responses', id], 'ofKey')),
    ...(audit.visit?.disputed ?? []).flatMap((id, index) => unknown(id, ['visit', 'disputed', index], 'ofValue')),
    ...(audit.flagged ?? []).flatMap((id, index) => unknown(id, ['flagged', index], 'ofValue')),
  ];
};

/** The sections of the audit, and those that are assigned, must be sections of the checklist. */
export const knownSections: ChecklistAuditRule = ({ audit, locator }, checklist) => {
  const known = new Set(checklist.sections.map(({ id }) => id));
  const unknown = (id: string, place: () => Place) =>
    known.has(id) ? [] : [problem('unknown-section', { id, nearest: nearest(id, known), known: [...known] }, place())];
  return [
    ...(audit.sections ?? []).flatMap((id, index) =>
      id === undefined ? [] : unknown(id, () => locator.ofValue(['sections', index])),
    ),
    ...Object.keys(audit.assigned ?? {}).flatMap((id) =>
      isExtension(id) ? [] : unknown(id, () => locator.ofKey(['assigned', id])),
    ),
  ];
};

/** Purchased items must be items of the checklist. */
export const knownItems: ChecklistAuditRule = ({ audit, locator }, checklist) =>
  Object.entries(audit.responses ?? {}).flatMap(([criterion, response]) =>
    (response?.purchase ?? []).flatMap((purchase, index) => {
      const id = purchase?.item;
      if (id === undefined || checklist.items.has(id)) return [];
      const place = locator.ofValue(['responses', criterion, 'purchase', index, 'item']);
      return [problem('unknown-item', { id, nearest: nearest(id, checklist.items.keys()) }, place)];
    }),
  );

/** Overridden deadlines must be deadlines of the checklist. */
export const knownDeadlines: ChecklistAuditRule = ({ audit, locator }, checklist) => {
  const known = new Set(checklist.deadlines.map(({ id }) => id));
  return Object.keys(audit.facility?.deadlines ?? {}).flatMap((id) => {
    if (known.has(id) || isExtension(id)) return [];
    const place = locator.ofKey(['facility', 'deadlines', id]);
    return [problem('unknown-reference', { what: 'deadline', id, nearest: nearest(id, known) }, place)];
  });
};

/** The facility's profile must answer the checklist's questions with answers that they accept. */
export const knownProfile: ChecklistAuditRule = (draft, { profile }) => {
  const questions = new Map(profile.map((question) => [question.id, question]));
  return Object.entries(draft.audit.facility?.profile ?? {}).flatMap(([id, value]) => {
    const path = ['facility', 'profile', id];
    const question = questions.get(id);
    if (question !== undefined) return value === undefined ? [] : profileValue(draft, question, value, path);
    if (isExtension(id)) return [];
    const place = draft.locator.ofKey(path);
    return [problem('unknown-reference', { what: 'profile', id, nearest: nearest(id, questions.keys()) }, place)];
  });
};

function profileValue(
  { locator }: AuditDraft,
  question: Parameters<ChecklistAuditRule>[1]['profile'][number],
  value: string | number,
  path: Path,
): readonly Problem[] {
  const options = question.kind === 'choice' ? question.options.map(({ id }) => id) : [];
  if (question.kind === 'number' ? typeof value === 'number' : options.some((id) => id === value)) return [];
  const place = locator.ofValue(path);
  if (question.kind === 'number') {
    return [problem('wrong-type', { key: question.id, expected: ['number'], found: 'text' }, place)];
  }
  const found = written(value, path, locator);
  if (options.includes(found)) return [problem('unquoted-number', { key: question.id, found }, place)];
  return [problem('unknown-reference', { what: 'option', id: found, nearest: nearest(found, options) }, place)];
}
