import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandLine, type Ran } from '../../../support/command-line.ts';
import { jpegOf } from '../../../support/pictures.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../../support/province-folder.ts';
import { json, saved } from '../../../support/saved-page.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { lyingZip, zipOf } from '../../../support/zip-parts.ts';

const folder = tempFolder();
let run: (...argv: readonly string[]) => Promise<Ran>;

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, { 'small.yaml': provinceChecklist });
});

const photo = 'evidence/SRV-01-0a1b2c3d.jpg';
const withPhoto = (names: readonly string[] = [photo]) =>
  saved({ answers: { 'SRV-01': { answer: { needed: 2, present: 2 }, evidence: names } } });

const write = (name: string, data: string | Uint8Array) => writeFileSync(folder.path(name), data);
const take = (...argv: readonly string[]) => run('import', ...argv, '--checklist', 'small.yaml');

const audit = (path = 'a.audit.yaml') => parse(readFileSync(folder.path(path), 'utf8'));

describe('what a page saved', () => {
  test('becomes an audit with its answers, notes, reasons, times and who filled it in', async () => {
    write('a.json', json(saved()));
    expect((await take('a.json', '-o', 'a.audit.yaml')).code).toBe(0);
    expect(audit()).toMatchObject({
      facility: { id: 'bv-a', name: 'Bệnh viện A' },
      round: { id: '2025-08' },
      auditedOn: '2025-08-05',
      responses: {
        'SRV-01': {
          self: {
            answer: { needed: 2, present: 1 },
            by: 'Lan',
            at: '2025-08-05T09:12:00+07:00',
            note: 'một máy hỏng',
          },
        },
        'LAN-01': { self: { answer: 'not-applicable', reason: 'không có mạng', by: 'Lan' } },
      },
    });
  });

  test('brings the title of its round and the kind of its facility, where the page knew them', async () => {
    const facility = { id: 'bv-a', name: 'Bệnh viện A', kind: 'clinic' };
    write('a.json', json(saved({ roundTitle: { vi: 'Đợt cuối năm' }, facility })));
    expect((await take('a.json', '-o', 'a.audit.yaml')).code).toBe(0);
    expect(audit()).toMatchObject({ round: { id: '2025-08', title: { vi: 'Đợt cuối năm' } }, facility });
    write('old.json', json(saved()));
    expect((await take('old.json', '-o', 'old.audit.yaml')).code).toBe(0);
    expect(audit('old.audit.yaml').facility.kind).toBe('hospital');
  });

  test('is recorded as verified where the page was made so', async () => {
    write('a.json', json(saved({ side: 'verified' })));
    expect((await take('a.json', '-o', 'a.audit.yaml')).code).toBe(0);
    expect(audit().responses['SRV-01']).toEqual({ verified: expect.objectContaining({ by: 'Lan' }) });
  });

  test('with --dry-run is told and not recorded', async () => {
    write(
      'a.zip',
      zipOf([
        ['answers.json', json(withPhoto())],
        [photo, jpegOf()],
      ]),
    );
    const { code, data } = await take('a.zip', '-o', 'a.audit.yaml', '--dry-run');
    expect(code).toBe(0);
    expect(data).toContain('Bệnh viện A');
    expect(existsSync(folder.path('a.audit.yaml')) || existsSync(folder.path('evidence'))).toBe(false);
  });

  test('brings its photographs along, also after a program packed the folder again; the same picture counts once', async () => {
    const answers = withPhoto([photo, 'evidence/SRV-01-again.jpg']);
    const parts = [
      ['bv-a/answers.json', json(answers)],
      [`bv-a/${photo}`, jpegOf()],
      ['bv-a/evidence/SRV-01-again.jpg', jpegOf()],
    ] as const;
    write('a.zip', zipOf(parts));
    expect((await take('a.zip', '-o', 'a.audit.yaml')).code).toBe(0);
    const { evidence } = audit().responses['SRV-01'];
    expect(evidence).toHaveLength(1);
    expect(existsSync(folder.path(evidence[0].file))).toBe(true);
    const tried = await take('a.zip', '-o', 'a.audit.yaml', '--dry-run', '--json');
    const again = await take('a.zip', '-o', 'a.audit.yaml', '--json');
    expect([again.code, audit().revision]).toEqual([0, 1]);
    const [{ status, changes }] = JSON.parse(again.data).forms;
    expect(JSON.parse(tried.data).forms).toMatchObject([{ status, changes }]);
    expect([status, changes]).toEqual(['unchanged', []]);
  });

  test('changes of an audit that has moved on only what was changed on the page', async () => {
    write('a.audit.yaml', auditYaml({ facility: 'bv-a', servers: 2, lan: 'not-met' }));
    const sent = {
      auditedOn: '2025-08-05',
      profile: {},
      answers: {
        'SRV-02': { answer: 'not-met' },
        'LAN-01': { answer: 'met' },
        'SRV-01': { answer: { needed: 2, present: 0 } },
      },
    };
    const answers = { 'SRV-02': { answer: 'not-met' }, 'SRV-01': { answer: { needed: 2, present: 1 } } };
    write('a.json', json(saved({ side: 'verified', sent, answers })));
    expect((await take('a.json', '-o', 'a.audit.yaml')).code).toBe(0);
    const { responses } = audit();
    expect(responses['SRV-02'].verified).toMatchObject({ answer: 'met', by: 'An' });
    expect(responses['SRV-01'].verified).toMatchObject({ answer: { needed: 2, present: 1 }, by: 'Lan' });
    expect(responses['LAN-01']).toBeUndefined();
  });

  test('keeps what was recorded in the audit after it was saved, when an old file is imported again', async () => {
    const asked = 'profile: [{ id: beds, kind: number, question: { vi: Số giường, en: How many beds? } }]\nsections:';
    writeFiles(folder, { 'small.yaml': provinceChecklist.replace('sections:', asked) });
    const at = '2025-08-05T08:00:00+07:00';
    const answers = { 'SRV-01': { answer: { needed: 2, present: 1 }, at }, 'LAN-01': { answer: 'met' } };
    write('a.json', json(saved({ profile: { beds: 120 }, answers, savedAt: at })));
    await take('a.json', '-o', 'a.audit.yaml');
    await run('audit', 'set', 'a.audit.yaml', 'profile.beds', '130', '--checklist', 'small.yaml');
    await run('answer', 'a.audit.yaml', 'SRV-01', '2/2', '--as', 'self', '--by', 'An', '--checklist', 'small.yaml');
    await run('answer', 'a.audit.yaml', 'LAN-01', 'clear', '--as', 'self', '--by', 'An', '--checklist', 'small.yaml');
    const before = audit();
    const { code, data } = await take('a.json', '-o', 'a.audit.yaml');
    expect([code, audit()]).toEqual([0, before]);
    expect(data.match(/the newer record stays/g)).toHaveLength(3);
    const later = { answer: { needed: 2, present: 1 }, at: '2099-01-01T00:00:00+07:00' };
    write('b.json', json(saved({ profile: { beds: 140 }, answers: { 'SRV-01': later }, savedAt: later.at })));
    expect((await take('b.json', '-o', 'a.audit.yaml')).code).toBe(0);
    const { facility, responses } = audit();
    expect(facility.profile.beds).toBe(140);
    expect(responses['SRV-01'].self.answer).toEqual({ needed: 2, present: 1 });
  });

  test('whose facility was typed there takes name and kind from the roster, and several go into a folder', async () => {
    writeFiles(folder, {
      'roster.yaml':
        'format: facility-audit/roster/1\nfacilities:\n  - { id: bv-a, name: Bệnh viện A, kind: clinic, province: Lào Cai }\n  - { id: bv-b, name: Bệnh viện B, kind: hospital }\n  - { id: bv-c, name: Bệnh viện C, kind: hospital }\n',
      'in/a.answers.json': json(saved({ isFacilityKnown: false, facility: { id: 'bv-a', name: null } })),
      'in/b.answers.json': json(saved({ facility: { id: 'bv-b', name: 'B' } })),
      'in/notes.json': '{}',
    });
    const { code, data } = await take('in', '-o', 'out/', '--roster', 'roster.yaml');
    expect(code).toBe(0);
    expect(audit('out/bv-a.2025-08.audit.yaml').facility).toMatchObject({ name: 'Bệnh viện A', kind: 'clinic' });
    expect(existsSync(folder.path('out/bv-b.2025-08.audit.yaml'))).toBe(true);
    expect(data).toContain('Bệnh viện C');
  });

  test('of two phones of one visit is combined as two parts of it', async () => {
    const answers = { 'LAN-01': { answer: 'met', at: '2025-08-05T09:12:00+07:00' } };
    write('1.json', json(saved({ side: 'verified', preparer: 'Lan' })));
    write('2.json', json(saved({ side: 'verified', preparer: 'Minh', answers })));
    await take('1.json', '-o', '1.audit.yaml');
    await take('2.json', '-o', '2.audit.yaml');
    const combined = await run(
      'combine',
      '1.audit.yaml',
      '2.audit.yaml',
      '-o',
      'a.audit.yaml',
      '--checklist',
      'small.yaml',
    );
    expect([combined.code, combined.notes]).toEqual([4, expect.stringContaining('LAN-01')]);
  });
});

