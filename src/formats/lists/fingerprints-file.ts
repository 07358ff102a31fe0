import { inGroups } from '../../domain/audit/fingerprint.ts';
import type { SignedEntry } from '../../domain/merging/signed-list.ts';
import { type Outcome, type Problem, problem } from '../../domain/problem/problem.ts';
import { isJsonList, isJsonObject, type JsonValue } from '../../domain/values/json.ts';

/** 64 hexadecimal letters in one, or in groups of four as they are printed. */
const FINGERPRINT = /(?<![0-9a-z])(?:[0-9a-f]{64}|[0-9a-f]{4}(?:[ \u00a0-][0-9a-f]{4}){15})(?![0-9a-z])/gi;

/**
 * A list of what was signed: what `verify --json` or `merge --json` prints, or a text with a fingerprint in each line and a name beside it.
 * Empty lines, lines that begin with `#`, and a first line of headings are passed over; any other line without a fingerprint is a fault, for
 * a letter may be missing in it.
 */
export function parseFingerprints(text: string, file: string): Outcome<readonly SignedEntry[]> {
  const listed = text.trimStart().startsWith('{') ? entriesOfJson(text) : entriesOfLines(text.split(/\r\n?|\n/), file);
  if (listed === null) return { problems: [problem('fingerprints-none', {}, { file })] };
  const entries = listed.filter(isEntry);
  const problems = listed.flatMap((each) => (isEntry(each) ? [] : [each]));
  if (problems.length > 0) return { problems };
  if (entries.length === 0) return { problems: [problem('fingerprints-none', {}, { file })] };
  return { value: entries };
}

/** The entries among the rows of a table, which may hold anything else. */
export function fingerprintsInRows(rows: readonly string[]): readonly SignedEntry[] {
  return rows.flatMap((row) => entryOf(row) ?? []);
}

function entriesOfLines(lines: readonly string[], file: string): readonly (SignedEntry | Problem)[] {
  let isFirst = true;
  return lines.flatMap((line, index): readonly (SignedEntry | Problem)[] => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return [];
    const entry = entryOf(line);
    const isHeading = isFirst && entry === null && !/[0-9a-f]{8}|([0-9a-f]{4} ){3}/i.test(line);
    isFirst = false;
    if (isHeading) return [];
    return [entry ?? problem('fingerprint-line', {}, { file, line: index + 1, column: 1 })];
  });
}

function entryOf(line: string): SignedEntry | null {
  const fingerprints = (line.match(FINGERPRINT) ?? []).map((each) => each.toLowerCase().replace(/[^0-9a-f]/g, ''));
  if (fingerprints.length === 0) return null;
  const rest = line
    .replace(FINGERPRINT, ' ')
    .replace(/[\s,;|"]+/g, ' ')
    .trim();
  return { fingerprints, name: rest === '' ? inGroups(fingerprints.at(-1) ?? '') : rest };
}

/** Null: no JSON of ours. */
function entriesOfJson(text: string): readonly SignedEntry[] | null {
  const read = parsedJson(text);
  if (!isJsonObject(read)) return null;
  const files = [read['files'], read['inputs']].find((each) => each !== undefined);
  if (files === undefined || !isJsonList(files)) return null;
  return files.flatMap((each) => {
    if (!isJsonObject(each) || typeof each['fingerprint'] !== 'string') return [];
    const name = [each['facility'], each['file']].filter((part) => typeof part === 'string').join(', ');
    return [{ fingerprints: [each['fingerprint']], name: name === '' ? inGroups(each['fingerprint']) : name }];
  });
}

function parsedJson(text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isEntry(each: SignedEntry | Problem): each is SignedEntry {
  return 'fingerprints' in each;
}
