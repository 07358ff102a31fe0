import { readdir, readFile, writeFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { keys, runTool, startTerminal } from '../support/terminal.ts';

const folder = tempFolder();

beforeEach(async () => {
  await writeFile(folder.path('kinds.yaml'), kindsChecklist);
  const facility = ['--facility', 'yb', '--name', 'Yên Bình', '--on', '2025-08-05'];
  for (const [part, by, a, b] of [
    ['an', 'An', 'met', 'here'],
    ['binh', 'Bình', 'not-met', 'away'],
  ] as const) {
    const path = `${part}.audit.yaml`;
    runTool(['new', path, '--checklist', 'kinds.yaml', ...facility], folder.path());
    runTool(['answer', path, 'A', a, '--by', by], folder.path());
    runTool(['answer', path, 'B', b, '--by', by], folder.path());
  }
});

const combining = () =>
  startTerminal(['combine', 'an.audit.yaml', 'binh.audit.yaml', '-o', 'whole.audit.yaml'], { cwd: folder.path() });

/** The digit of a person's answer: parts stand in no order of their own. */
function digitOf(person: string, screen: string): string {
  return new RegExp(`(\\d) ${person},`).exec(screen)?.[1] ?? '';
}

test('Ctrl-C between decisions keeps those that were made, and the next run asks the rest', async () => {
  const first = combining();
  const list = await first.shows(/Có phòng máy chủ riêng không\?[\s\S]*\d An,/);
  await first.press(digitOf('An', list), '>');
  await first.press(`theo ảnh${keys.enter}`, 'Máy chủ đặt ở đâu?');
  first.type(keys.ctrlC);
  expect(await first.ended()).toBe(130);
  expect(first.screen()).toContain('1 quyết định đã được giữ');
  expect(await readdir(folder.path())).not.toContain('whole.audit.yaml');

  const second = combining();
  const screen = await second.shows(/Máy chủ đặt ở đâu\?[\s\S]*\d Bình,/);
  expect(screen).not.toContain('Có phòng máy chủ riêng không?');
  await second.press(digitOf('Bình', screen), '>');
  second.type(keys.enter);
  expect(await second.ended()).toBe(0);
  const { responses } = parse(await readFile(folder.path('whole.audit.yaml'), 'utf8'));
  expect(responses.A).toMatchObject({ verified: { answer: 'met' }, decisions: [{ reason: 'theo ảnh' }] });
  expect(responses.B.verified.answer).toBe('away');
  expect((await readdir(folder.path())).filter((name) => name.includes('.decisions'))).toEqual([]);
});
