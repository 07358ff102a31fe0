import { describe, expect, test } from 'vitest';
import { checklistRemarks, readChecklistMain } from '../../../src/formats/checklist/checklist-file.ts';
import { parseFiles, problemsOf, smallChecklist, smallServers, told, valueIn } from '../../support/small-checklist.ts';

function toldOf(main: string, servers: string | null): readonly string[] {
  return told(problemsOf(parseFiles(main, servers === null ? {} : { 'servers.yaml': servers })));
}

describe('a checklist with many faults', () => {
  test('names all of them at once, in order, by file, line and column', () => {
    const main = smallChecklist
      .replace('version: "1.10"', 'version: 1.10')
      .replace('en: Small', 'em: Small')
      .replace('kind: text', 'kind: txt');
    const servers = smallServers
      .replace('weight: 5', 'wieght: 5')
      .replace('document: tt13', 'document: tt99')
      .replace('id: SRV-05', 'id: SRV-04');
    expect(toldOf(main, servers)).toEqual([
      'checklist.yaml:3:10 unquoted-number version 1.10',
      'checklist.yaml:4:19 unknown-key em en',
      'checklist.yaml:26:61 not-allowed kind txt judgement, choice, checks, number, coverage, date, text',
      'servers.yaml:9:5 unknown-key wieght weight',
      'servers.yaml:18:25 unknown-reference basis tt99 tt13',
      'servers.yaml:32:11 duplicate-id SRV-04',
    ]);
  });

  test('says nothing about criteria of a section that could not be read', () => {
    const main = smallChecklist.replace('kind: judgement', 'kind: judgement, when: { criterion: SRV-01, is: none }');
    expect(toldOf(main, 'id: servers\n\tx: 1\n')).toEqual(['servers.yaml:2:1 yaml-syntax tab']);
    expect(toldOf(main, null)).toEqual(['checklist.yaml:20:13 section-file-missing servers.yaml']);
    expect(toldOf(main, '- a\n')).toEqual(['servers.yaml:1:1 wrong-type servers.yaml ["map"] list']);
  });

  test.each(['profile', 'basis', 'items', 'levels', 'sections'])('takes a misspelt %s for what was meant', (key) => {
    expect(toldOf(smallChecklist.replace(`\n${key}:`, `\n${key}z:`), smallServers)).toMatchObject([
      expect.stringContaining(`unknown-key ${key}z ${key}`),
    ]);
  });

  test('takes a misspelt key of a criterion for what was meant', () => {
    const servers = smallServers
      .replace('options: [{ id: raid', 'optoins: [{ id: raid')
      .replace('bands: [{ from: 4', 'band: [{ from: 4')
      .replace('criterion: SRV-01', 'criterium: SRV-01');
    expect(toldOf(smallChecklist, servers)).toEqual([
      'servers.yaml:17:54 unknown-key criterium criterion',
      'servers.yaml:23:5 unknown-key optoins options',
      'servers.yaml:29:5 unknown-key band bands',
    ]);
  });

  test('takes a misspelt file of a section for what was meant', () => {
    expect(toldOf(smallChecklist.replace('file: servers.yaml', 'fiel: servers.yaml'), smallServers)).toEqual([
      'checklist.yaml:20:7 unknown-key fiel file',
    ]);
  });

  test('takes a misspelt scored for what was meant', () => {
    const criterion = smallChecklist.replace('judgement, weight: 3', 'judgement, csored: false');
    expect(toldOf(criterion, smallServers)).toEqual(['checklist.yaml:25:88 unknown-key csored scored']);
    const section = smallChecklist.replace('    weight: 10\n', '    csored: false\n');
    expect(toldOf(section, smallServers)).toEqual(['checklist.yaml:23:5 unknown-key csored scored']);
  });

  test('looks for no circles through an id that stands twice', () => {
    const inline = '- { id: HR-02, question: { vi: Ai?, en: Who? }, kind: text }';
    const covered = `- { id: HR-01, question: { vi: Ai?, en: Who? }, kind: judgement, weight: 1, remedy: [{ item: server, coveredBy: [HR-01] }] }`;
    expect(toldOf(smallChecklist.replace(inline, covered), smallServers)).toEqual([
      'checklist.yaml:26:15 duplicate-id HR-01',
    ]);
  });

  test('names a fault of YAML in each file', () => {
    expect(toldOf(`${smallChecklist}---\na: 1\n`, null)).toEqual(['checklist.yaml:32:1 yaml-syntax several-documents']);
    const bomb = smallServers.replace('kind: choice', 'kind: *a');
    expect(toldOf(smallChecklist, bomb)).toEqual(['servers.yaml:7:11 yaml-alias']);
  });
});

