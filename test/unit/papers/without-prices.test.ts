import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runMain } from '../../support/run-main.ts';
import { shownTexts } from '../../support/shown-texts.ts';
import { ofExample } from '../../support/words-of-offices.ts';

const folder = mkdtempSync(join(tmpdir(), 'without-prices-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('without prices the list of investment has quantities, and neither columns of money nor totals', async () => {
  const audit = ofExample('audits/2025-10/ttyt-mu-cang-chai.2025-10.audit.yaml');
  const run = await runMain(folder, ['--lang', 'vi', 'merge', audit, '--sheets', 'papers', '-o', 'out.xlsx']);
  expect({ code: run.code, err: run.err }).toMatchObject({ code: 0 });
  const list = shownTexts(readFileSync(join(folder, 'out.xlsx'))).find(({ texts }) =>
    texts.includes('DANH MỤC ĐẦU TƯ VÀ DỰ KIẾN KINH PHÍ'),
  );
  expect(list?.texts).toContain('Số lượng');
  expect(list?.texts.filter((text) => /^(Đơn giá|Thành tiền|Tổng cộng)/.test(text))).toEqual([]);
});
