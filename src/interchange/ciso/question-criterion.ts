import { idGiver } from '../../domain/values/cut-ids.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import type { Localizer } from './languages-of.ts';
import type { LeftNotes } from './left-behind.ts';
import type { LibraryWords } from './library-words.ts';
import type { Raw } from './raw-value.ts';
import { joinedTexts, type SourceText, sourceText } from './source-text.ts';
import { urnTail } from './urn-tail.ts';

/** What a question of a requirement becomes: the keys of a criterion that say how it is answered and marked. */
export interface AskedQuestion {
  readonly keys: JsonObject;
  readonly isScored: boolean;
  /** Option ids by the URN of their choice; a kind that conditions can't test has none. */
  readonly optionIds: ReadonlyMap<string, string>;
  /** Choices that bring in further groups, by option id. */
  readonly selects: ReadonlyMap<string, readonly string[]>;
}

interface Asking extends Localizer {
  readonly words: LibraryWords;
  readonly left: LeftNotes;
  /** Where the question stands, for what is noted. */
  readonly code: string;
}

export function askedQuestion(question: Raw, asking: Asking): AskedQuestion {
  const type = question.text('type');
  if (question.items('choices').length > 0) return chosen(question, type === 'multiple_choice', asking);
  switch (type) {
    case 'boolean':
      return {
        ...plain('choice', yesOrNo(asking)),
        optionIds: new Map([
          ['true', 'yes'],
          ['false', 'no'],
        ]),
      };
    case 'number':
      return plain('number');
    case 'date':
      return plain('date');
    case 'text':
      return plain('text');
    default:
      asking.left.note('kinds', asking.code);
      return plain('text');
  }
}

function plain(kind: string, more: JsonObject = {}): AskedQuestion {
  return { keys: { kind, ...more, scored: false }, isScored: false, optionIds: new Map(), selects: new Map() };
}

function yesOrNo({ ours, words }: Asking): JsonObject {
  const options = [
    { id: 'yes', label: { ...ours((language) => words(language).yes) } },
    { id: 'no', label: { ...ours((language) => words(language).no) } },
  ];
  return { options };
}

function chosen(question: Raw, isSeveral: boolean, asking: Asking): AskedQuestion {
  const give = idGiver();
  const all = question.items('choices').filter((choice) => choice.text('value') !== '');
  const neutral = all.filter((choice) => choice.text('compute_result').toLowerCase() === 'not_applicable');
  const choices = neutral.length < all.length ? all.filter((choice) => !neutral.includes(choice)) : all;
  if (choices.length < all.length) asking.left.note('neutral-choices', asking.code, neutral.length);
  const marks = marksOf(choices, isSeveral, asking);
  const optionIds = new Map<string, string>();
  const selects = new Map<string, readonly string[]>();
  const options = choices.map((choice, index) => {
    const id = give(optionCode(choice, index));
    if (!isSeveral) optionIds.set(choice.text('urn'), id);
    const groups = choice.texts('select_implementation_groups');
    if (groups.length > 0) selects.set(id, groups);
    if (choice.has('color')) asking.left.note('colours', asking.code);
    const mark = marks?.[index];
    const label = asking.say(choiceText(choice));
    return mark === undefined ? { id, label: { ...label } } : { id, label: { ...label }, mark };
  });
  const keys: Record<string, JsonValue> = { kind: isSeveral ? 'checks' : 'choice', options };
  if (marks === null) keys['scored'] = false;
  return { keys, isScored: marks !== null, optionIds, selects };
}

/** `choice-2` of `…:question:1:choice:2`. */
function optionCode(choice: Raw, index: number): string {
  const tail = /choice:[^:]+$/.exec(choice.text('urn'))?.[0];
  return tail ?? (urnTail(choice.text('urn')) || `choice-${index + 1}`);
}

function choiceText(choice: Raw): SourceText {
  return joinedTexts([sourceText(choice, 'value'), sourceText(choice, 'description')], ' – ');
}

const resultMarks: ReadonlyMap<string, number> = new Map([
  ['true', 1],
  ['compliant', 1],
  ['partially_compliant', 0.5],
  ['false', 0],
  ['non_compliant', 0],
]);

/** The mark of each choice, from the result or else the points that it gives; null: they give none, or none that can be marks. */
function marksOf(choices: readonly Raw[], isSeveral: boolean, { left, code }: Asking): readonly number[] | null {
  const results = choices.map((choice) => resultMarks.get(choice.text('compute_result').toLowerCase()));
  const points = choices.map((choice) => choice.number('add_score') ?? 0);
  const hasPoints = choices.some((choice) => choice.has('add_score'));
  if (!isSeveral && results.every((mark) => mark !== undefined)) {
    if (hasPoints) left.note('scores', code);
    return results;
  }
  if (choices.some((choice) => choice.has('compute_result'))) left.note('results', code);
  const highest = Math.max(...points);
  if (!hasPoints) return null;
  if (highest <= 0 || points.some((each) => each < 0)) {
    left.note('scores', code);
    return null;
  }
  return points.map((each) => (isSeveral ? each : each / highest));
}