describe('bands', () => {
  const numbers = (bands: string) =>
    toldOf(smallChecklist, smallServers.replace('[{ from: 4, mark: 1 }, { from: 1, to: 4, mark: 0.5 }]', bands));
  const days = (bands: string) =>
    toldOf(smallChecklist.replace('[{ to: 365, mark: 1 }, { to: 730, mark: 0.5 }]', bands), smallServers);

  test.each([
    ['[{ from: 0, to: 1, mark: 1 }, { from: 1, to: 2, mark: 0 }, { from: 0, to: 2, mark: 0 }]', 'dead-band 3 2'],
    ['[{ from: 2, mark: 1 }, { to: 2, mark: 0.5 }, { from: -5, to: 70, mark: 0 }]', 'dead-band 3 2'],
    ['[{ mark: 1 }, { from: 1, mark: 0 }]', 'dead-band 2 1'],
    ['[{ from: 1, to: 3, mark: 1 }, { from: 2, to: 2, mark: 0 }]', 'dead-band 2 1'],
  ])('that are hidden by those before them are told: %s', (bands, fault) => {
    expect(numbers(bands)).toMatchObject([expect.stringContaining(fault)]);
  });

  test.each([
    '[{ from: 0, to: 1, mark: 1 }, { from: 2, to: 3, mark: 0 }, { from: 0, to: 3, mark: 0 }]',
    '[{ from: 5, mark: 1 }, { from: 5, mark: 0.5 , to: 9 }, { to: 5, mark: 0 }]'.replace(
      ', { from: 5, mark: 0.5 , to: 9 }',
      '',
    ),
    '[{ from: 2, to: 2, mark: 1 }, { from: 1, to: 3, mark: 0 }]',
  ])('that leave a value to the later ones are sound: %s', (bands) => {
    expect(numbers(bands)).toEqual([]);
  });

  test('of ages are over whole days', () => {
    expect(days('[{ to: 30, mark: 1 }, { from: 31, to: 60, mark: 0.5 }, { to: 60, mark: 0.2 }]')).toMatchObject([
      expect.stringContaining('dead-band 3 2'),
    ]);
    expect(days('[{ to: 30, mark: 1 }, { from: 32, to: 60, mark: 0.5 }, { to: 60, mark: 0.2 }]')).toEqual([]);
  });

  test('are told for ages that no answer has', () => {
    expect(days('[{ to: -1, mark: 1 }, { to: 60, mark: 0.2 }]')).toMatchObject([
      expect.stringContaining('inverted-band 1'),
    ]);
  });
});

describe('stages', () => {
  const stages = (lines: string) =>
    smallChecklist.replace(/levels:\n(.*\n){3}/, `stages:\n${lines}`).replace(/weight: 3 }/, 'weight: 3, stage: one }');
  const label = (id: string) => `id: ${id}, label: { vi: ${id}, en: ${id} }`;
  const sound = `  - { ${label('zero')} }\n  - { ${label('one')}, minPercent: 70 }\n`;
  const staged = smallServers.replaceAll(/(\n {4}|, )weight: (\d)/g, '$1weight: $2$1stage: one');
  const main = stages(sound).replace('weight: 1\n', 'weight: 1\n        stage: one\n');

  test('are read, lowest first', () => {
    expect(valueIn(parseFiles(main, { 'servers.yaml': staged })).ladder).toMatchObject({
      kind: 'stages',
      stages: [
        { id: 'zero', minPercent: null },
        { id: 'one', minPercent: 70 },
      ],
    });
  });

  test('are named by each scored criterion of scored sections', () => {
    expect(toldOf(main.replace(', stage: one', ''), staged)).toEqual(['checklist.yaml:24:9 missing-key stage']);
    const unscored = main.replace('    weight: 10\n', '    scored: false\n').replace(', stage: one', '');
    expect(toldOf(unscored, staged)).toEqual([]);
  });

  test('have a condition each but the first', () => {
    expect(toldOf(main.replace(', minPercent: 70', ''), staged)).toEqual(['checklist.yaml:15:5 level-condition one']);
    expect(toldOf(main.replace('zero }', 'zero }, minPercent: 1'), staged)).toEqual([
      'checklist.yaml:14:5 level-condition zero',
    ]);
  });
});

