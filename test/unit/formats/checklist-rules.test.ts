import { describe, expect, test } from 'vitest';
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
