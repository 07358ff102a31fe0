import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandLine, type Ran } from '../../../support/command-line.ts';
import { jpegOf, pngOf } from '../../../support/pictures.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../../support/province-folder.ts';
import { type Json, json, saved } from '../../../support/saved-page.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { lyingZip, zipOf } from '../../../support/zip-parts.ts';

const folder = tempFolder();
let run: (...argv: readonly string[]) => Promise<Ran>;

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, { 'small.yaml': provinceChecklist });
});

const combine = (...argv: readonly string[]) =>
  run('combine', ...argv, '-o', 'all.audit.yaml', '--checklist', 'small.yaml');
const write = (name: string, data: string | Uint8Array) => writeFileSync(folder.path(name), data);
const combined = (path = 'all.audit.yaml') => parse(readFileSync(folder.path(path), 'utf8'));

const phone = (preparer: string, answers: Json, changes: Json = {}) =>
  json(saved({ side: 'verified', preparer, answers, ...changes }));
const at = '2025-08-05T09:12:00+07:00';
const servers = { 'SRV-01': { answer: { needed: 2, present: 1 }, note: 'một máy hỏng', at } };
const locked = { 'SRV-02': { answer: 'met', at } };

/** What a phone saved with a photograph of the servers. */
function withPhoto(preparer: string, picture: Uint8Array, answers: Json = servers) {
  const name = 'evidence/SRV-01-0a1b2c3d.jpg';
  const [first] = Object.entries(answers) as [string, Json][];
  const photographed = { ...answers, 'SRV-01': { ...(first?.[1] ?? {}), evidence: [name] } };
  return zipOf([
    ['answers.json', phone(preparer, photographed)],
    [name, picture],
  ]);
}

describe('phones of one visit', () => {
  test('become one audit, each answer with who recorded it and when', async () => {
    write('an.answers.json', phone('An', servers));
    write('binh.answers.json', phone('Bình', locked));
    expect((await combine('an.answers.json', 'binh.answers.json')).code).toBe(0);
    const { responses, facility, auditedOn, combinedFrom } = combined();
    expect(facility).toMatchObject({ id: 'bv-a', name: 'Bệnh viện A' });
    expect(auditedOn).toBe('2025-08-05');
    expect(responses['SRV-01'].verified).toEqual({
      answer: servers['SRV-01'].answer,
      by: 'An',
      at,
      note: 'một máy hỏng',
    });
    expect(responses['SRV-02'].verified).toEqual({ answer: 'met', by: 'Bình', at });
    expect(combinedFrom).toHaveLength(2);
  });

  test('whose answers differ are a conflict that names people and files, and nothing is written until it is decided', async () => {
    write('an.answers.json', phone('An', servers));
    write('binh.answers.json', phone('Bình', { 'SRV-01': { answer: { needed: 2, present: 2 }, at } }));
    const before = readdirSync(folder.path());
    const { code, notes } = await combine('an.answers.json', 'binh.answers.json');
    expect(code).toBe(4);
    for (const said of ['SRV-01', 'An', 'Bình', 'an.answers.json', 'một máy hỏng']) expect(notes).toContain(said);
    expect(readdirSync(folder.path())).toEqual(before);
    expect((await combine('an.answers.json', 'binh.answers.json', '--prefer', 'Bình')).code).toBe(0);
    const { verified, decisions } = combined().responses['SRV-01'];
    expect([verified.answer.present, decisions[0].between.map(({ by }: Json) => by)]).toEqual([2, ['An', 'Bình']]);
  });

  test('bring the photographs of all of them; one picture of two phones is one file', async () => {
    write('an.answers.zip', withPhoto('An', jpegOf()));
    write('binh.answers.zip', withPhoto('Bình', jpegOf()));
    write('chi.answers.zip', withPhoto('Chi', pngOf()));
    expect((await combine('an.answers.zip', 'binh.answers.zip', 'chi.answers.zip')).code).toBe(0);
    const { evidence } = combined().responses['SRV-01'];
    const files = evidence.map(({ file }: { readonly file: string }) => file);
    expect(
      readdirSync(folder.path('evidence'))
        .map((name) => `evidence/${name}`)
        .toSorted(),
    ).toEqual(files.toSorted());
    expect(files).toHaveLength(2);
  });

  test('count once where one file is given twice, or again after it was combined', async () => {
    write('an.answers.zip', withPhoto('An', jpegOf()));
    write('binh.answers.json', phone('Bình', locked));
    expect((await combine('an.answers.zip', 'an.answers.zip', 'binh.answers.json')).code).toBe(0);
    const first = combined();
    expect([first.responses['SRV-01'].evidence.length, first.combinedFrom.length]).toEqual([1, 2]);
    const again = ['all.audit.yaml', 'an.answers.zip', '-o', 'again.audit.yaml', '--checklist', 'small.yaml'];
    expect((await run('combine', ...again)).code).toBe(0);
    expect(combined('again.audit.yaml').responses).toEqual(first.responses);
  });

  test('that ask about some sections each are together about all of these', async () => {
    const lan = { 'LAN-01': { answer: 'met', at } };
    write('an.answers.json', phone('An', servers, { sections: ['servers'] }));
    write('binh.answers.json', phone('Bình', lan, { sections: ['lan'] }));
    expect((await combine('an.answers.json', 'binh.answers.json')).code).toBe(0);
    expect(combined().sections).toEqual(['servers', 'lan']);
  });

  test('that name no facility need one by --facility', async () => {
    const nobody = { isFacilityKnown: false, facility: { id: null, name: null } };
    write('an.answers.json', phone('An', servers, nobody));
    const { code, notes } = await combine('an.answers.json');
    expect([code, notes]).toEqual([2, expect.stringContaining('--facility')]);
    expect((await combine('an.answers.json', '--facility', 'bv-x')).code).toBe(0);
    expect(combined().facility.id).toBe('bv-x');
  });
});

