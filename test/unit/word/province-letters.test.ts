import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { commandLine, type Ran } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, provincePrices, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { wordTexts } from '../../support/word-texts.ts';

const folder = tempFolder();
let run: (...argv: readonly string[]) => Promise<Ran>;
const lines = (name: string) =>
  wordTexts(readFileSync(folder.path(`papers/${name}.docx`))).map((each) => each.replaceAll('\n', ' '));
const paper = (name: string) => lines(name).join('\n');

/** The network can be mended by the province, a department and the ministry, and by the facility itself. */
const checklist = provinceChecklist.replace(
  'question: { vi: "Có mạng không?", en: "Is there a network?" }, kind: judgement, weight: 1 }',
  `question: { vi: "Có mạng không?", en: "Is there a network?" }, kind: judgement, weight: 1, remedy: [
        { act: act, authority: province, action: { vi: "Cấp kinh phí mạng", en: "Fund the network" } },
        { act: act, authority: finance, action: { vi: "Tham mưu kinh phí mạng", en: "Advise on the network" } },
        { act: act, authority: finance, action: { vi: "Thẩm định kinh phí mạng", en: "Examine the network" } },
        { act: act, authority: ministry, action: { vi: "Hướng dẫn nối mạng", en: "Guide the network" } },
        { act: act, authority: facility, action: { vi: "Kéo cáp mạng", en: "Lay the cable" } } ] }`,
);

const answer = 'present: 1 }, by: An, at: 2025-08-05T09:00:00+07:00 }';
const lacking = (facility: string, more: string, lan = 'met') =>
  auditYaml({ facility, unit: 'u', servers: 1, lan }).replace(answer, `${answer}${more}`);
const plan = (due: string) => `, plan: { owner: "B", due: ${due}, status: open }`;
const source = (name: string, year: string) =>
  `, purchase: [{ item: server, quantity: 1, fundingSource: ${name}${year} }]`;

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, {
    'small.yaml': checklist,
    'prices.yaml': provincePrices,
    'in/a.audit.yaml': lacking('a', `${plan('2025-12-31')}${source('provincial-budget', ', year: 2025')}`),
    'in/b.audit.yaml': lacking('b', `${plan('2025-08-04')}${source('own-revenue', '')}`),
    'in/c.audit.yaml': auditYaml({ facility: 'c', unit: 'u', lan: 'not-met' }).replace(
      'answer: not-met, by: An, at: 2025-08-05T09:00:00+07:00 }',
      'answer: not-met, by: An, at: 2025-08-05T09:00:00+07:00 }, plan: { owner: "C", due: 2025-08-01, status: open }',
    ),
  });
});

const merge = async (on: string, ...more: readonly string[]) => {
  const given = ['--checklist', 'small.yaml', '--prices', 'prices.yaml', '--papers', 'papers', '--lang', 'vi'];
  const ran = await run('merge', 'in', '-o', 'out.xlsx', ...given, '--number', '412', '--on', on, '--force', ...more);
  expect(ran.notes).not.toMatch(/Error/);
  expect(ran.code).toBe(0);
};

/** The lines from the one that begins with `from` up to the one that begins with `until`. */
const between = (name: string, from: string, until: string) => {
  const all = lines(name);
  const first = all.findIndex((each) => each.startsWith(from));
  const last = all.findIndex((each) => each.startsWith(until));
  expect(Math.min(first, last)).toBeGreaterThanOrEqual(0);
  return all.slice(first, last);
};

