import { writeFileSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { signAudit } from '../../../../src/app/audit/sign-audit.ts';
import { openAuditFile } from '../../../../src/app/inputs/open-audit.ts';
import type { QuestionPage, QuestionReply } from '../../../../src/app/ports/prompts-port.ts';
import { conductAudit } from '../../../../src/app/walk/conduct-audit.ts';
import type { GivenValue } from '../../../../src/domain/audit/audit.ts';
import { answerKind, makeKindsAudit } from '../../../support/kinds-audit.ts';
import { kindsAnswers } from '../../../support/kinds-checklist.ts';
import { type Script, scriptedPrompts } from '../../../support/scripted-prompts.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const path = 'x.audit.yaml';
const tools = () => toolsFor(folder.files());

const values: Readonly<Record<string, GivenValue>> = {
  A: 'met',
  B: 'here',
  C: ['data'],
  D: 120,
  E: { needed: 4, present: 3 },
  F: '2025-06-05',
  G: 'Không',
};
const answer = ({ criterion }: QuestionPage): QuestionReply => ({
  type: 'answer',
  value: values[criterion.id] ?? 'met',
});
const everything = {
  section: null,
  place: null,
  order: 'section',
  side: 'verified',
  by: 'Trần B',
  takeOver: false,
  photos: null,
} as const;

beforeEach(() => makeKindsAudit(tools(), folder.path));

async function walk(script: Script, overrides: Partial<Parameters<typeof conductAudit>[2]> = {}) {
  const prompts = scriptedPrompts(script);
  const end = await conductAudit(tools(), prompts, { path, checklists: [], ...everything, ...overrides });
  return { end, prompts };
}

async function answersOf(side: 'self' | 'verified' = 'verified') {
  const { audit } = await openAuditFile(tools(), path, []);
  return Object.fromEntries([...audit.responses].map(([id, response]) => [id, response[side]?.answer]));
}

/** Answers `count` questions, then presses Ctrl-C. */
function stoppingAfter(count: number): Script {
  let left = count;
  return { reply: (page) => (left-- > 0 ? answer(page) : null) };
}

const leave = (title: string, labels: readonly string[]) => (title.includes('Làm gì tiếp?') ? labels.length - 1 : 0);

describe('conducting an audit', () => {
  test('asks everything in order, saves it, and says so only then', async () => {
    const { end, prompts } = await walk({ reply: answer, choose: leave });
    expect(end).toEqual({ how: 'finished', path, open: 0, isChanged: true });
    expect(prompts.asked).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    expect(prompts.told).toContain('✔ E  3/4 máy');
    expect(Object.keys(await answersOf())).toHaveLength(7);
  });

  test('stopped anywhere and resumed it ends in the same audit', async () => {
    await walk({ reply: answer, choose: leave });
    const whole = await answersOf();
    for (let stop = 0; stop <= 7; stop++) {
      await folder.files().remove(folder.path(path));
      await makeKindsAudit(tools(), folder.path);
      const first = await walk({ ...stoppingAfter(stop), choose: leave });
      expect(first.end.how).toBe(stop === 7 ? 'finished' : 'interrupted');
      const second = await walk({ reply: answer, choose: leave });
      expect([...first.prompts.asked.slice(0, stop), ...second.prompts.asked]).toEqual([
        'A',
        'B',
        'C',
        'D',
        'E',
        'F',
        'G',
      ]);
      expect(await answersOf()).toEqual(whole);
    }
  });

  test('shows what the facility claims, confirms it by one key, and asks for a note where it differs', async () => {
    for (const [criterion, value] of Object.entries(kindsAnswers)) {
      await answerKind(tools(), criterion, value, { side: 'self', by: 'Đơn vị' });
    }
    const pages: QuestionPage[] = [];
    const texts: string[] = [];
    await walk({
      reply: (page) => {
        pages.push(page);
        return page.criterion.id === 'A' ? { type: 'answer', value: 'not-met' } : { type: 'confirm' };
      },
      choose: leave,
      text: (title) => {
        texts.push(title);
        return 'Phòng ẩm';
      },
    });
    expect(pages.every(({ isClaim }) => isClaim)).toBe(true);
    expect(pages[0]?.others).toContain('Đơn vị tự đánh giá: Đạt — Đơn vị, 05/08/2025');
    expect(texts).toEqual(['Câu trả lời khác với đơn vị tự đánh giá. Tổ công tác đã thấy gì? (Enter: bỏ qua)']);
    const { audit } = await openAuditFile(tools(), path, []);
    expect(audit.responses.get('A')?.verified).toMatchObject({ by: 'Trần B', note: 'Phòng ẩm' });
    expect(await answersOf()).toEqual({ ...(await answersOf('self')), A: { is: 'given', value: 'not-met' } });
  });

  test('a note typed before its answer is saved with it', async () => {
    let isNoted = false;
    await walk({
      reply: (page) => {
        if (isNoted) return page.criterion.id === 'A' ? answer(page) : { type: 'save-quit' };
        isNoted = true;
        return { type: 'note' };
      },
      text: () => 'Thiếu tủ mạng',
    });
    const { audit } = await openAuditFile(tools(), path, []);
    expect(audit.responses.get('A')?.verified?.note).toBe('Thiếu tủ mạng');
  });

  /** Writes a note at A, answers B, and then does as told. */
  function notingAThen(...rest: readonly (QuestionReply['type'] | null)[]): Script['reply'] {
    const types = ['note', 'skip', 'confirm', ...rest];
    let step = 0;
    return (page) => {
      const type = step < types.length ? (types[step++] ?? null) : 'save-quit';
      return type === 'confirm' ? answer(page) : type === null ? null : ({ type } as QuestionReply);
    };
  }

  test('a note without its answer holds the walk back from being left, and can be answered then', async () => {
    const titles: string[] = [];
    const { prompts } = await walk({
      reply: notingAThen('save-quit', 'confirm', 'save-quit'),
      text: () => 'Thiếu tủ mạng',
      choose: (title, labels) => {
        titles.push([title, ...labels].join(' | '));
        return 0;
      },
    });
    expect(prompts.told).toContain('A: ghi chú sẽ được lưu cùng câu trả lời');
    expect(titles.filter((title) => title.startsWith('Còn 1 ghi chú chưa được lưu'))).toEqual([
      expect.stringMatching(/Trả lời A, kèm ghi chú: Thiếu tủ mạng \| Thoát và bỏ 1 ghi chú này$/),
    ]);
    const { audit } = await openAuditFile(tools(), path, []);
    expect(audit.responses.get('A')?.verified?.note).toBe('Thiếu tủ mạng');
  });

  test('where the walk is broken off, the note that was not saved is told with its text', async () => {
    const { prompts } = await walk({ reply: notingAThen(null), text: () => 'Thiếu tủ mạng' });
    expect(prompts.told.join('\n')).toMatch(/A: ghi chú chưa được lưu.*Thiếu tủ mạng/);
  });

  test('undo takes what came last, be it a note that waits, and says when nothing is left', async () => {
    const { prompts } = await walk({ reply: notingAThen('undo', 'undo', 'undo'), text: () => 'Thiếu tủ mạng' });
    expect(prompts.told.slice(-3)).toEqual([
      '✔ B: đã hoàn tác lần ghi gần nhất',
      '✔ A: đã hoàn tác ghi chú đang chờ câu trả lời',
      'Không còn lần ghi nào của buổi này để hoàn tác.',
    ]);
    expect(await answersOf()).toEqual({});
  });

  test('skipped criteria stay open and are offered again at the end', async () => {
    let isSkipped = false;
    const { end } = await walk({
      reply: (page) => {
        if (page.criterion.id !== 'B' || isSkipped) return answer(page);
        isSkipped = true;
        return { type: 'skip' };
      },
      choose: (title, labels) => (title.startsWith('Đã trả lời 6/7') ? 0 : leave(title, labels)),
    });
    expect(end.how).toBe('finished');
  });

  test('on leaving a room what was skipped there is shown, and can be gone back to', async () => {
    const titles: string[] = [];
    let isSkipped = false;
    const { prompts } = await walk(
      {
        reply: (page) => {
          if (page.criterion.id === 'B') return { type: 'save-quit' };
          if (isSkipped) return answer(page);
          isSkipped = true;
          return { type: 'skip' };
        },
        choose: (title, labels) => {
          titles.push(title);
          return title.startsWith('Rời') ? labels.findIndex((label) => label.includes('[chưa trả lời] A')) : 0;
        },
      },
      { order: 'place' },
    );
    expect(titles).toContain('Rời Phòng máy chủ: đã trả lời 0/1, còn 1 việc ở đây');
    expect(prompts.asked).toEqual(['A', 'A', 'B']);
    expect(prompts.told).toContain('✔ Phòng máy chủ: đã trả lời 1/1. Đi tiếp: Nơi khác (0/6)');
  });

  test('what is mended from the list of open things comes back to it, and the list counts each criterion once', async () => {
    const titles: string[] = [];
    const keys: QuestionReply[] = [{ type: 'review' }, { type: 'answer', value: 'here' }, { type: 'save-quit' }];
    const { prompts } = await walk({
      reply: () => keys.shift() ?? null,
      choose: (title, labels) => {
        titles.push(title);
        return title === 'Việc còn lại: 7' ? labels.findIndex((label) => label.includes(' B  ')) : null;
      },
    });
    expect(titles.filter((title) => title.startsWith('Việc'))).toEqual(['Việc còn lại: 7', 'Việc còn lại: 6']);
    expect(prompts.asked).toEqual(['A', 'B', 'A']);
  });

  test('before signing it is read back what differs, lacks evidence and is disputed, and both sides confirm', async () => {
    await answerKind(tools(), 'A', 'met', { side: 'self' });
    const read: string[] = [];
    const keys: QuestionReply[] = [{ type: 'answer', value: 'not-met' }, { type: 'visit' }, { type: 'save-quit' }];
    const prompts = scriptedPrompts({
      reply: () => keys.shift() ?? null,
      choose: (title, labels) => {
        if (title.startsWith('Buổi làm việc và')) return 1;
        if (title.startsWith('Hai bên')) return 0;
        return title.startsWith('Đơn vị không') || labels[0] === 'Hết' ? 0 : null;
      },
      text: (title) => (title.includes('(ví dụ 16:30)') ? '16:30' : ''),
    });
    const listening = {
      ...prompts,
      read: async ({ paragraphs }: { paragraphs: readonly string[] }) => void read.push(...paragraphs),
    };
    await conductAudit(tools(), listening, { path, checklists: [], ...everything });
    expect(read.join('\n')).toContain('Khác với đơn vị tự đánh giá: 1');
    expect(read.join('\n')).toContain('đơn vị: Đạt — Tổ công tác: Không đạt');
    expect((await openAuditFile(tools(), path, [])).audit.visit?.endedAt).toContain('T16:30');
  });

  test('a flag survives in the audit, apart from the answer, and a second press takes it off', async () => {
    const keys: QuestionReply[] = [{ type: 'flag' }, { type: 'answer', value: 'met' }, { type: 'save-quit' }];
    await walk({ reply: () => keys.shift() ?? null, choose: () => 0 });
    const { audit } = await openAuditFile(tools(), path, []);
    expect(audit.flagged).toEqual(['A']);
    expect(audit.responses.get('A')?.verified?.answer).toEqual({ is: 'given', value: 'met' });
    const facts: string[] = [];
    const again: QuestionReply[] = [{ type: 'back' }, { type: 'flag' }, { type: 'save-quit' }];
    await walk({
      reply: (page) => {
        facts.push(...page.facts);
        return again.shift() ?? null;
      },
    });
    expect(facts).toContain('Đã đánh dấu xem lại sau (f để bỏ dấu)');
    expect((await openAuditFile(tools(), path, [])).audit.flagged).toEqual([]);
  });

  test('a table of counts is kept, summed and can be changed', async () => {
    const lines = ['Khoa Nội', '4', '3', 'Khoa Ngoại', '2', '2'];
    const choices = [0, 0, 1];
    await walk({
      reply: (page) => (page.criterion.id === 'E' ? { type: 'rows' } : page.criterion.id < 'E' ? answer(page) : null),
      choose: (title) => (title.startsWith('E:') ? (choices.shift() ?? null) : 0),
      text: () => lines.shift() ?? null,
    });
    expect((await answersOf())['E']).toEqual({
      is: 'given',
      value: {
        rows: [
          { label: 'Khoa Nội', needed: 4, present: 3 },
          { label: 'Khoa Ngoại', needed: 2, present: 2 },
        ],
      },
    });
  });

  test('after the minutes are signed nothing changes without a reason, which stays beside the answer', async () => {
    await walk({ reply: answer, choose: leave });
    await signAudit(tools(), { path, checklists: [], by: null, number: '05/BB', on: null });
    const change: Script = {
      reply: (page) => (page.criterion.id === 'A' ? { type: 'answer', value: 'partly' } : { type: 'save-quit' }),
      choose: (title, labels) => labels.findIndex((label) => label.includes(title === 'Đi đến' ? ' A ' : 'Quay lại')),
    };
    let isRefused = false;
    await walk({
      ...change,
      reply: (page) => {
        if (isRefused) return { type: 'save-quit' };
        isRefused = true;
        return { type: 'answer', value: page.criterion.id === 'A' ? 'partly' : 'met' };
      },
      text: () => null,
    });
    expect((await answersOf())['A']).toEqual({ is: 'given', value: 'met' });
    let isChanged = false;
    await walk({
      ...change,
      choose: (title, labels) => (isChanged ? labels.length - 1 : (change.choose?.(title, labels) ?? null)),
      text: () => {
        isChanged = true;
        return 'Xem lại ảnh';
      },
    });
    const { audit } = await openAuditFile(tools(), path, []);
    expect(audit.responses.get('A')?.verified).toMatchObject({
      answer: { is: 'given', value: 'partly' },
      changed: 'Xem lại ảnh',
    });
  });

  test('only one place, or one section, is walked when asked', async () => {
    const { prompts } = await walk({ reply: answer, choose: leave }, { place: 'server-room' });
    expect(prompts.asked).toEqual(['A']);
  });

  test('a file that was changed underneath is noticed, and both are kept', async () => {
    const other = `${await readFile(folder.path(path), 'utf8')}x-note: from elsewhere\n`;
    const script: Script = {
      reply: (page) => {
        writeFileSync(folder.path(path), other);
        return answer(page);
      },
      choose: () => 0,
    };
    await expect(walk(script)).rejects.toMatchObject({ problems: [{ code: 'file-changed' }] });
    expect(await readFile(folder.path(path), 'utf8')).toBe(other);
    const copies = (await folder.files().list(folder.path(), { deep: false })).filter((each) =>
      each.includes('conflict'),
    );
    expect(copies).toHaveLength(1);
    expect(await readFile(copies[0] ?? '', 'utf8')).toContain('answer: met');
  });

  test('where the file can’t be written another place is offered, and the answers go on there', async () => {
    await chmod(folder.path(path), 0o444);
    const { end } = await walk({ ...stoppingAfter(3), choose: () => 0, text: () => 'stick.audit.yaml' });
    expect(end.path).toBe('stick.audit.yaml');
    const { audit } = await openAuditFile(tools(), 'stick.audit.yaml', []);
    expect([...audit.responses.keys()]).toEqual(['A', 'B', 'C']);
  });
});
