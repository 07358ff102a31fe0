/** Reads each workbook of a folder with exceljs and does nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import exceljs from 'exceljs';

const [, , folder = ''] = process.argv;
for (const name of readdirSync(folder)) {
  const workbook = new exceljs.Workbook();
  // The library's own Buffer type is not Node's.
  await workbook.xlsx.load(/** @type {any} */ (readFileSync(join(folder, name))));
}
