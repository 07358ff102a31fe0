import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { importForms } from '../../../../src/app/forms/import-forms.ts';
import type { ImportRequest } from '../../../../src/app/forms/import-request.ts';
import { type FormsRequest, type WrittenForm, writeForms } from '../../../../src/app/forms/write-forms.ts';
import { openAuditFile } from '../../../../src/app/inputs/open-audit.ts';
import type { Tools } from '../../../../src/app/ports/tools.ts';
import { reopenWorkbook } from '../../../../src/app/report/reopen-workbook.ts';
import { writeReports } from '../../../../src/app/report/write-reports.ts';
import { AuditError } from '../../../../src/domain/problem/audit-error.ts';
import { serializeAudit } from '../../../../src/formats/audit/audit-file.ts';
import { fillForm, type Typed } from '../../../support/fill-form.ts';
import { jpegOf } from '../../../support/pictures.ts';
import { smallChecklist, smallServers } from '../../../support/small-checklist.ts';
import { smallWorkbook } from '../../../support/small-workbook.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';
import { readParts, withParts } from '../../../support/zip-parts.ts';

const folder = tempFolder();
let tools: Tools;

beforeEach(() => {
  mkdirSync(folder.path('checklist'));
  writeFileSync(folder.path('checklist', 'checklist.yaml'), smallChecklist);
  writeFileSync(folder.path('checklist', 'servers.yaml'), smallServers);
  tools = toolsFor(folder.files());
});

const noForm: Omit<FormsRequest, 'output'> = {
  audits: [],
  facilities: ['ttyt-a'],
  roster: null,
  checklists: ['checklist'],
  round: '2025-08',
  on: '2025-08-05',
  profile: new Map([['hosting', 'local']]),
  sections: null,
  onlyOpen: false,
  format: null,
  side: 'self' as const,
  template: null,
  overwrite: true,
  onProgress: () => undefined,
};

async function form(output: string, overrides: Partial<FormsRequest> = {}): Promise<readonly WrittenForm[]> {
  return writeForms(tools, { ...noForm, output, ...overrides });
}

async function run(overrides: Partial<ImportRequest> = {}) {
  return importForms(tools, {
    paths: ['a.form.xlsx'],
    output: 'a.audit.yaml',
    checklists: [],
    roster: null,
    by: null,
    reason: null,
    facility: null,
    media: null,
    dryRun: false,
    keepGoing: false,
    decideProfile: async () => null,
    onProgress: () => undefined,
    ...overrides,
  });
}

async function problemsOf(overrides: Partial<ImportRequest> = {}) {
  const error = await run(overrides).then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof AuditError)) throw error ?? new Error('nothing was wrong');
  return error.problems.map(({ code, sheet, cell }) => [code, sheet, cell]);
}

function fill(typed: Typed, name = 'a.form.xlsx'): void {
  writeFileSync(folder.path(name), fillForm(readFileSync(folder.path(name)), typed));
}

