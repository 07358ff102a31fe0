import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { pngOf } from '../support/pictures.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { keys, pasted, runTool, startTerminal, type Terminal } from '../support/terminal.ts';

const folder = tempFolder();
const hints = 'lưu và thoát';

beforeEach(async () => {
  await writeFile(folder.path('kinds.yaml'), kindsChecklist);
  const facility = ['--facility', 'yb', '--name', 'Yên Bình', '--on', '2025-08-05'];
  runTool(['new', 'x.audit.yaml', '--checklist', 'kinds.yaml', ...facility], folder.path());
});

async function responses() {
  return parse(await readFile(folder.path('x.audit.yaml'), 'utf8')).responses ?? {};
}

/** Walks, and goes to one criterion. */
async function at(criterion: string, question: string): Promise<Terminal> {
  const terminal = startTerminal(['walk', 'x.audit.yaml', '--section', 'servers'], { cwd: folder.path() });
  await terminal.shows(/Có phòng máy chủ riêng không\?[\s\S]*lưu và thoát/);
  if (criterion === 'A') return terminal;
  await terminal.press('g', 'Đi đến', 'Tìm');
  await terminal.press(question.slice(0, 8), `❯ · ${criterion}  ${question}`);
  await terminal.press(keys.enter, question, hints);
  return terminal;
}

async function quit(terminal: Terminal): Promise<void> {
  terminal.type('q');
  expect(await terminal.ended()).toBe(0);
}

describe('what is pasted is text, never keys', () => {
  test('a pasted path is taken as evidence, and nothing is recorded as answer', async () => {
    await writeFile(folder.path('hông mm.png'), pngOf());
    const terminal = await at('A', '');
    await terminal.press(pasted(folder.path('hông mm.png')), 'Minh chứng cho thấy điều gì?');
    await terminal.press(keys.enter, 'Ngày chụp/lập');
    await terminal.press(keys.enter, 'Minh chứng: 1 tệp', hints);
    await quit(terminal);
    expect((await responses()).A).toEqual({ evidence: [expect.objectContaining({ takenOn: '2025-08-05' })] });
  });

  test('a path that leads nowhere stays in the line to be mended', async () => {
    await writeFile(folder.path('tu.png'), pngOf());
    const terminal = await at('A', '');
    await terminal.press(pasted(folder.path('tư.png')), 'tư.png:', `> ${folder.path('tư.png')}`);
    for (const _letter of 'ư.png') terminal.type('\u007f');
    await terminal.shows(new RegExp(`> ${folder.path('t')}$`));
    await terminal.press('\t', folder.path('tu.png'));
    await terminal.press(keys.enter, 'Minh chứng cho thấy điều gì?');
    await terminal.press(keys.escape, 'Ngày chụp/lập');
    await terminal.press(keys.enter, 'Minh chứng: 1 tệp', hints);
    await quit(terminal);
  });

  test('letters at a choice or a day are none of its keys', async () => {
    for (const text of ['mmm', 'hôm nay', 'xin chào\nmọi người']) {
      const terminal = await at('A', '');
      await terminal.press(pasted(text), 'Nội dung vừa dán là chữ', hints);
      await quit(terminal);
    }
    const day = await at('F', 'Diễn tập khôi phục ngày nào?');
    await day.press(pasted('hôm nay'), 'hôm nay');
    await day.press(keys.enter, 'hôm nay', 'Không có ngày này');
    await day.press(keys.escape, 'Ngày');
    await quit(day);
    expect(await responses()).toEqual({});
  });

  test('a free text begins with its first letter, and pasted lines stay lines', async () => {
    const terminal = await at('G', 'Ý kiến khác?');
    await terminal.press('m', 'Nội dung: m');
    await terminal.press(pasted('áy cũ\nmạng chậm'), 'Nội dung: máy cũ⏎mạng chậm');
    await terminal.press(keys.enter, '✔ G');
    terminal.type(keys.ctrlC);
    await terminal.ended();
    expect((await responses()).G.verified.answer).toBe('máy cũ\nmạng chậm');
  });
});

