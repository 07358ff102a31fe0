import { expect, test } from 'vitest';
import type { Block } from '../../../src/report/sheet/sheet.ts';
import { drawBlocks } from '../../../src/terminal/draw-blocks.ts';

const fields: readonly Block[] = [
  { kind: 'fields', fields: [{ label: 'Campagne', cell: { kind: 'text', text: '2025-08' } }] },
];

test.each([
  ['fr', 'Campagne\u00a0: 2025-08'],
  ['vi', 'Campagne: 2025-08'],
] as const)('a field has its colon as %s writes it', (language, drawn) => {
  expect(drawBlocks(fields, { language, width: 80, colours: false })).toBe(drawn);
});
