import { expect, test } from 'vitest';
import { jsonPieces } from '../../../../src/interchange/out/json.ts';

async function written(items: readonly object[]): Promise<string> {
  async function* each() {
    yield* items;
  }
  let text = '';
  for await (const piece of jsonPieces({ format: 'f' }, 'audits', each(), (item) => ({ ...item }))) {
    expect(piece.endsWith('\n')).toBe(true);
    text += piece;
  }
  return text;
}

test.each([
  [[]],
  [[{ id: 'a' }]],
  [
    [
      { id: 'a', of: [] },
      { text: 'two\nlines\u2028 "x"', of: { b: [1, null] } },
    ],
  ],
])('a list written piece by piece is what writing it at once is: %j', async (items) => {
  const atOnce = `${JSON.stringify({ format: 'f', audits: items }, null, 2)}\n`;
  expect(await written(items)).toBe(atOnce.replaceAll('\u2028', '\\u2028'));
});
