import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { JsonObject } from '../../../src/domain/json.ts';
import { jsonSchemas } from '../../../src/formats/json-schema.ts';
import { smallChecklist, smallServers } from '../../support/small-checklist.ts';

const root = new URL('../../../', import.meta.url);

function accepts(name: string, document: unknown): boolean {
  const schema = jsonSchemas().get(name);
  if (schema === undefined) throw new Error(`no schema ${name}`);
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(document).success;
}

describe('the published JSON Schemas', () => {
  it.each([...jsonSchemas()])('%s is what is generated; else run: npx tsx scripts/schemas.mjs', (name, schema) => {
    const published = readFileSync(new URL(`docs/schemas/${name}`, root), 'utf8');
    expect(published).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it('are all of them', () => {
    expect(readdirSync(new URL('docs/schemas/', root)).sort()).toEqual([...jsonSchemas().keys()].sort());
  });

  it('accept a sound checklist and its section file', () => {
    expect(accepts('checklist.schema.json', parse(smallChecklist))).toBe(true);
    expect(accepts('section.schema.json', parse(smallServers))).toBe(true);
  });

  it.each([
    ['id: servers', 'id: servers\nweigth: 3', false],
    ['id: servers', 'id: servers\nx-own: 3', true],
    ['kind: number', 'kind: numbers', false],
    ['critical: true', 'critical: 1', false],
    ['kind: number', 'kind: number\n    options: []', false],
  ])('hold a section with %j -> %j to its shape', (from, to, isSound) => {
    expect(accepts('section.schema.json', parse(smallServers.replace(from, to)) as JsonObject)).toBe(isSound);
  });
});
