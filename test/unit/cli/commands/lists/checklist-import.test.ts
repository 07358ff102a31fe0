import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runMain } from '../../../../support/run-main.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const folder = tempFolder();

/** A node of a library, as short as tests allow. */
interface NodeText {
  readonly urn: string;
  readonly depth?: number;
  readonly under?: string;
  readonly more?: string;
}

const node = ({ urn, depth = 1, under, more = '' }: NodeText) =>
  `    - { urn: urn:x:risk:req_node:fw:${urn}, assessable: ${more.includes('assessable') ? 'true' : 'false'}, depth: ${depth}${
    under === undefined ? '' : `, parent_urn: urn:x:risk:req_node:fw:${under}`
  }${more.replace('assessable', '') === '' ? '' : `, ${more.replace(/assessable(, )?/, '')}`} }`;

function library(
  nodes: readonly string[],
  more: { readonly locale?: string; readonly top?: string; readonly framework?: string } = {},
): string {
  return [
    'urn: urn:x:risk:library:fw',
    `locale: ${more.locale ?? 'en'}`,
    'ref_id: FW',
    'name: Library of a test',
    'copyright: CC BY 4.0',
    'version: 3',
    'provider: Nobody',
    'packager: nobody',
    ...(more.top === undefined ? [] : [more.top]),
    'objects:',
    '  framework:',
    '    urn: urn:x:risk:framework:fw-1',
    '    ref_id: FW-1',
    '    name: Framework of a test',
    ...(more.framework === undefined ? [] : [more.framework]),
    '    requirement_nodes:',
    ...nodes,
    '',
  ].join('\n');
}

const oneRequirement = [node({ urn: 'a', more: 'assessable, ref_id: A, name: Is it done?' })];

async function imported(text: string, ...options: readonly string[]) {
  writeFileSync(folder.path('library.yaml'), text);
  const argv = ['checklist', 'import', 'library.yaml', '--from', 'ciso-assistant', '-o', 'out', ...options];
  return runMain(folder.path(), argv);
}

async function definition(text: string, ...options: readonly string[]) {
  const run = await imported(text, '--json', ...options);
  expect(run.err + run.out).not.toContain('library-refused');
  const path = JSON.parse(run.out).checklists[0].output;
  const checked = await runMain(folder.path(), ['checklist', 'check', path]);
  expect(checked.code).toBe(0);
  const shown = await runMain(folder.path(), ['checklist', 'show', path, '--json']);
  return { json: JSON.parse(shown.out), made: JSON.parse(run.out).checklists[0] };
}

const leftIn = (made: { notCarried: { what: string; count: number }[] }) =>
  Object.fromEntries(made.notCarried.map(({ what, count }) => [what, count]));

test('a framework becomes a checklist that check accepts, with source and licence', async () => {
  const { json } = await definition(library(oneRequirement));
  expect(json).toMatchObject({ id: 'fw-1', version: '3', title: { en: 'Framework of a test' }, languages: ['en'] });
  expect(json.note.en).toContain('CC BY 4.0');
  expect(json['x-source']).toMatchObject({ provider: 'Nobody', copyright: 'CC BY 4.0', urn: 'urn:x:risk:library:fw' });
  expect(json.sections[0].criteria).toMatchObject([
    {
      id: 'A',
      question: { en: 'Is it done?' },
      kind: 'judgement',
      weight: 1,
      basis: [{ document: 'source', clause: 'A' }],
    },
  ]);
});

test('depth becomes headings, and what is shared by all is said once', async () => {
  const { json } = await definition(
    library([
      node({ urn: 'top', more: 'name: Everything' }),
      node({ urn: 'a', depth: 2, under: 'top', more: 'ref_id: A, name: Rooms' }),
      node({ urn: 'a1', depth: 3, under: 'a', more: 'ref_id: A.1, name: Doors' }),
      node({ urn: 'a11', depth: 4, under: 'a1', more: 'assessable, ref_id: A.1.1, name: Locked?' }),
      node({ urn: 'b', depth: 2, under: 'top', more: 'ref_id: B, name: People' }),
      node({ urn: 'b1', depth: 3, under: 'b', more: 'assessable, ref_id: B.1, name: Trained?' }),
    ]),
  );
  expect(json.sections.map((each: { title: { en: string } }) => each.title.en)).toEqual([
    'A Rooms › A.1 Doors',
    'B People',
  ]);
});

