import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { makeProvince } from './make-in-process.mjs';
import { runMeasured } from './run-measured.mjs';

/** What is run before the questions. */
const setup = ['duckdb.sql', 'views.sql'];

/**
 * A country of audits, all in one folder and so in no order of provinces, exported as datasets by one command; then each question of
 * examples/at-scale by DuckDB, where that has a program for this machine.
 * @param {string} root
 * @param {string} folder
 * @param {{ facilities: number, provinces: number, rounds: number, criteria: number }} size
 */
export async function benchCountry(root, folder, { facilities, provinces, rounds, criteria }) {
  const place = join(folder, 'country');
  makeProvince(root, place, facilities, criteria, 'audits', { provinces, rounds });
  const [audits, checklist, dataset] = [join(place, 'audits'), join(place, 'checklist'), join(place, 'dataset')];
  const answers = facilities * rounds * criteria;
  console.log(`\n${facilities} facilities in ${provinces} provinces, ${rounds} round(s): ${answers} answers`);
  const main = join(root, 'dist', 'main.js');
  const prices = join(root, 'examples', 'lao-cai-2025', 'prices.example.yaml');
  const from = [audits, '--checklist', checklist, '--prices', prices, '--quiet'];
  const { seconds, cpu, megabytes } = runMeasured(main, ['export', ...from, '--to', 'parquet', '-o', dataset]);
  console.log(
    `  export: ${seconds.toFixed(0)} s, ${cpu.toFixed(0)} s of processor, ${megabytes.toFixed(0)} MB at most`,
  );
  for (const name of readdirSync(dataset)) {
    const files = readdirSync(join(dataset, name), { recursive: true, encoding: 'utf8' });
    const parts = files
      .filter((file) => file.endsWith('.parquet'))
      .map((file) => statSync(join(dataset, name, file)).size);
    const bytes = parts.reduce((sum, each) => sum + each, 0);
    console.log(`  ${name.padEnd(14)}${(bytes / 1_000_000).toFixed(1).padStart(8)} MB in ${parts.length} files`);
  }
  await askDuckdb(join(root, 'examples', 'at-scale'), place);
}

/**
 * @param {string} questions
 * @param {string} place
 */
async function askDuckdb(questions, place) {
  const duckdb = await import('@duckdb/node-api').catch(() => null);
  if (duckdb === null) return console.log('  DuckDB is not there, so nothing was asked');
  const connection = await (await duckdb.DuckDBInstance.create()).connect();
  await connection.run(`SET file_search_path = '${place.replaceAll("'", "''")}'`);
  for (const name of setup) await connection.run(readFileSync(join(questions, name), 'utf8'));
  for (const name of readdirSync(questions)) {
    if (!name.endsWith('.sql') || name === 'clickhouse.sql' || setup.includes(name)) continue;
    const started = performance.now();
    const { currentRowCount } = await connection.runAndReadAll(readFileSync(join(questions, name), 'utf8'));
    const seconds = (performance.now() - started) / 1_000;
    console.log(`  ${name.padEnd(20)}${seconds.toFixed(2).padStart(7)} s, ${currentRowCount} rows`);
  }
}
