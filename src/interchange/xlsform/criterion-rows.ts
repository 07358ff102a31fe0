import type { Bounds } from '../../domain/checklist/bounds.ts';
import type { Checklist, CoverageCriterion, Criterion } from '../../domain/checklist/checklist.ts';
import type { Language, LocalizedText } from '../../domain/values/language.ts';
import type { ChoiceLists } from './choice-lists.ts';
import { type CriterionFields, type FieldNames, howAnswered, howNone, isChosen, ownFields } from './field-names.ts';
import type { FormRow, FormWords, XlsFormRequest } from './xls-form.ts';
import { xpathCondition } from './xpath-condition.ts';

export interface RowsRequest {
  readonly checklist: Checklist;
  readonly names: FieldNames;
  readonly lists: ChoiceLists;
  readonly choicesOf: XlsFormRequest['choicesOf'];
  /** A text of ours in each language of the form. */
  readonly say: (words: (words: FormWords, language: Language) => string) => LocalizedText;
}

/** A group of its own for one criterion: its answer, a note, a photograph. */
export function criterionRows(criterion: Criterion, request: RowsRequest): readonly FormRow[] {
  const { checklist, names, say } = request;
  const fields = names.criteria.get(criterion.id);
  if (fields === undefined) return [];
  const { when } = criterion;
  const relevant = when === null ? {} : { relevant: xpathCondition(when, checklist, names) };
  return [
    {
      type: 'begin_group',
      name: fields.group,
      label: questionLabel(criterion, request),
      appearance: 'field-list',
      ...relevant,
    },
    ...(isChosen(criterion) ? [chosenRow(criterion, fields, request)] : answeredRows(criterion, fields, request)),
    {
      type: 'text',
      name: fields.note,
      label: say(({ note }) => note),
      hint: say(({ noteHint }) => noteHint),
      required: `\${${isChosen(criterion) ? fields.answer : fields.how}} = 'not-applicable'`,
      appearance: 'multiline',
    },
    ...photoRows(criterion, fields, request),
    { type: 'end_group' },
  ];
}

function questionLabel({ id, question }: Criterion, { say }: RowsRequest): LocalizedText {
  return say((_, language) => `${id}. ${question[language] ?? ''}`);
}

function guidance({ guidance: text }: Criterion): FormRow {
  return text === null ? {} : { hint: text };
}

function chosenRow(criterion: Criterion, { answer }: CriterionFields, request: RowsRequest): FormRow {
  const list = request.lists.nameOf(request.choicesOf(criterion).map(({ id, label }) => ({ id, label })));
  const label = request.say(({ how }) => how);
  return { type: `select_one ${list}`, name: answer, label, ...guidance(criterion), required: 'yes' };
}

function answeredRows(criterion: Criterion, fields: CriterionFields, request: RowsRequest): readonly FormRow[] {
  const { say, lists } = request;
  const isSeveral = criterion.kind === 'checks';
  const special = request.choicesOf(criterion).filter(({ isSpecial }) => isSpecial);
  const choices = [
    { id: howAnswered, label: say(({ answered }) => answered) },
    ...(isSeveral ? [{ id: howNone, label: say(({ noneOfThem }) => noneOfThem) }] : []),
    ...special.map(({ id, label }) => ({ id, label })),
  ];
  const how: FormRow = {
    type: `select_one ${lists.nameOf(choices)}`,
    name: fields.how,
    label: say((words) => words.how),
    ...guidance(criterion),
    required: 'yes',
    ...(isSeveral ? {} : { default: howAnswered }),
  };
  const relevant = `\${${fields.how}} = '${howAnswered}'`;
  return [how, ...valueRows(criterion, fields, relevant, request)];
}

