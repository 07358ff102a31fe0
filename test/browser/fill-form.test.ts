import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import type { JsonObject } from '../../src/domain/values/json.ts';
import { boundedChecklist } from '../support/bounded-checklist.ts';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { exifOf, jpegOf } from '../support/pictures.ts';
import { browserTest, browserWithProfile, sharedBrowser } from './support/chromium.ts';
import { goTo, kept, openPage, savedFrom, shownPercent, toolFolder } from './support/form-page.ts';
import { scoreOfSaved } from './support/scored.ts';

const folder = toolFolder();
const browser = sharedBrowser();

beforeAll(() => {
  folder.write('kinds.yaml', kindsChecklist);
  folder.write('bounded.yaml', boundedChecklist);
  const given = ['--facility', 'yb', '--round', '2026-08', '--on', '2026-08-05'];
  folder.run('form', '-o', 'phiếu điền.html', '--checklist', 'kinds.yaml', ...given);
  folder.run('form', '-o', 'bounded.html', '--checklist', 'bounded.yaml', ...given);
});

browserTest(
  'from the first to the last question the page shows what `score` says of the file that it saves',
  async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const { page, faults } = await openPage(context, folder.address('phiếu điền.html'));
    await page.getByRole('button', { name: 'Mục sau' }).click();
    await fillKinds(page);
    await page.getByRole('button', { name: 'Còn lại: 0' }).click();
    expect(await page.locator('#questions').innerText()).toContain('Không còn câu nào phải xem lại');
    const file = await savedFrom(page, 'Nguyễn Văn An');
    expect(file.name).toBe('yb.2026-08.answers.json');
    const saved = JSON.parse(readFileSync(file.path, 'utf8')) as JsonObject;
    expect(saved).toMatchObject({
      format: 'facility-audit/answers/1',
      side: 'self',
      preparer: 'Nguyễn Văn An',
      facility: { id: 'yb', name: 'yb' },
      answers: {
        A: { answer: 'met', note: 'Tầng 2' },
        B: { answer: 'here' },
        C: { answer: ['data'] },
        D: { answer: 1234.5 },
        E: { answer: { rows: [{ label: 'Khoa Nội', needed: 4, present: 3 }] } },
        F: { answer: '2026-06-05' },
        G: { answer: 'not-applicable', reason: 'Không hỏi' },
      },
    });
    const scored = scoreOfSaved(folder, saved, 'kinds.yaml');
    expect(await shownPercent(page)).toBe(scored.percent);
    expect(scored.level).toBe('ready');
    expect(faults).toEqual([]);
    await context.close();
  },
);

browserTest(
  'what was answered is there after kill -9 and opening again, the note, the photograph and half a number too',
  async () => {
    const profile = mkdtempSync(join(tmpdir(), 'facility-audit-profile-'));
    const first = await browserWithProfile(profile);
    const { page } = await openPage(first, folder.address('phiếu điền.html'));
    await goTo(page, 'Máy chủ');
    await fillKinds(page);
    await page.locator('#criterion-E').getByRole('button', { name: 'Thêm dòng' }).click();
    await page.locator('#criterion-E li').nth(1).getByLabel('Khoa, phòng').fill('Khoa Ngoại');
    await photograph(page, 'A');
    await page.locator('#criterion-A img').waitFor();
    await kept(page);
    const percent = await shownPercent(page);
    killBrowserOf(profile);
    await first.close().catch(() => undefined);

    const second = await browserWithProfile(profile);
    const again = await openPage(second, folder.address('phiếu điền.html'));
    await goTo(again.page, 'Máy chủ');
    expect(await shownPercent(again.page)).toBe(percent);
    expect(await again.page.locator('#criterion-A textarea').last().inputValue()).toBe('Tầng 2');
    expect(await again.page.locator('#criterion-A img').count()).toBe(1);
    expect(await again.page.locator('#criterion-E li').nth(1).getByLabel('Khoa, phòng').inputValue()).toBe(
      'Khoa Ngoại',
    );
    await second.close();
    rmSync(profile, { recursive: true, force: true });
  },
);

