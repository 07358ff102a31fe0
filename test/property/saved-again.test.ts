import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../src/domain/audit/audit.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/domain/values/json.ts';
import { auditDocument, auditFromDocument, serializeAudit } from '../../src/formats/audit/audit-file.ts';
import { documentYaml } from '../../src/formats/yaml/document-yaml.ts';
import { keptYaml } from '../../src/formats/yaml/kept-yaml.ts';
import { anyAudit } from '../support/any-audit.ts';
import { valueIn } from '../support/small-checklist.ts';

/** The text without anything that was kept from an earlier save: of a copy that shares no object with what was saved before. */
const wholeText = (audit: Audit) => documentYaml(auditDocument(structuredClone(audit)));

/** Between two saves one response changes, moves to another criterion, is taken away, or comes back. */
const anyStep = fc.record({
  is: fc.constantFrom('other', 'moved', 'without', 'back', 'again'),
  at: fc.nat(20),
});

type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

function changed(audit: Audit, first: Audit, other: Audit, { is, at }: Step): Audit {
  const ids = [...audit.responses.keys(), 'added-1', '7'];
  const id = ids[at % ids.length] ?? 'added-1';
  const responses = new Map(audit.responses);
  const others = [...other.responses.values()];
  const [one, back] = [others[at % Math.max(others.length, 1)], first.responses.get(id)];
  if (is === 'other' && one !== undefined) responses.set(id, one);
  if (is === 'moved') for (const [, response] of [...responses].slice(0, 1)) responses.set(id, response);
  if (is === 'without') responses.delete(id);
  if (is === 'back' && back !== undefined) responses.set(id, back);
  return { ...audit, responses, revision: audit.revision + 1 };
}

describe('an audit that is saved after each change', () => {
  test('has the same text as one that is written whole', () => {
    fc.assert(
      fc.property(anyAudit, anyAudit, fc.array(anyStep, { maxLength: 8 }), (first, other, steps) => {
        let audit = first;
        for (const step of steps) {
          expect(serializeAudit(audit)).toBe(wholeText(audit));
          audit = changed(audit, first, other, step);
        }
        expect(serializeAudit(audit)).toBe(wholeText(audit));
      }),
      { numRuns: 120 },
    );
  });

  test('keeps what only its file has, also where another file has the same responses with other keys', () => {
    fc.assert(
      fc.property(anyAudit, anyAudit, fc.array(anyStep, { maxLength: 5 }), (start, other, steps) => {
        const loaded = valueIn(auditFromDocument(withOwnKeys(auditDocument(start)))).audit;
        let audit = loaded;
        for (const [index, step] of steps.entries()) {
          audit = { ...changed(audit, loaded, other, step), loaded: index % 2 === 0 ? loaded.loaded : null };
          expect(serializeAudit(audit)).toBe(wholeText(audit));
        }
        expect(serializeAudit(loaded)).toBe(wholeText(loaded));
      }),
      { numRuns: 80 },
    );
  });
});

/** The document with keys of the user's own in the audit, among the responses and in each of them. */
function withOwnKeys(document: JsonObject): JsonObject {
  const responses = document['responses'];
  if (!isJsonObject(responses)) return { ...document, 'x-own': 'kept' };
  const own = Object.entries(responses).map(([id, each]): [string, JsonValue] => [
    id,
    isJsonObject(each) ? { ...each, 'x-own': [1, null] } : each,
  ]);
  return { ...document, 'x-own': 'kept', responses: { ...Object.fromEntries(own), 'x-among': 'kept' } };
}

describe('a document with a map of many entries', () => {
  const anyKey = fc.oneof(
    fc.constantFrom(
      '1',
      '10',
      'a',
      'yes',
      '? b',
      'a: b',
      '#',
      '',
      ' ',
      '\u2003b',
      '\u3000',
      'a\nb',
      '- c',
      `${'k'.repeat(1100)}`,
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const { value: anyValue } = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.constantFrom('a\n\n  b\n\n', ' \n', 'x'.repeat(90))),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(anyKey, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  const anyObject = fc.dictionary(anyKey, anyValue, { maxKeys: 8, noNullPrototype: true });

  test('never has the text of one entry for another, where a key begins with a blank and the next stands on lines of its own', () => {
    const first = { q: 'd' };
    const map = { a: { b: [{}], c: 'x'.repeat(200) }, '\u2003x': first, ['k'.repeat(1100)]: { q: 'z' } };
    const later = { '\u2003x': first, other: { x: [1, {}] }, more: { x: 'e'.repeat(120) } };
    for (const document of [{ map }, { map: later }]) expect(keptYaml(document, 'map')).toBe(documentYaml(document));
  });

  test('has the same text whatever its keys and values are, at first and again', () => {
    fc.assert(
      fc.property(anyObject, anyObject, anyValue, (before, map, last) => {
        const document = { ...before, map, last } as JsonObject;
        const whole = documentYaml(document);
        expect(keptYaml(document, 'map')).toBe(whole);
        expect(keptYaml(document, 'map')).toBe(whole);
      }),
      { numRuns: 500 },
    );
  });
});
