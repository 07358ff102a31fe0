import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { criteriaById } from '../../../src/domain/checklist/checklist-difference.ts';
import { assess } from '../../../src/domain/scoring/assessment.ts';
import { upgradeAudit } from '../../../src/domain/visit/upgrade-audit.ts';
import { auditDocument, completeAudit, readAudit } from '../../../src/formats/audit/audit-file.ts';
import { readOrThrow, shippedChecklist } from '../../support/shipped-checklists.ts';

const examples = fileURLToPath(new URL('../../../examples/lao-cai-2025/audits', import.meta.url));
const before = shippedChecklist('emr-readiness/2025.1');
const after = shippedChecklist('emr-readiness/2026.1');
const retired = ['SEC-02', 'SEC-09', 'SEC-15', 'SEC-21', 'WS-05a', 'WS-05b', 'FIN-01', 'EMR-18'];

function auditsOf(round: string): readonly string[] {
  return readdirSync(join(examples, round)).filter((name) => name.endsWith('.audit.yaml'));
}

function textOf(round: string, name: string): string {
  return readFileSync(join(examples, round, name), 'utf8');
}

function auditIn(round: string, name: string, checklist = before) {
  return readOrThrow(completeAudit(readAudit(textOf(round, name), name), checklist)).audit;
}

const of2025 = ['2025-08', '2025-10'].flatMap((round) => auditsOf(round).map((name) => [round, name] as const));

describe('an example audit of 2025', () => {
  test('is one of 22', () => {
    expect(of2025).toHaveLength(22);
  });

  test.each(of2025)('of %s, %s, goes to 2026.1 with no answer reinterpreted', (round, name) => {
    const audit = auditIn(round, name);
    const upgraded = upgradeAudit(audit, before, after, auditDocument);
    for (const [id, response] of upgraded.audit.responses) expect(response).toEqual(audit.responses.get(id));
    const lost = [...audit.responses.keys()].filter((id) => !upgraded.audit.responses.has(id));
    // Every answer that did not stay is told with why, and kept in the file.
    expect(upgraded.setAside.map(({ criterion }) => criterion)).toEqual(lost);
    expect(upgraded.removed).toEqual(lost.filter((id) => retired.includes(id)));
    const aside = JSON.stringify(auditDocument(upgraded.audit));
    for (const id of lost) expect(aside).toContain(`"${id}"`);
    // What must be asked: all that is new, and what could not be kept.
    const asked = new Set(upgraded.askAgain);
    const isKnown = criteriaById(before);
    for (const id of criteriaById(after).keys()) {
      const isOpen = !isKnown.has(id) || (lost.includes(id) && !retired.includes(id));
      expect([id, asked.has(id)]).toEqual([id, isOpen]);
    }
    expect(upgraded.profile).toEqual({ ask: ['online-service', 'security-level', 'funding-type'], dropped: [] });
    // It is a sound audit of the new version, in which everything that stayed counts.
    const again = readOrThrow(
      completeAudit(readAudit(JSON.stringify(auditDocument(upgraded.audit)), name), after),
    ).audit;
    expect(assess(again, after, null).criteria.length).toBe(173);
  });
});

describe('the third round of the example', () => {
  test.each(auditsOf('2026-12'))('%s is illustrative, by 2026.1 and complete', (name) => {
    const audit = auditIn('2026-12', name, after);
    expect(audit).toMatchObject({ illustrative: true, checklist: { version: '2026.1', digest: after.digest } });
    expect(assess(audit, after, null).complete).toBe(true);
    expect(parse(textOf('2026-12', name)).round.title.vi).toContain('minh họa');
  });

  test('is of four facilities that were there in October 2025', () => {
    const id = (name: string) => name.split('.')[0];
    expect(auditsOf('2026-12')).toHaveLength(4);
    expect(auditsOf('2025-10').map(id)).toEqual(expect.arrayContaining(auditsOf('2026-12').map(id)));
  });
});
