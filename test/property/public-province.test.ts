import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { pageTexts } from '../support/page-texts.ts';
import { tempFolder } from '../support/temp-folder.ts';

const runs = Number(process.env['PUBLIC_RUNS'] ?? 8);
const folder = tempFolder();
const sections = ['a', 'b', 'c', 'd'] as const;
const weights: Readonly<Record<string, number>> = { a: 1, b: 2, c: 3, d: 5 };

/** Each section has one public line and three that are not, of which a facility that says so has only two. */
const checklist = `
format: facility-audit/checklist/1
id: small
version: "1"
title: { vi: "Bộ nhỏ", en: "Small" }
languages: [vi, en]
profile:
${sections.map((id) => `  - { id: few-${id}, kind: choice, question: { vi: "Ít ${id}?", en: "Few ${id}?" }, options: [{ id: "y", label: { vi: "Có", en: "Yes" } }, { id: "n", label: { vi: "Không", en: "No" } }] }`).join('\n')}
levels:
  - { id: ready, label: { vi: "Sẵn sàng", en: "Ready" }, minPercent: 85 }
  - { id: not-ready, label: { vi: "Chưa sẵn sàng", en: "Not ready" } }
sections:
${sections
  .map(
    (id) => `  - id: ${id}
    title: { vi: "Nhóm ${id}", en: "Section ${id}" }
    weight: ${weights[id]}
    criteria:
      - { id: ${id.toUpperCase()}-01, question: { vi: "Một?", en: "One?" }, kind: judgement, weight: 4 }
${[2, 3, 4].map((number) => `      - { id: ${id.toUpperCase()}-0${number}, question: { vi: "Kín ${number}?", en: "Hidden ${number}?" }, kind: coverage, unit: { vi: "máy", en: "pieces" }, weight: ${number === 2 ? 2 : 3}, confidential: true${number === 4 ? `, when: { profile: few-${id}, is: "n" }` : ''} }`).join('\n')}`,
  )
  .join('\n')}
`;

interface Visited {
  readonly few: readonly boolean[];
  readonly marks: readonly number[];
}

const marks = fc.array(fc.integer({ min: 0, max: 97 }), { minLength: 16, maxLength: 16 });
const anywhere = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });

/** Provinces at random, and those in which several facilities hide the same two sections and one of them only one. */
const province: fc.Arbitrary<readonly Visited[]> = fc.oneof(
  fc.array(fc.record({ few: anywhere, marks }), { minLength: 3, maxLength: 6 }),
  fc
    .record({
      own: fc.array(marks, { minLength: 4, maxLength: 6 }),
      pair: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2, maxLength: 2 }),
    })
    .map(({ own, pair }) =>
      own.map((each, index) => ({
        few: sections.map((_id, section) => (index === 0 ? section === pair[0] : pair.includes(section))),
        marks: each,
      })),
    ),
);

function auditOf({ few, marks }: Visited, facility: string): string {
  const by = 'by: An, at: 2025-08-05T09:00:00+07:00';
  const answers = sections.flatMap((id, section) =>
    [1, 2, 3, 4]
      .filter((number) => number < 4 || few[section] !== true)
      .map((number) => {
        const mark = marks[section * 4 + number - 1] ?? 0;
        const answer = number === 1 ? (mark > 50 ? 'met' : 'not-met') : `{ needed: 97, present: ${mark} }`;
        return `  ${id.toUpperCase()}-0${number}: { verified: { answer: ${answer}, ${by} } }`;
      }),
  );
  const profile = sections.map((id, index) => `few-${id}: "${few[index] === true ? 'y' : 'n'}"`).join(', ');
  return `format: facility-audit/audit/1
id: audit-${facility}
revision: 1
checklist: { id: small, version: "1" }
round: { id: "2025-08" }
auditedOn: 2025-08-05
facility: { id: ${facility}, name: "Facility ${facility}", kind: hospital, profile: { ${profile} } }
responses:
${answers.join('\n')}
`;
}

/** Rows of a shown table: texts and numbers as they stand. */
type Grid = readonly (readonly string[])[];

