import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { mergeProvince } from '../../../../src/app/merge/merge-province.ts';
import { verifyWorkbooks } from '../../../../src/app/report/verify-workbooks.ts';
import { writeReports } from '../../../../src/app/report/write-reports.ts';
import { workbooks } from '../../../../src/excel/workbooks.ts';
import { dataPart, dataPartXml } from '../../../../src/office/carry/data-part.ts';
import type { CarriedData } from '../../../../src/report/sheet/carried.ts';
import { failureOf } from '../../../support/failure-of.ts';
import { auditYaml, mergeOf, provinceChecklist, reportOf, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';
import { readParts, withParts, zipOf } from '../../../support/zip-parts.ts';

const folder = tempFolder();
const tools = () => toolsFor(folder.files(), { language: 'en', isInteractive: false });
const read = (path: string) => readFileSync(folder.path(path));
const write = (path: string, bytes: Uint8Array) => writeFileSync(folder.path(path), bytes);
const heldByNobody = { fingerprint: null, list: null };
const verified = async (path: string) =>
  (await verifyWorkbooks(tools(), [path], heldByNobody, () => undefined)).verified[0];

beforeEach(async () => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a', lan: 'not-met', servers: 1 }),
    'in/readme.txt': '',
  });
  await writeReports(tools(), reportOf({ output: 'in/honest.xlsx' }));
  writeFiles(folder, { 'a.audit.yaml': auditYaml({ facility: 'a' }) });
  await writeReports(tools(), reportOf({ output: 'better.xlsx' }));
});

/** A workbook with the pages of one and the data of another, in which everything is consistent: parts, digests, cells as written. */
async function forged(pages: string, data: string): Promise<Uint8Array> {
  const carried = (path: string): Promise<CarriedData | null> =>
    workbooks.open(read(path)).then((each) => each.carried());
  let model: Parameters<typeof workbooks.build>[0] | null = null;
  const taking = {
    ...tools(),
    workbooks: {
      ...workbooks,
      build: async (...given: Parameters<typeof workbooks.build>) => {
        model = given[0];
        return workbooks.build(...given);
      },
    },
  };
  await writeReports(taking, reportOf({ paths: [pages], output: 'again.xlsx' }));
  if (model === null) throw new Error('nothing was built');
  return workbooks.build(model, await carried(data));
}

test('a report is intact as it was written, and its pages are made again from its answers', async () => {
  expect(await verified('in/honest.xlsx')).toMatchObject({ status: 'intact', compared: 'cells', recomputed: 'pages' });
});

test('of a report of another build of the same version only the figures are compared, which is said', async () => {
  const { surroundings } = tools();
  const other = { ...tools(), surroundings: { ...surroundings, renderer: 'other' } };
  const {
    verified: [found],
  } = await verifyWorkbooks(other, ['in/honest.xlsx'], heldByNobody, () => undefined);
  expect(found).toMatchObject({ status: 'intact', recomputed: 'figures' });
});

test('pages that say more than the answers they carry are told, though the workbook says that they were written so', async () => {
  write('forged.xlsx', await forged('better.xlsx', 'in/honest.xlsx'));
  expect((await workbooks.open(read('forged.xlsx'))).isUntouched).toBe(true);
  const found = await verified('forged.xlsx');
  expect(found).toMatchObject({ status: 'edited', recomputed: 'pages' });
  expect(found?.edits).toContainEqual(
    expect.objectContaining({
      expected: expect.stringContaining('Not ready'),
      found: expect.stringContaining('Ready'),
    }),
  );
});

test('answers that are better than honest pages are a conflict for a merge, and told by verify', async () => {
  write('in/honest.xlsx', await forged('in/honest.xlsx', 'better.xlsx'));
  expect((await verified('in/honest.xlsx'))?.status).toBe('edited');
  expect(await failureOf(mergeProvince(tools(), mergeOf()))).toMatchObject({ code: 'conflict-edited' });
  expect(await failureOf(mergeProvince(tools(), mergeOf({ onEdit: 'visible' })))).toMatchObject({
    code: 'conflict-edited',
  });
  const { province } = await mergeProvince(tools(), mergeOf({ onEdit: 'carried' }));
  expect(province.facilities).toHaveLength(1);
});

