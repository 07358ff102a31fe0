import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { boundedChecklist, finishBounded } from '../../../../support/bounded-checklist.ts';
import { commandLine } from '../../../../support/command-line.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const folder = tempFolder();
const run = commandLine(folder);

beforeEach(async () => {
  await writeFile(folder.path('bounded.yaml'), boundedChecklist);
  await writeFile(folder.path('letter.txt'), 'a letter');
  await run('new', 'x.audit.yaml', '--facility', 'bv-1', '--checklist', 'bounded.yaml', '--on', '2025-08-05');
  await run('answer', 'x.audit.yaml', 'TRAIN', 'met', '--evidence', 'letter.txt');
});

const saved = () => readFile(folder.path('x.audit.yaml'), 'utf8');
const named = async () => /evidence\/\S*letter.txt/.exec(await saved())?.[0] ?? '';

describe('a piece of evidence', () => {
  test('gets another caption and day, and loses them', async () => {
    const file = await named();
    const edited = await run(
      'evidence',
      'edit',
      'x.audit.yaml',
      'TRAIN',
      file,
      '--caption',
      'Công văn',
      '--day',
      '30/7',
    );
    expect(edited).toMatchObject({ code: 0, notes: `✔ TRAIN: ${file}: Công văn, 30/07/2025` });
    expect(await saved()).toMatch(/takenOn: 2025-07-30[\s\S]*caption: Công văn/);
    await run('evidence', 'edit', 'x.audit.yaml', 'TRAIN', file, '--caption', '', '--day', 'clear');
    expect(await saved()).not.toMatch(/takenOn|caption/);
  });

  test('is moved to another criterion with what is said of it, and the history tells both', async () => {
    const file = await named();
    await run('evidence', 'edit', 'x.audit.yaml', 'TRAIN', file, '--caption', 'Công văn');
    expect(await run('evidence', 'move', 'x.audit.yaml', 'TRAIN', file, 'PCS')).toMatchObject({ code: 0 });
    const { data } = await run('evidence', 'list', 'x.audit.yaml', '--json');
    expect(JSON.parse(data).files).toMatchObject([{ criterion: 'PCS', file, caption: 'Công văn', condition: 'sound' }]);
    const history = JSON.parse((await run('history', 'x.audit.yaml', '--json')).data);
    const moved = history.entries
      .slice(-2)
      .map(({ criterion, part }: { criterion: string; part: string }) => [criterion, part]);
    expect(moved.toSorted()).toEqual([
      ['PCS', 'evidence'],
      ['TRAIN', 'evidence'],
    ]);
  });

  test.each([
    [
      'a name that the criterion does not hold',
      ['edit', 'x.audit.yaml', 'TRAIN', 'other.jpg', '--caption', 'x'],
      'letter.txt',
    ],
    ['a day that there is not', ['edit', 'x.audit.yaml', 'TRAIN', 'letter.txt', '--day', '31/2/2025'], '31/2/2025'],
    ['nothing to change', ['edit', 'x.audit.yaml', 'TRAIN', 'letter.txt'], '--caption'],
    ['a criterion that there is not', ['move', 'x.audit.yaml', 'TRAIN', 'letter.txt', 'PCZ'], 'PCS'],
  ] as const)('%s is refused', async (_what, argv, said) => {
    const before = await saved();
    const file = (await named()).replace('evidence/', '');
    const { code, notes } = await run('evidence', ...argv.map((each) => (each === 'letter.txt' ? file : each)));
    expect(code).toBe(2);
    expect(notes).toContain(said);
    expect(await saved()).toBe(before);
  });

  test('of signed minutes is changed with a reason only', async () => {
    const file = await named();
    await finishBounded(run, ['TRAIN']);
    await run('sign', 'x.audit.yaml', '--number', '05/BB');
    const edit = ['evidence', 'edit', 'x.audit.yaml', 'TRAIN', file, '--caption', 'Công văn'] as const;
    expect((await run(...edit)).code).toBe(2);
    expect((await run(...edit, '--reason', 'ghi nhầm')).code).toBe(0);
    expect(await saved()).toContain('reason: ghi nhầm');
  });
});
