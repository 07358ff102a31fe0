import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerFromFile } from '../../../src/app/audit/answer-from-file.ts';
import { auditHistory } from '../../../src/app/audit/audit-history.ts';
import { checkEvidence } from '../../../src/app/audit/check-evidence.ts';
import { signAudit } from '../../../src/app/audit/sign-audit.ts';
import { examineMachine } from '../../../src/app/checks/examine-machine.ts';
import { answerKind, makeKindsAudit, openKinds } from '../../support/kinds-audit.ts';
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
  test('is the answers as they are; signing again says the same', async () => {
    await answerKind(tools(), 'A', 'met');
    const request = { path, checklists: [], by: null, number: '05/BB-TCT', on: '2025-08-05' };
    const first = await signAudit(tools(), request);
    const second = await signAudit(tools(), request);
    expect(second.signature.fingerprint).toBe(first.signature.fingerprint);
    expect(first.open.filter(({ kind }) => kind === 'unanswered')).toHaveLength(6);
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
    await expect(answerKind(tools(), 'A', 'met')).rejects.toMatchObject({ problems: [{ file: 'x.history.jsonl' }] });
    expect((await openKinds(tools())).audit.responses.get('A')?.verified?.answer).toEqual({
      is: 'given',
      value: 'met',
    });
  });

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