test('a workbook of another version is compared by its figures and its fingerprint', async () => {
  const older = { ...tools(), surroundings: { ...tools().surroundings, toolVersion: '0.0.1' } };
  await writeReports(older, reportOf({ output: 'older.xlsx' }));
  expect(await verified('older.xlsx')).toMatchObject({ status: 'intact', recomputed: 'figures' });
  writeFiles(folder, { 'a.audit.yaml': auditYaml({ facility: 'a', servers: 1 }) });
  await writeReports(older, reportOf({ output: 'worse.xlsx' }));
  write('forged.xlsx', await forged('older.xlsx', 'worse.xlsx'));
  const found = await verified('forged.xlsx');
  expect(found).toMatchObject({ status: 'edited', recomputed: 'figures' });
  expect(found?.edits.map(({ sheet, what }) => `${sheet} ${what}`)).toEqual(
    expect.arrayContaining(['Minutes text', 'Minutes number']),
  );
});

test('a part that was changed and kept its checksum is not taken for untouched', async () => {
  const parts = readParts(read('in/honest.xlsx'));
  const sheet = 'xl/worksheets/sheet2.xml';
  const changed = zipOf([...parts].map(([name, text]) => [name, name === sheet ? text.replace('<v>', '<v>1') : text]));
  const zip = (await import('../../../../src/office/zip/open-zip.ts')).openZip(changed, {
    fileBytes: Infinity,
    parts: Infinity,
    partBytes: Infinity,
    totalBytes: Infinity,
    ratio: Infinity,
  });
  const entry = zip.entries.get(sheet);
  // What a CRC-32 that was kept comes to: the index says the checksum and the size that the part has now.
  write(
    'kept.xlsx',
    withParts(changed, {
      'customXml/item1.xml': (xml) => {
        const json = xml.slice(xml.indexOf('>{') + 1, xml.lastIndexOf('</'));
        const index = JSON.parse(json);
        const before: readonly unknown[] = index.manifest[sheet];
        index.manifest[sheet] = [entry?.crc, entry?.size, before[2]];
        return dataPartXml(dataPart('index', JSON.stringify(index)));
      },
    }),
  );
  expect((await workbooks.open(read('kept.xlsx'))).isUntouched).toBe(false);
});

test('a workbook whose audits were emptied carries no data', async () => {
  const data = await (await workbooks.open(read('better.xlsx'))).carried();
  if (data === null) throw new Error('no data');
  let model: Parameters<typeof workbooks.build>[0] | null = null;
  await writeReports(
    {
      ...tools(),
      workbooks: {
        ...workbooks,
        build: async (...given: Parameters<typeof workbooks.build>) => {
          model = given[0];
          return workbooks.build(...given);
        },
      },
    },
    reportOf({ output: 'again.xlsx' }),
  );
  if (model === null) throw new Error('nothing was built');
  write('emptied.xlsx', await workbooks.build(model, { ...data, audits: [] }));
  expect(await verified('emptied.xlsx')).toMatchObject({ status: 'no-data', compared: null });
});

test('every sheet says truly how far its cells go', async () => {
  await mergeProvince(tools(), mergeOf({ onEdit: 'carried' }));
  for (const path of ['in/honest.xlsx', 'out.xlsx']) {
    for (const [name, xml] of readParts(read(path))) {
      if (!/worksheets\/sheet\d+\.xml$/.test(name)) continue;
      const said = /<dimension ref="A1:([A-Z]+)(\d+)"/.exec(xml);
      const rows = [...xml.matchAll(/<c r="[A-Z]+(\d+)"/g)].map(([, row]) => Number(row));
      const columns = [...xml.matchAll(/<c r="([A-Z]+)\d+"/g)].map(([, column = '']) => column.padStart(3));
      expect([name, Number(said?.[2])]).toEqual([name, Math.max(...rows)]);
      expect((said?.[1] ?? '').padStart(3) >= (columns.toSorted().at(-1) ?? '')).toBe(true);
    }
  }
});
