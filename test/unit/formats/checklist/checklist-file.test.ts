import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../src/domain/values/json.ts';
import {
  checklistFromDefinition,
  parseChecklist,
  readChecklistMain,
} from '../../../../src/formats/checklist/checklist-file.ts';
import {
  parseFiles,
  problemsOf,
  sha256,
  smallChecklist,
  smallServers,
  soundChecklist,
  told,
  valueIn,
} from '../../../support/small-checklist.ts';

const inline = smallChecklist.replace(
  '  - { file: servers.yaml, weight: 20 }\n',
  `  - weight: 20\n${smallServers.replaceAll(/^(?=.)/gm, '    ')}`,
);

describe('a sound checklist', () => {
  test('has no place looked up, for which a copy in JSON would be read a second time', () => {
    const main = readChecklistMain(inline, 'checklist.yaml');
    const lookUp = () => {
      throw new Error('looked up');
    };
    const locator = { ofValue: lookUp, ofKey: lookUp, writtenAt: () => null };
    const source = main.reading.source === null ? null : { ...main.reading.source, locator };
    const files = { texts: new Map(), resolve: (name: string) => name };
    expect(parseChecklist({ ...main, reading: { ...main.reading, source } }, files, sha256)).toHaveProperty('value');
  });

  test('is read with its sections in their places and the defaults of what it leaves out', () => {
    const checklist = soundChecklist();
    expect(checklist.version).toBe('1.10');
    expect(checklist.sections.map(({ id, weight, scored }) => [id, weight, scored])).toEqual([
      ['servers', 20, true],
      ['staff', 10, true],
    ]);
    expect(checklist.sections.flatMap(({ criteria }) => criteria.map(({ id, scored }) => [id, scored]))).toEqual([
      ['SRV-01', true],
      ['SRV-02', true],
      ['SRV-03', true],
      ['SRV-04', true],
      ['SRV-05', true],
      ['HR-01', true],
      ['HR-02', false],
      ['HR-03', true],
    ]);
    expect(checklist.sections[0]?.criteria[2]).toEqual({
      id: 'SRV-03',
      question: { vi: 'Làm những gì?', en: 'Done what?' },
      guidance: null,
      kind: 'checks',
      options: [
        { id: 'raid', label: { vi: 'RAID', en: 'RAID' }, mark: null },
        { id: 'ups', label: { vi: 'UPS', en: 'UPS' }, mark: 2 },
      ],
      weight: 2,
      critical: false,
      scored: true,
      when: null,
      stage: null,
      basis: [],
      origin: null,
      evidence: 'none',
      confidential: false,
      notApplicable: 'allowed',
      scope: 'facility',
      place: null,
      seen: null,
      remedies: [
        {
          act: 'purchase',
          authority: 'facility',
          action: null,
          item: 'server',
          quantity: { kind: 'fixed', quantity: 1 },
          frequency: 'once',
          leadDays: null,
          coveredBy: ['SRV-02'],
        },
      ],
    });
    expect(checklist.deadlines[0]?.date).toEqual(
      new Map([
        ['hospital', '2025-09-30'],
        ['default', '2026-12-31'],
      ]),
    );
  });

  test('has conditions, quantities and coverage as written', () => {
    const criterion = soundChecklist().sections[0]?.criteria[1];
    const anything = { is: null, in: null, atLeast: null, atMost: null };
    expect(criterion?.when).toEqual({
      kind: 'all',
      of: [
        { kind: 'profile', profile: 'hosting', test: { ...anything, is: 'local' } },
        { kind: 'criterion', criterion: 'SRV-01', test: { ...anything, in: ['in-place'] } },
      ],
    });
    expect(criterion).toMatchObject({ full: 1, zero: 0, remedies: [{ quantity: { kind: 'gap', per: 2 } }] });
    expect(criterion).toMatchObject({
      needed: [{ when: { kind: 'profile', profile: 'beds', test: { ...anything, atLeast: 100 } }, is: 2 }],
    });
  });

  test('takes the gap of a coverage when a remedy buys an item and names no quantity', () => {
    const servers = smallServers.replace(', quantity: { of: gap, per: 2 }', '');
    const checklist = valueIn(parseFiles(smallChecklist, { 'servers.yaml': servers }));
    expect(checklist.sections[0]?.criteria[1]?.remedies[0]?.quantity).toEqual({ kind: 'gap', per: null });
  });

  test('is the same with its sections inline and in files, to the digest', () => {
    const separate = soundChecklist();
    const whole = valueIn(parseFiles(inline, {}));
    expect(canonicalJson(whole.definition)).toBe(canonicalJson(separate.definition));
    expect(whole.digest).toBe(separate.digest);
    expect(whole.digest).toBe(`sha256:${sha256(canonicalJson(whole.definition))}`);
  });

  test('has another digest when a single letter changes', () => {
    const changed = valueIn(
      parseFiles(smallChecklist, { 'servers.yaml': smallServers.replace('RAID, en', 'Raid, en') }),
    );
    expect(changed.digest).not.toBe(soundChecklist().digest);
  });

  test('has the same digest composed and decomposed', () => {
    const decomposed = parseFiles(smallChecklist.normalize('NFD'), { 'servers.yaml': smallServers.normalize('NFD') });
    expect(valueIn(decomposed).digest).toBe(soundChecklist().digest);
  });

  test('comes back from the definition that travels with an audit', () => {
    const checklist = soundChecklist();
    expect(valueIn(checklistFromDefinition(checklist.definition, sha256))).toEqual(checklist);
  });

  test('comes back from its copy in JSON', () => {
    const checklist = soundChecklist();
    const copy = `${JSON.stringify(checklist.definition, null, 1)}\n`;
    expect(valueIn(parseFiles(copy, {}))).toEqual(checklist);
    const broken = copy.replace('"kind": "text"', '"kind": "prose"');
    expect(problemsOf(parseFiles(broken, {})).map(({ code, line }) => [code, line])).toEqual([
      ['not-allowed', broken.slice(0, broken.indexOf('prose')).split('\n').length],
    ]);
  });

  test('may have keys of its own anywhere, which count in the digest and nowhere else', () => {
    const main = smallChecklist
      .replace('id: small', 'id: small\nx-owner: { note: 1 }')
      .replace('server: {', 'x-list: done\n  server: { x-a: [1], ')
      .replace('minPercent: 85', 'minPercent: 85, x-b: true');
    const servers = smallServers
      .replace('{ vi: Có chưa?', '{ x-c: 2, vi: Có chưa?')
      .replace('{ profile: beds,', '{ x-d: 3, profile: beds,')
      .replace('{ of: gap,', '{ x-e: 4, of: gap,');
    const checklist = valueIn(parseFiles(main, { 'servers.yaml': servers }));
    expect(checklist.digest).not.toBe(soundChecklist().digest);
    expect({ ...checklist, digest: '', definition: {} }).toEqual({
      ...soundChecklist(),
      digest: '',
      definition: {},
      sections: checklist.sections,
    });
    expect(checklist.sections[0]?.criteria[1]).toEqual(soundChecklist().sections[0]?.criteria[1]);
  });

  test('may have an item whose id only looks like a key of its own', () => {
    const main = smallChecklist.replace('items:\n', 'items:\n  x-ray: { label: { vi: X-quang, en: X-ray } }\n');
    expect([...valueIn(parseFiles(main, { 'servers.yaml': smallServers })).items.keys()]).toEqual(['x-ray', 'server']);
  });

  test('names the files to read, but none outside its folder', () => {
    const files = ['servers.yaml', '../x.yaml', '/etc/passwd', 'a/b.yaml', 'servers.yaml'];
    const main = `sections:\n${files.map((file) => `  - { file: ${file} }`).join('\n')}\n`;
    expect(readChecklistMain(main, 'checklist.yaml').sectionFiles).toEqual(['servers.yaml', 'a/b.yaml']);
  });
});

