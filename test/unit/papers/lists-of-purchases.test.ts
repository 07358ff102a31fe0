import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandLine } from '../../support/command-line.ts';
import { shownTexts } from '../../support/shown-texts.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { ofExample } from '../../support/words-of-offices.ts';

const folder = tempFolder();
const audits = ['ttyt-mu-cang-chai', 'bvdk3'].map((id) => ofExample(`audits/2025-10/${id}.2025-10.audit.yaml`));
const prices = ['--prices', ofExample('prices.example.yaml')];

async function textsOf(name: string, command: string, ...rest: readonly string[]): Promise<readonly string[]> {
  const { code, notes } = await commandLine(folder)(command, ...rest, '-o', 'out.xlsx', '--lang', 'vi', '--force');
  expect({ code, notes }).toMatchObject({ code: 0 });
  return shownTexts(readFileSync(folder.path('out.xlsx'))).find((sheet) => sheet.name === name)?.texts ?? [];
}

test('what is paid every year stands below the names of its columns, as what is bought once', async () => {
  const texts = await textsOf('Nhu cầu đầu tư', 'report', audits[0] ?? '', ...prices);
  const yearly = texts.lastIndexOf('Chi hằng năm');
  const from = texts.indexOf('TT', yearly);
  expect(yearly).toBeGreaterThan(0);
  expect(texts.slice(from, from + 3)).toEqual(['TT', 'Danh mục', 'Tiêu chí']);
  expect(texts.indexOf('Kênh Internet', yearly)).toBeGreaterThan(from);
});

test('what several facilities need has numbers, units, price and amount, as a tender asks', async () => {
  const texts = await textsOf('Mua sắm chung', 'merge', ...audits, ...prices);
  const from = texts.indexOf('TT');
  expect(texts.slice(from, from + 8)).toEqual([
    'TT',
    'Danh mục',
    'ĐVT',
    'Tính chất chi',
    'Số cơ sở y tế',
    'Số lượng',
    'Đơn giá',
    'Thành tiền trước thuế',
  ]);
});

test('without prices neither list of the province has columns of money', async () => {
  for (const name of ['Mua sắm chung', 'Danh mục đầu tư']) {
    const texts = await textsOf(name, 'merge', ...audits);
    expect(texts).toContain('Số lượng');
    expect(texts.filter((text) => /^(Đơn giá|Thành tiền|Tổng cộng)/.test(text))).toEqual([]);
  }
});
