import { isMap } from 'yaml';
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { documentYaml, isOnOneLine, styledDocument, textOptions } from './document-yaml.ts';

/**
 * The same text as documentYaml, for a document whose member of that name is a map of many entries, few of which change between two calls:
 * the text of an entry is kept as long as the entry itself, and used again for the same object under the same key.
 */
export function keptYaml(value: JsonObject, name: string): string {
  const entries = value[name];
  if (entries === undefined || !isJsonObject(entries) || isOnOneLine(entries)) return documentYaml(value);
  const members = Object.entries(value);
  const at = members.findIndex(([key]) => key === name);
  return [
    membersYaml(members.slice(0, at)),
    `${name}:\n`,
    ...entryTexts(name, entries),
    membersYaml(members.slice(at + 1)),
  ].join('');
}

function membersYaml(members: readonly (readonly [string, JsonValue])[]): string {
  return members.length === 0 ? '' : documentYaml(Object.fromEntries(members));
}

interface KeptText {
  readonly key: string;
  readonly text: string;
}

const keptTexts = new WeakMap<object, KeptText>();

function entryTexts(name: string, entries: JsonObject): readonly string[] {
  const found = Object.entries(entries).map(([key, entry]) => ({ key, entry, kept: keptText(key, entry) }));
  const changed = found.filter(({ kept }) => kept === null);
  const written = changed.length === 0 ? [] : writtenTexts(name, changed);
  for (const [index, { key, entry }] of changed.entries()) {
    const text = written[index] ?? '';
    if (typeof entry === 'object' && entry !== null) keptTexts.set(entry, { key, text });
  }
  const next = written[Symbol.iterator]();
  return found.map(({ kept }) => kept ?? next.next().value ?? '');
}

function keptText(key: string, entry: JsonValue): string | null {
  const kept = typeof entry === 'object' && entry !== null ? keptTexts.get(entry) : undefined;
  return kept?.key === key ? kept.text : null;
}

interface Entry {
  readonly key: string;
  readonly entry: JsonValue;
}

/**
 * The text of each entry. Every entry begins such a line, whatever blank but a space its key begins with; where there are more lines, as of a key
 * on lines of its own, each is written by itself.
 */
function writtenTexts(name: string, entries: readonly Entry[]): readonly string[] {
  const text = blockText(name, entries);
  const starts = [...text.matchAll(/^ {2}[^ ]/gm)].map(({ index }) => index);
  if (starts.length === entries.length) return starts.map((start, index) => text.slice(start, starts[index + 1]));
  return entries.map((entry) => blockText(name, [entry]));
}

/** The entries as they stand below their name, which few of them would share a line with. */
function blockText(name: string, entries: readonly Entry[]): string {
  const document = styledDocument({ [name]: Object.fromEntries(entries.map(({ key, entry }) => [key, entry])) });
  const map = document.get(name, true);
  if (isMap(map)) map.flow = false;
  return document.toString(textOptions).slice(`${name}:\n`.length);
}
