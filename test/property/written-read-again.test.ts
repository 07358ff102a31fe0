import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { exportExtensions, exportFormats } from '../../src/app/ports/export-formats.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { workbooks } from '../../src/excel/workbooks.ts';
import { readCsv } from '../../src/interchange/tables/read-csv.ts';
import { longColumns } from '../../src/report/exchange/long-form.ts';
import { commandLine, type Ran } from '../support/command-line.ts';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { pngOf } from '../support/pictures.ts';
import { tempFolder } from '../support/temp-folder.ts';

const runs = Number(process.env['WRITTEN_RUNS'] ?? 5);
const folder = tempFolder();

type Run = (...argv: readonly string[]) => Promise<Ran>;

/** Texts as people, spreadsheets and attackers write them. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '"',
    "''",
    '- x',
    '# x',
    'a: b',
    '=1+1',
    '@x',
    'a\nb',
    '\u00a0x',
    'a\u200bb',
    '\\',
    '{x}',
    '&lt;',
    'Đạt',
    '2025-08-05',
    'null',
  ),
  fc.constantFrom('"', '\\', 'ệ', 'x y ', '\n').map((each) => each.repeat(20_000)),
);

const made = [
  '--facility',
  'yb',
  '--kind',
  'hospital',
  '--round',
  'r',
  '--on',
  '2025-08-05',
  '--checklist',
  'kinds.yaml',
];

/** A command line that writes `file`, from what the ones before it wrote. */
interface Written {
  readonly file: string;
  readonly argv: (text: string) => readonly string[];
}

/** Where a dataset has the answers of an audit of no province. */
const answersFile = 'dataset/answers/round=r/province=__HIVE_DEFAULT_PARTITION__/part-0.parquet';