/** The sheets that people see, as another workbook has them that they were copied into. */
function copySheets(from: string, to: string): void {
  const bytes = readFileSync(folder.path(from));
  const parts = [...readParts(bytes).keys()];
  const rest = parts.filter((name) => /^(customXml|docProps)\//u.test(name)).map((name) => [name, null] as const);
  const hidden = /<sheet [^>]*state="(?:veryHidden|hidden)"[^>]*\/>/g;
  const custom = /<Relationship [^>]*(?:customXml|docProps)\/[^>]*\/>/g;
  const links = parts
    .filter((name) => name.endsWith('.rels'))
    .map((name) => [name, (xml: string) => xml.replace(custom, '')] as const);
  const changes = {
    ...Object.fromEntries([...rest, ...links]),
    'xl/workbook.xml': (xml: string) => xml.replace(hidden, ''),
  };
  writeFileSync(folder.path(to), withParts(bytes, changes));
}

async function auditAt(name: string) {
  return (await openAuditFile(tools, name, [])).audit;
}

const answers: Typed = {
  'SRV-01': { 'Trả lời': 'Có', 'Người trả lời': 'Bình' },
  'SRV-02': { 'Số, ngày, hoặc hiện có': 1, 'Cần có': 2, 'Ghi chú (lý do nếu không áp dụng)': 'một máy hỏng' },
  'SRV-03/raid': { 'Trả lời': 'Có' },
  'SRV-04': { 'Số, ngày, hoặc hiện có': '1,5' },
  'HR-03': { 'Số, ngày, hoặc hiện có': '30/6/2025' },
  'profile:beds': { 'Trả lời': 90 },
  'form:preparer': { 'Trả lời': 'An' },
};

describe('a filled form', () => {
  test('makes an audit of self-assessed answers, with its checklist beside it', async () => {
    await form('a.form.xlsx');
    fill(answers);
    const { forms } = await run();
    expect(forms.map(({ status, counts }) => [status, counts.answered, counts.applicable])).toEqual([
      ['created', 5, 8],
    ]);
    const audit = await auditAt('a.audit.yaml');
    expect([...audit.responses].map(([id, { self }]) => [id, self?.answer, self?.by])).toEqual([
      ['SRV-01', { is: 'given', value: 'in-place' }, 'Bình'],
      ['SRV-02', { is: 'given', value: { needed: 2, present: 1 } }, 'An'],
      ['SRV-03', { is: 'given', value: ['raid'] }, 'An'],
      ['SRV-04', { is: 'given', value: 1.5 }, 'An'],
      ['HR-03', { is: 'given', value: '2025-06-30' }, 'An'],
    ]);
    expect(audit.responses.get('SRV-02')?.self?.note).toBe('một máy hỏng');
    expect(audit.facility.profile.get('beds')).toBe(90);
    expect(readdirSync(folder.path())).toContain('small.1.10.checklist.yaml');
  });

  test.each([
    ['long', 'Máy chủ đặt tại phòng máy tầng 2, hết bảo hành; '.repeat(40)],
    ['longer than a cell', 'Máy chủ. '.repeat(5_000)],
    ['of many lines', Array.from({ length: 60 }, (_, line) => `- máy ${line}`).join('\n')],
    ['with tabs and carriage returns', 'một\thai\r\nba\rbốn'],
    ['with blanks around it', ' \u2003\u00a0 chữ \u00a0\n'],
    ['that begins like a formula', '=1+1'],
    ['that begins with a plus', '+84 20 3'],
    ['that begins with a dash', '- không có'],
    ['that begins with a sign', '@SUM(A1)'],
    ['with emoji', 'tốt 👨‍👩‍👧 ✓'],
    ['in parts', 'Đã khắc phục'.normalize('NFD')],
    ['that looks escaped', '_x0041_ _x000D_'],
    ['that is the name of an error', '#N/A'],
  ])('that nobody touched changes nothing: a note and a text %s', async (_, text) => {
    await form('a.form.xlsx');
    fill(answers);
    await run();
    const audit = await auditAt('a.audit.yaml');
    const answered = audit.responses.get('SRV-01');
    if (answered?.self == null) throw new Error('SRV-01 was not imported');
    const responses = new Map(
      [...audit.responses].map(([id, each]) => [id, { ...each, self: each.self && { ...each.self, note: text } }]),
    );
    responses.set('HR-02', {
      ...answered,
      self: { ...answered.self, note: text, answer: { is: 'given', value: text } },
    });
    writeFileSync(folder.path('a.audit.yaml'), serializeAudit({ ...audit, responses }));
    const before = readFileSync(folder.path('a.audit.yaml'), 'utf8');
    await form('b.form.xlsx', { audits: ['a.audit.yaml'], facilities: [] });
    const { forms } = await run({ paths: ['b.form.xlsx'] });
    expect(forms.map(({ status, changes }) => [status, changes])).toEqual([['unchanged', []]]);
    expect(readFileSync(folder.path('a.audit.yaml'), 'utf8')).toBe(before);
  });

  test('is read also without the hidden sheets, which another program may drop', async () => {
    await form('a.form.xlsx');
    fill(answers);
    const hidden = /<sheet [^>]*state="(?:veryHidden|hidden)"[^>]*\/>/g;
    const bytes = readFileSync(folder.path('a.form.xlsx'));
    const without = withParts(bytes, { 'xl/workbook.xml': (xml) => xml.replace(hidden, '') });
    expect(readParts(without).get('xl/workbook.xml')).not.toBe(readParts(bytes).get('xl/workbook.xml'));
    writeFileSync(folder.path('a.form.xlsx'), without);
    const { forms } = await run({ checklists: ['checklist'] });
    expect(forms.map(({ status, counts }) => [status, counts.answered])).toEqual([['created', 5]]);
  });

  test('whose sheets were copied into another workbook is read by its codes into the audit that there is', async () => {
    await form('a.form.xlsx');
    fill({
      'SRV-01': { 'Trả lời': 'Có' },
      'SRV-04': { 'Số, ngày, hoặc hiện có': '1,5' },
      'form:preparer': { 'Trả lời': 'An' },
    });
    await run();
    copySheets('a.form.xlsx', 'b.form.xlsx');
    expect((await run({ paths: ['b.form.xlsx'] })).forms).toMatchObject([
      { status: 'unchanged', isByCodes: true, changes: [] },
    ]);
    await form('later.form.xlsx');
    const later = {
      'SRV-04': { 'Số, ngày, hoặc hiện có': 4 },
      'profile:hosting': { 'Trả lời': null },
      'form:preparer': { 'Trả lời': 'Bình' },
    };
    fill(later, 'later.form.xlsx');
    copySheets('later.form.xlsx', 'c.form.xlsx');
    const [imported] = (await run({ paths: ['c.form.xlsx'] })).forms;
    expect(imported?.changes.map((change) => [change.what, 'criterion' in change ? change.criterion : null])).toEqual([
      ['answer', 'SRV-04'],
    ]);
    expect(imported?.leftOut.filter(({ why }) => why === 'blank-kept').map(({ criterion }) => criterion)).toEqual([
      'SRV-01',
    ]);
    const audit = await auditAt('a.audit.yaml');
    expect([...audit.responses].map(([id, { self }]) => [id, self?.answer, self?.by])).toEqual([
      ['SRV-01', { is: 'given', value: 'in-place' }, 'An'],
      ['SRV-04', { is: 'given', value: 4 }, 'Bình'],
    ]);
    expect(audit.facility.profile.get('hosting')).toBe('local');
  });

  test('whose sheets were copied says what to do without an audit, also in a folder, and is never taken for another facility or round', async () => {
    await form('a.form.xlsx');
    fill(answers);
    mkdirSync(folder.path('forms'));
    copySheets('a.form.xlsx', 'forms/a.xlsx');
    expect(await problemsOf({ paths: ['forms/a.xlsx'] })).toEqual([['form-without-data', null, null]]);
    expect(await problemsOf({ paths: ['forms'], output: 'out/' })).toEqual([['form-without-data', null, null]]);
    const others: readonly Partial<FormsRequest>[] = [{ facilities: ['ttyt-b'] }, { round: '2026-01' }];
    for (const [index, other] of others.entries()) {
      await form(`${index}.form.xlsx`, other);
      await run({ paths: [`${index}.form.xlsx`], output: `${index}.audit.yaml` });
      const refused = await problemsOf({ paths: ['forms/a.xlsx'], output: `${index}.audit.yaml` });
      expect(refused.map(([code]) => code)).toEqual(['form-of-another']);
    }
  });

  test('whose sheets were copied without its code needs --facility', async () => {
    await form('a.form.xlsx', { facilities: [] });
    fill({ ...answers, 'form:id': { 'Trả lời': 'ttyt-a' } });
    await run();
    fill({ 'form:id': { 'Trả lời': null } });
    copySheets('a.form.xlsx', 'b.form.xlsx');
    expect(await problemsOf({ paths: ['b.form.xlsx'] })).toEqual([['form-facility', null, null]]);
    expect((await run({ paths: ['b.form.xlsx'], facility: 'ttyt-a' })).forms).toMatchObject([{ status: 'unchanged' }]);
  });

  test('comes again and changes only what changed', async () => {
    await form('a.form.xlsx');
    fill(answers);
    await run();
    expect((await run()).forms[0]).toMatchObject({ status: 'unchanged', changes: [] });
    fill({ 'SRV-04': { 'Số, ngày, hoặc hiện có': 4 } });
    const { forms } = await run();
    expect(forms[0]?.changes).toEqual([
      { what: 'answer', criterion: 'SRV-04', from: { is: 'given', value: 1.5 }, to: { is: 'given', value: 4 } },
    ]);
    expect((await auditAt('a.audit.yaml')).revision).toBe(2);
  });

  test('is told as one for any facility where none was asked for', async () => {
    expect(await form('any.form.xlsx', { facilities: [] })).toEqual([{ path: 'any.form.xlsx', facility: null }]);
  });

  test('tells what it would change and writes nothing in a dry run', async () => {
    await form('a.form.xlsx');
    fill(answers);
    expect((await run({ dryRun: true })).forms[0]?.status).toBe('created');
    expect(readdirSync(folder.path())).not.toContain('a.audit.yaml');
  });

  test('is read whole before anything is said to be wrong, and then nothing is written', async () => {
    await form('a.form.xlsx');
    fill({
      ...answers,
      'SRV-01': { 'Trả lời': 'Không áp dụng' },
      'HR-01': { 'Trả lời': 'Tốt' },
      'HR-03': { 'Số, ngày, hoặc hiện có': '6/8/2025' },
    });
    expect(await problemsOf()).toEqual([
      ['form-part-missing', '1. Máy chủ', expect.stringMatching(/^H/)],
      ['form-answer', '2. Nhân lực', expect.stringMatching(/^D/)],
      ['date-after-audit', '2. Nhân lực', expect.stringMatching(/^E/)],
    ]);
    expect(readdirSync(folder.path())).not.toContain('a.audit.yaml');
  });

  test('is taken as far as it is right when told to go on', async () => {
    await form('a.form.xlsx');
    fill({ ...answers, 'HR-01': { 'Trả lời': 'Tốt' } });
    const { forms, problems } = await run({ keepGoing: true });
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['form-answer', 'a.form.xlsx']]);
    expect(forms[0]?.counts.answered).toBe(5);
    expect((await auditAt('a.audit.yaml')).responses.has('HR-01')).toBe(false);
  });

  describe('whose profile takes a verified answer out', () => {
    const verified = {
      answer: { is: 'given', value: { needed: 2, present: 1 } },
      by: 'Bình',
      at: '2025-08-05T09:00:00Z',
      note: null,
      changed: null,
    } as const;

    beforeEach(async () => {
      await form('a.form.xlsx');
      fill(answers);
      await run();
      const audit = await auditAt('a.audit.yaml');
      const response = audit.responses.get('SRV-02');
      if (response === undefined) throw new Error('SRV-02 was not imported');
      const responses = new Map(audit.responses).set('SRV-02', { ...response, verified });
      writeFileSync(folder.path('a.audit.yaml'), serializeAudit({ ...audit, responses }));
      fill({ 'profile:hosting': { 'Trả lời': 'Đám mây' }, 'HR-03': { 'Số, ngày, hoặc hiện có': '1/7/2025' } });
    });

    const hosting = async () => (await auditAt('a.audit.yaml')).facility.profile.get('hosting');

    test('is refused where nobody decides, and tells what it would silence', async () => {
      const error = await run().catch((caught: unknown) => caught);
      expect((error as AuditError).problems).toMatchObject([
        {
          code: 'form-silences',
          file: 'a.form.xlsx',
          params: { changes: 'Ở đâu? Tại chỗ → Đám mây', count: 1, criteria: 'SRV-02' },
        },
      ]);
      expect(await hosting()).toBe('local');
    });

    test('changes the rest where the group keeps its own', async () => {
      const { forms } = await run({ decideProfile: async () => 'keep' });
      expect(forms[0]?.changes.map(({ what }) => what)).toEqual(['answer']);
      expect(await hosting()).toBe('local');
    });

    test('is taken over where the group accepts it', async () => {
      const { forms } = await run({ decideProfile: async () => 'accept' });
      expect(forms[0]?.changes.map(({ what }) => what)).toEqual(['profile', 'answer']);
      expect(await hosting()).toBe('cloud');
    });
  });

  test('does not change what both sides signed', async () => {
    await form('a.form.xlsx');
    fill(answers);
    await run();
    const audit = await auditAt('a.audit.yaml');
    const signed = [{ revision: 1, fingerprint: 'ab', on: '2025-08-05', changes: [], number: '1' }];
    writeFileSync(folder.path('a.audit.yaml'), serializeAudit({ ...audit, signed }));
    expect(await problemsOf()).toEqual([['audit-signed', null, null]]);
  });

  test('that says to be of another facility than it was made for is refused at its cell', async () => {
    await form('a.form.xlsx');
    fill({ ...answers, 'form:id': { 'Trả lời': 'ttyt-b' } });
    expect(await problemsOf()).toEqual([['form-of-another', 'Phiếu', expect.stringMatching(/^H/)]]);
  });

  test('does not go into the audit of another facility or round', async () => {
    await form('a.form.xlsx');
    await run();
    await form('b.form.xlsx', { facilities: ['ttyt-b'], round: '2025-09' });
    expect(await problemsOf({ paths: ['b.form.xlsx'] })).toEqual([
      ['form-of-another', null, null],
      ['form-of-another', null, null],
    ]);
  });

  test('is no audit to be scored before it is imported', async () => {
    await form('a.form.xlsx');
    const report = writeReports(tools, {
      paths: ['a.form.xlsx'],
      checklists: [],
      output: 'r.xlsx',
      overwrite: false,
      edition: 'full',
      prices: null,
      template: null,
      onProgress: () => undefined,
    });
    await expect(report).rejects.toMatchObject({ problems: [expect.objectContaining({ code: 'is-a-form' })] });
  });

  test('of an imported audit is the same after a report and its reopening', async () => {
    await form('a.form.xlsx');
    fill(answers);
    await run();
    const report = { checklists: [], overwrite: false, edition: 'full', prices: null, template: null } as const;
    await writeReports(tools, { ...report, paths: ['a.audit.yaml'], output: 'r.xlsx', onProgress: () => undefined });
    await reopenWorkbook(tools, {
      path: 'r.xlsx',
      place: 'again.audit.yaml',
      overwrite: false,
      by: null,
      reason: null,
    });
    await form('one.xlsx', { audits: ['a.audit.yaml'] });
    await form('two.xlsx', { audits: ['again.audit.yaml'] });
    expect(readFileSync(folder.path('two.xlsx')).equals(readFileSync(folder.path('one.xlsx')))).toBe(true);
  });
});

