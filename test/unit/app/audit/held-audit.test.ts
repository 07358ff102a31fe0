import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { heldAudit } from '../../../../src/app/audit/held-audit.ts';
import { newAudit, unlistedFacility } from '../../../../src/app/audit/new-audit.ts';
import { combineParts } from '../../../../src/app/combine/combine-parts.ts';
import { noResponse } from '../../../../src/domain/audit/audit.ts';
import { problemsOf } from '../../../support/failure-of.ts';
import { answerKind, makeKindsAudit, openKinds } from '../../../support/kinds-audit.ts';
import { kindsChecklist } from '../../../support/kinds-checklist.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files());
const million = 'x'.repeat(1_300_000);

beforeEach(() => makeKindsAudit(tools(), folder.path));

/** All files there are, with what is in them. */
function everything(): readonly (readonly [string, string])[] {
  const names = readdirSync(folder.path('.'))
    .filter((name) => name.includes('.'))
    .toSorted();
  return names.map((name) => [name, readFileSync(folder.path(name), 'utf8')]);
}

test('an audit that would be too large to be read again is refused before anything is written', async () => {
  for (const criterion of ['A', 'B', 'D']) {
    await answerKind(tools(), criterion, criterion === 'A' ? 'met' : criterion === 'B' ? 'here' : '1', {
      note: million,
    });
  }
  const before = everything();
  const problems = await problemsOf(answerKind(tools(), 'G', 'một', { note: `${million}${'y'.repeat(1000)}` }));
  expect(problems.map(({ code, file }) => [code, file])).toEqual([
    ['not-saved', 'x.audit.yaml'],
    ['audit-too-large', 'x.audit.yaml'],
  ]);
  expect(problems[1]).toMatchObject({ params: { limit: 4_000_000, criterion: 'G' } });
  expect(everything()).toEqual(before);
  expect((await openKinds(tools())).audit.responses.size).toBe(3);
});

test('combining into an audit that is too large writes no file', async () => {
  for (const [path, criterion, value] of [
    ['b.audit.yaml', 'A', 'met'],
    ['c.audit.yaml', 'B', 'here'],
  ] as const) {
    await writeFile(folder.path(path), await readFile(folder.path('x.audit.yaml')));
    await answerKind(tools(), criterion, value, { path, note: million.repeat(2) });
  }
  const before = everything();
  const paths = ['b.audit.yaml', 'c.audit.yaml'];
  const request = {
    paths,
    base: 'x.audit.yaml',
    output: 'all.audit.yaml',
    overwrite: false,
    checklists: [],
    facility: null,
    prefer: null,
    by: 'An',
    reason: null,
  };
  const problems = await problemsOf(combineParts(tools(), request, null));
  expect(problems.map(({ code }) => code)).toEqual(['not-saved', 'audit-too-large']);
  expect(everything()).toEqual(before);
});

test('more answers than a file holds are refused with both numbers', async () => {
  const { audit, checklist } = await openKinds(tools());
  const many = new Map(
    Array.from({ length: 5_001 }, (_, index) => [`Q-${index}`, { ...noResponse, keptFrom: '2025' }]),
  );
  const held = Promise.resolve().then(() => heldAudit({ ...audit, responses: many }, checklist, 'x.audit.yaml'));
  expect((await problemsOf(held)).at(-1)).toMatchObject({
    code: 'too-many-answers',
    params: { count: 5_001, limit: 5_000 },
  });
});

test('an answer that the checklist does not take is not written either', async () => {
  const { audit, checklist } = await openKinds(tools());
  const sided = { answer: { is: 'given', value: 'nowhere' }, by: null, at: null, note: null, changed: null } as const;
  const responses = new Map([['B', { ...noResponse, self: sided }]]);
  const held = Promise.resolve().then(() => heldAudit({ ...audit, responses }, checklist, 'x.audit.yaml'));
  expect((await problemsOf(held)).map(({ code }) => code)).toEqual(['not-saved', 'wrong-answer']);
});

test('a checklist with an id that no audit can have is refused, so that no audit of it begins', async () => {
  for (const id of ['constructor', '__proto__', 'prototype']) {
    const text = kindsChecklist.replace('id: G,', `id: ${id},`);
    await writeFile(folder.path('other.yaml'), text);
    const facility = unlistedFacility('h', 'H');
    const made = newAudit(tools(), {
      path: 'h.audit.yaml',
      checklists: ['other.yaml'],
      facility,
      round: null,
      on: null,
      profile: new Map(),
      sections: null,
    });
    expect(await problemsOf(made)).toMatchObject([{ code: 'unusable-id', params: { id }, line: 21 }]);
  }
});

test('an id that objects have of their own is an id like any other', async () => {
  for (const id of ['toString', 'hasOwnProperty', 'x-ray', 'valueOf']) {
    await writeFile(
      folder.path('other.yaml'),
      kindsChecklist.replace('id: G,', `id: ${id},`).replace('id: kinds', `id: k-${id}`),
    );
    const path = `${id}.audit.yaml`;
    await newAudit(tools(), {
      path,
      checklists: ['other.yaml'],
      facility: unlistedFacility(id, 'H'),
      round: null,
      on: '2025-08-05',
      profile: new Map(),
      sections: null,
    });
    await answerKind(tools(), id, 'một', { path });
    expect([...(await openKinds(tools(), path)).audit.responses.keys()]).toEqual([id]);
  }
});

test('no other place makes the text of an audit', () => {
  const root = new URL('../../../../src/app/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const makers = files.filter((name) => readFileSync(new URL(name, root), 'utf8').includes('serializeAudit'));
  expect(makers.map((name) => name.replaceAll('\\', '/'))).toEqual(['audit/held-audit.ts']);
});
