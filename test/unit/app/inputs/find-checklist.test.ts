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

describe('a checklist with several versions', () => {
  const second = smallChecklist.replace('version: "1.10"', 'version: "1.11"\nappliesFrom: 2026-08-19');

  async function writeVersions(): Promise<void> {
    await writeChecklist('shipped/small/1.10');
    await writeChecklist('shipped/small/1.11', second);
  }

  const shippedHere = () =>
    toolsFor(folder.files(), {
      shipped: { checklists: 'shipped', templates: 'templates', examples: 'examples', copies: 'copies' },
    });
  const chosenOn = (day: string | null, name = 'small') => chosenChecklistPath(shippedHere(), name, day);

  test('is taken in the latest that applies on the day of the audit', async () => {
    await writeVersions();
    expect(await chosenOn('2026-08-18')).toBe('shipped/small/1.10/checklist.yaml');
    expect(await chosenOn('2026-08-19')).toBe('shipped/small/1.11/checklist.yaml');
    // Today is 2025-08-05 here.
    expect(await chosenOn(null)).toBe('shipped/small/1.10/checklist.yaml');
    expect(await chosenOn('2026-12-01', 'shipped/small')).toBe('shipped/small/1.11/checklist.yaml');
  });

  test('is taken in the earliest for a day before all of them', async () => {
    await writeChecklist('shipped/small/1.10', second.replace('1.11', '1.10'));
    await writeChecklist('shipped/small/1.11', second.replace('2026-08-19', '2027-01-01'));
    expect(await chosenOn('2025-01-01')).toBe('shipped/small/1.10/checklist.yaml');
  });

  test('is taken in the version that is named, whatever the day', async () => {
    await writeVersions();
    expect(await chosenOn('2026-12-01', 'small@1.10')).toBe('shipped/small/1.10/checklist.yaml');
    expect(await chosenOn('2025-01-01', 'small@1.11')).toBe('shipped/small/1.11/checklist.yaml');
    expect(await problemsOf(chosenOn('2026-12-01', 'small@2.0'))).toMatchObject([
      { code: 'checklist-not-found', params: { id: 'small', version: '2.0', looked: 'small@1.10, small@1.11' } },
    ]);
  });

  test('is found for an audit by its own version, also where another is named for others', async () => {
    await writeVersions();
    for (const chosen of [[], ['small@1.10'], ['small@1.11']]) {
      const found = await findChecklist(shippedHere(), wanted, { chosen, beside: null });
      expect(found).toMatchObject({ version: '1.10' });
    }
  });
});
