import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findFacility } from '../../../src/app/new-audit.ts';
import { failureOf } from '../../support/failure-of.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { toolsFor } from '../../support/tools.ts';

const folder = tempFolder();
const roster = `format: facility-audit/roster/1
id: r
title: R
province: P
facilities:
  - { id: ttyt-a, name: A, kind: hospital, unit: null, province: P, profile: {}, emr: null }
`;

it('a facility that a roster near the audit lacks is told with the roster, which nobody named', async () => {
  mkdirSync(folder.path('round'));
  writeFileSync(folder.path('roster.yaml'), roster);
  const wanted = { id: 'ttyt-b', roster: null, name: null, kind: null };
  expect(await failureOf(findFacility(toolsFor(folder.files()), wanted, 'round/b.audit.yaml'))).toMatchObject({
    code: 'unknown-facility',
    params: { id: 'ttyt-b', nearest: 'ttyt-a' },
    file: 'roster.yaml',
  });
});
