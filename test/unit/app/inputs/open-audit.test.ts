import { expect, test } from 'vitest';
import { createChecklistStore } from '../../../../src/app/inputs/checklist-store.ts';
import { openAudit } from '../../../../src/app/inputs/open-audit.ts';
import { writeTwoReports } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();

test('workbooks that carry the same checklist are opened with one, which is read once', async () => {
  const tools = toolsFor(folder.files());
  const workbooks = await writeTwoReports(tools, folder);
  const store = createChecklistStore(tools);
  const [one, other] = await Promise.all(workbooks.map((path) => openAudit(tools, path, [], store)));
  expect(one?.audit.facility.id).toBe('a');
  expect(other?.checklist).toBe(one?.checklist);
});
