import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../../src/domain/checklist/checklist.ts';
import { compareChecklists } from '../../../src/domain/checklist/checklist-difference.ts';
import { documentRemarks } from '../../../src/domain/checklist/document-remarks.ts';
import { criteriaOf, shippedChecklist, shippedDocuments } from '../../support/shipped-checklists.ts';

const before = shippedChecklist('emr-readiness/2025.1');
const checklist = shippedChecklist('emr-readiness/2026.1');
const criteria = criteriaOf(checklist);
const byId = new Map(criteria.map((each) => [each.id, each]));

const tcvn = 'tcvn-14423-2026';

/** Basis as `document clause`. */
function basisOf(id: string): readonly string[] {
  return (byId.get(id)?.basis ?? []).map(({ document, clause }) =>
    clause === null ? document : `${document} ${clause}`,
  );
}

/** Whether no more can be present than are needed. */
function isShare(criterion: Criterion | undefined): boolean {
  return criterion?.kind === 'coverage' && criterion.atMost === 'needed';
}

/** The fifteen new criteria: id, kind, weight, critical, origin, place, seen, basis. */
const added: readonly (readonly [string, string, number, boolean, string, string, string, readonly string[]])[] = [
  [
    'SRV-19',
    'checks',
    4,
    false,
    'law',
    'management',
    'document',
    ['nd356-2025 Điều 12 khoản 2', 'nd356-2025 Điều 12 khoản 4', 'nd331-2026 Điều 5 khoản 3'],
  ],
  ['LAN-17', 'checks', 3, false, 'standard', 'it-office', 'look', [`${tcvn} mục 4.12.2.2`, 'nd331-2026 Điều 30']],
  [
    'WS-18',
    'number',
    3,
    false,
    'standard',
    'ward',
    'look',
    ['windows-lifecycle', 'cis-v8 2.1', 'cis-v8 2.2', `${tcvn} mục 4.7`],
  ],
  [
    'SEC-23',
    'choice',
    4,
    false,
    'standard',
    'it-office',
    'demo',
    [`${tcvn} mục 4.6.2.4`, 'nd331-2026 Điều 30 khoản 1'],
  ],
  ['SEC-24', 'checks', 3, false, 'standard', 'it-office', 'demo', [`${tcvn} mục 4.6.2.2`, `${tcvn} mục 4.5.2.2`]],
  [
    'SEC-25',
    'choice',
    4,
    false,
    'law',
    'management',
    'document',
    ['nd331-2026 Điều 12', 'nd331-2026 Điều 13', 'law-116-2025 Điều 45 khoản 1'],
  ],
  [
    'SEC-26',
    'checks',
    3,
    false,
    'law',
    'management',
    'document',
    [
      'nd331-2026 Điều 31 khoản 2 điểm d',
      'law-91-2025 Điều 23 khoản 1',
      'law-91-2025 Điều 23 khoản 2',
      'nd356-2025 Điều 28',
    ],
  ],
  [
    'SEC-27',
    'choice',
    3,
    false,
    'law',
    'management',
    'document',
    [
      'law-91-2025 Điều 21',
      'law-91-2025 Điều 22',
      'law-91-2025 Điều 39 khoản 2',
      'nd356-2025 Điều 19',
      'nd356-2025 Điều 20',
    ],
  ],
  [
    'SEC-28',
    'checks',
    3,
    false,
    'law',
    'management',
    'document',
    [
      'law-91-2025 Điều 33 khoản 2',
      'nd356-2025 Điều 13 khoản 1',
      'nd356-2025 Điều 13 khoản 2',
      'nd356-2025 Điều 13 khoản 5',
    ],
  ],
  ['SEC-29', 'checks', 2, false, 'standard', 'it-office', 'demo', [`${tcvn} mục 4.6.2.1`, `${tcvn} mục 4.6.2.3`]],
  ['SEC-30', 'choice', 2, false, 'law', 'management', 'document', ['nd331-2026 Điều 35', 'nd331-2026 Điều 36']],
  [
    'EMR-23',
    'coverage',
    3,
    false,
    'guidance',
    'it-office',
    'measure',
    ['nd102-2025 Điều 10', 'nd102-2025 Điều 23', 'qd31-2026 Điều 5'],
  ],
  ['FIN-13', 'choice', 4, false, 'working-group', 'management', 'document', []],
  ['FIN-14', 'choice', 3, false, 'law', 'management', 'document', ['law-116-2025 Điều 38 khoản 1']],
  [
    'HR-14',
    'checks',
    3,
    false,
    'law',
    'management',
    'document',
    ['law-116-2025 Điều 40 khoản 2 điểm b', 'nd331-2026 Điều 18 khoản 4', 'nd331-2026 Điều 31 khoản 1'],
  ],
];

