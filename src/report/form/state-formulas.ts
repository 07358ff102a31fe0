import type { CoverageCriterion, Criterion } from '../../domain/checklist/checklist.ts';
import { cellNames, codes, labelCells, optionCells } from './cell-names.ts';
import { conditionFormula, neededFormula } from './condition-formula.ts';
import type { Form } from './form.ts';
import type { SpecialAnswer } from './kind-cells.ts';

/** A formula for the state of a criterion, as one of `codes`. */
export function codeFormula(criterion: Criterion, form: Form): string {
  const given = `IF(${isGiven(criterion, form)},${codes.answered},${codes.unanswered})`;
  const special =
    `IF(${isSpecial('not-applicable')},${codes['not-applicable']},` +
    `IF(${isSpecial('no-evidence')},${codes['no-evidence']},${withoutNeed(criterion, form, given)}))`;
  return criterion.when === null
    ? special
    : `IF(${conditionFormula(criterion.when, form)},${special},${codes.inactive})`;
}

/** Coverage that needs nothing is not applicable by itself. */
function withoutNeed(criterion: Criterion, form: Form, given: string): string {
  if (!('needed' in criterion)) return given;
  const needed = neededFormula(criterion, form);
  return `IF(AND(ISNUMBER({value}),ISNUMBER(${needed}),${needed}=0),${codes['not-applicable']},${given})`;
}

/** A formula for the state of a criterion in words, with what is missing. */
export function stateFormula(criterion: Criterion): string {
  const word = (name: string) => `{@${cellNames.word(name)}}`;
  const answered =
    criterion.evidence === 'required'
      ? `IF(TRIM({evidence})="",${word('needs-evidence')},${word('answered')})`
      : word('answered');
  const notApplicable = `IF(AND(${isSpecial('not-applicable')},TRIM({note})=""),${word('needs-reason')},${word('not-applicable')})`;
  return (
    `IF({code}=${codes.inactive},${word('inactive')},IF({code}=${codes['not-applicable']},${notApplicable},` +
    `IF({code}=${codes['no-evidence']},${word('no-evidence')},IF({code}=${codes.answered},${answered},` +
    `IF({answer}&{value}="",${word('unanswered')},${word('not-valid')})))))`
  );
}

/** A formula for the unit's cell: the number needed by the first rule that holds, else only the unit. */
export function unitFormula(
  criterion: CoverageCriterion,
  unit: string,
  byRule: (needed: number) => string,
  form: Form,
): string {
  const text = (words: string) => `"${words.replaceAll('"', '""').replace(/[{}]/g, ' ')}"`;
  const active = criterion.needed.reduceRight(
    (otherwise, { when, is }) =>
      when === null ? text(byRule(is)) : `IF(${conditionFormula(when, form)},${text(byRule(is))},${otherwise})`,
    text(unit),
  );
  return `IF({code}=${codes.inactive},${text(unit)},${active})`;
}

function isGiven(criterion: Criterion, form: Form): string {
  switch (criterion.kind) {
    case 'judgement':
    case 'choice':
      return `SUMPRODUCT(--(${labelCells(criterion, form)}=TRIM({answer})))>0`;
    case 'checks':
      return `COUNTA(${optionCells(criterion)})>0`;
    case 'number':
      return `OR(ISNUMBER({value}),${isSpecial('none')})`;
    case 'date':
      return `OR(ISNUMBER({value}),${isSpecial('never')})`;
    case 'coverage':
      return `AND(ISNUMBER({value}),ISNUMBER(${neededFormula(criterion, form)}))`;
    case 'text':
      return 'TRIM({answer})<>""';
  }
}

function isSpecial(answer: SpecialAnswer): string {
  return `TRIM({answer})={@${cellNames.word(answer)}}`;
}
