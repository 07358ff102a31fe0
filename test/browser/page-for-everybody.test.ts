import { beforeAll, expect } from 'vitest';
import { boundedChecklist } from '../support/bounded-checklist.ts';
import { browserTest, sharedBrowser } from './support/chromium.ts';
import { goTo, openPage, toolFolder } from './support/form-page.ts';
import { violations } from './support/violations.ts';

const folder = toolFolder();
const browser = sharedBrowser();

/** What would run, or end something, if it were taken for anything but text. */
const hostile = `"'></script></style><img src=x onerror=alert(1)><svg onload=alert(1)>{{7*7}}javascript:alert(1)`;

beforeAll(() => {
  folder.write('bounded.yaml', boundedChecklist);
  const given = ['--facility', 'yb', '--checklist', 'bounded.yaml', '--profile', 'hosting=here', '--round', '2026-08'];
  folder.run('form', '-o', 'page.html', ...given);
  const texts = boundedChecklist.replace(
    /(vi|en|fr): "[^"]*"/g,
    (_, language) => `${language}: ${JSON.stringify(hostile)}`,
  );
  folder.write('hostile.yaml', texts);
  folder.run(
    'form',
    '-o',
    'hostile.html',
    '--facility',
    'yb',
    '--checklist',
    'hostile.yaml',
    '--profile',
    'hosting=here',
  );
});

browserTest.each([
  ['light', 360, 740],
  ['dark', 360, 740],
  ['light', 1280, 800],
] as const)('axe finds nothing wrong with the page: %s, %s wide', async (colorScheme, width, height) => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height } });
  const { page } = await openPage(context, folder.address('page.html'));
  if (width < 900) await page.locator('.bar [aria-controls]').click();
  expect(await violations(page)).toEqual([]);
  await goTo(page, 'Máy chủ');
  await page.locator('#criterion-TEMP').getByRole('textbox').first().fill('x');
  await page.locator('#criterion-TEMP').getByRole('checkbox', { name: 'Không áp dụng' }).check();
  expect(await violations(page)).toEqual([]);
  await goTo(page, 'Khoa');
  await page.locator('#criterion-PCS').getByRole('button', { name: 'Đếm theo từng khoa, phòng' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Còn lại' }).click();
  await goTo(page, 'Tệp');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lưu tệp' }).first().click();
  expect(await violations(page)).toEqual([]);
  await context.close();
});

browserTest(
  'every control is large enough for a thumb, and nothing is wider than the screen, also at 200 percent',
  async () => {
    for (const width of [360, 180]) {
      const context = await browser.newContext({ viewport: { width, height: 740 } });
      const { page } = await openPage(context, folder.address('page.html'));
      for (const step of [1, 2, 3]) {
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        if (width === 360) expect(await page.evaluate(tooSmall), `step ${step}`).toEqual([]);
        await page.getByRole('button', { name: 'Mục sau' }).click();
      }
      await context.close();
    }
  },
);

browserTest('everything can be answered by the keyboard alone', async () => {
  const context = await browser.newContext();
  const { page } = await openPage(context, folder.address('page.html'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến các câu hỏi');
  await goTo(page, 'Khoa');
  const answer = page.locator('#criterion-TRAIN').getByRole('radio').first();
  await answer.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('#criterion-TRAIN').getByRole('radio').nth(2).isChecked()).toBe(true);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
  expect(outline).toBe('solid');
  await context.close();
});

browserTest('questions are found by their words without accents, and gone to', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const { page } = await openPage(context, folder.address('page.html'));
  await page.getByRole('button', { name: 'Mục lục' }).click();
  await page.getByRole('searchbox').fill('nhiet do');
  await page.getByText('Tìm thấy 1 câu').waitFor();
  await page.getByRole('button', { name: /TEMP/ }).click();
  expect(await page.locator('#criterion-TEMP').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('criterion-TEMP');
  await context.close();
});

browserTest('a browser of 2022, which lacks what the domain uses, shows the page all the same', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    for (const [prototype, name] of [
      [Array.prototype, 'toSorted'],
      [String.prototype, 'toWellFormed'],
    ] as const) {
      Reflect.deleteProperty(prototype, name);
    }
  });
  const { page, faults } = await openPage(context, folder.address('page.html'));
  await page.locator('nav select').selectOption('place');
  expect(await page.locator('nav').innerText()).toContain('Khoa điều trị');
  expect(faults).toEqual([]);
  await context.close();
});

browserTest('texts of a checklist that would run stay texts, wherever they stand', async () => {
  const context = await browser.newContext();
  const { page, faults } = await openPage(context, folder.address('hostile.html'));
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const _ of [1, 2, 3, 4, 5]) {
    expect(await page.locator('#questions').innerText()).toContain('alert(1)');
    await page.getByRole('button', { name: 'Mục sau' }).click();
    if ((await page.locator('#questions h2').innerText()) === 'Tệp') break;
  }
  expect(await page.locator('img, svg, #page script').count()).toBe(0);
  expect([...dialogs, ...faults]).toEqual([]);
  await context.close();
});

/** What can be touched and is less than 44 pixels high. */
function tooSmall(): readonly string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'button, select, input, textarea, summary, label.button, label.option',
  );
  return [...controls].flatMap((each) => {
    const box = (each.closest('label.option, label.button') ?? each).getBoundingClientRect();
    return box.height > 0 && box.height < 43.5 ? [`${each.tagName} ${each.outerHTML.slice(0, 80)} ${box.height}`] : [];
  });
}
