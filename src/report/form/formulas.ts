import type {
  Band,
  ChecksCriterion,
  Condition,
  CoverageCriterion,
  Criterion,
  Test,
} from '../../domain/checklist/checklist.ts';
import { add, rational, toNumber, zero } from '../../domain/values/rational.ts';
import type { Form } from './form.ts';
import type { SpecialAnswer } from './lists.ts';

/** States as numbers, which formulas compare more easily than words. */
export const codes = { inactive: 0, unanswered: 1, answered: 2, 'no-evidence': 3, 'not-applicable': 4 } as const;

/** Names by which formulas refer to the cells of a form. */
export const cellNames = {
  answer: (criterion: string) => `answer/${criterion}`,
  value: (criterion: string) => `value/${criterion}`,
  needed: (criterion: string) => `needed/${criterion}`,
  code: (criterion: string) => `code/${criterion}`,
  mark: (criterion: string) => `mark/${criterion}`,
  state: (criterion: string) => `state/${criterion}`,
  option: (criterion: string, option: string) => `option/${criterion}/${option}`,
  share: (criterion: string, option: string) => `share/${criterion}/${option}`,
  profile: (question: string) => `profile/${question}`,
  choice: (list: string, id: string) => `choice/${list}/${id}`,
  word: (word: string) => `word/${word}`,
  auditedOn: 'audited-on',
} as const;

/** Where a criterion stands, as one of `codes`. */
export function codeFormula(criterion: Criterion, form: Form): string {
  const given = `IF(${isGiven(criterion, form)},${codes.answered},${codes.unanswered})`;
  const special =
    `IF(${isSpecial('not-applicable')},${codes['not-applicable']},` +
    `IF(${isSpecial('no-evidence')},${codes['no-evidence']},${withoutNeed(criterion, form, given)}))`;
  return criterion.when === null
    ? special
    : `IF(${conditionFormula(criterion.when, form)},${special},${codes.inactive})`;
}

/** Coverage of which nothing is needed does not apply by itself. */
function withoutNeed(criterion: Criterion, form: Form, given: string): string {
  if (criterion.kind !== 'coverage') return given;
  const needed = neededFormula(criterion, form);
  return `IF(AND(ISNUMBER({value}),ISNUMBER(${needed}),${needed}=0),${codes['not-applicable']},${given})`;
}

/** The mark, or empty where there is none; to be put into the criterion's own row. */
export function markFormula(criterion: Criterion, form: Form): string {
  return (
    `IF({code}=${codes.answered},${answeredMark(criterion, form)},` +
    `IF(OR({code}=${codes.unanswered},{code}=${codes['no-evidence']}),0,""))`
  );
}

/** The words for where a criterion stands, with what is still missing. */
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

/** Whether a condition holds by the answers in the form. */
function conditionFormula(condition: Condition, form: Form): string {
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
    case 'profile':
      return profileTest(condition.profile, condition.test, form);
    case 'criterion':
      return criterionTest(condition.criterion, condition.test, form);
  }
}

/** What is needed: by the first rule that holds, else as typed. */
function neededFormula({ needed }: CoverageCriterion, form: Form): string {
  if (needed.length === 0) return '{needed}';
  return needed.reduceRight(
    (otherwise, { when, is }) =>
      when === null ? literal(is) : `IF(${conditionFormula(when, form)},${literal(is)},${otherwise})`,
    // An empty cell that a formula hands on would be 0.
    'IF(ISNUMBER({needed}),{needed},"")',
  );
}

/** What is needed by rule, as words for the unit's cell: by the first rule that holds, else the unit alone. */
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

/** Nothing that is chosen is a number, so that no choice is at least or at most one. */
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

function isSpecial(answer: SpecialAnswer): string {
  return `TRIM({answer})={@${cellNames.word(answer)}}`;
}

function isGiven(criterion: Criterion, form: Form): string {
  switch (criterion.kind) {
    case 'judgement':
    case 'choice':
      return `SUMPRODUCT(--(${labels(criterion, form)}=TRIM({answer})))>0`;
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

/** An option without a mark is an answer that is not scored. */
function choiceMark(criterion: Criterion, form: Form): string {
  const list = form.lists.answers.get(criterion.id);
  const isChosen = `(${labels(criterion, form)}=TRIM({answer}))`;
  const mark = `SUMPRODUCT(${isChosen}*{${list?.id}.mark:body})`;
  const hasUnscored = list?.choices.some((choice) => choice.mark === null && !choice.isSpecial) === true;
  return hasUnscored ? `IF(SUMPRODUCT(${isChosen}*{${list?.id}.unscored:body})>0,"",${mark})` : mark;
}

/** Rounded before it is compared, as 0.57 ÷ 0.6 is a hair below 0.95 in binary. */
function coverageMark(criterion: CoverageCriterion, form: Form): string {
  const share = `({value}/${neededFormula(criterion, form)})`;
  const rounded = `ROUND(${share},12)`;
  const below = criterion.zero === 0 ? share : `IF(${rounded}<${literal(criterion.zero)},0,${share})`;
  return `IF(${rounded}>=${literal(criterion.full)},1,${below})`;
}

/** The mark of the first band that holds the value, else 0. */
function bandsFormula(bands: readonly Band[], value: string): string {
  return bands.reduceRight((otherwise, { from, to, mark }) => {
    const tests = [
      ...(from === null ? [] : [`${value}>=${literal(from)}`]),
      ...(to === null ? [] : [`${value}<=${literal(to)}`]),
    ];
    return tests.length === 0 ? literal(mark) : `IF(AND(${tests.join(',')}),${literal(mark)},${otherwise})`;
  }, '0');
}

function labels(criterion: Criterion, form: Form): string {
  return `{${form.lists.answers.get(criterion.id)?.id}.label:body}`;
}

function optionCells({ id, options }: ChecksCriterion): string {
  return `{@${cellNames.option(id, options[0]?.id ?? '')}}:{@${cellNames.option(id, options.at(-1)?.id ?? '')}}`;
}

function shareCells({ id, options }: ChecksCriterion): string {
  return `{@${cellNames.share(id, options[0]?.id ?? '')}}:{@${cellNames.share(id, options.at(-1)?.id ?? '')}}`;
}

function totalShare({ options }: ChecksCriterion): number {
  return toNumber(options.reduce((sum, { mark }) => add(sum, rational(mark ?? 1)), zero));
}

function literal(value: number): string {
  return value < 0 ? `(${String(value).toUpperCase()})` : String(value).toUpperCase();
}
