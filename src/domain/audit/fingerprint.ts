import { canonicalJson, isJsonObject, type JsonObject, type JsonValue, type Sha256 } from '../values/json.ts';

/**
 * SHA-256 in hex over the canonical audit, its checklist's digest and the digests of its evidence. Leaves out revision, signatures, who went
 * through which section, flags and the digests of combined parts, so that signing and combining equal parts do not change the fingerprint.
 */
export function fingerprintOf(document: JsonObject, checklistDigest: string, sha256: Sha256): string {
  const {
    revision: _revision,
    signed: _signed,
    combinedFrom: _parts,
    assigned: _assigned,
    flagged: _flagged,
    ...audit
  } = document;
  return sha256(canonicalJson({ audit, checklist: checklistDigest, evidence: evidenceDigests(document) }));
}

/** A fingerprint as printed: in groups of four, easy to read aloud and to type. */
export function inGroups(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ');
}

/** Whether a typed number is this fingerprint; blanks, dashes and case are ignored. */
export function isSameFingerprint(typed: string, fingerprint: string): boolean {
  return typed.toLowerCase().replace(/[^0-9a-f]/g, '') === fingerprint;
}

function evidenceDigests(document: JsonObject): readonly string[] {
  const responses = document['responses'];
  if (!isJsonObject(responses)) return [];
  return Object.values(responses)
    .flatMap((response) => (isJsonObject(response) && Array.isArray(response['evidence']) ? response['evidence'] : []))
    .flatMap((each: JsonValue) => (isJsonObject(each) && typeof each['sha256'] === 'string' ? [each['sha256']] : []))
    .toSorted();
}
