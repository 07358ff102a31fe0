import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../src/domain/values/json.ts';
import { isJsonList, isJsonObject } from '../../../../src/domain/values/json.ts';
import { jsonSchemas } from '../../../../src/formats/json-schema.ts';
import { withoutExtensions } from '../../../../src/formats/shape/extensions.ts';

test.each(mapsOfSchemas())('in the map “%s” a key such as x-ray is an id and is kept', (name, nested) => {
  const inside = nested ? { 'x-ray': { 'x-ray': 'A' } } : { 'x-ray': 'A' };
  expect(withoutExtensions({ [name]: inside, 'x-note': 'B' })).toEqual({ [name]: inside });
});

test('elsewhere it is a key of the user’s own and is not read', () => {
  expect(withoutExtensions({ team: [{ name: 'A', 'x-ray': 'B' }], 'x-note': 'C' })).toEqual({ team: [{ name: 'A' }] });
});

/** The names of the members that are maps by id in the formats that people write, and whether their members are maps again. */
function mapsOfSchemas(): readonly (readonly [name: string, nested: boolean])[] {
  const found = new Map<string, boolean>();
  for (const [file, schema] of jsonSchemas()) if (file !== 'export.schema.json') collectMaps(schema, schema, found);
  expect(found.size).toBeGreaterThan(8);
  return [...found];
}

function collectMaps(root: JsonObject, schema: JsonValue, found: Map<string, boolean>): void {
  if (isJsonList(schema)) for (const each of schema) collectMaps(root, each, found);
  if (!isJsonObject(schema)) return;
  const { properties } = schema;
  if (isJsonObject(properties)) {
    for (const [name, member] of Object.entries(properties)) {
      const members = alternatives(root, member).flatMap((each) => each['additionalProperties'] ?? []);
      const maps = members.filter(isJsonObject);
      if (maps.length === 0) continue;
      const isNested = maps.some((each) => alternatives(root, each).some((map) => map['propertyNames'] !== undefined));
      found.set(name, isNested);
    }
  }
  for (const each of Object.values(schema)) collectMaps(root, each, found);
}

function alternatives(root: JsonObject, schema: JsonValue | undefined): readonly JsonObject[] {
  if (!isJsonObject(schema)) return [];
  const { $ref, anyOf } = schema;
  if (typeof $ref === 'string') {
    const target = $ref
      .split('/')
      .slice(1)
      .reduce<JsonValue | undefined>((at, step) => (isJsonObject(at) ? at[step] : undefined), root);
    return alternatives(root, target);
  }
  return isJsonList(anyOf) ? anyOf.flatMap((each) => alternatives(root, each)) : [schema];
}
