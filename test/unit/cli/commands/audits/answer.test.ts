import { writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { boundedChecklist } from '../../../../support/bounded-checklist.ts';
import { commandLine } from '../../../../support/command-line.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const folder = tempFolder();
const run = commandLine(folder);

beforeEach(async () => {
  await writeFile(folder.path('bounded.yaml'), boundedChecklist);
  const made = await run(
    'new',
    'x.audit.yaml',
    '--facility',
    'bv-1',
    '--checklist',
    'bounded.yaml',
    '--on',
    '2025-08-05',
  );
  expect(made.code).toBe(0);
});

const answer = (criterion: string, value: string, language: 'vi' | 'en' | 'fr' = 'vi') =>
  run('answer', 'x.audit.yaml', criterion, '--lang', language, '--', value);

describe('a number in the language of whoever answers', () => {
  test.each([
    ['vi', 'TEMP', '22,5', '✔ TEMP  22,5'],
    ['vi', 'TEMP', '22.5', '✔ TEMP  22,5'],
    ['fr', 'TEMP', '22,5', '✔ TEMP  22,5'],
    ['en', 'TEMP', '22.5', '✔ TEMP  22.5'],
    ['vi', 'TEMP', '-3', '✔ TEMP  -3'],
    ['vi', 'PCS', '1 200/1 500', '✔ PCS  1.200/1.500 máy'],
    ['en', 'PCS', '1,200/1,500', '✔ PCS  1,200 present of 1,500 needed (PCs)'],
    ['vi', 'DRILL', '30/6/2025', '✔ DRILL  30/06/2025'],
    ['vi', 'DRILL', '30/6/25', '✔ DRILL  30/06/2025'],
    ['vi', 'DRILL', '15/6', '✔ DRILL  15/06/2025'],
    ['vi', 'DRILL', '15/12', '✔ DRILL  15/12/2024'],
    ['vi', 'DRILL', '2025-06-30', '✔ DRILL  30/06/2025'],
  ] as const)('%s: %s %s', async (language, criterion, value, said) => {
    expect(await answer(criterion, value, language)).toMatchObject({ code: 0, notes: said });
  });

  test.each([
    ['vi', 'PCS', '1.200/1.500', 'PCS: “1.200” có thể là 1.200 hoặc 1,2.'],
    ['vi', 'TEMP', '1e3', 'TEMP: “1e3” không phải câu trả lời hợp lệ. Cần: một số như 1234,5'],
    ['vi', 'TEMP', '12a', 'TEMP: “12a” không phải câu trả lời hợp lệ.'],
    ['vi', 'DRILL', '31/2/2025', 'Cần: một ngày như 30/6/2025 hoặc 2025-06-30, hoặc never'],
    ['vi', 'DRILL', '25-06-15', 'Cần: một ngày như 30/6/2025'],
    ['vi', 'DRILL', '6/8/2025', 'ngày 06/08/2025 sau ngày đánh giá 05/08/2025'],
    ['en', 'DRILL', '6/8/2025', '06/08/2025 lies after the audit’s date 05/08/2025'],
  ] as const)(
    'that is none, or two, is refused with how to write it: %s %s %s',
    async (language, criterion, value, said) => {
      const { code, notes } = await answer(criterion, value, language);
      expect(notes).toContain(said);
      expect(code).toBe(2);
    },
  );
});

describe('a number beyond its bounds', () => {
  test.each([
    ['vi', 'FREE', '150', 'FREE: Số này là 150, nhưng không thể lớn hơn 100.'],
    ['vi', 'TEMP', '-300', 'TEMP: Số này là -300, nhưng không thể nhỏ hơn -10.'],
    ['vi', 'PCS', '1,5/2', 'PCS: “Hiện có” là 1,5, nhưng phải là số nguyên.'],
    ['vi', 'LIC', '999/10', 'LIC: “Có bản quyền” là 999, nhưng không thể lớn hơn “Đã kiểm tra” (10).'],
    ['en', 'LIC', '11/10', 'LIC: “Licensed” is 11, but can’t be more than “Checked”, which is 10.'],
    [
      'fr',
      'LIC',
      '11/10',
      'LIC\u00a0: «\u00a0Sous licence\u00a0» est 11, mais ne peut dépasser «\u00a0Contrôlés\u00a0» (10).',
    ],
    ['vi', 'SRV', '3', 'SRV: “Hiện có” là 3, nhưng không thể lớn hơn “Cần có” (2).'],
  ] as const)('is refused: %s %s %s', async (language, criterion, value, said) => {
    expect(await answer(criterion, value, language)).toMatchObject({ code: 2, notes: expect.stringContaining(said) });
  });

  test('is refused in a file of answers too, with its line, and nothing is written', async () => {
    await writeFile(
      folder.path('answers.yaml'),
      'TEMP: 21\nFREE: 150\nLIC: { needed: 10, present: 11 }\nDRILL: 15/6\n',
    );
    const { code, notes } = await run('walk', 'x.audit.yaml', '--from', 'answers.yaml');
    expect(code).toBe(2);
    expect(notes.split('\n')).toEqual([
      expect.stringContaining('answers.yaml:2:7: FREE'),
      expect.stringContaining('answers.yaml:3:6: LIC'),
    ]);
  });

  test('that is only unusual is recorded, and told', async () => {
    const { code, notes } = await answer('FREE', '97');
    expect(code).toBe(0);
    expect(notes).toContain('97 % là con số khác thường: thường từ 5 đến 90.');
  });
});

describe('answers that look odd beside each other', () => {
  test('are remarked beside each of them, and recorded', async () => {
    await answer('LIC', '12/12');
    const { code, notes } = await answer('PCS', '10/20');
    expect(code).toBe(0);
    expect(notes.split('\n')).toEqual(['✔ PCS  10/20 máy', '! Có bản quyền nhiều hơn số máy hiện có.']);
    expect((await answer('TRAIN', 'met')).notes).toBe('✔ TRAIN  Đạt');
  });

  test('are compared with the round before, where it lies beside', async () => {
    await answer('PCS', '20/20');
    await run('new', 'y.audit.yaml', '--from', 'x.audit.yaml', '--on', '2026-02-05');
    const { notes } = await run('answer', 'y.audit.yaml', 'PCS', '19/20', '--by', 'An');
    expect(notes).toContain('! Fewer workstations than last round.');
  });
});

describe('a criterion that is not asked of the facility', () => {
  const why = 'không được hỏi câu FREE';

  test('takes an answer, and says that it counts for nothing', async () => {
    await run('audit', 'set', 'x.audit.yaml', 'profile.hosting', 'cloud');
    const { code, notes } = await answer('FREE', '50');
    expect(code).toBe(0);
    expect(notes).toContain(why);
    expect((await answer('FREE', 'clear')).notes).not.toContain(why);
  });

  test('is told only where it is so', async () => {
    await run('audit', 'set', 'x.audit.yaml', 'profile.hosting', 'here');
    expect((await answer('FREE', '50')).notes).not.toContain(why);
  });
});

describe('what can be picked', () => {
  test.each([
    ['vi', 'đạt'],
    ['vi', 'Đạt'],
    ['en', 'met'],
    ['fr', 'conforme'],
  ] as const)('is taken by its name: %s %s', async (language, value) => {
    expect(await answer('TRAIN', value, language)).toMatchObject({ code: 0 });
  });

  test('is told by name and code where an answer is none of it', async () => {
    const { code, notes } = await answer('TRAIN', 'có lẽ');
    expect(code).toBe(2);
    expect(notes).toContain('Đạt (met)');
  });
});