test('of very many headings the deeper ones stand in the guidance', async () => {
  const nodes = [...Array(50).keys()].flatMap((index) => [
    ...(index === 0 ? [node({ urn: 'r', more: 'name: Root' }), node({ urn: 's', more: 'name: Other' })] : []),
    node({ urn: `h${index}`, depth: 2, under: index < 25 ? 'r' : 's', more: `name: Heading ${index}` }),
    node({ urn: `q${index}`, depth: 3, under: `h${index}`, more: `assessable, name: Asked ${index}` }),
  ]);
  const { json } = await definition(library(nodes));
  expect(json.sections).toHaveLength(2);
  expect(json.sections[0].criteria[3]).toMatchObject({ question: { en: 'Asked 3' }, guidance: { en: 'Heading 3' } });
});

test('implementation groups become a profile question, also those that are used but never defined', async () => {
  const groups =
    '    implementation_groups_definition: [{ ref_id: R, name: Basic }, { ref_id: R+, name: Reinforced }, { ref_id: R++, name: High }]';
  const { json, made } = await definition(
    library(
      [
        node({ urn: 'a', more: 'assessable, name: In two, implementation_groups: [R+, R++]' }),
        node({ urn: 'b', more: 'assessable, name: In another, implementation_groups: [Extra]' }),
        node({ urn: 'c', more: 'assessable, name: In none' }),
      ],
      { framework: groups },
    ),
  );
  expect(json.profile[0].options.map(({ id }: { id: string }) => id)).toEqual([
    'R',
    'R-plus',
    'R-plus-plus',
    'Extra',
    'all',
  ]);
  expect(json.sections[0].criteria.map(({ when }: { when: unknown }) => when)).toEqual([
    { profile: 'group', in: ['R-plus', 'R-plus-plus', 'all'] },
    { profile: 'group', in: ['Extra', 'all'] },
    { profile: 'group', in: ['all'] },
  ]);
  expect(leftIn(made)).toMatchObject({ 'groups-undefined': 1, 'groups-ungrouped': 1 });
});

const questions = `assessable, ref_id: Q, name: Access, questions: {
      "urn:q:1": { type: unique_choice, text: "How?", choices: [
        { urn: "urn:q:1:choice:1", value: Well, compute_result: compliant },
        { urn: "urn:q:1:choice:2", value: Partly, compute_result: partially_compliant },
        { urn: "urn:q:1:choice:3", value: Badly, compute_result: "false" }, { urn: "urn:q:1:choice:4", value: n/a, compute_result: not_applicable } ] },
      "urn:q:2": { type: text, text: "Why?", depends_on: { question: "urn:q:1", answers: ["urn:q:1:choice:3"], condition: any } },
      "urn:q:3": { type: multiple_choice, text: "Which?", choices: [{ urn: "urn:q:3:choice:1", value: This, add_score: 2 }, { urn: "urn:q:3:choice:2", value: That, add_score: 1 }] },
      "urn:q:4": { type: number, text: "How many?" }, "urn:q:5": { type: date, text: "When?" }, "urn:q:6": { type: boolean, text: "Really?" } }`;

test('questions and choices become criteria of their kinds, with marks and conditions', async () => {
  const { json, made } = await definition(library([node({ urn: 'q', more: questions })]));
  const [criteria] = json.sections.map((each: { criteria: unknown }) => each.criteria);
  expect(criteria.map(({ id, kind }: { id: string; kind: string }) => `${id} ${kind}`)).toEqual([
    'Q.q1 choice',
    'Q.q2 text',
    'Q.q3 checks',
    'Q.q4 number',
    'Q.q5 date',
    'Q.q6 choice',
  ]);
  expect(criteria[0].options.map(({ mark }: { mark: number }) => mark)).toEqual([1, 0.5, 0]);
  expect(criteria[1]).toMatchObject({ when: { criterion: 'Q.q1', in: ['choice-3'] } });
  expect(criteria[2].options.map(({ mark }: { mark: number }) => mark)).toEqual([2, 1]);
  expect(leftIn(made)).toEqual({ 'neutral-choices': 1 });
});

test('translations become languages; what is not translated stands in the language of the library, and is counted', async () => {
  const nodes = [
    node({ urn: 'a', more: 'assessable, name: One, translations: { fr: { name: Un }, es: { name: Uno } }' }),
    node({ urn: 'b', more: 'assessable, name: Two' }),
  ];
  const translated = '    translations: { fr: { name: Cadre } }';
  const { json, made } = await definition(library(nodes, { framework: translated }));
  expect(json.languages).toEqual(['en', 'fr']);
  expect(json.sections[0].criteria.map((each: { question: unknown }) => each.question)).toEqual([
    { en: 'One', fr: 'Un' },
    { en: 'Two', fr: 'Two' },
  ]);
  expect(leftIn(made)).toMatchObject({ untranslated: 1, languages: 1 });
});

test('a library in none of our languages is refused by name, or taken where its text is said to count as one', async () => {
  const german = library([node({ urn: 'a', more: 'assessable, name: Ist es getan?' })], { locale: 'de' });
  const refused = await imported(german);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('library.yaml');
  expect(refused.err).toContain('“Framework of a test” is in none of vi, en, fr, but in: de');
  const { json } = await definition(german, '--text-as', 'en');
  expect(json.sections[0].criteria[0].question).toEqual({ en: 'Ist es getan?' });
});

