import type { Checklist, Criterion, Option, ProfileQuestion, Section } from '../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { printableLine } from '../../domain/values/printable.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';
import { withCapital } from '../words/letter/with-capital.ts';
import { kindCells, type SpecialAnswer } from './kind-cells.ts';

/** One choice in a drop-down. */
export interface Choice {
  /** An option's id, a judgement, or one of `specialAnswers`. */
  readonly id: string;
  readonly label: string;
  /** Null: not scored, or without a mark of its own. */
  readonly mark: number | null;
  readonly isSpecial: boolean;
}

export interface ChoiceList {
  /** Id of its table on the sheet of lists. */
  readonly id: string;
  readonly choices: readonly Choice[];
}

/** Every drop-down of a form; equal lists are shared. */
export interface FormLists {
  readonly all: readonly ChoiceList[];
  /** By criterion id; text criteria have none, since they take anything. */
  readonly answers: ReadonlyMap<string, ChoiceList>;
  /** By id of a profile question with options. */
  readonly profile: ReadonlyMap<string, ChoiceList>;
  readonly yesNo: ChoiceList;
}

export function formLists(checklist: Checklist, sections: readonly Section[], language: Language): FormLists {
  const messages = messagesIn(language);
  const all: ChoiceList[] = [];
  const known = new Map<string, ChoiceList>();
  const listOf = (choices: readonly Choice[]): ChoiceList => {
    const key = JSON.stringify(choices);
    const found = known.get(key) ?? { id: `list-${all.length + 1}`, choices };
    if (!known.has(key)) all.push(found);
    known.set(key, found);
    return found;
  };
  const criteria = sections
    .flatMap((section) => section.criteria)
    .filter(({ kind }) => kindCells[kind].answer !== 'words');
  return {
    answers: new Map(criteria.map((each) => [each.id, listOf(criterionChoices(each, language))])),
    profile: new Map(
      checklist.profile.flatMap((question) =>
        question.kind === 'choice' ? [[question.id, listOf(profileChoices(question, language))]] : [],
      ),
    ),
    yesNo: listOf(yesNoChoices(messages)),
    all,
  };
}

/** The possible answers to a criterion, in the given language. */
export function criterionChoices(criterion: Criterion, language: Language): readonly Choice[] {
  const messages = messagesIn(language);
  return distinct([...ownChoices(criterion, language), ...specialChoices(criterion, messages)]);
}

export function profileChoices(
  question: Extract<ProfileQuestion, { kind: 'choice' }>,
  language: Language,
): readonly Choice[] {
  return distinct(question.options.map(({ id, label }) => choice(id, textIn(label, language), null)));
}

function yesNoChoices({ form }: Messages): readonly Choice[] {
  return [choice('yes', form.yes, null), choice('no', form.no, null)];
}

/** The word for a special answer. */
export function specialLabel(id: SpecialAnswer, { words }: Messages): string {
  switch (id) {
    case 'not-applicable':
    case 'no-evidence':
      return words.state[id];
    case 'none':
      return withCapital(words.neverMeasured);
    case 'never':
      return withCapital(words.never);
  }
}

function ownChoices(criterion: Criterion, language: Language): readonly Choice[] {
  switch (criterion.kind) {
    case 'judgement': {
      const { judgement } = messagesIn(language).words;
      return [
        choice('met', judgement.met, 1),
        choice('partly', judgement.partly, 0.5),
        choice('not-met', judgement['not-met'], 0),
      ];
    }
    case 'choice':
      return criterion.options.map((option: Option) => choice(option.id, textIn(option.label, language), option.mark));
    case 'checks':
    case 'number':
    case 'coverage':
    case 'date':
    case 'text':
      return [];
  }
}

function specialChoices(criterion: Criterion, messages: Messages): readonly Choice[] {
  const { special } = kindCells[criterion.kind];
  const ids: SpecialAnswer[] = [
    ...(special === null ? [] : [special]),
    ...(criterion.notApplicable === 'allowed' ? ['not-applicable' as const] : []),
    'no-evidence',
  ];
  return ids.map((id) => ({ id, label: specialLabel(id, messages), mark: null, isSpecial: true }));
}

function choice(id: string, label: string, mark: number | null): Choice {
  return { id, label: shortLine(label), mark, isSpecial: false };
}

const LONGEST = 200;

/** On one line without runs of blanks, as drop-downs and comparisons need it. */
function shortLine(label: string): string {
  const line = printableLine(composed(label)).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= LONGEST
    ? line
    : `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}

/** Adds ids to choices that would read alike. */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  const key = ({ label }: Choice) => label.toLowerCase();
  const counts = new Map<string, number>();
  for (const each of choices) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
  return choices.map((each) =>
    (counts.get(key(each)) ?? 0) > 1 && !each.isSpecial ? { ...each, label: `${each.label} (${each.id})` } : each,
  );
}
