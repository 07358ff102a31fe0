import { appendFile, chmod, mkdir, readdir, readFile, rename, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerFromFile } from '../../../src/app/audit/answer-from-file.ts';
import { auditHistory } from '../../../src/app/audit/audit-history.ts';
import { checkEvidence } from '../../../src/app/audit/check-evidence.ts';
import { signAudit } from '../../../src/app/audit/sign-audit.ts';
import { examineMachine } from '../../../src/app/checks/examine-machine.ts';
import type { Notice } from '../../../src/app/ports/notice.ts';
import { failureOf, problemsOf } from '../../support/failure-of.ts';
import { answerKind, finishKinds, makeKindsAudit, openKinds } from '../../support/kinds-audit.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { toolsFor } from '../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files());
const path = 'x.audit.yaml';

beforeEach(() => makeKindsAudit(tools(), folder.path));

describe('answers from a script', () => {
  test('are recorded one by one, each as a revision, and “clear” removes one', async () => {
    await answerKind(tools(), 'E', '3/4', { note: 'đếm tại khoa' });
    await answerKind(tools(), 'A', 'met');
    const { audit } = await answerKind(tools(), 'A', 'clear');
    expect(audit.revision).toBe(4);
    expect([...audit.responses.keys()]).toEqual(['E']);
    expect(audit.responses.get('E')?.verified).toMatchObject({ by: 'Trần B', note: 'đếm tại khoa' });
  });

  test('are recorded all at once from a file, or none of them', async () => {
    await writeFile(folder.path('answers.yaml'), 'A: met\nE: { needed: 4, present: 3 }\nD: 1.50\nC: [data, system]\n');
    const request = { path, checklists: [], by: null, side: 'self', reason: null, from: 'answers.yaml' } as const;
    expect((await answerFromFile(tools(), request)).count).toBe(4);
    const { audit } = await openKinds(tools());
    expect(audit.revision).toBe(2);
    expect(
      [...audit.responses].map(([id, { self }]) => [id, self?.answer.is === 'given' && self.answer.value]),
    ).toEqual([
      ['A', 'met'],
      ['C', ['data', 'system']],
      ['D', 1.5],
      ['E', { needed: 4, present: 3 }],
    ]);
    await writeFile(folder.path('answers.yaml'), 'A: partly\nB: nowhere\nZ: met\nF: { answer: never, by: me }\n');
    await expect(answerFromFile(tools(), request)).rejects.toMatchObject({
      problems: [{ code: 'unknown-key', line: 4 }],
    });
    await writeFile(folder.path('answers.yaml'), 'A: partly\nB: nowhere\nZ: met\n');
    const problems = [
      { code: 'wrong-answer', line: 2 },
      { code: 'unknown-criterion', line: 3 },
    ];
    await expect(answerFromFile(tools(), request)).rejects.toMatchObject({ problems });
    expect((await openKinds(tools())).audit.revision).toBe(2);
  });

  test('name who: as said, else FACILITY_AUDIT_BY, else the system’s user', async () => {
    const byOf = async (by: string | null, surroundings = {}) => {
      const { audit } = await answerKind(toolsFor(folder.files(), surroundings), 'A', 'met', { by });
      return audit.responses.get('A')?.verified?.by;
    };
    expect(await byOf('Lê C', { by: 'Môi trường' })).toBe('Lê C');
    expect(await byOf(null, { by: 'Môi trường' })).toBe('Môi trường');
    expect(await byOf(null)).toBe('an');
  });
});

describe('what both sides signed', () => {
  test('is the answers as they are; they are signed once, and again only to correct number or day', async () => {
    await answerKind(tools(), 'A', 'met');
    const request = { path, checklists: [], by: null, number: '05/BB-TCT', on: '2025-08-05' };
    await finishKinds(tools());
    const first = await signAudit(tools(), request);
    const said = { number: '05/BB-TCT', on: '2025-08-05', revision: first.signature.revision };
    for (const on of [request.on, null]) {
      await expect(signAudit(tools(), { ...request, on })).rejects.toMatchObject({
        problems: [{ code: 'already-signed', params: said }],
      });
    }
    const second = await signAudit(tools(), { ...request, number: '06/BB-TCT' });
    expect(second.signature.fingerprint).toBe(first.signature.fingerprint);
    expect(first.open.filter(({ kind }) => kind === 'no-evidence')).toHaveLength(6);
    await expect(answerKind(tools(), 'A', 'partly')).rejects.toMatchObject({
      problems: [{ code: 'signed-needs-reason' }],
    });
    const { audit } = await answerKind(tools(), 'A', 'partly', { reason: 'nhầm phòng' });
    expect(audit.responses.get('A')?.verified?.changed).toBe('nhầm phòng');
    const { lines } = await auditHistory(tools(), path, []);
    const last = lines.at(-1);
    expect(last?.is === 'entry' && last.entry.reason).toBe('nhầm phòng');
    const third = await signAudit(tools(), request);
    expect(third.signature.fingerprint).not.toBe(first.signature.fingerprint);
  });
});

