import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { pngOf } from '../support/pictures.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { keys, runTool, startTerminal, type TerminalOptions } from '../support/terminal.ts';

const folder = tempFolder();
const hints = 'lưu và thoát';

beforeEach(async () => {
  await writeFile(folder.path('kinds.yaml'), kindsChecklist);
  const facility = ['--facility', 'yb', '--name', 'Trung tâm Y tế khu vực Yên Bình', '--on', '2025-08-05'];
  runTool(['new', 'x.audit.yaml', '--checklist', 'kinds.yaml', ...facility], folder.path());
});

function walk(options: Partial<TerminalOptions> = {}, ...args: readonly string[]) {
  const whole = ['walk', 'x.audit.yaml', '--section', 'servers', '--by', 'Trần B', ...args];
  return startTerminal(whole, { cwd: folder.path(), ...options });
}

describe('moving about', () => {
  test('goes to a criterion found by words, without diacritics, and to one by its id', async () => {
    const terminal = walk();
    await terminal.shows(/Có phòng máy chủ riêng không\?[\s\S]*lưu và thoát/);
    await terminal.press('g', 'Đi đến', 'Máy chủ (0/7)');
    await terminal.press('dien tap', 'Tìm: dien tap', '❯ · F  Diễn tập khôi phục ngày nào?');
    await terminal.press(keys.enter, 'Diễn tập khôi phục ngày nào?', hints);
    await terminal.press('g', 'Đi đến');
    await terminal.press('máy trạm'.normalize('NFD'), '❯ · E  Cần và có bao nhiêu máy trạm?');
    await terminal.press(keys.enter, 'Cần có (máy):', hints);
    terminal.type('q');
    expect(await terminal.ended()).toBe(0);
  });

  test('reviews what is open and goes there', async () => {
    const terminal = walk();
    await terminal.shows(/Có phòng máy chủ riêng không\?[\s\S]*lưu và thoát/);
    await terminal.press('3', 'Máy chủ đặt ở đâu?', hints);
    await terminal.press('m', 'Đã sao lưu những gì?', hints);
    await terminal.press('r', 'Việc còn lại', '[chưa đủ minh chứng] B', '[trọng yếu, không đạt] A');
    await terminal.press('khong dat', '❯ [trọng yếu, không đạt] A');
    await terminal.press(keys.enter, 'Có phòng máy chủ riêng không?', 'Đã ghi: Không đạt', hints);
    terminal.type('q');
    expect(await terminal.ended()).toBe(0);
  });

  test('explains how a criterion is marked, and comes back', async () => {
    const terminal = walk();
    await terminal.shows(/Có phòng máy chủ riêng không\?[\s\S]*lưu và thoát/);
    await terminal.press('?', 'Trợ giúp: A', 'Phím: bấm chữ số', 'Bấm phím bất kỳ');
    await terminal.press(' ', 'Có phòng máy chủ riêng không?', hints);
    terminal.type('q');
    await terminal.ended();
  });

  test('copies dropped evidence in, with caption and day, and says so on the page', async () => {
    await writeFile(folder.path('tủ máy.png'), pngOf());
    const terminal = walk();
    await terminal.shows(/Có phòng máy chủ riêng không\?[\s\S]*lưu và thoát/);
    await terminal.press('e', 'Minh chứng: kéo thả');
    await terminal.press(`'${folder.path('tủ máy.png')}'${keys.enter}`, 'Minh chứng cho thấy điều gì?');
    await terminal.press(`Tủ máy chủ${keys.enter}`, 'Ngày chụp/lập');
    await terminal.press(keys.enter, 'Minh chứng: 1 tệp', hints);
    terminal.type('q');
    await terminal.ended();
    const { responses } = parse(await readFile(folder.path('x.audit.yaml'), 'utf8'));
    expect(responses.A.evidence).toEqual([
      {
        file: expect.stringMatching(/^evidence\/[0-9a-f]{12}-tu-may\.png$/),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        takenOn: '2025-08-05',
        caption: 'Tủ máy chủ',
      },
    ]);
    expect(runTool(['evidence', 'check', 'x.audit.yaml'], folder.path())).toBe('');
  });

  test('wraps on words at 60 columns', async () => {
    const terminal = walk({ columns: 60 });
    const screen = await terminal.press('', 'Có phòng máy chủ riêng không?', hints);
    const words = new Set(
      'Trung tâm Y tế khu vực Yên Bình bỏ qua ghi chú minh chứng không áp dụng chưa đủ lưu và thoát'.split(' '),
    );
    for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
    for (const word of words) expect(screen).toContain(word);
    terminal.type('q');
    await terminal.ended();
  });
});

describe('a walk line by line', () => {
  test('asks and answers without moving the cursor', async () => {
    const terminal = walk({ columns: 200 }, '--plain');
    await terminal.shows('1 Đạt; 2 Đạt một phần; 3 Không đạt');
    await terminal.press(`xyz${keys.enter}`, '“xyz” không phải là câu trả lời ở đây');
    await terminal.press(`12${keys.enter}`, '“12” không phải là câu trả lời ở đây');
    await terminal.press(`2${keys.enter}`, '✔ A  Đạt một phần', '1 Tại chỗ; 2 Nơi khác');
    await terminal.press(`s${keys.enter}`, 'Đã sao lưu những gì?');
    await terminal.press(`1,2${keys.enter}`, '✔ C  2/2: Dữ liệu; Hệ thống');
    await terminal.press(`1.234,5${keys.enter}`, '✔ D  1.234,5 GB');
    await terminal.press(`xyz${keys.enter}`, 'Đây không phải là số lượng');
    await terminal.press(`4${keys.enter}`, 'Hiện có (máy), cần có 4:');
    await terminal.press(`3${keys.enter}`, '✔ E  3/4 máy');
    await terminal.press(`6/8/2025${keys.enter}`, 'Ngày này sau ngày đánh giá (05/08/2025)');
    await terminal.press(`k${keys.enter}`, '✔ F  chưa thực hiện lần nào', 'Ý kiến khác?');
    // Pasted lines belong to one text, until an empty one.
    await terminal.press(`Mạng chậm\nmáy cũ${keys.enter}`, 'Dòng tiếp theo (để trống: xong): Dòng tiếp theo');
    await terminal.press(keys.enter, '✔ G  Mạng chậm');
    await terminal.press(`${keys.enter}`, 'Làm gì tiếp?');
    await terminal.press(`b${keys.enter}`, 'Làm gì tiếp?');
    terminal.type(keys.ctrlC);
    expect(await terminal.ended()).toBe(130);
    expect(parse(await readFile(folder.path('x.audit.yaml'), 'utf8')).responses.G.verified.answer).toBe(
      'Mạng chậm\nmáy cũ',
    );
    // Only what the pseudo-terminal itself echoes: no escape sequence of ours.
    expect(terminal.written()).not.toContain('\u001b');
  });

  test('ends with 130 at Ctrl-C and at the end of input', async () => {
    for (const key of [keys.ctrlC, keys.endOfInput]) {
      const terminal = walk({ columns: 200 }, '--plain');
      await terminal.shows('1 Đạt; 2 Đạt một phần; 3 Không đạt');
      terminal.type(key);
      expect(await terminal.ended()).toBe(130);
    }
  });
});
