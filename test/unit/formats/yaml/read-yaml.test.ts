import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../../src/formats/yaml/read-yaml.ts';
import { told } from '../../../support/small-checklist.ts';

const limit = 4_000_000;

function read(text: string) {
  const { source, problems, header } = readYaml(text, 'f.yaml', limit);
  return { value: source?.value, problems: told(problems), header, locator: source?.locator };
}

describe('YAML', () => {
  test('is read as YAML 1.2: dates, yes and no are text', () => {
    expect(read('a: 2025-08-05\nb: yes\nc: no\nd: 12:30\ne: true\nf: 1.50\ng: ~\nh: 0o17\n').value).toEqual({
      a: '2025-08-05',
      b: 'yes',
      c: 'no',
      d: '12:30',
      e: true,
      f: 1.5,
      g: null,
      h: 15,
    });
  });

  test('takes keys as they are written', () => {
    expect(read('0123: a\n1.10: b\ntrue: c\n').value).toEqual({ '0123': 'a', '1.10': 'b', true: 'c' });
  });

  test('is NFC on the way in, keys and values', () => {
    expect(read('Kho\u0061\u0301: To\u0300a\n').value).toEqual({ Khoá: 'Tòa' });
  });

  test('may begin with a mark of byte order and end its lines as Windows does', () => {
    const { value, locator } = read('\ufeffa: 1\r\nb: x\r\n');
    expect(value).toEqual({ a: 1, b: 'x' });
    expect(locator?.ofKey(['a'])).toEqual({ file: 'f.yaml', line: 1, column: 1 });
    expect(locator?.ofValue(['b'])).toEqual({ file: 'f.yaml', line: 2, column: 4 });
  });

  test('has no half characters', () => {
    expect(read('a: "x\\ud800y"').value).toEqual({ a: 'x\ufffdy' });
  });

  test('keeps the comment at its top apart', () => {
    expect(read('# yaml-language-server: $schema=x\n# two\n\n# three\na: 1\n').header).toEqual([
      '# yaml-language-server: $schema=x',
      '# two',
    ]);
  });

  test('finds the nearest thing above what is not there', () => {
    const { locator } = read('a:\n  b:\n    - c: 1\n');
    expect(locator?.ofValue(['a', 'b', 0, 'c'])).toMatchObject({ line: 3, column: 10 });
    expect(locator?.ofKey(['a', 'b', 0, 'd'])).toMatchObject({ line: 3, column: 7 });
    expect(locator?.ofKey(['a', 'x', 'y'])).toMatchObject({ line: 1, column: 1 });
    expect(locator?.writtenAt(['a', 'b', 0, 'c'])).toBe('1');
  });

  test.each([
    ['a: &x 1\nb: *x\n', ['f.yaml:1:7 yaml-alias', 'f.yaml:2:4 yaml-alias']],
    ['<<: { a: 1 }\n', []],
    ['a: !!python/object x\n', ['f.yaml:1:4 yaml-syntax tag']],
    ['a: 1\na: 2\n', ['f.yaml:2:1 duplicate-key a']],
    [
      'a: 1\n__proto__: { b: 2 }\nconstructor: 3\n',
      ['f.yaml:2:1 forbidden-key __proto__', 'f.yaml:3:1 forbidden-key constructor'],
    ],
    ['? [a, b]\n: 1\n', ['f.yaml:1:3 yaml-syntax key']],
    ['a: "x\nb: 1\n', ['f.yaml:3:1 yaml-syntax unclosed']],
    ['a: [1, 2\nb: 3\n', ['f.yaml:2:1 yaml-syntax unclosed']],
    ['a: b: c\n', ['f.yaml:1:4 yaml-syntax colon']],
    ['a:\n\tb: 1\n', ['f.yaml:2:1 yaml-syntax tab']],
    ['a: @b\n', ['f.yaml:1:4 yaml-syntax quotes']],
    ['a: "\\q"\n', ['f.yaml:1:5 yaml-syntax escape']],
    ['a: 1\n  b: 2\n', ['f.yaml:1:4 yaml-syntax colon']],
    ['a: 1\n---\nb: 2\n', ['f.yaml:2:1 yaml-syntax several-documents']],
  ])('%j: each fault once, at its place', (text, expected) => {
    expect(read(text).problems).toEqual(expected);
  });

  test('names every line with a fault', () => {
    expect(read('a: b: c\nd: 1\ne: @f\n').problems).toEqual([
      'f.yaml:1:4 yaml-syntax colon',
      'f.yaml:3:4 yaml-syntax quotes',
    ]);
  });

  test.each([
    ['s:\n  - id: a\n    k: 1\n   w: 5\n    u: 2\n  - id: b\n    k: c: d\n', 'f.yaml:4:1 yaml-syntax indent'],
    ['s:\n  - id: a\n    k: 1\n\tw: 5\n    u: 2\n  - id: b\n    k: c\n', 'f.yaml:4:1 yaml-syntax tab'],
    ['s:\n  - { a: "b, c: 1 }\n  - { a: "b", c: 1 }\n  - { a: "b", c: 1 }\n', 'f.yaml:2:20 yaml-syntax unclosed'],
    ['s:\n  - id: a\n  w: 5\n  - id: b\n', 'f.yaml:3:1 yaml-syntax indent'],
  ])('says nothing of what follows from a fault that breaks the structure: %j', (text, expected) => {
    expect(read(text).problems).toEqual([expected]);
  });

  test.each([
    ['flow', '['.repeat(100_000)],
    ['closed flow', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['maps', '{a: '.repeat(5_000)],
    ['a line of dashes', '- '.repeat(5_000)],
    ['indentation', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('that is nested too deeply (%s) is a problem, not a crash', (_, text) => {
    const { problems } = readYaml(text, 'f.yaml', limit);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ code }) => code === 'yaml-syntax')).toBe(true);
  });

  test('refuses a map with too many keys, and does not choke on one', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join('');
    expect(read(many).problems).toEqual(['f.yaml:1:1 too-many-keys 5000']);
  });

  test('that is JSON of any depth, as copies are written, is a problem, not a crash', () => {
    const deep = `${'{"a":'.repeat(300_000)}1${'}'.repeat(300_000)}\n`;
    expect(readYaml(deep, 'f.yaml', 4_000_000).problems).toMatchObject([
      { code: 'yaml-syntax', params: { fault: 'too-deep' }, file: 'f.yaml' },
    ]);
  });

  test.each([
    ['a line each', `a:\n${'- 1\n'.repeat(300_000)}`],
    ['in brackets', `a: [${'1,'.repeat(300_000)}]\n`],
  ])('refuses a list with too many entries (%s), and does not choke on one', (_, text) => {
    const { problems } = readYaml(text, 'f.yaml', 4_000_000);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['too-many-items', 'f.yaml']]);
  });

  test('refuses a text over its limit before it is parsed, by its bytes', () => {
    expect(told(readYaml('ấ'.repeat(10), 'f.yaml', 20).problems)).toEqual([
      'f.yaml:undefined:undefined too-large 30 20'.replaceAll('undefined', 'null'),
    ]);
  });

  test('is not fooled by a bomb of aliases', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefgh'.split('').map((key, index) => `${key}: &${key} [*${'abcdefg'[index]}, *${'abcdefg'[index]}]`),
    ].join('\n');
    expect(new Set(readYaml(bomb, 'f.yaml', limit).problems.map(({ code }) => code))).toEqual(new Set(['yaml-alias']));
  });
});
