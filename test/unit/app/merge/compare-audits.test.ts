import { beforeEach, describe, expect, test } from 'vitest';
import { compareAudits } from '../../../../src/app/merge/compare-audits.ts';
import { mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import { compareJson } from '../../../../src/report/exchange/compare-json.ts';
import { compareBlocks } from '../../../../src/report/screens/compare-blocks.ts';
import { blocksAsText } from '../../../support/blocks-as-text.ts';
import { auditYaml, mergeOf, provinceChecklist, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files(), { language: 'vi', isInteractive: false });

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    '1/a.audit.yaml': auditYaml({ facility: 'a', id: 'a-1', servers: 1 }),
    '1/b.audit.yaml': auditYaml({ facility: 'b', id: 'b-1' }),
    '2/a.audit.yaml': auditYaml({ facility: 'a', id: 'a-2', round: '2025-12', on: '2025-12-01' }),
    '2/c.audit.yaml': auditYaml({ facility: 'c', id: 'c-2', round: '2025-12', on: '2025-12-01' }),
  });
});

const compared = (before: string, after: string) =>
  compareAudits(tools(), {
    before,
    after,
    roster: null,
    checklists: ['small.yaml'],
    onConflict: 'fail',
    onProgress: () => undefined,
    onEdited: () => undefined,
  });

describe('comparing', () => {
  test('goes facility by facility, and names who stands on one side only', async () => {
    expect(compareJson(await compared('1', '2'), 'en')).toEqual({
      format: 'facility-audit/comparison/1',
      facilities: [
        {
          facility: 'a',
          before: {
            audit: 'a-1',
            revision: 1,
            round: '2025-08',
            auditedOn: '2025-08-05',
            facility: 'a',
            percent: 81.25,
            level: 'not-ready',
          },
          after: {
            audit: 'a-2',
            revision: 1,
            round: '2025-12',
            auditedOn: '2025-12-01',
            facility: 'a',
            percent: 100,
            level: 'ready',
          },
          common: { criteria: 3, before: 81.25, after: 100 },
          sections: [
            { id: 'servers', before: 62.5, after: 100 },
            { id: 'lan', before: 100, after: 100 },
          ],
          changes: [
            {
              criterion: 'SRV-01',
              direction: 'better',
              before: { state: 'answered', answer: { needed: 2, present: 1 }, mark: 0.5 },
              after: { state: 'answered', answer: { needed: 2, present: 2 }, mark: 1 },
            },
          ],
          onlyBefore: [],
          onlyAfter: [],
          remarked: [],
          versions: null,
        },
      ],
      onlyBefore: ['b'],
      onlyAfter: ['c'],
      changes: [],
    });
  });

  test('says a change in a sentence', async () => {
    const text = blocksAsText(compareBlocks(await compared('1', '2'), 'vi'));
    expect(text).toContain('SRV-01: 1 → 2 máy chủ');
    expect(text).toContain('Cơ sở y tế chỉ có ở đợt trước: Cơ sở b.');
  });

  test('takes one audit with one other, whatever their facilities', async () => {
    const { facilities } = await compared('1/b.audit.yaml', '2/c.audit.yaml');
    expect(facilities.map(({ before, after }) => [before.facility.id, after.facility.id])).toEqual([['b', 'c']]);
  });

  test('takes province workbooks too', async () => {
    await mergeProvince(tools(), mergeOf({ paths: ['1'], output: 'province.xlsx' }));
    const { facilities, onlyBefore } = await compared('province.xlsx', '2');
    expect([facilities.length, onlyBefore.length]).toEqual([1, 1]);
  });
});
