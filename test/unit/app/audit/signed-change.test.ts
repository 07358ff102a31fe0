import { writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { planCriterion } from '../../../../src/app/audit/plan-criterion.ts';
import { signAudit } from '../../../../src/app/audit/sign-audit.ts';
import { answerKind, finishKinds, makeKindsAudit, openKinds } from '../../../support/kinds-audit.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files());
const path = 'x.audit.yaml';

beforeEach(async () => {
  await makeKindsAudit(tools(), folder.path);
  await answerKind(tools(), 'A', 'not-met');
  await finishKinds(tools());
  await signAudit(tools(), { path, checklists: [], by: 'Lê C', number: '05/BB', on: null });
});

function plan(reason: string | null) {
  const request = { path, checklists: [], by: 'Lê C', criterion: 'A', quantity: null, item: null, withdraw: false };
  return planCriterion(tools(), { ...request, plan: { owner: 'Phòng CNTT' }, reason });
}

describe('what both sides signed', () => {
  test.each([null, '', ' ', '\u00a0\u2003\t', '\u200b'])('does not change for the reason %j', async (reason) => {
    const before = await folder.files().readText(path, 1e6);
    const refused = { problems: [expect.objectContaining({ code: 'signed-needs-reason' })] };
    await expect(answerKind(tools(), 'A', 'met', { reason })).rejects.toMatchObject(refused);
    await expect(answerKind(tools(), 'A', 'clear', { reason })).rejects.toMatchObject(refused);
    await expect(plan(reason)).rejects.toMatchObject(refused);
    expect(await folder.files().readText(path, 1e6)).toBe(before);
  });

  test('changes with a reason, which stands at the signature with who, when and what', async () => {
    await answerKind(tools(), 'A', 'met', { reason: 'xem lại ảnh', by: 'Bình' });
    await plan('hẹn lại ngày');
    const { audit } = await openKinds(tools());
    expect(audit.signed).toHaveLength(1);
    expect(audit.signed[0]?.changes.map(({ by, reason, what }) => ({ by, reason, what }))).toEqual([
      { by: 'Bình', reason: 'xem lại ảnh', what: [{ criterion: 'A', part: 'verified' }] },
      { by: 'Lê C', reason: 'hẹn lại ngày', what: [{ criterion: 'A', part: 'plan' }] },
    ]);
  });

  test('is signed again without a reason, for nothing else is changed by it', async () => {
    await signAudit(tools(), { path, checklists: [], by: 'Lê C', number: '06/BB', on: null });
    expect((await openKinds(tools())).audit.signed.map(({ number }) => number)).toEqual(['05/BB', '06/BB']);
  });
});

describe('who records', () => {
  const nobody = () => toolsFor(folder.files(), { by: null });

  test.each([null, '', ' \u00a0'])('is asked for where %j is all that is known', async (by) => {
    await expect(answerKind(nobody(), 'B', 'here', { by, reason: 'r' })).rejects.toMatchObject({
      problems: [expect.objectContaining({ code: 'needs-name' })],
    });
  });

  test('is the only member of the team, and of several the lead', async () => {
    const text = await folder.files().readText(path, 1e6);
    const by = async (team: string) => {
      await writeFile(folder.path(path), text.replace('\nsigned:', `\nteam: ${team}\nsigned:`));
      const { audit } = await answerKind(nobody(), 'B', 'here', { by: null, reason: 'r' });
      return audit.responses.get('B')?.verified?.by;
    };
    expect(await by('[{ name: Hoa }]')).toBe('Hoa');
    expect(await by('[{ name: Hoa }, { name: Lan, role: lead }]')).toBe('Lan');
    await expect(by('[{ name: Hoa }, { name: Lan }]')).rejects.toMatchObject({
      problems: [expect.objectContaining({ code: 'needs-name' })],
    });
  });
});
