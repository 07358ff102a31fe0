import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workbooks } from '../../../../../src/excel/workbooks.ts';
import { runMain } from '../../../../support/run-main.ts';
import { surveyChecklist } from '../../../../support/survey-checklist.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const folder = tempFolder();

type Row = Readonly<Record<string, string>>;

async function exported(...argv: readonly string[]) {
  writeFileSync(folder.path('checklist.yaml'), surveyChecklist);
  return runMain(folder.path(), ['export', 'checklist.yaml', '--to', 'xlsform', '-o', 'form.xlsx', ...argv]);
}

/** The rows of its sheets, by heading. */
async function sheets(...argv: readonly string[]): Promise<Readonly<Record<string, readonly Row[]>>> {
  expect(await exported('--force', ...argv)).toMatchObject({ code: 0 });
  const opened = await workbooks.open(readFileSync(folder.path('form.xlsx')));
  return Object.fromEntries(
    opened.sheets().map(({ name, rows }) => {
      const [heading, ...lines] = rows.map(({ cells }) => cells);
      const titles = [...(heading ?? [])].map(([column, { value }]) => [column, String(value)] as const);
      const asRow = (cells: (typeof lines)[number]) =>
        Object.fromEntries(titles.map(([column, title]) => [title, String(cells.get(column)?.value ?? '')]));
      return [name, lines.map(asRow)] as const;
    }),
  );
}

async function question(name: string, ...argv: readonly string[]): Promise<Row> {
  const { survey = [] } = await sheets(...argv);
  const found = survey.find((row) => row['name'] === name);
  if (found === undefined) throw new RangeError(`no question ${name}`);
  return found;
}

test('a checklist becomes a form of three sheets in its languages', async () => {
  const { survey = [], choices = [], settings = [] } = await sheets('--lang', 'fr');
  expect(Object.keys(survey[0] ?? {})).toEqual(
    expect.arrayContaining(['type', 'name', 'label::Tiếng Việt (vi)', 'label::English (en)', 'label::Français (fr)']),
  );
  expect(settings).toMatchObject([
    { form_id: 'facility-audit-survey', default_language: 'Français (fr)', form_title: 'Enquête' },
  ]);
  const begun = survey.filter(({ type }) => type === 'begin_group').length;
  expect(survey.filter(({ type }) => type === 'end_group')).toHaveLength(begun);
  const lists = new Set(choices.map((each) => each['list_name']));
  for (const { type = '' } of survey) if (type.startsWith('select')) expect(lists).toContain(type.split(' ')[1]);
  const names = survey.map(({ name = '' }) => name).filter((name) => name !== '');
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.-]*$/);
});

test('each kind is asked as its own type, and what it may not be is refused by the form', async () => {
  expect(await question('S-01')).toMatchObject({ type: expect.stringMatching(/^select_one /), required: 'yes' });
  expect(await question('S-03')).toMatchObject({
    type: 'integer',
    constraint: `. >= 0 and . <= 500 and . <= if((\${hosting} = 'cloud'), 5, \${S-03_needed})`,
    'constraint_message::English (en)': 'a whole number from 0 to 500; “Present” is at most “Needed”',
  });
  expect(await question('R-01')).toMatchObject({ type: expect.stringMatching(/^select_multiple /) });
  expect(await question('q_1-R')).toMatchObject({
    type: 'decimal',
    constraint: '. >= 0',
    'label::English (en)': 'Number (GB)',
  });
  expect(await question('R-03')).toMatchObject({ type: 'date', constraint: `. <= \${audited_on}` });
  expect(await question('R-04')).toMatchObject({ type: 'text' });
  expect(await question('beds')).toMatchObject({ type: 'integer', constraint: '. >= 0' });
});

