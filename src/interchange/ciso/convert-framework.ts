import { cutId, idGiver } from '../../domain/values/cut-ids.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { Language } from '../../domain/values/language.ts';
import { type FrameworkNode, frameworkNodes, headingText, type TreeFault } from './framework-nodes.ts';
import { groupsOf } from './group-conditions.ts';
import { type Localizer, languagesOf, localizerOf } from './languages-of.ts';
import { type LeftBehind, type LeftNotes, leftNotes } from './left-behind.ts';
import type { LibraryWords } from './library-words.ts';
import type { Raw } from './raw-value.ts';
import { type Converting, requirementCriteria, sectionId } from './requirement-criteria.ts';
import { firstText, joinedTexts, type SourceText, sameText, sourceText } from './source-text.ts';
import { urnTail } from './urn-tail.ts';

export type FrameworkFault = TreeFault['fault'] | 'language' | 'nothing-asked';

export type ConvertedFramework =
  | { readonly name: string; readonly definition: JsonObject; readonly left: readonly LeftBehind[] }
  /** `detail`: what it is about, such as the languages that there are. */
  | { readonly name: string; readonly fault: FrameworkFault; readonly detail: readonly string[] };

/** A framework of a CISO Assistant library as the definition of a checklist, or why it can't be one. */
export function convertFramework(
  library: Raw,
  framework: Raw,
  words: LibraryWords,
  textAs: Language | null,
): ConvertedFramework {
  const title = firstText(sourceText(framework, 'name'), sourceText(library, 'name'), sameText(codeOf(framework)));
  const refused = (fault: FrameworkFault, detail: readonly string[]) => ({ name: title.own, fault, detail });
  const nodes = frameworkNodes(framework);
  if ('fault' in nodes) return refused(nodes.fault, [nodes.at]);
  const assessable = nodes.filter(({ isAssessable }) => isAssessable);
  if (assessable.length === 0) return refused('nothing-asked', []);
  const left = leftNotes();
  const texts = [title, ...nodes.flatMap(({ name, description }) => [name, description])];
  const localizer = localizerOf(library.text('locale'), texts, textAs, left);
  if (localizer === null) return refused('language', languagesOf(library.text('locale'), texts));
  const groups = groupsOf(framework, nodes, localizer, words, left);
  const shared = { ...localizer, words, left, groups, give: idGiver(), asked: new Map(), selecting: new Map() };
  const sections = sectionsOf(assessable, title, shared);
  noteTheRest(library, framework, nodes, left);
  if (sections.every((section) => section['scored'] === false)) left.note('nothing-scored');
  const profile = groups.question === null ? {} : { profile: [groups.question] };
  const definition = {
    ...head(library, framework, title, localizer, words),
    ...profile,
    basis: { source: { number: codeOf(framework), title: { ...localizer.say(title) }, kind: 'other-body' } },
    levels: [{ id: 'assessed', label: { ...localizer.ours((language) => words(language).assessed) } }],
    sections,
  };
  return { name: title.own, definition, left: left.all() };
}

function codeOf(framework: Raw): string {
  return framework.text('ref_id') || urnTail(framework.text('urn')) || framework.text('name') || 'framework';
}

function head(
  library: Raw,
  framework: Raw,
  title: SourceText,
  { say, ours, languages }: Localizer,
  words: LibraryWords,
): JsonObject {
  const id = idGiver()(lowered(urnTail(framework.text('urn'))), lowered(codeOf(framework)), 'framework');
  const keys = ['name', 'version', 'provider', 'packager', 'urn', 'copyright'] as const;
  const [name, version, provider, packager, urn, copyright] = keys.map((key) => library.text(key));
  const source = {
    name: name ?? '',
    version: version ?? '',
    provider: provider ?? '',
    packager: packager ?? '',
    published: library.text('publication_date'),
    urn: urn ?? '',
    copyright: copyright ?? '',
  };
  return {
    format: 'facility-audit/checklist/1',
    id,
    version: cutId(source.version) || '1',
    title: { ...say(title) },
    note: { ...ours((language) => words(language).source(source)) },
    languages: [...languages],
    'x-source': { ...source, framework: framework.text('urn'), locale: library.text('locale') },
  };
}