test('a visit that is not finished is not signed, and says which sections lack answers', async () => {
  await answerKind(tools(), 'A', 'met');
  const request = { path, checklists: [], by: null, number: '05/BB-TCT', on: '2025-08-05' };
  const before = await openKinds(tools());
  await expect(signAudit(tools(), request)).rejects.toMatchObject({
    problems: [{ code: 'final-unanswered', file: path, params: { count: 6 } }],
  });
  expect((await openKinds(tools())).audit).toEqual(before.audit);
});

describe('the history', () => {
  test('is never needed: without it, or with a torn one, everything goes on', async () => {
    await answerKind(tools(), 'A', 'met');
    await appendFile(folder.path('x.history.jsonl'), '{"at":"2025');
    await answerKind(tools(), 'B', 'here');
    const { lines, broken } = await auditHistory(tools(), path, []);
    expect(lines.map(({ is }) => is)).toEqual(['entry', 'torn', 'entry']);
    expect(broken).toEqual([]);
    await rm(folder.path('x.history.jsonl'));
    await answerKind(tools(), 'D', '3');
    expect((await auditHistory(tools(), path, [])).lines).toHaveLength(1);
  });

  test('that can’t be written stops a script with its name, but the answer is saved', async () => {
    await mkdir(folder.path('x.history.jsonl'));
    await expect(answerKind(tools(), 'A', 'met')).rejects.toMatchObject({
      problems: [{ code: 'history-behind', params: { fault: 'file-is-folder', isKept: true }, file: 'x.audit.yaml' }],
    });
    expect((await openKinds(tools())).audit.responses.get('A')?.verified?.answer).toEqual({
      is: 'given',
      value: 'met',
    });
  });

  test('that was behind is completed by the next save, in the words and at the time of then', async () => {
    await answerKind(tools(), 'A', 'met');
    await rename(folder.path('x.history.jsonl'), folder.path('away'));
    await mkdir(folder.path('x.history.jsonl'));
    const later = toolsFor(folder.files(), { now: () => '2025-08-06T10:00:00+07:00' });
    await failureOf(answerKind(later, 'B', 'here'));
    await failureOf(answerKind(later, 'E', '3/4'));
    await rmdir(folder.path('x.history.jsonl'));
    await rename(folder.path('away'), folder.path('x.history.jsonl'));
    const seen = async () => {
      const { lines, broken } = await auditHistory(tools(), path, []);
      const entries = lines.flatMap((line) => (line.is === 'entry' ? [line.entry] : []));
      return { told: entries.map(({ criterion, revision, at }) => [criterion, revision, at.slice(8, 10)]), broken };
    };
    const behind = [
      ['A', 2, '05'],
      ['B', 3, '06'],
      ['E', 4, '06'],
    ];
    expect(await seen()).toEqual({ told: behind, broken: [] });
    await answerKind(tools(), 'D', '3');
    expect(await seen()).toEqual({ told: [...behind, ['D', 5, '05']], broken: [] });
    expect((await readdir(folder.path())).filter((name) => name.includes('waiting'))).toEqual([]);
  });

  test('that can’t be written keeps nobody from anything where doctor looks', async () => {
    await mkdir(folder.path('x.history.jsonl'));
    const examined = await examineMachine(toolsFor(folder.files()));
    expect(examined.find(({ what }) => what === 'audit')).toMatchObject({
      isSound: false,
      problems: [{ code: 'file-is-folder', file: 'x.history.jsonl' }],
    });
  });

  test.skipIf(process.platform === 'win32')(
    'lies beside the audit where that is named by a link, which is said',
    async () => {
      await mkdir(folder.path('real'));
      for (const name of (await readdir(folder.path())).filter((each) => each.endsWith('.yaml'))) {
        await rename(folder.path(name), folder.path('real', name));
      }
      await symlink('real/x.audit.yaml', folder.path(path));
      const told: Notice[] = [];
      await writeFile(folder.path('one.txt'), 'one');
      const tellingTools = toolsFor(folder.files(), {}, (notice) => told.push(notice));
      await answerKind(tellingTools, 'A', 'met', { evidence: [folder.path('one.txt')] });
      expect(told).toEqual([{ is: 'audit-behind-link', path, real: join('real', path) }]);
      expect((await readdir(folder.path('real'))).filter((name) => /history|evidence/.test(name))).toEqual([
        'evidence',
        'x.history.jsonl',
      ]);
      expect((await readdir(folder.path())).filter((name) => /history|evidence/.test(name))).toEqual([]);
      expect((await auditHistory(tools(), path, [])).lines).toHaveLength(2);
    },
  );

  test('shows an edit by hand, to doctor too', async () => {
    await answerKind(tools(), 'A', 'met');
    await answerKind(tools(), 'B', 'here');
    const text = await readFile(folder.path('x.history.jsonl'), 'utf8');
    await writeFile(folder.path('x.history.jsonl'), text.replace('"met"', '"not-met"'));
    expect((await auditHistory(tools(), path, [])).broken).toEqual([2]);
    const examined = await examineMachine(toolsFor(folder.files()));
    const found = examined.find(({ what }) => what === 'history');
    expect(found).toMatchObject({ isSound: false, broken: [2] });
  });
});

