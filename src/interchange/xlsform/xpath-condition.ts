import type { Checklist, Condition, Criterion, Test, TestValue } from '../../domain/checklist/checklist.ts';
import { type FieldNames, isChosen, ownFields } from './field-names.ts';

/** A condition as the `relevant` of a question. What is not answered, or not asked, is empty there, and no test on it holds. */
export function xpathCondition(condition: Condition, checklist: Checklist, names: FieldNames): string {
  const inner = (each: Condition): string => xpathCondition(each, checklist, names);
  switch (condition.kind) {
    case 'profile': {
      const question = checklist.profile.find(({ id }) => id === condition.profile);
      return test(names.profile.get(condition.profile) ?? '', condition.test, question?.kind === 'number');
    }
    case 'criterion': {
      const criterion = checklist.sections
        .flatMap(({ criteria }) => criteria)
        .find(({ id }) => id === condition.criterion);
      const field = names.criteria.get(condition.criterion)?.answer ?? '';
      return test(field, condition.test, criterion !== undefined && isNumeric(criterion));
    }
    case 'day': {
      const day = `\${${ownFields.auditedOn}}`;
      const limits = [
        ...(condition.from === null ? [] : [`${day} >= date('${condition.from}')`]),
        ...(condition.to === null ? [] : [`${day} <= date('${condition.to}')`]),
      ];
      return `(${[`${day} != ''`, ...limits].join(' and ')})`;
    }
    case 'all':
      return condition.of.length === 0 ? 'true()' : `(${condition.of.map(inner).join(' and ')})`;
    case 'any':
      return condition.of.length === 0 ? 'false()' : `(${condition.of.map(inner).join(' or ')})`;
    case 'not':
      return `not(${inner(condition.of)})`;
  }
}

function isNumeric(criterion: Criterion): boolean {
  return !isChosen(criterion);
}

function test(field: string, { is, in: among, atLeast, atMost }: Test, isNumber: boolean): string {
  const answer = `\${${field}}`;
  const equals = (value: TestValue) => `${answer} = ${literal(value, isNumber)}`;
  const parts = [
    ...(is === null ? [] : [equals(is)]),
    ...(among === null ? [] : [among.length === 0 ? 'false()' : `(${among.map(equals).join(' or ')})`]),
    ...(atLeast === null ? [] : [`${answer} >= ${atLeast}`]),
    ...(atMost === null ? [] : [`${answer} <= ${atMost}`]),
  ];
  // Empty compared with a number: some programs take it for 0.
  return isNumber ? `(${answer} != '' and ${parts.join(' and ')})` : `(${parts.join(' and ')})`;
}

/** Ids hold no quotes. */
function literal(value: TestValue, isNumber: boolean): string {
  return isNumber && typeof value === 'number' ? String(value) : `'${value}'`;
}