describe('rows', () => {
  test('pasted from a spreadsheet they are rows, and those that are none stay to be mended', async () => {
    const terminal = await at('E', 'Cần và có bao nhiêu máy trạm?');
    const table = 'Khoa\tCần\tCó\nKhoa Nội\t10\t7\nKhoa Ngoại\tmười\t2\n';
    await terminal.press(pasted(table), '✔ Khoa Nội: hiện có 7, cần có 10', '> Khoa Ngoại; mười; 2');
    expect((await responses()).E.verified.answer).toEqual({ rows: [{ label: 'Khoa Nội', needed: 10, present: 7 }] });
    for (const typed of ['\u0015', 'Khoa Ngoại; 4; 2']) terminal.type(typed);
    await terminal.press(keys.enter, 'Dòng 3', '>');
    await terminal.press(keys.enter, 'xong: 2 dòng, hiện có 9, cần có 14');
    await terminal.press(keys.enter, '✔ E  9/14', 'Diễn tập');
    await quit(terminal);
    expect((await responses()).E.verified.answer.rows).toHaveLength(2);
  });

  test('a total is no department, and a line that is none is left out only if that is said', async () => {
    const terminal = await at('E', 'Cần và có bao nhiêu máy trạm?');
    const table = 'Khoa Nội\t10\t7\nKhoa Ngoại\tmười\t2\nTổng cộng\t20\t9\n';
    await terminal.press(pasted(table), 'Dòng tổng, không phải khoa, phòng', '> Khoa Ngoại; mười; 2');
    await terminal.press(keys.escape, 'Còn 1 dòng chưa đúng, chưa được ghi: Khoa Ngoại; mười; 2', 'Sửa tiếp');
    await terminal.press(keys.escape, '> Khoa Ngoại; mười; 2');
    await terminal.press(keys.escape, 'Bỏ 1 dòng này');
    await terminal.press('2', 'xong: 1 dòng, hiện có 7, cần có 10');
    await terminal.press(keys.enter, '✔ E  7/10', 'Diễn tập');
    await quit(terminal);
    expect((await responses()).E.verified.answer.rows).toHaveLength(1);
  });

  test('each is saved when it is typed, and Esc keeps them', async () => {
    const terminal = await at('E', 'Cần và có bao nhiêu máy trạm?');
    await terminal.press('t', 'Dòng 1', '>');
    await terminal.press('Khoa Nội; 10; 7\r', 'Dòng 2', '>');
    expect((await responses()).E.verified.answer.rows).toEqual([{ label: 'Khoa Nội', needed: 10, present: 7 }]);
    await terminal.press(keys.escape, 'xong: 1 dòng');
    await terminal.press(keys.escape, 'Đã ghi: 7/10', hints);
    // The whole table is taken back at once.
    await terminal.press('u', '✔ E: đã hoàn tác', hints);
    await quit(terminal);
    expect(await responses()).toEqual({});
  });

  test('a kill loses at most the row that is being typed', async () => {
    const terminal = await at('E', 'Cần và có bao nhiêu máy trạm?');
    await terminal.press('t', 'Dòng 1', '>');
    await terminal.press('Khoa Nội; 10; 7\r', 'Dòng 2', '>');
    await terminal.press('Khoa Ng', '> Khoa Ng');
    terminal.kill('SIGKILL');
    await terminal.ended();
    expect((await responses()).E.verified.answer.rows).toEqual([{ label: 'Khoa Nội', needed: 10, present: 7 }]);
  });
});

describe('nothing is recorded by mistake', () => {
  test('what takes an answer’s place without giving one asks once', async () => {
    const terminal = await at('A', '');
    await terminal.press('1', '✔ A  Đạt', 'Máy chủ đặt ở đâu?', hints);
    await terminal.press('b', 'Đã ghi: Đạt', hints);
    await terminal.press('m', 'Bấm m lần nữa');
    await terminal.press('n', 'Ghi chú', '>');
    await terminal.press(keys.escape, 'Đã ghi: Đạt', hints);
    await terminal.press('c', 'Bấm c lần nữa');
    await quit(terminal);
    expect((await responses()).A.verified.answer).toBe('met');
    const history = JSON.parse(runTool(['history', 'x.audit.yaml', '--json'], folder.path()));
    expect(history.entries).toHaveLength(1);
  });

  test('what was recorded is taken back, as often as wanted, and the history tells it', async () => {
    const terminal = await at('A', '');
    await terminal.press('1', '✔ A  Đạt', 'Máy chủ đặt ở đâu?', hints);
    await terminal.press('2', '✔ B  Nơi khác', 'Đã sao lưu những gì?', hints);
    await terminal.press('u', '✔ B: đã hoàn tác', 'Máy chủ đặt ở đâu?', hints);
    await terminal.press('u', '✔ A: đã hoàn tác', 'Có phòng máy chủ riêng không?', hints);
    expect(await terminal.shows(hints)).not.toContain('u hoàn tác');
    await terminal.press('u', 'Không còn lần ghi nào', hints);
    await quit(terminal);
    expect(await responses()).toEqual({});
    const { entries } = JSON.parse(runTool(['history', 'x.audit.yaml', '--json'], folder.path()));
    expect(entries.flatMap(({ undoes }: { undoes?: number }) => undoes ?? [])).toEqual([3, 2]);
  });
});

describe('the terminal', () => {
  test('Ctrl-D stops as Ctrl-C does, and says that everything is saved', async () => {
    const terminal = await at('A', '');
    await terminal.press('1', '✔ A  Đạt', 'Máy chủ đặt ở đâu?', hints);
    terminal.type(keys.endOfInput);
    expect(await terminal.ended()).toBe(130);
    expect(terminal.screen()).toMatch(/Đã dừng[\s\S]*facility-audit walk x\.audit\.yaml/);
  });

  test('Ctrl-Z and fg come back to the question with what was typed', async () => {
    const terminal = startTerminal(['walk', 'x.audit.yaml', '--section', 'servers'], {
      cwd: folder.path(),
      isInShell: true,
    });
    await terminal.shows(/Có phòng máy chủ riêng không\?[\s\S]*lưu và thoát/);
    await terminal.press('n', 'Ghi chú', '>');
    await terminal.press('Tủ', '> Tủ');
    await terminal.press(keys.ctrlZ, 'Stopped');
    await terminal.press('clear; fg\r', 'Có phòng máy chủ riêng không?', 'Ghi chú', '> Tủ');
    await terminal.press(' mạng\r', 'Ghi chú: Tủ mạng', hints);
    await terminal.press('q', 'Còn 1 ghi chú chưa được lưu', 'Thoát và bỏ 1 ghi chú này');
    await terminal.press('2', 'Đã lưu');
    terminal.kill('SIGKILL');
    await terminal.ended();
  });

  test('a resized window is drawn anew at once, within its new width', async () => {
    const terminal = await at('A', '');
    terminal.resize(60, 24);
    await terminal.shows(new RegExp(`\\n─{59}\\n[\\s\\S]*${hints}`));
    await terminal.press('g', 'Đi đến', 'Tìm');
    await terminal.press('máy', 'Tìm: máy');
    terminal.resize(44, 24);
    const screen = await terminal.shows(/Tìm: máy\n[\s\S]*không cần\ndấu|Tìm: máy\n[\s\S]*không\ncần dấu/);
    for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(44);
    await terminal.press(keys.escape, 'Có phòng máy chủ riêng không?', hints);
    await quit(terminal);
  });
});
