import type { idGiver } from '../../domain/values/cut-ids.ts';
import { cutId } from '../../domain/values/cut-ids.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { type FrameworkNode, headingText, nodeCode } from './framework-nodes.ts';
import { type Groups, groupNames } from './group-conditions.ts';
import type { Localizer } from './languages-of.ts';
import type { LeftNotes } from './left-behind.ts';
import type { LibraryWords } from './library-words.ts';
import { type AskedQuestion, askedQuestion } from './question-criterion.ts';
import type { Raw } from './raw-value.ts';
import { firstText, joinedTexts, type SourceText, sameText, sourceText } from './source-text.ts';
import { urnTail } from './urn-tail.ts';

/** What all requirements of a framework share while they are converted, in the order of the framework. */
export interface Converting extends Localizer {
  readonly words: LibraryWords;
  readonly left: LeftNotes;
  readonly groups: Groups;
  readonly give: ReturnType<typeof idGiver>;
  /** Questions asked so far, by URN. */
  readonly asked: Map<string, { readonly id: string; readonly question: AskedQuestion }>;
  /** Answers so far that bring in a group, by its name. */
  readonly selecting: Map<string, JsonObject[]>;
}

export interface NodeCriteria {
  readonly criteria: readonly JsonObject[];
  /** Of those that are scored. */
  readonly weight: number;
}

/** The criteria of a requirement: its own judgement, and its questions. `trail`: the headings that no section is named after. */
export function requirementCriteria(
  node: FrameworkNode,
  trail: readonly FrameworkNode[],
  converting: Converting,
): NodeCriteria {
  const { left, groups } = converting;
  if (node.raw.has('threats') || node.raw.has('reference_controls')) left.note('links', nodeCode(node));
  const id = nodeId(node, converting);
  const own = ownText(node, id);
  const questions = node.raw.entries('questions');
  const names = groupNames(node.raw);
  if (groups.question !== null && names.length === 0) left.note('groups-ungrouped', id);
  const when = groupCondition(names, converting);
  const asked = questions.map(([urn, raw], index) => {
    const isAlone = own.own === '' && questions.length === 1;
    const question = askedQuestion(raw, { ...converting, code: id });
    return { urn, raw, question, id: isAlone ? id : converting.give(`${id}.q${index + 1}`) };
  });
  const isComputed = asked.some(({ question }) => question.isScored);
  if (own.own === '' && asked.length === 0) left.note('no-text', id);
  if (own.own === '' && asked.length > 0 && !isComputed) left.note('results', id);
  const weight = weightOf(node.raw);
  const guidance = guidanceOf(node, trail, own, converting);
  const common = { ...(when === null ? {} : { when }), ...citation(node) };
  const isJudged = !isComputed && (own.own !== '' || asked.length === 0);
  const question = { ...converting.say(firstText(own, sameText(nodeCode(node)), sameText(id))) };
  const judgement = { id, question, ...guidance, kind: 'judgement', ...weight, ...common };
  const criteria = asked.map((each, index) => {
    const first = index === 0 && !isJudged ? { ...guidance } : {};
    const criterion = questionCriterion(each, own, { ...first, ...common }, weight, converting);
    converting.asked.set(each.urn, each);
    return criterion;
  });
  // What an answer brings in comes after it: conditions can't go in a circle.
  for (const each of asked) noteSelected(each, converting);
  const scored = (isJudged ? 1 : 0) + (isComputed ? asked.filter((each) => each.question.isScored).length : 0);
  return { criteria: isJudged ? [judgement, ...criteria] : criteria, weight: scored * (weight.weight ?? 0) };
}

function nodeId(node: FrameworkNode, { give, left }: Converting): string {
  const id = give(node.code, urnTail(node.urn));
  if (node.code !== '' && id !== node.code) left.note('codes', `${node.code} → ${id}`);
  return id;
}

/** What the requirement says, with its code where the id does not show it; `''`: nothing. */
function ownText({ code, name, description }: FrameworkNode, id: string): SourceText {
  const words = firstText(name, description);
  if (words.own === '' || code === '' || code === id || words.own.startsWith(code)) return words;
  return joinedTexts([sameText(code), words], ' ');
}

