import { access, writeFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { removeEvidenceFile } from '../../../../src/app/audit/remove-evidence-file.ts';
import { signAudit } from '../../../../src/app/audit/sign-audit.ts';
import { answerKind, finishKinds, makeKindsAudit, openKinds } from '../../../support/kinds-audit.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files());
const path = 'x.audit.yaml';

beforeEach(async () => {
  await makeKindsAudit(tools(), folder.path);
  await writeFile(folder.path('note.txt'), 'note');
  await answerKind(tools(), 'A', 'not-met', { evidence: ['note.txt'] });
});

async function evidence() {
  const { audit } = await openKinds(tools());
  return audit.responses.get('A')?.evidence ?? [];
}

function remove(file: string, reason: string | null = null) {
  return removeEvidenceFile(tools(), { path, checklists: [], by: 'Lê C', criterion: 'A', file, reason });
}

test.each([
  ['as the audit names it', (file: string) => file],
  ['as Windows writes it', (file: string) => file.replaceAll('/', '\\')],
  ['by its name alone', (file: string) => file.split('/').at(-1) ?? ''],
])('evidence is taken out %s, who and why is noted, and the file stays', async (_how, typed) => {
  const [held] = await evidence();
  const file = held?.file ?? '';
  expect(await remove(typed(file), 'ảnh của phòng khác')).toEqual(held);
  expect(await evidence()).toEqual([]);
  const { audit } = await openKinds(tools());
  expect(audit.deletions).toMatchObject([
    { what: 'evidence', criterion: 'A', was: { file }, by: 'Lê C', reason: 'ảnh của phòng khác' },
  ]);
  await access(folder.path(file));
});

test('evidence that is not there is refused with what there is', async () => {
  const held = (await evidence()).map(({ file }) => file);
  expect(held).toHaveLength(1);
  await expect(remove('nothing.jpg')).rejects.toMatchObject({
    problems: [
      expect.objectContaining({ code: 'unknown-evidence', params: { criterion: 'A', file: 'nothing.jpg', held } }),
    ],
  });
  expect(await evidence()).toHaveLength(1);
});

test('what was signed loses no evidence without a reason', async () => {
  await finishKinds(tools());
  await signAudit(tools(), { path, checklists: [], by: 'Lê C', number: '05/BB', on: null });
  const [held] = await evidence();
  await expect(remove(held?.file ?? '')).rejects.toMatchObject({
    problems: [expect.objectContaining({ code: 'signed-needs-reason' })],
  });
  await remove(held?.file ?? '', 'nhầm ảnh');
  const { audit } = await openKinds(tools());
  expect(audit.signed[0]?.changes).toMatchObject([{ by: 'Lê C', reason: 'nhầm ảnh' }]);
});
