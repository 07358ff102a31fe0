import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assess } from '../../../src/domain/scoring/assessment.ts';
import { assessmentJson } from '../../../src/report/exchange/assessment-json.ts';
import { auditOf, checklistOf } from '../../support/models-of.ts';
import type { PlainAudit, PlainChecklist } from '../../support/plain-documents.ts';
import { scoreAgain } from '../../support/second-scorer.ts';
import { shippedText } from '../../support/shipped-checklists.ts';

const audits = 'examples/lao-cai-2025/audits';
const folder = fileURLToPath(new URL(`../../../${audits}`, import.meta.url));

/** The definition as written, with each section in its place. */
function plainChecklist(version: string): PlainChecklist {
  const at = `checklists/emr-readiness/${version}`;
  const main = parse(shippedText(`${at}/checklist.yaml`));
  const sections = main.sections.map(({ file, ...entry }: { file: string }) => ({
    ...parse(shippedText(`${at}/${file}`)),
    ...entry,
  }));
  return { ...main, sections };
}

describe.each([
  ['2025-08', '2025.1'],
  ['2025-10', '2025.1'],
  ['2026-12', '2026.1'],
])('the example audits of %s, by version %s', (round, version) => {
  const plain = plainChecklist(version);
  const checklist = checklistOf(plain);
  const names = readdirSync(join(folder, round)).filter((name) => name.endsWith('.audit.yaml'));

  test.each(names)('%s earns the same from a second scorer', (name) => {
    const written: PlainAudit = parse(shippedText(`${audits}/${round}/${name}`));
    const found = assessmentJson(assess(auditOf(written, checklist), checklist, null));
    const { investment: _, ...second } = scoreAgain(plain, written);
    expect(found).toMatchObject(second);
    expect(found['percent']).not.toBeNull();
  });
});