browserTest(
  'a photograph of the camera becomes small, loses what it tells of place and device, and can be taken out',
  async () => {
    const context = await browser.newContext();
    const { page, faults } = await openPage(context, folder.address('phiếu điền.html'));
    await goTo(page, 'Máy chủ');
    const camera = page.locator('#criterion-A input[type=file][capture]');
    expect(await camera.getAttribute('accept')).toBe('image/*');
    await camera.setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await largePhoto(page) });
    await page.locator('#criterion-A img').waitFor();
    await photograph(page, 'A');
    await expect.poll(() => page.locator('#criterion-A img').count()).toBe(2);
    await page.getByRole('button', { name: 'Bỏ ảnh 2' }).click();
    await expect.poll(() => page.locator('#criterion-A img').count()).toBe(1);
    const size = await page
      .locator('#criterion-A img')
      .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    expect(size).toEqual([1600, 800]);
    const file = await savedFrom(page);
    expect(file.name).toBe('yb.2026-08.answers.zip');
    const names = execFileSync('unzip', ['-Z1', file.path], { encoding: 'utf8' }).trim().split('\n');
    expect(names).toEqual(['answers.json', expect.stringMatching(/^evidence\/A-[0-9a-f]{8}\.jpg$/)]);
    const photo = execFileSync('unzip', ['-p', file.path, names[1] ?? '']);
    expect(photo.subarray(0, 3)).toEqual(Buffer.of(0xff, 0xd8, 0xff));
    expect(photo.includes('GPS')).toBe(false);
    expect(photo.includes('Exif')).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  },
);

browserTest('what cannot be read as a picture is said so, and nothing is taken', async () => {
  const context = await browser.newContext();
  const { page } = await openPage(context, folder.address('phiếu điền.html'));
  await goTo(page, 'Máy chủ');
  const file = { name: 'x.heic', mimeType: 'image/heic', buffer: Buffer.from('no picture') };
  await page.locator('#criterion-A input[type=file]').first().setInputFiles(file);
  await page.getByText('x.heic: trình duyệt này không đọc được ảnh').waitFor();
  expect(await page.locator('#criterion-A img').count()).toBe(0);
  await context.close();
});

browserTest('conditions, bounds, rules and odd answers are those of the walk, in its sentences', async () => {
  const context = await browser.newContext();
  const { page, faults } = await openPage(context, folder.address('bounded.html'));
  await page.getByLabel('Bao nhiêu giường?').fill('5001');
  await page.getByText('không thể lớn hơn 5.000').waitFor();
  await page.getByLabel('Bao nhiêu giường?').fill('10');
  await goTo(page, 'Máy chủ');
  expect(await page.locator('#criterion-FREE').isVisible()).toBe(false);
  await goTo(page, 'Thông tin chung');
  await page.getByLabel('Máy chủ ở đâu?').selectOption('here');
  await goTo(page, 'Máy chủ');
  const free = page.locator('#criterion-FREE');
  await free.getByRole('textbox').first().fill('101');
  await expect.poll(() => free.locator('.problem').first().innerText()).toContain('không thể lớn hơn 100');
  await free.getByRole('textbox').first().fill('2,5');
  await expect.poll(() => free.innerText()).toContain('= 2,5 %');
  expect(await free.innerText()).toContain('thường');
  const servers = page.locator('#criterion-SRV');
  expect(await servers.innerText()).toContain('Cần có theo bộ tiêu chí: 2');
  expect(await servers.getByLabel('Cần có').isVisible()).toBe(false);
  await servers.getByLabel('Hiện có').fill('3');
  await expect.poll(() => servers.locator('.problem').first().isVisible()).toBe(true);
  await page.locator('#criterion-DRILL').getByRole('textbox').first().fill('6/8/2026');
  await page.getByText('sau ngày đánh giá (05/08/2026)').waitFor();
  await goTo(page, 'Khoa');
  await page.locator('#criterion-PCS').getByLabel('Cần có').fill('30');
  await page.locator('#criterion-PCS').getByLabel('Hiện có').fill('25');
  await page.getByText('Nên xem lại: Máy trạm nhiều hơn hai lần số giường.').waitFor();
  await page.locator('#criterion-LIC').getByLabel('Đã kiểm tra').fill('5');
  await page.locator('#criterion-LIC').getByLabel('Có bản quyền').fill('6');
  await expect.poll(() => page.locator('#criterion-LIC .problem').first().innerText()).toContain('Có bản quyền');
  expect(faults).toEqual([]);
  await context.close();
});

