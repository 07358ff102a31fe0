import { describe, expect, test } from 'vitest';
import { isSafePath } from '../../../../src/domain/values/safe-path.ts';

describe('isSafePath', () => {
  test.each([
    'evidence/SRV-02-rack.jpg',
    'a',
    'phòng máy chủ/ảnh 1.jpg',
    '.hidden',
    'a..b/c...d.jpg',
    'console.log',
    'com10.txt',
    'x'.repeat(240),
  ])('takes %j', (path) => {
    expect(isSafePath(path)).toBe(true);
  });

  test.each([
    ['empty', ''],
    ['absolute', '/etc/passwd'],
    ['a drive', 'C:/a.jpg'],
    ['a drive without a slash', 'C:a.jpg'],
    ['a share', '//server/share/a.jpg'],
    ['a share in the Windows way', '\\\\server\\share'],
    ['a backslash', 'evidence\\a.jpg'],
    ['upwards', '../a.jpg'],
    ['upwards in the middle', 'evidence/../../a.jpg'],
    ['upwards at the end', 'evidence/..'],
    ['a dot', './a.jpg'],
    ['a doubled slash', 'evidence//a.jpg'],
    ['a trailing slash', 'evidence/'],
    ['a stream', 'a.jpg:hidden'],
    ['a wildcard', 'a*.jpg'],
    ['a question mark', 'a?.jpg'],
    ['a quotation mark', 'a".jpg'],
    ['a bracket', 'a<b>.jpg'],
    ['a pipe', 'a|b.jpg'],
    ['a control character', 'a\u0007.jpg'],
    ['a zero', 'a\0.jpg'],
    ['a C1 control character', 'a\u0085.jpg'],
    ['a line separator', 'a\u2028.jpg'],
    ['a turn of direction', 'a\u202Egpj.exe'],
    ['an isolate', 'a\u2066b.jpg'],
    ['half a letter', 'a\uD800.jpg'],
    ['a device', 'evidence/nul'],
    ['a device with an extension', 'CON.jpg'],
    ['a device with a space', 'aux .jpg'],
    ['a numbered device', 'com1.txt'],
    ['a device numbered by a superscript', 'LPT².txt'],
    ['a console', 'conin$'],
    ['a trailing dot', 'evidence./a.jpg'],
    ['a trailing space', 'a.jpg '],
    ['decomposed letters', 'ảnh.jpg'.normalize('NFD')],
    ['too long', 'x'.repeat(241)],
  ])('refuses %s', (_what, path) => {
    expect(isSafePath(path)).toBe(false);
  });
});
