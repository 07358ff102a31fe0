import { expect, test } from 'vitest';
import { startedAs, withStart } from '../../../src/runtime/started-as.ts';

test.each([
  ['installed for all', '/usr/local/bin/facility-audit', {}, 'facility-audit'],
  ['installed, by its file', '/usr/lib/node_modules/facility-audit/dist/main.js', {}, 'facility-audit'],
  ['a dependency', '/home/an/x/node_modules/.bin/facility-audit', {}, 'npx facility-audit'],
  ['npm start', '/home/an/src/dist/main.js', { npm_lifecycle_event: 'start' }, 'npm start --'],
  ['a checkout', '/home/an/src/dist/main.js', {}, 'node ../src/dist/main.js'],
  ['a checkout in a folder with blanks', '/home/an/mã nguồn/dist/main', {}, 'node "../mã nguồn/dist/main"'],
  ['a checkout far away', '/src/dist/main.js', {}, 'node /src/dist/main.js'],
  ['a launcher', '/o/tool/dist/main.js', { FACILITY_AUDIT_LAUNCHER: './facility-audit' }, './facility-audit'],
  [
    'a launcher elsewhere',
    '/o/tool/dist/main.js',
    { FACILITY_AUDIT_LAUNCHER: '/a b/facility-audit' },
    '"/a b/facility-audit"',
  ],
])('started as %s, %s is called again by its own way', (_how, script, environment, expected) => {
  expect(startedAs({ script, cwd: '/home/an/visit', environment })).toBe(expected);
});

test('every command of a hint begins as the run did, and nothing else changes', () => {
  const hint =
    'facility-audit: stopped.\n  facility-audit walk x.yaml\nor: facility-audit combine; see /opt/facility-audit walk';
  expect(withStart(hint, 'npm start --')).toBe(
    'facility-audit: stopped.\n  npm start -- walk x.yaml\nor: npm start -- combine; see /opt/facility-audit walk',
  );
  expect(withStart(hint, 'facility-audit')).toBe(hint);
  expect(withStart('facility-audit score x', 'node $&/main.js')).toBe('node $&/main.js score x');
});
