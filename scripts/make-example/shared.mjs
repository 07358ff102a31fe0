/** @import { Checklist, Response } from './types.d.ts' */

/** Criteria on which two sites agree, although each site is asked. */
const OF_BOTH_SITES = ['LAN-16', 'EMR-13'];

/**
 * Answers that the sites of one unit share: the second site takes them over. Plans and purchases stay with the first, so that nothing is
 * counted twice.
 * @param {Checklist} checklist
 * @param {ReadonlyMap<string, Response>} responses
 * @param {ReadonlyMap<string, Response>} firstSite
 * @returns {ReadonlyMap<string, Response>}
 */
export function withSharedAnswers(checklist, responses, firstSite) {
  const shared = new Set(
    checklist.criteria.filter(({ id, scope }) => scope === 'unit' || OF_BOTH_SITES.includes(id)).map(({ id }) => id),
  );
  return new Map(
    [...responses].map(([id, response]) => [
      id,
      shared.has(id) ? answersOnly(firstSite.get(id) ?? response) : response,
    ]),
  );
}

/**
 * @param {Response} response
 * @returns {Response}
 */
function answersOnly({ self, verified }) {
  const note = 'Trả lời chung cho đơn vị, ghi nhận tại cơ sở 1';
  return { ...(self && { self }), ...(verified && { verified: { ...verified, note } }) };
}
