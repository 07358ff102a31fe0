import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCommandLine } from '../../src/cli/read-command-line.ts';
import { messagesIn } from '../../src/i18n/translator.ts';
import { putPhonePrograms } from '../support/phone-programs.ts';
import { runMain } from '../support/run-main.ts';
import { json, saved } from '../support/saved-page.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { zipOf } from '../support/zip-parts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guides = ['', 'en/', 'fr/'].flatMap((language) =>
  readdirSync(join(root, 'docs/guide', language))
    .filter((name) => name.endsWith('.md') && name !== 'card.md')
    .map((name) => `${language}${name}`),
);
const folder = tempFolder();

beforeAll(putPhonePrograms);

/** The commands of a guide in order, as a shell would split them. */
function commandsOf(guide: string): readonly (readonly string[])[] {
  const text = readFileSync(join(root, 'docs/guide', guide), 'utf8');
  return [...text.matchAll(/^ {4}facility-audit (.+)$/gm)].map(([, line = '']) =>
    [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
  );
}

/** Not the interview, which needs a terminal. */
const isWalk = (argv: readonly string[]) => argv[0] === 'walk';

const run = (...argv: readonly string[]) =>
  runMain(folder.path(), argv, { now: () => new Date('2026-12-20T02:00:00Z') });

/** What somebody has at hand who begins with a guide: the lists to copy, and what it says was done or received before. */
async function prepare(guide: string): Promise<void> {
  for (const list of ['roster.yaml', 'prices.yaml']) cpSync(join(root, 'templates', list), folder.path(list));
  const made = (path: string) =>
    run('new', path, '--facility', 'ttyt-mau', '--roster', 'roster.yaml', '--round', '2026-12', '--on', '2026-12-10');
  if (guide.endsWith('inspector.md')) {
    await made('an.audit.yaml');
    cpSync(folder.path('an.audit.yaml'), folder.path('binh.audit.yaml'));
    for (const name of ['binh', 'chi']) writeFileSync(folder.path(`${name}.answers.zip`), savedOnPhone());
  }
  const received = { 'official.md': 'nhan-ve', 'en/official.md': 'received', 'fr/official.md': 'recus' }[guide];
  if (received === undefined) return;
  mkdirSync(folder.path(received));
  await made('received.audit.yaml');
  await run('report', 'received.audit.yaml', '-o', `${received}/ttyt-mau.2026-12.xlsx`, '--prices', 'prices.yaml');
}

/** What a phone saved of the same visit. */
function savedOnPhone(): Uint8Array {
  const { checklist, facility, round, auditedOn } = parse(readFileSync(folder.path('an.audit.yaml'), 'utf8'));
  const of = { id: facility.id, name: facility.name };
  const page = saved({
    checklist,
    facility: of,
    round: round.id,
    auditedOn,
    side: 'verified',
    answers: { 'WS-01': { answer: 'no-evidence' } },
  });
  return zipOf([['answers.json', json(page)]]);
}

/** What the interview would have asked until the end of the visit. */
async function finish(audit: string): Promise<void> {
  const { out } = await run('score', audit, '--json');
  const { criteria } = JSON.parse(out) as { criteria: readonly { readonly id: string; readonly state: string }[] };
  const open = criteria.filter(({ state }) => state === 'unanswered').map(({ id }) => `${id}: no-evidence\n`);
  writeFileSync(folder.path('rest.yaml'), open.join(''));
  expect((await run('walk', audit, '--from', 'rest.yaml', '--by', 'An')).code).toBe(0);
}

describe.each(guides)('docs/guide/%s', (guide) => {
  // A guide is a whole round: some ten commands, each of which reads and writes workbooks.
  test('every command is one, and those before it made what it needs', { timeout: 180_000 }, async () => {
    await prepare(guide);
    const commands = commandsOf(guide);
    expect(commands.length).toBeGreaterThan(3);
    for (const argv of commands) {
      const read = readCommandLine(argv, messagesIn('vi'), { version: '0.0.0', width: 80 });
      expect(read.kind).toBe('command');
      if (isWalk(argv)) continue;
      if (argv[0] === 'sign') await finish(argv[1] ?? '');
      const { code, err } = await run(...argv);
      const mayRemark = argv[0] === 'evidence' || argv[0] === 'doctor' || argv.includes('--on');
      expect({ argv, code, err }).toMatchObject({ code: mayRemark ? expect.toBeOneOf([0, 1]) : 0 });
    }
  });

  test('points only to what is there', () => {
    const text = readFileSync(join(root, 'docs/guide', guide), 'utf8');
    for (const [, path = ''] of text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)) {
      expect(readFileSync(join(root, 'docs/guide', guide, '..', path)).length).toBeGreaterThan(0);
    }
  });
});
