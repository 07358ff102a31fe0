import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { canonicalJson, type JsonObject, type JsonValue } from '../../../src/domain/values/json.ts';
import { jsonSchemas } from '../../../src/formats/json-schema.ts';
import { schemaFaults } from '../../support/json-schema-faults.ts';

const root = new URL('../../../', import.meta.url);

describe('the published JSON Schemas', () => {
  test.each([...jsonSchemas()])('%s is what is generated; else run: npx tsx scripts/schemas.mjs', (name, schema) => {
    const published = readFileSync(new URL(`docs/schemas/${name}`, root), 'utf8');
    expect(published).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  test('are all of them', () => {
    expect(readdirSync(new URL('docs/schemas/', root)).sort()).toEqual([...jsonSchemas().keys()].sort());
  });

  /** Formats that people write; an export is written by the tool, and a later one may have more keys. */
  const written = [...jsonSchemas()].filter(([name]) => name !== 'export.schema.json');

  test.each(written)(
    '%s lets keys of the user’s own stand in every map that has known keys, and no others',
    (_, schema) => {
      const closed = mapsIn(schema).filter((each) => each['additionalProperties'] === false);
      expect(closed.length).toBeGreaterThan(0);
      expect(closed.every((each) => canonicalJson(each['patternProperties'] ?? null) === '{"^x-":{}}')).toBe(true);
    },
  );

  test('know the format that each file begins with', () => {
    expect(jsonSchemas().get('audit.schema.json')).toMatchObject({
      properties: { format: { const: 'facility-audit/audit/1' } },
      required: expect.arrayContaining(['format', 'id', 'checklist', 'round', 'auditedOn', 'facility']),
    });
  });

  test('know which keys go with the kind of a criterion', () => {
    const criteria = mapsIn(jsonSchemas().get('section.schema.json') ?? {}).filter(
      (each) => each['anyOf'] && each['properties'],
    );
    expect(criteria).toMatchObject([
      {
        anyOf: expect.arrayContaining([expect.objectContaining({ required: ['options'] })]),
        required: ['id', 'question', 'kind'],
      },
    ]);
  });
});

describe('files that are shipped are what the published schemas say', () => {
  const files = ['checklists', 'templates', 'examples'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  );

  test.each(files)('%s', (path) => {
    const value = JSON.parse(JSON.stringify(parse(readFileSync(new URL(path, root), 'utf8')))) as JsonObject;
    const [, kind = 'section'] = /^facility-audit\/([a-z-]+)\//.exec(String(value['format'])) ?? [];
    const schema = jsonSchemas().get(`${kind.replace('report-', '')}.schema.json`);
    expect(schemaFaults(schema ?? false, value)).toEqual([]);
  });
});

function mapsIn(value: JsonValue): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((each: JsonValue) => mapsIn(each));
  if (typeof value !== 'object' || value === null) return [];
  return [value as JsonObject, ...Object.values(value).flatMap((each: JsonValue) => mapsIn(each))];
}
