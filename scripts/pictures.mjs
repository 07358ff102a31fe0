#!/usr/bin/env node
/**
 * `npm run pictures`: the pictures of README and guides, made anew in docs/guide/pictures/ from the built tool and the example province. Needs
 * Chromium, LibreOffice and poppler's pdftoppm; says so where one is missing. `--only menu.vi` makes one.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { photographLivePage, photographPage } from './pictures/browser.mjs';
import { photographPaper } from './pictures/paper.mjs';
import { missingPrograms } from './pictures/programs.mjs';
import { screenPage } from './pictures/screen-page.mjs';
import { runTool, screenAfter } from './pictures/tool.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples', 'lao-cai-2025');
const to = join(root, 'docs', 'guide', 'pictures');
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });

/** Bytes: a reader on a phone pays for them. */
const LARGEST = 80_000;
const LARGEST_TOGETHER = 500_000;

const missing = missingPrograms();
if (missing.length > 0) {
  console.error(`pictures: install ${missing.join(', ')} first.`);
  process.exit(3);
}

const work = mkdtempSync(join(tmpdir(), 'facility-audit-pictures-'));
const languages = /** @type {const} */ (['vi', 'en', 'fr']);

/** What to make, by name: each writes `<name>.png`. @type {Readonly<Record<string, (file: string) => Promise<void> | void>>} */
const pictures = {
  ...Object.fromEntries(languages.map((language) => [`menu.${language}`, (file) => menu(language, file)])),
  'question.vi': (file) => question('vi', file),
  'question.en': (file) => question('en', file),
  'numbers.vi': (file) => numbers('vi', file),
  'numbers.en': (file) => numbers('en', file),
  'form.vi': (file) => form('vi', file),
  'form.en': (file) => form('en', file),
  'checking.vi': (file) => checking('vi', file),
  'checking.en': (file) => checking('en', file),
  'minutes.vi': minutes,
  'province.vi': (file) => province('vi', file),
  'province.fr': (file) => province('fr', file),
  'phone.vi': phone,
  'fill.vi': fill,
};

