import { writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { newAudit } from '../../../../src/app/audit/new-audit.ts';
import { openAuditFile } from '../../../../src/app/inputs/open-audit.ts';
import type { QuestionReply } from '../../../../src/app/ports/prompts-port.ts';
import { conductAudit } from '../../../../src/app/walk/conduct-audit.ts';
import { kindsChecklist } from '../../../support/kinds-checklist.ts';
import { pngOf } from '../../../support/pictures.ts';
import { type Script, scriptedPrompts } from '../../../support/scripted-prompts.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const path = 'x.audit.yaml';
const tools = () => toolsFor(folder.files());

const hosted = kindsChecklist
  .replace(
    'levels:',
    `profile:
  - id: hosting
    kind: choice
    question: { vi: "Máy chủ đặt ở đâu?" }
    options: [{ id: here, label: { vi: "Tại chỗ" } }, { id: cloud, label: { vi: "Thuê ngoài" } }]
levels:`,
  )
  .replace('kind: text }', 'kind: text, when: { profile: hosting, in: [here] } }');

beforeEach(async () => {
  await writeFile(folder.path('kinds.yaml'), hosted);
  await newAudit(tools(), {
    path,
    checklists: ['kinds.yaml'],
    facility: {
      id: 'yb',
      name: 'Yên Bình',
      kind: 'hospital',
      province: null,
      unit: null,
      profile: new Map(),
      deadlines: new Map(),
      emr: null,
    },
    round: '2025-08',
    on: '2025-08-05',
    profile: new Map([['hosting', 'here']]),
    sections: null,
  });
});

/** Presses these keys at the first questions, then leaves; lists and lines as the script says. */
async function walk(replies: readonly QuestionReply['type'][], script: Omit<Script, 'reply'>) {
  const keys = [...replies];
  const prompts = scriptedPrompts({ ...script, reply: () => ({ type: (keys.shift() ?? 'save-quit') as 'save-quit' }) });
  await conductAudit(tools(), prompts, {
    ...{ path, checklists: [], section: 'servers', place: null, order: 'section', side: 'verified', by: 'Trần B' },
    ...{ takeOver: false, photos: null },
  });
  return prompts;
}

const auditNow = async () => (await openAuditFile(tools(), path, [])).audit;

/** Takes the first choice that a wanted label begins. */
function picking(...wanted: readonly string[]) {
  const left = [...wanted];
  return (_title: string, labels: readonly string[]) => {
    const label = left.shift();
    return label === undefined ? null : labels.findIndex((each) => each.includes(label));
  };
}

describe('what was entered is corrected on the spot', () => {
  test('the profile, with what it switches off shown before', async () => {
    const titles: string[] = [];
    const choose = picking('Sửa thông tin', 'Máy chủ đặt ở đâu?: Tại chỗ', 'Thuê ngoài', 'Sửa');
    const prompts = await walk(['visit'], {
      choose: (title, labels) => {
        titles.push(title);
        return choose(title, labels);
      },
    });
    expect(titles).toContain('Không còn hỏi: G.');
    expect(prompts.told).toContain('✔ đã sửa: Máy chủ đặt ở đâu?');
    expect((await auditNow()).facility.profile.get('hosting')).toBe('cloud');
  });

  test('left as it is where the change is not wanted, or nobody chose', async () => {
    for (const choices of [
      ['Sửa thông tin', 'Máy chủ đặt', 'Thuê ngoài', 'Giữ nguyên'],
      ['Sửa thông tin', 'Máy chủ đặt', 'Giữ nguyên'],
    ]) {
      await walk(['visit'], { choose: picking(...choices) });
      expect((await auditNow()).revision).toBe(1);
    }
  });

  test('a day that is none is told, and its line stays', async () => {
    const lines = ['hôm nay', '6/8/2025'];
    const prompts = await walk(['visit'], {
      choose: picking('Sửa thông tin', 'Ngày đánh giá'),
      text: () => lines.shift() ?? null,
    });
    expect(prompts.told.join('\n')).toContain('hôm nay');
    expect((await auditNow()).auditedOn).toBe('2025-08-06');
  });

  test('evidence is described anew, moved and taken out', async () => {
    await writeFile(folder.path('a.png'), pngOf());
    const texts: Record<string, string> = {
      'Minh chứng: kéo': 'a.png',
      'Minh chứng cho': 'Tủ',
      'Ngày chụp/lập': '5/8/2025',
      'Vì sao rút': 'có người bệnh',
    };
    const text = (title: string) => texts[Object.keys(texts).find((start) => title.startsWith(start)) ?? ''] ?? null;
    await walk(['evidence'], { text });
    await walk(['evidence'], { text: () => 'Tủ máy chủ', choose: picking('Tủ', 'Sửa chú thích') });
    expect((await auditNow()).responses.get('A')?.evidence[0]?.caption).toBe('Tủ máy chủ');
    await walk(['evidence'], { text, choose: picking('Tủ', 'Chuyển sang', ' B  ') });
    expect((await auditNow()).responses.get('B')?.evidence).toHaveLength(1);
    await walk(['skip', 'evidence'], { text, choose: picking('Tủ', 'Rút ra') });
    const { responses, deletions } = await auditNow();
    expect(responses.get('B')).toBeUndefined();
    expect(deletions).toEqual(expect.arrayContaining([expect.objectContaining({ reason: 'có người bệnh' })]));
  });
});
