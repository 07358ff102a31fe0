import { expect, test } from 'vitest';
import type { Audit } from '../../../../src/domain/audit/audit.ts';
import type { Criterion } from '../../../../src/domain/checklist/checklist.ts';
import { upgradeAudit } from '../../../../src/domain/visit/upgrade-audit.ts';
import { auditDocument } from '../../../../src/formats/audit/audit-file.ts';
import {
  audit,
  checklist,
  checks,
  choice,
  judgement,
  number,
  type Recorded,
  section,
} from '../../../support/checklist-builders.ts';

function upgrade(
  before: readonly Criterion[],
  after: readonly Criterion[],
  recorded: Readonly<Record<string, Recorded>>,
) {
  const newer = { version: '2', digest: 'sha256:2' };
  return upgradeAudit(
    audit(recorded),
    checklist([section('a', before)]),
    checklist([section('a', after)], newer),
    auditDocument,
  );
}

function answers({ responses }: Audit): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...responses].map(([id, { verified }]) => [id, verified?.answer]));
}

test('a version that changes texts alone touches no answer', () => {
  const reworded = judgement('J-1', { question: { en: 'Is it really there?' } });
  const upgraded = upgrade([judgement('J-1')], [reworded], { 'J-1': 'partly' });
  expect(answers(upgraded.audit)).toEqual({ 'J-1': { is: 'given', value: 'partly' } });
  expect(upgraded).toMatchObject({ askAgain: [], removed: [], reworded: ['J-1'] });
  expect(upgraded.audit.checklist).toEqual({ id: 'test', version: '2', digest: 'sha256:2' });
  expect(upgraded.audit.loaded).toBeNull();
});

test('checks whose options are others say nothing about the new ones, and are asked again', () => {
  const upgraded = upgrade([checks('K-1', { a: 1, b: 1 })], [checks('K-1', { a: 1, b: 1, c: 1 })], { 'K-1': ['a'] });
  expect(upgraded.askAgain).toEqual(['K-1']);
  expect(answers(upgraded.audit)).toEqual({});
});

test('a chosen option that is still there is kept, one that is gone is asked again', () => {
  const before = [choice('C-1', { a: 1, b: 0 }), choice('C-2', { a: 1, b: 0 })];
  const after = [choice('C-1', { a: 1, c: 0 }), choice('C-2', { a: 1, c: 0 })];
  const upgraded = upgrade(before, after, { 'C-1': 'a', 'C-2': 'b' });
  expect(upgraded.askAgain).toEqual(['C-2']);
  expect(Object.keys(answers(upgraded.audit))).toEqual(['C-1']);
});

test('what is not taken over is kept aside in the file, whatever the reason', () => {
  const upgraded = upgrade([judgement('J-1'), judgement('J-2')], [number('J-1', []), judgement('J-3')], {
    'J-1': 'met',
    'J-2': 'partly',
  });
  expect(upgraded).toMatchObject({ askAgain: ['J-3', 'J-1'], removed: ['J-2'] });
  expect(upgraded.audit.loaded?.['x-before-upgrade']).toEqual([
    { version: '1', responses: { 'J-1': { verified: { answer: 'met' } }, 'J-2': { verified: { answer: 'partly' } } } },
  ]);
});

test('not applicable is asked again where it is forbidden now', () => {
  const forbidden = judgement('J-1', { notApplicable: 'forbidden' });
  const upgraded = upgrade([judgement('J-1')], [forbidden], { 'J-1': { is: 'not-applicable', reason: 'none' } });
  expect(upgraded.askAgain).toEqual(['J-1']);
});

test('every response kept aside is named, with the reason', () => {
  const before = [
    judgement('J-1'),
    judgement('J-2'),
    judgement('J-3'),
    judgement('J-4'),
    checks('K-1', { a: 1, b: 1 }),
    choice('C-1', { a: 1, b: 0 }),
  ];
  const after = [
    number('J-2', []),
    judgement('J-3', { notApplicable: 'forbidden' }),
    judgement('J-4'),
    checks('K-1', { a: 1, c: 1 }),
    choice('C-1', { b: 0, c: 1 }),
  ];
  const upgraded = upgrade(before, after, {
    'J-1': 'met',
    'J-2': 'met',
    'J-3': { is: 'not-applicable', reason: 'none' },
    'J-4': 'met',
    'K-1': ['a'],
    'C-1': 'a',
  });
  expect(upgraded.setAside).toEqual([
    { criterion: 'J-1', why: 'no-longer-asked' },
    { criterion: 'J-2', why: 'other-kind' },
    { criterion: 'J-3', why: 'no-longer-optional' },
    { criterion: 'K-1', why: 'other-options' },
    { criterion: 'C-1', why: 'other-options' },
  ]);
});
