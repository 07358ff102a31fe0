import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAuditFile } from '../../src/app/inputs/open-audit.ts';
import type { Audit } from '../../src/domain/audit/audit.ts';
import { changesBetween, readHistory } from '../../src/domain/audit/history.ts';
import { canonicalJson } from '../../src/domain/values/json.ts';
import { commandLine } from '../support/command-line.ts';
import { kindsAnswers, kindsChecklist } from '../support/kinds-checklist.ts';
import { pngOf } from '../support/pictures.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { toolsFor } from '../support/tools.ts';

const photo = pngOf();
const storedPhoto = `${createHash('sha256').update(photo).digest('hex').slice(0, 12)}-photo.png`;

/** Sequences tried; COMMAND_SEQUENCES tries more by hand. */
const runs = Number(process.env['COMMAND_SEQUENCES'] ?? 15);

const folder = tempFolder();
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

/** A criterion is gone in the next version. */
const nextChecklist = kindsChecklist.replace('version: "1"', 'version: "2"').replace(/\n {6}- \{ id: D,.*/, '');

const criterion = fc.constantFrom(...(Object.keys(kindsAnswers) as (keyof typeof kindsAnswers)[]));
const file = fc.constantFrom('an', 'binh');
const side = fc.constantFrom('self', 'verified');
const value = fc.constantFrom('usual', 'no-evidence', 'clear', '   ', 'nonsense');

/** A command line of what inspectors do; many of them are refused, which must harm nothing. */
const command = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(file, criterion, side, value).map(answerOf) },
  fc
    .tuple(file, criterion)
    .map(([name, id]) => ['plan', audit(name), id, '--owner', 'Phòng CNTT', '--due', '2025-09-01']),
  fc.tuple(file, criterion).map(([name, id]) => ['plan', audit(name), id, '--withdraw']),
  fc.tuple(file, fc.constantFrom('05/BB-TCT', '  ')).map(([name, number]) => ['sign', audit(name), '--number', number]),
  fc.constant(['combine', audit('an'), audit('binh'), '-o', audit('both'), '--force']),
  fc.constant(['combine', audit('an'), audit('both'), '-o', audit('all'), '--force']),
  file.map((name) => ['report', audit(name), '-o', `${name}.xlsx`, '--force']),
  file.map((name) => ['reopen', `${name}.xlsx`, '-o', audit(`${name}-again`), '--force']),
  file.map((name) => ['export', audit(name), '--to', 'json', '-o', `${name}.json`, '--force']),
  fc.constant(['merge', audit('an'), audit('both'), '-o', 'tinh.xlsx', '--force']),
  file.map((name) => ['form', audit(name), '-o', `${name}.form.xlsx`, '--force']),
  fc
    .tuple(file, file)
    .map(([name, other]) => ['import', `${name}.form.xlsx`, '-o', audit(other), '--reason', 'phiếu mới']),
  file.map((name) => ['audit', 'upgrade', audit(name), '--to', 'next.yaml', '--reason', 'bản mới']),
  fc
    .tuple(file, criterion)
    .map(([name, id]) => ['answer', audit(name), id, 'no-evidence', '--reason', 'xem lại', '--evidence', 'photo.png']),
  fc
    .tuple(file, criterion)
    .map(([name, id]) => ['evidence', 'remove', audit(name), id, storedPhoto, '--reason', 'nhầm ảnh']),
);

test('after any commands every file can be read, nothing is a bug, and the history tells how each audit came to be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 14 }), async (commands) => {
      for (const name of readdirSync(folder.path())) rmSync(folder.path(name), { recursive: true, force: true });
      writeFileSync(folder.path('kinds.yaml'), kindsChecklist);
      writeFileSync(folder.path('next.yaml'), nextChecklist);
      writeFileSync(folder.path('photo.png'), photo);
      const run = commandLine(folder);
      const made = [
        '--facility',
        'yb',
        '--name',
        'Yên Bình',
        '--kind',
        'hospital',
        '--round',
        'r',
        '--on',
        '2025-08-05',
      ];
      for (const name of ['an', 'binh']) {
        expect(await run('new', audit(name), ...made, '--checklist', 'kinds.yaml')).toMatchObject({ code: 0 });
      }
      for (const argv of commands) {
        const { code, notes } = await run(...argv);
        expect([0, 1, 2, 3, 4], `${argv.join(' ')}\n${notes}`).toContain(code);
      }
      const audits = readdirSync(folder.path()).filter((name) => name.endsWith('.audit.yaml'));
      for (const name of audits) expect(await run('score', name, '--json'), name).toMatchObject({ code: 0 });
      for (const name of ['an.xlsx', 'binh.xlsx'].filter((each) => existsSync(folder.path(each)))) {
        expect(await run('verify', name), name).toMatchObject({ code: 0 });
      }
      expect(await run('doctor', '--json')).toMatchObject({ code: 0 });
      for (const name of ['an', 'binh']) expect(await lastInHistory(name)).toEqual(await heldBy(name));
    }),
    { numRuns: runs },
  );
}, 600_000);

function audit(name: string): string {
  return `${name}.audit.yaml`;
}

function answerOf([name, id, as, what]: readonly [string, keyof typeof kindsAnswers, string, string]): string[] {
  const reason = ['--reason', 'xem lại'];
  return ['answer', audit(name), id, what === 'usual' ? kindsAnswers[id] : what, '--as', as, ...reason];
}

/** The last value that the history gives each part of each response. */
async function lastInHistory(name: string): Promise<ReadonlyMap<string, string>> {
  const path = folder.path(`${name}.history.jsonl`);
  const last = new Map<string, string>();
  if (!existsSync(path)) return last;
  for (const line of readHistory(readFileSync(path, 'utf8'), sha256)) {
    if (line.is === 'torn' || !line.isLinked) throw new Error(`${name}: the history is broken`);
    const { criterion: id, part, to } = line.entry;
    if (id === null) continue;
    // An empty list of evidence is none.
    if (to === null || canonicalJson(to) === '[]') last.delete(`${id} ${part}`);
    else last.set(`${id} ${part}`, canonicalJson(to));
  }
  return last;
}

/** The same of the audit itself. */
async function heldBy(name: string): Promise<ReadonlyMap<string, string>> {
  const opened = await openAuditFile(toolsFor(folder.files()), audit(name), []);
  const blank: Audit = { ...opened.audit, responses: new Map() };
  return new Map(
    changesBetween(blank, opened.audit).flatMap(({ criterion: id, part, to }) =>
      id === null || to === null ? [] : [[`${id} ${part}`, canonicalJson(to)] as const],
    ),
  );
}