/** What criteria that stay must rest on now, among other things. */
const rebased: Readonly<Record<string, readonly string[]>> = {
  'SRV-08a': ['cis-v8 2.1', 'cis-v8 2.2', `${tcvn} mục 4.3`],
  'SRV-08b': ['cis-v8 2.1', 'cis-v8 2.2', `${tcvn} mục 4.3`],
  'SRV-13': [
    'cv365-2025 mục III.2 điểm a',
    'nd331-2026 Điều 5 khoản 3',
    'nd224-2026 Điều 57',
    'nd224-2026 Điều 67',
    'nd356-2025 Điều 12 khoản 2',
  ],
  'LAN-08': [`${tcvn} mục 4.12.2.2`],
  'WS-04': [`${tcvn} mục 4.7`],
  'WS-07': [`${tcvn} mục 4.10`, 'nd330-2026 Điều 22'],
  'WS-10': ['law-20-2023 Điều 22–23', 'nd23-2025 Điều 15–17'],
  'EMR-06': ['law-20-2023 Điều 22–23', 'nd23-2025 Điều 15–17'],
  'EMR-07': ['law-20-2023 Điều 22–23', 'nd23-2025 Điều 15–17'],
  'WS-13': ['cv365-2025 mục III.1.1 điểm đ', `${tcvn} mục 4.6.2.3`],
  'WS-17': [`${tcvn} mục 4.5.2.2`],
  'BKP-01': ['tt13-2025 Điều 2 khoản 1', `${tcvn} mục 4.11.2.4`],
  'BKP-02': ['nd331-2026 Điều 29 khoản 2 điểm e'],
  'BKP-06': ['nd356-2025 Điều 12 khoản 4'],
  'BKP-07': ['tt13-2025 Điều 2 khoản 4', `${tcvn} mục 4.11.2.2`],
  'BKP-11': [`${tcvn} mục 4.11`],
  'BKP-12': [`${tcvn} mục 4.11`],
  'SEC-01': [
    'law-116-2025 Điều 10 khoản 1',
    'law-116-2025 Điều 45',
    'nd331-2026 Điều 12',
    'nd331-2026 Điều 18',
    'nd331-2026 Điều 20',
    'nd331-2026 Điều 39',
    'nd330-2026 Điều 24',
  ],
  'SEC-03': [`${tcvn} mục 4.12.2.2`],
  'SEC-04': [`${tcvn} mục 4.12.2.2`],
  'SEC-05': [`${tcvn} mục 4.12.2.5`, `${tcvn} mục 4.6.2.4`],
  'SEC-22': [`${tcvn} mục 4.12.2.5`, `${tcvn} mục 4.6.2.4`],
  'SEC-07': ['nd331-2026 Điều 28 khoản 3', `${tcvn} mục 4.3.2.3`],
  'SEC-08a': [`${tcvn} mục 4.6.2.3`],
  'SEC-08b': [`${tcvn} mục 4.6.2.3`],
  'SEC-10': [`${tcvn} mục 4.4`, 'nd356-2025 Điều 12 khoản 4'],
  'SEC-12': ['nd331-2026 Điều 30 khoản 7', 'nd330-2026 Điều 23 khoản 1 điểm a'],
  'SEC-13a': ['nd331-2026 Điều 29 khoản 2 điểm e', `${tcvn} mục 4.15`, 'nd330-2026 Điều 21 khoản 3'],
  'SEC-13b': ['nd331-2026 Điều 31 khoản 3'],
  'SEC-14': [
    'nd331-2026 Điều 10 khoản 2',
    'nd331-2026 Điều 31 khoản 2 điểm c',
    `${tcvn} mục 4.1`,
    `${tcvn} mục 4.7.2.1`,
  ],
  'SEC-16': [`${tcvn} mục 4.10`],
  'SEC-17': [`${tcvn} mục 4.12`],
  'SEC-18': ['nd331-2026 Điều 5 khoản 3', `${tcvn} mục 4.3.2.3`, `${tcvn} mục 4.14`, 'law-91-2025 Điều 37'],
  'SEC-19': [`${tcvn} mục 4.8`],
  'SEC-20': ['cv365-2025 mục III.1.1 điểm đ'],
  'EMR-01': ['tt13-2025 Điều 4 khoản 2', 'qd586-2026'],
  'EMR-02': ['nd224-2026'],
  'FIN-03': ['nd224-2026'],
  'FIN-07': ['nd224-2026'],
  'EMR-05': ['tt13-2025 Điều 1 khoản 3'],
  'EMR-13': ['nd102-2025 Điều 6'],
  'EMR-14': ['nd90-2026 Điều 39 khoản 2 điểm c'],
  'FIN-09': ['nd331-2026 Điều 30 khoản 5 điểm a'],
  'FIN-10': ['law-116-2025 Điều 38 khoản 1'],
  'HR-07': ['nd331-2026 Điều 31 khoản 3', `${tcvn} mục 4.13.2.2`],
};

