import { Document, isCollection, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../domain/values/json.ts';

const longestOnOneLine = 100;
/** Levels of lists and maps on one line; values at the top, such as the responses, get their own lines sooner. */
const deepestOnOneLine = { atTop: 2, below: 3 };

/** YAML for people and diffs: keys in order, small maps and lists on one line, lines never folded. */
export function documentYaml(value: JsonObject): string {
  return styledDocument(value).toString(textOptions);
}

/** How it is made text. */
export const textOptions = { lineWidth: 0, flowCollectionPadding: true } as const;

/** The document as it will be written, before it is text. */
export function styledDocument(value: JsonObject): Document {
  const document = new Document(value, { aliasDuplicateObjects: false });
  styleMembers(document.contents, value, deepestOnOneLine.atTop);
  return document;
}

/** Whether a member at the top of a document is written on one line. */
export function isOnOneLine(member: JsonValue): boolean {
  return isSmall(member, deepestOnOneLine.atTop);
}

function style(node: Node | null, value: JsonValue, deepest: number): void {
  if (isScalar(node)) quoteAmbiguous(node);
  if (!isCollection(node)) return;
  node.flow = isSmall(value, deepest);
  styleMembers(node, value, deepestOnOneLine.below);
}

function styleMembers(node: unknown, value: JsonValue, deepest: number): void {
  if (isMap(node) && isJsonObject(value)) {
    for (const { key, value: member } of node.items) {
      style(member as Node | null, ownMember(value, String(isScalar(key) ? key.value : key)) ?? null, deepest);
    }
  }
  if (isSeq(node) && isJsonList(value)) {
    for (const [index, item] of node.items.entries()) style(item as Node | null, value[index] ?? null, deepest);
  }
}

function isSmall(value: JsonValue, deepest: number): boolean {
  return JSON.stringify(value).length <= longestOnOneLine && isFlat(value, deepest);
}

function isFlat(value: JsonValue, deepest: number): boolean {
  if (typeof value === 'string') return !value.includes('\n');
  if (!isJsonList(value) && !isJsonObject(value)) return true;
  return deepest > 0 && Object.values(value).every((member: JsonValue) => isFlat(member, deepest - 1));
}

/** Quotes words and times that older YAML reads as true, false or seconds, and white space that is visible only in quotes. */
function quoteAmbiguous(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value !== 'string') return;
  const isWord = /^(y|n|yes|no|on|off)$/i.test(value);
  const isSexagesimal = /^[-+]?\d[\d_]*(:[0-5]?\d)+(\.\d*)?$/.test(value);
  const isUnseen = /[^\P{C}\n]|[\u2028\u2029]|^\s|\s\n|\s\s$|[^\S\n]$/u.test(value);
  if (isWord || isSexagesimal || isUnseen) scalar.type = Scalar.QUOTE_DOUBLE;
}
