import { describe, expect, test } from 'vitest';
import type { QuestionPage, TextField } from '../../../src/app/ports/prompts-port.ts';
import type { Criterion } from '../../../src/domain/checklist/checklist.ts';
import { messagesIn } from '../../../src/i18n/translator.ts';
import { choosePrompt } from '../../../src/prompts/drawn/choose.ts';
import { besideLines, columnsFor, sideBySide } from '../../../src/prompts/drawn/columns.ts';
import type { Look } from '../../../src/prompts/drawn/look.ts';
import { questionPrompt } from '../../../src/prompts/drawn/question.ts';
import { fixedLines, optionLines } from '../../../src/prompts/drawn/question-lines.ts';
import { textLinePrompt } from '../../../src/prompts/drawn/text-line.ts';
import { columnsOf, wrapWords } from '../../../src/terminal/wrap-words.ts';
import { choice, coverage, judgement, number, text } from '../../support/checklist-builders.ts';
import { promptScreen } from '../../support/prompt-screen.ts';

const [up, down] = ['\u001b[A', '\u001b[B'];
const plain = (written: string) => written;
const look: Look = { wrap: wrapWords, columnsOf, bold: plain, dim: plain, good: plain, warning: plain };
const columns = { left: 79, right: 0 };
const settings = {
  language: 'vi',
  look,
  width: 79,
  columns,
  beside: [],
  height: 12,
  drawPage: () => undefined,
} as const;

