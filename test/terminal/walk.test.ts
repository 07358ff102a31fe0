import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { keys, runTool, startTerminal, type Terminal } from '../support/terminal.ts';

const folder = tempFolder();

async function makeAudit(): Promise<string> {
  await writeFile(folder.path('small.yaml'), kindsChecklist);
  runTool(
    [
      'new',
      'x.audit.yaml',
      '--checklist',
      'small.yaml',
      '--facility',
      'yb',
      '--name',
      'Yên Bình',
      '--on',
      '2025-08-05',
    ],
    folder.path(),
  );
  return folder.path('x.audit.yaml');
}

async function verifiedAnswers(path: string): Promise<Record<string, unknown>> {
  const { responses = {} } = parse(await readFile(path, 'utf8')) as {
    responses?: Record<string, { verified?: { answer: unknown } }>;
  };
  return Object.fromEntries(Object.entries(responses).map(([id, response]) => [id, response.verified?.answer]));
}

function walk(...args: readonly string[]): Terminal {
  return startTerminal(['walk', 'x.audit.yaml', '--by', 'Trần B', ...args], { cwd: folder.path() });
}

describe('a walk in a terminal', () => {
  test('asks every kind of answer and has each saved before it says so', async () => {
    const path = await makeAudit();
    const terminal = walk();
    await terminal.shows('Buổi làm việc');
    await terminal.press('1', 'Có phòng máy chủ riêng không?', '1 Đạt');
    await terminal.press('1', '✔ A  Đạt', 'Máy chủ đặt ở đâu?');
    expect(await verifiedAnswers(path)).toEqual({ A: 'met' });
    await terminal.press('2', '✔ B  Nơi khác', 'Đã sao lưu những gì?');
    await terminal.press(`1${keys.enter}`, '✔ C  1/2: Dữ liệu', 'Dung lượng trống');
    await terminal.press('1.234,5', '= 1.234,5 GB');
    await terminal.press(keys.enter, '✔ D  1.234,5 GB', 'Cần và có');
    await terminal.press(`4${keys.enter}`, 'Hiện có (máy), cần có 4:');
    await terminal.press(`3${keys.enter}`, '✔ E  3/4 máy', 'Diễn tập khôi phục');
    await terminal.press('5/6/2025', '= 05/06/2025');
    await terminal.press(keys.enter, '✔ F  05/06/2025', 'Ý kiến khác?');
    await terminal.press('Cần hỗ trợ', 'Nội dung: Cần hỗ trợ');
    await terminal.press(keys.enter, '✔ G  Cần hỗ trợ');
    await terminal.shows('Đã trả lời 7/7');
    terminal.type('\u001b[B\r');
    terminal.kill('SIGKILL');
    expect(await verifiedAnswers(path)).toEqual({
      A: 'met',
      B: 'away',
      C: ['data'],
      D: 1234.5,
      E: { needed: 4, present: 3 },
      F: '2025-06-05',
      G: 'Cần hỗ trợ',
    });
  });

  test('goes back, skips, takes notes and reasons, and quits with how to go on', async () => {
    const path = await makeAudit();
    const terminal = walk();
    await terminal.shows('Buổi làm việc');
    await terminal.press('1', 'Có phòng máy chủ riêng không?', '1 Đạt');
    await terminal.press('3', '✔ A  Không đạt', 'Máy chủ đặt ở đâu?');
    await terminal.press('b', 'Đã ghi: Không đạt — Trần B', '3 Không đạt');
    await terminal.press('n', 'Ghi chú');
    await terminal.press(`Phòng ẩm${keys.enter}`, '✔ A: đã lưu ghi chú', 'Ghi chú: Phòng ẩm', '1 Đạt');
    await terminal.press('2', '✔ A  Đạt một phần', 'Máy chủ đặt ở đâu?');
    await terminal.press('s', 'Đã sao lưu những gì?');
    await terminal.press('x', 'Vì sao không áp dụng?');
    await terminal.press(keys.enter, 'Cần có lý do');
    await terminal.press(`Thuê ngoài${keys.enter}`, '✔ C  Không áp dụng: Thuê ngoài', 'Dung lượng trống');
    await terminal.press('m', '✔ D  Chưa đủ minh chứng', 'Cần và có');
    terminal.type('q');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.screen()).toContain('facility-audit walk x.audit.yaml');
    expect(await verifiedAnswers(path)).toEqual({ A: 'partly', C: 'not-applicable', D: 'no-evidence' });
    expect(await readFile(path, 'utf8')).toContain('note: Phòng ẩm');
  });

  test('resumes at the first open question, and Ctrl-C ends it with 130 and how to resume', async () => {
    const path = await makeAudit();
    const first = walk();
    await first.shows('Buổi làm việc');
    await first.press('1', 'Có phòng máy chủ riêng không?', '1 Đạt');
    await first.press('1', '✔ A  Đạt', 'Máy chủ đặt ở đâu?');
    first.type(keys.ctrlC);
    expect(await first.ended()).toBe(130);
    expect(first.screen()).toContain('facility-audit walk x.audit.yaml');
    const second = walk();
    await second.shows('Máy chủ đặt ở đâu?');
    second.type('q');
    expect(await second.ended()).toBe(0);
    expect(await verifiedAnswers(path)).toEqual({ A: 'met' });
  });

  test('a killed walk loses nothing that was confirmed, and its lock is taken over', async () => {
    const path = await makeAudit();
    const first = walk();
    await first.shows('Buổi làm việc');
    await first.press('1', 'Có phòng máy chủ riêng không?', '1 Đạt');
    await first.press('1', '✔ A  Đạt', 'Máy chủ đặt ở đâu?');
    first.kill('SIGKILL');
    await first.ended();
    expect(await verifiedAnswers(path)).toEqual({ A: 'met' });
    const second = walk();
    await second.shows('Máy chủ đặt ở đâu?');
    second.type('q');
    expect(await second.ended()).toBe(0);
  });

  test('a second walk of the same audit is refused and names the first', async () => {
    await makeAudit();
    const first = walk();
    await first.shows('Buổi làm việc');
    await first.press('1', 'Có phòng máy chủ riêng không?', '1 Đạt');
    const second = walk();
    expect(await second.ended()).toBe(3);
    first.type('q');
    await first.ended();
  });

  test('the end of input is an interruption, not an answer', async () => {
    await makeAudit();
    const terminal = walk();
    await terminal.shows('Buổi làm việc');
    await terminal.press('1', 'Có phòng máy chủ riêng không?', '1 Đạt');
    terminal.type(keys.endOfInput);
    expect(await terminal.ended()).toBe(130);
  });

  test('an input method that composes letters answers nothing by itself', async () => {
    const path = await makeAudit();
    const terminal = walk();
    await terminal.shows('Buổi làm việc');
    await terminal.press('1', 'Có phòng máy chủ riêng không?', '1 Đạt');
    // In one piece, as an input method sends what it has composed.
    terminal.type(['w', 'ư', 'ơ', '[', ']', 'đ', 'a\u0302'].join(''));
    await terminal.shows('Nội dung vừa dán là chữ');
    await terminal.press('n', 'Ghi chú', '>');
    await terminal.press(`Ph${'òng'.normalize('NFD')}${keys.enter}`, 'Ghi chú: Phòng', '1 Đạt');
    await terminal.press('1', '✔ A  Đạt', 'Máy chủ đặt ở đâu?');
    terminal.type('q');
    await terminal.ended();
    expect(await verifiedAnswers(path)).toEqual({ A: 'met' });
    expect(await readFile(path, 'utf8')).toContain(`note: ${'Phòng'.normalize('NFC')}`);
  });
});