test('a decision gives tasks to departments and facilities alone, each with all that it has to do and where', async () => {
  const bought =
    '{ act: purchase, authority: facility, item: server, quantity: 1 },\n        { act: act, authority: facility,';
  writeFiles(folder, {
    'small.yaml': checklist.replace('{ act: act, authority: facility, action', `${bought} action`),
  });
  await merge('2025-08-06');
  const tasks = between('du-thao-quyet-dinh', 'Điều 2', 'Điều 3').join('\n');
  expect(tasks).toContain('Các cơ sở y tế: Thực hiện ngay 1 nhiệm vụ không phát sinh mua sắm.');
  expect(tasks).toContain('Sở Tài chính: Tham mưu kinh phí mạng (1 cơ sở y tế: Cơ sở c).');
  expect(tasks).toContain('Sở Tài chính: Thẩm định kinh phí mạng (1 cơ sở y tế: Cơ sở c).');
  expect(tasks).toContain('- Các cơ sở y tế: Thực hiện ngay 1 nhiệm vụ không phát sinh mua sắm.');
  expect(tasks).not.toMatch(/UBND tỉnh|Bộ Y tế|kiến nghị khác/);
});

test('the submission proposes the money first, then everything, and only petitions a ministry', async () => {
  await merge('2025-08-06');
  const [money, ...asked] = between('to-trinh', '3. Nội dung đề nghị', 'Kèm theo').slice(1);
  expect(money).toMatch(/^- UBND tỉnh: Quyết định nguồn vốn và năm bố trí 200\.000\.000 đồng/);
  expect(asked.join('\n')).toContain('Kiến nghị Bộ Y tế: Hướng dẫn nối mạng (1 cơ sở y tế: Cơ sở c).');
  expect(asked.join('\n')).not.toContain('kiến nghị khác');
});

test('report, submission and decision propose one and the same amount; the whole need is named as such', async () => {
  await merge('2025-08-06');
  const report = lines('bao-cao').find((each) => each.includes('Quyết định nguồn vốn và năm bố trí')) ?? '';
  const submission = lines('to-trinh').find((each) => each.startsWith('Kinh phí đề nghị bố trí')) ?? '';
  const decision = lines('du-thao-quyet-dinh').find((each) => each.startsWith('Điều 1.')) ?? '';
  for (const each of [report, submission, decision]) expect(each).toMatch(/\b200\.000\.000 đồng/);
  expect(paper('du-thao-quyet-dinh')).toContain('Nhu cầu kinh phí khắc phục toàn bộ tồn tại là');
});

test('the table of sources has what is settled; what is not, or for a year past, is said after it', async () => {
  await merge('2025-08-06');
  const settled = between('to-trinh', '2. Nhu cầu', 'Phần chưa bố trí').join('\n');
  expect(settled).toMatch(/2025\n?.*Ngân sách tỉnh/);
  expect(settled).not.toMatch(/chưa xác định|nguồn thu sự nghiệp/i);
  expect(paper('to-trinh')).toContain(
    '- Nguồn vốn nguồn thu sự nghiệp, chưa xác định năm, chi một lần 100.000.000 đồng.',
  );
  await merge('2026-12-31');
  expect(paper('to-trinh')).toContain(
    '- Nguồn vốn ngân sách tỉnh, năm dự kiến 2025 đã qua, chi một lần 100.000.000 đồng.',
  );
  expect(between('to-trinh', '2. Nhu cầu', 'Phần chưa bố trí').join('\n')).not.toContain('ngân sách tỉnh');
});

test.each([
  ['2025-08-06', 'nguồn thu sự nghiệp'],
  ['2026-12-31', 'ngân sách tỉnh'],
])(
  'a decision of %s leaves dots for a year that nobody planned or that is past, and never approves one that is past',
  async (on, source) => {
    await merge(on);
    const decision = paper('du-thao-quyet-dinh');
    expect(decision).toMatch(new RegExp(`- Nguồn vốn ${source}, năm bố trí …+, chi một lần 100\\.000\\.000 đồng\\.`));
    expect(decision).not.toMatch(/đã qua|chưa xác định năm/);
  },
);

