import type { Condition, CoverageCriterion, Test } from '../../domain/checklist/checklist.ts';
import { cellNames, codes } from './cell-names.ts';
import type { Form } from './form.ts';

/** A formula: whether a condition holds for the answers in the form. */
export function conditionFormula(condition: Condition, form: Form): string {
  switch (condition.kind) {
    case 'all':
      return condition.of.length === 0
        ? 'TRUE'
        : `AND(${condition.of.map((each) => conditionFormula(each, form)).join(',')})`;
    case 'any':
      return condition.of.length === 0
        ? 'FALSE'
        : `OR(${condition.of.map((each) => conditionFormula(each, form)).join(',')})`;
    case 'not':
      return `NOT(${conditionFormula(condition.of, form)})`;
    case 'day':
      return dayTest(condition);
    case 'profile':
      return profileTest(condition.profile, condition.test, form);
    case 'criterion':
      return criterionTest(condition.criterion, condition.test, form);
  }
}

/** A formula for the number needed: by the first rule that holds, else as typed. */
export function neededFormula({ needed }: CoverageCriterion, form: Form): string {
  if (needed.length === 0) return '{needed}';
  return needed.reduceRight(
    (otherwise, { when, is }) =>
      when === null ? literal(is) : `IF(${conditionFormula(when, form)},${literal(is)},${otherwise})`,
    // A formula that returned an empty cell would yield 0.
    'IF(ISNUMBER({needed}),{needed},"")',
  );
}

/** A day in the form is a day's number in Excel, with no time of day. */
function dayTest({ from, to }: Extract<Condition, { readonly kind: 'day' }>): string {
  const cell = `{@${cellNames.auditedOn}}`;
  const day = (iso: string) => `DATE(${iso.split('-').map(Number).join(',')})`;
  return `AND(${[
    `ISNUMBER(${cell})`,
    ...(from === null ? [] : [`${cell}>=${day(from)}`]),
    ...(to === null ? [] : [`${cell}<=${day(to)}`]),
  ].join(',')})`;
}

function profileTest(id: string, test: Test, form: Form): string {
  const question = form.checklist.profile.find((each) => each.id === id);
  if (question === undefined) return 'FALSE';
  const cell = `{@${cellNames.profile(id)}}`;
  if (question.kind === 'number') return numberTest(cell, test);
  return choiceTest(
    cell,
    form.lists.profile.get(id)?.id ?? '',
    question.options.map((option) => option.id),
    test,
  );
}

function criterionTest(id: string, test: Test, form: Form): string {
  const criterion = form.sections.flatMap(({ criteria }) => criteria).find((each) => each.id === id);
  if (criterion === undefined) return 'FALSE';
  const isAnswered = `{@${cellNames.code(id)}}=${codes.answered}`;
  const list = form.lists.answers.get(id);
  switch (criterion.kind) {
    case 'judgement':
    case 'choice': {
      const ids = (list?.choices ?? []).filter(({ isSpecial: special }) => !special).map((choice) => choice.id);
      return `AND(${isAnswered},${choiceTest(`{@${cellNames.answer(id)}}`, list?.id ?? '', ids, test)})`;
    }
    case 'number':
    case 'coverage':
      return `AND(${isAnswered},${numberTest(`{@${cellNames.value(id)}}`, test)})`;
    default:
      return 'FALSE';
  }
}

/** A chosen option is not a number, so it never passes "at least" or "at most". */
function choiceTest(cell: string, list: string, ids: readonly string[], test: Test): string {
  if (test.atLeast !== null || test.atMost !== null) return 'FALSE';
  const passing = ids.filter((id) => (test.is === null || test.is === id) && (test.in?.includes(id) ?? true));
  if (passing.length === 0) return 'FALSE';
  return `OR(${passing.map((id) => `TRIM(${cell})={@${cellNames.choice(list, id)}}`).join(',')})`;
}

function numberTest(cell: string, { is, in: among, atLeast, atMost }: Test): string {
  const equals = (value: string | number) => (typeof value === 'number' ? `${cell}=${literal(value)}` : 'FALSE');
  return `AND(${[
    `ISNUMBER(${cell})`,
    ...(is === null ? [] : [equals(is)]),
    ...(among === null ? [] : [among.length === 0 ? 'FALSE' : `OR(${among.map(equals).join(',')})`]),
    ...(atLeast === null ? [] : [`${cell}>=${literal(atLeast)}`]),
    ...(atMost === null ? [] : [`${cell}<=${literal(atMost)}`]),
  ].join(',')})`;
}

/** A number in a formula; negative ones in brackets. */
export function literal(value: number): string {
  return value < 0 ? `(${String(value).toUpperCase()})` : String(value).toUpperCase();
}
