import { beforeEach, expect, test } from 'vitest';
import { mergeProvince } from '../../../../../src/app/merge/merge-province.ts';
import { messagesIn } from '../../../../../src/i18n/translator.ts';
import { mergeBlocks } from '../../../../../src/report/province/sources/merge-blocks.ts';
import { blocksAsText } from '../../../../support/blocks-as-text.ts';
import {
  auditYaml,
  mergeOf,
  provinceChecklist,
  provincePrices,
  writeFiles,
} from '../../../../support/province-folder.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';
import { toolsFor } from '../../../../support/tools.ts';

const folder = tempFolder();

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'prices.yaml': provincePrices,
    'in/a.audit.yaml': auditYaml({ facility: 'a' }),
    // Nothing of it applies, so that there is no level to reach.
    'in/b.audit.yaml': auditYaml({ facility: 'b' }).replace(
      /answer: (\{[^}]*\}|met)/g,
      'answer: not-applicable, reason: Không có',
    ),
  });
});

test('the screen of a merge withholds nothing: that is for the public edition alone', async () => {
  const { province } = await mergeProvince(toolsFor(folder.files(), { isInteractive: false }), mergeOf({}));
  const messages = messagesIn('vi');
  const shown = blocksAsText([...mergeBlocks(province, 'vi', messages)]);
  expect(shown).toContain(messages.province.ready);
  expect(shown).toContain(messages.words.noLevel);
  expect(shown).not.toContain(messages.report.withheld);
});

test('an audit of the round before whose facility has no later one is not said to be replaced', async () => {
  writeFiles(folder, { 'before/z.audit.yaml': auditYaml({ facility: 'z', round: '2024-08', on: '2024-08-05' }) });
  const tools = toolsFor(folder.files(), { isInteractive: false });
  const { province } = await mergeProvince(tools, mergeOf({ previous: ['before'] }));
  const [own = ''] = blocksAsText([...mergeBlocks(province, 'vi', messagesIn('vi'))])
    .split('\n')
    .filter((line) => line.includes('z.audit.yaml'));
  expect(own).toContain('chỉ có ở đợt trước');
  expect(own).not.toContain('đã có bản mới hơn');
});
