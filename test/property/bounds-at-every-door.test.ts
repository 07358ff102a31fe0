import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { boundsFault } from '../../src/domain/answer-kinds/bounds-fault.ts';
import { boundedChecklist } from '../support/bounded-checklist.ts';
import { commandLine } from '../support/command-line.ts';
import { fillForm } from '../support/fill-form.ts';
import { parseFiles, valueIn } from '../support/small-checklist.ts';
import { tempFolder } from '../support/temp-folder.ts';

const folder = tempFolder();
const run = commandLine(folder);
const checklist = valueIn(parseFiles(boundedChecklist, {}));
const criteria = new Map(checklist.sections.flatMap((section) => section.criteria.map((each) => [each.id, each])));

/** Near the bounds of the criteria, on both sides. */
const numbers = fc.constantFrom(
  -300,
  -11,
  -10,
  -0.5,
  0,
  0.5,
  1,
  2,
  3,
  59.5,
  60,
  61,
  99.9,
  100,
  100.5,
  1999,
  2000,
  2001,
);
const counts = fc.record({ needed: numbers.filter((each) => each >= 0), present: numbers.filter((each) => each >= 0) });
const answered = fc.oneof(
  fc.record({ id: fc.constantFrom('FREE', 'TEMP'), value: numbers }),
  fc.record({ id: fc.constantFrom('PCS', 'LIC'), value: counts }),
);

/** A number of the vocabulary of scripts, which is read alike in every language. */
function written(value: number | { readonly needed: number; readonly present: number }): string {
  return typeof value === 'number' ? String(value) : `${value.present}/${value.needed}`;
}

beforeEach(() => writeFileSync(folder.path('bounded.yaml'), boundedChecklist));

describe('a number', () => {
  test('is accepted at every door, or at none', { timeout: 300_000 }, async () => {
    await run(
      'form',
      '-o',
      'form.xlsx',
      '--checklist',
      'bounded.yaml',
      '--lang',
      'vi',
      '--facility',
      'bv-1',
      '--on',
      '2025-08-05',
    );
    const form = readFileSync(folder.path('form.xlsx'));
    let tries = 0;
    await fc.assert(
      fc.asyncProperty(answered, async ({ id, value }) => {
        tries += 1;
        const criterion = criteria.get(id);
        if (criterion === undefined) throw new Error(`no criterion ${id}`);
        const isSound = boundsFault(criterion, value) === null;
        const audit = `a${tries}.audit.yaml`;
        await run('new', audit, '--facility', 'bv-1', '--checklist', 'bounded.yaml', '--on', '2025-08-05');
        const codes = [(await run('answer', audit, id, '--', written(value))).code];
        writeFileSync(folder.path('answers.yaml'), `${id}: ${JSON.stringify(value)}\n`);
        codes.push((await run('walk', audit, '--from', 'answers.yaml')).code);
        const cells =
          typeof value === 'number'
            ? { 'Số, ngày, hoặc hiện có': value }
            : { 'Số, ngày, hoặc hiện có': value.present, 'Cần có': value.needed };
        writeFileSync(folder.path('filled.xlsx'), fillForm(form, { [id]: cells }));
        codes.push((await run('import', 'filled.xlsx', '-o', `b${tries}.audit.yaml`)).code);
        expect(codes).toEqual(isSound ? [0, 0, 0] : [2, 2, 2]);
      }),
      { numRuns: 25 },
    );
  });

  test('beyond its bounds in an audit of before is read and told, with its place', async () => {
    await run('new', 'old.audit.yaml', '--facility', 'bv-1', '--checklist', 'bounded.yaml', '--on', '2025-08-05');
    await run('answer', 'old.audit.yaml', 'TEMP', '22');
    const text = readFileSync(folder.path('old.audit.yaml'), 'utf8');
    writeFileSync(folder.path('old.audit.yaml'), text.replace('answer: 22', 'answer: 220'));
    const { code, notes } = await run('score', 'old.audit.yaml');
    expect(code).toBe(0);
    expect(notes).toMatch(/Numbers in “old.audit.yaml” lie beyond .*\nold.audit.yaml:\d+:\d+: TEMP: The number is 220/);
  });
});
