import { beforeEach, describe, expect, test } from 'vitest';
import { readReportTemplate } from '../../../../src/app/inputs/read-report-template.ts';
import { type MergeRequest, mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import { provinceSheetsOf } from '../../../../src/report/province/province-workbook.ts';
import { publicProvince } from '../../../../src/report/public/public-province.ts';
import { blocksAsText } from '../../../support/blocks-as-text.ts';
import { auditYaml, mergeOf, provinceChecklist, provincePrices, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();

/** A day of readiness, and two days of other duties: one ahead, one past. */
const deadlines = `deadlines:
  - { id: ready, label: { vi: Sẵn sàng, en: Readiness }, date: 2025-09-01, readiness: true }
  - { id: report, label: { vi: Gửi báo cáo, en: Yearly report }, date: 2025-08-25, readiness: false }
  - { id: review, label: { vi: Rà soát, en: Review }, date: 2025-08-01, readiness: false }
sections:`;

const published = (yaml: string) => yaml.replace('kind: hospital', 'kind: hospital, emr: { status: published }');

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist.replace('sections:', deadlines),
    'prices.yaml': provincePrices,
    'in/a.audit.yaml': published(auditYaml({ facility: 'a' })),
    'in/b.audit.yaml': published(auditYaml({ facility: 'b', servers: 1 })),
  });
});

/** The text of every paper: summary, report and annexes. */
async function papersOf(request: Partial<MergeRequest> = {}): Promise<ReadonlyMap<string, string>> {
  const tools = toolsFor(folder.files(), { language: 'vi', isInteractive: false });
  const { province } = await mergeProvince(tools, mergeOf({ today: '2025-08-21', overwrite: true, ...request }));
  const template = await readReportTemplate(tools, null);
  const edition = request.edition ?? 'full';
  const shown = edition === 'public' ? publicProvince(province) : province;
  const options = { language: 'vi', edition, createdAt: '2025-08-21T09:15:03+07:00' } as const;
  const { sheets } = provinceSheetsOf(shown, template, options);
  return new Map(sheets.map(({ id, blocks }) => [id, blocksAsText(blocks)]));
}

/** The lines of a paper with this word. */
const linesWith = (paper: string | undefined, words: string) =>
  (paper ?? '').split('\n').filter((line) => line.includes(words));

describe('deadlines', () => {
  test('of readiness are met by a published record system', async () => {
    const papers = await papersOf();
    expect(linesWith(papers.get('report'), 'Sẵn sàng (01')).toEqual([
      '(list) - Sẵn sàng (01/09/2025): cả 2 cơ sở y tế thuộc diện đã hoàn thành.',
    ]);
  });

  test('of another duty are met by nothing that an audit knows', async () => {
    const papers = await papersOf();
    expect(linesWith(papers.get('report'), 'Gửi báo cáo')).toEqual([
      '(list) - Gửi báo cáo (25/08/2025): còn 4 ngày; 2 cơ sở y tế thuộc diện.',
    ]);
    expect(linesWith(papers.get('report'), 'Rà soát')).toEqual([
      '(list) - Rà soát (01/08/2025): đã qua 20 ngày, chưa có thông tin; 2 cơ sở y tế thuộc diện.',
    ]);
    const [own = ''] = linesWith(papers.get('annex-days'), 'Cơ sở a');
    expect(own).toContain('01/09/2025 (đã hoàn thành)');
    expect(own).toContain('25/08/2025 (còn 4 ngày)');
    expect(own).toContain('01/08/2025 (đã qua 20 ngày, chưa có thông tin)');
  });
});

test('a deadline that does not apply to a facility says so instead of an empty cell', async () => {
  const clinics =
    '{ id: paperless, label: { vi: Bỏ giấy, en: Paperless }, date: { clinic: 2025-12-01 }, readiness: false }';
  writeFiles(folder, {
    'small.yaml': provinceChecklist.replace('sections:', deadlines.replace('sections:', `  - ${clinics}\nsections:`)),
  });
  const [own = ''] = linesWith((await papersOf()).get('annex-days'), 'Cơ sở a');
  expect(own).toContain('không thuộc diện');
});

