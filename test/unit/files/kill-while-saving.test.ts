import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildFileChild, startChild } from '../../support/file-child.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { revisionOf } from '../../support/whole-text.ts';

/** `npm run torture` asks for hundreds. */
const kills = Number(process.env['FACILITY_AUDIT_KILLS'] ?? 25);

const folder = tempFolder();

test(`${kills} kills -9 while saving leave a whole file with everything that was confirmed, and the next process goes on at once`, async () => {
  const child = await buildFileChild(folder.path());
  const audit = folder.path('a.2025-08.audit.yaml');
  let reached = 0;
  for (let kill = 0; kill < kills; kill++) {
    const saving = startChild(process.execPath, [child, 'loop', audit]);
    await saving.untilLines(1 + (kill % 6));
    const confirmed = Number((await saving.kill()).at(-1));

    const revision = revisionOf(readFileSync(audit, 'utf8'));
    expect(revision, `whole after kill ${kill}`).not.toBeNull();
    // Later saves may be there too: their lines had not arrived when the child was killed.
    expect(revision).toBeGreaterThanOrEqual(confirmed);
    expect(confirmed).toBeGreaterThan(reached);
    reached = revision ?? reached;
    expect(historyOf(audit)).toContain(`{"revision":${confirmed}}`);
  }
  // Each start swept what the previous kill left.
  expect(temps().length).toBeLessThanOrEqual(1);

  await folder.files().sweep('.');
  expect(temps()).toEqual([]);
  expect(readdirSync(folder.path()).filter((name) => name.startsWith('.'))).toEqual([]);
}, 3_600_000);

function historyOf(audit: string): readonly string[] {
  return readFileSync(`${audit}.history`, 'utf8').split('\n').slice(0, -1);
}

function temps(): readonly string[] {
  return readdirSync(folder.path()).filter((name) => name.endsWith('.tmp'));
}
