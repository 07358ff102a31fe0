import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { createKeeper } from '../../../../src/files/keeper.ts';
import { facilityLimits } from '../../../../src/office/bounds/limits.ts';
import { openZip } from '../../../../src/office/zip/open-zip.ts';
import {
  type PackedPart,
  packInBackground,
  packPart,
  packStretches,
  writeZip,
} from '../../../../src/office/zip/write-zip.ts';

const monotonous = 'ạ'.repeat(1_500_000);
const keeper = createKeeper(tmpdir());

test.each<[string, () => PackedPart | Promise<PackedPart>]>([
  ['at once', () => packPart('x', monotonous)],
  ['in the background', () => packInBackground('x', monotonous)],
  ['in stretches', () => packStretches('x', [monotonous, monotonous], keeper)],
])('what is packed %s is never packed so far that it reads as an attack', async (_, pack) => {
  const zip = openZip(writeZip([await pack()]), facilityLimits);
  const [entry] = [...zip.entries.values()];
  expect(entry && Buffer.from(zip.read(entry)).toString('utf8').replaceAll('ạ', '')).toBe('');
});

test('a part below half a megabyte is packed as small as it gets', () => {
  expect(packPart('x', 'ạ'.repeat(100_000)).packedSize).toBeLessThan(1_000);
});
