import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditHistory } from '../../../../src/app/audit/audit-history.ts';
import { combineParts, type Decide } from '../../../../src/app/combine/combine-parts.ts';
import type { ConflictView } from '../../../../src/app/combine/conflict-view.ts';
import { answerKind, makeKindsAudit, openKinds } from '../../../support/kinds-audit.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files());
const parts = ['an/x.audit.yaml', 'binh/x.audit.yaml'] as const;

/** Two inspectors take a copy each, with a folder of their own for evidence. */
beforeEach(async () => {
  await makeKindsAudit(tools(), folder.path);
  await answerKind(tools(), 'A', 'partly', { by: 'Đơn vị' });
  for (const part of parts) {
    await mkdir(folder.path(part.split('/')[0] ?? ''));
    await copyFile(folder.path('x.audit.yaml'), folder.path(part));
    await copyFile(folder.path('kinds.1.checklist.yaml'), folder.path(part.replace('x.audit', 'kinds.1.checklist')));
  }
});

function combine(overrides: Partial<Parameters<typeof combineParts>[1]> = {}, decide: Decide | null = null) {
  const request = {
    paths: parts,
    base: 'x.audit.yaml',
    output: 'all.audit.yaml',
    overwrite: false,
    checklists: [],
    facility: null,
    prefer: null,
    by: 'Lê C',
    reason: null,
  };
  return combineParts(tools(), { ...request, ...overrides }, decide);
}

const answerIn = (part: string, criterion: string, value: string, by: string, more = {}) =>
  answerKind(tools(), criterion, value, { path: part, by, ...more });

