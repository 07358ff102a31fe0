import { createHash } from 'node:crypto';
import { messagesIn } from '../../i18n/translator.ts';
import type { FillPage } from '../../report/fill/fill-page.ts';
import { fillPageJson } from '../../report/fill/fill-page-json.ts';
import { escaped } from '../escaped.ts';
import { formStyle } from './form-style.ts';

/** A page to fill as one file that fetches nothing: the questions as data, and the program that asks them. */
export function formHtml(page: FillPage, program: string): string {
  const { audit, isFacilityKnown, language, side } = page;
  const { phone } = messagesIn(language);
  const title = isFacilityKnown ? `${audit.facility.name} – ${phone.title[side]}` : phone.title[side];
  return `${[
    '<!doctype html>',
    `<html lang="${language}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(program)}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${formStyle}</style>`,
    '<body>',
    `<div id="page"><noscript><p class="warning">${escaped(phone.needsScript)}</p></noscript></div>`,
    '<div id="paper"></div>',
    `<script type="application/json" id="data">${inScript(fillPageJson(page))}</script>`,
    `<script>${program}</script>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

/** Nothing is fetched or sent, and only these very texts are style and program; pictures are those that were taken here. */
function policy(program: string): string {
  return [
    "default-src 'none'",
    `style-src ${digestOf(formStyle)}`,
    `script-src ${digestOf(program)}`,
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function digestOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** JSON in which nothing ends the element that it stands in. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