mkdirSync(to, { recursive: true });
try {
  let total = 0;
  for (const [name, make] of Object.entries(pictures)) {
    const file = join(to, `${name}.png`);
    if (values.only === undefined || values.only.includes(name)) await make(file);
    const { size } = statSync(file);
    total += size;
    console.error(`pictures: ${name}.png, ${Math.ceil(size / 1000)} KB`);
    if (size > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST / 1000} KB`);
  }
  if (total > LARGEST_TOGETHER) throw new Error(`together the pictures are larger than ${LARGEST_TOGETHER / 1000} KB`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** @typedef {typeof languages[number]} Language */

/** @param {Language} language @param {string} file */
async function menu(language, file) {
  await photographScreen({ language, rows: 14, args: [], waitFor: /Esc|Échap/ }, file);
}

/** A question with answers to choose from. @param {Language} language @param {string} file */
async function question(language, file) {
  const audit = newAudit();
  const args = ['walk', audit, '--section', 'servers', '--as', 'verified'];
  await photographScreen({ language, rows: 24, args, waitFor: /SRV-01[\s\S]* q / }, file);
}

/** A question for two numbers, typed in. @param {Language} language @param {string} file */
async function numbers(language, file) {
  const audit = newAudit();
  const args = ['walk', audit, '--section', 'workstations', '--as', 'verified'];
  await photographScreen(
    { language, rows: 28, args, waitFor: /WS-01[\s\S]* q /, typed: '10/12', thenFor: /: 10\/12/ },
    file,
  );
}

/** @param {import('./pictures/tool.mjs').Scene & { args: readonly string[] }} scene @param {string} file */
async function photographScreen(scene, file) {
  const page = join(work, 'screen.html');
  const { html, width, height } = screenPage(await screenAfter({ ...scene, cwd: work }));
  await photographPage({ page, html, width, height }, file);
}

/** An audit of the facility of the lists to copy, which is no real one, with all that is asked about a facility. */
function newAudit() {
  const path = join(work, 'ttyt-mau.2026-12.audit.yaml');
  for (const each of [path, `${path}.lock`]) rmSync(each, { force: true });
  cpSync(join(root, 'templates', 'roster.yaml'), join(work, 'roster.yaml'));
  const about = ['--facility', 'ttyt-mau', '--roster', 'roster.yaml', '--round', '2026-12', '--on', '2026-12-10'];
  const profile = [
    'hosting=on-premises',
    'beds=110',
    'inpatient-departments=6',
    'sites=one',
    'imaging=none',
    'laboratory=analysers',
    'hospital-class=class-3',
    'wireless=yes',
    'online-service=under-10000',
    'security-level=level-2',
    'funding-type=part',
  ];
  runTool(['new', path, ...about, ...profile.flatMap((each) => ['--profile', each])], work);
  return path;
}

/** The questionnaire that a facility fills in. @param {Language} language @param {string} file */
function form(language, file) {
  const workbook = join(work, `${language}.form.xlsx`);
  cpSync(join(root, 'templates', 'roster.yaml'), join(work, 'roster.yaml'));
  const about = ['--facility', 'ttyt-mau', '--roster', 'roster.yaml', '--round', '2026-12', '--on', '2026-12-10'];
  runTool(['--lang', language, 'form', '-o', workbook, ...about], work);
  photographPaper(workbook, file);
}

/** What an author is told of a checklist with two mistakes. @param {Language} language @param {string} file */
async function checking(language, file) {
  const name = language === 'vi' ? 'bo-moi' : 'my-list';
  rmSync(join(work, name), { recursive: true, force: true });
  runTool(['checklist', 'new', name], work);
  const path = join(work, name, 'equipment.yaml');
  const text = readFileSync(path, 'utf8');
  const weight = language === 'vi' ? 'nhiều' : 'a lot';
  writeFileSync(path, text.replace('id: EQ-02', 'id: EQ-01').replace(/weight: 3\b/, `weight: ${weight}`));
  const args = ['checklist', 'check', name];
  await photographScreen({ language, rows: 6, args, waitFor: /EQ-01[\s\S]*\n/ }, file);
}

/** @param {string} file */
function minutes(file) {
  const workbook = join(work, 'minutes.xlsx');
  const audit = join(example, 'audits', '2026-12', 'ttyt-van-yen.2026-12.audit.yaml');
  runTool(['report', audit, '-o', workbook, '--prices', join(example, 'prices.example.yaml')], work);
  photographPaper(workbook, file);
}

/** @param {Language} language @param {string} file */
function province(language, file) {
  const workbook = join(work, `province.${language}.xlsx`);
  const lists = ['--roster', join(example, 'roster.yaml'), '--prices', join(example, 'prices.example.yaml')];
  runTool(['--lang', language, 'merge', join(example, 'audits'), '-o', workbook, ...lists], work);
  photographPaper(workbook, file);
}

/** The page for a browser, as wide as a phone. @param {string} file */
async function phone(file) {
  const page = join(work, 'phone.html');
  const audit = join(example, 'audits', '2026-12', 'ttyt-van-yen.2026-12.audit.yaml');
  runTool(['report', audit, '-o', page], work);
  await photographPage({ page, at: 'page-sections', width: 360, height: 720 }, file);
}

/** The page to fill on a phone, at its first questions. @param {string} file */
async function fill(file) {
  const page = join(work, 'fill.html');
  cpSync(join(root, 'templates', 'roster.yaml'), join(work, 'roster.yaml'));
  const about = ['--facility', 'ttyt-mau', '--roster', 'roster.yaml', '--round', '2026-12', '--on', '2026-12-10'];
  runTool(['form', '-o', page, ...about], work);
  const before = async (/** @type {import('playwright-core').Page} */ shown) => {
    await shown.getByRole('button', { name: 'Mục sau' }).click();
    await shown.locator('#criterion-SRV-01').scrollIntoViewIfNeeded();
  };
  await photographLivePage({ page, ready: '#questions h2', before, width: 360, height: 720 }, file);
}