describe('a form for anybody', () => {
  const anybody = { facilities: [] };

  test('says whose it is, or is told', async () => {
    await form('a.form.xlsx', anybody);
    expect(await problemsOf()).toEqual([['form-facility', null, null]]);
    fill({ 'form:id': { 'Trả lời': 'ttyt-c' }, 'form:name': { 'Trả lời': 'Trung tâm C' } });
    const { forms } = await run();
    expect(forms[0]?.facility).toMatchObject({ id: 'ttyt-c', name: 'Trung tâm C' });
  });

  test.each(['con', 'NUL', 'com1', 'aux.b', 'x.'])(
    'is not that of %s: no file could be named so on Windows',
    async (id) => {
      await form('a.form.xlsx', anybody);
      fill({ 'form:id': { 'Trả lời': id }, 'form:name': { 'Trả lời': 'Trung tâm C' } });
      expect((await problemsOf()).map(([code]) => code)).toEqual(['invalid-id']);
    },
  );

  test('makes a different audit for each who sends it back, the same one each time', async () => {
    await form('a.form.xlsx', anybody);
    await run({ facility: 'one', output: 'one.audit.yaml' });
    await run({ facility: 'two', output: 'two.audit.yaml' });
    await run({ facility: 'one', output: 'again.audit.yaml' });
    const [one, two, again] = await Promise.all(['one', 'two', 'again'].map((name) => auditAt(`${name}.audit.yaml`)));
    expect(one?.id).not.toBe(two?.id);
    expect(again?.id).toBe(one?.id);
  });
});

