import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * @typedef {{ id: string, when?: unknown, remedy?: { coveredBy?: string[] }[] }} Criterion
 * @typedef {{ id: string, criteria: Criterion[], requirement?: { criteria: string[] } }} Section
 * @typedef {{ version: string, sections: Section[] }} Definition
 */

/**
 * The checklist in a folder with the given number of criteria: fewer by dropping the last ones of its largest sections, more by repeating
 * some under other ids.
 * @param {string} folder
 * @param {number} count
 * @returns {Definition}
 */
export function sizedChecklist(folder, count) {
  const definition = parse(readFileSync(join(folder, 'checklist.yaml'), 'utf8'));
  /** @type {Section[]} */
  const sections = definition.sections.map((/** @type {{ file: string }} */ { file, ...entry }) => ({
    ...parse(readFileSync(join(folder, file), 'utf8')),
    ...entry,
  }));
  leaveOut(sections, count);
  askAgain(sections, count);
  return { ...definition, version: `bench-${count}`, sections: withoutLooseEnds(sections) };
}

/**
 * @param {Section[]} sections
 * @param {number} count
 */
function leaveOut(sections, count) {
  while (sizeOf(sections) > count) {
    const conditions = JSON.stringify(sections.flatMap(({ criteria }) => criteria.map(({ when }) => when)));
    const bySize = sections.toSorted((one, other) => other.criteria.length - one.criteria.length);
    const free = bySize.flatMap(({ criteria }) => criteria.toReversed());
    const last = free.find(({ id }) => !conditions.includes(`"${id}"`));
    const section = sections.find(({ criteria }) => last !== undefined && criteria.includes(last));
    if (last === undefined || section === undefined) throw new Error(`no checklist of ${count} criteria`);
    section.criteria = section.criteria.filter((criterion) => criterion !== last);
  }
}

/**
 * @param {Section[]} sections
 * @param {number} count
 */
function askAgain(sections, count) {
  const originals = sections.map(({ criteria }) => criteria);
  for (let turn = 2; sizeOf(sections) < count; turn += 1) {
    for (const [index, section] of sections.entries()) {
      const room = count - sizeOf(sections);
      const again = (originals[index] ?? [])
        .slice(0, room)
        .map((criterion) => ({ ...criterion, id: `${criterion.id}-${turn}` }));
      section.criteria = [...section.criteria, ...again];
    }
  }
}

/** Removes references to dropped criteria. @param {Section[]} sections @returns {Section[]} */
function withoutLooseEnds(sections) {
  const known = new Set(sections.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  const there = (/** @type {string} */ id) => known.has(id);
  return sections.map(({ requirement, ...section }) => {
    const required = requirement?.criteria.filter(there) ?? [];
    return {
      ...section,
      ...(requirement && required.length > 0 && { requirement: { ...requirement, criteria: required } }),
      criteria: section.criteria.map(({ remedy, ...criterion }) => ({
        ...criterion,
        ...(remedy && {
          remedy: remedy.map((each) => ({
            ...each,
            ...(each.coveredBy && { coveredBy: each.coveredBy.filter(there) }),
          })),
        }),
      })),
    };
  });
}

/**
 * @param {readonly Section[]} sections
 * @returns {number}
 */
function sizeOf(sections) {
  return sections.reduce((sum, { criteria }) => sum + criteria.length, 0);
}
