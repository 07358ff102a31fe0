import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { smallPng } from './small-png.mjs';

/** A window of Chromium is never narrower; a page for a phone stands in a frame, and what is beside it is cut off. */
const NARROWEST_WINDOW = 520;

/**
 * The page as Chromium shows it without a network, cut to the size given in pixels.
 * @param {{ page: string, html?: string, at?: string, width: number, height: number }} scene `html` is written to `page` first; `at` is the
 *   id of what stands at the top.
 * @param {string} file
 */
export async function photographPage({ page, html, at, width, height }, file) {
  if (html !== undefined) writeFileSync(page, html);
  const frame = join(dirname(page), 'frame.html');
  const size = `width="${width}" height="${height}"`;
  writeFileSync(
    frame,
    `<!doctype html><style>body{margin:0}iframe{border:0;display:block}</style><iframe ${size} src="${basename(page)}${at === undefined ? '' : `#${at}`}"></iframe>`,
  );
  const profile = mkdtempSync(join(tmpdir(), 'facility-audit-browser-'));
  try {
    execFileSync(
      'chromium',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        '--force-device-scale-factor=1',
        '--disable-lcd-text',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        `--user-data-dir=${profile}`,
        `--window-size=${Math.max(width, NARROWEST_WINDOW)},${height + 120}`,
        `--screenshot=${file}`,
        `file://${frame}`,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  writeFileSync(file, cut(readFileSync(file), width, height));
}

/**
 * A page that runs, on a screen of this size, once `ready` is there and `before` was done to it.
 * @param {{ page: string, ready: string, before: (page: import('playwright-core').Page) => Promise<void>, width: number, height: number }} scene
 * @param {string} file
 */
export async function photographLivePage({ page: path, ready, before, width, height }, file) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
    await page.goto(pathToFileURL(path).href);
    await page.locator(ready).waitFor();
    await before(page);
    writeFileSync(file, cut(await page.screenshot(), width, height));
  } finally {
    await browser.close();
  }
}

/** @param {Buffer} png @param {number} width @param {number} height */
function cut(png, width, height) {
  const whole = PNG.sync.read(png);
  const rows = Array.from({ length: height }, (_, row) => {
    const start = row * whole.width * 4;
    return whole.data.subarray(start, start + width * 4);
  });
  return smallPng({ width, height, data: Buffer.concat(rows) });
}
