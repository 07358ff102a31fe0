import * as fs from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import { expect, test } from 'vitest';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();

/** A virtual drive of Windows, which gives no real path in one step. */
const virtual = {
  ...nodeFs,
  realpath: (path: string) =>
    fs.existsSync(path)
      ? Promise.reject(Object.assign(new Error('UNKNOWN'), { code: 'UNKNOWN', syscall: 'realpath' }))
      : nodeFs.realpath(path),
} as typeof nodeFs;

test('a drive that knows no real paths is saved to, locked and read all the same', async () => {
  const files = folder.files({ fs: virtual });
  const lock = await files.lock('x.audit.yaml');
  await files.save('x.audit.yaml', 'one', { overwrite: false });
  await files.save('x.audit.yaml', 'two', { overwrite: true });
  await lock.release();
  expect(fs.readFileSync(folder.path('x.audit.yaml'), 'utf8')).toBe('two');
  expect(fs.readdirSync(folder.path())).toEqual(['x.audit.yaml']);
});

test('its links are followed, too', async () => {
  fs.writeFileSync(folder.path('x.audit.yaml'), 'one');
  fs.symlinkSync('x.audit.yaml', folder.path('link.yaml'));
  await folder.files({ fs: virtual }).save('link.yaml', 'two', { overwrite: true });
  expect(fs.readFileSync(folder.path('x.audit.yaml'), 'utf8')).toBe('two');
});
