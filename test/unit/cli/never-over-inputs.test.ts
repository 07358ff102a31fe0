import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditYaml, provinceChecklist, provincePrices, writeFiles } from '../../support/province-folder.ts';
import { runMain } from '../../support/run-main.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
const run = (...argv: readonly string[]) => runMain(folder.path(), argv);

const roster = `format: facility-audit/roster/1
facilities:
  - { id: a, name: "Cơ sở a", kind: hospital }
`;
const photo = 'evidence/0123456789ab-photo.png';
const withPhoto = auditYaml({ facility: 'a' }).replace(
  /( {2}LAN-01:.*) \}\n$/,
  `$1, evidence: [ { file: ${photo} } ] }\n`,
);

beforeEach(async () => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'prices.yaml': provincePrices,
    'roster.yaml': roster,
    'in/a.audit.yaml': withPhoto,
    [`in/${photo}`]: 'a picture',
    'in/a.history.jsonl': '{}\n',
    'in/b.audit.yaml': auditYaml({ facility: 'b' }),
    'a2.audit.yaml': auditYaml({ facility: 'a' }),
  });
  await made('report', 'in/a.audit.yaml', '-o', 'a.xlsx');
  await made('form', 'in/a.audit.yaml', '-o', 'a.form.xlsx');
  fs.copyFileSync(join(import.meta.dirname, '../../../templates/report.yaml'), folder.path('template.yaml'));
});

async function made(...argv: readonly string[]): Promise<void> {
  expect(await run(...argv, '--checklist', 'small.yaml')).toMatchObject({ code: 0 });
}

/** Ways to write one and the same file; what another case is on a disk that ignores it, a further name is on any. */
const spellings: Readonly<Record<string, (file: string) => string>> = {
  'as it is': (file) => `./${file}`,
  absolutely: (file) => folder.path(file),
  'in another case': (file) => {
    const other = join(
      dirname(file),
      basename(file).replace(/^[a-z]+/, (stem) => stem.toUpperCase()),
    );
    if (!fs.existsSync(folder.path(other))) fs.linkSync(folder.path(file), folder.path(other));
    return other;
  },
  'by a link': (file) => {
    const link = `link-${basename(file)}`;
    fs.symlinkSync(file, folder.path(link));
    return link;
  },
  'by a hard link': (file) => {
    const link = `hard-${basename(file)}`;
    fs.linkSync(folder.path(file), folder.path(link));
    return link;
  },
  'through a linked folder': (file) => {
    fs.symlinkSync('.', folder.path('here'));
    return join('here', file);
  },
};

/** Each command that writes where it is told, and what it reads: all of it has to outlive it. */
const writers: readonly (readonly [name: string, argv: readonly string[], inputs: readonly string[]])[] = [
  [
    'report',
    ['report', 'in/a.audit.yaml', '--prices', 'prices.yaml', '--template', 'template.yaml'],
    ['in/a.audit.yaml', 'prices.yaml', 'template.yaml', 'small.yaml', `in/${photo}`, 'in/a.history.jsonl'],
  ],
  ['report --edition public', ['report', 'in/a.audit.yaml', '--edition', 'public'], [`in/${photo}`]],
  ['report of a workbook', ['report', 'a.xlsx'], ['a.xlsx']],
  [
    'merge',
    ['merge', 'in', 'a.xlsx', '--prices', 'prices.yaml', '--roster', 'roster.yaml', '--previous', 'a2.audit.yaml'],
    ['in/b.audit.yaml', 'a.xlsx', 'prices.yaml', 'roster.yaml', 'a2.audit.yaml', `in/${photo}`],
  ],
  ['plan-budget', ['plan-budget', 'in', 'a.xlsx', '--budget', '1', '--prices', 'prices.yaml'], ['a.xlsx']],
  ['form', ['form', 'in/a.audit.yaml'], ['in/a.audit.yaml', 'small.yaml', `in/${photo}`]],
  ['form of a roster', ['form', '--roster', 'roster.yaml'], ['roster.yaml', 'small.yaml']],
  ...['json', 'ndjson', 'csv', 'ics'].map(
    (format) =>
      [
        `export --to ${format}`,
        ['export', 'in', '--to', format, '--prices', 'prices.yaml'],
        ['in/a.audit.yaml', 'prices.yaml', `in/${photo}`, 'in/a.history.jsonl'],
      ] as const,
  ),
  [
    'combine',
    ['combine', 'in/a.audit.yaml', 'a2.audit.yaml', '--by', 'An'],
    ['in/a.audit.yaml', 'a2.audit.yaml', `in/${photo}`],
  ],
  ['reopen', ['reopen', 'a.xlsx'], ['a.xlsx']],
];

const cases = writers.flatMap(([name, argv, inputs]) => inputs.map((input) => ({ name, argv, input })));

