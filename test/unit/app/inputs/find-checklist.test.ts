import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chosenChecklistPath, findChecklist } from '../../../../src/app/inputs/find-checklist.ts';
import { openAudit } from '../../../../src/app/inputs/open-audit.ts';
import { AuditError } from '../../../../src/domain/problem/audit-error.ts';
import { smallChecklist, smallServers } from '../../../support/small-checklist.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files());
const wanted = { id: 'small', version: '1.10', digest: null };

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(folder.path(path)), { recursive: true });
  await writeFile(folder.path(path), text);
}

async function writeChecklist(place: string, main = smallChecklist): Promise<void> {
  await write(`${place}/checklist.yaml`, main);
  await write(`${place}/servers.yaml`, smallServers);
}

function find(chosen: readonly string[], digest: string | null = null) {
  return findChecklist(tools(), { ...wanted, digest }, { chosen, beside: null });
}

async function problemsOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AuditError ? error.problems : [];
}

const reworded = smallChecklist.replace('en: Small', 'en: Smaller');
const broken = smallChecklist.replace('languages:', 'langauges:');

describe('the checklist that an audit names', () => {
  test.each([
    ['a file', 'mine', 'mine/checklist.yaml'],
    ['a folder', 'mine', 'mine'],
    ['a folder of folders', 'library/any-name', 'library'],
    ['a version below its folder', 'library/small/1.10', 'library'],
  ])('is found in %s', async (_, place, chosen) => {
    await writeChecklist(place);
    expect(await find([chosen])).toMatchObject({ id: 'small', version: '1.10' });
  });

  test('is the one with the digest, wherever it stands', async () => {
    await writeChecklist('one', reworded);
    await writeChecklist('two');
    const { digest } = await find(['two']);
    expect(await find(['one', 'two'], digest)).toMatchObject({ digest, title: { en: 'Small' } });
  });

  test('without a digest is the first, and its faults are told rather than another taken', async () => {
    await writeChecklist('one', broken);
    await writeChecklist('two');
    const { digest } = await find(['two']);
    expect(await problemsOf(find(['one', 'two']))).toMatchObject([{ code: 'unknown-key', file: 'one/checklist.yaml' }]);
    expect(await find(['one', 'two'], digest)).toMatchObject({ digest });
  });

  test('is not held up by the faults of another checklist', async () => {
    await writeChecklist('library/other', broken.replace('id: small', 'id: other'));
    await writeChecklist('library/small-one');
    expect(await find(['library'])).toMatchObject({ id: 'small' });
  });

  test('is no guess where a place was named that is not there', async () => {
    await writeChecklist('mine');
    expect(await problemsOf(find(['mine', 'gone/checklist.yaml']))).toMatchObject([
      { code: 'file-missing', file: 'gone/checklist.yaml' },
    ]);
    expect(await problemsOf(find(['mine', 'gone']))).toMatchObject([{ code: 'checklist-not-found' }]);
    expect(await find(['small', 'mine'])).toMatchObject({ id: 'small' });
  });

  test('is missed at the line of the audit that names it', async () => {
    const audit = `format: facility-audit/audit/1
id: "1"
checklist: { id: small, version: "1.10", digest: "sha256:${'0'.repeat(64)}" }
round: { id: 2025-08 }
auditedOn: 2025-08-05
facility: { id: yb, name: Yên Bình, kind: hospital }
`;
    await write('x.audit.yaml', audit);
    const place = { file: 'x.audit.yaml', line: 3, column: 1 };
    expect(await problemsOf(openAudit(tools(), 'x.audit.yaml', []))).toMatchObject([
      { code: 'checklist-not-found', ...place },
    ]);
    await writeChecklist('mine');
    expect(await problemsOf(openAudit(tools(), 'x.audit.yaml', ['mine']))).toMatchObject([
      { code: 'checklist-digest', ...place },
    ]);
  });
});

describe('a checklist by path', () => {
  test('may be the only one of a folder of folders', async () => {
    await writeChecklist('library/one');
    expect(await chosenChecklistPath(tools(), 'library')).toBe('library/one/checklist.yaml');
    await writeChecklist('library/two');
    expect(await problemsOf(chosenChecklistPath(tools(), 'library'))).toMatchObject([{ code: 'file-missing' }]);
    await writeChecklist('library/emr-readiness');
    expect(await chosenChecklistPath(tools(), 'library')).toBe('library/emr-readiness/checklist.yaml');
  });
});
