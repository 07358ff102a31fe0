import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isProblems } from '../../src/domain/problem/problem.ts';
import { checklistFromDefinition } from '../../src/formats/checklist/checklist-file.ts';

/** @import { Checklist, Condition, Criterion, Value } from './types.d.ts' */

/**
 * The checklist in a folder: as written, and as the product reads it.
 * @param {string} folder
 * @returns {Checklist}
 */
export function readChecklist(folder) {
  const definition = parse(readFileSync(join(folder, 'checklist.yaml'), 'utf8'));
  definition.sections = definition.sections.map((/** @type {{ file?: string }} */ { file, ...entry }) =>
    file === undefined ? entry : { ...parse(readFileSync(join(folder, file), 'utf8')), ...entry },
  );
  const read = checklistFromDefinition(definition, (data) => createHash('sha256').update(data).digest('hex'));
  if (isProblems(read)) throw new Error(JSON.stringify(read.problems, null, 2));
  return {
    read: read.value,
    items: definition.items,
    criteria: definition.sections.flatMap((/** @type {{ id: string, criteria: Criterion[] }} */ { id, criteria }) =>
      criteria.map((criterion) => ({ ...criterion, section: id })),
    ),
  };
}

/**
 * Whether a criterion is asked, given the profile and the answers so far.
 * @param {Condition | undefined} condition
 * @param {Readonly<Record<string, string | number>>} profile
 * @param {ReadonlyMap<string, Value>} answers
 * @param {string} day of the audit
 * @returns {boolean}
 */
export function holds(condition, profile, answers, day) {
  if (condition === undefined) return true;
  if (condition.all !== undefined) return condition.all.every((each) => holds(each, profile, answers, day));
  if (condition.any !== undefined) return condition.any.some((each) => holds(each, profile, answers, day));
  if (condition.not !== undefined) return !holds(condition.not, profile, answers, day);
  if (condition.auditedOn !== undefined) {
    const { from = day, to = day } = condition.auditedOn;
    return from <= day && day <= to;
  }
  const found =
    condition.profile === undefined ? testable(answers.get(condition.criterion ?? '')) : profile[condition.profile];
  if (found === undefined || found === 'none-measured') return false;
  return (
    (condition.is === undefined || condition.is === found) &&
    (condition.in === undefined || condition.in.includes(found)) &&
    (condition.atLeast === undefined || Number(found) >= condition.atLeast) &&
    (condition.atMost === undefined || Number(found) <= condition.atMost)
  );
}

/**
 * @param {Value | undefined} value
 * @returns {string | number | undefined}
 */
function testable(value) {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return value !== undefined && 'present' in value ? value.present : undefined;
}