browserTest('what was done last is taken back, answer by answer', async () => {
  const context = await browser.newContext();
  const { page } = await openPage(context, folder.address('phiếu điền.html'));
  await goTo(page, 'Máy chủ');
  await page
    .locator('#criterion-A')
    .getByRole('radio', { name: /^Đạt 1/ })
    .check();
  await page.locator('#criterion-D').getByRole('textbox').first().pressSequentially('150');
  const undo = page.getByRole('button', { name: 'Hoàn tác' });
  await undo.click();
  expect(await page.locator('#criterion-D').getByRole('textbox').first().inputValue()).toBe('');
  expect(
    await page
      .locator('#criterion-A')
      .getByRole('radio', { name: /^Đạt 1/ })
      .isChecked(),
  ).toBe(true);
  await undo.click();
  expect(
    await page
      .locator('#criterion-A')
      .getByRole('radio', { name: /^Đạt 1/ })
      .isChecked(),
  ).toBe(false);
  await undo.click();
  await page.getByText('Không có gì để hoàn tác.').waitFor();
  await context.close();
});

browserTest('a pasted total is no department, and the page says so', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const { page, faults } = await openPage(context, folder.address('phiếu điền.html'));
  await page.getByRole('button', { name: 'Mục sau' }).click();
  const table = page.locator('#criterion-E');
  await table.getByRole('button', { name: 'Đếm theo từng khoa, phòng' }).click();
  await table.getByLabel('Khoa, phòng').evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'Khoa Nội\t10\t7\nKhoa Ngoại\t8\t6\nTổng cộng\t18\t12');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await table.getByText('Dòng tổng, không phải khoa, phòng nên không ghi: Tổng cộng; 18; 12. Số này khác').waitFor();
  const names = await table.locator('.rows').getByLabel('Khoa, phòng').all();
  expect(await Promise.all(names.map((each) => each.inputValue()))).toEqual(['Khoa Nội', 'Khoa Ngoại']);
  expect(faults).toEqual([]);
  await context.close();
});

async function fillKinds(page: Page): Promise<void> {
  const at = (id: string) => page.locator(`#criterion-${id}`);
  await at('A')
    .getByRole('radio', { name: /^Đạt 1/ })
    .check();
  await at('A').getByText('Ghi chú').first().click();
  await at('A').locator('.note textarea').fill('Tầng 2');
  await at('B').getByLabel('Tại chỗ').check();
  await at('C').getByLabel('Dữ liệu').check();
  await at('D').getByRole('textbox').first().fill('1.234,5');
  await at('E').getByRole('button', { name: 'Đếm theo từng khoa, phòng' }).click();
  await at('E').getByLabel('Khoa, phòng').fill('Khoa Nội');
  await at('E').locator('li').getByLabel('Cần có').fill('4');
  await at('E').locator('li').getByLabel('Hiện có').fill('3');
  await at('F').getByRole('textbox').first().fill('5/6/2026');
  await at('G').getByRole('checkbox', { name: 'Không áp dụng' }).check();
  await at('G').getByLabel('Vì sao không áp dụng?').fill('Không hỏi');
}

async function photograph(page: Page, criterion: string): Promise<void> {
  const buffer = Buffer.from(jpegOf([[0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifOf({})])]]));
  const input = page.locator(`#criterion-${criterion} input[type=file]`).last();
  await input.setInputFiles({ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer });
}

/** As large as a camera takes it, with the place in it. */
async function largePhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [4000, 2000];
    canvas.getContext('2d')?.fillRect(0, 0, 2000, 2000);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const plain = Buffer.from(base64, 'base64');
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), exifOf({})]);
  const segment = Buffer.concat([Buffer.of(0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 0xff), exif]);
  return Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]);
}

function killBrowserOf(profile: string): void {
  const found = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const own = found.filter((line) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='));
  for (const line of own) process.kill(Number(line.trim().split(' ')[0]), 'SIGKILL');
}
