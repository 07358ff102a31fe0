/** Unpacks of each workbook of a folder the parts that are read when it is taken in, and does nothing with them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { facilityLimits } from '../../src/excel/bounds/limits.ts';
import { openZip } from '../../src/excel/zip/open-zip.ts';

const [, , folder = ''] = process.argv;
for (const name of readdirSync(folder)) {
  const zip = openZip(readFileSync(join(folder, name)), facilityLimits);
  for (const entry of zip.entries.values()) if (/^customXml\/item\d+\.xml$/.test(entry.name)) zip.read(entry);
}
