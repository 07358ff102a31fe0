import { expect, test } from 'vitest';
import { evidenceSetAside, withSetAside } from '../../../../src/domain/visit/set-aside.ts';
import { audit } from '../../../support/checklist-builders.ts';

test('the evidence of responses kept aside is known, over several upgrades', () => {
  const document = {
    responses: { A: { evidence: [{ file: 'evidence/a.jpg' }] }, B: { evidence: [{ file: 'evidence/b.jpg' }] } },
  };
  const once = withSetAside(audit({}), '1', document, ['A'], []);
  const twice = withSetAside({ ...audit({}), loaded: once }, '2', document, ['B'], []);
  expect(evidenceSetAside({ loaded: once })).toEqual(['evidence/a.jpg']);
  expect(evidenceSetAside({ loaded: twice })).toEqual(['evidence/a.jpg', 'evidence/b.jpg']);
});

test.each([null, {}, { 'x-before-upgrade': 'x' }, { 'x-before-upgrade': [null, { responses: [{ evidence: 'x' }] }] }])(
  'what somebody else wrote there names no evidence: %j',
  (loaded) => {
    expect(evidenceSetAside({ loaded })).toEqual([]);
  },
);
