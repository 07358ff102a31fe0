import { describe, expect, test } from 'vitest';
import { type Assessment, assess } from '../../../../src/domain/scoring/assessment.ts';
import type { Language } from '../../../../src/domain/values/language.ts';
import { auditDocument } from '../../../../src/formats/audit/audit-document.ts';
import { jsonSchemas } from '../../../../src/formats/json-schema.ts';
import { exportSchema } from '../../../../src/formats/schemas/export-schema.ts';
import { markdownText } from '../../../../src/interchange/out/markdown.ts';
import { auditJson, exportHead, type Kept } from '../../../../src/report/exchange/audit-json.ts';
import { findingsText } from '../../../../src/report/exchange/findings-text.ts';
import { longColumns, longRows } from '../../../../src/report/exchange/long-form.ts';
import { planDays } from '../../../../src/report/exchange/plan-days.ts';
import { plainView } from '../../../../src/report/sheet/view.ts';
import { audit, priceList } from '../../../support/checklist-builders.ts';
import { schemaFaults } from '../../../support/json-schema-faults.ts';
import { smallChecklist, smallResponses } from '../../../support/report-fixtures.ts';

const checklist = smallChecklist();
const assessment = assess(audit(smallResponses), checklist, priceList({ server: 100 }));

function exportJson(assessments: readonly Assessment[], language: Language) {
  return { ...exportHead(language), audits: assessments.map((each) => auditJson(each, language, kept(each))) };
}

function kept({ audit: exported }: Assessment): Kept {
  const history = { entries: 3, head: 'a1', revision: 2, at: '2025-08-05T09:15:03+07:00', by: 'Lan', intact: true };
  return { document: auditDocument(exported), history };
}

function lines(): readonly Readonly<Record<string, unknown>>[] {
  return [...longRows(assessment, 'en')].map((row) =>
    Object.fromEntries(longColumns.map((column, index) => [column, row[index]])),
  );
}

describe('the long form', () => {
  test('has a row for every criterion and a value for every column', () => {
    expect(lines().map(({ criterion }) => criterion)).toEqual(
      checklist.sections.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
    );
    for (const row of longRows(assessment, 'en')) expect(row).toHaveLength(longColumns.length);
  });

  test('has both sides, counts as numbers of their own', () => {
    expect(lines().find(({ criterion }) => criterion === 'SRV-02')).toMatchObject({
      self: 2,
      selfNeeded: 2,
      verified: 1,
      verifiedNeeded: 2,
      verifiedNote: 'Only one runs',
      mark: 0.5,
      severity: 'major',
      evidence: 'evidence/rack.jpg',
      planOwner: 'Trần Thị Bình',
      planDue: '2025-09-15',
    });
  });

  test('has nothing in it that a spreadsheet program takes for a day', () => {
    const texts = lines().flatMap((line) => Object.values(line).filter((value) => typeof value === 'string'));
    expect(texts.filter((text) => /^\d{1,2}\/\d{1,2}$/.test(text))).toEqual([]);
  });
});

describe('exported JSON', () => {
  test.each(['vi', 'en', 'fr'] as const)('in %s is what its schema says', (language) => {
    const exported = exportJson([assessment, assess(audit(), checklist)], language);
    expect(exportSchema().safeParse(exported).error).toBeUndefined();
  });

  test('is what its published schema says', () => {
    const published = jsonSchemas().get('export.schema.json') ?? false;
    expect(schemaFaults(published, JSON.parse(JSON.stringify(exportJson([assessment], 'vi'))))).toEqual([]);
    expect(schemaFaults(published, { format: 'facility-audit/export/1', language: 'de', audits: [{}] })).toContain(
      '/language: enum',
    );
  });

  test('has nothing that is not in the schema', () => {
    const exported = exportJson([assessment], 'en');
    const known = (value: unknown): readonly string[] => {
      if (Array.isArray(value)) return value.flatMap(known);
      return typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, each]) => [key, ...known(each)])
        : [];
    };
    const schema = JSON.stringify(exportSchema().toJSONSchema());
    const ids = new Set([
      ...checklist.profile.map(({ id }) => id),
      ...checklist.sections.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
    ]);
    expect(known(exported).filter((key) => !ids.has(key) && !schema.includes(`"${key}"`))).toEqual([]);
  });
});

describe('findings as text', () => {
  const written = () => markdownText(findingsText(plainView(assessment, 'en')));

  test('stand by severity with what was found, what mends them and who by when', () => {
    expect(written()).toContain('SRV-02 (critical). How many servers? (en) Found: 1 present of 2 needed');
    expect(written()).toContain('Remedy: Buy servers (en)');
    expect(written()).toContain('In charge: Trần Thị Bình; due: 15/09/2025');
  });

  test('are followed by what each authority is asked to do', () => {
    expect(written()).toMatch(/For: .*\n\n- Buy servers \(en\) \(SRV-02; 2 piece \(en\); estimated 200 VND\)/);
  });
});

test('plans with a day are due days, in their order, the same in every export', () => {
  const [day] = planDays(assessment, 'en');
  expect(day).toMatchObject({ on: '2025-09-15', isDone: false, sequence: 1 });
  expect(day?.uid).toBe('0198c9a2-7c1e-7d30-9b1a-000000000001.SRV-02@facility-audit');
});
