import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportAudits } from '../../../../src/app/export/export-audits.ts';
import { compareAudits } from '../../../../src/app/merge/compare-audits.ts';
import { mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import type { Notice } from '../../../../src/app/ports/notice.ts';
import type { Tools } from '../../../../src/app/ports/tools.ts';
import { assessFiles } from '../../../../src/app/report/assess-files.ts';
import { verifyWorkbooks } from '../../../../src/app/report/verify-workbooks.ts';
import { writeReports } from '../../../../src/app/report/write-reports.ts';
import { AuditError } from '../../../../src/domain/problem/audit-error.ts';
import { auditYaml, mergeOf, provinceChecklist, reportOf, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';
import { readParts } from '../../../support/zip-parts.ts';

const folder = tempFolder();
let told: Notice[] = [];
const tools = () => toolsFor(folder.files(), { language: 'en', isInteractive: false }, (notice) => told.push(notice));

beforeEach(() => {
  told = [];
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'in/a.audit.yaml': auditYaml({ facility: 'a' }),
    'in/b.audit.yaml': auditYaml({ facility: 'b', servers: 1 }),
  });
});

describe('words of a file that are also names in the language of the tool', () => {
  const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

  test.each(names)('stand on the pages as they are written (%s)', async (name) => {
    const odd = auditYaml({ facility: 'b', servers: 1 })
      .replace('kind: hospital', `kind: ${name}, emr: { status: ${name} }`)
      .replace(
        'responses:',
        `team: [{ name: An, role: ${name} }]\nvisit: { difficulties: [{ text: Thiếu máy, authority: ${name} }] }\nresponses:`,
      )
      .replace(
        / {2}SRV-01: \{ (.*) \}\n/,
        `  SRV-01: { $1, plan: { fundingSource: ${name} }, purchase: [{ item: server, quantity: 1, fundingSource: ${name} }] }\n`,
      );
    writeFiles(folder, { 'in/b.audit.yaml': odd });
    await mergeProvince(tools(), mergeOf());
    await writeReports(tools(), reportOf({ paths: ['in/b.audit.yaml'], output: 'b.xlsx' }));
    for (const path of ['out.xlsx', 'b.xlsx']) {
      const text = [...readParts(readFileSync(folder.path(path))).values()].join('\n');
      expect(text).toContain(`>${name}<`);
      expect(text).not.toContain('native code');
      expect(text).not.toContain('[object');
    }
  });

  test('may be the id of a facility, of its unit and of the round', async () => {
    writeFiles(folder, {
      'in/b.audit.yaml': auditYaml({ facility: '__proto__', unit: 'constructor', round: 'toString' }),
      'in/a.audit.yaml': auditYaml({ facility: 'a', unit: 'constructor', round: 'toString' }),
    });
    const { province } = await mergeProvince(tools(), mergeOf());
    expect(province.sources.inputs.map(({ is }) => is)).toEqual(['audit', 'audit']);
  });
});

