import { copyFileSync } from 'node:fs';
import { beforeAll, expect } from 'vitest';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { jpegOf } from '../support/pictures.ts';
import { browserTest, sharedBrowser } from './support/chromium.ts';
import { goTo, openPage, savedFrom, shownPercent, toolFolder } from './support/form-page.ts';

const folder = toolFolder();
const browser = sharedBrowser();

beforeAll(() => {
  folder.write('kinds.yaml', kindsChecklist);
  const given = ['--facility', 'yb', '--round', '2026-08', '--on', '2026-08-05'];
  folder.run('form', '-o', 'phiếu.html', '--checklist', 'kinds.yaml', ...given);
});

browserTest('what is filled in and photographed becomes an audit with the same percent, and its report', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const { page } = await openPage(context, folder.address('phiếu.html'));
  await goTo(page, 'Máy chủ');
  const criterion = page.locator('#criterion-A');
  await criterion.getByRole('radio', { name: /^Đạt 1/ }).check();
  const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpegOf()) };
  await criterion.locator('input[type=file]').last().setInputFiles(photo);
  await criterion.locator('img').waitFor();
  const percent = await shownPercent(page);
  const file = await savedFrom(page, 'Nguyễn Văn An');
  copyFileSync(file.path, folder.path(file.name));
  await context.close();

  expect(folder.run('import', file.name, '-o', 'hồ sơ/', '--checklist', 'kinds.yaml', '--dry-run')).toContain('yb');
  folder.run('import', file.name, '-o', 'hồ sơ/', '--checklist', 'kinds.yaml');
  const audit = 'hồ sơ/yb.2026-08.audit.yaml';
  const scored = JSON.parse(folder.run('score', audit, '--json', '--checklist', 'kinds.yaml'));
  expect(scored.percent).toBe(percent);
  folder.run('report', audit, '-o', 'kết quả.html', '--checklist', 'kinds.yaml');
  expect(folder.read('kết quả.html').toString('utf8')).toContain('data:image/jpeg;base64,');
});
