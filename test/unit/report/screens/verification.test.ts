import { expect, test } from 'vitest';
import { verificationBlocks, verificationJson } from '../../../../src/report/screens/verification.ts';

const edit = (row: number) => {
  return { sheet: 'Minutes', cell: `A${row}`, what: 'number', expected: '1', found: '2' } as const;
};

test('of very many edits in a workbook the first are shown and the others counted; programs are given all', () => {
  const verified = [
    {
      file: 'a.xlsx',
      status: 'edited',
      edits: Array.from({ length: 200_000 }, (_, index) => edit(index + 1)),
      filled: [],
      fingerprint: null,
      isFingerprintSame: null,
      isPublicEdition: false,
      compared: 'cells',
      recomputed: null,
    },
  ] as const;
  const blocks = verificationBlocks(verified, 'en');
  expect(JSON.stringify(blocks[0])).toContain('in 200000 places');
  expect(blocks[1]?.kind === 'table' && [...blocks[1].rows]).toHaveLength(500);
  expect(JSON.stringify(blocks.at(-1))).toContain('199500 more places are not shown');
  expect(JSON.stringify(verificationJson(verified)['files']).match(/"cell"/g)).toHaveLength(200_000);
});