describe('what is not known of the needs', () => {
  /** b lacks a server of its own and one whose number nobody knows. */
  const locked = 'kind: judgement, weight: 1, remedy: [{ act: act, authority: facility }] }';
  const bought =
    'kind: judgement, weight: 1, remedy: [{ act: purchase, authority: facility, item: server, quantity: asked }] }';

  beforeEach(() => {
    writeFiles(folder, {
      'small.yaml': provinceChecklist.replace(locked, bought),
      'in/b.audit.yaml': auditYaml({ facility: 'b', servers: 1 }).replace(
        'SRV-02: { verified: { answer: met',
        'SRV-02: { verified: { answer: not-met',
      ),
    });
  });

  test('stands with the quantity, and the rows that say so can be counted', async () => {
    const annex = (await papersOf({ prices: 'prices.yaml' })).get('annex-demand');
    expect(linesWith(annex, 'Máy chủ').join()).toContain('1 + chưa biết ở 1 cơ sở');
    expect(annex).toContain('Trong biểu này 1 nội dung có ghi “chưa biết”, ứng với 1 dòng nhu cầu của các cơ sở y tế.');
  });

  test('is left out of the total need in the same words in report, summary and annexes, and not beside the least money', async () => {
    const papers = await papersOf({ prices: 'prices.yaml' });
    const lacking = 'Tổng số chưa gồm 1 dòng chưa có số lượng.';
    for (const id of ['summary', 'report', 'annex-demand', 'annex-money'])
      expect(papers.get(id), id).toContain(lacking);
    const lines = (papers.get('report') ?? '').split('\n');
    const place = (words: string) => lines.findIndex((line) => line.includes(words));
    expect(lines.filter((line) => line.includes('dòng chưa có'))).toHaveLength(1);
    expect(place(lacking)).toBeLessThan(place('2. Kinh phí ít nhất'));
  });

  test('does not change what facilities are asked to buy: as many as the annex has rows', async () => {
    const papers = await papersOf({ prices: 'prices.yaml' });
    expect(papers.get('report')).toContain('Chuẩn bị mua sắm, thuê, nâng cấp theo Phụ lục III (1 nội dung).');
    expect(linesWith(papers.get('annex-demand'), 'Máy chủ')).toHaveLength(1);
  });
});

describe('the public edition', () => {
  /** The network's criterion is confidential, and LAN has another one that is not. */
  const confidential = (checklist: string) =>
    checklist.replace(
      '{ id: LAN-01, question: { vi: "Có mạng không?", en: "Is there a network?" }, kind: judgement, weight: 1 }',
      '{ id: LAN-01, question: { vi: "Có mạng không?", en: "Is there a network?" }, kind: judgement, weight: 1, confidential: true }',
    );

  test('says of a withheld section that it is withheld, never that nobody assessed it', async () => {
    writeFiles(folder, { 'small.yaml': confidential(provinceChecklist) });
    const report = (await papersOf({ edition: 'public' })).get('report');
    expect(linesWith(report, 'Mạng:')).toEqual(['(list) - Mạng: không công bố.']);
    expect(report).not.toContain('chưa đánh giá ở cơ sở y tế nào');
  });

  test('gives the mean of the full edition or none', async () => {
    const full = linesWith((await papersOf()).get('report'), 'Tỷ lệ đạt trung bình');
    const same = linesWith((await papersOf({ edition: 'public' })).get('report'), 'Tỷ lệ đạt trung bình');
    expect(same).toEqual(full);
    writeFiles(folder, { 'small.yaml': confidential(provinceChecklist) });
    const withheld = linesWith((await papersOf({ edition: 'public' })).get('report'), 'Tỷ lệ đạt trung bình');
    expect(withheld).toEqual(['(list) - Tỷ lệ đạt trung bình của các cơ sở y tế: không công bố.']);
  });

  test('does not say that there are no difficulties where it leaves them out', async () => {
    const report = (await papersOf({ edition: 'public' })).get('report');
    expect(linesWith(report, 'khó khăn')).toEqual(['(list) - Bản công khai không nêu khó khăn, vướng mắc.']);
  });

  test('points to no annex that it does not have', async () => {
    const papers = await papersOf({ edition: 'public', prices: 'prices.yaml' });
    const named = [...(papers.get('report') ?? '').matchAll(/Phụ lục ([IVX]+)/g)].map(([, numeral]) => numeral);
    const annexes = [...papers.keys()].filter((id) => id.startsWith('annex-'));
    expect(named.every((numeral) => ['I', 'II', 'III'].indexOf(numeral ?? '') < annexes.length)).toBe(true);
    expect(papers.get('report')).not.toContain('Nhu cầu mua sắm');
  });
});