test('a facility with a day has that day as its deadline; one without, or with a day past, must report a plan', async () => {
  await merge('2025-08-06');
  const due = between('du-thao-quyet-dinh', 'Điều 3', 'Điều 4');
  expect(due).toContain('- Chậm nhất ngày 31/12/2025: 1 cơ sở y tế (Cơ sở a).');
  expect(due.at(-1)).toMatch(/\(Cơ sở b.*\) phải báo cáo kế hoạch khắc phục có thời hạn, chậm nhất ngày …+\.$/);
  expect(due.every((each) => (each.match(/:/g) ?? []).length < 2)).toBe(true);
});

test('where no facility has a day, the decision promises none, and asks for plans by the day that is given or by dots', async () => {
  await merge('2026-12-31');
  const [article, ...due] = between('du-thao-quyet-dinh', 'Điều 3', 'Điều 4');
  expect(article).toBe('Điều 3. Việc khắc phục tại 3 cơ sở y tế chưa đạt mức “Sẵn sàng” được thực hiện như sau:');
  expect(due).toHaveLength(1);
  await merge('2026-12-31', '--reply-by', '2027-01-15');
  expect(between('du-thao-quyet-dinh', 'Điều 3', 'Điều 4').at(-1)).toMatch(
    /có thời hạn, chậm nhất ngày 15\/01\/2027\.$/,
  );
});

test('a visit later than the day of the papers is told of a draft, and refused for signature', async () => {
  const later = auditYaml({ facility: 'd', on: '2999-08-05' });
  writeFiles(folder, { 'late/d.audit.yaml': later });
  const given = ['merge', 'late', '-o', 'late.xlsx', '--checklist', 'small.yaml', '--lang', 'vi'];
  const draft = await run(...given);
  expect(draft.code).toBe(0);
  expect(draft.notes).toContain('Cơ sở d lại được ghi là đánh giá ngày 05/08/2999, muộn hơn.');
  const final = await run(...given, '--force', '--final');
  expect(final.code).not.toBe(0);
  expect(final.notes).toContain('trước ngày đánh giá cuối cùng 05/08/2999 (Cơ sở d)');
});

test('grounds go on with a semicolon where a request follows, and end where the text begins', async () => {
  await merge('2025-08-06');
  const last = (name: string) => lines(name).findLast((each) => /^(Căn cứ|Thực hiện)/.test(each));
  expect(last('du-thao-quyet-dinh')).toMatch(/;$/);
  expect(last('to-trinh')).toMatch(/\.$/);
});

test('a reminder goes to the unit of a site, asks to mend what it names, and says it with one colon', async () => {
  await merge('2025-08-06');
  const all = lines('cong-van-don-doc.b');
  expect(all).toContain('Kính gửi: Đơn vị u');
  expect(all.some((each) => each.startsWith('- Khắc phục các nội dung nêu trên'))).toBe(true);
  const lacks = all.find((each) => each.startsWith('Cơ sở b chưa đạt mức')) ?? '';
  expect(lacks).toContain('vì mới đạt một phần yêu cầu về Có mấy máy chủ?');
});

test('what is overdue is named by what the facility does about it, not by the question', async () => {
  await merge('2025-08-06');
  expect(lines('cong-van-don-doc.c')).toContain('Kéo cáp mạng');
  expect(paper('cong-van-don-doc.c')).not.toContain('Có mạng không?');
});

test.each(['bao-cao', 'du-thao-quyet-dinh', 'to-trinh', 'cong-van-don-doc.b'])(
  'the fingerprint of %s stands after its signature, where verify finds it',
  async (name) => {
    await merge('2025-08-06');
    const all = lines(name);
    const fingerprint = all.findIndex((each) => each.includes('SHA-256'));
    expect(fingerprint).toBeGreaterThan(all.findLastIndex((each) => /CHỦ TỊCH|TỔ TRƯỞNG/.test(each)));
    const { code, data } = await run('verify', `papers/${name}.docx`, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(data).files[0]).toMatchObject({ status: 'intact' });
  },
);
