import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKeeper } from '../../../src/files/keeper.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facility-audit-keeper-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what is kept in memory and what is kept on the disk are given back the same', () => {
  const keeper = createKeeper(folder, { inMemory: 10_000 });
  const all = Array.from({ length: 40 }, (_, index) => randomBytes(997 * (index % 5)));
  const kept = all.map((each) => keeper.bytes(each));
  expect(kept.map((each) => Buffer.from(each()))).toEqual(all);
});

test('what is kept may be changed afterwards where it came from', () => {
  const bytes = Buffer.from('abc');
  const kept = createKeeper(folder).bytes(bytes.subarray(0, 2));
  bytes.fill(0);
  expect(Buffer.from(kept()).toString()).toBe('ab');
});

test('texts are given back at once and later, however many are kept together', async () => {
  const keeper = createKeeper(folder, { inMemory: 100 });
  const texts = Array.from({ length: 30 }, (_, index) => `Trạm ${index} 🏥 `.repeat(index * 20));
  const kept = texts.map((each) => keeper.text(each));
  expect(kept.map((each) => each())).toEqual(texts);
  await vi.waitFor(() => {
    expect(kept.map((each) => each())).toEqual(texts);
  });
});

test('what is read one after the other can share the memory it is read into', () => {
  const keeper = createKeeper(folder, { inMemory: 0 });
  const [long, short] = [keeper.bytes(Buffer.from('abcdef')), keeper.bytes(Buffer.from('xyz'))];
  const room = { bytes: new Uint8Array() };
  expect(Buffer.from(long(room)).toString()).toBe('abcdef');
  expect(Buffer.from(short(room)).toString()).toBe('xyz');
  expect(room.bytes).toHaveLength(6);
});

test('what is on the disk is no longer in memory', async () => {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc !== 'function') throw new Error('no gc');
  const keeper = createKeeper(folder, { inMemory: 0 });
  const keep = () => {
    const bytes = new Uint8Array(1_000);
    return { kept: keeper.bytes(bytes), given: new WeakRef(bytes.buffer) };
  };
  const { kept, given } = keep();
  // The target of a weak reference lives until the turn ends.
  await new Promise(setImmediate);
  gc();
  expect(given.deref()).toBeUndefined();
  expect(kept()).toEqual(new Uint8Array(1_000));
});

test('nothing is left in the folder, not even while it is used', () => {
  const kept = createKeeper(folder, { inMemory: 0 }).bytes(Buffer.from('x'));
  expect(readdirSync(folder)).toEqual([]);
  expect(Buffer.from(kept()).toString()).toBe('x');
});

test('without a folder to write in all stays in memory', () => {
  const kept = createKeeper(join(folder, 'missing'), { inMemory: 0 }).bytes(Buffer.from('x'));
  expect(Buffer.from(kept()).toString()).toBe('x');
});

test('that there is much to keep is told once, and once that it is too much', () => {
  const onMuch = vi.fn<(is: string) => void>();
  const keeper = createKeeper(folder, { inMemory: 10, much: 5, onMuch });
  for (let index = 0; index < 8; index += 1) keeper.bytes(Buffer.from('xx'));
  expect(onMuch.mock.calls).toEqual([['much'], ['too-much']]);
});