describe('an audit and phones', () => {
  const audit = () => write('a.audit.yaml', auditYaml({ facility: 'bv-a', servers: 2, lan: 'not-met' }));

  test('become one audit: what was filled in on an empty page differs, or stands beside', async () => {
    audit();
    write('an.answers.json', phone('Lan', servers, { facility: { id: null, name: null }, isFacilityKnown: false }));
    const { code, notes } = await combine('an.answers.json', 'a.audit.yaml');
    expect([code, notes]).toEqual([4, expect.stringContaining('SRV-01')]);
    expect((await combine('an.answers.json', 'a.audit.yaml', '--prefer', 'an.answers.json')).code).toBe(0);
    const { id, facility, responses } = combined();
    expect([id, facility.name]).toEqual(['audit-bv-a', 'Cơ sở bv-a']);
    expect(responses['SRV-01'].verified).toMatchObject({ by: 'Lan', answer: { present: 1 } });
    expect(responses['LAN-01'].verified).toMatchObject({ by: 'An', answer: 'not-met' });
  });

  test('keep what the page only showed, take what it changed, and lose what it withdrew', async () => {
    audit();
    const sent = {
      auditedOn: '2025-08-01',
      profile: {},
      answers: {
        'SRV-01': { answer: { needed: 2, present: 2 } },
        'SRV-02': { answer: 'not-met' },
        'LAN-01': { answer: 'not-met' },
      },
    };
    const answers = { ...servers, 'SRV-02': { answer: 'not-met' } };
    write('lan.answers.json', phone('Lan', answers, { sent, auditedOn: '2025-08-01' }));
    expect((await combine('a.audit.yaml', 'lan.answers.json')).code).toBe(0);
    const { responses, auditedOn } = combined();
    expect(responses['SRV-01'].verified).toMatchObject({ by: 'Lan', answer: { present: 1 } });
    expect(responses['SRV-02'].verified).toMatchObject({ by: 'An', answer: 'met' });
    expect(responses['LAN-01']?.verified).toBeUndefined();
    expect(auditedOn).toBe('2025-08-05');
  });

  test('with the audit as the base, changes of two phones are no conflict with it', async () => {
    audit();
    write('lan.answers.json', phone('Lan', servers));
    write('minh.answers.json', phone('Minh', { 'LAN-01': { answer: 'met', at } }));
    expect((await combine('lan.answers.json', 'minh.answers.json', '--base', 'a.audit.yaml')).code).toBe(0);
    const { responses } = combined();
    const people = ['SRV-01', 'SRV-02', 'LAN-01'].map((id) => responses[id].verified.by);
    expect(people).toEqual(['Lan', 'An', 'Minh']);
  });

  test.each([
    ['another facility', { facility: { id: 'bv-x', name: 'X' } }, 'bv-x'],
    ['another round', { round: '2026-01' }, '2026-01'],
    ['a faulty answer', { answers: { 'SRV-02': { answer: 'perhaps' } } }, 'perhaps'],
    ['a number that cannot be', { answers: { 'SRV-01': { answer: { needed: 2, present: -1 } } } }, 'present'],
  ])('are refused for %s', async (_what, changes, named) => {
    audit();
    write('an.answers.json', phone('An', servers, changes));
    const { code, notes } = await combine('a.audit.yaml', 'an.answers.json');
    expect([code === 0, notes]).toEqual([false, expect.stringContaining(named)]);
    expect(existsSync(folder.path('all.audit.yaml'))).toBe(false);
  });

  const text = phone('An', { 'SRV-01': { ...servers['SRV-01'], evidence: ['evidence/x.jpg'] } });
  test.each([
    [
      'whose photograph is none',
      zipOf([
        ['answers.json', text],
        ['evidence/x.jpg', '<svg onload=alert(1)>'],
      ]),
    ],
    [
      'with a name that leads out',
      zipOf([
        ['answers.json', text],
        ['../evil.jpg', 'x'],
      ]),
    ],
    [
      'that unpacks a thousandfold',
      lyingZip([['answers.json', 'x'.repeat(4_000_000)]], (part) => ({ ...part, size: 900_000_000 })),
    ],
    ['cut off', zipOf([['answers.json', text]]).subarray(0, 200)],
    ['without answers', zipOf([['other.json', text]])],
  ])('an archive %s is refused by its name, and nothing is written', async (_what, bytes) => {
    audit();
    write('an.answers.zip', bytes);
    const before = readdirSync(folder.path());
    const { code, notes } = await combine('a.audit.yaml', 'an.answers.zip');
    expect([code, notes]).toEqual([2, expect.stringContaining('an.answers.zip')]);
    expect(readdirSync(folder.path())).toEqual(before);
  });
});