/** The problems after replacing `from` by `to` in one of the two files, each with its line and the text at its column. */
function faults(from: string, to: string): readonly string[] {
  expect(smallChecklist.includes(from) || smallServers.includes(from)).toBe(true);
  const isMain = smallChecklist.includes(from);
  const main = isMain ? smallChecklist.replace(from, to) : smallChecklist;
  const servers = isMain ? smallServers : smallServers.replace(from, to);
  return problemsOf(parseFiles(main, { 'servers.yaml': servers })).map((each) => {
    const text = each.file?.endsWith('servers.yaml') ? servers : main;
    const [place = '', ...said] = told([each])[0]?.split(' ') ?? [];
    const at = text
      .split('\n')
      [(each.line ?? 0) - 1]?.slice((each.column ?? 0) - 1)
      .slice(0, 12);
    return `${place.replace('.yaml', '').replace(/:\d+$/, '')} |${at}| ${said.join(' ')}`;
  });
}

describe('a checklist with one fault names it once, at its place', () => {
  test.each([
    ['id: small', 'ids: small', ['checklist:2 |ids: small| unknown-key ids id']],
    ['id: small', 'id: nul', ['checklist:2 |nul| invalid-id id nul']],
    ['version: "1.10"', 'version: 1.10', ['checklist:3 |1.10| unquoted-number version 1.10']],
    ['id: small', 'id: a b', ['checklist:2 |a b| invalid-id id a b']],
    ['languages: [vi, en]', 'languages: [vi, en, es]', ['checklist:5 |es]| not-allowed languages es vi, en, fr']],
    ['languages: [vi, en]', 'languages: []', ['checklist:5 |[]| empty-value languages']],
    ['from: 2025-07-21', 'from: 2025-02-30', ['checklist:10 |2025-02-30, | invalid-date from 2025-02-30']],
    [
      'date: { hospital: 2025-09-30',
      'date: { hospital: soon',
      ['checklist:18 |soon, defaul| invalid-date hospital soon'],
    ],
    ['date: { hospital: 2025-09-30, default: 2026-12-31 }', 'date: 5', ['checklist:18 |5 }| unquoted-number date 5']],
    ['weight: 20', 'weight: heavy', ['checklist:20 |heavy }| wrong-type weight ["number"] text']],
    ['weight: 20', 'weight: 0', ['checklist:20 |0 }| invalid-number weight 0 > 0']],
    ['weight: 20', 'weight: .inf', ['checklist:20 |.inf }| invalid-number weight .inf < ∞']],
    [
      'kind: text',
      'kind: txt',
      ['checklist:26 |txt }| not-allowed kind txt judgement, choice, checks, number, coverage, date, text'],
    ],
    ['critical: true', 'critical: yes', ['servers:10 |yes| wrong-type critical ["boolean"] text']],
    ['weight: 5', 'wieght: 5', ['servers:9 |wieght: 5| unknown-key wieght weight']],
    ['quantity: { of: gap,', 'quantity: { of: gapp,', ['servers:19 |gapp, per: 2| not-allowed of gapp gap, value']],
    [
      'quantity: { of: gap, per: 2 }',
      'quantity: all',
      ['servers:19 |all }]| not-allowed quantity all gap, value, asked'],
    ],
    [
      'quantity: { of: gap, per: 2 }',
      'quantity: [1]',
      ['servers:19 |[1] }]| wrong-type quantity ["text","number","map"] list'],
    ],
    ['title: { vi: Máy chủ, en: Servers }', 'title: Máy chủ', ['servers:2 |Máy chủ| wrong-type title ["map"] text']],
    ['id: servers\n', '', ['servers:1 |title: { vi:| missing-key id']],
    [
      '{ file: servers.yaml, weight: 20 }',
      '{ file: servers.yaml }',
      ['checklist:20 |{ file: serv| missing-key weight'],
    ],
    [
      '{ file: servers.yaml, weight: 20 }',
      '{ file: servers.yaml, weight: 20, wight: 1 }',
      ['checklist:20 |wight: 1 }| unknown-key wight weight'],
    ],
    [
      '{ file: servers.yaml, weight: 20 }',
      '{ file: servers.yaml, weight: 20, id: servers }',
      ['checklist:20 |id: servers | duplicate-key id'],
    ],
    [
      '  - { file: servers.yaml, weight: 20 }\n',
      '  - { file: servers.yaml, weight: 20 }\n  - { file: servers.yaml, weight: 20 }\n',
      ['checklist:21 |servers.yaml| file-reused servers.yaml'],
    ],
    ['file: servers.yaml', 'file: server.yaml', ['checklist:20 |server.yaml,| section-file-missing server.yaml']],
    ['file: servers.yaml', 'file: ../servers.yaml', ['checklist:20 |../servers.y| unsafe-path file ../servers.yaml']],
    ['title: { vi: Nhỏ, en: Small }', 'title: { vi: Nhỏ }', ['checklist:4 |title: { vi:| missing-language title en']],
    ['en: Who?', 'en: " "', ['checklist:26 |en: " " }, k| missing-language question en']],
    ['{ vi: máy, en: piece }', '{ en: piece }', ['checklist:12 |unit: { en: | missing-language unit vi']],
    ["label: { vi: Có, en: 'Yes' }", 'label: { vi: Có }', ['servers:8 |label: { vi:| missing-language label en']],
    ['id: cloud', 'id: local', ['checklist:7 |local, label| duplicate-id local']],
    [
      'id: HR-01',
      'id: SRV-05',
      [
        'checklist:25 |SRV-05, ques| duplicate-id SRV-05',
        'servers:31 |HR-01, is: n| unknown-reference criterion HR-01 HR-02',
      ],
    ],
    ['id: staff', 'id: servers', ['checklist:21 |servers| duplicate-id servers']],
    ['id: ups', 'id: raid', ['servers:23 |raid, label:| duplicate-id raid']],
    ['id: partly', 'id: ready', ['checklist:15 |ready, label| duplicate-id ready']],
    ['basis: tt13,', 'basis: tt31,', ['servers:3 |tt31, clause| unknown-reference basis tt31 tt13']],
    ['document: tt13', 'document: tt99', ['servers:18 |tt99 }]| unknown-reference basis tt99 tt13']],
    ['item: server,', 'item: sever,', ['servers:19 |sever, quant| unknown-reference item sever server']],
    [
      'criteria: [SRV-01, SRV-02]',
      'criteria: [SRV-01, SRV-20]',
      ['servers:3 |SRV-20] }| unknown-reference criterion SRV-20 SRV-02'],
    ],
    ['coveredBy: [SRV-02]', 'coveredBy: [SRV-2]', ['servers:25 |SRV-2] }]| unknown-reference criterion SRV-2 SRV-02']],
    ['profile: hosting', 'profile: hostng', ['servers:17 |hostng, is: | unknown-reference profile hostng hosting']],
    ['criterion: HR-01', 'criterion: HR-1', ['servers:31 |HR-1, is: no| unknown-reference criterion HR-1 HR-01']],
    ['kind: text', 'kind: text, stage: one', ['checklist:26 |one }| unknown-reference stage one null']],
    ['is: local', 'is: lokal', ['servers:17 |lokal }, { c| unknown-reference option lokal local']],
    ['in: [in-place]', 'in: [in-place, there]', ['servers:17 |there] }] }| unknown-reference option there null']],
    ['is: not-met', 'is: bad', ['servers:31 |bad } }| unknown-reference option bad null']],
    ['is: not-met', 'atLeast: 1', ['servers:31 |atLeast: 1 }| wrong-test HR-01 judgement atLeast']],
    [
      'profile: beds, atLeast: 100',
      'profile: hosting, atLeast: 100',
      ['servers:15 |atLeast: 100| wrong-test hosting choice atLeast'],
    ],
    ['criterion: HR-01, is: not-met', 'criterion: HR-02, is: x', ['servers:31 |HR-02, is: x| untestable HR-02 text']],
    [
      'criterion: HR-01, is: not-met',
      'criterion: SRV-03, in: [raid]',
      ['servers:31 |SRV-03, in: | untestable SRV-03 checks'],
    ],
    [
      'criterion: HR-01, is: not-met',
      'criterion: SRV-05, is: 1',
      ['servers:31 |is: 1 } }| wrong-test SRV-05 coverage is'],
    ],
    ['criterion: HR-01, is: not-met', 'is: not-met', ['servers:31 |not: { is: n| missing-key profile']],
    ['criterion: HR-01, is: not-met', 'criterion: HR-01', ['servers:31 |not: { crite| missing-key is']],
    [
      'criterion: HR-01, is: not-met',
      'criterion: HR-01, is: met, profile: beds',
      ['servers:31 |criterion: H| conflicting-keys criterion profile'],
    ],
    ['criterion: HR-01, is: not-met', '', ['servers:31 |not: {  } }| empty-value when']],
    [
      'criterion: HR-01, is: not-met',
      'criterion: SRV-04, atMost: 3',
      ['servers:31 |SRV-04, atMo| condition-circle SRV-04 → SRV-04'],
    ],
    [
      'kind: judgement, weight: 3',
      'kind: judgement, weight: 3, when: { criterion: SRV-04, atLeast: 1 }',
      ['checklist:25 |SRV-04, atLe| condition-circle SRV-04 → HR-01 → SRV-04'],
    ],
    [
      'atLeast: 100 }, is: 2',
      'atLeast: 100 }, is: 2 }, { when: { criterion: SRV-02, atLeast: 1 }, is: 3',
      ['servers:15 |SRV-02, atLe| condition-circle SRV-02 → SRV-02'],
    ],
    [
      'per: 2 } }]',
      'per: 2 }, coveredBy: [SRV-03] }]',
      ['servers:25 |SRV-02] }]| covered-circle SRV-02 → SRV-03 → SRV-02'],
    ],
    ['kind: text', 'kind: text, bands: []', ['checklist:26 |bands: [] }| key-not-for-kind bands text']],
    [
      'kind: number, question',
      'kind: number, options: [], question',
      ['checklist:8 |options: [],| key-not-for-kind options number'],
    ],
    [
      '\n    needed: [{ when',
      '\n    full: 0.9\n    zero: 0.95\n    needed: [{ when',
      ['servers:16 |0.95| invalid-number zero 0.95 ≤ full (0.9)'],
    ],
    [
      'options: [{ id: raid, label: { vi: RAID, en: RAID } }, { id: ups, label: { vi: UPS, en: UPS }, mark: 2 }]',
      'options: [{ id: raid, label: { vi: RAID, en: RAID }, mark: 0 }]',
      ['servers:23 |options: [{ | no-shares'],
    ],
    [
      'options: [{ id: raid, label: { vi: RAID, en: RAID } }, { id: ups, label: { vi: UPS, en: UPS }, mark: 2 }]',
      'options: []',
      ['servers:23 |[]| empty-value options'],
    ],
    ["en: 'No' }, mark: 0", "en: 'No' }, mark: 1.5", ['servers:8 |1.5 }]| invalid-number mark 1.5 0 … 1']],
    [
      '        bands: [{ to: 365, mark: 1 }, { to: 730, mark: 0.5 }]\n',
      '',
      ['checklist:27 |id: HR-03| missing-key bands'],
    ],
    ['{ to: 730, mark: 0.5 }', '{ from: 2, to: 300, mark: 0.5 }', ['checklist:30 |{ from: 2, t| dead-band 2 1']],
    ['{ from: 1, to: 4, mark: 0.5 }', '{ from: 4, to: 1, mark: 0.5 }', ['servers:29 |{ from: 4, t| inverted-band 2']],
    ['{ from: 1, to: 4, mark: 0.5 }', '{ from: 1, to: 4, mark: 5 }', ['servers:29 |5 }]| invalid-number mark 5 0 … 1']],
    ['quantity: { of: gap, per: 2 }', 'quantity: value', ['servers:19 |value }]| quantity-kind value coverage']],
    [
      'remedy: [{ item: server,',
      'remedy: [{ quantity: gap, item: server,',
      ['servers:25 |gap, item: s| quantity-kind gap checks'],
    ],
    ['minPercent: 70', 'minPercent: 90', ['checklist:15 |{ id: partly| levels-order partly ready']],
    ['minPercent: 70', 'minPercent: 170', ['checklist:15 |170 }| invalid-number minPercent 170 0 … 100']],
    [', minPercent: 70', '', ['checklist:15 |{ id: partly| level-condition partly']],
    ['en: Not ready }', 'en: Not ready }, minPercent: 1', ['checklist:16 |{ id: not-re| level-condition not-ready']],
    ['levels:', 'x-levels:', ['checklist:1 |format: faci| missing-key levels']],
    [
      'levels:',
      'stages: [{ id: a, label: { vi: A, en: A } }]\nlevels:',
      ['checklist:13 |stages: [{ i| conflicting-keys stages levels'],
    ],
    ['id: small', 'id: &a small', ['checklist:2 |small| yaml-alias']],
    ['id: small', 'id: small\nid: other', ['checklist:3 |id: other| duplicate-key id']],
    ['id: small', 'id: small\n__proto__: { a: 1 }', ['checklist:3 |__proto__: {| forbidden-key __proto__']],
    ['id: staff', 'id: staff: x', ['checklist:21 |staff: x| yaml-syntax colon']],
    ['    weight: 10', '\tweight: 10', ['checklist:23 |\tweight: 10| yaml-syntax tab']],
    [
      'format: facility-audit/checklist/1',
      'format: facility-audit/checklist/2',
      ['checklist:1 |facility-aud| newer-format facility-audit/checklist/2 facility-audit/checklist/1'],
    ],
    [
      'format: facility-audit/checklist/1',
      'format: facility-audit/audit/1',
      ['checklist:1 |facility-aud| unknown-format facility-audit/audit/1 facility-audit/checklist/1'],
    ],
  ])('%s -> %s', (from, to, expected) => {
    expect(faults(from, to)).toEqual(expected);
  });
});
