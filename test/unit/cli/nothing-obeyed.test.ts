import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { makeSeeds } from '../../../scripts/fuzz/make-seeds.ts';
import { jpegOf } from '../../support/pictures.ts';
import { type Run, runMain } from '../../support/run-main.ts';
import { sharedFolder, tempFolder } from '../../support/temp-folder.ts';
import { withParts, zipOf } from '../../support/zip-parts.ts';

const seeds = sharedFolder();
const folder = tempFolder();
beforeAll(() => makeSeeds(seeds.path()));
beforeEach(() => cpSync(seeds.path(), folder.path(), { recursive: true }));

/** Writes to the clipboard, colours, jumps, runs backwards and breaks lines, where a terminal obeys it. */
const HOSTILE = 'x\u001b]52;c;ZXZpbA==\u0007\u001b[2J\u009b31m\u202e\u2066\u200f\u0085\u2028\u007fy';
/** The same as YAML and JSON write it, and without what XML can't hold. */
const WRITTEN = JSON.stringify(HOSTILE).replace(/[\u007f-\u009f\u200e-\u202e\u2066]/g, (each) => {
  return `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`;
});
const IN_XML = 'x\u0085\u009b31m\u202e\u2066\u200f\u007fy';

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

function change(name: string, by: (text: string) => string): void {
  const text = readFileSync(folder.path(name), 'utf8');
  expect(by(text)).not.toBe(text);
  writeFileSync(folder.path(name), by(text));
}

function changePart(name: string, part: string, by: (text: string) => string): void {
  const changing = (text: string) => {
    expect(by(text)).not.toBe(text);
    return by(text);
  };
  writeFileSync(folder.path(name), withParts(readFileSync(folder.path(name)), { [part]: changing }));
}

const add = (text: string) => (whole: string) => whole + text;
const NAMED_BY_HOSTILE = 'x\u001b[2J\u202ey';