test('conditions decide which questions are asked', async () => {
  expect((await question('g_S-02'))['relevant']).toBe(`((\${S-01} = 'met' or \${S-01} = 'partly'))`);
  expect((await question('g_S-03'))['relevant']).toBe(`not((\${beds} != '' and \${beds} >= 1000))`);
  expect((await question('S-03_needed'))['relevant']).toBe(
    `\${S-03_how} = 'answered' and not((\${hosting} = 'cloud'))`,
  );
  expect((await question('g_R-03'))['relevant']).toBe(
    `((\${S-03} != '' and \${S-03} >= 2) or (\${audited_on} != '' and \${audited_on} >= date('2025-01-01')))`,
  );
});

test('photographs, notes and special answers are asked where they belong', async () => {
  const { survey = [], choices = [] } = await sheets();
  expect(survey.filter(({ type }) => type === 'image').map(({ name }) => name)).toEqual(['S-01_photo', 'S-02_photo']);
  expect(await question('S-01_photo')).toMatchObject({
    parameters: 'max-pixels=1600',
    required: `\${S-01} = 'met' or \${S-01} = 'partly'`,
  });
  expect(await question('S-01_note')).toMatchObject({ required: `\${S-01} = 'not-applicable'` });
  const offered = (name: string) => {
    const list = survey.find((row) => row['name'] === name)?.['type']?.split(' ')[1];
    return choices.filter((each) => each['list_name'] === list).map((each) => each['name']);
  };
  expect(offered('S-01')).toEqual(['met', 'partly', 'not-met', 'not-applicable', 'no-evidence']);
  expect(offered('S-02')).toEqual(['2', 'away', 'no-evidence']);
  expect(offered('R-01_how')).toEqual(['answered', 'none-of-them', 'not-applicable', 'no-evidence']);
  expect(offered('q_1-R_how')).toEqual(['answered', 'none', 'not-applicable', 'no-evidence']);
  expect(offered('R-03_how')).toEqual(['answered', 'never', 'not-applicable', 'no-evidence']);
});

test('what programs would take for a reference is text', async () => {
  expect((await question('g_S-01'))['label::English (en)']).toBe('S-01. A room? $ {x}');
});

test('rooms can be the groups, and facilities of a roster the choices', async () => {
  writeFileSync(
    folder.path('roster.yaml'),
    'format: facility-audit/roster/1\nfacilities:\n  - { id: bv-1, name: { vi: Viện Một }, kind: hospital, province: Lào Cai }\n',
  );
  const { survey = [], choices = [] } = await sheets(
    '--by',
    'place',
    '--roster',
    'roster.yaml',
    '--round',
    '2025-08',
    '--as',
    'verified',
  );
  const groups = survey.filter(({ name = '' }) => name.startsWith('s_'));
  expect(groups.map((row) => row['label::English (en)'])).toEqual(['Server room', 'Anywhere']);
  expect(choices[0]).toMatchObject({ name: 'bv-1', 'label::English (en)': 'Viện Một (bv-1)' });
  expect(await question('form_round', '--round', '2025-08')).toMatchObject({ calculation: "'2025-08'" });
  expect(survey.find(({ name }) => name === 'form_side')).toMatchObject({ calculation: "'verified'" });
});

test('an audit lends its checklist, round and facility', async () => {
  writeFileSync(folder.path('checklist.yaml'), surveyChecklist);
  const made = [
    '--facility',
    'bv-1',
    '--name',
    'Viện',
    '--kind',
    'hospital',
    '--round',
    'r1',
    '--checklist',
    'checklist.yaml',
  ];
  expect(await runMain(folder.path(), ['new', 'a.audit.yaml', ...made])).toMatchObject({ code: 0 });
  const run = await runMain(folder.path(), ['export', 'a.audit.yaml', '--to', 'xlsform', '-o', 'of.xlsx', '--json']);
  expect(JSON.parse(run.out)).toEqual({ format: 'facility-audit/written/1', files: ['of.xlsx'] });
});

test.each([
  [['--by', 'colour'], 'section, place'],
  [['--as', 'nobody'], 'self, verified'],
  [['other.yaml'], 'takes one checklist'],
])('%j is refused', async (argv, expected) => {
  const run = await exported(...argv);
  expect(run.code).toBe(2);
  expect(run.err).toContain(expected);
});
