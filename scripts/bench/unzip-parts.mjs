/** Unpacks from each workbook of a folder the parts that a merge reads, and does nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { facilityLimits } from '../../src/office/bounds/limits.ts';
import { openZip } from '../../src/office/zip/open-zip.ts';

const [, , folder = ''] = process.argv;
for (const name of readdirSync(folder)) {
  const zip = openZip(readFileSync(join(folder, name)), facilityLimits);
  for (const entry of zip.entries.values()) if (/^customXml\/item\d+\.xml$/.test(entry.name)) zip.read(entry);
}