function page(criterion: Criterion, overrides: Partial<QuestionPage> = {}): QuestionPage {
  return {
    criterion,
    auditedOn: '2025-08-05',
    heading: {
      facility: 'Trung tâm Y tế khu vực Yên Bình',
      round: '2025-08',
      stretch: 'Máy chủ',
      also: 'Phòng máy chủ',
      total: { done: 1, of: 7 },
      ofStretch: { done: 1, of: 3 },
      score: 'Đạt 12% trên các câu đã trả lời',
      side: null,
    },
    needed: null,
    preset: null,
    isClaim: false,
    facts: [],
    others: [],
    guidance: [],
    earns: new Map(),
    nearby: { title: 'Phòng máy chủ (1/3)', lines: [] },
    canBeNotApplicable: true,
    canGoBack: true,
    canClear: false,
    canUndo: false,
    arrivals: { names: () => [], onMore: () => () => undefined },
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
    expect(await here.screen()).not.toContain('b quay lại');
    for (const key of ['x', 'b', 't', 'c', 'w', '[', ']', 'ư']) await here.type(key);
    await here.type('1');
    await expect(here.answer).resolves.toEqual({ type: 'answer', value: 'met' });
  });

  test('a letter in a number is no command while a number is being typed, and stays to be mended', async () => {
    const { answer, type, screen } = ask(number('D', []));
    await type('12');
    await type('q');
    await type('\r');
    expect(await screen()).toMatch(/12q\n[\s\S]*không phải là số/);
    await type('\u007f');
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
    expect(
      fixedLines(page(criterion, { facts: ['Đơn vị tự đánh giá: Đạt'] }), 'vi', look, { left: 50, right: 0 }),
    ).toEqual([
      'Trung tâm Y tế khu vực Yên Bình…    đã trả lời 1/7',
      'Máy chủ (1/3) · Phòng máy chủ',
      'Đạt 12% trên các câu đã trả lời',
      '─'.repeat(50),
      'SRV-01 · TRỌNG YẾU · PHẢI CÓ MINH CHỨNG · Quan sát',
      'tại chỗ',
      'Đã có máy chủ, hoặc dịch vụ máy chủ thuê, để chạy',
      'hồ sơ bệnh án điện tử chưa?',
      'Đơn vị tự đánh giá: Đạt',
      '',
    ]);
  });

  test('free rows tell how it is seen, options what they earn, and the keys keep to the bottom', async () => {
    const { screen } = ask(judgement('A'), {
      earns: new Map([['met', '1 điểm']]),
      guidance: ['Xem tủ máy chủ.', 'Chụp ảnh.'],
    });
    const lines = (await screen()).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '  1 Đạt (1 điểm)',
      '  2 Đạt một phần',
      '  3 Không đạt',
      '',
      'Xem tủ máy chủ.',
      'Chụp ảnh.',
    ]);
    expect(lines).toHaveLength(12);
    expect(lines.at(-4)).toMatch(/^1–3 trả lời ngay {2}↑ ↓ Enter chọn$/);
  });

  test('while something is typed only the keys that then act are shown', async () => {
    const { screen, type } = ask(number('D', []), { preset: { is: 'given', value: 7 } });
    expect(await screen()).toContain('Enter giữ nguyên');
    await type('1');
    expect(await screen()).toContain('Enter ghi  Esc xóa dòng');
    expect(await screen()).not.toMatch(/giữ nguyên|trợ giúp/);
  });

  test('a wide terminal has others’ answers and the room beside the question', () => {
    const wide = columnsFor(119, 100);
    const asked = page(judgement('A'), {
      others: ['Đơn vị tự đánh giá: Đạt'],
      nearby: {
        title: 'Phòng máy chủ (1/3)',
        lines: Array.from({ length: 40 }, (_, index) => ({
          text: `A-${index}`,
          isDone: index < 20,
          isHere: index === 20,
        })),
      },
    });
    const fixed = fixedLines(asked, 'vi', look, wide);
    expect(fixed.join('\n')).not.toContain('Đơn vị tự đánh giá');
    const beside = besideLines(asked, look, wide, 12);
    expect(beside).toHaveLength(12);
    expect(beside).toEqual(
      expect.arrayContaining(['Đơn vị tự đánh giá: Đạt', 'Phòng máy chủ (1/3)', '✔ A-19', '❯ A-20', '· A-21']),
    );
    for (const line of sideBySide(fixed, beside, look, wide)) expect(columnsOf(line)).toBeLessThanOrEqual(119);
    expect(columnsFor(100, 100)).toEqual({ left: 100, right: 0 });
  });

  test('lets no control character of a file through', () => {
    const criterion = judgement('A', { question: { vi: 'Có\u001b[2J không\u202e?' } });
    const lines = fixedLines(page(criterion), 'vi', look, columns).join('\n');
    expect(lines).toContain('Có[2J không?');
  });

  test('shows as many options as fit, the one under the cursor always among them', () => {
    const options = Array.from({ length: 30 }, (_, index) => ({
      id: `o${index}`,
      text: `Lựa chọn ${index + 1}`,
      checked: null,
    }));
    for (const cursor of [0, 14, 29]) {
      const lines = optionLines({ options, cursor }, new Map(), look, 79, 8);
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
  const open = (
    of: readonly { value: number; label: string; also?: string }[],
    overrides: Partial<Parameters<typeof choosePrompt>[0]> = {},
  ) => promptScreen(choosePrompt, { ...settings, title: 'Đi đến', choices: of, isMenu: false, start: 0, ...overrides });

  test('is searched without diacritics, by label or id', async () => {
    const { answer, type, screen } = open(choices);
    await type('noi bo');
    expect(await screen()).toContain('❯ Mạng nội bộ');
    expect(await screen()).not.toContain('Máy chủ');
    await type('\r');
    await expect(answer).resolves.toBe(1);
    const byId = open(choices);
    await byId.type('lan\r');
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

  test('a digit without a choice does nothing, nor does Tab', async () => {
    const { answer, type, screen } = open(choices.slice(0, 2));
    for (const key of ['7', '\t']) await type(key);
    expect(await screen()).toMatch(/❯ 1 Máy chủ\n {2}2 Mạng nội bộ/);
    await type('2');
    await expect(answer).resolves.toBe(1);
  });

  test('arrows lead from the first to the last and back, and leave what is searched as it is', async () => {
    const { answer, type, screen } = open(choices);
    await type(up);
    expect(await screen()).toContain('❯ Khác 9');
    await type(down);
    expect(await screen()).toContain('❯ Máy chủ');
    await type('khac');
    await type(down);
    await type(' 3');
    expect(await screen()).toContain('Tìm: khac 3');
    await type('\r');
    await expect(answer).resolves.toBe(5);
  });

  test('where nothing or one is found, arrows and pages change nothing', async () => {
    const { answer, type, screen } = open(choices);
    for (const query of ['noi bo', 'noi bo zzz']) {
      await type(query.slice('noi bo'.length * Number(query.endsWith('zzz'))));
      for (const key of [up, down, '\u001b[6~', '\u001b[5~']) await type(key);
      expect(await screen()).toContain(`Tìm: ${query}\n`);
    }
    await type('\u007f\u007f\u007f\u007f\r');
    await expect(answer).resolves.toBe(1);
  });

  test('a list longer than the page is turned by pages, and says where one is', async () => {
    const { answer, type, screen } = open(choices, { height: 10 });
    expect(await screen()).toContain('1/12');
    await type('\u001b[6~');
    expect(await screen()).toContain('6/12');
    await type('\u001b[5~');
    await type('\u001b[6~');
    await type('\r');
    await expect(answer).resolves.toBe(5);
  });

  test('a long choice is broken between words, below its beginning', async () => {
    const label = 'Trung tâm Y tế khu vực Yên Bình, cơ sở 2: Phòng khám đa khoa khu vực Cảm Ân, xã Bảo Ái';
    expect(await open([{ value: 1, label }]).screen()).toContain(
      '❯ 1 Trung tâm Y tế khu vực Yên Bình, cơ sở 2: Phòng khám đa khoa khu vực Cảm\n    Ân, xã Bảo Ái',
    );
  });

  test.each(['vi', 'en', 'fr'] as const)('shows no word that is not ours in %s', async (language) => {
    const list = open(choices, { language });
    await list.type('zzz');
    const menu = open(choices.slice(0, 2), { language, isMenu: true });
    const shown = `${await list.screen()}\n${await menu.screen()}`;
    expect(shown).not.toMatch(/navigate|select|results|[?•⏎]/);
    expect(shown).toContain(messagesIn(language).walk.nothingFound);
    expect(shown).toContain(messagesIn(language).walk.menuKeys);
  });

  test('a menu has digits, arrows and Esc, and no line to search', async () => {
    const open3 = () => open(choices.slice(0, 3), { isMenu: true, start: 1 });
    const { answer, type, screen } = open3();
    expect(await screen()).toContain('❯ 2 Mạng nội bộ');
    expect(await screen()).not.toContain('Tìm');
    for (const key of ['x', '\t', '8', down, down, down, up]) await type(key);
    expect(await screen()).toContain('❯ 1 Máy chủ');
    await type('\r');
    await expect(answer).resolves.toBe(0);
    for (const [key, index] of [
      ['3', 2],
      ['\u001b', null],
    ] as const) {
      const again = open3();
      await again.type(key);
      await expect(again.answer).resolves.toBe(index);
    }
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

describe('a line of text', () => {
  const open = (field: TextField) => promptScreen(textLinePrompt, { ...settings, field });

  test('what stands in it can be changed, and emptied', async () => {
    const changed = open({ title: 'Ghi chú', initial: 'Tủ mạng' });
    expect(await changed.screen()).toMatch(/^Ghi chú\n.*Esc: quay lại\n> Tủ mạng$/);
    await changed.type(' mới\r');
    await expect(changed.answer).resolves.toBe('Tủ mạng mới');
    const emptied = open({ title: 'Ghi chú', initial: 'Tủ' });
    await emptied.type('\u007f\u007f\r');
    await expect(emptied.answer).resolves.toBe('');
  });

  test('Enter alone gives the preset, which is said', async () => {
    const { answer, type, screen } = open({ title: 'Đợt', preset: '2025-08' });
    expect(await screen()).toContain('Enter: 2025-08');
    await type('\r');
    await expect(answer).resolves.toBe('2025-08');
  });

  test('what is wrong is told, and what was typed stays', async () => {
    const problemWith = (text: string) => (text === 'Phòng' ? null : 'Chưa đúng.');
    const { answer, type, screen } = open({ title: 'Tên', problemWith });
    await type('Phon\r');
    expect(await screen()).toMatch(/> Phon\nChưa đúng\.$/);
    await type('\u007f');
    expect(await screen()).not.toContain('Chưa đúng.');
    await type('\u007f');
    await type('òng'.normalize('NFD'));
    await type('\r');
    await expect(answer).resolves.toBe('Phòng');
  });

  test('Esc leaves it', async () => {
    const { answer, type } = open({ title: 'Tên', initial: 'Phòng' });
    await type('\u001b');
    await expect(answer).resolves.toBeNull();
  });
});
