import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { keys, pasted, runTool, startTerminal } from '../support/terminal.ts';

const folder = tempFolder();

beforeEach(async () => {
  await writeFile(folder.path('kinds.yaml'), kindsChecklist);
  const facility = ['--facility', 'yb', '--name', 'Yên Bình', '--on', '2025-08-05'];
  runTool(['new', 'x.audit.yaml', '--checklist', 'kinds.yaml', ...facility], folder.path());
});

/** Letters that are keys somewhere, between words and figures; none is a place of a file, and none a row. */
const text = fc
  .array(fc.constantFrom('m', 'c', 'mm', 'hôm nay', 'Máy', '150 ', 'k', 'x', 'q', 'u', 'f', '1', '3', 'ghi chú'), {
    minLength: 2,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));

test('random pastes at every kind of question, marked and not, record nothing', async () => {
  const terminal = startTerminal(['walk', 'x.audit.yaml', '--section', 'servers', '--order', 'section'], {
    cwd: folder.path(),
  });
  await terminal.shows(/Có phòng máy chủ riêng không\?[\s\S]*lưu và thoát/);
  const samples = fc.sample(text, { numRuns: 140, seed: 16 });
  for (const [index, question] of [
    'Có phòng máy chủ',
    'Máy chủ đặt',
    'Đã sao lưu',
    'Dung lượng',
    'Cần và có',
    'Diễn tập',
    'Ý kiến khác',
  ].entries()) {
    await terminal.shows(new RegExp(`${question}[\\s\\S]*lưu và thoát`));
    for (const [place, sample] of samples.slice(index * 20, index * 20 + 20).entries()) {
      terminal.type(place % 2 === 0 ? pasted(sample) : sample);
      await terminal.next();
      // An empty line again, where there is one.
      terminal.type(keys.escape);
    }
    const isText = question === 'Ý kiến khác';
    await terminal.shows(isText ? /Gõ chữ viết|t viết/ : /lưu và thoát/);
    if (index < 6) {
      terminal.type('s');
      await terminal.shows(/(?:Máy chủ đặt|Đã sao lưu|Dung lượng|Cần và có|Diễn tập|Ý kiến khác)/);
    }
  }
  terminal.kill('SIGKILL');
  await terminal.ended();
  expect(parse(await readFile(folder.path('x.audit.yaml'), 'utf8')).responses ?? {}).toEqual({});
});