describe('what the facilities are asked for', () => {
  test('leaves out what is nothing', async () => {
    const report = (await papersOf()).get('report');
    expect(report).not.toMatch(/[^0-9.,]0 nhiệm vụ|[^0-9.,]0 nội dung/);
  });
});

describe('facilities that have not reported', () => {
  const roster =
    'format: facility-audit/roster/1\nfacilities:\n' +
    ['a', 'y', 'z'].map((id) => `  - { id: ${id}, name: Cơ sở ${id}, kind: hospital }\n`).join('');

  test('are not taken for ready where the only one that did report is', async () => {
    writeFiles(folder, { 'one/a.audit.yaml': auditYaml({ facility: 'a' }), 'roster.yaml': roster });
    const papers = await papersOf({ paths: ['one'], roster: 'roster.yaml' });
    const said = 'Cơ sở y tế đã báo cáo đạt mức “Sẵn sàng”; 2 cơ sở y tế chưa báo cáo nên chưa biết.';
    expect(papers.get('summary')).toContain(said);
    expect(linesWith(papers.get('report'), said)).toEqual([`(list) - ${said}`, `(list) - ${said}`]);
    expect([...papers.values()].join()).not.toMatch(/Mọi cơ sở y tế đã đạt|Không còn cơ sở y tế nào/);
  });
});

describe('who was visited', () => {
  const selfAssessed = (facility: string) => auditYaml({ facility, on: '2025-08-12' }).replaceAll('verified:', 'self:');

  test('leaves out who only assessed itself', async () => {
    writeFiles(folder, { 'in/c.audit.yaml': selfAssessed('c') });
    const report = (await papersOf()).get('report');
    expect(report).toContain('Tổ công tác đã khảo sát, đánh giá 2 cơ sở y tế thuộc 2 đơn vị trong ngày 05/08/2025.');
    expect(report).toContain('1 cơ sở y tế tự đánh giá, chưa được Tổ công tác thẩm định: Cơ sở c.');
  });

  test('is nobody where all only assessed themselves', async () => {
    writeFiles(folder, { 'self/c.audit.yaml': selfAssessed('c') });
    const report = (await papersOf({ paths: ['self'] })).get('report');
    expect(report).toContain('1 cơ sở y tế tự đánh giá, chưa được Tổ công tác thẩm định: Cơ sở c.');
    expect(report).not.toMatch(/Tổ công tác đã khảo sát|thẩm định tại chỗ/);
  });

  test('is not told by papers of an earlier day', async () => {
    await expect(papersOf({ today: '2025-08-04' })).rejects.toMatchObject({
      problems: [{ code: 'papers-too-early', params: { day: '2025-08-04', last: '2025-08-05', facility: 'Cơ sở a' } }],
    });
  });

  test('is counted alike in the summary and in the report', async () => {
    const open = auditYaml({ facility: 'c' }).replace(/ {2}SRV-01.*\n/, '');
    writeFiles(folder, { 'in/c.audit.yaml': open });
    const papers = await papersOf();
    expect(papers.get('report')).toContain('2/3 cơ sở y tế đã được thẩm định đủ các tiêu chí trọng yếu');
    expect(papers.get('summary')).toContain('1 cơ sở y tế chưa được thẩm định đủ các tiêu chí trọng yếu: Cơ sở c.');
    expect(papers.get('annex-levels')).toContain(
      'Trung bình các cơ sở không gồm 1 cơ sở y tế chưa đánh giá xong; trung bình từng nhóm gồm cả phần đã trả lời ở đó.',
    );
  });
});

describe('an earlier round', () => {
  test('is not said to be missing where nobody handed one in', async () => {
    const summary = (await papersOf()).get('summary');
    expect(summary).toContain('Không có số liệu đợt trước kèm theo nên không so sánh.');
  });
});

