import { expect, test } from 'vitest';
import type { CommandContext } from '../../../../src/cli/command/command-context.ts';
import { progressNotes } from '../../../../src/cli/command/progress-notes.ts';
import { messagesIn } from '../../../../src/i18n/translator.ts';

/** The notes of a run over `total` inputs that takes `each` milliseconds per input. */
function notesOf(total: number, each: number): readonly string[] {
  const notes: string[] = [];
  let passed = 0;
  const now = () => new Date(Date.UTC(2025, 7, 5) + passed).toISOString();
  const context = {
    output: { note: (text: string) => notes.push(text) },
    messages: messagesIn('en'),
    tools: { surroundings: { now } },
  } as unknown as CommandContext;
  const onProgress = progressNotes(context);
  for (let done = 1; done <= total; done += 1) {
    passed += each;
    onProgress(done, total);
  }
  return notes;
}

test('a run over more than ten inputs is told at each tenth, also where it is fast', () => {
  const notes = notesOf(100, 10);
  expect(notes).toHaveLength(9);
  expect(notes[4]).toBe('50 of 100 read, about 1 second left');
  expect(notes[8]).toBe('90 of 100 read, about 1 second left');
});

test('a run over few inputs is told each second that it takes', () => {
  expect(notesOf(5, 600)).toEqual(['2 of 5 read, about 2 seconds left', '4 of 5 read, about 1 second left']);
});

test('a short run over few inputs is not told', () => {
  expect(notesOf(5, 100)).toEqual([]);
});
