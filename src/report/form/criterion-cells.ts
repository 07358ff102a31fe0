import { picksSeveral } from '../../domain/answer-kinds/index.ts';
import type { SidedAnswer } from '../../domain/audit/audit.ts';
import type { ChecksCriterion, CoverageCriterion } from '../../domain/checklist/checklist.ts';
import { evidenceText, formText, noteOf } from '../../domain/form/form-text.ts';
import { standings } from '../../domain/scoring/applicability.ts';
import type { CriterionAssessment } from '../../domain/scoring/assessment.ts';
import { textIn } from '../../domain/values/language.ts';
import { multiply, rational, toNumber } from '../../domain/values/rational.ts';
import { allowedText, countLabels } from '../../i18n/bounds-text.ts';
import { formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { type Cell, date, empty, number, text } from '../sheet/sheet.ts';
import { guidanceText } from '../words/criteria/guidance-text.ts';
import { cellNames, codes } from './cell-names.ts';
import { countFormula } from './departments-sheet.ts';
import type { Form } from './form.ts';
import { type GivenCells, givenCells } from './given-cells.ts';
import { kindCells } from './kind-cells.ts';
import { markFormula } from './mark-formula.ts';
import { codeFormula, stateFormula, unitFormula } from './state-formulas.ts';
import { stateWord } from './state-words.ts';
import { amountValidation, countValidation, fromList, valueValidation } from './validations.ts';

type Cells = Readonly<Record<string, Cell>>;

/** The cells of a criterion's row by column. `isCounted`: its numbers come from the sheet of departments. */
export function criterionCells(assessed: CriterionAssessment, form: Form, isCounted: boolean): Cells {
  const { criterion } = assessed;
  const response = form.audit.responses.get(criterion.id);
  const self = response?.self ?? null;
  const given = givenCells(criterion, self?.answer ?? null);
  return {
    id: text(criterion.id, { bold: criterion.critical }),
    question: text(questionText(assessed, form)),
    guidance: text(guidanceText(criterion, form.language)),
    answer: { ...answerCell(assessed, given, form), name: cellNames.answer(criterion.id) },
    value: { ...valueCell(assessed, given, form, isCounted), name: cellNames.value(criterion.id) },
    needed: { ...neededCell(assessed, given, form, isCounted), name: cellNames.needed(criterion.id) },
    unit: unitCell(assessed, form, isCounted),
    note: text(self === null ? null : formText(noteOf(self)), { input: true }),
    evidence: text(evidenceText(response?.evidence ?? []), { input: true }),
    who: text(whoText(self, form), { input: true }),
    found: text(form.found.get(criterion.id)),
    ...resultCells(assessed, form),
  };
}

/** A row for each option, below the row of a checks criterion. */
export function optionCells(criterion: ChecksCriterion, form: Form): readonly Cells[] {
  const self = form.audit.responses.get(criterion.id)?.self ?? null;
  const { checked } = givenCells(criterion, self?.answer ?? null);
  const { yes, no, option: optionLine } = form.messages.form;
  const isIdle = form.assessment.criteria.find((each) => each.criterion === criterion)?.state === 'inactive';
  return criterion.options.map(({ id, label, mark }) => ({
    id: text(optionCode(criterion.id, id), { tone: 'muted' }),
    question: text(optionLine({ option: textIn(label, form.language) })),
    answer: {
      ...text(checked === null ? null : checked.includes(id) ? yes : no, { input: true }),
      name: cellNames.option(criterion.id, id),
      validation: fromList(form.lists.yesNo, form),
    },
    idle: {
      kind: 'formula',
      formula: `IF({@${cellNames.code(criterion.id)}}=${codes.inactive},1,0)`,
      value: isIdle ? 1 : 0,
      format: 'plain',
    },
    share: number(mark ?? 1, 'plain', { name: cellNames.share(criterion.id, id) }),
  }));
}

/** A separator that occurs in neither id. */
function optionCode(criterion: string, option: string): string {
  return `${criterion}/${option}`;
}

function questionText({ criterion }: CriterionAssessment, { language, messages }: Form): string {
  const asked = textIn(criterion.question, language);
  const question = criterion.critical ? messages.form.criticalQuestion({ question: asked }) : asked;
  if (criterion.kind !== 'coverage' || criterion.labels === null) return question;
  // The columns are of all questions, so that only here stands what they mean for this one.
  const { value, needed } = messages.form.columns;
  const labels = countLabels(criterion.labels, language);
  return `${question}\n${messages.form.prompts.counts({ value, needed, labels })}`;
}

function answerCell({ criterion }: CriterionAssessment, given: GivenCells, form: Form): Cell {
  const list = form.lists.answers.get(criterion.id);
  const { prompts, errors } = form.messages.form;
  const label = list?.choices.find(({ id }) => id === given.choice)?.label ?? null;
  if (list === undefined) {
    const special = given.choice === 'not-applicable' || given.choice === 'no-evidence' ? given.choice : null;
    const words = special === null ? given.text : form.messages.words.state[special];
    return text(words, { input: true, validation: { kind: 'any', prompt: prompts.text, error: errors.list } });
  }
  return text(label, {
    input: true,
    validation: fromList(list, form, picksSeveral(criterion) ? prompts.checks : null),
  });
}

function valueCell({ criterion }: CriterionAssessment, given: GivenCells, form: Form, isCounted: boolean): Cell {
  if (isCounted) return countCell('present', given.value, criterion.id, form);
  const validation = valueValidation(criterion, form);
  if (validation === undefined) return empty;
  const options = { input: true, validation };
  return given.day === null ? number(given.value, 'plain', options) : date(given.day, options);
}

function neededCell({ criterion }: CriterionAssessment, given: GivenCells, form: Form, isCounted: boolean): Cell {
  if (kindCells[criterion.kind].beside !== 'counts') return empty;
  if (isCounted) return countCell('needed', given.needed, criterion.id, form);
  const validation =
    criterion.kind === 'coverage' ? countValidation('needed', criterion, form) : amountValidation(form);
  return number(given.needed, 'plain', { input: true, validation });
}

/** The sum over departments; it can't be typed here. */
function countCell(part: 'present' | 'needed', value: number | null, criterion: string, form: Form): Cell {
  return { kind: 'formula', formula: countFormula(part, criterion, form), value, format: 'plain' };
}

function unitCell({ criterion }: CriterionAssessment, form: Form, isCounted: boolean): Cell {
  const unit = unitText(criterion, form);
  const words = form.messages.form;
  if (isCounted) return text(words.countedElsewhere({ unit, sheet: words.sheets.departments }));
  if (!('needed' in criterion) || criterion.needed.length === 0) return text(unit);
  const byRule = (needed: number) => words.neededByRule({ unit, needed: formatNumber(needed, form.language) });
  const needed = neededByRule(criterion, form);
  return {
    kind: 'formula',
    formula: unitFormula(criterion, unit, byRule, form),
    value: needed === null ? unit : byRule(needed),
    format: 'plain',
  };
}

/** The unit, and which numbers are accepted. */
function unitText(criterion: CriterionAssessment['criterion'], { language }: Form): string {
  const unit = 'unit' in criterion && criterion.unit !== null ? textIn(criterion.unit, language) : null;
  const allowed = 'bounds' in criterion ? allowedText(criterion.bounds, language) : null;
  return [unit, allowed].filter((each) => each !== null).join('; ');
}

/** The number needed before anything is typed; only a rule can give it. */
function neededByRule({ id }: CoverageCriterion, { audit, checklist }: Form): number | null {
  const responses = new Map(audit.responses);
  responses.delete(id);
  const needed = standings(checklist, { ...audit, responses }, 'self').get(id)?.needed ?? null;
  return needed === null ? null : toNumber(needed);
}

function whoText(self: SidedAnswer | null, { preparer }: Form): string | null {
  return self === null || self.by === preparer || self.by === null ? null : formText(self.by);
}

/** Mark and status for people, and the hidden numbers behind the sums. */
function resultCells(assessed: CriterionAssessment, form: Form): Cells {
  const { criterion, state, mark } = assessed;
  const weight = criterion.weight ?? 0;
  const marked = mark === null ? null : toNumber(mark);
  const points = mark === null ? 0 : toNumber(multiply(rational(weight), mark));
  const live = (formula: string, value: number | string | null): Cell => ({
    kind: 'formula',
    formula,
    value,
    format: 'plain',
  });
  return {
    state: { ...live(stateFormula(criterion), stateWord(assessed, form)), name: cellNames.state(criterion.id) },
    code: { ...live(codeFormula(criterion, form), codes[state]), name: cellNames.code(criterion.id) },
    idle: live(`IF({code}=${codes.inactive},1,0)`, state === 'inactive' ? 1 : 0),
    critical: number(criterion.critical ? 1 : 0, 'plain'),
    ruledOut: number(form.ruledOut.has(criterion.id) ? 1 : 0, 'plain'),
    ...(criterion.scored
      ? {
          mark: { ...live(markFormula(criterion, form), marked), name: cellNames.mark(criterion.id) },
          weighted: live(`IF(ISNUMBER({mark}),${weight},0)`, mark === null ? 0 : weight),
          points: live(`IF(ISNUMBER({mark}),${weight}*{mark},0)`, points),
        }
      : {}),
  };
}
