import { describe, expect, test } from 'vitest';
import type { QuestionPage } from '../../../src/app/ports/prompts-port.ts';
import type { Criterion } from '../../../src/domain/checklist/checklist.ts';
import { choosePrompt } from '../../../src/prompts/drawn/choose.ts';
import type { Look } from '../../../src/prompts/drawn/look.ts';
import { questionPrompt } from '../../../src/prompts/drawn/question.ts';
import { fixedLines, optionLines } from '../../../src/prompts/drawn/question-lines.ts';
import { columnsOf, wrapWords } from '../../../src/terminal/wrap-words.ts';
import { choice, coverage, judgement, number, text } from '../../support/checklist-builders.ts';
import { promptScreen } from '../../support/prompt-screen.ts';

const plain = (written: string) => written;
const look: Look = { wrap: wrapWords, columnsOf, bold: plain, dim: plain, good: plain, warning: plain };
const settings = { language: 'vi', look, width: 79, height: 10, drawPage: () => undefined } as const;

function page(criterion: Criterion, overrides: Partial<QuestionPage> = {}): QuestionPage {
  return {
    criterion,
    auditedOn: '2025-08-05',
    heading: {
      facility: 'Trung tâm Y tế khu vực Yên Bình',
      round: '2025-08',
      section: 'Máy chủ',
      place: 'Phòng máy chủ',
      total: { done: 1, of: 7 },
      ofSection: { done: 1, of: 3 },
      level: 'Chưa sẵn sàng (12%)',
    },
    needed: null,
    preset: null,
    isClaim: false,
    facts: [],
    canBeNotApplicable: true,
    canGoBack: true,
    canClear: false,
    hasVisit: true,
    ...overrides,
  };
}

const ask = (criterion: Criterion, overrides: Partial<QuestionPage> = {}) =>
  promptScreen(questionPrompt, { ...settings, page: page(criterion, overrides) });

describe('the question prompt', () => {
  test('shows options with their digits and the keys of the page, and takes a digit', async () => {
    const { answer, type, screen } = ask(judgement('A'));
    expect(await screen()).toContain('1 Đạt');
    expect(await screen()).toContain('x không áp dụng');
    expect(await screen()).not.toContain('t bảng');
    await type('3');
    await expect(answer).resolves.toEqual({ type: 'answer', value: 'not-met' });
  });

  test.each([
    ['b', 'back'],
    ['s', 'skip'],
    ['n', 'note'],
    ['e', 'evidence'],
    ['?', 'help'],
    ['x', 'not-applicable'],
    ['m', 'no-evidence'],
    ['g', 'go-to'],
    ['r', 'review'],
    ['v', 'visit'],
    ['q', 'save-quit'],
    ['B', 'back'],
  ])('%s is %s', async (key, command) => {
    const { answer, type } = ask(judgement('A'));
    await type(key);
    await expect(answer).resolves.toEqual({ type: command });
  });

  test('offers no key that does nothing here', async () => {
    const here = ask(judgement('A'), { canBeNotApplicable: false, canGoBack: false });
    expect(await here.screen()).not.toContain('b lùi');
    for (const key of ['x', 'b', 't', 'c', 'w', '[', ']', 'ư']) await here.type(key);
    await here.type('1');
    await expect(here.answer).resolves.toEqual({ type: 'answer', value: 'met' });
  });

  test('a letter in a number is no command while a number is being typed', async () => {
    const { answer, type } = ask(number('D', []));
    await type('12');
    await type('q');
    await type('\r');
    await expect(answer).resolves.toEqual({ type: 'answer', value: 12 });
  });

  test('letters belong to a text once it is being written', async () => {
    const { answer, type } = ask(text('G'));
    await type('\r');
    await type('bn');
    await type('\r');
    await expect(answer).resolves.toEqual({ type: 'answer', value: 'bn' });
  });

  test('says what Enter confirms', async () => {
    const preset = { is: 'given', value: { needed: 2, present: 1 } } as const;
    const { answer, type, screen } = ask(coverage('E'), { preset, isClaim: true });
    expect(await screen()).toContain('Enter đồng ý');
    expect(await screen()).toContain('t bảng');
    await type('\r');
    await expect(answer).resolves.toEqual({ type: 'confirm' });
  });
});

