/** @import { Checklist, Response } from './types.d.ts' */

/**
 * One visit split between two inspectors: each part has the facility's earlier answers and that inspector's own sections.
 * @param {Checklist} checklist
 * @param {ReadonlyMap<string, Response>} responses
 * @returns {readonly (readonly [string, { readonly revision: number, readonly responses: ReadonlyMap<string, Response> }])[]}
 */
export function partsOf(checklist, responses) {
  const backbone = new Set(['servers', 'lan', 'workstations', 'backup', 'information-security']);
  const sectionOf = new Map(checklist.criteria.map(({ id, section }) => [id, section]));
  const seenBy = (/** @type {(section: string) => boolean} */ isSeen) =>
    new Map(
      [...responses].map(([id, response]) => [id, isSeen(sectionOf.get(id) ?? '') ? response : claimedIn(response)]),
    );
  const [one, two] = [seenBy((section) => backbone.has(section)), seenBy((section) => !backbone.has(section))];
  const count = (/** @type {ReadonlyMap<string, Response>} */ part) =>
    [...part.values()].filter(({ verified }) => verified).length;
  return [
    ['base', { revision: 2, responses: seenBy(() => false) }],
    ['part-1', { revision: 2 + count(one), responses: one }],
    ['part-2', { revision: 2 + count(two), responses: two }],
  ];
}

/**
 * @param {Response} response
 * @returns {Response}
 */
function claimedIn({ self }) {
  return self === undefined ? {} : { self };
}
