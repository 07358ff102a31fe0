import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

/** What a command loads and reads is counted, not timed, so that no other work on the machine changes it. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const audits = join(root, 'examples/lao-cai-2025/audits');
const audit = join(audits, '2025-10/ttyt-luc-yen.2025-10.audit.yaml');
const folder = mkdtempSync(join(tmpdir(), 'facility-audit-loads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Notes each file that is opened, in the order of opening, behind the back of the tool. */
const noting = `
  import fs from 'node:fs'; import promises from 'node:fs/promises'; import { syncBuiltinESMExports } from 'node:module';
  const opened = [];
  const open = promises.open;
  promises.open = (path, ...rest) => { opened.push(String(path)); return open(path, ...rest); };
  const readFileSync = fs.readFileSync;
  fs.readFileSync = (path, ...rest) => { opened.push(String(path)); return readFileSync(path, ...rest); };
  syncBuiltinESMExports();
  process.on('exit', () => fs.writeFileSync(process.env.OPENED, JSON.stringify(opened)));
`;

describe.each([
  { command: ['--version'], files: 6, kilobytes: 60 },
  { command: ['score', audit], files: 7, kilobytes: 1700 },
  { command: ['report', audit, '-o', join(folder, 'x.xlsx')], files: 20, kilobytes: 2900 },
])('$command.0', ({ command, files, kilobytes }) => {
  const { status, loaded, opened } = run(command);

  test(`loads at most ${files} files of the tool, ${kilobytes} KB`, () => {
    expect(status).toBe(0);
    expect(loaded).toContain('tool.js');
    expect(loaded.length).toBeLessThanOrEqual(files);
    const bytes = loaded.reduce((sum, name) => sum + statSync(join(root, 'dist', name)).size, 0);
    expect(bytes / 1024).toBeLessThanOrEqual(kilobytes);
  });

  test('reads no file twice, and no text of a shipped checklist', () => {
    expect(opened.filter((path, index) => opened.indexOf(path) !== index)).toEqual([]);
    expect(opened.filter((path) => /[\\/]checklists[\\/].+[\\/]/.test(path))).toEqual([]);
  });
});

test('a merge of 22 audits reads each once, and each version of their checklist once', () => {
  const { status, opened } = run(['merge', audits, '-o', join(folder, 'province.xlsx')]);
  expect(status).toBe(0);
  const ofAudits = opened.filter((path) => path.endsWith('.audit.yaml'));
  expect(ofAudits.length).toBeGreaterThan(20);
  const copies = opened.filter((path) => /[\\/]dist[\\/][0-9a-f]{64}\.json$/.test(path));
  for (const paths of [ofAudits, copies]) expect(new Set(paths).size).toBe(paths.length);
});

function run(command: readonly string[]) {
  const [coverage, notes] = [mkdtempSync(join(folder, 'loaded-')), join(folder, 'opened.json')];
  const { status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(noting)}`, join(root, 'dist/main.js'), ...command],
    { env: { ...process.env, NODE_V8_COVERAGE: coverage, OPENED: notes }, encoding: 'utf8', cwd: folder },
  );
  return { status, loaded: loadedIn(coverage), opened: JSON.parse(readFileSync(notes, 'utf8')) as string[] };
}

/** The files of dist/ that Node has loaded, as its own report of coverage lists them. */
function loadedIn(coverage: string): readonly string[] {
  const [report = ''] = readdirSync(coverage);
  const { result } = JSON.parse(readFileSync(join(coverage, report), 'utf8')) as { result: { url: string }[] };
  return result.flatMap(({ url }) => (url.includes('/dist/') ? [basename(fileURLToPath(url))] : []));
}
