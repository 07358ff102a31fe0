import { describe, expect, test } from 'vitest';
import type { Checklist, Criterion } from '../../../src/domain/checklist/checklist.ts';
import { parsePriceList } from '../../../src/formats/lists/price-file.ts';
import { criteriaOf, readOrThrow, shippedChecklist, shippedText } from '../../support/shipped-checklists.ts';

const checklist = shippedChecklist('emr-readiness/2025.1');
const digestOf2025 = 'sha256:d424f6babed7bbf064a2bae0695e086c7804c30d7ba84b00026ed8940d5e6d47';
const criteria = criteriaOf(checklist);

describe('the shipped checklist emr-readiness 2025.1', () => {
  test('is the one that audits of 2025 were made with, and stays it to the letter', () => {
    expect(checklist).toMatchObject({ id: 'emr-readiness', version: '2025.1', digest: digestOf2025 });
  });

  test('has the 24 critical criteria that were agreed on, and no more', () => {
    const agreed =
      'SRV-01 SRV-02 SRV-07 SRV-13 SRV-18 LAN-01 LAN-08 WS-01 WS-13 BKP-01 BKP-02 BKP-04 BKP-07 SEC-01 SEC-03 SEC-05 SEC-10 ' +
      'EMR-01 EMR-03 EMR-06 EMR-11 EMR-14 HR-01 CON-07';
    expect(idsOf((criterion) => criterion.critical)).toEqual(agreed.split(' '));
  });

  test('forbids “not applicable” where the law or the audit itself would lose its meaning', () => {
    expect(idsOf(({ notApplicable }) => notApplicable === 'forbidden')).toEqual([
      'LAN-01',
      'WS-01',
      'BKP-01',
      'SEC-01',
    ]);
  });

  test('asks these once for all sites of a unit', () => {
    const once = ['SEC-01', 'SEC-12', 'EMR-03', 'EMR-14', 'EMR-15', 'HR-03', 'HR-04', 'HR-05'];
    expect(idsOf(({ scope }) => scope === 'unit')).toEqual(once);
  });

  test('asks for evidence exactly where a criterion is critical', () => {
    expect(idsOf(({ evidence }) => evidence === 'required')).toEqual(idsOf(({ critical }) => critical));
  });

  test('tells inspectors of every criterion where to stand, how to see it and where its threshold comes from', () => {
    expect(idsOf(({ guidance, place, seen, origin }) => [guidance, place, seen, origin].includes(null))).toEqual([]);
  });

  test.each(['templates/prices.yaml', 'examples/lao-cai-2025/prices.example.yaml'])(
    'has an entry for every item in %s',
    (path) => {
      const { prices } = readOrThrow(parsePriceList(shippedText(path), path));
      expect([...prices.keys()]).toEqual([...shippedChecklist('emr-readiness/2026.1').items.keys()]);
      expect([...prices.keys()]).toEqual(expect.arrayContaining([...checklist.items.keys()]));
    },
  );

  test('gives no price in the list to copy, and one for everything in the example, which says that it is one', () => {
    const template = readOrThrow(parsePriceList(shippedText('templates/prices.yaml'), ''));
    const example = readOrThrow(parsePriceList(shippedText('examples/lao-cai-2025/prices.example.yaml'), ''));
    expect([...template.prices.values()].filter(({ price }) => price !== null)).toEqual([]);
    expect([...example.prices.values()].filter(({ price }) => price === null)).toEqual([]);
    expect([template.illustrative, example.illustrative]).toEqual([false, true]);
  });
});

describe.each(['emr-readiness/2025.1', 'emr-readiness/2026.1'])('the counts of %s in docs/content.md', (id) => {
  test('are those of the checklist', () => {
    const own = shippedChecklist(id);
    const table =
      shippedText('docs/content.md').split(`<!-- counts: ${id} -->\n`)[1]?.split('<!-- /counts -->')[0] ?? '';
    const rows = table.split('\n').filter((line) => /^\| (?:\*\*)?[a-z]/.test(line));
    expect(rows.map((row) => row.replaceAll('*', ''))).toEqual([...own.sections.map(sectionRow), totalRow(own)]);
  });
});

function idsOf(isMeant: (criterion: Criterion) => boolean): readonly string[] {
  return criteria.filter(isMeant).map(({ id }) => id);
}

function sectionRow({ id, weight, criteria: own }: Checklist['sections'][number]): string {
  return `| ${[id, weight ?? '–', ...countsOf(own)].join(' | ')} |`;
}

function totalRow(own: Checklist): string {
  return `| ${['all', '', ...countsOf(criteriaOf(own))].join(' | ')} |`.replace('|  |', '| |');
}

function countsOf(own: readonly Criterion[]): readonly number[] {
  const weight = own.reduce((sum, criterion) => sum + (criterion.weight ?? 0), 0);
  return [own.length, own.filter(({ scored }) => scored).length, own.filter(({ critical }) => critical).length, weight];
}
