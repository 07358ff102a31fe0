import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../src/domain/values/json.ts';
import {
  auditDocument,
  auditFromDocument,
  checkAudit,
  completeAudit,
  parseAudit,
  readAudit,
  serializeAudit,
} from '../../../../src/formats/audit/audit-file.ts';
import { problemsOf, soundChecklist, told, valueIn } from '../../../support/small-checklist.ts';

const sound = `# yaml-language-server: $schema=../docs/schemas/audit.schema.json
format: facility-audit/audit/1
id: 0198c9a2-7c1e-7d30-9b1a-000000000001
revision: 42
illustrative: true
checklist: { id: small, version: "1.10" }
sections: [servers, staff]
round: { id: 2025-08 }
auditedOn: 2025-08-05
facility:
  id: ttyt-yen-binh
  name: Trung tâm Y tế khu vực Yên Bình
  kind: regional-medical-centre
  unit: null
  province: Lào Cai
  profile: { hosting: local, beds: 150 }
  emr: { status: published, on: 2025-07-01 }
  deadlines: { legal: { date: 2025-12-31, reason: Bão số 3 } }
team: [{ name: Nguyễn Văn A, agency: Sở KH&CN, role: lead }]
visit: { startedAt: 2025-08-05T08:00:00+07:00, present: [{ name: Trần B, side: facility }], disputed: [SRV-02] }
responses:
  SRV-01:
    self: { answer: in-place, by: A, at: 2025-07-30T09:00:00+07:00 }
    verified: { answer: none, note: "Chỉ có\\nmáy bàn" }
    evidence: [{ file: evidence/SRV-01.jpg, takenOn: 2025-08-05 }]
    plan: { owner: B, due: 2025-09-15, status: open }
    purchase: [{ item: server, quantity: 1, year: 2025 }]
  SRV-02: { verified: { answer: { present: 1 } } }
  SRV-03: { verified: { answer: [] } }
  SRV-04: { self: { answer: 2.5 }, verified: { answer: none } }
  SRV-05: { verified: { answer: { rows: [{ label: Khoa Nội, needed: 3, present: 2 }] } } }
  HR-01: { verified: { answer: not-applicable, reason: Trạm không có biên chế } }
  HR-02: { verified: { answer: "0123" } }
  HR-03: { verified: { answer: 2025-06-30 } }
`;

describe('a sound audit', () => {
  const { audit, document, header } = valueIn(parseAudit(sound, 'a.audit.yaml'));

  test('is read as written', () => {
    expect(audit.checklist).toEqual({ id: 'small', version: '1.10', digest: null });
    expect(audit.facility.profile).toEqual(
      new Map<string, string | number>([
        ['hosting', 'local'],
        ['beds', 150],
      ]),
    );
    expect(audit.responses.get('SRV-01')?.verified).toEqual({
      answer: { is: 'given', value: 'none' },
      by: null,
      at: null,
      note: 'Chỉ có\nmáy bàn',
      changed: null,
    });
    expect(audit.responses.get('SRV-02')?.verified?.answer).toEqual({
      is: 'given',
      value: { needed: null, present: 1 },
    });
    expect(audit.responses.get('HR-01')?.verified?.answer).toEqual({
      is: 'not-applicable',
      reason: 'Trạm không có biên chế',
    });
  });

  test('fits its checklist', () => {
    expect(checkAudit(valueIn(parseAudit(sound, 'a.audit.yaml')), soundChecklist())).toEqual([]);
  });

  test('gives the very content of its file when nothing changed', () => {
    expect(canonicalJson(auditDocument(audit))).toBe(canonicalJson(document));
    expect(Object.keys(auditDocument(audit))).toEqual(Object.keys(document));
  });

  test('is written for people: keys in their order, small maps on one line, its comment on top', () => {
    const text = serializeAudit(audit, header);
    expect(text.split('\n').slice(0, 10)).toEqual([
      '# yaml-language-server: $schema=../docs/schemas/audit.schema.json',
      'format: facility-audit/audit/1',
      'id: 0198c9a2-7c1e-7d30-9b1a-000000000001',
      'revision: 42',
      'illustrative: true',
      'checklist: { id: small, version: "1.10" }',
      'sections: [ servers, staff ]',
      'round: { id: 2025-08 }',
      'auditedOn: 2025-08-05',
      'facility:',
    ]);
    expect(text).toContain('  SRV-02: { verified: { answer: { present: 1 } } }\n');
    expect(text).toContain('    self: { answer: in-place, by: A, at: 2025-07-30T09:00:00+07:00 }\n');
    expect(serializeAudit(valueIn(parseAudit(text, 'b.audit.yaml')).audit, header)).toBe(text);
  });

  test('keeps what the model does not hold: own keys, blank members, a reason beside another answer', () => {
    const own = sound
      .replace('revision: 42\n', 'x-source: { form: 7 }\n')
      .replace('illustrative: true', 'illustrative: false')
      .replace('team: [{ name: Nguyễn Văn A,', 'signed: []\nteam: [{ x-phone: 1, name: Nguyễn Văn A,')
      .replace('answer: none, note', 'answer: none, reason: vì sao, by: null, x-seen: true, note');
    const reread = valueIn(parseAudit(own, 'a.audit.yaml'));
    expect(reread.audit.revision).toBe(1);
    expect(canonicalJson(auditDocument(reread.audit))).toBe(canonicalJson(reread.document));
    const saved = auditDocument({
      ...reread.audit,
      revision: 2,
      team: [...reread.audit.team, { name: 'C', agency: null, role: null }],
    });
    expect(saved).toMatchObject({
      revision: 2,
      'x-source': { form: 7 },
      team: [{ name: 'Nguyễn Văn A', 'x-phone': 1 }, { name: 'C' }],
      responses: { 'SRV-01': { verified: { reason: 'vì sao', 'x-seen': true, by: null } } },
    });
  });

  test('may name its facility by language', () => {
    const named = sound.replace('Trung tâm Y tế khu vực Yên Bình', '{ en: Yen Binh, vi: Yên Bình }');
    const { audit: reread, document: kept } = valueIn(parseAudit(named, 'a.audit.yaml'));
    expect(reread.facility.name).toBe('Yên Bình');
    expect(canonicalJson(auditDocument(reread))).toBe(canonicalJson(kept));
    const renamed = { ...reread, facility: { ...reread.facility, name: 'Yên Bình 2' } };
    expect(auditDocument(renamed)).toMatchObject({ facility: { name: 'Yên Bình 2' } });
  });

  test('comes back from a document, in NFC', () => {
    expect(valueIn(auditFromDocument(JSON.parse(JSON.stringify(document).normalize('NFD')))).audit).toEqual(audit);
  });
});

