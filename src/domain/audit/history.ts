import { canonicalJson, type JsonObject, type JsonValue, type Sha256 } from '../values/json.ts';
import type { Answer, Audit, Response, SidedAnswer } from './audit.ts';

/** One entry in the history of an audit. */
export interface HistoryEntry {
  readonly at: string;
  readonly by: string | null;
  /** The revision that contains the change. */
  readonly revision: number;
  /** Null: the audit as a whole. */
  readonly criterion: string | null;
  /** The part that was changed, such as `verified`, `evidence` or `visit`. */
  readonly part: string;
  readonly from: JsonValue;
  readonly to: JsonValue;
  /** Why the audit was changed after the minutes were signed; null: no reason given. */
  readonly reason: string | null;
  /** The revision whose change it takes back; left out: it takes back none. */
  readonly undoes?: number;
}

export type Change = Pick<HistoryEntry, 'criterion' | 'part' | 'from' | 'to'>;

/** The differences between two states of one audit, ignoring the revision and the loaded file. */
export function changesBetween(before: Audit, after: Audit): readonly Change[] {
  return [...wholeChanges(before, after), ...responseChanges(before, after)];
}

/** One line of the history: the entry with the SHA-256 of the line before it (null for the first line). */
export function historyLine(entry: HistoryEntry, lineBefore: string | null, sha256: Sha256): string {
  return canonicalJson({ ...entry, previous: lineBefore === null ? null : sha256(lineBefore) });
}

/** A line of a history file as read back. */
export type HistoryLine =
  | {
      readonly is: 'entry';
      readonly entry: HistoryEntry;
      /** Whether its link matches the line before it. */
      readonly isLinked: boolean;
    }
  /** Cut off, for example by a power cut, or not written by this tool. */
  | { readonly is: 'torn' };

/** The lines of a history file. A line that was changed, added or removed breaks the link of the next one. */
export function readHistory(text: string, sha256: Sha256): readonly HistoryLine[] {
  const lines = linesOf(text);
  return lines.map((line, index) => {
    const found = parsedLine(line);
    if (found === null) return { is: 'torn' };
    const before = lines[index - 1];
    return {
      is: 'entry',
      entry: found.entry,
      isLinked: found.previous === (before === undefined ? null : sha256(before)),
    };
  });
}

/** The end of a history, by which a copy of it can be recognised. */
export interface HistoryEnd {
  readonly entries: number;
  /** SHA-256 of the last line, which the next one would name. */
  readonly head: string;
  /** The revision, time and person of the last entry; null if that line is torn. */
  readonly revision: number | null;
  readonly at: string | null;
  readonly by: string | null;
  /** Whether each line follows the one before it. */
  readonly intact: boolean;
}

/** Null: the history has no lines. */
export function historyEnd(text: string, sha256: Sha256): HistoryEnd | null {
  const head = lastLine(text);
  if (head === null) return null;
  const lines = readHistory(text, sha256);
  const last = lines.at(-1);
  const entry = last?.is === 'entry' ? last.entry : null;
  return {
    entries: lines.filter(({ is }) => is === 'entry').length,
    head: sha256(head),
    revision: entry?.revision ?? null,
    at: entry?.at ?? null,
    by: entry?.by ?? null,
    intact: lines.every((line) => line.is === 'entry' && line.isLinked),
  };
}

/** Entries that wait to be added to a history; what is none of them is left out. */
export function waitingEntries(text: string): readonly HistoryEntry[] {
  return linesOf(text).flatMap((line) => parsedLine(line)?.entry ?? []);
}