describe('combining parts', () => {
  test('takes what each inspector did, with evidence, and says who and when', async () => {
    await writeFile(folder.path('rack.txt'), 'rack');
    await answerIn(parts[0], 'B', 'here', 'An', { evidence: [folder.path('rack.txt')] });
    await answerIn(parts[1], 'D', '120', 'Bình');
    const { decided } = await combine();
    const { audit } = await openKinds(tools(), 'all.audit.yaml');
    expect(decided).toBe(0);
    expect(audit.responses.get('B')?.verified?.by).toBe('An');
    expect(audit.responses.get('D')?.verified?.by).toBe('Bình');
    expect(audit.responses.get('A')?.verified?.by).toBe('Đơn vị');
    const file = audit.responses.get('B')?.evidence[0]?.file ?? '';
    expect(await folder.files().evidenceState('all.audit.yaml', file)).toMatchObject({ is: 'present' });
    expect(audit.revision).toBe(4);
    const { lines, broken } = await auditHistory(tools(), 'all.audit.yaml', []);
    expect(broken).toEqual([]);
    expect(lines.map((line) => line.is === 'entry' && line.entry.criterion)).toEqual(['B', 'B', 'D']);
  });

  test('does not take the place of an audit of the visit that has answers which no part has', async () => {
    await answerIn(parts[0], 'B', 'here', 'An');
    await combine();
    await combine({ overwrite: true });
    await answerIn('all.audit.yaml', 'D', '120', 'Bình');
    await expect(combine({ overwrite: true })).rejects.toMatchObject({
      problems: [{ code: 'replaced-answers', params: { criteria: 'D' }, file: 'all.audit.yaml' }],
    });
    await combine({ paths: [...parts, 'all.audit.yaml'], output: 'whole.audit.yaml' });
    expect((await openKinds(tools(), 'whole.audit.yaml')).audit.responses.has('D')).toBe(true);
  });

  test('names evidence as it is stored, into another folder, with a base, and however often it is combined', async () => {
    await writeFile(folder.path('rack.txt'), 'rack');
    await answerIn('x.audit.yaml', 'B', 'here', 'Đơn vị', { evidence: [folder.path('rack.txt')] });
    await copyFile(folder.path('x.audit.yaml'), folder.path(parts[0]));
    await copyFile(folder.path('x.audit.yaml'), folder.path(parts[1]));
    const names: string[] = [];
    let [one, other]: readonly string[] = parts;
    for (const round of ['1', '2']) {
      const output = `out${round}/x.audit.yaml`;
      await mkdir(folder.path(`out${round}`));
      await combine({ paths: [one ?? '', other ?? ''], output });
      const { audit } = await openKinds(tools(), output);
      const [evidence] = audit.responses.get('B')?.evidence ?? [];
      names.push(evidence?.file ?? '');
      expect(await folder.files().evidenceState(output, evidence?.file ?? '')).toMatchObject({
        is: 'present',
        sha256: evidence?.sha256,
      });
      expect(await folder.files().list(folder.path(`out${round}/evidence`))).toHaveLength(1);
      [one, other] = [output, output];
    }
    expect(names[0]).toMatch(/^evidence\/[0-9a-f]{12}-rack\.txt$/);
    expect(names[1]).toBe(names[0]);
  });

  test('copies no evidence where it refuses', async () => {
    await writeFile(folder.path('rack.txt'), 'rack');
    await answerIn(parts[0], 'A', 'met', 'An', { evidence: [folder.path('rack.txt')] });
    await answerIn(parts[1], 'A', 'not-met', 'Bình');
    await mkdir(folder.path('out'));
    await expect(combine({ output: 'out/x.audit.yaml' })).rejects.toMatchObject({
      problems: [{ code: 'conflict-answer' }],
    });
    expect(await folder.files().exists('out/evidence')).toBe(false);
  });

  test('refuses differing answers that nobody decides, and writes nothing', async () => {
    await answerIn(parts[0], 'A', 'met', 'An');
    await answerIn(parts[1], 'A', 'not-met', 'Bình');
    await expect(combine()).rejects.toMatchObject({ problems: [{ code: 'conflict-answer' }] });
    expect(await folder.files().exists('all.audit.yaml')).toBe(false);
  });

  test('shows both sides with who, when, answer and note, and keeps both beside the decision', async () => {
    await answerIn(parts[0], 'A', 'met', 'An', { note: 'thấy khóa' });
    await answerIn(parts[1], 'A', 'not-met', 'Bình');
    const shown: ConflictView[] = [];
    await combine({}, async (view) => {
      shown.push(view);
      return { option: view.options.findIndex((option) => option.includes('Bình')), reason: 'xem lại ảnh' };
    });
    expect(shown[0]?.title).toBe('A Có phòng máy chủ riêng không?');
    expect(shown[0]?.options.toSorted()).toEqual([
      'An, 05/08/2025 09:15: Đạt; Ghi chú: thấy khóa — an/x.audit.yaml',
      'Bình, 05/08/2025 09:15: Không đạt — binh/x.audit.yaml',
    ]);
    const { audit } = await openKinds(tools(), 'all.audit.yaml');
    const response = audit.responses.get('A');
    expect(response?.verified).toMatchObject({ answer: { value: 'not-met' }, by: 'Bình', note: null });
    expect(response?.decisions[0]?.between.find(({ by }) => by === 'An')?.note).toBe('thấy khóa');
    expect(response?.decisions[0]).toMatchObject({ by: 'Lê C', reason: 'xem lại ảnh' });
    expect(response?.decisions[0]?.between.map(({ by }) => by).toSorted()).toEqual(['An', 'Bình']);
  });

  test('prefers an inspector by name, or a part by its file', async () => {
    await answerIn(parts[0], 'A', 'met', 'An');
    await answerIn(parts[1], 'A', 'not-met', 'Bình');
    await combine({ prefer: 'An' });
    await combine({ prefer: parts[1], output: 'other.audit.yaml' });
    expect((await openKinds(tools(), 'all.audit.yaml')).audit.responses.get('A')?.verified?.by).toBe('An');
    expect((await openKinds(tools(), 'other.audit.yaml')).audit.responses.get('A')?.verified?.by).toBe('Bình');
  });

  test('without a base takes what stands on one side only', async () => {
    await answerIn(parts[0], 'B', 'here', 'An');
    await answerIn(parts[1], 'C', 'data', 'Bình');
    await combine({ base: null });
    const { audit } = await openKinds(tools(), 'all.audit.yaml');
    expect([...audit.responses.keys()]).toEqual(['A', 'B', 'C']);
  });

  test('refuses parts of another facility, and an output that is there', async () => {
    await expect(combine({ output: 'x.audit.yaml' })).rejects.toMatchObject({ problems: [{ code: 'target-exists' }] });
    const { audit } = await openKinds(tools(), parts[1]);
    const other = (await folder.files().readText(parts[1], 1e6)).replace('id: yb', 'id: other');
    await writeFile(folder.path(parts[1]), other);
    expect(audit.facility.id).toBe('yb');
    await expect(combine({ base: null })).rejects.toMatchObject({ problems: [{ code: 'conflict-audits' }] });
  });
});
