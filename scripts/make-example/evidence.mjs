import { createHash } from 'node:crypto';
import { chance } from './chance.mjs';
import { examplePicture } from './picture.mjs';

/** @import { Checklist, Facility, Response, RoundId } from './types.d.ts' */

/** What a picture would show, by the place where the criterion is answered. */
const PLACES = new Map([
  ['server-room', 'phòng máy chủ'],
  ['network-cabinet', 'tủ mạng'],
  ['ward', 'khoa điều trị'],
  ['lab-imaging', 'khoa xét nghiệm, chẩn đoán hình ảnh'],
  ['reception', 'khu tiếp đón'],
  ['it-office', 'màn hình tại tổ CNTT'],
  ['management', 'trang văn bản'],
]);

/**
 * The pictures of a round: one for each place, each labelled as an example.
 * @param {RoundId} round
 * @returns {ReadonlyMap<string, { readonly file: string, readonly sha256: string, readonly bytes: Uint8Array }>} by place
 */
export function picturesOf(round) {
  return new Map(
    [...PLACES.keys()].map((place, index) => {
      const bytes = examplePicture(`${index + 1} - ${round}`);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return [place, { file: `evidence/${sha256.slice(0, 12)}-vi-du-${index + 1}.png`, sha256, bytes }];
    }),
  );
}

/**
 * Adds a picture where one is required; if a facility is not ready yet, some are missing.
 * @param {Checklist} checklist
 * @param {ReadonlyMap<string, Response>} responses
 * @param {Facility} facility
 * @param {RoundId} round
 * @returns {ReadonlyMap<string, Response>}
 */
export function withPictures(checklist, responses, facility, round) {
  const pictures = picturesOf(round);
  const { auditedOn, level } = facility.rounds[round];
  const added = new Map(responses);
  for (const { id, place = '', evidence } of checklist.criteria) {
    const response = added.get(id);
    const picture = pictures.get(place);
    if (evidence !== 'required' || picture === undefined || !isAnswered(response)) continue;
    if (level === 'not-ready' && chance('picture', facility.id, round, id) < 0.25) continue;
    const { file, sha256 } = picture;
    const entry = { file, sha256, takenOn: auditedOn, caption: `Ảnh ví dụ: ${PLACES.get(place)}` };
    const { plan, purchase, ...answers } = response;
    added.set(id, { ...answers, evidence: [entry], ...(plan && { plan }), ...(purchase && { purchase }) });
  }
  return added;
}

/**
 * @param {Response | undefined} response
 * @returns {response is Response}
 */
function isAnswered(response) {
  const answer = response?.verified?.answer;
  return answer !== undefined && answer !== 'no-evidence' && answer !== 'not-applicable';
}
