import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuestionPage, QuestionReply } from '../../src/app/ports/prompts-port.ts';
import type { Answer } from '../../src/domain/audit/audit.ts';
import type { Criterion } from '../../src/domain/checklist/checklist.ts';
import { type Pressed, type QuestionState, questionMachine } from '../../src/prompts/drawn/question-machine.ts';
import { checks, choice, coverage, date, judgement, number, text } from '../support/checklist-builders.ts';

const many = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`o${index + 1}`, 1]));

/** Every kind, without an answer and with one. */
const asked: readonly (readonly [Criterion, Answer | null])[] = [
  [judgement('A'), null],
  [judgement('A'), { is: 'given', value: 'met' }],
  [choice('B', { a: 1, b: 0 }), { is: 'given', value: 'a' }],
  [choice('B', many), null],
  [checks('C', { a: 1, b: 1 }), { is: 'given', value: ['a'] }],
  [number('D', []), null],
  [number('D', []), { is: 'given', value: 7 }],
  [coverage('E'), { is: 'given', value: { needed: 2, present: 1 } }],
  [date('F', []), { is: 'given', value: '2025-06-05' }],
  [text('G'), null],
  [text('G'), { is: 'given', value: 'cũ' }],
];

function page(criterion: Criterion, preset: Answer | null): QuestionPage {
  return {
    ...{ criterion, preset, auditedOn: '2025-08-05', needed: null, isClaim: false },
    heading: {
      ...{ facility: 'Yên Bình', round: '2025-08', stretch: 'Máy chủ', also: null, score: '', side: null },
      total: { done: 0, of: 1 },
      ofStretch: { done: 0, of: 1 },
    },
    ...{ facts: [], others: [], guidance: [], earns: new Map(), nearby: { title: '', lines: [] } },
    arrivals: { names: () => ['IMG_1.jpg'], onMore: () => () => undefined },
    ...{ canBeNotApplicable: true, canGoBack: true, canClear: preset !== null, canUndo: true, hasVisit: true },
  };
}

/** What a person does: a key by its name, a character, or a paste. */
type Deed = { readonly key: string } | { readonly typed: string } | { readonly pasted: string };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('return', 'escape', 'up', 'down', 'right', 'space', 'backspace').map((key) => ({ key })),
  },
  { weight: 6, arbitrary: fc.constantFrom(...'0123456789mckxnbsqtguvrfpe?/.-áô').map((typed) => ({ typed })) },
  {
    weight: 4,
    arbitrary: fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('mmm', 'hôm nay', '/home/minh/anh.jpg', '12', 'a\tb\n1\t2', '1e3', '1\r', ''),
      )
      .map((pasted) => ({ pasted })),
  },
);

test('whatever is pressed and pasted, nothing is recorded that was not confirmed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...asked), fc.array(deed, { maxLength: 25 }), ([criterion, preset], deeds) => {
      const machine = questionMachine(page(criterion, preset), 'vi');
      let state: QuestionState = machine.start;
      let before: Deed | null = null;
      for (const each of deeds) {
        const pressed = done(machine, state, each);
        if (pressed.is === 'reply') {
          assertConfirmed(pressed.reply, each, before, { criterion, preset, state });
          return;
        }
        state = pressed.state;
        before = each;
      }
    }),
    { numRuns: 20_000 },
  );
});

function done(machine: ReturnType<typeof questionMachine>, state: QuestionState, each: Deed): Pressed {
  const line = machine.line(state);
  if ('pasted' in each) return machine.paste(state, each.pasted);
  if ('typed' in each)
    return machine.press(state, { name: /\d|[a-z]/.test(each.typed) ? each.typed : '', line: line + each.typed });
  return machine.press(state, { name: each.key, line: each.key === 'backspace' ? line.slice(0, -1) : line });
}

function assertConfirmed(
  reply: QuestionReply,
  now: Deed,
  before: Deed | null,
  { criterion, preset, state }: { criterion: Criterion; preset: Answer | null; state: QuestionState },
): void {
  // A paste may open evidence or rows, which ask by themselves.
  if ('pasted' in now) {
    expect(['evidence', 'rows']).toContain(reply.type);
    return;
  }
  const takesPlace = reply.type === 'no-evidence' || reply.type === 'clear' || isNone(reply);
  if (takesPlace && preset !== null) {
    expect(now).toEqual(before);
    expect(state.problem).toContain('lần nữa');
  }
  if (reply.type === 'confirm') {
    expect(now).toEqual({ key: 'return' });
    expect(preset).not.toBeNull();
  }
  if (reply.type !== 'answer' || isNone(reply)) return;
  const isDigit = 'typed' in now && /\d/.test(now.typed);
  const isByDigit = criterion.kind === 'judgement' || criterion.kind === 'choice';
  expect(isDigit ? isByDigit : now).toEqual(isDigit ? true : { key: 'return' });
}

function isNone(reply: QuestionReply): boolean {
  return reply.type === 'answer' && (reply.value === 'none' || reply.value === 'never');
}
