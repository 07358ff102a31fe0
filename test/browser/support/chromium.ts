import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Null: this machine has no browser that can be driven. */
const executablePath = places.find((each) => existsSync(each)) ?? null;

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a page may take for one thing, in milliseconds. */
const PATIENCE = 15_000;

/** A test in a real browser; where there is none it is skipped, and counted as such. */
export const browserTest = test.skipIf(executablePath === null);

/** One browser for the tests of a file, and a fresh profile for each page. */
export function sharedBrowser() {
  let browser: Browser | null = null;
  beforeAll(async () => {
    if (executablePath !== null) browser = await chromium.launch({ executablePath, args });
  });
  afterAll(async () => browser?.close());
  return {
    newContext: async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
      if (browser === null) throw new Error('no browser');
      const context = await browser.newContext(options);
      context.setDefaultTimeout(PATIENCE);
      return context;
    },
  };
}

/** A browser of its own with a profile that stays on the disk, to be killed and started again. */
export async function browserWithProfile(folder: string): Promise<BrowserContext> {
  if (executablePath === null) throw new Error('no browser');
  return chromium.launchPersistentContext(folder, { executablePath, args });
}
