import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll } from 'vitest';

const tool = new URL('../../../dist/main.js', import.meta.url).pathname;

/** A folder whose name has blanks and Vietnamese letters, and the built tool in it. */
export function toolFolder() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'facility-audit-')));
  const folder = join(root, 'Hồ sơ đánh giá năm 2026');
  mkdirSync(folder);
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    path: (name: string) => join(folder, name),
    address: (name: string) => pathToFileURL(join(folder, name)).href,
    write: (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content),
    read: (name: string) => readFileSync(join(folder, name)),
    run: (...argv: readonly string[]) =>
      execFileSync(process.execPath, [tool, ...argv], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
  };
}

export type ToolFolder = ReturnType<typeof toolFolder>;

/** A page that is open, whose errors end the test that looks at it. */
export interface OpenPage {
  readonly page: Page;
  /** What went wrong on it, and what it asked the network for. */
  readonly faults: readonly string[];
}

export async function openPage(context: BrowserContext, address: string): Promise<OpenPage> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error.stack)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('blob:')) faults.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  await page.locator('#questions h2').waitFor();
  return { page, faults };
}

/** Waits until the browser has everything on its disk. */
export async function kept(page: Page): Promise<void> {
  await page.locator('html.kept').waitFor();
}

/** Goes to a section or room by its name in the contents, which a phone shows only when asked. */
export async function goTo(page: Page, title: string): Promise<void> {
  const place = page.locator('nav button', { hasText: title }).first();
  if (!(await place.isVisible())) await page.locator('.bar [aria-controls]').click();
  await place.click();
}

/** The percent that the page shows, as the exact number behind it; null: none. */
export async function shownPercent(page: Page): Promise<number | null> {
  const value = await page.locator('#score').getAttribute('value');
  return value === null || value === '' ? null : Number(value);
}

/** Saves by the button of the bar, and gives the file. */
export async function savedFrom(page: Page, preparer = ''): Promise<{ readonly name: string; readonly path: string }> {
  await page.locator('.bar button.main').click();
  if (preparer !== '') await page.locator('dialog input').fill(preparer);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('dialog button.main').first().click(),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}
