import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { exifOf, jpegOf, pngOf } from '../support/pictures.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { keys, runTool, startTerminal, type Terminal } from '../support/terminal.ts';

const folder = tempFolder();
const hints = 'lưu và thoát';

beforeEach(async () => {
  const required = kindsChecklist.replace('id: A,', 'id: A, evidence: required,');
  expect(required).not.toBe(kindsChecklist);
  await writeFile(folder.path('kinds.yaml'), required);
  await mkdir(folder.path('DCIM'));
  await writeFile(folder.path('DCIM', 'old.png'), pngOf());
  const facility = ['--facility', 'yb', '--name', 'Yên Bình', '--on', '2025-08-05'];
  runTool(['new', 'x.audit.yaml', '--checklist', 'kinds.yaml', ...facility], folder.path());
});

async function evidenceOfA() {
  return parse(await readFile(folder.path('x.audit.yaml'), 'utf8')).responses?.A?.evidence ?? [];
}

async function walking(): Promise<Terminal> {
  const args = ['walk', 'x.audit.yaml', '--section', 'servers', '--photos', 'DCIM'];
  const terminal = startTerminal(args, { cwd: folder.path() });
  await terminal.shows(/Có phòng máy chủ riêng không\?[\s\S]*lưu và thoát/);
  return terminal;
}

/** As a telephone writes it. */
function photograph(takenAt: string): Uint8Array {
  return jpegOf([[0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf({ takenAt })])]]);
}

describe('photographs that arrive while walking', () => {
  test('each is offered to the question on the screen, taken by one key and dated by the camera', async () => {
    const terminal = await walking();
    expect(terminal.screen()).not.toContain('old.png');
    await writeFile(folder.path('DCIM', 'IMG_1.jpg'), photograph('2025:08:04 09:30:00'));
    await terminal.shows('Ảnh mới: IMG_1.jpg');
    await terminal.press('p', 'Minh chứng: 1 tệp', hints);
    expect(terminal.screen()).not.toContain('Ảnh mới');
    await writeFile(folder.path('DCIM', 'IMG_2.png'), pngOf([['pHYs', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0)]]));
    await writeFile(folder.path('DCIM', 'IMG_3.png'), pngOf([['pHYs', Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 2, 0)]]));
    await terminal.shows('2 ảnh mới');
    await terminal.press('p', 'Tất cả 2 ảnh', 'IMG_3.png');
    await terminal.press('1', 'Minh chứng: 3 tệp', hints);
    terminal.type('q');
    await terminal.ended();
    expect((await evidenceOfA()).map(({ takenOn }: { takenOn: string }) => takenOn)).toEqual([
      '2025-08-04',
      '2025-08-05',
      '2025-08-05',
    ]);
  });

  test('an answer that must have evidence asks for it at once', async () => {
    const terminal = await walking();
    await terminal.press('1', 'Câu trả lời này phải có minh chứng', '>');
    await terminal.press(keys.enter, 'Rời Phòng máy chủ', '[thiếu minh chứng] A');
    await terminal.press(keys.enter, 'Máy chủ đặt ở đâu?', hints);
    terminal.type('q');
    await terminal.ended();
  });

  test('a file that is no picture under a picture’s name is refused', async () => {
    await writeFile(folder.path('hong.jpg'), 'no picture at all');
    const terminal = await walking();
    await terminal.press('e', 'Minh chứng: kéo thả', '>');
    await terminal.press('hong.jpg', '> hong.jpg');
    await terminal.press(keys.enter, 'tên tệp là ảnh nhưng nội dung không phải ảnh', '> hong.jpg');
    await terminal.press(keys.escape, 'Có phòng máy chủ riêng không?', hints);
    terminal.type('q');
    await terminal.ended();
    expect(await evidenceOfA()).toEqual([]);
  });
});