test('codes that collide once cut, texts like numbers and empty texts are taken', async () => {
  const { json, made } = await definition(
    library([
      node({ urn: 'a', more: 'assessable, ref_id: "A (1)", name: 1.10' }),
      node({ urn: 'b', more: 'assessable, ref_id: "A [1]", name: true' }),
      node({ urn: 'c', more: 'assessable, ref_id: 2.10, name: ""' }),
      node({ urn: 'd', more: 'assessable, ref_id: __proto__, name: Named so' }),
    ]),
  );
  expect(
    json.sections[0].criteria.map((each: { id: string; question: { en: string } }) => [each.id, each.question.en]),
  ).toEqual([
    ['A-1', 'A (1) 1.10'],
    ['b', 'A [1] true'],
    ['2.10', '2.10'],
    ['d', '__proto__ Named so'],
  ]);
  expect(leftIn(made)).toMatchObject({ codes: 3, 'no-text': 1 });
});

const refusals: readonly (readonly [string, string, string])[] = [
  [
    'a library without a framework',
    'urn: urn:x\nname: Matrix\nobjects: { risk_matrix: [] }\n',
    '“Matrix” holds no framework',
  ],
  ['a file that is no library', 'a: 1\n', 'no library of CISO Assistant'],
  ['a framework that asks nothing', library([node({ urn: 'a', more: 'name: A' })]), 'no requirement that is assessed'],
  [
    'headings in a circle',
    library([
      node({ urn: 'a', depth: 2, under: 'b', more: 'assessable, name: A' }),
      node({ urn: 'b', depth: 2, under: 'a', more: 'assessable, name: B' }),
    ]),
    'in a circle',
  ],
  [
    'headings without end',
    library(
      [...Array(2000).keys()].map((at) =>
        node({
          urn: `n${at}`,
          depth: at + 1,
          ...(at === 0 ? {} : { under: `n${at - 1}` }),
          more: 'assessable, name: N',
        }),
      ),
    ),
    'nested too deeply',
  ],
  [
    'a framework without end',
    library([...Array(12_001).keys()].map((at) => node({ urn: `n${at}`, more: 'assessable' }))),
    'more than people can answer',
  ],
  ['aliases that grow', `a: &a [x]\nb: &b [*a, *a]\n${library(oneRequirement)}`, 'anchors and aliases'],
  ['YAML that is none', 'objects: [\n', 'library.yaml'],
];

test.each(refusals)('%s is refused by name, and nothing is written', async (_, text, reason) => {
  const run = await imported(text);
  expect(run.code).toBe(2);
  expect(run.err).toContain('library.yaml');
  expect(run.err).toContain(reason);
  expect(run.out).toBe('');
});

test('of many files in a folder each is taken or refused for itself', async () => {
  mkdirSync(folder.path('in'));
  writeFileSync(folder.path('in', 'good.yaml'), library(oneRequirement));
  writeFileSync(folder.path('in', 'same.yaml'), library(oneRequirement));
  writeFileSync(folder.path('in', 'none.yaml'), 'urn: urn:x\nname: Matrix\nobjects: { risk_matrix: [] }\n');
  const run = await runMain(folder.path(), ['checklist', 'import', 'in', '--from', 'ciso-assistant', '-o', 'out']);
  expect(run.code).toBe(2);
  expect(run.out).toContain('fw-1 3: 1 criterion');
  expect(run.err).toContain('same.yaml');
  expect(run.err).toContain('none.yaml');
  expect(readdirSync(folder.path('out'))).toEqual(['fw-1']);
});

test('a checklist that is there is replaced only with --force, and a folder of checklists is checked as a whole', async () => {
  expect((await imported(library(oneRequirement))).code).toBe(0);
  const before = readFileSync(folder.path('out', 'fw-1', 'checklist.yaml'), 'utf8');
  const again = await imported(library([node({ urn: 'z', more: 'assessable, name: Other' })]));
  expect(again.code).toBe(2);
  expect(again.err).toContain('--force');
  expect(readFileSync(folder.path('out', 'fw-1', 'checklist.yaml'), 'utf8')).toBe(before);
  expect((await imported(library(oneRequirement, { top: 'labels: [x]' }), '--force')).code).toBe(0);
  const second = library(oneRequirement).replace('framework:fw-1', 'framework:fw-2');
  expect((await imported(second)).code).toBe(0);
  const checked = await runMain(folder.path(), ['checklist', 'check', 'out']);
  expect(checked.out).toMatch(/fw-1 3: valid[\s\S]*fw-2 3: valid/);
});
