import { expect, test } from 'vitest';
import { createChecklistStore } from '../../../src/app/checklist-store.ts';
import { openAudit } from '../../../src/app/open-inputs.ts';
import { writeReports } from '../../../src/app/write-report.ts';
import { auditYaml, provinceChecklist, reportOf, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { toolsFor } from '../../support/tools.ts';

const folder = tempFolder();

test('workbooks that carry the same checklist are opened with one, which is read once', async () => {
  const tools = toolsFor(folder.files());
  const paths = ['a', 'b'].map((facility) => `${facility}.audit.yaml`);
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a' }),
    'b.audit.yaml': auditYaml({ facility: 'b' }),
  });
  const workbooks = await writeReports(tools, reportOf({ paths, output: 'out' }));
  const store = createChecklistStore(tools);
  const [one, other] = await Promise.all(workbooks.map((path) => openAudit(tools, path, [], store)));
  expect(one?.audit.facility.id).toBe('a');
  expect(other?.checklist).toBe(one?.checklist);
});
