import { writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerCriterion } from '../../../../src/app/audit/answer-criterion.ts';
import { checkEvidence } from '../../../../src/app/audit/check-evidence.ts';
import { newAudit, unlistedFacility } from '../../../../src/app/audit/new-audit.ts';
import { type UpgradeRequest, upgradeAuditFile } from '../../../../src/app/audit/upgrade-audit-file.ts';
import { openAuditFile } from '../../../../src/app/inputs/open-audit.ts';
import { failureOf } from '../../../support/failure-of.ts';
import { kindsChecklist } from '../../../support/kinds-checklist.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const path = 'x.audit.yaml';
const tools = () => toolsFor(folder.files());
const newer = kindsChecklist.replace('version: "1"', 'version: "2"');
const reworded = newer.replace('Có phòng máy chủ riêng không?', 'Phòng máy chủ có riêng không?');

beforeEach(async () => {
  await writeFile(folder.path('kinds.yaml'), kindsChecklist);
  await newAudit(tools(), {
    path,
    checklists: ['kinds.yaml'],
    facility: unlistedFacility('yb', 'Yên Bình'),
    round: null,
    on: '2025-08-05',
    profile: new Map(),
    sections: null,
  });
  const answer = { path, checklists: [], side: 'verified', by: 'A', note: null, reason: null, evidence: [] } as const;
  await answerCriterion(tools(), { ...answer, criterion: 'A', value: 'met' });
  await answerCriterion(tools(), { ...answer, criterion: 'B', value: 'here' });
});

function upgrade(overrides: Partial<UpgradeRequest>) {
  return upgradeAuditFile(tools(), {
    path,
    checklists: [],
    to: null,
    dryRun: false,
    by: null,
    reason: null,
    ...overrides,
  });
}

describe('an audit brought to another version', () => {
  test('that changes texts alone keeps every answer, and is on it from then on', async () => {
    await writeFile(folder.path('v2.yaml'), reworded);
    const before = await openAuditFile(tools(), path, []);
    const { upgraded } = await upgrade({ to: 'v2.yaml' });
    expect(upgraded).toMatchObject({ askAgain: [], removed: [], reworded: ['A'] });
    const { audit, checklist } = await openAuditFile(tools(), path, []);
    expect(checklist.version).toBe('2');
    expect(audit.revision).toBe(before.audit.revision + 1);
    expect(audit.responses).toEqual(before.audit.responses);
    expect(await upgrade({ checklists: ['v2.yaml'] })).toMatchObject({ checklist: { version: '2' }, upgraded: null });
  });

  test('keeps the evidence of a response that it set aside', async () => {
    await writeFile(folder.path('photo.txt'), 'photo');
    const answer = { path, checklists: [], side: 'verified', by: 'A', note: null, reason: null } as const;
    await answerCriterion(tools(), { ...answer, criterion: 'B', value: 'here', evidence: ['photo.txt'] });
    await writeFile(folder.path('v2.yaml'), newer.replaceAll('id: B', 'id: B-2'));
    const { upgraded } = await upgrade({ to: 'v2.yaml' });
    expect(upgraded?.setAside).toEqual([{ criterion: 'B', why: 'no-longer-asked' }]);
    expect((await checkEvidence(tools(), path, [])).orphans).toEqual([]);
  });

  test('may be named as any checklist is', async () => {
    await writeFile(folder.path('v2.yaml'), reworded);
    expect((await upgrade({ checklists: ['kinds.yaml', 'v2.yaml'] })).upgraded).not.toBeNull();
    expect((await openAuditFile(tools(), path, [])).audit.checklist.version).toBe('2');
  });

  test('is never brought to another checklist', async () => {
    await writeFile(folder.path('other.yaml'), newer.replace('id: kinds', 'id: others'));
    expect(await failureOf(upgrade({ to: 'other.yaml' }))).toMatchObject({ code: 'checklist-mismatch' });
  });

  test('stays as it is in a dry run', async () => {
    await writeFile(folder.path('v2.yaml'), newer.replace('{ id: C,', '{ id: CC,'));
    expect((await upgrade({ to: 'v2.yaml', dryRun: true })).upgraded).not.toBeNull();
    expect((await openAuditFile(tools(), path, [])).audit.checklist.version).toBe('1');
  });
});