interface Asked {
  readonly urn: string;
  readonly raw: Raw;
  readonly id: string;
  readonly question: AskedQuestion;
}

function questionCriterion(
  { raw, id, question }: Asked,
  own: SourceText,
  more: JsonObject,
  weight: { readonly weight?: number; readonly scored?: false },
  converting: Converting,
): JsonObject {
  const dependent = dependence(raw, id, converting);
  const conditions = [more['when'] ?? null, dependent].filter((each) => each !== null);
  const when = conditions.length > 1 ? { all: conditions } : (conditions[0] ?? null);
  const { when: _, ...rest } = more;
  const text = firstText(sourceText(raw, 'text'), own, sameText(id));
  return {
    id,
    question: { ...converting.say(text) },
    ...question.keys,
    ...(question.isScored ? weight : {}),
    ...rest,
    ...(when === null ? {} : { when }),
  };
}

/** When a question that depends on another is asked; null: always, or nobody can say. */
function dependence(raw: Raw, id: string, { asked, left }: Converting): JsonObject | null {
  const depends = raw.member('depends_on');
  if (depends === null) return null;
  const other = asked.get(depends.text('question'));
  const answers = depends.texts('answers').filter((each) => each !== '');
  const options = answers.flatMap((answer) => other?.question.optionIds.get(answer) ?? []);
  const isAll = depends.text('condition') === 'all' && answers.length > 1;
  if (other === undefined || options.length < answers.length || options.length === 0 || isAll) {
    left.note('conditions', id);
    return null;
  }
  return { criterion: other.id, in: [...options] };
}

function groupCondition(names: readonly string[], { groups, selecting }: Converting): JsonObject | null {
  const chosen = groups.conditionOf(groups.idsOf(names));
  const answered = names.flatMap((name) => selecting.get(name) ?? []);
  return chosen === null || answered.length === 0 ? chosen : { any: [chosen, ...answered] };
}

function noteSelected({ id, question }: Asked, { selecting, left }: Converting): void {
  const options = new Map<string, string[]>();
  for (const [option, names] of question.selects)
    for (const name of names) options.set(name, [...(options.get(name) ?? []), option]);
  for (const [name, ids] of options) {
    if (question.keys['kind'] !== 'choice') left.note('group-answers', id);
    else selecting.set(name, [...(selecting.get(name) ?? []), { criterion: id, in: ids }]);
  }
}

function weightOf(raw: Raw): { readonly weight?: number; readonly scored?: false } {
  const weight = raw.number('weight') ?? 1;
  return weight > 0 ? { weight } : { scored: false };
}

function citation({ code }: FrameworkNode): JsonObject {
  return code === '' ? {} : { basis: [{ document: 'source', clause: code }] };
}

/** The headings between, what the requirement explains, and which evidence is usual. */
function guidanceOf(
  node: FrameworkNode,
  trail: readonly FrameworkNode[],
  own: SourceText,
  { say, ours, words }: Converting,
): { readonly guidance?: JsonValue } {
  const explained = node.name.own === '' ? [] : [node.description];
  const evidence = sourceText(node.raw, 'typical_evidence');
  const headings = trail.length === 0 ? [] : [joinedTexts(trail.map(headingText), ' › ')];
  const before = say(joinedTexts([...headings, ...explained, sourceText(node.raw, 'annotation')], '\n'));
  const usual = say(evidence);
  const label = ours((language) => words(language).evidence);
  const lines = ours((language) => {
    const labelled = evidence.own === '' ? '' : `${label[language] ?? ''} ${usual[language] ?? ''}`;
    return [before[language] ?? '', labelled].filter((each) => each !== '').join('\n');
  });
  const isSaid = Object.values(lines).every((each) => each !== '' && each !== own.own);
  return isSaid ? { guidance: { ...lines } } : {};
}

/** Its id, if nothing stands in its way; for headings, which no one answers. */
export function sectionId(node: FrameworkNode, give: ReturnType<typeof idGiver>): string {
  return give(node.code, cutId(node.name.own).slice(0, 40), urnTail(node.urn));
}