/** Where a text of others stands, how it gets there, and the commands that meet it (`;` between them). */
const places: readonly (readonly [string, () => void, string])[] = [
  [
    'the name of the facility',
    () => change('a.audit.yaml', (text) => text.replace(/name: [^,}\n]+/, `name: ${WRITTEN}`)),
    auditCommands(),
  ],
  ['a key of an audit', () => change('a.audit.yaml', add(`${WRITTEN}: 1\n`)), auditCommands()],
  [
    'an id of an answer',
    () => change('a.audit.yaml', (text) => text.replace('SRV-01:', `${WRITTEN}:`)),
    auditCommands(),
  ],
  [
    'the checklist that an audit names',
    () => change('a.audit.yaml', (text) => text.replace('id: small', `id: ${WRITTEN}`)),
    auditCommands(),
  ],
  [
    'a question of the checklist',
    () => change('small.yaml', (text) => text.replaceAll('"Locked?"', WRITTEN)),
    `checklist check small.yaml;${auditCommands()}`,
  ],
  [
    'a unit of the checklist',
    () => change('small.yaml', (text) => text.replace('en: "piece"', `en: ${WRITTEN}`)),
    `prices check prices.yaml -c;${auditCommands()}`,
  ],
  [
    'an id of the checklist',
    () => change('small.yaml', (text) => text.replaceAll('SRV-02', WRITTEN)),
    'checklist check small.yaml',
  ],
  [
    'an id of the roster',
    () => change('roster.yaml', (text) => text.replace('id: b,', `id: ${WRITTEN},`)),
    'roster check roster.yaml',
  ],
  [
    'a name of the roster',
    () => change('roster.yaml', (text) => text.replace('Cơ sở b', WRITTEN)),
    'roster check roster.yaml;form --roster roster.yaml -o forms -c',
  ],
  [
    'a heading of a list',
    () => change('roster.csv', (text) => text.replace('kind', HOSTILE)),
    'roster check roster.csv',
  ],
  [
    'an item of the prices',
    () => change('prices.yaml', (text) => text.replace('server:', `${WRITTEN}:`)),
    'prices check prices.yaml -c;score a.audit.yaml --prices prices.yaml -c',
  ],
  [
    'a cell of the prices',
    () => change('prices.csv', (text) => text.replace('piece', HOSTILE)),
    'prices check prices.csv -c',
  ],
  ['the history', () => change('a.history.jsonl', (text) => text.replace('"An"', WRITTEN)), 'history a.audit.yaml -c'],
  [
    'answers from a file',
    () => change('answers.yaml', add(`${WRITTEN}: met\n`)),
    'walk a.audit.yaml --from answers.yaml --by An -c',
  ],
  [
    'what a page saved',
    () => change('page.json', (text) => text.replace('"Bệnh viện A"', WRITTEN)),
    'import page.json -o out.audit.yaml -c',
  ],
  [
    'an id that a page saved',
    () => change('page.json', (text) => text.replace('"LAN-01"', WRITTEN)),
    'import page.json -o out.audit.yaml -c',
  ],
  [
    'a submission',
    () => change('kobo.csv', (text) => text.replace('"met"', `"${HOSTILE}"`)),
    'import kobo.csv -o audits -c',
  ],
  [
    'an export',
    () => change('export.json', (text) => text.replace(/"name": ?"[^"]*"/, `"name": ${WRITTEN}`)),
    'import export.json -o out.audit.yaml -c',
  ],
  [
    'a library of others',
    () => change('library.yaml', (text) => text.replace('Is it done?', HOSTILE.replace(/\p{Cc}/gu, ''))),
    'checklist import library.yaml --from ciso-assistant -o lists',
  ],
  [
    'the template of an agency',
    () => change('report.yaml', add(`${WRITTEN}: 1\n`)),
    'report a.audit.yaml -o out.docx --template report.yaml -c',
  ],
  [
    'the name of a sheet',
    () => changePart('a.xlsx', 'xl/workbook.xml', (xml) => xml.replace(/name="[^"]*"/, `name="${IN_XML}"`)),
    workbookCommands(),
  ],
  [
    'a cell of a workbook',
    () => changePart('a.xlsx', 'xl/sharedStrings.xml', (xml) => xml.replace(/<t[^>]*>[^<]*/, `<t>${IN_XML}`)),
    workbookCommands(),
  ],
  [
    'a mark of an office’s document',
    () => changePart('own.docx', 'word/document.xml', (xml) => xml.replace('{{facility}}', `{{${IN_XML}}}`)),
    'report a.audit.yaml -o out.docx --template-docx own.docx -c',
  ],
  [
    'a word of a paper',
    () => changePart('a.docx', 'word/document.xml', (xml) => xml.replace(/<w:t([^>]*)>[^<]*/, `<w:t$1>${IN_XML}`)),
    'verify a.docx',
  ],
  [
    'a name in a zip',
    () =>
      writeFileSync(
        folder.path('page.zip'),
        zipOf([
          [`${HOSTILE}/answers.json`, '{}'],
          [`${HOSTILE}.jpg`, jpegOf()],
        ]),
      ),
    'import page.zip -o out.audit.yaml -c;merge page.zip -o out.xlsx -c',
  ],
  [
    'the name of a file',
    () => cpSync(folder.path('a.audit.yaml'), folder.path(`${NAMED_BY_HOSTILE}.audit.yaml`)),
    namedCommands('audit.yaml'),
  ],
  [
    'the name of a folder',
    () => cpSync(seeds.path(), folder.path(NAMED_BY_HOSTILE), { recursive: true }),
    `merge ${NAMED_BY_HOSTILE} -o out.xlsx -c;doctor;score ${NAMED_BY_HOSTILE}/a.audit.yaml -c`,
  ],
  [
    'a file that is not there',
    () => undefined,
    `${namedCommands('none')};report ${NAMED_BY_HOSTILE} -o ${NAMED_BY_HOSTILE}/x -c;${NAMED_BY_HOSTILE};score --${NAMED_BY_HOSTILE}`,
  ],
];

function auditCommands(): string {
  const reads = [
    'score a.audit.yaml',
    'history a.audit.yaml',
    'export a.audit.yaml --to csv -o out.csv',
    'answer a.audit.yaml SRV-02 met --by An',
  ];
  const more = [
    'merge a.audit.yaml b.audit.yaml -o out.xlsx',
    'compare a.audit.yaml b.audit.yaml',
    'plan-budget a.audit.yaml --budget 1000',
  ];
  return [
    ...reads,
    ...more,
    'evidence check a.audit.yaml',
    'combine a.audit.yaml part.audit.yaml --by An -o c.audit.yaml',
  ]
    .map((each) => `${each} -c`)
    .join(';');
}

function workbookCommands(): string {
  return 'verify a.xlsx;merge a.xlsx b.audit.yaml -o out.xlsx -c;reopen a.xlsx -o taken;score a.xlsx -c';
}

function namedCommands(ending: string): string {
  const name = `${NAMED_BY_HOSTILE}.${ending}`;
  return `score ${name} -c;roster check ${name};prices check ${name} -c;verify ${name};import ${name} -o out -c;checklist check ${name};history ${name} -c;reopen ${name}`;
}

test.each(places)(
  'nothing that a terminal obeys is printed from %s, in any command, with and without --json',
  async (_place, arrange, commands) => {
    arrange();
    for (const command of commands.split(';')) {
      const argv = command.split(' ').flatMap((word) => (word === '-c' ? ['--checklist', 'small.yaml'] : [word]));
      for (const each of [argv, [...argv, '--json']]) expectNothingObeyed(each, await runMain(folder.path(), each));
    }
  },
);

function expectNothingObeyed(argv: readonly string[], { code, out, err }: Run): void {
  const where = (text: string) =>
    OBEYED.test(text)
      ? [argv.join(' '), JSON.stringify(text.slice(Math.max(text.search(OBEYED) - 80, 0)).slice(0, 160))]
      : [];
  expect([...where(out), ...where(err)]).toEqual([]);
  expect(code).toBeLessThanOrEqual(4);
}
