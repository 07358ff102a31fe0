import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const { engines, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** Starts a file as a Node of that version would: it is told that it is one. */
function startedBy(version: string, file: string, ...argv: readonly string[]) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(version)} });`;
  return spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, fileURLToPath(new URL(file, root)), ...argv],
    { encoding: 'utf8' },
  );
}

describe.each(['dist/main.js', 'scripts/start.mjs'])('%s', (file) => {
  test.each(['14.21.3', '18.20.8', '20.18.1'])('on Node %s says which one is needed, and ends with 2', (version) => {
    const { status, stdout, stderr } = startedBy(version, file, '--version');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`Cần Node.js ${engines.node.replace('>=', '')} trở lên; máy này đang dùng ${version}`);
    expect(stderr).toContain('or newer is needed');
  });
});

test('the tool starts by its name without an ending too', () => {
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(new URL('dist/main', root)), '--version'], {
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, `${version}\n`]);
});
