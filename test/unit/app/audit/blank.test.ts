import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { planCriterion } from '../../../../src/app/audit/plan-criterion.ts';
import { isBlank } from '../../../../src/domain/values/blank.ts';
import { problemsOf } from '../../../support/failure-of.ts';
import { answerKind, makeKindsAudit, openKinds } from '../../../support/kinds-audit.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files());

/** Nothing at all, and spaces as keyboards, web pages and office programs leave them. */
const blanks = [
  '',
  ' ',
  '\t\n',
  '\u00a0',
  '\u2003\u3000',
  '\u200b',
  '\u200c\u200d',
  '\u2060',
  '\ufeff',
  '\u180e',
  '\u3164\u115f\u1160\uffa0',
  '\u00ad',
  '\u2800',
];

beforeEach(() => makeKindsAudit(tools(), folder.path));

test.each(blanks)('%j says nothing', (blank) => {
  expect(isBlank(blank)).toBe(true);
  expect(isBlank(`${blank}–${blank}`)).toBe(false);
});

describe.each(blanks)('with %j', (blank) => {
  test('no criterion is answered', async () => {
    for (const criterion of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) {
      const [problem] = await problemsOf(answerKind(tools(), criterion, blank));
      expect(problem?.code).toBe('wrong-answer');
    }
    expect((await openKinds(tools())).audit.revision).toBe(1);
  });

  test('nothing is not applicable, and nothing is said by nobody', async () => {
    const refused = await problemsOf(answerKind(tools(), 'A', 'not-applicable', { reason: blank }));
    expect(refused[0]?.code).toBe('missing-reason');
    const [nobody] = await problemsOf(answerKind(toolsFor(folder.files(), { by: blank }), 'G', 'có', { by: blank }));
    expect(nobody?.code).toBe('needs-name');
    const { audit } = await answerKind(tools(), 'G', 'có', { note: blank });
    expect(audit.responses.get('G')?.verified).toMatchObject({ by: 'Trần B', note: null });
  });

  test('a plan has no owner, source or note', async () => {
    const plan = { owner: blank, fundingSource: blank, note: blank, due: '2025-12-01' };
    const request = {
      path: 'x.audit.yaml',
      checklists: [],
      by: 'An',
      criterion: 'A',
      plan,
      quantity: null,
      item: null,
      withdraw: false,
      reason: null,
    };
    const { audit } = await planCriterion(tools(), request);
    expect(audit.responses.get('A')?.plan).toMatchObject({
      owner: null,
      fundingSource: null,
      note: null,
      due: '2025-12-01',
    });
  });
});

test('a checks criterion is answered with none by its word, never by nothing', async () => {
  for (const none of ['none', '[]']) {
    const { audit } = await answerKind(tools(), 'C', none);
    expect(audit.responses.get('C')?.verified?.answer).toEqual({ is: 'given', value: [] });
  }
});

async function withResponses(yaml: string): Promise<void> {
  const text = await readFile(folder.path('x.audit.yaml'), 'utf8');
  await writeFile(folder.path('x.audit.yaml'), `${text}responses:\n${yaml}`);
}

test('a file that holds an answer which says nothing still loads, and the criterion is not answered', async () => {
  await withResponses(
    '  G: { verified: { answer: "\\u200b", by: " ", note: "\\u00a0" } }\n  A: { self: { answer: met, by: "\\u2003" } }\n',
  );
  const { audit } = await openKinds(tools());
  expect(audit.responses.get('G')?.verified ?? null).toBeNull();
  expect(audit.responses.get('A')?.self).toMatchObject({ by: null, note: null });
});

test('a reason that says nothing is a problem at its place', async () => {
  await withResponses('  A: { self: { answer: not-applicable, reason: "\\u200b" } }\n');
  expect(await problemsOf(openKinds(tools()))).toMatchObject([{ code: 'missing-reason', file: 'x.audit.yaml' }]);
});
