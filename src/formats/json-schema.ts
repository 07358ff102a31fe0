import * as z from 'zod';
import { answerKinds } from '../domain/checklist/checklist.ts';
import { groupBy } from '../domain/values/grouping.ts';
import type { JsonObject } from '../domain/values/json.ts';
import { auditSchema } from './schemas/audit-schema.ts';
import { checklistFileSchema, sectionFileSchema } from './schemas/checklist-schema.ts';
import { documentsSchema } from './schemas/documents-schema.ts';
import { exportFormat, exportSchema } from './schemas/export-schema.ts';
import { keysOfSomeKinds, kindKeys } from './schemas/kind-keys.ts';
import { priceSchema } from './schemas/price-schema.ts';
import { rosterSchema } from './schemas/roster-schema.ts';
import { templateSchema } from './schemas/template-schema.ts';
import { formats } from './shape/format-line.ts';

/** The JSON Schema (draft 2020-12) of every file format, by file name, for completion and checking in editors. */
export function jsonSchemas(): ReadonlyMap<string, JsonObject> {
  return new Map([
    ['checklist.schema.json', jsonSchema('facility-audit: checklist.yaml', checklistFileSchema(), formats.checklist)],
    ['section.schema.json', jsonSchema('facility-audit: a section of a checklist', sectionFileSchema(), null)],
    ['audit.schema.json', jsonSchema('facility-audit: audit file', auditSchema(), formats.audit)],
    ['prices.schema.json', jsonSchema('facility-audit: price list', priceSchema(), formats.prices)],
    ['roster.schema.json', jsonSchema('facility-audit: roster of facilities', rosterSchema(), formats.roster)],
    [
      'template.schema.json',
      jsonSchema('facility-audit: report template', templateSchema(), formats['report-template']),
    ],
    ['documents.schema.json', jsonSchema('facility-audit: documents.yaml', documentsSchema(), formats.documents)],
    ['export.schema.json', jsonSchema('facility-audit: audits exported as JSON', exportSchema(), exportFormat)],
  ]);
}

function jsonSchema(title: string, schema: z.ZodType, format: string | null): JsonObject {
  const { $schema, ...generated } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    reused: 'ref',
    override: ({ jsonSchema: each }) => {
      if (each.additionalProperties === false) each.patternProperties = { '^x-': {} };
      if (isCriterion(each)) each.anyOf = kindAlternatives;
    },
  });
  const properties = { ...generated.properties, ...(format === null ? {} : { format: { const: format } }) };
  return JSON.parse(JSON.stringify({ $schema, title, ...generated, properties })) as JsonObject;
}

/** A criterion in a checklist, whose schema is closed; that in an export contains results and is open. */
function isCriterion({ properties, additionalProperties }: z.core.JSONSchema.BaseSchema): boolean {
  const kind = properties?.['kind'];
  if (additionalProperties !== false) return false;
  return typeof kind === 'object' && kind.enum?.length === answerKinds.length && properties?.['question'] !== undefined;
}

/** What the rules in `checklist/rules/` require of a criterion by kind, as far as JSON Schema can express it; kinds that require the same share one entry. */
const kindAlternatives = [...groupBy(Object.entries(kindKeys), ([, { keys }]) => JSON.stringify(keys)).values()].map(
  (same) => {
    const keys = same[0]?.[1].keys;
    const needs = (need: string) => keysOfSomeKinds.filter((key) => keys?.[key] === need);
    const [strange, required] = [needs('none'), needs('required')];
    return {
      properties: {
        kind: { enum: same.map(([kind]) => kind) },
        ...Object.fromEntries(strange.map((key) => [key, false])),
      },
      ...(required.length === 0 ? {} : { required }),
    };
  },
);
