import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { makeProvince } from './make-in-process.mjs';
import { runMeasured } from './run-measured.mjs';

/** @import { Measured } from './run-measured.mjs' */

/**
 * Provinces of several sizes: reading their workbooks and merging them, compared with reading the same files with exceljs and with only
 * unpacking the parts that are read. The comparisons use the first size.
 * @param {string} root
 * @param {string} folder
 * @param {readonly number[]} sizes
 * @param {number} criteria
 */
export async function benchProvince(root, folder, sizes, criteria) {
  const scripts = {
    intake: await bundled(root, folder, 'intake'),
    unzip: await bundled(root, folder, 'unzip-parts'),
    exceljs: await bundled(root, folder, 'read-with-exceljs'),
  };
  /** @type {{ size: number, intake: Measured, merge: Measured }[]} */
  const done = [];
  for (const size of sizes) {
    const place = join(folder, `province-${size}`);
    makeProvince(root, place, size, criteria);
    const [workbooks, checklist, output] = ['workbooks', 'checklist', 'province.xlsx'].map((name) => join(place, name));
    if (workbooks === undefined || checklist === undefined || output === undefined) throw new Error('no place');
    console.log(`\n${size} workbooks of ${criteria} criteria`);
    const intake = said('take in', runMeasured(scripts.intake, [workbooks, checklist, root]));
    const main = join(root, 'dist', 'main.js');
    const args = ['merge', workbooks, '--checklist', checklist, '-o', output, '--force', '--quiet'];
    const merge = said('merge, all pages', runMeasured(main, args));
    console.log(`  the workbook has ${(statSync(output).size / 1_000_000).toFixed(1)} MB`);
    if (done.length === 0) yardsticks(scripts, workbooks, { intake, merge });
    done.push({ size, intake, merge });
    rmSync(place, { recursive: true });
  }
  growth(done);
}

/**
 * @param {{ exceljs: string, unzip: string }} scripts
 * @param {string} workbooks
 * @param {{ intake: Measured, merge: Measured }} ours
 */
function yardsticks(scripts, workbooks, { intake, merge }) {
  const unzip = said('bare unzip of the parts', runMeasured(scripts.unzip, [workbooks]));
  const exceljs = said('read with exceljs', runMeasured(scripts.exceljs, [workbooks]));
  console.log(
    `  taking in is ${ratio(exceljs, intake)} × faster than exceljs, and takes ${ratio(intake, unzip)} × a bare unzip`,
  );
  console.log(`  the whole merge takes ${ratio(merge, exceljs)} × the reading with exceljs`);
}

/** @param {readonly { size: number, intake: Measured, merge: Measured }[]} done */
function growth(done) {
  const [first, ...others] = done;
  if (first === undefined) return;
  for (const { size, intake, merge } of others) {
    const kilobytes = ((merge.megabytes - first.merge.megabytes) * 1_024) / (size - first.size);
    console.log(
      `\nfrom ${first.size} to ${size}: taking in × ${ratio(intake, first.intake)}, merge × ${ratio(merge, first.merge)},`,
    );
    console.log(`  ${kilobytes.toFixed(0)} KB of memory a facility`);
  }
}

/**
 * @param {Measured} one
 * @param {Measured} other
 */
function ratio({ seconds }, other) {
  return (seconds / other.seconds).toFixed(2);
}

/**
 * @param {string} name
 * @param {Measured} measured
 */
function said(name, measured) {
  const { seconds, cpu, megabytes } = measured;
  const columns = [`${seconds.toFixed(1)} s`, `${cpu.toFixed(1)} s`, `${megabytes.toFixed(0)} MB`];
  console.log(`  ${name.padEnd(26)}${columns.map((each) => each.padStart(10)).join('')}`);
  return measured;
}