describe('bounds of numbers', () => {
  const numbers = (keys: string) =>
    toldOf(smallChecklist, smallServers.replace('kind: number\n', `kind: number\n    ${keys}\n`));

  test.each([
    ['min: 5\n    max: 4', 'servers.yaml:30:10 invalid-number max 4 ≥ min (5)'],
    ['min: 0\n    plausible: { from: -1, to: 4 }', 'servers.yaml:30:24 invalid-number from -1 ≥ min (0)'],
    ['max: 9\n    plausible: { to: 10 }', 'servers.yaml:30:22 invalid-number to 10 ≤ max (9)'],
    ['plausible: { from: 7, to: 4 }', 'servers.yaml:29:31 invalid-number to 4 ≥ from (7)'],
    ['plausible: {}', 'servers.yaml:29:5 missing-key from'],
    ['max: many', 'servers.yaml:29:10 wrong-type max ["number"] text'],
    ['atMost: needed', 'servers.yaml:29:5 key-not-for-kind atMost number'],
  ])('that leave no room are told: %s', (keys, fault) => {
    expect(numbers(keys)).toEqual([fault]);
  });

  test('may be the same number, and stand on one side alone', () => {
    expect(numbers('min: 4\n    max: 4\n    plausible: { from: 4 }')).toEqual([]);
  });

  test('are for numbers: a judgement, a choice in the profile have none', () => {
    const main = smallChecklist
      .replace('kind: judgement, weight: 3', 'kind: judgement, weight: 3, max: 3')
      .replace('kind: choice, question', 'kind: choice, min: 1, question');
    expect(toldOf(main, smallServers)).toEqual([
      'checklist.yaml:7:34 key-not-for-kind min choice',
      'checklist.yaml:25:99 key-not-for-kind max judgement',
    ]);
  });

  test('may be of a number in the profile, and must leave room there too', () => {
    const main = smallChecklist.replace('id: beds, kind: number', 'id: beds, kind: number, min: 9, max: 1');
    expect(toldOf(main, smallServers)).toEqual(['checklist.yaml:8:44 invalid-number max 1 ≥ min (9)']);
  });
});

describe('labels of a coverage', () => {
  const labelled = (labels: string) =>
    toldOf(smallChecklist, smallServers.replace('kind: coverage, weight: 1', `kind: coverage, weight: 1, ${labels}`));

  test('are of both numbers, in every language', () => {
    expect(
      labelled('labels: { needed: { vi: Tổng, en: All }, present: { vi: Có, en: Some } }, atMost: needed'),
    ).toEqual([]);
    expect(labelled('labels: { needed: { vi: Tổng, en: All } }')).toEqual(['servers.yaml:32:87 missing-key present']);
    expect(labelled('labels: { needed: { vi: Tổng }, present: { vi: Có, en: "" } }')).toEqual([
      'servers.yaml:32:97 missing-language needed en',
      'servers.yaml:32:138 missing-language present en',
    ]);
  });
});

describe('rules across answers', () => {
  const crossed = (when: string, more = '') =>
    toldOf(
      `${smallChecklist}cross:\n  - id: odd\n    when: ${when}\n    say: { vi: Lạ, en: Odd }\n${more}`,
      smallServers,
    );

  test.each([
    '{ criterion: SRV-05, moreThan: { profile: beds } }',
    '{ criterion: SRV-05, part: needed, lessThan: { criterion: SRV-02, part: present, times: 2 } }',
    '{ criterion: SRV-04, lessThan: { previous: SRV-04 } }',
    '{ all: [{ criterion: SRV-01, is: none }, { not: { profile: beds, atMost: 5 } }, { previous: HR-01, is: met }] }',
  ])('compare what can be compared: %s', (when) => {
    expect(crossed(when)).toEqual([]);
  });

  test.each([
    ['{ criterion: SRV-55, atLeast: 1 }', 'checklist.yaml:34:24 unknown-reference criterion SRV-55 SRV-05'],
    ['{ criterion: SRV-05, moreThan: { profile: bed } }', 'checklist.yaml:34:53 unknown-reference profile bed beds'],
    ['{ previous: SRV-4, lessThan: 3 }', 'checklist.yaml:34:23 unknown-reference criterion SRV-4 SRV-04'],
    ['{ criterion: SRV-05, moreThan: { profile: hosting } }', 'checklist.yaml:34:42 untestable hosting choice'],
    ['{ criterion: SRV-01, moreThan: 2 }', 'checklist.yaml:34:32 wrong-test SRV-01 choice moreThan'],
    ['{ criterion: SRV-04, part: needed, atLeast: 2 }', 'checklist.yaml:34:32 key-not-for-kind part number'],
    ['{ criterion: SRV-04 }', 'checklist.yaml:34:5 missing-key is'],
    ['{ criterion: SRV-04, moreThan: { times: 2 } }', 'checklist.yaml:34:32 missing-key criterion'],
    [
      '{ criterion: SRV-04, moreThan: { profile: beds, previous: SRV-04 } }',
      'checklist.yaml:34:59 conflicting-keys previous profile',
    ],
    ['{ criterion: SRV-04, lessThan: { profile: beds, times: 0 } }', 'checklist.yaml:34:66 invalid-number times 0 > 0'],
    ['{ criterion: HR-03, atLeast: 2 }', 'checklist.yaml:34:24 untestable HR-03 date'],
  ])('say what is wrong in them: %s', (when, fault) => {
    expect(crossed(when)).toEqual([fault]);
  });

  test('have an id each and a sentence in every language', () => {
    const second = '  - id: odd\n    when: { criterion: HR-01, is: met }\n    say: { vi: Lạ }\n';
    expect(crossed('{ criterion: HR-01, is: met }', second)).toEqual([
      'checklist.yaml:36:9 duplicate-id odd',
      'checklist.yaml:38:5 missing-language say en',
    ]);
  });

  test('are no part of when: a criterion is asked for what this audit says alone', () => {
    const servers = smallServers.replace(
      'when: { not: { criterion: HR-01, is: not-met } }',
      'when: { criterion: SRV-05, moreThan: 2 }',
    );
    expect(toldOf(smallChecklist, servers)).toContain('servers.yaml:31:32 unknown-key moreThan null');
  });
});