function valueRows(
  criterion: Criterion,
  { answer, needed }: CriterionFields,
  relevant: string,
  request: RowsRequest,
): readonly FormRow[] {
  const { say, lists } = request;
  const common = { name: answer, required: 'yes', relevant };
  switch (criterion.kind) {
    case 'judgement':
    case 'choice':
      return [];
    case 'number': {
      const unit = (language: Language) => criterion.unit?.[language] ?? '';
      const label = say((words, language) => words.value(unit(language)));
      return [{ type: numberType(criterion.bounds), ...common, label, ...bounded(criterion.bounds, [], request) }];
    }
    case 'date': {
      const message = say(({ notLater }) => notLater);
      const limit = { constraint: `. <= \${${ownFields.auditedOn}}`, constraint_message: message };
      return [{ type: 'date', ...common, label: say(({ day }) => day), ...limit }];
    }
    case 'text':
      return [{ type: 'text', ...common, label: say(({ words }) => words), appearance: 'multiline' }];
    case 'checks': {
      const options = criterion.options.map(({ id, label }) => ({ id, label }));
      return [{ type: `select_multiple ${lists.nameOf(options)}`, ...common, label: say(({ checks }) => checks) }];
    }
    case 'coverage':
      return coverageRows(criterion, { answer, needed }, relevant, request);
  }
}

/** What is needed is asked only where no rule gives it. */
function coverageRows(
  criterion: CoverageCriterion,
  { answer, needed }: Pick<CriterionFields, 'answer' | 'needed'>,
  relevant: string,
  request: RowsRequest,
): readonly FormRow[] {
  const { checklist, names, say } = request;
  const { bounds, labels } = criterion;
  const rules = criterion.needed.map(({ when, is }) => ({
    holds: when === null ? 'true()' : xpathCondition(when, checklist, names),
    is,
  }));
  const isAlwaysGiven = criterion.needed.some(({ when }) => when === null);
  const unruled = rules.map(({ holds }) => `not(${holds})`);
  const type = numberType(bounds);
  const asked: FormRow = {
    type,
    name: needed,
    label: say((words) => words.counts(labels).needed),
    required: 'yes',
    relevant: [relevant, ...unruled].join(' and '),
    ...bounded(bounds, [], request),
  };
  const expected = rules.reduceRight<string>(
    (otherwise, { holds, is }) => `if(${holds}, ${is}, ${otherwise})`,
    isAlwaysGiven ? '0' : `\${${needed}}`,
  );
  const most = criterion.atMost === 'needed' ? [`. <= ${expected}`] : [];
  const present: FormRow = {
    type,
    name: answer,
    label: say((words) => words.counts(labels).present),
    required: 'yes',
    relevant,
    ...bounded(bounds, most, request, (words) => words.notMoreThanNeeded(labels)),
  };
  return isAlwaysGiven ? [present] : [asked, present];
}

function numberType({ integer }: Bounds): string {
  return integer ? 'integer' : 'decimal';
}

/** Counts lie from 0 up; other numbers as far as the checklist says. */
export function bounded(
  bounds: Bounds,
  more: readonly string[],
  { say }: Pick<RowsRequest, 'say'>,
  moreSaid: (words: FormWords) => string = () => '',
): FormRow {
  const limits = [
    ...(bounds.min === null ? [] : [`. >= ${bounds.min}`]),
    ...(bounds.max === null ? [] : [`. <= ${bounds.max}`]),
    ...more,
  ];
  if (limits.length === 0) return {};
  const message = say((words) => {
    const parts = [words.allowed(bounds) ?? '', more.length > 0 ? moreSaid(words) : ''];
    return parts.filter((each) => each !== '').join('; ');
  });
  return { constraint: limits.join(' and '), constraint_message: message };
}

/** Larger pictures only cost the network: a plate or a screen can be read at this size. */
const PIXELS = 'max-pixels=1600';

function photoRows(
  criterion: Criterion,
  { photo, answer, how }: CriterionFields,
  { say }: RowsRequest,
): readonly FormRow[] {
  if (criterion.evidence === 'none') return [];
  const said = `\${${isChosen(criterion) ? answer : how}}`;
  const isShown = `${said} != '' and ${said} != 'not-applicable' and ${said} != 'no-evidence'`;
  // There is nothing to photograph of what is not there.
  const proven = criterion.kind === 'judgement' ? `${said} = 'met' or ${said} = 'partly'` : 'yes';
  const required = criterion.evidence === 'required' ? { required: proven } : {};
  return [
    {
      type: 'image',
      name: photo,
      label: say((words) => words.photo),
      relevant: isShown,
      parameters: PIXELS,
      ...required,
    },
  ];
}
