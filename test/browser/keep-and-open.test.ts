import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { pngOf } from '../support/pictures.ts';
import { browserTest, sharedBrowser } from './support/chromium.ts';
import { goTo, kept, openPage, savedFrom, shownPercent, toolFolder } from './support/form-page.ts';

const folder = toolFolder();
const browser = sharedBrowser();

beforeAll(() => {
  folder.write('kinds.yaml', kindsChecklist);
  const given = ['--checklist', 'kinds.yaml', '--on', '2026-08-05', '--round'];
  folder.run('form', '-o', 'yb.html', '--facility', 'yb', ...given, '2026-08');
  folder.run('form', '-o', 'other.html', '--facility', 'vy', ...given, '2026-08');
  folder.run('form', '-o', 'later.html', '--facility', 'yb', ...given, '2026-12');
  folder.run('form', '-o', 'group.html', '--facility', 'yb', '--as', 'verified', ...given, '2026-08');
  folder.run('form', '-o', 'anybody.html', ...given, '2026-08');
  folder.write('newer.yaml', kindsChecklist.replace('version: "1"', 'version: "2"'));
  folder.run('form', '-o', 'newer.html', '--facility', 'yb', '--checklist', 'newer.yaml', '--round', '2026-08');
  folder.write(
    'frame.html',
    '<!doctype html><iframe sandbox="allow-scripts" src="yb.html" width="360" height="700"></iframe>',
  );
});

browserTest('a saved ZIP is gone on from on another device, with notes, photographs and score', async () => {
  const first = await browser.newContext();
  const { page } = await openPage(first, folder.address('yb.html'));
  await answerTwo(page);
  const photo = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(pngOf()) };
  await page.locator('#criterion-A input[type=file]').last().setInputFiles(photo);
  await page.locator('#criterion-A img').waitFor();
  const percent = await shownPercent(page);
  const file = await savedFrom(page, 'Trần Thị Bình');
  expect(await page.evaluate(storedTexts)).not.toContain('Trần Thị Bình');
  await first.newPage();
  folder.write(file.name, readFileSync(file.path));
  await first.close();

  const second = await browser.newContext();
  const again = await openPage(second, folder.address('yb.html'));
  await openFile(again.page, folder.path(file.name));
  await again.page.getByText('Đã mở: 2 câu trả lời.').waitFor();
  expect(await shownPercent(again.page)).toBe(percent);
  await goTo(again.page, 'Máy chủ');
  expect(await again.page.locator('#criterion-A img').count()).toBe(1);
  expect(await again.page.locator('#criterion-D').getByRole('textbox').first().inputValue()).toBe('120');
  await kept(again.page);
  await again.page.reload();
  await again.page.locator('#questions h2').waitFor();
  expect(await shownPercent(again.page)).toBe(percent);
  expect([...again.faults]).toEqual([]);
  await second.close();
});

browserTest(
  'a file of another facility, round, side or checklist is refused in words, and nothing changes',
  async () => {
    const context = await browser.newContext();
    const { page } = await openPage(context, folder.address('yb.html'));
    await answerTwo(page);
    const file = await savedFrom(page);
    folder.write('yb.answers.json', readFileSync(file.path));
    const sentences = {
      'other.html': 'Tệp này của cơ sở y tế yb; phiếu này dành cho vy.',
      'later.html': 'Tệp này của đợt 2026-08; phiếu này dành cho đợt 2026-12.',
      'group.html': 'Câu trả lời trong tệp này là “Đơn vị tự đánh giá”; phiếu này nhận “Tổ công tác đánh giá”.',
      'newer.html': 'Tệp này trả lời bộ tiêu chí hoặc phiên bản khác (kinds 1); phiếu này hỏi kinds 2.',
    };
    for (const [name, sentence] of Object.entries(sentences)) {
      const other = await openPage(context, folder.address(name));
      await openFile(other.page, folder.path('yb.answers.json'));
      await other.page.getByText(sentence).waitFor();
      expect(await shownPercent(other.page)).toBe(0);
      await other.page.close();
    }
    folder.write('torn.zip', Buffer.from('PK\u0003\u0004 and no more'));
    folder.write('words.json', '{"format":"something else"}');
    await openFile(page, folder.path('torn.zip'));
    await page.getByText('Tệp bị hỏng').waitFor();
    await openFile(page, folder.path('words.json'));
    await page.getByText('Đây không phải tệp câu trả lời').waitFor();
    await context.close();
  },
);

browserTest('a file is put in place of other answers only after one question', async () => {
  const context = await browser.newContext();
  const { page } = await openPage(context, folder.address('yb.html'));
  await answerTwo(page);
  const file = await savedFrom(page);
  folder.write('two.answers.json', readFileSync(file.path));
  await page.locator('#criterion-B').getByLabel('Nơi khác').check();
  await openFile(page, folder.path('two.answers.json'));
  await page.getByRole('dialog').getByText('Ở đây đã trả lời 3 câu, trong tệp 2 câu.').waitFor();
  await page.getByRole('button', { name: 'Thôi' }).click();
  await page.getByText('Đã trả lời 3/7 câu').first().waitFor();
  await openFile(page, folder.path('two.answers.json'));
  await page.getByRole('button', { name: 'Thay bằng tệp này' }).click();
  await page.getByText('Đã trả lời 2/7 câu').first().waitFor();
  await context.close();
});

