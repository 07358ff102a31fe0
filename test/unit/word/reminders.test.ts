import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { commandLine, type Ran } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { wordTexts } from '../../support/word-texts.ts';
import { ofExample } from '../../support/words-of-offices.ts';
import { withParts } from '../../support/zip-parts.ts';

const folder = tempFolder();
let run: (...argv: readonly string[]) => Promise<Ran>;
const letter = (id: string) => folder.path(`papers/cong-van-don-doc.${id}.docx`);
const lines = (id: string) => wordTexts(readFileSync(letter(id)));

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'in/a.audit.yaml': auditYaml({ facility: 'a', servers: 1 }),
    'in/b.audit.yaml': auditYaml({ facility: 'b', servers: 1 }),
  });
});

const merge = (...more: readonly string[]) =>
  run('merge', 'in', '-o', 'out.xlsx', '--checklist', 'small.yaml', '--papers', 'papers', '--lang', 'vi', ...more);

/** Facility b has all that it lacked, so that it needs no reminder. */
const bIsReady = () => writeFiles(folder, { 'in/b.audit.yaml': auditYaml({ facility: 'b', servers: 2 }) });

describe('a letter of an earlier run that is no longer needed', () => {
  test('is removed with --force where nobody touched it, and named', async () => {
    await merge();
    bIsReady();
    const { code, notes } = await merge('--force');
    expect(code).toBe(0);
    expect(existsSync(letter('a'))).toBe(true);
    expect(existsSync(letter('b'))).toBe(false);
    expect(notes).toMatch(/papers\S+cong-van-don-doc\.b\.docx: đã xóa/);
  });

  test('stays where its text is not the one that we wrote, and is named', async () => {
    await merge();
    bIsReady();
    // Saved by another program: the same words, laid out otherwise.
    writeFileSync(
      letter('b'),
      withParts(readFileSync(letter('b')), {
        'word/document.xml': (xml) => xml.replace('<w:body>', '<w:body><!-- saved -->'),
      }),
    );
    expect((await run('verify', 'papers/cong-van-don-doc.b.docx')).code).toBe(0);
    const { notes } = await merge('--force');
    expect(existsSync(letter('b'))).toBe(true);
    expect(notes).toMatch(/cong-van-don-doc\.b\.docx: được ghi từ trước, nay không còn cần/);
  });

  test.each([
    ['a text', 'cong-van-don-doc.z.docx', 'not a document'],
    ['a file of another name', 'notes.docx', 'mine'],
  ])('%s is never removed', async (_what, name, text) => {
    await merge();
    writeFileSync(folder.path(`papers/${name}`), text);
    await merge('--force');
    expect(readFileSync(folder.path(`papers/${name}`), 'utf8')).toBe(text);
  });

  test('stays without --force', async () => {
    await merge();
    bIsReady();
    const { notes } = await run(
      ...(['merge', 'in', '-o', 'new.xlsx', '--checklist', 'small.yaml', '--papers', 'other', '--lang', 'vi'] as const),
    );
    expect(notes).not.toMatch(/đã xóa/);
    expect(existsSync(letter('b'))).toBe(true);
  });
});

describe('the day to answer by', () => {
  test('stands in the reminders, and is no longer told as unknown', async () => {
    const without = await merge();
    expect(without.notes).toContain('hạn báo cáo');
    const given = await merge('--force', '--reply-by', '2025-09-15');
    expect(given.notes).not.toContain('hạn báo cáo');
    expect(lines('a')).toContain('- Báo cáo kết quả bằng văn bản về Tổ công tác liên ngành trước ngày 15/09/2025.');
  });

  test.each([
    ['2025-08-04', 'papers'],
    ['2025-02-30', 'papers'],
    ['2025-09-15', null],
  ])('%s is refused before the papers are dated, as no day, and without papers', async (day, papers) => {
    const where = papers === null ? [] : ['--papers', papers];
    const given = ['-o', 'out.xlsx', '--checklist', 'small.yaml', '--reply-by', day, ...where];
    const { code } = await run('merge', 'in', ...given);
    expect(code).toBe(2);
    expect(existsSync(folder.path('out.xlsx'))).toBe(false);
  });
});

test('the number of a decision or plan that the template knows is no longer told as unknown', async () => {
  const template = readFileSync(new URL('../../../templates/report.yaml', import.meta.url), 'utf8');
  const known = template
    .replace(/Quyết định số …+\/QĐ-UBND/g, 'Quyết định số 1234/QĐ-UBND')
    .replace(/Kế hoạch số …+\/KH-TCT/g, 'Kế hoạch số 56/KH-TCT');
  expect(known).not.toBe(template);
  writeFiles(folder, { 'report.yaml': known });
  expect((await merge()).notes).toContain('số quyết định thành lập Tổ công tác');
  const { notes } = await merge('--force', '--template', 'report.yaml');
  expect(notes).not.toMatch(/số quyết định thành lập Tổ công tác|số kế hoạch của Tổ công tác/);
});

test('a long list of what is overdue stands in an annex behind the signature, named in the letter', async () => {
  const [audit, lists] = ['audits/2025-10/ttyt-tram-tau.2025-10.audit.yaml', 'prices.example.yaml'].map(ofExample);
  const given = ['--papers', 'papers', '--lang', 'vi', '--on', '2026-12-31', '--prices', lists ?? ''];
  expect((await run('merge', audit ?? '', '-o', 'out.xlsx', ...given)).code).toBe(0);
  const all = lines('ttyt-tram-tau');
  const at = (text: string | RegExp) => all.findIndex((each) => each.search(text) >= 0);
  expect(at('Danh mục các nội dung quá hạn nêu tại Phụ lục kèm theo')).toBeGreaterThan(0);
  expect(at(/^PHỤ LỤC/)).toBeGreaterThan(at('TỔ TRƯỞNG'));
  expect(at('Bổ sung ổ cứng và cấu hình RAID')).toBeGreaterThan(at(/^PHỤ LỤC/));
  expect(all.filter((each) => each.startsWith('quá hạn ')).length).toBeGreaterThan(50);
});