const restedOnTt53 =
  'SRV-02 SRV-03 SRV-07 SRV-09 LAN-05 LAN-07 LAN-08 LAN-09 LAN-10a LAN-10b LAN-13 LAN-14a LAN-14b LAN-14c LAN-16 WS-01 WS-06 ' +
  'CON-12 CON-14 HR-01 HR-02a HR-02b HR-03 HR-06 HR-08 HR-11';

describe('emr-readiness 2026.1', () => {
  test('has 173 criteria: those of 2025.1 without eight, and fifteen new ones', () => {
    const difference = compareChecklists(before, checklist);
    expect(criteria).toHaveLength(173);
    expect(difference.removed.map(({ id }) => id).sort()).toEqual(
      ['EMR-18', 'FIN-01', 'SEC-02', 'SEC-09', 'SEC-15', 'SEC-21', 'WS-05a', 'WS-05b'].sort(),
    );
    expect(difference.added.map(({ id }) => id).sort()).toEqual(added.map(([id]) => id).sort());
    expect(difference.profile.added).toEqual(['online-service', 'security-level', 'funding-type']);
  });

  test.each(added)('asks %s as the law of 2026 wants it', (id, kind, weight, critical, origin, place, seen, basis) => {
    expect(byId.get(id)).toMatchObject({ kind, weight, critical, origin, place, seen });
    expect(basisOf(id)).toEqual(basis);
  });

  test.each(Object.entries(rebased))('rests %s on what is in force', (id, basis) => {
    expect(basisOf(id)).toEqual(expect.arrayContaining([...basis]));
  });

  test('keeps weights, but that two factors for remote access count twice as much', () => {
    const changed = compareChecklists(before, checklist).changed.filter(
      ({ before: old, after: now }) => old.weight !== now.weight,
    );
    expect(changed.map(({ after }) => [after.id, after.weight])).toEqual([['SEC-22', 2]]);
  });

  test('has the critical criteria of 2025.1 without HR-01', () => {
    const critical = (of: readonly { readonly id: string; readonly critical: boolean }[]) =>
      of.filter((each) => each.critical).map(({ id }) => id);
    expect(critical(criteria)).toEqual(critical(criteriaOf(before)).filter((id) => id !== 'HR-01'));
  });

  test('lets the working group answer for what only Circular 53/2014 asked', () => {
    const ids = restedOnTt53.split(' ');
    expect(ids.map((id) => [id, byId.get(id)?.origin])).toEqual(
      ids.map((id) => [id, id === 'LAN-08' ? 'standard' : 'working-group']),
    );
    expect([...checklist.basis.keys()]).not.toContain('tt53-2014');
  });

  test('has the thresholds of 2026', () => {
    const bands = (id: string) => {
      const criterion = byId.get(id);
      return criterion !== undefined && 'bands' in criterion
        ? criterion.bands.map(({ from, to, mark }) => [from, to, mark])
        : null;
    };
    expect(bands('SEC-06a')).toEqual([
      [3, null, 1],
      [1, null, 0.5],
    ]);
    expect(bands('SEC-06b')).toEqual([
      [3, null, 1],
      [1, null, 0.5],
    ]);
    expect(bands('SEC-14')).toEqual([[null, 366, 1]]);
    expect(bands('WS-18')).toEqual([
      [0, 0, 1],
      [1, null, 0],
    ]);
    expect(byId.get('SEC-22')).toMatchObject({ weight: 2, origin: 'standard' });
    expect(byId.get('EMR-23')).toMatchObject({ full: 0.95 });
  });

  test('asks for the yearly report only once its period has closed', () => {
    expect(byId.get('SEC-30')?.when).toEqual({ kind: 'day', from: '2026-12-15', to: null });
  });

  test('has the days of 2026 and after, and says of a plan that it is none but a plan', () => {
    expect(checklist.deadlines.map(({ id, date, readiness }) => [id, date, readiness])).toEqual([
      ['provincial', '2025-08-30', true],
      [
        'legal',
        new Map([
          ['hospital', '2025-09-30'],
          ['default', '2026-12-31'],
        ]),
        true,
      ],
      ['cyber-report', '2026-12-20', false],
      ['paper-stop', new Map([['hospital', '2027-01-01']]), false],
      ['level-transition', '2027-06-30', false],
      ['licence', '2029-01-01', false],
    ]);
    expect(checklist.deadlines.find(({ id }) => id === 'paper-stop')?.label.vi).toContain('không phải quy định');
  });

  test.each(['2026-08-19', '2026-08-20', '2026-12-20', '2027-06-30'])(
    'rests on nothing that has ended on %s',
    (day) => {
      expect(documentRemarks(checklist, shippedDocuments(), day)).toEqual([]);
    },
  );

  test('says of every figure of the standard whose it is', () => {
    const resting = criteria.filter(({ basis }) => basis.some(({ document }) => document === tcvn));
    const phrases = { vi: 'hồ sơ cấp độ', en: 'level dossier', fr: 'dossier de niveau' } as const;
    for (const language of ['vi', 'en', 'fr'] as const) {
      const silent = resting.filter(
        ({ question, guidance }) => !`${question[language]} ${guidance?.[language]}`.includes(phrases[language]),
      );
      expect(silent.map(({ id }) => id)).toEqual([]);
    }
    expect(byId.get('SEC-24')?.question.vi).toContain('theo hồ sơ cấp độ của đơn vị');
    expect(byId.get('SEC-29')?.question.vi).toContain('theo hồ sơ cấp độ của đơn vị');
  });

  test('forbids “not applicable” wherever its guidance does', () => {
    const says = criteria.filter(({ guidance }) =>
      /không (phải|chọn|được chọn|được ghi|ghi) Không áp dụng/i.test(guidance?.vi ?? ''),
    );
    const allows = says.filter(({ notApplicable }) => notApplicable === 'allowed');
    expect(allows.map(({ id }) => id)).toEqual([]);
    expect(says.length).toBeGreaterThan(130);
  });

  test('bounds every number, and no share can exceed its whole', () => {
    const numbers = criteria.filter(({ kind }) => kind === 'number' || kind === 'coverage');
    expect(numbers.filter((each) => !('bounds' in each) || each.bounds.min === null).map(({ id }) => id)).toEqual([]);
    const shares = 'LAN-01 WS-01 WS-03 WS-06 WS-07 WS-15 EMR-04 EMR-05 EMR-06 EMR-08 EMR-17 EMR-23 HR-06 HR-07'.split(
      ' ',
    );
    expect(shares.filter((id) => !isShare(byId.get(id)))).toEqual([]);
    expect(checklist.cross.length).toBeGreaterThanOrEqual(10);
  });
});

