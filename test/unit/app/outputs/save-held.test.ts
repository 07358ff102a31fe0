import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const app = fileURLToPath(new URL('../../../../src/app/', import.meta.url));

/** What may go past the reader, and why. */
const doors = [
  // The door itself.
  'outputs/save-held.ts',
  // Tries whether a folder can be written to, and removes what it wrote.
  'checks/examine-machine.ts',
];

test('whatever a use case saves has gone through the one door that holds it against its reader', () => {
  const past = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && /\bfiles\s*\.save\(/.test(readFileSync(join(app, name), 'utf8')));
  expect(past.toSorted()).toEqual(doors.toSorted());
});
