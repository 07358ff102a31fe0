import { isOptionList } from '../answer-kinds/answer-kind-rules.ts';
import { noResponse } from '../audit/audit.ts';
import type { Assessment, CriterionAssessment } from '../scoring/assessment.ts';

/** Far below what a cell of a spreadsheet holds, so that the words around a text need not be counted. */
export const longText = 10_000;

/** Whether anything that one row a criterion shows of the assessment may be more than one cell holds; true for a few audits at most. */
export function hasLongTexts({ audit, criteria }: Assessment): boolean {
  const { id, name, unit } = audit.facility;
  const ofFacility = id.length + name.length + (unit?.id.length ?? 0) + audit.round.id.length;
  return ofFacility > longText || criteria.some((each) => sizeOf(each, audit) > longText);
}

function sizeOf({ criterion, section, answer, side }: CriterionAssessment, audit: Assessment['audit']): number {
  const response = audit.responses.get(criterion.id) ?? noResponse;
  const note = side === null ? 0 : (response[side]?.note?.length ?? 0);
  const ids = criterion.id.length + section.id.length;
  if (answer === null || answer.is === 'no-evidence') return ids + note;
  if (answer.is === 'not-applicable') return ids + note + answer.reason.length;
  const { value } = answer;
  if (typeof value === 'string' && criterion.kind === 'text') return ids + note + value.length;
  const options = isOptionList(value) || criterion.kind === 'choice' ? labelsOf(criterion) : 0;
  return ids + note + options;
}

/** Characters of all labels of a criterion's options, in whatever language. */
function labelsOf(criterion: CriterionAssessment['criterion']): number {
  if (criterion.kind !== 'choice' && criterion.kind !== 'checks') return 0;
  const texts = criterion.options.flatMap(({ label }) => Object.values(label));
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