/** The last line, to which the next one is linked; null: the file has none. */
export function lastLine(text: string): string | null {
  return linesOf(text).at(-1) ?? null;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function parsedLine(line: string): { readonly entry: HistoryEntry; readonly previous: string | null } | null {
  const found = jsonOrNull(line);
  if (found === null) return null;
  const { at, by, revision, criterion, part, from = null, to = null, reason, undoes, previous } = found;
  if (typeof at !== 'string' || typeof revision !== 'number' || typeof part !== 'string') return null;
  const textOrNull = (value: JsonValue | undefined) => (typeof value === 'string' ? value : null);
  return {
    entry: {
      at,
      by: textOrNull(by),
      revision,
      criterion: textOrNull(criterion),
      part,
      from,
      to,
      reason: textOrNull(reason),
      ...(typeof undoes === 'number' ? { undoes } : {}),
    },
    previous: textOrNull(previous),
  };
}

function jsonOrNull(line: string): Readonly<Record<string, JsonValue | undefined>> | null {
  try {
    const found: unknown = JSON.parse(line);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as JsonObject) : null;
  } catch {
    // Not JSON: the caller reports the line as torn.
    return null;
  }
}

function wholeChanges(before: Audit, after: Audit): readonly Change[] {
  const parts = [
    ['visit', before.visit, after.visit],
    ['signed', before.signed, after.signed],
    ['profile', Object.fromEntries(before.facility.profile), Object.fromEntries(after.facility.profile)],
    ['team', before.team, after.team],
    ['assigned', Object.fromEntries(before.assigned), Object.fromEntries(after.assigned)],
    ['facility', facilityJson(before), facilityJson(after)],
    ['auditedOn', before.auditedOn, after.auditedOn],
  ] as const;
  return parts.flatMap(([part, from, to]) => changeOf(null, part, toJson(from), toJson(to)));
}

/** What the facility is, without its profile, which is a part of its own. */
function facilityJson({ facility }: Audit): JsonValue {
  const { profile: _profile, deadlines, ...facts } = facility;
  return toJson({ ...facts, ...(deadlines.size === 0 ? {} : { deadlines: Object.fromEntries(deadlines) }) });
}

function responseChanges(before: Audit, after: Audit): readonly Change[] {
  const ids = new Set([...after.responses.keys(), ...before.responses.keys()]);
  return [...ids].flatMap((id) => {
    const [from, to] = [before.responses.get(id), after.responses.get(id)];
    // Most responses are the very same object, so there is nothing to compare.
    return from === to ? [] : changesOfResponse(id, from, to);
  });
}

function changesOfResponse(id: string, from: Response | undefined, to: Response | undefined): readonly Change[] {
  return [
    ...changeOf(id, 'self', sidedJson(from?.self), sidedJson(to?.self)),
    ...changeOf(id, 'verified', sidedJson(from?.verified), sidedJson(to?.verified)),
    ...changeOf(id, 'evidence', toJson(from?.evidence ?? []), toJson(to?.evidence ?? [])),
    ...changeOf(id, 'plan', toJson(from?.plan), toJson(to?.plan)),
    ...changeOf(id, 'purchase', toJson(from?.purchase ?? []), toJson(to?.purchase ?? [])),
    ...changeOf(id, 'decisions', toJson(from?.decisions ?? []), toJson(to?.decisions ?? [])),
  ];
}

function changeOf(criterion: string | null, part: string, from: JsonValue, to: JsonValue): readonly Change[] {
  return canonicalJson(from) === canonicalJson(to) ? [] : [{ criterion, part, from, to }];
}

/** Leaves out who and when, which the entry already has. */
function sidedJson(sided: SidedAnswer | null | undefined): JsonValue {
  if (sided === null || sided === undefined) return null;
  const { answer, note, changed } = sided;
  return { ...answerJson(answer), ...(note === null ? {} : { note }), ...(changed === null ? {} : { changed }) };
}

function answerJson(answer: Answer): JsonObject {
  if (answer.is === 'given') return { answer: toJson(answer.value) };
  return answer.is === 'not-applicable' ? { answer: answer.is, reason: answer.reason } : { answer: answer.is };
}

/** Safe cast: the model's values are plain data, which JSON can hold as they are. */
function toJson(value: unknown): JsonValue {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as JsonValue);
}