describe('evidence', () => {
  test('is copied in from the folder beside the form, once', async () => {
    await form('a.form.xlsx');
    fill({ ...answers, 'SRV-01': { 'Trả lời': 'Có', 'Tệp minh chứng': 'ảnh tủ máy.jpg' } });
    expect(await problemsOf()).toEqual([['form-evidence', '1. Máy chủ', expect.stringMatching(/^I/)]]);
    mkdirSync(folder.path('ttyt-a.evidence'));
    writeFileSync(folder.path('ttyt-a.evidence', 'ảnh tủ máy.jpg'), jpegOf());
    await run();
    const evidence = (await auditAt('a.audit.yaml')).responses.get('SRV-01')?.evidence;
    expect(evidence?.map(({ file }) => file)).toEqual([expect.stringMatching(/^evidence\/[0-9a-f]{12}-.*\.jpg$/)]);
    expect((await run()).forms[0]?.status).toBe('unchanged');
  });

  test('is found whatever the form of its letters and its capitals', async () => {
    await form('a.form.xlsx');
    fill({ ...answers, 'SRV-01': { 'Trả lời': 'Có', 'Tệp minh chứng': 'ảnh tủ máy.jpg; Biên bản.PDF' } });
    mkdirSync(folder.path('ttyt-a.evidence'));
    writeFileSync(folder.path('ttyt-a.evidence', 'ảnh tủ máy.jpg'.normalize('NFD')), jpegOf());
    writeFileSync(folder.path('ttyt-a.evidence', 'biên bản.pdf'), 'nor a document');
    await run();
    expect((await auditAt('a.audit.yaml')).responses.get('SRV-01')?.evidence).toHaveLength(2);
    expect((await run()).forms[0]?.status).toBe('unchanged');
  });

  test('that is a folder is told at its cell', async () => {
    await form('a.form.xlsx');
    fill({ ...answers, 'SRV-01': { 'Trả lời': 'Có', 'Tệp minh chứng': 'photos' } });
    mkdirSync(folder.path('photos'));
    expect(await problemsOf()).toEqual([['form-evidence', '1. Máy chủ', expect.stringMatching(/^I/)]]);
  });

  test('outside the folder is never looked at', async () => {
    await form('a.form.xlsx');
    fill({ ...answers, 'SRV-01': { 'Trả lời': 'Có', 'Tệp minh chứng': '../secret.txt' } });
    writeFileSync(folder.path('secret.txt'), 'secret');
    expect((await problemsOf()).map(([code]) => code)).toEqual(['form-evidence']);
  });

  test.skipIf(process.platform === 'win32')('behind a link is taken only from below the form’s folder', async () => {
    mkdirSync(folder.path('in', 'ttyt-a.evidence'), { recursive: true });
    await form('in/a.form.xlsx');
    const links = { 'Trả lời': 'Có', 'Tệp minh chứng': 'out.txt; inside.txt' };
    fill({ ...answers, 'SRV-01': links }, 'in/a.form.xlsx');
    writeFileSync(folder.path('secret.txt'), 'secret');
    writeFileSync(folder.path('in', 'photo.txt'), 'photo');
    symlinkSync(folder.path('secret.txt'), folder.path('in', 'ttyt-a.evidence', 'out.txt'));
    symlinkSync('../photo.txt', folder.path('in', 'ttyt-a.evidence', 'inside.txt'));
    const from = { paths: ['in/a.form.xlsx'] };
    expect((await problemsOf(from)).map(([code]) => code)).toEqual(['form-evidence']);
    await run({ ...from, keepGoing: true });
    expect((await auditAt('a.audit.yaml')).responses.get('SRV-01')?.evidence).toHaveLength(1);
  });
});

