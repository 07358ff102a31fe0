import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endUnfinished,
  nothingRead,
  type Reading,
  readKeys,
  type Token,
} from '../../../src/prompts/keyboard/key-tokens.ts';

const [start, end] = ['\u001b[200~', '\u001b[201~'];

/** Reads pieces one after another, and ends as after a pause. */
function tokensOf(...pieces: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  let reading: Reading = nothingRead;
  for (const piece of pieces) {
    const read = readKeys(reading, piece);
    tokens.push(...read.tokens);
    reading = read.reading;
  }
  return [...tokens, ...endUnfinished(reading).tokens];
}

const key = (text: string): Token => ({ is: 'key', text });
const paste = (text: string, isEntered = false): Token => ({ is: 'paste', text, isEntered });

describe('what a terminal sends', () => {
  test('single characters and sequences are keys', () => {
    expect(tokensOf('m')).toEqual([key('m')]);
    expect(tokensOf('a\u0302')).toEqual([key('a\u0302')]);
    expect(tokensOf('1\r')).toEqual([key('1'), key('\r')]);
    expect(tokensOf('\u001b[A', '\u001b[1;5C', '\u001bOP', '\u007f')).toEqual(
      ['\u001b[A', '\u001b[1;5C', '\u001bOP', '\u007f'].map(key),
    );
  });

  test('what stands between the marks of a paste is one text, wherever it is divided', () => {
    const whole = `x${start}/home/minh/ảnh.jpg\r${end}y`;
    for (let at = 0; at <= whole.length; at += 1) {
      expect(tokensOf(whole.slice(0, at), whole.slice(at))).toEqual([
        key('x'),
        paste('/home/minh/ảnh.jpg\r'),
        key('y'),
      ]);
    }
  });

  test('several characters at once are a paste, also without marks', () => {
    expect(tokensOf('Máy')).toEqual([paste('Máy')]);
    expect(tokensOf('150\r')).toEqual([paste('150', true)]);
    expect(tokensOf('An\r\nBình\r\n')).toEqual([paste('An\nBình\n')]);
    expect(tokensOf('Khoa\t10\t7')).toEqual([paste('Khoa\t10\t7')]);
  });

  test('Esc is a key once nothing follows it, and swallows none', () => {
    expect(tokensOf('\u001b')).toEqual([key('\u001b')]);
    expect(tokensOf('\u001bs')).toEqual([key('\u001b'), key('s')]);
    expect(tokensOf('\u001b\u001b[A')).toEqual([key('\u001b'), key('\u001b[A')]);
  });

  test('a paste that never ends is one after a pause', () => {
    expect(tokensOf(`${start}mmm`)).toEqual([paste('mmm')]);
  });

  test('no pasted text ever becomes a key', () => {
    const text = fc.string({ unit: fc.constantFrom('m', 'c', 'u', '\r', '\n', 'á', '1', ' ', '\u0003', '\u001b') });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), (pasted, cuts) => {
        const whole = `${start}${pasted}${end}`;
        const points = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).toSorted((a, b) => a - b), whole.length];
        const pieces = points.slice(1).map((to, index) => whole.slice(points[index], to));
        expect(tokensOf(...pieces)).toEqual([paste(pasted)]);
      }),
    );
  });
});
