import { type Problem, problem } from '../../domain/problem/problem.ts';
import { isJsonObject, type JsonObject } from '../../domain/values/json.ts';
import type { Source } from '../yaml/source.ts';

export type FormatName =
  | 'checklist'
  | 'audit'
  | 'prices'
  | 'roster'
  | 'report-template'
  | 'decisions'
  | 'documents'
  | 'answers';

/** The newest version of each file format. */
export const formats: Readonly<Record<FormatName, string>> = {
  checklist: 'facility-audit/checklist/1',
  audit: 'facility-audit/audit/1',
  prices: 'facility-audit/prices/1',
  roster: 'facility-audit/roster/1',
  'report-template': 'facility-audit/report-template/1',
  decisions: 'facility-audit/decisions/1',
  documents: 'facility-audit/documents/1',
  answers: 'facility-audit/answers/1',
};

/** The problem with a file's `format`, or that it has no keys; null if the format is known, or missing, which the shape reports. */
export function formatProblem({ value, locator }: Source, name: FormatName): Problem | null {
  const known = formats[name];
  if (!isJsonObject(value)) return noKeys({ value, locator }, `format: ${known}`);
  const found = formatIn(value);
  if (found === null || versionOf(found, name) !== null) return null;
  const place = locator.ofValue(['format']);
  const version = /\/(\d+)$/.exec(found)?.[1];
  const isNewer = version !== undefined && found === known.replace(/(?<!\d)\d+$/, version) && Number(version) > 0;
  return isNewer
    ? problem('newer-format', { found, known }, place)
    : problem('unknown-format', { found, expected: known }, place);
}

/** The problem that a file is empty, or a text or list instead of keys; `example` is a typical line. */
export function noKeys({ value, locator }: Source, example: string): Problem {
  return problem('no-keys', { isEmpty: value === null, example }, locator.ofValue([]));
}

/** The version named in `format`, from 1 to the newest; null for any other format. */
export function versionOf(format: string, name: FormatName): number | null {
  const known = formats[name];
  const newest = Number(/(?<!\d)\d+$/.exec(known)?.[0]);
  const versions = Array.from({ length: newest }, (_, index) => index + 1);
  return versions.find((version) => format === known.replace(/(?<!\d)\d+$/, String(version))) ?? null;
}

function formatIn({ format }: JsonObject): string | null {
  return typeof format === 'string' ? format : null;
}