describe('the page of a question', () => {
  test('holds facility, progress, section, place, level and tags, wrapped on words', () => {
    const criterion = judgement('SRV-01', {
      critical: true,
      evidence: 'required',
      seen: 'look',
      question: { vi: 'Đã có máy chủ, hoặc dịch vụ máy chủ thuê, để chạy hồ sơ bệnh án điện tử chưa?' },
    });
    expect(fixedLines(page(criterion, { facts: ['Đơn vị tự đánh giá: Đạt'] }), 'vi', look, 50)).toEqual([
      'Trung tâm Y tế khu vực Yên Bình…    đã trả lời 1/7',
      'Máy chủ (1/3) · Phòng máy chủ',
      'Mức theo các câu trả lời đến nay: Chưa sẵn sàng',
      '(12%)',
      '─'.repeat(50),
      'SRV-01 · TRỌNG YẾU · Quan sát tại chỗ · PHẢI CÓ',
      'MINH CHỨNG',
      'Đã có máy chủ, hoặc dịch vụ máy chủ thuê, để chạy',
      'hồ sơ bệnh án điện tử chưa?',
      'Đơn vị tự đánh giá: Đạt',
      '',
    ]);
  });

  test('lets no control character of a file through', () => {
    const criterion = judgement('A', { question: { vi: 'Có\u001b[2J không\u202e?' } });
    const lines = fixedLines(page(criterion), 'vi', look, 79).join('\n');
    expect(lines).toContain('Có[2J không?');
  });

  test('shows as many options as fit, the one under the cursor always among them', () => {
    const options = Array.from({ length: 30 }, (_, index) => ({ text: `Lựa chọn ${index + 1}`, checked: null }));
    for (const cursor of [0, 14, 29]) {
      const lines = optionLines({ options, cursor }, look, 79, 8);
      expect(lines.length).toBeLessThanOrEqual(8);
      expect(lines.some((line) => line.includes(`❯ ${String(cursor + 1).padStart(2)} `))).toBe(true);
    }
  });
});

describe('a list to choose from', () => {
  const choices = [
    { value: 1, label: 'Máy chủ', also: 'SRV' },
    { value: 2, label: 'Mạng nội bộ', also: 'LAN' },
    ...Array.from({ length: 10 }, (_, index) => ({ value: index + 3, label: `Khác ${index}` })),
  ];
  const open = (of: readonly { value: number; label: string; also?: string }[]) =>
    promptScreen(choosePrompt, { ...settings, title: 'Đi đến', choices: of, start: 0 });

  test('is searched without diacritics, by label or id', async () => {
    const { answer, type, screen } = open(choices);
    await type('noi bo');
    expect(await screen()).toContain('❯ Mạng nội bộ');
    expect(await screen()).not.toContain('Máy chủ');
    await type('\r');
    await expect(answer).resolves.toBe(1);
    const byId = open(choices);
    await byId.type('lan');
    await byId.type('\r');
    await expect(byId.answer).resolves.toBe(1);
  });

  test('a short one is chosen from by digit, Esc leaves it', async () => {
    const short = open(choices.slice(0, 2));
    await short.type('2');
    await expect(short.answer).resolves.toBe(1);
    const left = open(choices.slice(0, 2));
    await left.type('\u001b');
    await expect(left.answer).resolves.toBeNull();
  });

  test('says when nothing is found, and Enter then does nothing', async () => {
    const { answer, type, screen } = open(choices);
    await type('zzz');
    expect(await screen()).toContain('Không tìm thấy');
    await type('\r');
    await type('\u001b');
    await expect(answer).resolves.toBeNull();
  });

  test('choice criteria with many options show what fits', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`o${index + 1}`, 1]));
    const { answer, type } = ask(choice('B', many));
    await type('3');
    await type('0');
    await type('\r');
    await expect(answer).resolves.toEqual({ type: 'answer', value: 'o30' });
  });
});
