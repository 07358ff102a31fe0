import { mkdir, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { nextAudit } from '../../../../src/app/audit/next-audit.ts';
import { planCriterion } from '../../../../src/app/audit/plan-criterion.ts';
import { answerKind, makeKindsAudit, openKinds } from '../../../support/kinds-audit.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files());
const request = {
  path: 'y.audit.yaml',
  from: 'x.audit.yaml',
  checklists: [],
  round: '2025-10',
  on: '2025-10-20',
} as const;

beforeEach(async () => {
  await makeKindsAudit(tools(), folder.path);
  await writeFile(folder.path('photo.txt'), 'photo');
  await answerKind(tools(), 'A', 'not-met');
  await answerKind(tools(), 'B', 'here', { evidence: [folder.path('photo.txt')] });
  await answerKind(tools(), 'C', 'not-applicable', { reason: 'thuê ngoài' });
  await answerKind(tools(), 'D', 'no-evidence');
  const plan = { owner: 'Phòng CNTT', due: '2025-09-15' };
  await planCriterion(tools(), {
    path: 'x.audit.yaml',
    checklists: [],
    by: null,
    criterion: 'A',
    plan,
    quantity: null,
    item: null,
    reason: null,
    withdraw: false,
  });
});

describe('the next round', () => {
  test('replaces no audit, and gives no advice that would: answers stand in it', async () => {
    const onto = { ...request, path: 'x.audit.yaml', onlyFindings: true };
    await expect(nextAudit(tools(), onto)).rejects.toMatchObject({
      problems: [{ code: 'audit-exists', file: 'x.audit.yaml' }],
    });
  });

  test('asks again what failed or is open and keeps the rest from that round', async () => {
    await nextAudit(tools(), { ...request, onlyFindings: true });
    const { audit } = await openKinds(tools(), 'y.audit.yaml');
    expect([...audit.responses.keys()]).toEqual(['A', 'B', 'C']);
    expect(audit.responses.get('A')).toMatchObject({ verified: null, plan: { owner: 'Phòng CNTT' }, keptFrom: null });
    expect(audit.responses.get('B')).toMatchObject({ verified: { answer: { value: 'here' } }, keptFrom: '2025-08' });
    expect(audit.responses.get('C')?.keptFrom).toBe('2025-08');
    expect(audit).toMatchObject({
      revision: 1,
      round: { id: '2025-10' },
      auditedOn: '2025-10-20',
      signed: [],
      visit: null,
    });
  });

  test('asks again about a day that was recent enough then and is too old now', async () => {
    await answerKind(tools(), 'F', '2025-07-30');
    await nextAudit(tools(), { ...request, onlyFindings: true });
    expect((await openKinds(tools(), 'y.audit.yaml')).audit.responses.get('F')).toMatchObject({ keptFrom: '2025-08' });
    await nextAudit(tools(), {
      ...request,
      path: 'later.audit.yaml',
      on: '2027-01-20',
      round: '2027',
      onlyFindings: true,
    });
    const { audit } = await openKinds(tools(), 'later.audit.yaml');
    expect([audit.responses.has('B'), audit.responses.has('F')]).toEqual([true, false]);
  });

  test('takes no day before the round that it follows', async () => {
    const past = { ...request, on: '2024-10-20', onlyFindings: false };
    await expect(nextAudit(tools(), past)).rejects.toMatchObject({
      problems: [{ code: 'before-last-round', params: { auditedOn: '2024-10-20', before: '2025-08-05' } }],
    });
  });

  test('asks everything again, but for what does not apply, unless only findings are wanted', async () => {
    await nextAudit(tools(), { ...request, onlyFindings: false });
    const { audit } = await openKinds(tools(), 'y.audit.yaml');
    expect([...audit.responses].map(([id, { verified }]) => [id, verified === null])).toEqual([
      ['A', true],
      ['C', false],
    ]);
  });

  test('what is answered anew is no longer kept, what was kept twice names the first round', async () => {
    await nextAudit(tools(), { ...request, onlyFindings: true });
    await answerKind(tools(), 'C', 'data', { path: 'y.audit.yaml' });
    const third = { ...request, path: 'z.audit.yaml', from: 'y.audit.yaml', round: '2025-12', onlyFindings: true };
    await nextAudit(tools(), third);
    const { audit } = await openKinds(tools(), 'z.audit.yaml');
    expect(audit.responses.get('B')?.keptFrom).toBe('2025-08');
    expect(audit.responses.has('C')).toBe(false);
  });

  test('brings the evidence of what is kept along to another folder', async () => {
    await mkdir(folder.path('october'));
    await nextAudit(tools(), { ...request, path: 'october/y.audit.yaml', onlyFindings: true });
    const { audit } = await openKinds(tools(), 'october/y.audit.yaml');
    const file = audit.responses.get('B')?.evidence[0]?.file ?? '';
    expect(await folder.files().evidenceState('october/y.audit.yaml', file)).toMatchObject({ is: 'present' });
  });

  test('refuses the same round again', async () => {
    const same = { ...request, round: '2025-08', onlyFindings: true };
    await expect(nextAudit(tools(), same)).rejects.toMatchObject({ problems: [{ code: 'same-round' }] });
  });
});