describe('the words of 2026.1', () => {
  const texts = criteria.flatMap((each) => [
    each.question,
    each.guidance,
    ...('options' in each ? each.options.map(({ label }) => label) : []),
    ...each.remedies.map(({ action }) => action),
  ]);
  const inVietnamese = texts.map((text) => text?.vi ?? '');

  test('are cyber security, and no old word or body', () => {
    const old = ['an toàn thông tin', 'Thông tin và Truyền thông', 'Cục An toàn thông tin', 'thuê dịch vụ CNTT'];
    expect(old.filter((word) => inVietnamese.some((text) => text.toLowerCase().includes(word.toLowerCase())))).toEqual(
      [],
    );
    expect(texts.filter((text) => /information.security/i.test(text?.en ?? ''))).toEqual([]);
    expect(texts.filter((text) => /sécurité de l’information/i.test(text?.fr ?? ''))).toEqual([]);
  });

  test('keep notes for inspectors out of what papers print as remedies', () => {
    const actions = criteria.flatMap(({ remedies }) => remedies.map(({ action }) => action?.vi ?? ''));
    expect(actions.filter((text) => /\([^)]*(ghi|tính ở|Tổ công tác|số lượng)/.test(text))).toEqual([]);
  });

  test('state nothing as a fact that nobody could confirm', () => {
    const uncertain = [
      'thông tư 53/2014', // whether it is still in force
      '138/2024',
      '98/2025',
      '104/2026', // a chain of decrees whose dates conflict
      'cấp chuyên môn kỹ thuật', // instead of the class of a hospital
      '90 ngày', // logs of accounts
      'log 12 tháng',
      'trung tâm an ninh mạng tỉnh lào cai', // no name was found
      'ct 07/ct-byt',
      '07/ct-byt', // the original was not seen
      'được miễn gửi', // public hospitals and the impact file
      'sổ tay giá cntt',
    ];
    const printed = [
      ...inVietnamese,
      ...[...checklist.basis.values()].map(({ title, number }) => `${number} ${title.vi}`),
    ];
    expect(uncertain.filter((word) => printed.some((text) => text.toLowerCase().includes(word)))).toEqual([]);
    // How a text was read is for the legal officer (docs/content.md), not for papers.
    expect([...checklist.basis.values()].filter(({ read }) => read !== null)).toEqual([]);
  });

  test('stand in three languages, each its own', () => {
    const sameInBoth = new Set(['Cat 5e', 'DMZ']);
    const missing = texts.filter(
      (text) =>
        text !== null && (!text.vi || !text.en || !text.fr || (text.en === text.fr && !sameInBoth.has(text.en))),
    );
    expect(missing.map((text) => text?.vi)).toEqual([]);
  });
});
