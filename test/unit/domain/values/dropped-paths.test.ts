import { describe, expect, test } from 'vitest';
import { droppedPaths } from '../../../../src/domain/values/dropped-paths.ts';

describe('files dropped on a terminal', () => {
  test.each([
    ['/home/a/ảnh tủ máy.jpg', ['/home/a/ảnh tủ máy.jpg']],
    ["'/home/a/ảnh tủ máy.jpg' ", ['/home/a/ảnh tủ máy.jpg']],
    ['/home/a/anh\\ tu\\ may.jpg', ['/home/a/anh tu may.jpg']],
    [
      '"C:\\Users\\A B\\tủ.jpg" "C:\\Users\\A B\\hợp đồng.pdf"',
      ['C:\\Users\\A B\\tủ.jpg', 'C:\\Users\\A B\\hợp đồng.pdf'],
    ],
    ['C:\\Users\\A\\tu.jpg', ['C:\\Users\\A\\tu.jpg']],
    ["'a.jpg' 'b.jpg'", ['a.jpg', 'b.jpg']],
    ['/a/one\\ 1.jpg /a/two.jpg', ['/a/one 1.jpg', '/a/two.jpg']],
    ['file:///home/a/t%E1%BB%A7.jpg', ['/home/a/tủ.jpg']],
    ['file:///C:/a%20b/x.jpg', ['C:/a b/x.jpg']],
    ['file:///home/100%.jpg', ['/home/100%.jpg']],
    ["it's.jpg", ["it's.jpg"]],
    ['  ', []],
  ])('%s', (line, paths) => {
    expect(droppedPaths(line)).toEqual(paths);
  });
});
