import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Audit, GivenValue, Response, SidedAnswer } from '../../src/domain/audit/audit.ts';
import { isProblems } from '../../src/domain/problem/problem.ts';
import { auditDocument, parseAudit, serializeAudit } from '../../src/formats/audit/audit-file.ts';
import { anyAudit } from '../support/any-audit.ts';
import { commandLine } from '../support/command-line.ts';
import { kindsChecklist } from '../support/kinds-checklist.ts';
import { tempFolder } from '../support/temp-folder.ts';

const runs = Number(process.env['EXPORT_RUNS'] ?? 12);
const folder = tempFolder();

/** An answer of each kind that the checklist with all kinds takes. */
const fitting: Readonly<Record<string, GivenValue>> = {
  A: 'partly',
  B: 'away',
  C: ['data', 'system'],
  D: 99.5,
  E: { rows: [{ label: '=1+1', needed: 4, present: 3 }] },
  F: '1990-01-01',
  G: 'Ý kiến\n"khác"',
};

/** The same audit with its texts, on the checklist with all kinds. */
function fitted(audit: Audit, extension: string): Audit {
  const criteria = Object.keys(fitting);
  const responses = [...audit.responses.values()].slice(0, criteria.length).map((response, index) => {
    const id = criteria[index] ?? 'A';
    const side = (sided: SidedAnswer): SidedAnswer => ({
      ...sided,
      answer: sided.answer.is === 'given' ? { is: 'given', value: fitting[id] ?? '' } : sided.answer,
    });
    const fit: Response = {
      ...response,
      self: response.self && side(response.self),
      verified: response.verified && side(response.verified),
      purchase: [],
      decisions: response.decisions.map((each) => ({ ...each, chosen: null, between: each.between.map(side) })),
    };
    return [id, fit] as const;
  });
  return {
    ...audit,
    checklist: { id: 'kinds', version: '1', digest: null },
    sections: null,
    auditedOn: '2089-01-01',
    assigned: new Map(),
    facility: { ...audit.facility, profile: new Map(), deadlines: new Map() },
    visit: audit.visit && { ...audit.visit, disputed: [] },
    responses: new Map(responses),
    deletions: audit.deletions.flatMap((each) =>
      each.what === 'evidence' || each.what === 'plan' ? [{ ...each, criterion: 'A' }] : [],
    ),
    loaded: { 'x-own': extension, facility: { 'x-seen': [1, { a: extension }] } },
  };
}

test('an audit with any texts comes back out of its JSON as it was, and again as itself', async () => {
  const run = commandLine(folder);
  const file = (...name: readonly string[]) => folder.path(...name);
  await fc.assert(
    fc.asyncProperty(
      anyAudit.map((audit) => fitted(audit, audit.facility.name)),
      async (audit) => {
        rmSync(file('in'), { recursive: true, force: true });
        rmSync(file('out'), { recursive: true, force: true });
        for (const each of ['in', 'out']) mkdirSync(file(each));
        writeFileSync(file('in', 'kinds.yaml'), kindsChecklist);
        writeFileSync(file('in', 'a.audit.yaml'), serializeAudit(audit));
        const checklist = ['--checklist', 'in/kinds.yaml'];
        const exported = await run('export', 'in/a.audit.yaml', '--to', 'json', '-o', 'in/a.json', ...checklist);
        expect(exported).toMatchObject({ code: 0 });
        const taken = await run('import', 'in/a.json', '-o', 'out/a.audit.yaml', '--by', 'An', ...checklist);
        expect(taken).toMatchObject({ code: 0 });
        expect(documentIn(file('out', 'a.audit.yaml'))).toEqual(documentIn(file('in', 'a.audit.yaml')));
        const before = readFileSync(file('out', 'a.audit.yaml'), 'utf8');
        const again = await run('import', 'in/a.json', '-o', 'out/a.audit.yaml', '--by', 'An', ...checklist);
        expect(again).toMatchObject({ code: 0, data: expect.stringContaining('nothing new') });
        expect(readFileSync(file('out', 'a.audit.yaml'), 'utf8')).toBe(before);
      },
    ),
    { numRuns: runs },
  );
}, 120_000);

function documentIn(path: string) {
  const parsed = parseAudit(readFileSync(path, 'utf8'), path);
  if (isProblems(parsed)) throw new Error(JSON.stringify(parsed.problems));
  return auditDocument(parsed.value.audit);
}
