import { readFileSync } from 'node:fs';
import process from 'node:process';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { JsonObject } from '../../src/domain/values/json.ts';
import { checklistAndAudit } from '../support/arbitraries.ts';
import { browserTest, sharedBrowser } from './support/chromium.ts';
import { openPage, savedFrom, shownPercent, toolFolder } from './support/form-page.ts';
import { scoreOfSaved } from './support/scored.ts';

const folder = toolFolder();
const browser = sharedBrowser();

/** A handful each time; `FORMS=200` by hand before a release. */
const forms = Number(process.env['FORMS'] ?? 3);

browserTest(
  'a form of any checklist, filled in at random, shows the percent that `score` gives of what it saved',
  async () => {
    const context = await browser.newContext();
    const seed = forms > 3 ? Date.now() : 19;
    for (const [index, { checklist }] of fc.sample(checklistAndAudit(), { numRuns: forms, seed }).entries()) {
      folder.write('random.yaml', JSON.stringify(checklist));
      const name = `random-${index}.html`;
      folder.run('form', '-o', name, '--facility', `f${index}`, '--checklist', 'random.yaml', '--on', '2025-08-05');
      const { page, faults } = await openPage(context, folder.address(name));
      for (let step = 0; step <= checklist.sections.length; step++) {
        await page.evaluate(fillAtRandom, seed + index * 100 + step);
        await page.getByRole('button', { name: 'Mục sau' }).click();
      }
      const file = await savedFrom(page);
      const saved = JSON.parse(readFileSync(file.path, 'utf8')) as JsonObject;
      const { percent } = scoreOfSaved(folder, saved, 'random.yaml');
      expect({ percent: await shownPercent(page), faults, index, seed }).toEqual({ percent, faults: [], index, seed });
      await page.close();
    }
    await context.close();
  },
  forms * 30_000,
);

/** Clicks and types as a person in a hurry: right, wrong, and again. Runs in the page. */
function fillAtRandom(seed: number): void {
  let state = seed;
  const below = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  const texts = [
    '0',
    '1',
    '2',
    '3,5',
    '10',
    '1.000',
    '100',
    'x',
    '-1',
    '5/6/2025',
    '2025-06-05',
    '1/1/2030',
    'Khoa Nội',
    '',
  ];
  const isSeen = (each: Element) => each.getClientRects().length > 0;
  for (let round = 0; round < 3; round++) {
    for (const select of document.querySelectorAll('select')) {
      if (select.closest('nav') !== null) continue;
      select.selectedIndex = below(select.options.length);
      select.dispatchEvent(new Event('change'));
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('#questions input, #questions textarea')) {
      if (!isSeen(field) || below(3) === 0 || field.type === 'file' || field.type === 'date') continue;
      if (field.type === 'radio' || field.type === 'checkbox') field.click();
      else if (field.closest('.line') === null || field.inputMode === 'decimal') {
        field.value = texts[below(texts.length)] ?? '';
        field.dispatchEvent(new Event('input'));
      }
    }
  }
}