describe('sentences over what is none or one', () => {
  test('say that none fell or rose, in words', async () => {
    const before = auditYaml({ facility: 'b', id: 'before', round: '2025-02', on: '2025-02-01', servers: 0 });
    writeFiles(folder, { 'before/b.audit.yaml': before });
    const summary = (await papersOf({ previous: ['before'] })).get('summary');
    expect(summary).toContain('tỷ lệ đạt tăng ở 1 cơ sở y tế, không cơ sở nào giảm.');
  });

  test('speak of no mean over one facility', async () => {
    writeFiles(folder, { 'one/a.audit.yaml': auditYaml({ facility: 'a' }) });
    const report = (await papersOf({ paths: ['one'] })).get('report');
    expect(report).toContain('Tỷ lệ đạt của 1 cơ sở y tế đã đánh giá xong là 100%.');
    expect(report).toContain('- Sẵn sàng (01/09/2025): 1 cơ sở y tế duy nhất thuộc diện đã hoàn thành.');
  });

  test('name a missing price list as the reason that an amount is not known', async () => {
    const summary = (await papersOf()).get('summary');
    expect(summary).toContain('vì chưa có bảng giá');
    expect(summary).not.toContain('một loại tiền');
  });

  test('name only the lines that the totals lack', async () => {
    writeFiles(folder, { 'prices.yaml': provincePrices.replace('server: { price: 100000000 }', '') });
    const papers = await papersOf({ prices: 'prices.yaml' });
    expect(papers.get('annex-demand')).toContain('Tổng số chưa gồm 1 dòng chưa có đơn giá.');
    for (const paper of papers.values()) expect(paper).not.toMatch(/(chưa gồm|và) 0 dòng/);
  });

  test('begin with a capital letter in a list', async () => {
    const report = (await papersOf()).get('report') ?? '';
    const items = report.split('\n').filter((line) => line.startsWith('(list) - '));
    expect(items.length).toBeGreaterThan(5);
    expect(items.filter((line) => /^\(list\) - \p{Ll}/u.test(line))).toEqual([]);
  });
});

describe('the day by which facilities can be ready', () => {
  const twoCritical = provinceChecklist.replace(
    'kind: judgement, weight: 1, remedy',
    'kind: judgement, weight: 1, critical: true, remedy',
  );

  test('is the earliest in every sentence where a finding has no day', async () => {
    writeFiles(folder, {
      'small.yaml': twoCritical,
      'in/b.audit.yaml': auditYaml({ facility: 'b', servers: 1 }).replace('answer: met', 'answer: not-met'),
    });
    const papers = await papersOf({ prices: 'prices.yaml' });
    expect(papers.get('summary')).toContain('có thể đạt sớm nhất ngày 04/09/2025, vì còn nội dung chưa có ngày');
    expect([...papers.values()].join()).not.toContain('chậm nhất');
  });

  test('is the latest where all have one', async () => {
    const papers = await papersOf({ prices: 'prices.yaml' });
    expect(papers.get('summary')).toContain('có thể đạt chậm nhất ngày 04/09/2025');
    expect([...papers.values()].join()).not.toContain('sớm nhất');
  });
});

describe('what the province is asked for', () => {
  const remedy = 'remedy: [{ act: purchase, authority: province, item: server, quantity: gap, leadDays: 30 }';
  const acts = ['Một', 'Hai', 'Ba'].map(
    (each) => `{ act: act, authority: province, action: { vi: "Việc ${each}", en: "Act ${each}" } }`,
  );

  test('is as much in summary, report and annex, the money first', async () => {
    writeFiles(folder, { 'small.yaml': provinceChecklist.replace(remedy, `${remedy}, ${acts.join(', ')}`) });
    const papers = await papersOf({ prices: 'prices.yaml' });
    const money =
      'Quyết định nguồn vốn và năm bố trí 100.000.000 đồng, là kinh phí ít nhất trong năm đầu để 1 cơ sở y tế đạt mức “Sẵn sàng”';
    const [, asked = ''] = (papers.get('report') ?? '').split('Đối với UBND tỉnh\n');
    const [inReport = ''] = asked.split('\n##');
    expect(inReport.split('\n').filter((line) => line.startsWith('(list)'))).toHaveLength(5);
    expect(inReport).toMatch(new RegExp(`^\\(list\\) - ${money}\\.`));
    expect(papers.get('summary')).toContain(`UBND tỉnh: ${money}; Máy chủ (1 cơ sở); và 3 kiến nghị khác.`);
    expect(linesWith(papers.get('annex-critical'), '| 1 | Quyết định')).toEqual([`| 1 | ${money} | 1 | Cơ sở b`]);
    expect(linesWith(papers.get('annex-critical'), '| 5 | Việc')).toHaveLength(1);
  });
});