/** Each command that writes, in an order in which each finds what it needs. */
const writing: Readonly<Record<string, readonly Written[]>> = {
  new: [
    { file: 'a.audit.yaml', argv: (text) => ['new', 'a.audit.yaml', '--name', `Viện ${text}`, ...made] },
    {
      file: 'c.audit.yaml',
      argv: () => ['new', 'c.audit.yaml', '--from', 'a.audit.yaml', '--round', 's', '--on', '2025-09-05'],
    },
  ],
  answer: [
    { file: 'a.audit.yaml', argv: (text) => ['answer', 'a.audit.yaml', 'G', `x${text}`, '--by', `An ${text}`] },
    {
      file: 'a.audit.yaml',
      argv: (text) => ['answer', 'a.audit.yaml', 'A', 'not-met', '--note', `x${text}`, '--evidence', 'photo.png'],
    },
    { file: 'a.audit.yaml', argv: (text) => ['answer', 'a.audit.yaml', 'E', 'not-applicable', '--reason', `x${text}`] },
    // A visit is signed when it is finished.
    ...['B', 'C', 'D', 'F'].map((each) => ({
      file: 'a.audit.yaml',
      argv: () => ['answer', 'a.audit.yaml', each, 'no-evidence'],
    })),
  ],
  plan: [
    {
      file: 'a.audit.yaml',
      argv: (text) => [
        'plan',
        'a.audit.yaml',
        'A',
        '--owner',
        `x${text}`,
        '--note',
        `y${text}`,
        '--funding',
        `z${text}`,
      ],
    },
  ],
  sign: [{ file: 'a.audit.yaml', argv: (text) => ['sign', 'a.audit.yaml', '--number', `1${text}`] }],
  combine: [
    {
      file: 'both.audit.yaml',
      argv: () => [
        'combine',
        'a.audit.yaml',
        'b.audit.yaml',
        '-o',
        'both.audit.yaml',
        '--prefer',
        'a.audit.yaml',
        '--reason',
        'x',
      ],
    },
  ],
  report: [
    { file: 'a.xlsx', argv: () => ['report', 'a.audit.yaml', '-o', 'a.xlsx'] },
    { file: 'a.docx', argv: () => ['report', 'a.audit.yaml', '-o', 'a.docx'] },
    { file: 'public.xlsx', argv: () => ['report', 'a.audit.yaml', '-o', 'public.xlsx', '--edition', 'public'] },
  ],
  reopen: [{ file: 'again.audit.yaml', argv: () => ['reopen', 'a.xlsx', '-o', 'again.audit.yaml'] }],
  form: [{ file: 'a.form.xlsx', argv: () => ['form', 'a.audit.yaml', '-o', 'a.form.xlsx'] }],
  import: [{ file: 'filled.audit.yaml', argv: () => ['import', 'a.form.xlsx', '-o', 'filled.audit.yaml'] }],
  merge: [{ file: 'p.xlsx', argv: () => ['merge', 'a.xlsx', 'c.audit.yaml', '-o', 'p.xlsx'] }],
  export: exportFormats.map((format) => {
    const named = format === 'xlsform' ? 'a.xlsform.xlsx' : `a.${exportExtensions[format]}`;
    const [file, output] = format === 'parquet' ? [answersFile, 'dataset'] : [named, named];
    return { file, argv: () => ['export', 'a.audit.yaml', '--to', format, '-o', output] };
  }),
  'checklist import': [
    {
      file: 'libraries/fw/checklist.yaml',
      argv: (text) => {
        const node = { urn: 'urn:n', assessable: true, ref_id: text, name: `x${text}`, typical_evidence: text };
        const framework = { urn: 'urn:x:risk:framework:fw', name: `x${text}`, requirement_nodes: [node] };
        const library = { urn: 'urn:l', locale: 'en', version: 1, copyright: text, objects: { framework } };
        writeFileSync(folder.path('library.yaml'), JSON.stringify(library));
        return ['checklist', 'import', 'library.yaml', '--from', 'ciso-assistant', '-o', 'libraries'];
      },
    },
  ],
  'checklist new': [{ file: 'own/checklist.yaml', argv: () => ['checklist', 'new', 'own'] }],
  'plan-budget': [
    {
      file: 'budget.xlsx',
      argv: () => ['plan-budget', 'a.xlsx', '--budget', '1000', '--prices', 'prices.yaml', '-o', 'budget.xlsx'],
    },
  ],
  'roster template': [{ file: 'list.roster.xlsx', argv: () => ['roster', 'template', '-o', 'list.roster.xlsx'] }],
  'prices template': [{ file: 'list.prices.xlsx', argv: () => ['prices', 'template', '-o', 'list.prices.xlsx'] }],
  'audit set': [
    {
      file: 'a.audit.yaml',
      argv: (text) => ['audit', 'set', 'a.audit.yaml', 'facility.name', `Viện ${text}`, '--reason', `x${text}`],
    },
  ],
  'evidence edit': [
    {
      file: 'a.audit.yaml',
      argv: (text) => [
        ...['evidence', 'edit', 'a.audit.yaml', 'A', evidence(), '--caption', `x${text}`, '--day', '2025-08-04'],
        ...['--reason', `x${text}`],
      ],
    },
  ],
  'evidence move': [
    {
      file: 'a.audit.yaml',
      argv: (text) => ['evidence', 'move', 'a.audit.yaml', 'A', evidence(), 'B', '--reason', `x${text}`],
    },
    {
      file: 'a.audit.yaml',
      argv: (text) => ['evidence', 'move', 'a.audit.yaml', 'B', evidence(), 'A', '--reason', `x${text}`],
    },
  ],
  'evidence remove': [
    {
      file: 'a.audit.yaml',
      argv: (text) => ['evidence', 'remove', 'a.audit.yaml', 'A', evidence(), '--reason', `x${text}`],
    },
  ],
  'audit upgrade': [{ file: 'c.audit.yaml', argv: () => ['audit', 'upgrade', 'c.audit.yaml', '--to', 'next.yaml'] }],
};

/** Those that print, or ask, or try. */
const others = [
  'completion',
  'walk',
  'history',
  'evidence list',
  'evidence check',
  'score',
  'compare',
  'verify',
  'checklist list',
  'checklist show',
  'checklist check',
  'checklist diff',
  'roster check',
  'prices check',
  'doctor',
];

test('each command that writes is among those tried below', () => {
  expect([...Object.keys(writing), ...others].toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
});

test('given ordinary words, each of them writes', async () => {
  const run = await freshFolder();
  for (const { argv } of Object.values(writing).flat()) {
    const words = argv('Nguyễn Văn An');
    expect(await run(...words), words.join(' ')).toMatchObject({ code: 0 });
  }
});

test('whatever a command writes, whatever texts it was given, can be read again; what it refuses leaves the old file', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (text) => {
      const run = await freshFolder();
      for (const step of Object.values(writing).flat()) await writeAndRead(run, step, text);
    }),
    { numRuns: runs },
  );
}, 600_000);