describe.skipIf(process.platform === 'win32')('with --force', () => {
  test.each(cases)('$name never writes over $input, however that is spelled', async ({ argv, input }) => {
    for (const [spelling, spelled] of Object.entries(spellings)) {
      const output = spelled(input);
      const before = everything();
      const { code, err } = await run(...argv, '-o', output, '--force', '--checklist', 'small.yaml');
      // A name with another ending than what is written is refused before anything is read.
      const isOther = err.startsWith('-o can’t be');
      if (!isOther)
        expect({ spelling, code, err }).toMatchObject({ code: 2, err: expect.stringContaining('would replace') });
      expect({ spelling, code, ...everything() }).toEqual({ spelling, code: 2, ...before });
    }
  });

  test.each(cases.filter(({ argv, input }) => /report|merge|form/.test(argv[0] ?? '') && !/\.xlsx$/.test(input)))(
    '$name never writes over $input behind a link that is named as a workbook',
    async ({ argv, input }) => {
      fs.symlinkSync(input, folder.path('named.xlsx'));
      const before = everything();
      const { code, err } = await run(...argv, '-o', 'named.xlsx', '--force', '--checklist', 'small.yaml');
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('would replace') });
      expect(everything()).toEqual(before);
    },
  );

  test('a workbook in a folder that is merged is an input, and not left out in silence', async () => {
    fs.renameSync(folder.path('a.xlsx'), folder.path('in/a.xlsx'));
    fs.symlinkSync('in/a.xlsx', folder.path('link.xlsx'));
    const before = everything();
    for (const output of ['in/a.xlsx', 'link.xlsx']) {
      const { code, err } = await run('merge', 'in', '-o', output, '--force', '--checklist', 'small.yaml');
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('in/a.xlsx: ') });
      expect(everything()).toEqual(before);
    }
  });

  test('what the same command wrote into a folder before is replaced, and is no input', async () => {
    await made('merge', 'in', '-o', 'in/province.xlsx');
    await made('merge', 'in', '-o', 'in/province.xlsx', '--force');
    await made('merge', 'in', '-o', 'in', '--edition', 'public', '--force');
    await made('merge', 'in', '-o', 'in/province.xlsx', '--force');
  });

  test('an audit that is no input is replaced, also behind a link', async () => {
    fs.symlinkSync('a2.audit.yaml', folder.path('link.audit.yaml'));
    await made('reopen', 'a.xlsx', '-o', 'link.audit.yaml', '--force');
    expect(fs.readFileSync(folder.path('a2.audit.yaml'), 'utf8')).toContain(photo);
    await made('combine', 'in/a.audit.yaml', 'a.xlsx', '-o', 'link.audit.yaml', '--by', 'An', '--force');
    expect(fs.lstatSync(folder.path('link.audit.yaml')).isSymbolicLink()).toBe(true);
  });

  test('checklist new never writes over the starter', async () => {
    const starter = join(import.meta.dirname, '../../../templates/checklist');
    const [, ...others] = fs.readdirSync(starter);
    fs.mkdirSync(folder.path('mine'));
    for (const name of others) fs.symlinkSync(join(starter, name), folder.path('mine', name));
    const before = everything();
    expect(await run('checklist', 'new', 'mine', '--force')).toMatchObject({ code: 2 });
    expect(everything()).toEqual(before);
  });
});

describe.skipIf(process.platform === 'win32')('what changes an audit', () => {
  const changers: readonly (readonly [name: string, argv: readonly string[]])[] = [
    ['new --from', ['new', 'LINK', '--from', 'in/a.audit.yaml', '--round', '2025-09']],
    ['import of an audit', ['import', 'in/a.audit.yaml', '-o', 'LINK']],
    ['import into a form', ['import', 'a.form.xlsx', '-o', 'a.form.xlsx']],
    ['walk --from', ['walk', 'LINK', '--from', 'in/a.audit.yaml', '--by', 'An']],
    ['sign', ['sign', 'a.xlsx', '--number', '1']],
    ['audit upgrade', ['audit', 'upgrade', 'LINK', '--to', 'in/a.audit.yaml']],
    ['evidence', ['evidence', 'LINK']],
    ['merge --decisions', ['merge', 'in', '-o', 'p.xlsx', '--decisions', 'LINK']],
  ];

  test.each(changers)('%s leaves what it is given by mistake', async (_name, argv) => {
    fs.symlinkSync('in/a.audit.yaml', folder.path('link.audit.yaml'));
    const before = everything();
    const words = argv.map((word) => (word === 'LINK' ? 'link.audit.yaml' : word));
    const { code } = await run(...words, '--checklist', 'small.yaml');
    expect(everything()).toEqual(before);
    expect(code).not.toBe(70);
  });
});

/** All that is in the test's folder: digests by path, and where links lead. */
function everything(): Record<string, string> {
  const found: Record<string, string> = {};
  const look = (below: string) => {
    for (const entry of fs.readdirSync(folder.path(below), { withFileTypes: true })) {
      const path = join(below, entry.name);
      if (entry.isSymbolicLink()) found[path] = `-> ${fs.readlinkSync(folder.path(path))}`;
      else if (entry.isDirectory()) {
        found[`${path}/`] = '';
        look(path);
      } else found[path] = digestOf(fs.readFileSync(folder.path(path)));
    }
  };
  look('');
  return found;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
