import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/domain/values/json.ts';
import { checklistFromDefinition } from '../../src/formats/checklist/checklist-file.ts';
import { documentYaml } from '../../src/formats/yaml/document-yaml.ts';
import { checklistAndAudit } from '../support/arbitraries.ts';
import { parseFiles, sha256, valueIn } from '../support/small-checklist.ts';

describe('any sound checklist', () => {
  test('is the same with any of its sections in files of their own', () => {
    fc.assert(
      fc.property(checklistAndAudit(), fc.nat(), ({ checklist }, choice) => {
        const files: Record<string, string> = {};
        const sections = checklist.sections.map(({ weight, scored, ...content }, index) => {
          const own = JSON.parse(JSON.stringify({ weight, scored })) as JsonObject;
          if ((choice >> index) % 2 === 0) return { ...own, ...content };
          files[`section-${index}.yaml`] = documentYaml(plain(content));
          return { file: `section-${index}.yaml`, ...own };
        });
        const whole = valueIn(parseFiles(documentYaml(plain(checklist)), {}));
        const separate = valueIn(parseFiles(documentYaml(plain({ ...checklist, sections })), files));
        expect(separate).toEqual(whole);
        expect(valueIn(checklistFromDefinition(whole.definition, sha256))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  test('has the same digest in whatever order its keys stand', () => {
    fc.assert(
      fc.property(checklistAndAudit(), ({ checklist }) => {
        const turned = JSON.parse(JSON.stringify(checklist, (_, value) => turnedAround(value))) as JsonObject;
        expect(valueIn(checklistFromDefinition(turned, sha256)).digest).toBe(
          valueIn(checklistFromDefinition(plain(checklist), sha256)).digest,
        );
      }),
      { numRuns: 50 },
    );
  });
});

function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

function turnedAround(value: unknown): unknown {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.fromEntries(Object.entries(value).toReversed()) : value;
}
