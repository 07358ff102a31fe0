import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tempFolder } from '../support/temp-folder.ts';
import { keys, startTerminal } from '../support/terminal.ts';

const folder = tempFolder();

describe('the menu', () => {
  test('leads from no command to the first answered question', { timeout: 120_000 }, async () => {
    const terminal = startTerminal([], { cwd: folder.path() });
    await terminal.shows('1 Bắt đầu một hồ sơ đánh giá mới');
    await terminal.press('1', 'Dùng danh sách cơ sở y tế nào?');
    await terminal.press('1', 'Cơ sở y tế nào?');
    await terminal.press('tran yen', '❯ Trung tâm Y tế khu vực Trấn Yên');
    await terminal.press(keys.enter, 'Ngày đánh giá');
    await terminal.press(`5/8/2025${keys.enter}`, 'Đợt đánh giá', 'Enter: 2025-08');
    await terminal.press(keys.enter, 'Về cơ sở y tế, câu 1/');
    for (let left = 20; left > 0 && !terminal.screen().includes('Buổi làm việc'); left--) {
      const question = /câu \d+\/\d+/.exec(terminal.screen())?.[0] ?? '';
      terminal.type(/^>/m.test(terminal.screen()) ? `60${keys.enter}` : '1');
      await terminal.shows(
        new RegExp(`^(?![\\s\\S]*${question}:)[\\s\\S]*(câu \\d+/\\d+:[\\s\\S]*Enter|Buổi làm việc[\\s\\S]*Enter)`),
      );
    }
    await terminal.press('1', 'Trung tâm Y tế khu vực Trấn Yên · 2025-08', 'SRV-01', 'lưu và thoát');
    await terminal.press('2', '✔ SRV-01', '(Enter: để sau)');
    await terminal.press('\r', 'lưu và thoát');
    await terminal.press('q', 'Còn', 'Bạn muốn làm gì?');
    await terminal.press('2', 'Hồ sơ đánh giá nào?', 'Trung tâm Y tế khu vực Trấn Yên · 2025-08 · đã trả lời 1/');
    await terminal.press(keys.enter, 'SRV-0', 'lưu và thoát');
    await terminal.press('q', 'Bạn muốn làm gì?');
    await terminal.press('3', 'Hồ sơ đánh giá nào?');
    await terminal.press('1', 'Đã ghi ttyt-tran-yen.2025-08.xlsx', 'Bạn muốn làm gì?');
    terminal.type('9');
    expect(await terminal.ended()).toBe(0);
    const audit = parse(await readFile(folder.path('ttyt-tran-yen.2025-08.audit.yaml'), 'utf8'));
    expect(audit.responses['SRV-01'].verified.answer).toBe('not-yet');
  });

  test('is the same in every language', async () => {
    for (const [language, title] of [
      ['vi', 'Bạn muốn làm gì?'],
      ['en', 'What would you like to do?'],
      ['fr', 'Que voulez-vous faire ?'],
    ] as const) {
      const environment = { FACILITY_AUDIT_LANG: language };
      const terminal = startTerminal([], { cwd: folder.path(), environment });
      await terminal.shows(title);
      terminal.type(keys.escape);
      expect(await terminal.ended()).toBe(0);
    }
  });
});