describe('evidence that an answers file names', () => {
  const request = { path, checklists: [], by: null, side: 'verified', reason: null, from: 'in/answers.yaml' } as const;

  test('lies beside that file, and nothing is copied from elsewhere', async () => {
    await mkdir(folder.path('in', 'photos'), { recursive: true });
    await writeFile(folder.path('private.txt'), 'private');
    await writeFile(folder.path('in', 'photos', 'a.txt'), 'a');
    for (const evidence of ['../private.txt', 'photos/../../private.txt', '../none.txt']) {
      await writeFile(folder.path('in', 'answers.yaml'), `A: { answer: met, evidence: [photos/a.txt, ${evidence}] }\n`);
      expect(await failureOf(answerFromFile(tools(), request))).toMatchObject({ code: 'unsafe-path', line: 1 });
    }
    expect(await readdir(folder.path())).not.toContain('evidence');
    await writeFile(folder.path('in', 'answers.yaml'), 'A: { answer: met, evidence: [./photos/a.txt] }\n');
    await answerFromFile(tools(), request);
    expect((await openKinds(tools())).audit.responses.get('A')?.evidence).toHaveLength(1);
  });

  test('is copied when all answers are right, and taken back where the audit can’t be saved', async () => {
    await mkdir(folder.path('in'));
    await writeFile(folder.path('in', 'a.txt'), 'a');
    await writeFile(folder.path('in', 'answers.yaml'), 'A: { answer: met, evidence: [a.txt] }\nX: met\n');
    expect(await problemsOf(answerFromFile(tools(), request))).toMatchObject([{ code: 'unknown-criterion' }]);
    await writeFile(folder.path('in', 'answers.yaml'), 'A: { answer: met, evidence: [a.txt] }\n');
    await chmod(folder.path(path), 0o444);
    expect(await problemsOf(answerFromFile(tools(), request))).toMatchObject([{ code: 'file-unwritable' }]);
    expect(await readdir(folder.path())).not.toContain('evidence');
  });
});

describe('evidence', () => {
  test('that is missing, changed or orphaned is found', async () => {
    for (const name of ['one', 'two', 'three']) await writeFile(folder.path(`${name}.txt`), name);
    const evidence = ['one', 'two', 'three'].map((name) => folder.path(`${name}.txt`));
    const { audit } = await answerKind(tools(), 'A', 'met', { evidence });
    const [one, two] = audit.responses.get('A')?.evidence ?? [];
    await rm(folder.path(one?.file ?? ''));
    await writeFile(folder.path(two?.file ?? ''), 'changed');
    await writeFile(folder.path('evidence/stray.jpg'), 'stray');
    const { files, orphans } = await checkEvidence(tools(), path, []);
    expect(files.map(({ condition }) => condition)).toEqual(['missing', 'changed', 'sound']);
    expect(orphans).toEqual(['evidence/stray.jpg']);
  });

  test('of another audit in the folder is no orphan', async () => {
    await writeFile(folder.path('photo.txt'), 'photo');
    await makeKindsAudit(tools(), folder.path, 'other.audit.yaml');
    await answerKind(tools(), 'A', 'met', { path: 'other.audit.yaml', evidence: [folder.path('photo.txt')] });
    expect((await checkEvidence(tools(), path, [])).orphans).toEqual([]);
  });
});