describe('an input over which the tool itself fails', () => {
  const fails = (path: string) => path.includes('b.audit') || path.includes('b.xlsx');
  const broken = (): Tools => {
    const all = tools();
    const bug = () => Promise.reject(new TypeError('a bug of ours'));
    const { readText, readBytes } = all.files;
    return {
      ...all,
      files: {
        ...all.files,
        readText: (path, ...more) => (fails(path) ? bug() : readText(path, ...more)),
        readBytes: (path, ...more) => (fails(path) ? bug() : readBytes(path, ...more)),
      },
    };
  };
  const audits = ['in/a.audit.yaml', 'in/b.audit.yaml'];
  const silent = { onProgress: () => undefined, onEdited: () => undefined, onDuplicate: () => undefined };
  const commands: Readonly<Record<string, () => Promise<unknown>>> = {
    merge: () => mergeProvince(broken(), mergeOf()),
    score: () =>
      assessFiles(broken(), {
        paths: audits,
        checklists: ['small.yaml'],
        prices: null,
        sides: 'effective',
        onProgress: () => undefined,
      }),
    report: () => writeReports(broken(), reportOf({ paths: audits, output: 'reports' })),
    verify: () => verifyWorkbooks(broken(), ['b.xlsx'], { fingerprint: null, list: null }, () => undefined),
    export: () =>
      exportAudits(broken(), {
        paths: audits,
        checklists: ['small.yaml'],
        prices: null,
        format: 'json',
        output: 'all.json',
        overwrite: true,
        ...silent,
      }),
  };

  test.each(Object.keys(commands))('is named by %s, with what to send to those who maintain it', async (command) => {
    const error = await commands[command]?.().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AuditError);
    const path = command === 'verify' ? 'b.xlsx' : 'in/b.audit.yaml';
    expect(error instanceof AuditError && error.problems).toMatchObject([{ code: 'failed-over-input', file: path }]);
    expect(told).toMatchObject([{ is: 'failed-over-input', path }]);
    expect(told[0]?.is === 'failed-over-input' && told[0].detail).toContain('TypeError: a bug of ours\n    at ');
  });

  test('is left out where a merge goes on without what it can’t read', async () => {
    const { province, rejected } = await mergeProvince(broken(), mergeOf({ keepGoing: true }));
    expect(rejected).toBe(1);
    expect(province.sources.inputs.map(({ file, is }) => [file, is])).toEqual([
      ['in/a.audit.yaml', 'audit'],
      ['in/b.audit.yaml', 'rejected'],
    ]);
  });

  test('says nothing of the file where the system gives no more open files', async () => {
    const all = tools();
    const full = Object.assign(new Error('EMFILE'), { code: 'EMFILE' });
    const files = { ...all.files, readText: () => Promise.reject(full) };
    await expect(mergeProvince({ ...all, files }, mergeOf({ keepGoing: true }))).rejects.toBe(full);
    expect(told).toEqual([]);
  });

  /** Tools whose memory of b fails from a moment on. */
  function failingLater(): { readonly tools: Tools; readonly from: () => void } {
    const all = tools();
    let isFailing = false;
    const { keeper } = all.surroundings;
    const text = (kept: string) => {
      const back = keeper.text(kept);
      return () => {
        if (isFailing && kept.includes('"id":"b"')) throw new TypeError('a bug of ours');
        return back();
      };
    };
    const surroundings = { ...all.surroundings, keeper: { ...keeper, text } };
    return {
      tools: { ...all, surroundings },
      from: () => {
        isFailing = true;
      },
    };
  }

  const named = (path: string) => ({ problems: [expect.objectContaining({ code: 'failed-over-input', file: path })] });

  test('is named where it is met only while the pages are drawn, and nothing is written', async () => {
    const later = failingLater();
    writeFiles(folder, { 'out.xlsx': 'what stood there' });
    const request = mergeOf({ overwrite: true, onSheet: later.from });
    await expect(mergeProvince(later.tools, request)).rejects.toMatchObject(named('in/b.audit.yaml'));
    expect(readFileSync(folder.path('out.xlsx'), 'utf8')).toBe('what stood there');
  });

  test('is named where it is met while the rounds of a province are compared, and by compare', async () => {
    writeFiles(folder, {
      'old/a.audit.yaml': auditYaml({ facility: 'a', id: 'old-a', round: '2025-02', on: '2025-02-05' }),
      'old/b.audit.yaml': auditYaml({ facility: 'b', id: 'old-b', round: '2025-02', on: '2025-02-05' }),
    });
    /** From when both sides are read. */
    const onceBothAreRead = (later: ReturnType<typeof failingLater>) => {
      let read = 0;
      return (done: number, total: number) => {
        read += Number(done === total);
        if (read === 2) later.from();
      };
    };
    const merging = failingLater();
    const merge = mergeOf({ previous: ['old'], onProgress: onceBothAreRead(merging) });
    await expect(mergeProvince(merging.tools, merge)).rejects.toMatchObject(named('in/b.audit.yaml'));
    const comparing = failingLater();
    const onProgress = onceBothAreRead(comparing);
    const request = {
      before: 'old',
      after: 'in',
      checklists: ['small.yaml'],
      roster: null,
      onConflict: 'fail' as const,
    };
    const compared = compareAudits(comparing.tools, { ...request, onProgress, onEdited: () => undefined });
    await expect(compared).rejects.toMatchObject(named('in/b.audit.yaml'));
  });
});
