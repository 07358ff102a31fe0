import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type JsonObject, type JsonValue } from '../../src/domain/values/json.ts';
import { auditDocument, auditFromDocument, parseAudit, serializeAudit } from '../../src/formats/audit/audit-file.ts';
import { anyAudit } from '../support/any-audit.ts';
import { valueIn } from '../support/small-checklist.ts';

describe('any audit', () => {
  test('is the same after it was written as YAML and read', () => {
    fc.assert(
      fc.property(anyAudit, (audit) => {
        const { audit: reread } = valueIn(parseAudit(serializeAudit(audit), 'a.audit.yaml'));
        expect({ ...reread, loaded: null }).toEqual(audit);
        // Ids that are whole numbers come first, as in every object.
        const named = (ids: Iterable<string>) => [...ids].filter((id) => !/^\d+$/.test(id));
        expect(named(reread.responses.keys())).toEqual(named(audit.responses.keys()));
      }),
      { numRuns: 300 },
    );
  });

  test('is the same as a document, and its text does not change from save to save', () => {
    fc.assert(
      fc.property(anyAudit, (audit) => {
        const { audit: carried } = valueIn(auditFromDocument(auditDocument(audit)));
        expect({ ...carried, loaded: null }).toEqual(audit);
        const text = serializeAudit(audit);
        expect(serializeAudit(valueIn(parseAudit(text, 'a.audit.yaml')).audit)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  test('keeps every key of the user’s own and every blank member of its file', () => {
    fc.assert(
      fc.property(anyAudit, fc.infiniteStream(fc.nat(5)), (audit, stream) => {
        const choices = stream[Symbol.iterator]();
        const choose = () => choices.next().value ?? 0;
        const document = adorned(auditDocument(audit), choose) as JsonObject;
        const { audit: loaded } = valueIn(auditFromDocument(document));
        expect(canonicalJson(auditDocument(loaded))).toBe(canonicalJson(document));
      }),
      { numRuns: 300 },
    );
  });
});

/** Members that may occur in a map that has the first of them. */
const blanks: Readonly<Record<string, JsonObject>> = {
  format: { illustrative: false, visit: null, team: [], signed: [] },
  answer: { note: null, by: null },
  auditedOn: { responses: {} },
  file: { caption: null },
  label: { needed: null },
  item: { quantity: null },
};

/** The document with user keys and blank members added in places, as a person might. */
function adorned(value: JsonValue, choose: () => number, key = ''): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => adorned(item, choose));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]): [string, JsonValue] => [
    name,
    adorned(member, choose, name),
  ]);
  const isById = ['profile', 'responses', 'deadlines'].includes(key);
  const blank = isById || choose() > 2 ? [] : Object.keys(value).flatMap((name) => Object.entries(blanks[name] ?? {}));
  const own: [string, JsonValue][] = choose() === 0 ? [['x-own', { note: [1, null, 'x'] }]] : [];
  return Object.fromEntries([...blank, ...members, ...own]);
}
