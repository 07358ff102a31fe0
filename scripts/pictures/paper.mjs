import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { smallPng } from './small-png.mjs';

/** Only the first page is laid out: a province has hundreds. */
const FIRST_PAGE = 'pdf:calc_pdf_Export:{"PageRange":{"type":"string","value":"1"}}';

/**
 * The first page of a workbook as it prints.
 * @param {string} workbook
 * @param {string} file
 */
export function photographPaper(workbook, file) {
  const folder = mkdtempSync(join(tmpdir(), 'facility-audit-paper-'));
  try {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', FIRST_PAGE, '--outdir', folder, workbook], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const pdf = readdirSync(folder).find((name) => name.endsWith('.pdf'));
    if (pdf === undefined) throw new Error(`LibreOffice printed nothing of ${workbook}`);
    const page = join(folder, 'page');
    execFileSync('pdftoppm', ['-png', '-r', '72', '-singlefile', '-f', '1', '-l', '1', join(folder, pdf), page]);
    writeFileSync(file, smallPng(PNG.sync.read(readFileSync(`${page}.png`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