/** What an outsider reads: each facility's percents and the means, null where they are withheld. */
function readTable(grid: Grid): readonly (readonly (number | null)[])[] {
  const head = grid.findIndex((row) => row.includes('Section a') && row.includes('Facility'));
  const from = grid[head]?.indexOf('Facility') ?? 0;
  const body = grid.slice(head + 1).filter((row) => /^Facility f\d|^Mean of/.test(row[from] ?? ''));
  return body.map((row) => row.slice(from + 1, from + 6).map((each) => (each === 'withheld' ? null : Number(each))));
}

async function gridOf(bytes: Uint8Array, name: string): Promise<Grid> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const rows: string[][] = [];
  workbook.getWorksheet(name)?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => void (cell.master === cell && cells.push(cell.text)));
    rows.push(cells);
  });
  return rows;
}

/** Which unknowns follow from the equations: those that a row of the reduced system has alone. */
function solvable(equations: readonly (readonly number[])[], unknowns: number): readonly number[] {
  const rows = equations.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < unknowns && done < rows.length; column++) {
    const at = rows.findIndex((row, index) => index >= done && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = rows[at];
    if (pivot === undefined) continue;
    [rows[at], rows[done]] = [rows[done] ?? [], pivot];
    const lead = pivot[column] ?? 1;
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / lead;
      for (let index = 0; index < unknowns; index++) row[index] = (row[index] ?? 0) - factor * (pivot[index] ?? 0);
    }
    done += 1;
  }
  return rows.flatMap((row) => {
    const left = row.flatMap((value, index) => (Math.abs(value) > 1e-9 ? [index] : []));
    const [only] = left;
    return left.length === 1 && only !== undefined ? [only] : [];
  });
}

/** The withheld percents that an outsider can compute, as facility and column. */
function derived(table: readonly (readonly (number | null)[])[]): readonly string[] {
  const facilities = table.slice(0, -1);
  const means = table.at(-1) ?? [];
  const unknowns = facilities.flatMap((row, facility) =>
    row.flatMap((value, column) => (value === null ? [{ facility, column }] : [])),
  );
  const index = (facility: number, column: number) =>
    unknowns.findIndex((each) => each.facility === facility && each.column === column);
  const equation = (terms: readonly (readonly [number, number, number])[]) => {
    const row = unknowns.map(() => 0);
    for (const [facility, column, factor] of terms) {
      const at = index(facility, column);
      if (at >= 0) row[at] = factor;
    }
    return row;
  };
  const whole = sections.length;
  const equations = [
    ...facilities.map((_row, facility) =>
      equation([
        ...sections.map((id, column) => [facility, column, weights[id] ?? 0] as const),
        [facility, whole, -11] as const,
      ]),
    ),
    ...means.flatMap((mean, column) =>
      mean === null ? [] : [equation(facilities.map((_row, facility) => [facility, column, 1] as const))],
    ),
  ];
  return solvable(equations, unknowns.length).map((at) => {
    const { facility, column } = unknowns[at] ?? { facility: -1, column: -1 };
    return `facility ${facility}, column ${column}`;
  });
}

async function publicTable(visits: readonly Visited[]) {
  const run = commandLine(folder);
  writeFileSync(folder.path('small.yaml'), checklist);
  const names = visits.map((each, index) => {
    const name = `f${index}.audit.yaml`;
    writeFileSync(folder.path(name), auditOf(each, `f${index}`));
    return name;
  });
  const given = ['--edition', 'public', '--checklist', 'small.yaml', '--lang', 'en', '--force'];
  for (const file of ['out.xlsx', 'out.html']) {
    const { code, notes } = await run('merge', ...names, '-o', file, ...given);
    expect({ code, notes }).toMatchObject({ code: 0 });
  }
  const table = readTable(await gridOf(readFileSync(folder.path('out.xlsx')), 'Facility × section'));
  expect(table).toHaveLength(visits.length + 1);
  return { table, page: pageTexts(readFileSync(folder.path('out.html'), 'utf8')) };
}

test('no withheld percent follows from the percents and means of a public edition', { timeout: 240_000 }, async () => {
  const holds = fc.asyncProperty(province, async (visits) => {
    const { table, page } = await publicTable(visits);
    expect(derived(table)).toEqual([]);
    // The page tells no mean that the workbook withholds.
    const withheld = (table.at(-1) ?? []).filter((mean) => mean === null).length;
    if (withheld > 0) expect(page).toContain('withheld');
  });
  await fc.assert(holds, { numRuns: runs, endOnFailure: true });
});
