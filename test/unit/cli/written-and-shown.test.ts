import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { workbooks } from '../../../src/excel/workbooks.ts';
import { commandLine } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
let run: ReturnType<typeof commandLine>;
const given = ['--checklist', 'small.yaml'];

/** Two inspectors who differ, each with a note; the first is chosen. The finding has a plan with a source of money and a note. */
beforeEach(async () => {
  run = commandLine(folder);
  writeFiles(folder, { 'small.yaml': provinceChecklist });
  for (const [name, by] of [
    ['an', 'Nguyễn An'],
    ['binh', 'Trần Bình'],
  ] as const) {
    writeFiles(folder, { [`${name}.audit.yaml`]: auditYaml({ facility: 'a', id: `audit-${name}`, servers: 1 }) });
    const answer = name === 'an' ? 'met' : 'not-met';
    await run('answer', `${name}.audit.yaml`, 'LAN-01', answer, '--note', `ghi chú của ${by}`, '--by', by, ...given);
  }
  const prefer = ['--prefer', 'an.audit.yaml', '--by', 'Lê Cường'];
  expect(
    await run('combine', 'an.audit.yaml', 'binh.audit.yaml', '-o', 'both.audit.yaml', ...prefer, ...given),
  ).toMatchObject({ code: 0 });
  const plan = ['--owner', 'Phòng CNTT', '--funding', 'Quỹ phát triển', '--note', 'chờ đấu thầu'];
  expect(await run('plan', 'both.audit.yaml', 'SRV-01', ...plan, ...given)).toMatchObject({ code: 0 });
});

async function textOf(name: string): Promise<string> {
  const sheets = (await workbooks.open(readFileSync(folder.path(name)))).sheets();
  return sheets
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value))))
    .join('\n');
}

const written = ['chờ đấu thầu', 'Quỹ phát triển', 'ghi chú của Nguyễn An', 'ghi chú của Trần Bình', 'Trần Bình'];

test.each(['facility', 'province'])(
  'plan, source of money and the note of who lost stand in cells of the %s workbook',
  async (which) => {
    const command = which === 'facility' ? 'report' : 'merge';
    expect(await run(command, 'both.audit.yaml', '-o', 'out.xlsx', ...given)).toMatchObject({ code: 0 });
    const text = await textOf('out.xlsx');
    expect(written.filter((each) => !text.includes(each))).toEqual([]);
  },
);

test.each(['csv', 'json', 'ndjson'])('they stand in the export to %s', async (format) => {
  const { data } = await run('export', 'both.audit.yaml', '--to', format, ...given);
  expect(written.filter((each) => !data.includes(each))).toEqual([]);
});

test.each(['Con', 'NUL', 'aux', 'Com1'])(
  'a unit that is only named, and is called %s, gets an id that files can have',
  async (name) => {
    const cell = (text: string, place: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (number: number, texts: readonly string[]) =>
      `<row r="${number}">${texts.map((text, column) => cell(text, `${'ABCD'[column]}${number}`)).join('')}</row>`;
    const rows = [row(1, ['Code', 'Name', 'Kind', 'Unit']), row(2, ['bv-1', 'Viện 1', 'hospital', name])];
    writeFileSync(folder.path('list.xlsx'), smallWorkbook({ sheet: `<sheetData>${rows.join('')}</sheetData>` }));
    expect(await run('roster', 'check', 'list.xlsx')).toMatchObject({ code: 0 });
    const made = await run(
      'new',
      'x.audit.yaml',
      '--facility',
      'bv-1',
      '--roster',
      'list.xlsx',
      '--round',
      'r',
      ...given,
    );
    expect(made, made.notes).toMatchObject({ code: 0 });
    expect(readFileSync(folder.path('x.audit.yaml'), 'utf8')).toContain(`id: unit-${name.toLowerCase()}`);
    expect(await run('score', 'x.audit.yaml')).toMatchObject({ code: 0 });
  },
);
