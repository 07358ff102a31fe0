import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAudit, findFacility, unlistedFacility } from '../../../../src/app/audit/new-audit.ts';
import { AuditError } from '../../../../src/domain/problem/audit-error.ts';
import { failureOf } from '../../../support/failure-of.ts';
import { soundChecklist } from '../../../support/small-checklist.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const roster = `format: facility-audit/roster/1
id: r
title: R
province: P
facilities:
  - { id: ttyt-a, name: A, kind: hospital, unit: null, province: P, profile: {}, emr: null }
`;

test('a facility that a roster near the audit lacks is told with the roster, which nobody named', async () => {
  mkdirSync(folder.path('round'));
  writeFileSync(folder.path('roster.yaml'), roster);
  const wanted = { id: 'ttyt-b', roster: null, name: null, kind: null };
  expect(await failureOf(findFacility(toolsFor(folder.files()), wanted, 'round/b.audit.yaml'))).toMatchObject({
    code: 'unknown-facility',
    params: { id: 'ttyt-b', nearest: 'ttyt-a' },
    file: 'roster.yaml',
  });
});

test.each([
  [{ id: 'a/b' }, [['invalid-id', { key: '--facility', found: 'a/b' }]]],
  [{ id: 'CON' }, [['invalid-id', { key: '--facility', found: 'CON' }]]],
  [{ id: 'lpt9.b' }, [['invalid-id', { key: '--facility', found: 'lpt9.b' }]]],
  [{ kind: 'x y' }, [['invalid-id', { key: '--kind', found: 'x y' }]]],
  [{ name: ' ' }, [['empty-value', { key: '--name' }]]],
])('what no audit file could be read with is refused before one is written: %j', async (typed, told) => {
  const wanted = { id: 'ttyt-a', roster: null, name: null, kind: null, ...typed };
  const error = await findFacility(toolsFor(folder.files()), wanted, 'a.audit.yaml').catch((thrown: unknown) => thrown);
  const problems = error instanceof AuditError ? error.problems : [];
  expect(problems.map(({ code, params }) => [code, params])).toEqual(told);
});

test.each(['/', 'nul', 'Com1.2025'])('so is the round %s', (round) => {
  const request = {
    facility: unlistedFacility('a', 'A'),
    round,
    on: '2025-08-05',
    profile: new Map(),
    sections: null,
  };
  expect(() => createAudit(toolsFor(folder.files()), soundChecklist(), request)).toThrow(AuditError);
});