/** With a checklist and its next version, a photograph, and the second inspector's audit. */
async function freshFolder(): Promise<Run> {
  for (const name of readdirSync(folder.path())) rmSync(folder.path(name), { recursive: true, force: true });
  writeFileSync(folder.path('kinds.yaml'), kindsChecklist);
  writeFileSync(folder.path('next.yaml'), kindsChecklist.replace('version: "1"', 'version: "2"'));
  writeFileSync(folder.path('photo.png'), pngOf());
  writeFileSync(folder.path('prices.yaml'), 'format: facility-audit/prices/1\nid: p\ncurrency: VND\nitems: {}\n');
  const run = commandLine(folder);
  expect(await run('new', 'b.audit.yaml', '--name', 'Viện', ...made)).toMatchObject({ code: 0 });
  return run;
}

async function writeAndRead(run: Run, { file, argv }: Written, text: string): Promise<void> {
  const before = existsSync(folder.path(file)) ? readFileSync(folder.path(file)) : null;
  const words = argv(text);
  const { code, notes } = await run(...words);
  const told = `${JSON.stringify(words).slice(0, 300)}\n${notes.slice(0, 1000)}`;
  if (code !== 0) {
    expect(code, told).toBe(2);
    if (before !== null) expect(readFileSync(folder.path(file)).equals(before), told).toBe(true);
    // Without a name there is no audit, and nothing to go on with; another is made in its place.
    else if (words[0] === 'new') expect(await run('new', file, '--name', 'Viện', ...made)).toMatchObject({ code: 0 });
    return;
  }
  expect(await isReadAgain(run, file), told).toBe(true);
}

const readers: Readonly<Record<string, (run: Run, file: string) => Promise<boolean>>> = {
  '.audit.yaml': async (run, file) => (await run('score', file, '--json')).code === 0,
  'checklist.yaml': async (run, file) => (await run('checklist', 'check', file)).code === 0,
  '.roster.xlsx': async (run, file) => (await run('roster', 'check', file)).code === 0,
  '.prices.xlsx': async (run, file) => (await run('prices', 'check', file)).code === 0,
  '.form.xlsx': async (run, file) => (await run('import', file, '-o', 'never.audit.yaml', '--dry-run')).code === 0,
  '.xlsform.xlsx': async (_, file) => {
    const opened = await workbooks.open(readFileSync(folder.path(file)));
    return (
      opened
        .sheets()
        .map(({ name }) => name)
        .join() === 'survey,choices,settings'
    );
  },
  // It carries no data, and says so.
  'public.xlsx': async (run, file) => (await run('verify', file, '--json')).data.includes('"status": "no-data"'),
  'budget.xlsx': async (run, file) => (await run('verify', file)).code === 0,
  '.docx': async (run, file) => (await run('verify', file)).code === 0,
  'p.xlsx': async (run, file) => (await run('merge', file, '-o', 'p-again.xlsx', '--force')).code === 0,
  '.xlsx': async (run, file) => (await run('verify', file)).code === 0 && (await run('score', file)).code === 0,
  '.csv': async (_, file) => {
    const [sheet] = readCsv(contentOf(file));
    const rows = sheet?.rows.map(({ cells }) => [...cells.keys()]) ?? [];
    const isWithin = rows.every((columns) => Math.max(...columns) <= longColumns.length);
    return sheet?.unclosedLine === undefined && rows.length === 8 && rows[0]?.length === longColumns.length && isWithin;
  },
  '.ndjson': async (_, file) =>
    contentOf(file)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)).length === 7,
  '.json': async (_, file) => JSON.parse(contentOf(file)).audits.length === 1,
  '.parquet': async (_, file) => {
    const rows = await parquetReadObjects({ file: Uint8Array.from(readFileSync(folder.path(file))).buffer });
    const names = Object.keys(rows[0] ?? {});
    return rows.length === 7 && longColumns.every((name) => names.includes(name));
  },
  '.md': async (_, file) => contentOf(file).startsWith('# '),
  '.ics': async (_, file) => /^BEGIN:VCALENDAR\r\n(?:[^\r\n]+\r\n)+END:VCALENDAR\r\n$/.test(contentOf(file)),
};

/** By the first ending that fits. */
async function isReadAgain(run: Run, file: string): Promise<boolean> {
  const [, read] = Object.entries(readers).find(([ending]) => file.endsWith(ending)) ?? [];
  if (read === undefined) throw new RangeError(`nothing reads ${file}`);
  return read(run, file);
}

/** The name that the photograph was stored by; where the answer with it was refused there is none. */
function evidence(): string {
  return existsSync(folder.path('evidence')) ? (readdirSync(folder.path('evidence'))[0] ?? '') : 'photo.png';
}

function contentOf(file: string): string {
  return readFileSync(folder.path(file), 'utf8');
}
