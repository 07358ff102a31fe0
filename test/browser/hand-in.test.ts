import { readFileSync } from 'node:fs';
import { beforeAll, expect } from 'vitest';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { pngOf } from '../support/pictures.ts';
import { browserTest, sharedBrowser } from './support/chromium.ts';
import { goTo, openPage, savedFrom, shownPercent, toolFolder } from './support/form-page.ts';

const folder = toolFolder();
const browser = sharedBrowser();

beforeAll(() => folder.write('kinds.yaml', kindsChecklist));

browserTest.each([
  ['self', 'yb'],
  ['verified', 'vy'],
] as const)(
  'what a page saves is imported on side %s with its photograph, has the score it showed, and becomes a report',
  async (side, facility) => {
    const given = ['--checklist', 'kinds.yaml', '--round', '2026-08', '--on', '2026-08-05'];
    folder.run('form', '-o', `${facility}.html`, '--facility', facility, '--as', side, ...given);
    const context = await browser.newContext();
    const { page } = await openPage(context, folder.address(`${facility}.html`));
    await goTo(page, side === 'self' ? 'Máy chủ' : 'Phòng máy chủ');
    await page
      .locator('#criterion-A')
      .getByRole('radio', { name: /^Đạt 1/ })
      .check();
    const photo = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(pngOf()) };
    await page.locator('#criterion-A input[type=file]').last().setInputFiles(photo);
    await page.locator('#criterion-A img').waitFor();
    const percent = await shownPercent(page);
    const file = await savedFrom(page, 'Nguyễn Văn An');
    folder.write(file.name, readFileSync(file.path));
    await context.close();

    const audit = `${facility}.2026-08.audit.yaml`;
    folder.run('import', file.name, '-o', audit, '--checklist', 'kinds.yaml');
    const scored = JSON.parse(folder.run('score', audit, '--checklist', 'kinds.yaml', '--json'));
    expect([scored.percent, scored.source]).toEqual([percent, side]);
    const text = folder.read(audit).toString('utf8');
    expect(text).toContain('Nguyễn Văn An');
    const evidence = /evidence\/[\w.-]+\.jpg/.exec(text)?.[0] ?? '';
    expect(folder.read(evidence).subarray(0, 2)).toEqual(Buffer.of(0xff, 0xd8));
    folder.run('report', audit, '-o', `${facility}.report.html`);
    // The photograph stands in it, made small again.
    expect(folder.read(`${facility}.report.html`).toString('utf8')).toContain('src="data:image/');
  },
);

browserTest(
  'an inspector takes over what the facility says by one touch, and sees it beside the question',
  async () => {
    const given = ['--checklist', 'kinds.yaml', '--round', '2026-08', '--on', '2026-08-05'];
    folder.run('new', 'claimed.audit.yaml', '--facility', 'ty', '--name', 'TTYT', '--kind', 'hospital', ...given);
    folder.run('answer', 'claimed.audit.yaml', 'E', '3/4', '--as', 'self', '--by', 'Lê Thị Chi');
    folder.run('form', 'claimed.audit.yaml', '-o', 'claimed.html', '--as', 'verified', '--checklist', 'kinds.yaml');
    const context = await browser.newContext();
    const { page } = await openPage(context, folder.address('claimed.html'));
    await goTo(page, 'Nơi khác');
    const question = page.locator('#criterion-E');
    expect(await question.innerText()).toContain('Đơn vị tự đánh giá: 3/4 máy');
    await question.getByRole('button', { name: 'Đồng ý với đơn vị' }).click();
    expect(await question.getByLabel('Hiện có').first().inputValue()).toBe('3');
    await page.getByText('Đã trả lời 1/7 câu').first().waitFor();
    expect(await page.content()).not.toContain('Lê Thị Chi');
    await context.close();
  },
);
