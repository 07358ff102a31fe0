import { idGiver } from '../../domain/values/cut-ids.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { FrameworkNode } from './framework-nodes.ts';
import type { Localizer } from './languages-of.ts';
import type { LeftNotes } from './left-behind.ts';
import type { LibraryWords } from './library-words.ts';
import type { Raw } from './raw-value.ts';
import { firstText, sameText, sourceText } from './source-text.ts';

/** The implementation groups of a framework as a question that is asked once a facility. */
export interface Groups {
  /** Null: the framework has no groups. */
  readonly question: JsonObject | null;
  /** Ids of the groups that a requirement is in. */
  readonly idsOf: (names: readonly string[]) => readonly string[];
  /** When requirements of these groups are asked, whatever was answered before; null: always. */
  readonly conditionOf: (ids: readonly string[]) => JsonObject | null;
}

const QUESTION = 'group';

export function groupsOf(
  framework: Raw,
  nodes: readonly FrameworkNode[],
  { say, ours }: Localizer,
  words: LibraryWords,
  left: LeftNotes,
): Groups {
  const defined = framework.items('implementation_groups_definition');
  const ids = new Map<string, string>();
  const give = idGiver();
  const every = give('all');
  const options: JsonObject[] = [];
  for (const group of defined) {
    const name = group.text('ref_id') || group.text('name');
    if (name === '' || ids.has(name)) continue;
    ids.set(name, give(name));
    options.push({ id: ids.get(name) ?? '', label: { ...say(firstText(sourceText(group, 'name'), sameText(name))) } });
    if (group.text('description') !== '') left.note('group-texts', name);
  }
  for (const name of namedGroups(nodes)) {
    if (ids.has(name)) continue;
    left.note('groups-undefined', name);
    ids.set(name, give(name));
    options.push({ id: ids.get(name) ?? '', label: { ...say(sameText(name)) } });
  }
  if (options.length > 1) left.note('groups-one', undefined, options.length);
  options.push({ id: every, label: { ...ours((language) => words(language).everyGroup) } });
  const question: JsonObject = {
    id: QUESTION,
    kind: 'choice',
    question: { ...ours((language) => words(language).groupQuestion) },
    options,
  };
  const hasGroups = options.length > 1;
  return {
    question: hasGroups ? question : null,
    idsOf: (names) => [...new Set(names.flatMap((name) => ids.get(name) ?? []))],
    conditionOf: (asked) => (hasGroups ? { profile: QUESTION, in: [...asked, every] } : null),
  };
}

/** Groups that requirements are in, in the order of the framework. */
function namedGroups(nodes: readonly FrameworkNode[]): ReadonlySet<string> {
  const assessable = nodes.filter(({ isAssessable }) => isAssessable);
  return new Set(assessable.flatMap(({ raw }) => groupNames(raw)));
}

export function groupNames(raw: Raw): readonly string[] {
  return raw.texts('implementation_groups').filter((name) => name !== '');
}
