import { type Outcome, type Problem, problem } from '../../domain/problem/problem.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { noKeys } from '../shape/format-line.ts';
import { auditLimit } from '../yaml/limits.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Locator, Path, Place } from '../yaml/source.ts';

/** One answer from a file that replaces an interview, in the notation of the command line. */
export interface ScriptedAnswer {
  readonly criterion: string;
  readonly value: string;
  /** `program`: the file has a number or counts, not a text that somebody typed. */
  readonly notation?: 'program';
  readonly reason: string | null;
  readonly note: string | null;
  readonly evidence: readonly string[];
  /** Its place in the file, for problems. */
  readonly place: Place;
}

/**
 * Reads answers by criterion: either just the answer, as `met`, `1234.5`, `[a, b]` or `{ needed: 3, present: 2 }`, or with `answer` and
 * beside it `reason`, `note` and `evidence`.
 */
export function parseAnswers(text: string, path: string): Outcome<readonly ScriptedAnswer[]> {
  const { source, problems: before } = readYaml(text, path, auditLimit);
  if (source === null) return { problems: before };
  const { value, locator } = source;
  if (!isJsonObject(value)) return { problems: [...before, noKeys(source, 'SRV-01: met')] };
  const problems: Problem[] = [...before];
  const answers = Object.entries(value).map(([criterion, written]) => scripted(criterion, written, locator, problems));
  return problems.length > 0 ? { problems } : { value: answers };
}

const known = ['answer', 'reason', 'note', 'evidence'] as const;

function scripted(criterion: string, written: JsonValue, locator: Locator, problems: Problem[]): ScriptedAnswer {
  const place = locator.ofValue([criterion]);
  const isWhole = isJsonObject(written) && Object.hasOwn(written, 'answer');
  if (!isWhole) {
    return {
      criterion,
      ...valueText(written ?? '', locator, [criterion]),
      reason: null,
      note: null,
      evidence: [],
      place,
    };
  }
  for (const key of Object.keys(written)) {
    if (known.some((each) => each === key) || key.startsWith('x-')) continue;
    problems.push(problem('unknown-key', { key, nearest: null }, locator.ofKey([criterion, key])));
  }
  const textAt = (key: string) => (typeof written[key] === 'string' ? written[key] : null);
  return {
    criterion,
    ...valueText(written['answer'] ?? '', locator, [criterion, 'answer']),
    reason: textAt('reason'),
    note: textAt('note'),
    evidence: listOf(written['evidence']),
    place,
  };
}

/** In the notation of the command line: a number as written, a list with commas, counts as present/needed. */
function valueText(value: JsonValue, locator: Locator, path: Path): Pick<ScriptedAnswer, 'value' | 'notation'> {
  if (typeof value === 'number') return { value: locator.writtenAt(path) ?? String(value), notation: 'program' };
  if (isJsonList(value)) return { value: value.length === 0 ? '[]' : value.map(String).join(',') };
  return isJsonObject(value) ? { value: countsText(value), notation: 'program' } : { value: String(value) };
}

function countsText({ needed, present }: JsonObject): string {
  return typeof needed === 'number' ? `${String(present)}/${needed}` : String(present);
}

function listOf(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== undefined && isJsonList(value) ? value.map(String) : [];
}
