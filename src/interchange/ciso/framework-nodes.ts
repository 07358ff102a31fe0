import { cutId } from '../../domain/values/cut-ids.ts';
import type { Raw } from './raw-value.ts';
import { firstText, joinedTexts, type SourceText, sameText, sourceText } from './source-text.ts';
import { urnTail } from './urn-tail.ts';

/** A requirement or heading of a framework. */
export interface FrameworkNode {
  readonly raw: Raw;
  readonly urn: string;
  /** As the framework writes it; `''`: none. */
  readonly code: string;
  readonly name: SourceText;
  readonly description: SourceText;
  readonly isAssessable: boolean;
  readonly hasChildren: boolean;
  /** The headings above it, the highest first. */
  readonly above: readonly FrameworkNode[];
}

export type TreeFault = { readonly fault: 'circle' | 'depth' | 'size'; readonly at: string };

/** Deeper than any framework that people could find their way in. */
const DEEPEST = 24;

/** Twice the largest framework that is known; each becomes a criterion that somebody has to answer. */
const MOST_NODES = 12_000;

/** The nodes in the order of the file, each with its headings; or what keeps them from being a tree. */
export function frameworkNodes(framework: Raw): readonly FrameworkNode[] | TreeFault {
  const raws = framework.items('requirement_nodes');
  if (raws.length > MOST_NODES) return { fault: 'size', at: String(raws.length) };
  const parents = parentsOf(raws);
  const isParent = new Set(parents.values());
  const nodes = new Map<number, FrameworkNode>();
  for (const index of raws.keys()) {
    const line = lineAbove(index, parents, nodes);
    if (typeof line === 'string') return { fault: line, at: nodeName(raws[index]) };
    for (const each of line) {
      const raw = raws[each];
      if (raw === undefined || nodes.has(each)) continue;
      const parent = nodes.get(parents.get(each) ?? -1);
      const above = parent === undefined ? [] : [...parent.above, parent];
      if (above.length > DEEPEST) return { fault: 'depth', at: nodeName(raw) };
      nodes.set(each, nodeOf(raw, above, isParent.has(each)));
    }
  }
  return [...raws.keys()].flatMap((index) => nodes.get(index) ?? []);
}

/** By the parent's URN; where there is none, by the depth of the nodes before. */
function parentsOf(raws: readonly Raw[]): ReadonlyMap<number, number> {
  const byUrn = new Map(raws.map((raw, index) => [raw.text('urn'), index] as const));
  const lastAt = new Map<number, number>();
  const parents = new Map<number, number>();
  for (const [index, raw] of raws.entries()) {
    const depth = raw.number('depth') ?? 1;
    const urn = raw.text('parent_urn');
    const parent = urn === '' ? lastAt.get(depth - 1) : byUrn.get(urn);
    if (parent !== undefined) parents.set(index, parent);
    lastAt.set(depth, index);
  }
  return parents;
}

/** The node and those above it that are not known yet, the highest first. */
function lineAbove(
  index: number,
  parents: ReadonlyMap<number, number>,
  known: ReadonlyMap<number, unknown>,
): readonly number[] | TreeFault['fault'] {
  const line = new Set<number>();
  for (let at: number | undefined = index; at !== undefined && !known.has(at); at = parents.get(at)) {
    if (line.has(at)) return 'circle';
    line.add(at);
    if (line.size > DEEPEST + 1) return isCircle(at, parents) ? 'circle' : 'depth';
  }
  return [...line].reverse();
}

function isCircle(start: number, parents: ReadonlyMap<number, number>): boolean {
  const seen = new Set<number>();
  for (let at: number | undefined = start; at !== undefined; at = parents.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function nodeOf(raw: Raw, above: readonly FrameworkNode[], hasChildren: boolean): FrameworkNode {
  return {
    raw,
    urn: raw.text('urn'),
    code: raw.text('ref_id'),
    name: sourceText(raw, 'name'),
    description: sourceText(raw, 'description'),
    isAssessable: raw.isTrue('assessable'),
    hasChildren,
    above,
  };
}

function nodeName(raw: Raw | undefined): string {
  return raw === undefined ? '' : raw.text('ref_id') || raw.text('name') || raw.text('urn');
}

/** A description longer than this is a text to read, not a title. */
const LONGEST_TITLE = 160;

/** What a heading is called: its code and name. */
export function headingText({ code, name, description, urn }: FrameworkNode): SourceText {
  const words = name.own === '' && description.own.length <= LONGEST_TITLE ? description : name;
  const isCodeSaid = code === '' || words.own.startsWith(code);
  const title = isCodeSaid ? words : joinedTexts([sameText(code), words], ' ');
  return firstText(title, sameText(code), sameText(urnTail(urn)));
}

/** Its code, else what its URN ends with. */
export function nodeCode({ code, urn }: FrameworkNode): string {
  return code === '' ? cutId(urnTail(urn)) : code;
}