describe('a folder of forms', () => {
  const roster = `format: facility-audit/roster/1
facilities:
  - { id: ttyt-a, name: A, kind: hospital }
  - { id: ttyt-b, name: B, kind: hospital }
  - { id: ttyt-c, name: C, kind: hospital }
`;

  beforeEach(async () => {
    writeFileSync(folder.path('roster.yaml'), roster);
    await form('sent', { facilities: [], roster: 'roster.yaml' });
  });

  test('has one for each facility of the roster', () => {
    expect(readdirSync(folder.path('sent'))).toEqual(['ttyt-a.form.xlsx', 'ttyt-b.form.xlsx', 'ttyt-c.form.xlsx']);
  });

  test('comes back with what is whose, what is nobody’s and what is missing', async () => {
    mkdirSync(folder.path('back'));
    const sent = (name: string) => readFileSync(folder.path('sent', name));
    writeFileSync(folder.path('back', 'của a.xlsx'), fillForm(sent('ttyt-a.form.xlsx'), answers));
    writeFileSync(folder.path('back', 'của a (1).xlsx'), fillForm(sent('ttyt-a.form.xlsx'), answers));
    writeFileSync(folder.path('back', 'b.xlsx'), sent('ttyt-b.form.xlsx'));
    writeFileSync(folder.path('other.yaml'), roster.replaceAll('ttyt-a', 'ttyt-d'));
    await form('back/d.xlsx', { facilities: ['ttyt-d'], roster: 'other.yaml' });
    const report = { checklists: [], overwrite: false, edition: 'full', prices: null, template: null } as const;
    await run({ paths: ['back/b.xlsx'], output: 'b.audit.yaml' });
    await writeReports(tools, {
      ...report,
      paths: ['b.audit.yaml'],
      output: 'back/report.xlsx',
      onProgress: () => undefined,
    });
    const { forms, missing, strangers } = await run({ paths: ['back'], output: 'audits' });
    expect(forms.map(({ facility, status, counts }) => [facility.id, status, counts.answered])).toEqual([
      ['ttyt-b', 'created', 0],
      ['ttyt-a', 'created', 5],
      ['ttyt-a', 'duplicate', 5],
    ]);
    expect(missing.map(({ id }) => id)).toEqual(['ttyt-c']);
    expect(strangers).toEqual(
      [folder.path('back/d.xlsx'), folder.path('back/report.xlsx')].map((path) =>
        path.replace(`${folder.path()}/`, ''),
      ),
    );
    expect(readdirSync(folder.path('audits'))).toContain('ttyt-a.2025-08.audit.yaml');
  });

  test('comes in beside workbooks of others and forms that say nowhere whose they are', async () => {
    mkdirSync(folder.path('back'));
    const sent = readFileSync(folder.path('sent', 'ttyt-a.form.xlsx'));
    writeFileSync(folder.path('back', 'a.xlsx'), fillForm(sent, answers));
    writeFileSync(folder.path('back', 'prices.xlsx'), smallWorkbook());
    await form('back/whose.xlsx', { facilities: [], roster: null });
    const { forms, strangers } = await run({ paths: ['back'], output: 'audits' });
    expect(forms.map(({ facility }) => facility.id)).toEqual(['ttyt-a']);
    expect(strangers.map((path) => path.replace(/^.*\//, ''))).toEqual(['prices.xlsx', 'whose.xlsx']);
  });

  test('tells how many are read', async () => {
    const seen: string[] = [];
    await run({ paths: ['sent'], output: 'audits', onProgress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
  });

  test('with two different forms of one facility is refused by name', async () => {
    mkdirSync(folder.path('back'));
    const sent = readFileSync(folder.path('sent', 'ttyt-a.form.xlsx'));
    writeFileSync(folder.path('back', '1.xlsx'), sent);
    writeFileSync(folder.path('back', '2.xlsx'), fillForm(sent, answers));
    expect((await problemsOf({ paths: ['back'], output: 'audits' })).map(([code]) => code)).toEqual([
      'same-output-name',
    ]);
    expect(readdirSync(folder.path())).not.toContain('audits');
  });
});

describe('a form that does not say who filled it in', () => {
  const typed: Typed = { 'SRV-01': { 'Trả lời': 'Có' } };
  const nobody = () => toolsFor(folder.files(), { by: null });

  test('is not taken in under nobody’s name, unless somebody imports it by name', async () => {
    await form('a.form.xlsx');
    fill(typed);
    tools = nobody();
    expect(await problemsOf()).toEqual([['needs-name', null, null]]);
    expect(readdirSync(folder.path())).not.toContain('a.audit.yaml');
    await run({ by: 'Chi' });
    expect((await auditAt('a.audit.yaml')).responses.get('SRV-01')?.self?.by).toBe('Chi');
  });

  test('can be looked at first without a name', async () => {
    await form('a.form.xlsx');
    fill(typed);
    tools = nobody();
    expect((await run({ dryRun: true })).forms).toMatchObject([{ status: 'created' }]);
  });

  test('and in which nothing was filled in needs no name', async () => {
    await form('a.form.xlsx');
    tools = nobody();
    expect((await run()).forms).toMatchObject([{ changes: [] }]);
  });
});