browserTest('a page for any facility asks for its code and name, and saves them', async () => {
  const context = await browser.newContext();
  const { page } = await openPage(context, folder.address('anybody.html'));
  await page.getByLabel('Mã cơ sở y tế').fill('hai chữ');
  await page.getByText('Mã chỉ gồm chữ, số').waitFor();
  await page.getByLabel('Mã cơ sở y tế').fill('ttyt-van-yen');
  await page.getByLabel('Tên cơ sở y tế').fill('TTYT Văn Yên');
  const file = await savedFrom(page);
  expect(file.name).toBe('ttyt-van-yen.2026-08.answers.json');
  const { facility, isFacilityKnown } = JSON.parse(readFileSync(file.path, 'utf8'));
  expect({ facility, isFacilityKnown }).toEqual({
    facility: { id: 'ttyt-van-yen', name: 'TTYT Văn Yên', kind: null },
    isFacilityKnown: false,
  });
  await context.close();
});

browserTest('two tabs of a page lose no answer of each other', async () => {
  const context = await browser.newContext();
  const one = await openPage(context, folder.address('yb.html'));
  const other = await openPage(context, folder.address('yb.html'));
  await goTo(one.page, 'Máy chủ');
  await goTo(other.page, 'Máy chủ');
  await one.page
    .locator('#criterion-A')
    .getByRole('radio', { name: /^Đạt 1/ })
    .check();
  await other.page.locator('#criterion-B').getByLabel('Tại chỗ').check();
  await one.page.locator('#criterion-D').getByRole('textbox').first().fill('120');
  await other.page.locator('#criterion-A .note textarea').evaluate((field: HTMLTextAreaElement) => {
    field.value = 'Tầng 2';
    field.dispatchEvent(new Event('input'));
  });
  await Promise.all([kept(one.page), kept(other.page)]);
  await one.page.reload();
  await goTo(one.page, 'Máy chủ');
  await one.page.getByText('Đã trả lời 3/7 câu').first().waitFor();
  expect(await one.page.locator('#criterion-A .note textarea').inputValue()).toBe('Tầng 2');
  expect(
    await one.page
      .locator('#criterion-A')
      .getByRole('radio', { name: /^Đạt 1/ })
      .isChecked(),
  ).toBe(true);
  await context.close();
});

browserTest('the store is emptied by a button that asks once, and nothing comes back', async () => {
  const context = await browser.newContext();
  const { page } = await openPage(context, folder.address('yb.html'));
  await answerTwo(page);
  await kept(page);
  expect(await page.evaluate(storedTexts)).toContain('"met"');
  await goTo(page, 'Tệp');
  await page.getByRole('button', { name: 'Xóa hết khỏi máy này' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa hết khỏi máy này' }).click();
  await page.getByText('Đã xóa hết khỏi máy này.').waitFor();
  await kept(page);
  expect(await page.evaluate(storedTexts)).not.toContain('"met"');
  await page.reload();
  await page.getByText('Đã trả lời 0/7 câu').first().waitFor();
  await context.close();
});

browserTest('where the browser keeps nothing the page says so all the time, and works', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(folder.address('frame.html'));
  const frame = page.frameLocator('iframe');
  const warning = frame.getByRole('alert').getByText('Trình duyệt này không lưu lại gì');
  await warning.waitFor();
  await frame.getByRole('button', { name: 'Mục sau' }).click();
  await frame
    .locator('#criterion-A')
    .getByRole('radio', { name: /^Đạt 1/ })
    .check();
  await frame.getByText('Đã trả lời 1/7 câu').first().waitFor();
  expect(await warning.isVisible()).toBe(true);
  await context.close();
});

browserTest('what could not be kept is said, and is kept as soon as there is room again', async () => {
  const context = await browser.newContext();
  const { page } = await openPage(context, folder.address('yb.html'));
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    Object.assign(IDBObjectStore.prototype, {
      put: () => {
        throw new DOMException('the disk is full', 'QuotaExceededError');
      },
    });
  });
  await answerTwo(page);
  await page.getByRole('alert').getByText('Không lưu được các câu vừa trả lời trên máy này').waitFor();
  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await page.locator('#criterion-B').getByLabel('Tại chỗ').check();
  await kept(page);
  expect(await page.getByRole('alert').isVisible()).toBe(false);
  await page.reload();
  await page.getByText('Đã trả lời 3/7 câu').first().waitFor();
  await context.close();
});

browserTest('printed, the page is all questions with their answers on A4, whatever is on the screen', async () => {
  const context = await browser.newContext();
  const { page } = await openPage(context, folder.address('yb.html'));
  await answerTwo(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/.test(pdf.toString('latin1'))).toBe(true);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('#paper').innerText();
  for (const text of ['Có phòng máy chủ riêng không?', 'Ý kiến khác?', '120 GB', 'NGƯỜI LẬP BIỂU'])
    expect(paper).toContain(text);
  expect(await page.locator('#page').isVisible()).toBe(false);
  await context.close();
});

async function answerTwo(page: Page): Promise<void> {
  await goTo(page, 'Máy chủ');
  await page
    .locator('#criterion-A')
    .getByRole('radio', { name: /^Đạt 1/ })
    .check();
  await page.locator('#criterion-D').getByRole('textbox').first().fill('120');
}

async function openFile(page: Page, path: string): Promise<void> {
  await goTo(page, 'Tệp');
  await page.locator('#questions input[type=file]').setInputFiles(path);
}

/** All that the browser keeps for this place, as another page could read it. */
async function storedTexts(): Promise<string> {
  const texts: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    for (const store of database.objectStoreNames) {
      const values = await new Promise<unknown>((resolve) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      texts.push(name, JSON.stringify(values));
    }
    database.close();
  }
  return texts.join('\n');
}
