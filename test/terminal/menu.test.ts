import { copyFile, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { messagesIn } from '../../src/i18n/translator.ts';
import { runMain } from '../support/run-main.ts';
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
    await terminal.press('1', 'Dùng bảng đơn giá nào?', '1 Không dùng đơn giá');
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
      ['fr', messagesIn('fr').walk.menuTitle],
    ] as const) {
      const environment = { FACILITY_AUDIT_LANG: language };
      const terminal = startTerminal([], { cwd: folder.path(), environment });
      await terminal.shows(title);
      terminal.type(keys.escape);
      expect(await terminal.ended()).toBe(0);
    }
  });

  test('leads from a questionnaire to a priced report that is checked, and to what changed', {
    timeout: 120_000,
  }, async () => {
    for (const list of ['roster.yaml', 'prices.yaml']) await copyFile(`templates/${list}`, folder.path(list));
    const environment = { FACILITY_AUDIT_BY: 'Nguyễn Văn An' };
    const terminal = startTerminal([], { cwd: folder.path(), columns: 80, rows: 200, environment });
    await terminal.shows('7 Phiếu Excel, kiểm tra báo cáo, so sánh …');
    await terminal.press('7', '1 Lập phiếu Excel cho một cơ sở y tế', '5 Quay lại');
    await terminal.press('1', 'Lập phiếu cho cơ sở y tế nào?', '3 Trung tâm Y tế khu vực mẫu');
    await terminal.press('3', 'Ghi phiếu vào tệp', 'Enter: ttyt-mau.form.xlsx');
    await terminal.press(keys.enter, 'đã lập phiếu ttyt-mau.form.xlsx', 'Bạn muốn làm gì?');
    await terminal.press('7', '2 Nhận phiếu Excel đã điền');
    await terminal.press('2', 'Nhận phiếu nào?', '1 ttyt-mau.form.xlsx');
    await terminal.press('1', 'Ghi vào hồ sơ', 'Enter: ttyt-mau.audit.yaml');
    await terminal.press(keys.enter, 'ttyt-mau.audit.yaml', 'Bạn muốn làm gì?');
    await terminal.press('3', 'Hồ sơ đánh giá nào?');
    await terminal.press('1', 'Dùng bảng đơn giá nào?', '1 prices.yaml', '2 Không dùng đơn giá');
    await terminal.press('1', 'Đã ghi ttyt-mau.xlsx', 'Bạn muốn làm gì?');
    await terminal.press('7', '3 Kiểm tra báo cáo có bị sửa');
    await terminal.press('3', 'Kiểm tra báo cáo nào?', '1 ttyt-mau.xlsx');
    await terminal.press('1', 'nguyên vẹn', 'Bấm phím bất kỳ');
    await terminal.press(' ', 'Bạn muốn làm gì?');
    await copyFile(folder.path('ttyt-mau.audit.yaml'), folder.path('sau.audit.yaml'));
    await terminal.press('7', '4 So sánh hai hồ sơ');
    await terminal.press('4', 'So sánh hồ sơ nào (hồ sơ trước)?');
    await terminal.press('2', 'Với hồ sơ nào (hồ sơ sau)?', 'sau.audit.yaml');
    await terminal.press('1', 'Trung tâm Y tế khu vực mẫu', 'Bấm phím bất kỳ');
    await terminal.press(' ', 'Bạn muốn làm gì?');
    terminal.type('9');
    expect(await terminal.ended()).toBe(0);
  });

  test('puts the province together with the prices and facilities that lie here', { timeout: 120_000 }, async () => {
    for (const list of ['roster.yaml', 'prices.yaml']) await copyFile(`templates/${list}`, folder.path(list));
    await runMain(folder.path(), ['new', 'a.audit.yaml', '--facility', 'ttyt-mau', '--on', '2025-08-05']);
    const terminal = startTerminal([], { cwd: folder.path(), columns: 80, rows: 40 });
    await terminal.shows('4 Tổng hợp mọi hồ sơ');
    await terminal.press('4', 'Dùng bảng đơn giá nào?', '1 prices.yaml');
    await terminal.press('1', 'Ghi báo cáo toàn tỉnh vào tệp', 'Enter: tong-hop.xlsx');
    await terminal.press(keys.enter, 'BIỂU TỔNG HỢP', 'Bấm phím bất kỳ');
    await terminal.press(' ', 'tong-hop.xlsx', 'Bạn muốn làm gì?');
    terminal.type(keys.escape);
    expect(await terminal.ended()).toBe(0);
  });

  test('goes on in another language', async () => {
    const terminal = startTerminal([], { cwd: folder.path() });
    await terminal.shows('8 Kiểm tra máy, tỉnh ví dụ, ngôn ngữ …');
    await terminal.press('8', '3 Tiếng Việt · English · Français');
    await terminal.press('3', '2 English');
    await terminal.press('2', 'What would you like to do?', '1 Begin a new audit');
    await terminal.press('8', '3 Tiếng Việt · English · Français');
    await terminal.press('3', '3 Français');
    await terminal.press('3', messagesIn('fr').walk.menuTitle);
    terminal.type('9');
    expect(await terminal.ended()).toBe(0);
  });
});