describe('summary and annexes', () => {
  test('say of money for a year that is over that it is', async () => {
    const bought = 'purchase: [{ item: server, quantity: 1, fundingSource: provincial-budget, year: 2024 }]';
    const at = 'at: 2025-08-05T09:00:00+07:00 }';
    writeFiles(folder, {
      'in/b.audit.yaml': auditYaml({ facility: 'b', servers: 1 }).replace(at, `${at}, ${bought}`),
    });
    const papers = await papersOf({ prices: 'prices.yaml' });
    for (const id of ['summary', 'annex-money'])
      expect(linesWith(papers.get(id), '| Ngân sách tỉnh')).toEqual([
        '| 2024 (đã qua) | Ngân sách tỉnh | 100000000 | 0',
      ]);
  });

  test('name the same persons for a facility, and count those that they do not name', async () => {
    const critical = (yaml: string) => yaml.replaceAll('weight: 1, remedy', 'weight: 1, critical: true, remedy');
    const withLan = (yaml: string) =>
      yaml.replace(
        'there a network?" }, kind: judgement, weight: 1 }',
        'there a network?" }, kind: judgement, weight: 1, critical: true }',
      );
    const owners = ['Lan', 'Mai', 'Nam'];
    const planned = auditYaml({ facility: 'b', servers: 1, lan: 'not-met' })
      .replace('answer: met', 'answer: not-met')
      .split('at: 2025-08-05T09:00:00+07:00 }')
      .map((part, index) =>
        index < owners.length
          ? `${part}at: 2025-08-05T09:00:00+07:00 }, plan: { owner: ${owners[index]}, due: 2025-09-0${index + 1} }`
          : part,
      )
      .join('');
    writeFiles(folder, { 'small.yaml': withLan(critical(provinceChecklist)), 'in/b.audit.yaml': planned });
    const papers = await papersOf();
    for (const id of ['summary', 'annex-days'])
      expect(linesWith(papers.get(id), 'Nam, Mai và 1 đầu mối khác')).toHaveLength(1);
  });
});

test('a facility that nothing is known to lift is counted apart from those that money lifts', async () => {
  const open = auditYaml({ facility: 'c' }).replace(/ {2}SRV-01.*\n/, '');
  writeFiles(folder, { 'in/c.audit.yaml': open });
  const papers = await papersOf({ prices: 'prices.yaml' });
  for (const id of ['summary', 'report']) {
    expect(papers.get(id)).toMatch(
      /Để 1 cơ sở y tế đạt mức “Sẵn sàng” cần ít nhất 100\.000\.000 đồng[^.]*(\.\d{3})*[^.]*; theo kế hoạch, 1 cơ sở y tế/,
    );
    expect(papers.get(id)).toMatch(/Chưa tính được kinh phí để 1 cơ sở y tế đạt mức “Sẵn sàng”/);
  }
});

test('two versions of a checklist are both named, with their criteria and facilities, in summary, report and annex', async () => {
  const second = provinceChecklist.replace('version: "1"', 'version: "2"').replace(/ {6}- \{ id: SRV-02.*\n/, '');
  const ofSecond = auditYaml({ facility: 'b' })
    .replace('version: "1"', 'version: "2"')
    .replace(/ {2}SRV-02.*\n/, '');
  writeFiles(folder, { 'second.yaml': second, 'in/b.audit.yaml': ofSecond });
  const papers = await papersOf({ checklists: ['small.yaml', 'second.yaml'] });
  const note = 'theo nhiều phiên bản của bộ tiêu chí (1: 1 cơ sở y tế; 2: 1 cơ sở y tế)';
  for (const id of ['summary', 'report', 'annex-levels']) expect(papers.get(id)).toContain(note);
  expect(papers.get('report')).toContain('(phiên bản 1), gồm 3 tiêu chí');
  expect(papers.get('report')).toContain('(phiên bản 2), gồm 2 tiêu chí');
});
