/**
 * Writes the JSON Schemas of the YAML formats into docs/schemas/, where editors find them. Run it with tsx after a change of
 * src/formats/schemas/: a test fails as long as what is published is not what is generated.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/formats/json-schema.ts';

const folder = new URL('../docs/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of jsonSchemas()) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`docs/schemas/${name}`);
}
