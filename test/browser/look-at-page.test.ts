import { beforeAll, expect } from 'vitest';
import { auditYaml, provinceChecklist, provincePrices } from '../support/province-folder.ts';
import { browserTest, sharedBrowser } from './support/chromium.ts';
import { toolFolder } from './support/form-page.ts';
import { violations } from './support/violations.ts';

const folder = toolFolder();
const browser = sharedBrowser();

beforeAll(() => {
  folder.write('small.yaml', provinceChecklist);
  folder.write('prices.yaml', provincePrices);
  folder.write('a.audit.yaml', auditYaml({ facility: 'a', servers: 0, illustrative: true }));
  folder.write('b.audit.yaml', auditYaml({ facility: 'b', servers: 1, lan: 'not-met' }));
  const at = '2025-10-05T09:00:00+07:00';
  folder.write('b2.audit.yaml', auditYaml({ facility: 'b', id: 'b2', round: '2025-10', on: '2025-10-05', at }));
  folder.write('c.audit.yaml', auditYaml({ facility: 'c' }));
  const given = ['--checklist', 'small.yaml', '--prices', 'prices.yaml', '--lang', 'vi'];
  folder.run('report', 'a.audit.yaml', '-o', 'kết quả.html', ...given);
  const audits = ['a.audit.yaml', 'b.audit.yaml', 'b2.audit.yaml', 'c.audit.yaml'];
  folder.run('merge', ...audits, '-o', 'toàn tỉnh.html', ...given);
});

browserTest.each([
  ['kết quả.html', 'light', 360],
  ['toàn tỉnh.html', 'dark', 1280],
] as const)(
  'axe finds nothing wrong with %s, %s, %s wide, and nothing is cut off',
  async (name, colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 740 } });
    const page = await context.newPage();
    await page.goto(folder.address(name));
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  },
);

browserTest('rows are found by a word without its accents, and sorted by a column from the keyboard', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(folder.address('toàn tỉnh.html'));
  const facilities = page.locator('#ranking td:nth-child(2)');
  await page.getByRole('searchbox').fill('co so b');
  expect(await page.locator('#ranking tbody tr:visible').count()).toBe(1);
  expect(await page.locator('#found').innerText()).toMatch(/^Số dòng tìm thấy: \d+$/);
  await page.getByRole('searchbox').fill('');
  const before = await facilities.allInnerTexts();
  await page.locator('#ranking').getByRole('button', { name: 'Cơ sở y tế' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await facilities.allInnerTexts()).toEqual([...before].sort().reverse());
  await context.close();
});

browserTest('without script everything is there to be read, and no field that would do nothing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(folder.address('kết quả.html'));
  expect(await page.getByRole('searchbox').count()).toBe(0);
  expect(await page.locator('main').innerText()).toContain('Có mấy máy chủ?');
  await context.close();
});

browserTest('it is printed on A4 with a note at the foot of each page, and each part begins a page', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(folder.address('kết quả.html'));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) => size.map(Number));
  expect(sizes.length).toBeGreaterThanOrEqual(4);
  for (const size of sizes) expect([...size].sort((a, b) => a - b).map(Math.round)).toEqual([595, 842]);
  await context.close();
});