/** A checklist's folder is named after its id, on systems that take two cases for one. */
function lowered(code: string): string {
  return cutId(code).toLowerCase();
}

/** More sections than this nobody sees at a glance; deeper headings then stand in the guidance. */
const MOST_SECTIONS = 40;

function sectionsOf(
  assessable: readonly FrameworkNode[],
  title: SourceText,
  converting: Converting,
): readonly JsonObject[] {
  const lines = new Map(assessable.map((node) => [node, headingsOf(node)] as const));
  const deepest = deepestCut([...lines.values()]);
  const start = commonStart([...lines.values()], deepest);
  const sections = new Map<
    string,
    { readonly headings: readonly FrameworkNode[]; criteria: JsonObject[]; weight: number }
  >();
  for (const [node, line] of lines) {
    const headings = line.slice(0, deepest);
    const key = headingKey(headings);
    const section = sections.get(key) ?? { headings, criteria: [], weight: 0 };
    const trail = line.slice(deepest).filter((each) => each !== node);
    const { criteria, weight } = requirementCriteria(node, trail, converting);
    section.criteria.push(...criteria);
    section.weight += weight;
    sections.set(key, section);
  }
  const give = idGiver();
  return [...sections.values()].map(({ headings, criteria, weight }) => {
    const last = headings.at(-1);
    const named = headings.slice(start).length === 0 ? headings : headings.slice(start);
    const text = named.length === 0 ? title : joinedTexts(named.map(headingText), ' › ');
    return {
      id: last === undefined ? give('section') : sectionId(last, give),
      title: { ...converting.say(text) },
      ...(weight > 0 ? { weight } : { scored: false }),
      criteria,
    };
  });
}

/** The headings that a requirement stands under; one that others stand under is a heading too. */
function headingsOf(node: FrameworkNode): readonly FrameworkNode[] {
  return node.hasChildren ? [...node.above, node] : node.above;
}

/** How many of their headings name sections: as many as leave no more sections than people can see at a glance. */
function deepestCut(lines: readonly (readonly FrameworkNode[])[]): number {
  const most = Math.max(...lines.map((line) => line.length));
  for (let depth = most; depth > 1; depth -= 1) {
    const distinct = new Set<string>();
    const isFew = lines.every((line) => {
      distinct.add(headingKey(line.slice(0, depth)));
      return distinct.size <= MOST_SECTIONS;
    });
    if (isFew) return depth;
  }
  return 1;
}

function headingKey(headings: readonly FrameworkNode[]): string {
  return headings.map(({ urn }) => urn).join('\n');
}

/** How many headings all of them share, which would be the same words before each. */
function commonStart(lines: readonly (readonly FrameworkNode[])[], deepest: number): number {
  const [first = []] = lines;
  const isShared = (index: number) => lines.every((line) => line[index] === first[index] && line.length > index);
  let shared = 0;
  while (shared < Math.min(first.length, deepest) && isShared(shared)) shared += 1;
  return shared;
}

/** What is in a library beside the requirements of a framework. */
function noteTheRest(library: Raw, framework: Raw, nodes: readonly FrameworkNode[], left: LeftNotes): void {
  for (const node of nodes) {
    if (node.isAssessable) continue;
    const isScreen = node.raw.has('display_mode');
    const hasText = node.name.own !== '' && node.description.own !== '';
    if (isScreen) left.note('screens', node.code || node.name.own);
    else if (hasText || node.raw.has('annotation')) left.note('texts', node.code || node.name.own || urnTail(node.urn));
  }
  if (framework.has('field_visibility')) left.note('visibility');
  left.note('scale', undefined, framework.items('scores_definition').length);
  for (const key of library.member('objects')?.keys ?? [])
    if (key !== 'framework' && key !== 'frameworks') left.note('objects', key);
  for (const each of library.texts('dependencies')) left.note('dependencies', each);
}
