import { describe, expect, test } from 'vitest';
import type { GivenValue } from '../../../src/domain/audit/audit.ts';
import type { Criterion } from '../../../src/domain/checklist/checklist.ts';
import type { Asked } from '../../../src/prompts/askers/asker.ts';
import { askerOf } from '../../../src/prompts/askers/index.ts';
import { checks, choice, coverage, date, judgement, number, text } from '../../support/checklist-builders.ts';

interface Setting {
  readonly preset?: GivenValue | null;
  readonly canConfirm?: boolean;
  readonly needed?: number | null;
}

/** Presses keys one after another; words are keys by name, `'…'` is typed as a line. Returns the answer, or the last message. */
function press(
  criterion: Criterion,
  keys: readonly string[],
  { preset = null, canConfirm = preset !== null, needed = null }: Setting = {},
) {
  const asker = askerOf(criterion);
  const asked: Asked<Criterion> = { criterion, preset, canConfirm, needed, language: 'vi', auditedOn: '2025-08-05' };
  let state = asker.start(asked);
  let said: string | null = null;
  for (const key of keys) {
    const typed = /^'(.*)'$/.exec(key)?.[1];
    const step = asker.press(asked, state, { name: typed === undefined ? key : '', line: typed ?? key });
    if (step.is === 'answer') return step.value;
    if (step.is === 'confirm') return 'confirmed';
    state = step.state;
    said = step.is === 'problem' ? step.text : null;
  }
  return { said };
}

const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`o${index + 1}`, 1]));

describe('one key answers', () => {
  test('a judgement and a choice by digit', () => {
    expect(press(judgement('A'), ['2'])).toBe('partly');
    expect(press(choice('B', { a: 1, b: 0 }), ['2'])).toBe('b');
    expect(press(choice('B', { a: 1, b: 0 }), ['3'])).toEqual({ said: null });
  });

  test('or by arrows and Enter, round the ends', () => {
    expect(press(judgement('A'), ['down', 'return'])).toBe('met');
    expect(press(judgement('A'), ['up', 'return'])).toBe('not-met');
    expect(press(judgement('A'), ['down', 'down', 'down', 'down', 'return'])).toBe('met');
  });

  test('Enter alone never answers by chance, but confirms what is shown', () => {
    expect(press(judgement('A'), ['return'])).toEqual({ said: 'Hãy bấm chữ số của một câu trả lời.' });
    expect(press(judgement('A'), ['return'], { preset: 'partly' })).toBe('partly');
    expect(press(judgement('A'), ['return'], { canConfirm: true })).toBe('confirmed');
  });

  test('more than nine options take two digits and Enter', () => {
    expect(press(choice('B', many), ['1', '2', 'return'])).toBe('o12');
    expect(press(choice('B', many), ['1', 'return'])).toBe('o1');
    expect(press(choice('B', many), ['1', 'backspace', '7', 'return'])).toBe('o7');
  });
});

describe('a list of checks', () => {
  const list = checks('C', { a: 1, b: 1, c: 1 });

  test('is checked by digits or space, in the checklist’s order', () => {
    expect(press(list, ['3', '1', 'return'])).toEqual(['a', 'c']);
    expect(press(list, ['down', 'space', 'return'])).toEqual(['a']);
    expect(press(list, ['1', '1', '2', 'return'])).toEqual(['b']);
  });

  test('none of them needs Enter twice', () => {
    expect(press(list, ['return'])).toMatchObject({ said: expect.stringContaining('bấm Enter lần nữa') });
    expect(press(list, ['return', 'return'])).toEqual([]);
  });

  test('starts from what the facility says, which Enter confirms', () => {
    expect(press(list, ['return'], { preset: ['b'] })).toBe('confirmed');
    expect(press(list, ['1', 'return'], { preset: ['b'] })).toEqual(['a', 'b']);
  });
});

describe('numbers, counts and days', () => {
  test('are typed as people write them', () => {
    expect(press(number('D', []), ["'1.234,5'", 'return'])).toBe(1234.5);
    expect(press(number('D', []), ['k'])).toBe('none');
    expect(press(number('D', []), ["'1.2.3'", 'return'])).toMatchObject({
      said: expect.stringContaining('không phải là số'),
    });
    expect(press(number('D', []), ['return'], { preset: 7 })).toBe('confirmed');
    expect(press(number('D', []), ["'ư'", 'return'])).toEqual({
      said: 'Đây không phải là số. Hãy nhập như 1234,5 hoặc 1.234,5.',
    });
    expect(press(number('D', []), ["'1e3'", 'return'])).toEqual({
      said: 'Đây không phải là số. Hãy nhập như 1234,5 hoặc 1.234,5.',
    });
  });

  test('coverage asks what is needed, then what is present, or takes both at once', () => {
    expect(press(coverage('E'), ["'4'", 'return', "'3'", 'return'])).toEqual({ needed: 4, present: 3 });
    expect(press(coverage('E'), ["'3/4'", 'return'])).toEqual({ needed: 4, present: 3 });
    expect(press(coverage('E'), ["'3'", 'return'], { needed: 5 })).toEqual({ needed: null, present: 3 });
    expect(press(coverage('E'), ['return'], { preset: { needed: 2, present: 1 } })).toBe('confirmed');
    expect(press(coverage('E'), ["'4'", 'return', 'return'], { preset: { needed: 2, present: 1 } })).toEqual({
      needed: 4,
      present: 1,
    });
    expect(press(coverage('E'), ["'-1'", 'return'])).toMatchObject({
      said: expect.stringContaining('số từ 0 trở lên'),
    });
  });

  test('a day may not lie after the audit', () => {
    expect(press(date('F', []), ["'5/6/2025'", 'return'])).toBe('2025-06-05');
    expect(press(date('F', []), ["'6/8/2025'", 'return'])).toEqual({
      said: 'Ngày này sau ngày đánh giá (05/08/2025).',
    });
    expect(press(date('F', []), ["'31/2/2025'", 'return'])).toMatchObject({
      said: expect.stringContaining('Không có ngày này'),
    });
    expect(press(date('F', []), ['k'])).toBe('never');
  });
});

describe('a text', () => {
  test('begins with the first letter or Enter, and Esc makes letters keys', () => {
    expect(press(text('G'), ['return', "'Không'", 'return'])).toBe('Không');
    expect(press(text('G'), ["'M'", "'Máy'", 'return'])).toBe('Máy');
    expect(press(text('G'), ['return'], { preset: 'cũ' })).toBe('confirmed');
    expect(press(text('G'), ['escape', 't', "'cũ, mới'", 'return'], { preset: 'cũ' })).toBe('cũ, mới');
    expect(press(text('G'), ['right', "'cũ, mới'", 'return'], { preset: 'cũ' })).toBe('cũ, mới');
    expect(press(text('G'), ['return', 'return'])).toEqual({ said: 'Hãy nhập câu trả lời.' });
  });

  test('keeps what was typed when Esc leaves it, and the breaks of pasted lines', () => {
    expect(press(text('G'), ["'Máy'", 'escape', 't', 'return'])).toBe('Máy');
    expect(press(text('G'), ["'Máy⏎ mạng'", 'return'])).toBe('Máy\nmạng');
  });
});