describe('a condition on the day of the audit', () => {
  const dated = (when: string) =>
    toldOf(smallChecklist, smallServers.replace('when: { not: { criterion: HR-01, is: not-met } }', `when: ${when}`));

  test.each(['{ auditedOn: { from: 2026-12-15 } }', '{ not: { auditedOn: { from: 2026-12-15, to: 2026-12-15 } } }'])(
    'names the first day, the last, or both: %s',
    (when) => {
      expect(dated(when)).toEqual([]);
    },
  );

  test.each([
    ['{ auditedOn: {} }', 'servers.yaml:31:13 missing-key from'],
    [
      '{ auditedOn: { from: 2026-12-15, to: 2026-12-14 } }',
      'servers.yaml:31:48 not-allowed to 2026-12-14 ≥ 2026-12-15',
    ],
    ['{ auditedOn: { from: 15/12/2026 } }', 'servers.yaml:31:32 invalid-date from 15/12/2026'],
    ['{ auditedOn: { from: 2026-12-15 }, is: met }', 'servers.yaml:31:46 conflicting-keys is auditedOn'],
  ])('is refused where it makes no sense: %s', (when, fault) => {
    expect(dated(when)).toEqual([fault]);
  });
});

describe('guidance that says not to choose “not applicable”', () => {
  const remarks = (guidance: string, more = '') => {
    const line = `kind: coverage, weight: 1, guidance: ${guidance}${more}`;
    const servers = smallServers.replace('kind: coverage, weight: 1', line);
    const resolve = (name: string) => `checklists/small/${name}`;
    const main = readChecklistMain(smallChecklist, resolve('checklist.yaml'));
    return told(checklistRemarks(main, { texts: new Map([[resolve('servers.yaml'), servers]]), resolve }));
  };

  test.each([
    '{ vi: "Chưa có là Không đạt, không phải Không áp dụng.", en: "" }',
    '{ vi: "Không có thì không chọn “Không áp dụng”.", en: "" }',
    '{ vi: "…, không được ghi Không áp dụng.", en: "" }',
    '{ vi: "", en: "None is not met, not “not applicable”." }',
    '{ vi: "", en: "Do not choose \'not applicable\'." }',
  ])('is remarked where it may be chosen: %s', (guidance) => {
    expect(remarks(guidance)).toEqual([expect.stringMatching(/^servers.yaml:32:\d+ guidance-forbids SRV-05$/)]);
    expect(remarks(guidance, ', notApplicable: forbidden')).toEqual([]);
  });

  test.each([
    '{ vi: "Chỉ chọn Không áp dụng khi chưa từng có HIS khác.", en: "Choose “not applicable” only without an older HIS." }',
    '{ vi: "Không có máy thì chọn Không áp dụng.", en: "If none is there, not applicable." }',
  ])('is not seen in one that says when to: %s', (guidance) => {
    expect(remarks(guidance)).toEqual([]);
  });
});