describe('what a page saved is refused, and nothing is written,', () => {
  test.each([
    ['an answer that the checklist does not have', { answers: { 'SRV-02': { answer: 'perhaps' } } }, 'perhaps'],
    ['a criterion that it does not have', { answers: { 'SRV-99': { answer: null, note: 'x' } } }, 'SRV-99'],
    ['a number below its bounds', { answers: { 'SRV-01': { answer: { needed: 2, present: -1 } } } }, 'present'],
    ['a title that is no text', { roundTitle: { vi: 5 } }, '“vi”'],
    ['a kind that is none', { facility: { id: 'bv-a', name: 'A', kind: 'not a kind' } }, 'kind'],
    ['another format', { format: 'facility-audit/answers/9' }, 'facility-audit/answers/9'],
    ['an unknown key', { answer: {} }, '“answer”'],
    ['a path that leads out', { answers: { 'SRV-01': { answer: null, evidence: ['../x.jpg'] } } }, '../x.jpg'],
    ['another facility than the audit’s', { facility: { id: 'bv-x', name: 'X' } }, 'bv-x'],
    ['another round than the audit’s', { round: '2026-01' }, '2026-01'],
  ])('with %s', async (_what, changes, named) => {
    write('a.audit.yaml', auditYaml({ facility: 'bv-a' }));
    const before = readFileSync(folder.path('a.audit.yaml'), 'utf8');
    write('a.json', json(saved(changes)));
    const { code, notes } = await take('a.json', '-o', 'a.audit.yaml');
    expect([code, notes]).toEqual([2, expect.stringContaining(named)]);
    expect(readFileSync(folder.path('a.audit.yaml'), 'utf8')).toBe(before);
  });

  test('for an audit that was signed, unless a reason is given', async () => {
    const signed = `${auditYaml({ facility: 'bv-a' })}signed: [{ revision: 1, fingerprint: abc, on: 2025-08-06 }]\n`;
    write('a.audit.yaml', signed);
    write('a.json', json(saved({ side: 'verified' })));
    const { code, notes } = await take('a.json', '-o', 'a.audit.yaml');
    expect([code, notes]).toEqual([2, expect.stringContaining('signed')]);
    expect((await take('a.json', '-o', 'a.audit.yaml', '--reason', 'đếm lại')).code).toBe(0);
  });

  const text = json(withPhoto());
  const picture = Buffer.from(jpegOf()).toString('latin1');

  test.each([
    ['whose photograph is not in it', zipOf([['answers.json', text]]), photo],
    [
      'whose photograph is none',
      zipOf([
        ['answers.json', text],
        [photo, '<svg onload=alert(1)>'],
      ]),
      photo,
    ],
    ['without answers', zipOf([['other.json', text]]), 'questionnaire'],
    [
      'with two sets of answers',
      zipOf([
        ['a/answers.json', text],
        ['b/answers.json', text],
      ]),
      'questionnaire',
    ],
    [
      'with one name twice',
      zipOf([
        ['answers.json', text],
        ['ANSWERS.json', text],
      ]),
      'damaged',
    ],
    [
      'with a name that leads out',
      zipOf([
        ['answers.json', text],
        ['../evil.jpg', 'x'],
      ]),
      'damaged',
    ],
    [
      'with a name of both separators',
      zipOf([
        ['answers.json', text],
        ['evidence\\x/y.jpg', 'x'],
      ]),
      'damaged',
    ],
    [
      'that unpacks a thousandfold',
      lyingZip([['answers.json', 'x'.repeat(4_000_000)]], (part) => ({ ...part, size: 900_000_000 })),
      'damaged',
    ],
    [
      'with a wrong check sum',
      lyingZip(
        [
          ['answers.json', text],
          [photo, picture],
        ],
        (part) => ({ ...part, crc: 1 }),
      ),
      'damaged',
    ],
    ['cut off', zipOf([['answers.json', text]]).subarray(0, 200), 'damaged'],
    ['that is no archive', new TextEncoder().encode('hello'), 'damaged'],
  ])('an archive %s', async (_what, bytes, named) => {
    write('a.zip', bytes);
    const before = readdirSync(folder.path());
    const { code, notes } = await take('a.zip', '-o', 'a.audit.yaml');
    expect([code, notes]).toEqual([2, expect.stringContaining(named)]);
    expect(readdirSync(folder.path())).toEqual(before);
  });
});
