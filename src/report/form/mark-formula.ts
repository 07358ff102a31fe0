import type { Band, ChecksCriterion, CoverageCriterion, Criterion } from '../../domain/checklist/checklist.ts';
import { add, rational, toNumber, zero } from '../../domain/values/rational.ts';
import { cellNames, codes, labelCells, optionCells } from './cell-names.ts';
import { literal, neededFormula } from './condition-formula.ts';
import type { Form } from './form.ts';

/** A formula for the mark, or empty if there is none; for the criterion's own row. */
export function markFormula(criterion: Criterion, form: Form): string {
  return (
    `IF({code}=${codes.answered},${answeredMark(criterion, form)},` +
    `IF(OR({code}=${codes.unanswered},{code}=${codes['no-evidence']}),0,""))`
  );
}

function answeredMark(criterion: Criterion, form: Form): string {
  switch (criterion.kind) {
    case 'judgement':
    case 'choice':
      return choiceMark(criterion, form);
    case 'checks':
      return `SUMPRODUCT((TRIM(${optionCells(criterion)})={@${cellNames.word('yes')}})*(${shareCells(criterion)}))/${literal(totalShare(criterion))}`;
    case 'number':
      return `IF(ISNUMBER({value}),${bandsFormula(criterion.bands, '{value}')},0)`;
    case 'date':
      return `IF(ISNUMBER({value}),${bandsFormula(criterion.bands, `({@${cellNames.auditedOn}}-INT({value}))`)},0)`;
    case 'coverage':
      return coverageMark(criterion, form);
    case 'text':
      return '""';
  }
}

/** An option without a mark is a valid answer that is not scored. */
function choiceMark(criterion: Criterion, form: Form): string {
  const list = form.lists.answers.get(criterion.id);
  const isChosen = `(${labelCells(criterion, form)}=TRIM({answer}))`;
  const mark = `SUMPRODUCT(${isChosen}*{${list?.id}.mark:body})`;
  const hasUnscored = list?.choices.some((choice) => choice.mark === null && !choice.isSpecial) === true;
  return hasUnscored ? `IF(SUMPRODUCT(${isChosen}*{${list?.id}.unscored:body})>0,"",${mark})` : mark;
}

/** Rounded before comparing, since 0.57 ÷ 0.6 is slightly below 0.95 in binary. */
function coverageMark(criterion: CoverageCriterion, form: Form): string {
  const share = `({value}/${neededFormula(criterion, form)})`;
  const rounded = `ROUND(${share},12)`;
  const below = criterion.zero === 0 ? share : `IF(${rounded}<${literal(criterion.zero)},0,${share})`;
  return `IF(${rounded}>=${literal(criterion.full)},1,${below})`;
}

/** A formula for the mark of the first band that contains the value, else 0. */
function bandsFormula(bands: readonly Band[], value: string): string {
  return bands.reduceRight((otherwise, { from, to, mark }) => {
    const tests = [
      ...(from === null ? [] : [`${value}>=${literal(from)}`]),
      ...(to === null ? [] : [`${value}<=${literal(to)}`]),
    ];
    return tests.length === 0 ? literal(mark) : `IF(AND(${tests.join(',')}),${literal(mark)},${otherwise})`;
  }, '0');
}

function shareCells({ id, options }: ChecksCriterion): string {
  return `{@${cellNames.share(id, options[0]?.id ?? '')}}:{@${cellNames.share(id, options.at(-1)?.id ?? '')}}`;
}

function totalShare({ options }: ChecksCriterion): number {
  return toNumber(options.reduce((sum, { mark }) => add(sum, rational(mark ?? 1)), zero));
}
