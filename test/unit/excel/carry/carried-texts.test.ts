import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type JsonObject, type JsonValue } from '../../../../src/domain/values/json.ts';
import { auditSheetLines, readAuditSheet } from '../../../../src/excel/carry/audit-sheet.ts';
import { groupedJson, ungroupTexts } from '../../../../src/excel/carry/grouped-texts.ts';
import { decodeRow, encodeRow, type SnapshotCell, withNumbers } from '../../../../src/excel/carry/snapshot-code.ts';
import {
  dataPart,
  dataPartXml,
  readDataPart,
  recognizeDataPart,
  sha256,
} from '../../../../src/office/carry/data-part.ts';
import { parseSafeObject } from '../../../../src/office/carry/safe-json.ts';
import { refusalOf } from '../../../support/refusal.ts';

const anyJson = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;
const localized = fc.record({ vi: fc.string(), en: fc.string(), fr: fc.string() }, { requiredKeys: ['vi'] });

test('texts that are grouped by language come back where they were', () => {
  const documents = fc.oneof(anyJson, fc.array(fc.record({ id: fc.string(), question: localized, more: anyJson })));
  fc.assert(
    fc.property(documents, (value) => {
      const grouped = JSON.parse(groupedJson(canonicalJson(value as JsonValue))) as JsonObject;
      expect(canonicalJson(ungroupTexts(grouped))).toBe(canonicalJson(value as JsonValue));
    }),
  );
});

test('a value that uses the mark itself is left as it is', () => {
  const value = { '': 'vi', title: { vi: 'a', en: 'b' } };
  expect(JSON.parse(groupedJson(canonicalJson(value)))).toEqual({ rest: value, texts: {} });
});

test('the hidden sheet gives back its index and parts', async () => {
  const checklists = dataPart(
    'checklists',
    canonicalJson({ d: { title: { vi: 'Máy chủ', en: 'Servers' }, note: '\u007f\u2028' } }),
  );
  const audits = dataPart('audits', '[{"audit":{"id":"x"}}]');
  const lines = await auditSheetLines('Ghi chú', '{"format":"x"}', [checklists, audits]);
  expect(lines[0]).toBe('Ghi chú');
  const read = readAuditSheet(['thêm', ...lines], 1_000_000);
  expect(read?.index).toBe('{"format":"x"}');
  expect([...(read?.parts ?? [])]).toEqual([
    [checklists.sha256, checklists.json],
    [audits.sha256, audits.json],
  ]);
});

test('a hidden sheet of another program is passed over, a torn one of ours is damage, a bomb is not unpacked', async () => {
  const lines = await auditSheetLines('', '{}', [dataPart('audits', `["${'x'.repeat(100_000)}"]`)]);
  expect(readAuditSheet(['a', 'b'], 1_000)).toBeNull();
  expect(refusalOf(() => readAuditSheet([...lines.slice(0, 2), 'AAAA'], 1_000_000))).toEqual({
    code: 'workbook-damaged',
    params: { detail: 'data-digest' },
  });
  expect(refusalOf(() => readAuditSheet(lines, 50_000))).toEqual({
    code: 'workbook-damaged',
    params: { detail: 'data-digest' },
  });
});

test('a part is custom XML and back, whatever is in it', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const part = dataPart('audits', JSON.stringify(value));
      const xml = dataPartXml(part);
      expect(recognizeDataPart(xml.slice(0, 400))).toEqual({ role: 'audits', sha256: part.sha256 });
      expect(JSON.parse(readDataPart(xml, part.sha256))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a part that another program wrote its own way is read: prefix, quotes, references', () => {
  const json = '{"a":"<&\\u0001é"}';
  const xml = `<?xml version='1.0'?>\r\n<d:data role='cells' sha256='${sha256(json)}' xmlns:d='urn:facility-audit:data:1'>{&quot;a&quot;:&quot;&lt;&amp;\\u0001&#233;&quot;}</d:data>\n`;
  expect(recognizeDataPart(xml)).toEqual({ role: 'cells', sha256: sha256(json) });
  expect(readDataPart(xml, sha256(json))).toBe(json);
});

test.each([
  ['markup inside', '<data xmlns="urn:facility-audit:data:1"><a/></data>', 'data-shape'],
  ['no end', '<data xmlns="urn:facility-audit:data:1">{}', 'data-shape'],
  ['another text', '<data xmlns="urn:facility-audit:data:1">{"a":1}</data>', 'data-digest'],
])('a part with %s is damage', (_, xml, detail) => {
  expect(refusalOf(() => readDataPart(xml, sha256('{}')))).toEqual({ code: 'workbook-damaged', params: { detail } });
});

test('another custom XML part is none of ours', () => {
  expect(recognizeDataPart('<data xmlns="urn:other" role="index" sha256="0"/>')).toBeNull();
  expect(recognizeDataPart('<properties/>')).toBeNull();
});

test.each(['{"__proto__":{"x":1}}', '{"a":[{"constructor":1}]}', '{"prototype":1}', '[]', 'null', '{'])(
  '%s is refused as data',
  (json) => {
    expect(refusalOf(() => parseSafeObject(json))).toEqual({
      code: 'workbook-damaged',
      params: { detail: 'data-shape' },
    });
  },
);

test('data nested without end are refused without a stack overflow', () => {
  const json = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  expect(refusalOf(() => parseSafeObject(json))).toEqual({
    code: 'workbook-limit',
    params: { what: 'depth', limit: 64 },
  });
});

test('rows as written are short codes and come back', () => {
  const cell = fc.record<SnapshotCell>({
    column: fc.integer({ min: 1, max: 16_384 }),
    value: fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.constant(null),
    ),
    formula: fc.oneof(fc.string(), fc.constant(null)),
    input: fc.boolean(),
    criterion: fc.oneof(fc.string(), fc.constant(null)),
  });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
      const texts: string[] = [];
      const known = new Map<string, number>();
      const codes = rows.map((cells, index) =>
        encodeRow(index + 1, cells, (text) => {
          const found = known.get(text);
          if (found !== undefined) return String(found);
          known.set(text, texts.push(text) - 1);
          return '';
        }),
      );
      let next = 0;
      const decoded = codes.map((code) => {
        const numbered = withNumbers(code, next);
        next = numbered.next;
        return decodeRow(numbered.code, (number) => texts[number] ?? 'lost');
      });
      expect(decoded).toEqual(rows.map((cells, index) => ({ row: index + 1, cells })));
    }),
  );
});
