import { readdir, readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { boundedChecklist } from '../../../../support/bounded-checklist.ts';
import { commandLine } from '../../../../support/command-line.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const folder = tempFolder();
const run = commandLine(folder);
const make = (...more: readonly string[]) =>
  run('new', '.', '--facility', 'bv-1', '--checklist', 'bounded.yaml', '--lang', 'vi', ...more);

beforeEach(() => writeFile(folder.path('bounded.yaml'), boundedChecklist));

describe('a round', () => {
  test.each([
    ['Đợt 1/2025', 'bv-1.dot-1-2025.audit.yaml', 'round: { id: dot-1-2025, title: { vi: Đợt 1/2025 } }'],
    ['2025-08', 'bv-1.2025-08.audit.yaml', 'round: { id: 2025-08 }'],
    ['Khảo sát lần 2', 'bv-1.khao-sat-lan-2.audit.yaml', 'title: { vi: Khảo sát lần 2 }'],
    ['Q3.2025', 'bv-1.Q3.2025.audit.yaml', 'round: { id: Q3.2025 }'],
  ])('called “%s” gives a plain file name, and keeps its name', async (round, file, line) => {
    expect((await make('--round', round, '--on', '5/8/2025')).code).toBe(0);
    expect((await readdir(folder.path('.'))).filter((each) => each.endsWith('.audit.yaml'))).toEqual([file]);
    expect(await readFile(folder.path(file), 'utf8')).toContain(line);
    expect(await readFile(folder.path(file), 'utf8')).toContain('auditedOn: 2025-08-05');
  });

  test.each(['???', 'con', '..'])('called “%s” is refused', async (round) => {
    expect((await make('--round', round)).code).toBe(2);
  });

  test('that follows another is held on its day or later, and is another one', async () => {
    await make('--round', '2025-08', '--on', '2025-08-05');
    const next = (...more: readonly string[]) =>
      run('new', 'y.audit.yaml', '--from', 'bv-1.2025-08.audit.yaml', '--lang', 'vi', ...more);
    expect(await next('--on', '5/8/2024', '--round', 'Đợt 2')).toMatchObject({
      code: 2,
      notes: expect.stringContaining('ngày 05/08/2024 trước ngày đánh giá của đợt trước (05/08/2025)'),
    });
    expect(await next('--on', '2026-02-01', '--round', '2025-08')).toMatchObject({
      code: 2,
      notes: expect.stringContaining('đợt sau phải khác đợt trước (2025-08)'),
    });
    expect((await next('--on', '1/2/2026', '--round', 'Đợt 2')).code).toBe(0);
  });
});

describe('a section that there is not', () => {
  test('is answered with those there are, by every command', async () => {
    await make('--on', '2025-08-05', '--round', '2025-08');
    expect((await make('--sections', 'servrs', '--round', '2')).notes).toContain('Các nhóm: servers, wards.');
  });
});

describe('a plan', () => {
  test('for what has full mark is saved, and told', async () => {
    await make('--on', '2025-08-05', '--round', '2025-08');
    const audit = 'bv-1.2025-08.audit.yaml';
    await run('answer', audit, 'TRAIN', 'met');
    const { code, notes } = await run('plan', audit, 'TRAIN', '--owner', 'Cúc', '--due', '15/9/2025', '--lang', 'vi');
    expect(code).toBe(0);
    expect(notes).toContain('! TRAIN đang đạt điểm tối đa');
    expect(await readFile(folder.path(audit), 'utf8')).toContain('due: 2025-09-15');
    await run('answer', audit, 'TRAIN', 'partly');
    expect((await run('plan', audit, 'TRAIN', '--owner', 'An', '--lang', 'vi')).notes).toBe('✔ TRAIN: đã lưu kế hoạch');
  });
});