/** The problems after replacing `from` by `to`, each with its line and the text at its column. */
function faults(from: string, to: string): readonly string[] {
  expect(sound).toContain(from);
  const text = sound.replace(from, to);
  return problemsOf(completeAudit(readAudit(text, 'a.audit.yaml'), soundChecklist())).map((each) => {
    const [, ...said] = told([each])[0]?.split(' ') ?? [];
    const at = text
      .split('\n')
      [(each.line ?? 0) - 1]?.slice((each.column ?? 0) - 1)
      .slice(0, 12);
    return `${each.line} |${at}| ${said.join(' ')}`;
  });
}

describe('an audit with a fault names it once, at its place', () => {
  test.each([
    ['revision: 42', 'revison: 42', ['4 |revison: 42| unknown-key revison revision']],
    ['revision: 42', 'revision: 4.2', ['4 |4.2| invalid-number revision 4.2 0, 1, 2, …']],
    ['revision: 42', 'revision: -1', ['4 |-1| invalid-number revision -1 ≥ 0']],
    ['id: 0198c9a2-7c1e-7d30-9b1a-000000000001', 'id: 12', ['3 |12| unquoted-number id 12']],
    ['version: "1.10"', 'version: 1.10', ['6 |1.10 }| unquoted-number version 1.10']],
    ['auditedOn: 2025-08-05', 'auditedOn: 2025-8-5', ['9 |2025-8-5| invalid-date auditedOn 2025-8-5']],
    [
      'auditedOn: 2025-08-05',
      'auditedOn: 2024-08-05',
      ['34 |2025-06-30 }| date-after-audit HR-03 2025-06-30 2024-08-05'],
    ],
    ['round: { id: 2025-08 }', 'round: { id: 2025 }', ['8 |2025 }| unquoted-number id 2025']],
    [
      'sections: [servers, staff]',
      'sections: [servers, stuff]',
      ['7 |stuff]| unknown-section stuff staff ["servers","staff"]'],
    ],
    ['sections: [servers, staff]', 'sections: [servers, servers]', ['7 |servers]| duplicate-id servers']],
    ['facility:\n  id', 'facility:\n  ids', ['11 |ids: ttyt-ye| unknown-key ids id']],
    ['  name: Trung tâm Y tế khu vực Yên Bình\n', '', ['10 |facility:| missing-key name']],
    ['  name: Trung tâm Y tế khu vực Yên Bình\n', '  name: {}\n', ['12 |{}| empty-value name']],
    ['hosting: local', 'hosting: locl', ['16 |locl, beds: | unknown-reference option locl local']],
    ['hosting: local', 'hostng: local', ['16 |hostng: loca| unknown-reference profile hostng hosting']],
    ['beds: 150', 'beds: many', ['16 |many }| wrong-type beds ["number"] text']],
    ['beds: 150', 'beds: [1]', ['16 |[1] }| wrong-type beds ["text","number"] list']],
    ['legal: { date', 'legl: { date', ['18 |legl: { date| unknown-reference deadline legl legal']],
    ['reason: Bão số 3', 'reason: ""', ['18 |"" } }| empty-value reason']],
    ['side: facility', 'side: us', ['20 |us }], dispu| not-allowed side us group, facility']],
    ['startedAt: 2025-08-05T08:00:00+07:00', 'startedAt: 08:00', ['20 |08:00, prese| invalid-instant startedAt 08:00']],
    ['disputed: [SRV-02]', 'disputed: [SRV-2]', ['20 |SRV-2] }| unknown-criterion SRV-2 SRV-02']],
    [
      'at: 2025-07-30T09:00:00+07:00',
      'at: 2025-07-30T09:00:00',
      ['23 |2025-07-30T0| invalid-instant at 2025-07-30T09:00:00'],
    ],
    [
      'at: 2025-07-30T09:00:00+07:00',
      'at: 2025-02-30T09:00:00Z',
      ['23 |2025-02-30T0| invalid-instant at 2025-02-30T09:00:00Z'],
    ],
    ['  SRV-03:', '  SRV-33:', ['29 |SRV-33: { ve| unknown-criterion SRV-33 SRV-03']],
    ['  SRV-03:', '  SRV-01:', ['29 |SRV-01: { ve| duplicate-key SRV-01']],
    ['  SRV-03:', '  x-own:', []],
    [
      'answer: in-place',
      'answer: in-plac',
      ['23 |in-plac, by:| wrong-answer SRV-01 in-plac {"kind":"choice","options":["in-place","none"]}'],
    ],
    ['answer: in-place', 'anwser: in-place', ['23 |anwser: in-p| unknown-key anwser answer']],
    [
      'answer: in-place',
      'answer: null',
      ['23 |null, by: A,| wrong-type answer ["text","number","list","map"] nothing'],
    ],
    [
      'answer: in-place',
      'answer: true',
      ['23 |true, by: A,| wrong-type answer ["text","number","list","map"] boolean'],
    ],
    [
      'answer: in-place',
      'answer: 5',
      ['23 |5, by: A, at| wrong-answer SRV-01 5 {"kind":"choice","options":["in-place","none"]}'],
    ],
    [
      'answer: in-place',
      'answer: not-applicable',
      ['23 |not-applicab| missing-reason SRV-01', '23 |not-applicab| not-applicable-forbidden SRV-01'],
    ],
    ['file: evidence/SRV-01.jpg', 'file: ../SRV-01.jpg', ['25 |../SRV-01.jp| unsafe-path file ../SRV-01.jpg']],
    ['takenOn: 2025-08-05', 'takenOn: 2025-08-32', ['25 |2025-08-32 }| invalid-date takenOn 2025-08-32']],
    ['status: open', 'status: started', ['26 |started }| not-allowed status started open, in-progress, done']],
    ['item: server', 'item: sever', ['27 |sever, quant| unknown-item sever server']],
    ['quantity: 1', 'quantity: -1', ['27 |-1, year: 20| invalid-number quantity -1 ≥ 0']],
    ['answer: { present: 1 }', 'answer: {}', ['28 |answer: {} }| missing-key present']],
    ['answer: { present: 1 }', 'answer: { presnt: 1 }', ['28 |presnt: 1 } | unknown-key presnt present']],
    ['answer: { present: 1 }', 'answer: { present: -1 }', ['28 |-1 } } }| invalid-number present -1 ≥ 0']],
    ['answer: { present: 1 }', 'answer: { present: "1" }', ['28 |"1" } } }| wrong-type present ["number"] text']],
    ['answer: { present: 1 }', 'answer: 1', ['28 |1 } }| wrong-answer SRV-02 1 {"kind":"coverage","options":[]}']],
    ['answer: { present: 1 }', 'answer: { present: 1, rows: [] }', ['28 |present: 1, | conflicting-keys present rows']],
    ['answer: []', 'answer: [raid, ups, usp]', ['29 |usp] } }| unknown-reference option usp ups']],
    [
      'answer: []',
      'answer: [raid, raid]',
      ['29 |[raid, raid]| wrong-answer SRV-03 ["raid","raid"] {"kind":"checks","options":["raid","ups"]}'],
    ],
    [
      'answer: []',
      'answer: raid',
      ['29 |raid } }| wrong-answer SRV-03 raid {"kind":"checks","options":["raid","ups"]}'],
    ],
    ['answer: 2.5', 'answer: "2.5"', ['30 |"2.5" }, ver| wrong-answer SRV-04 2.5 {"kind":"number","options":[]}']],
    ['answer: 2.5', 'answer: .nan', ['30 |.nan }, veri| invalid-number answer .nan < ∞']],
    ['answer: 2.5', 'answer: [a]', ['30 |[a] }, verif| wrong-answer SRV-04 ["a"] {"kind":"number","options":[]}']],
    [
      'rows: [{ label: Khoa Nội, needed: 3, present: 2 }]',
      'rows: [{ label: Khoa Nội, present: 2 }]',
      [
        '31 |{ rows: [{ l| wrong-answer SRV-05 {"rows":[{"label":"Khoa Nội","present":2}]} {"kind":"coverage","options":[]}',
      ],
    ],
    [
      'rows: [{ label: Khoa Nội, needed: 3, present: 2 }]',
      'rows: []',
      ['31 |{ rows: [] }| wrong-answer SRV-05 {"rows":[]} {"kind":"coverage","options":[]}'],
    ],
    [
      'rows: [{ label: Khoa Nội, needed: 3, present: 2 }]',
      'rows: [{ label: Khoa Nội, needed: 3 }]',
      ['31 |{ label: Kho| missing-key present'],
    ],
    [
      'rows: [{ label: Khoa Nội, needed: 3, present: 2 }]',
      'present: 2',
      ['31 |{ present: 2| wrong-answer SRV-05 {"present":2} {"kind":"coverage","options":[]}'],
    ],
    [', reason: Trạm không có biên chế', '', ['32 |not-applicab| missing-reason HR-01']],
    ['reason: Trạm không có biên chế', 'reason: " "', ['32 |not-applicab| missing-reason HR-01']],
    ['reason: Trạm không có biên chế', 'reson: Trạm', ['32 |reson: Trạm | unknown-key reson reason']],
    ['answer: "0123"', 'answer: 0123', ['33 |0123 } }| unquoted-number HR-02 0123']],
    ['answer: 2025-06-30', 'answer: 2025-06-31', ['34 |2025-06-31 }| invalid-date HR-03 2025-06-31']],
    ['answer: 2025-06-30', 'answer: 2025-08-06', ['34 |2025-08-06 }| date-after-audit HR-03 2025-08-06 2025-08-05']],
    [
      'answer: 2025-06-30',
      'answer: last year',
      ['34 |last year } | wrong-answer HR-03 last year {"kind":"date","options":[]}'],
    ],
    ['answer: 2025-06-30', 'answer: never', []],
    ['verified: { answer: [] }', 'verified: { note: x }', ['29 |verified: { | missing-key answer']],
    [
      'format: facility-audit/audit/1',
      'format: facility-audit/audit/9',
      ['2 |facility-aud| newer-format facility-audit/audit/9 facility-audit/audit/1'],
    ],
    ['format: facility-audit/audit/1', 'format: audit', ['2 |audit| unknown-format audit facility-audit/audit/1']],
    ['format: facility-audit/audit/1\n', '', ['2 |id: 0198c9a2| missing-key format']],
  ] as [string, string, string[]][])('%s -> %s', (from, to, expected) => {
    expect(faults(from, to)).toEqual(expected);
  });

  test('names faults of shape and of content together', () => {
    const text = sound
      .replace('auditedOn: 2025-08-05', 'auditedOn: 2025-02-30')
      .replace('  SRV-03:', '  SRV-33:')
      .replace('note: "', 'nte: "')
      .replace('answer: 2.5', 'answer: met');
    const outcome = completeAudit(readAudit(text, 'a.audit.yaml'), soundChecklist());
    expect(told(problemsOf(outcome)).map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      'a.audit.yaml:9:12 invalid-date',
      'a.audit.yaml:24:31 unknown-key',
      'a.audit.yaml:29:3 unknown-criterion',
      'a.audit.yaml:30:29 wrong-answer',
    ]);
  });

  test('names each of thousands of faults, in a time that does not grow with their square', () => {
    const responses = Array.from({ length: 4_900 }, (_, index) => `  Z-${index}: { slef: { answer: met } }`).join('\n');
    const text = `${sound.slice(0, sound.indexOf('responses:'))}responses:\n${responses}\n`;
    const problems = problemsOf(completeAudit(readAudit(text, 'a.audit.yaml'), soundChecklist()));
    const countOf = (code: string) => problems.filter((each) => each.code === code).length;
    expect([countOf('unknown-criterion'), countOf('unknown-key'), problems.length]).toEqual([4_900, 4_900, 9_800]);
  });

  test('tells which checklist it names even so', () => {
    expect(readAudit(sound.replace('kind:', 'knd:'), 'a.audit.yaml').reference).toEqual({
      id: 'small',
      version: '1.10',
      digest: null,
    });
    expect(readAudit(sound.replace('"1.10"', '1.10'), 'a.audit.yaml').reference).toBeNull();
  });
});
