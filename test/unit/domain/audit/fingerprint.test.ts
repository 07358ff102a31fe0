import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintOf, inGroups, isSameFingerprint } from '../../../../src/domain/audit/fingerprint.ts';
import type { JsonObject } from '../../../../src/domain/values/json.ts';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const document = {
  id: 'x',
  revision: 4,
  responses: { 'A-1': { verified: { answer: 'met' }, evidence: [{ file: 'a.jpg', sha256: 'aa' }] } },
};
const of = (changed: JsonObject) => fingerprintOf({ ...document, ...changed }, 'sha256:c', sha256);

test('signing and the revision it makes leave the fingerprint as it was signed', () => {
  expect(of({ revision: 5, signed: [{ revision: 4, fingerprint: 'f', on: '2025-08-05' }] })).toBe(of({}));
});

test('an answer, the evidence behind it or the checklist make another fingerprint', () => {
  const answered = {
    responses: { 'A-1': { verified: { answer: 'partly' }, evidence: [{ file: 'a.jpg', sha256: 'aa' }] } },
  };
  const shown = { responses: { 'A-1': { verified: { answer: 'met' }, evidence: [{ file: 'a.jpg', sha256: 'bb' }] } } };
  const all = new Set([of({}), of(answered), of(shown), fingerprintOf(document, 'sha256:d', sha256)]);
  expect(all.size).toBe(4);
});

test('on paper it stands in groups of four, and may be typed with or without blanks and capitals', () => {
  const fingerprint = of({});
  expect(inGroups(fingerprint)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  expect(isSameFingerprint(inGroups(fingerprint).toUpperCase(), fingerprint)).toBe(true);
  expect(isSameFingerprint(fingerprint.slice(1), fingerprint)).toBe(false);
});
