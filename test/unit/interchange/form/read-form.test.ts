import { describe, expect, test } from 'vitest';
import { unbounded } from '../../../../src/domain/checklist/bounds.ts';
import type { Criterion } from '../../../../src/domain/checklist/checklist.ts';
import { readForm } from '../../../../src/interchange/form/read-form.ts';
import type { ReadCell, ReadRow, ReadSheet } from '../../../../src/interchange/tables/read-sheet.ts';
import { formKey } from '../../../../src/report/form/form-key.ts';
import { formWorkbook } from '../../../../src/report/form/form-workbook.ts';
import {
  audit,
  band,
  checklist,
  checks,
  choice,
  coverage,
  date,
  judgement,
  number,
  section,
  text,
} from '../../../support/checklist-builders.ts';
import { buildForm, plainReaders } from '../../../support/form-cases.ts';
import { readSheets, serialOf } from '../../../support/form-grid.ts';

const criteria: readonly Criterion[] = [
  judgement('J'),
  choice('C', { full: 1, none: 0 }),
  checks('K', { a: null, b: null }),
  number('N', [band(1, null, 1)]),
  date('D', [band(null, 365, 1)]),
  coverage('P'),
  coverage('W', { place: 'ward' }),
  text('T'),
];
const small = checklist([section('only', criteria)], {
  profile: [
    { id: 'beds', kind: 'number', question: { en: 'How many beds?' }, unit: null, bounds: unbounded },
    { id: 'hosting', kind: 'choice', question: { en: 'Where?' }, options: [{ id: 'local', label: { en: 'Here' } }] },
  ],
});
const key = formKey(small, small.sections, 'en');
const empty = readSheets(formWorkbook(buildForm(small, audit()), '2025-08-05T09:00:00Z'));

type Column =
  | 'Code'
  | 'Answer'
  | 'Number, day, or present'
  | 'Needed'
  | 'Note (reason if not applicable)'
  | 'Answered by';
type Typed = string | number | ReadCell;

const value = 'Number, day, or present';
const note = 'Note (reason if not applicable)';

/** The empty form with these cells filled in, by code and column. */
function filled(typed: Readonly<Record<string, Partial<Record<Column, Typed>>>>, sheets = empty): readonly ReadSheet[] {
  return sheets.map((sheet) => {
    let columns = new Map<string, number>();
    return {
      ...sheet,
      rows: sheet.rows.map((row) => {
        const texts = new Map([...row.cells].map(([column, cell]) => [String(cell.value), column]));
        if (texts.has('Code') && texts.has('Answer')) columns = texts;
        const code = String(row.cells.get(columns.get('Code') ?? 0)?.value ?? '');
        const cells = new Map(row.cells);
        for (const [column, cell] of Object.entries(typed[code] ?? {})) {
          cells.set(
            columns.get(column) ?? 0,
            typeof cell === 'object' ? cell : { value: cell, formula: null, isDate: false },
          );
        }
        return { ...row, cells };
      }),
    };
  });
}

function answersIn(sheets: readonly ReadSheet[]) {
  const { entries } = readForm(sheets, key, plainReaders);
  return Object.fromEntries([...entries].flatMap(([id, { answer }]) => (answer === null ? [] : [[id, answer]])));
}

function problemsIn(sheets: readonly ReadSheet[]) {
  return readForm(sheets, key, plainReaders).problems.map(({ code, sheet }) => [code, sheet]);
}

const given = (answer: unknown) => ({ is: 'given', value: answer });

describe('an answer', () => {
  test('of every kind is read from its own cells', () => {
    const sheets = filled({
      J: { Answer: 'Partly met' },
      C: { Answer: 'none' },
      'K/a': { Answer: 'Yes' },
      'K/b': { Answer: 'No' },
      N: { [value]: 12.5 },
      D: { [value]: { value: serialOf('2025-06-30'), formula: null, isDate: true } },
      P: { [value]: 1, Needed: 2 },
      T: { Answer: 'VNPT-HIS' },
    });
    expect(answersIn(sheets)).toEqual({
      J: given('partly'),
      C: given('none'),
      K: given(['a']),
      N: given(12.5),
      D: given('2025-06-30'),
      P: given({ needed: 2, present: 1 }),
      T: given('VNPT-HIS'),
    });
  });

  test.each([
    ['in another language', 'Đạt một phần'],
    ['without diacritics', 'dat mot phan'],
    ['decomposed', 'Đạt một phần'.normalize('NFD')],
    ['in capitals with blanks', '  PARTLY   MET '],
    ['as its id', 'partly'],
  ])('chosen %s is understood', (_, said) => {
    expect(answersIn(filled({ J: { Answer: said } }))).toEqual({ J: given('partly') });
  });

  test('typed as text is a number or a day all the same', () => {
    const sheets = filled({ N: { [value]: '12.5' }, D: { [value]: '2025-06-30' }, P: { [value]: '1', Needed: '2' } });
    expect(answersIn(sheets)).toEqual({
      N: given(12.5),
      D: given('2025-06-30'),
      P: given({ needed: 2, present: 1 }),
    });
  });

  test('that a formula computed is its result', () => {
    expect(answersIn(filled({ N: { [value]: { value: 7, formula: '3+4', isDate: false } } }))).toEqual({ N: given(7) });
  });

  test('in the cell beside its own is taken, as after merging the two', () => {
    expect(answersIn(filled({ N: { Answer: 7 }, J: { [value]: 'Met' } }))).toEqual({ N: given(7), J: given('met') });
  });

  test.each([
    ['N', 'Never measured', given('none')],
    ['D', 'Never', given('never')],
    ['P', 'Not enough evidence', { is: 'no-evidence' }],
    ['T', 'Not enough evidence', { is: 'no-evidence' }],
  ])('%s may be %j instead', (id, said, answer) => {
    expect(answersIn(filled({ [id]: { Answer: said } }))).toEqual({ [id]: answer });
  });

  test('that something does not apply has its reason in the note', () => {
    const { entries, problems } = readForm(
      filled({ J: { Answer: 'Not applicable', [note]: 'no ward' } }),
      key,
      plainReaders,
    );
    expect(problems).toEqual([]);
    expect(entries.get('J')).toMatchObject({ answer: { is: 'not-applicable' }, note: 'no ward' });
  });
});

describe('a sheet', () => {
  test('may be hidden, moved, have other columns first and other rows between', () => {
    const moved = filled({ J: { Answer: 'Met' } })
      .toReversed()
      .map((sheet): ReadSheet => ({ ...sheet, visible: false, rows: sheet.rows.map(movedRow) }));
    expect(answersIn(moved)).toEqual({ J: given('met') });
  });

  test('may have a blank at the end of a heading', () => {
    const sheets = filled({ J: { Answer: 'Met' } }).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: new Map(
          [...row.cells].map(([column, cell]) => [
            column,
            cell.value === 'Answer' ? { ...cell, value: 'Answer ' } : cell,
          ]),
        ),
      })),
    }));
    expect(answersIn(sheets)).toEqual({ J: given('met') });
  });

  test('that is missing leaves its questions alone', () => {
    const { entries } = readForm(
      empty.filter(({ name }) => !name.includes('only')),
      key,
      plainReaders,
    );
    expect(entries.size).toBe(0);
  });
});

describe('a heading', () => {
  const renamed = (from: string, to: string | null) =>
    filled({ J: { Answer: 'Met' }, N: { [value]: 3 } }).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: new Map(
          [...row.cells].map(([column, cell]) => [column, cell.value === from ? { ...cell, value: to } : cell]),
        ),
      })),
    }));

  test.each(['Code', 'Needed', value, note])('“%s” that is another is told, and the table is not read', (heading) => {
    const { problems, entries } = readForm(renamed(heading, 'Anything'), key, plainReaders);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'column-missing', sheet: '1. only', cell: expect.stringMatching(/^[A-D]\d+$/) }),
    );
    expect([...entries.keys()]).toEqual([]);
  });

  test('of who answered may go', () => {
    expect(answersIn(renamed('Answered by', null))).toEqual({ J: given('met'), N: given(3) });
  });

  test('that the whole row of is gone is told at the first code', () => {
    const sheets = empty.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ cells }) => ![...cells.values()].some((cell) => cell.value === value)),
    }));
    expect(problemsIn(sheets)).toEqual([['column-missing', '1. only']]);
  });

  test.each(['Department', 'Present', 'W'])('“%s” of the table by department is told', (heading) => {
    expect(problemsIn(renamed(heading, 'Anything'))).toContainEqual(['column-missing', 'By department']);
  });
});

function movedRow(row: ReadRow): ReadRow {
  return { row: row.row * 2 + 3, cells: new Map([...row.cells].map(([column, cell]) => [column + 2, cell])) };
}

describe('what is wrong', () => {
  test.each([
    ['an unknown choice', { J: { Answer: 'Maybe' } }, 'form-answer'],
    ['a text for a number', { N: { [value]: 'many' } }, 'form-answer'],
    ['a day for a number', { N: { [value]: { value: 45000, formula: null, isDate: true } } }, 'cell-format'],
    ['a number below 0 where things are counted', { P: { [value]: -1, Needed: 2 } }, 'form-answer'],
    ['something else than yes or no', { 'K/a': { Answer: 'partly' } }, 'form-answer'],
    ['two answers side by side', { N: { Answer: 'Never measured', [value]: 3 } }, 'form-two-answers'],
    ['only what is needed', { P: { Needed: 2 } }, 'form-part-missing'],
    ['only what is present', { P: { [value]: 2 } }, 'form-part-missing'],
    ['no reason', { J: { Answer: 'Not applicable' } }, 'form-part-missing'],
    ['a formula without a result', { N: { [value]: { value: null, formula: '1/0', isDate: false } } }, 'form-formula'],
  ])('%s is told at its sheet', (_, typed, code) => {
    expect(problemsIn(filled(typed as Parameters<typeof filled>[0]))).toEqual([[code, '1. only']]);
  });

  test('in a row is told at its cell, and the row is left out', () => {
    const { problems, entries } = readForm(
      filled({ J: { Answer: 'Maybe' }, C: { Answer: 'full' } }),
      key,
      plainReaders,
    );
    expect(problems.map(({ cell, params }) => [cell, params])).toEqual([
      [expect.stringMatching(/^D\d+$/), expect.objectContaining({ criterion: 'J', found: 'Maybe' })],
    ]);
    expect(entries.has('J')).toBe(false);
    expect(entries.get('C')?.answer).toEqual(given('full'));
  });

  test('is every profile answer that is none', () => {
    const sheets = filled({ 'profile:beds': { Answer: 'some' }, 'profile:hosting': { Answer: 'There' } });
    expect(problemsIn(sheets)).toEqual([
      ['form-profile', 'Form'],
      ['form-profile', 'Form'],
    ]);
  });

  test('is a day that is none, under the words that stand beside it', () => {
    const { problems } = readForm(filled({ 'form:auditedOn': { Answer: '31/02/2025' } }), key, plainReaders);
    expect(problems.map(({ code, params }) => [code, params])).toEqual([
      ['invalid-date', { key: 'Day of the self-assessment', found: '31/02/2025' }],
    ]);
  });

  test('is a code that the checklist does not have, where it is answered', () => {
    const sheets = filled({ J: { Code: 'JJ', Answer: 'Met' } });
    expect(problemsIn(sheets)).toEqual([['unknown-criterion', '1. only']]);
  });

  test('is such a code also where a number alone was typed, or its letters are small', () => {
    expect(problemsIn(filled({ N: { Code: 'NN', [value]: 5 } }))).toEqual([['unknown-criterion', '1. only']]);
    const { problems } = readForm(filled({ N: { Code: 'n', [value]: 5 } }), key, plainReaders);
    expect(problems.map(({ params }) => params)).toEqual([{ id: 'n', nearest: 'N' }]);
  });

  test('is a day too far off to be meant', () => {
    const far = (day: Typed) => filled({ D: { [value]: day }, 'form:auditedOn': { Answer: day } });
    const serial = (days: number): ReadCell => ({ value: days, formula: null, isDate: true });
    for (const day of [serial(2_958_465), serial(-1), serial(1), 45_000_000]) {
      expect(problemsIn(far(day))).toEqual([
        ['invalid-date', 'Form'],
        ['form-answer', '1. only'],
      ]);
    }
  });

  test('is a second row of one criterion that says something else', () => {
    const again = filled({ J: { Answer: 'Not met' } }).map((sheet) => ({ ...sheet, name: `${sheet.name} (2)` }));
    const both = [...filled({ J: { Answer: 'Met' } }), ...again];
    expect(problemsIn(both).map(([code]) => code)).toEqual(['form-twice']);
  });
});

describe('counts by department', () => {
  const rows = (counts: readonly (readonly [string, Typed, Typed])[]) =>
    empty.map((sheet) => {
      if (sheet.name !== 'By department') return sheet;
      const first = sheet.rows.findIndex(({ cells }) => cells.get(1)?.value === 1);
      return {
        ...sheet,
        rows: sheet.rows.map((row, index) => {
          const typed = counts[index - first];
          if (typed === undefined) return row;
          const cells = new Map(row.cells);
          typed.forEach((each, offset) => {
            if (each !== '') cells.set(offset + 2, { value: each as string | number, formula: null, isDate: false });
          });
          return { ...row, cells };
        }),
      };
    });

  test('keep their rows', () => {
    expect(
      answersIn(
        rows([
          ['Ward 1', 4, 2],
          ['Ward 2', 3, 3],
        ]),
      ),
    ).toEqual({
      W: given({
        rows: [
          { label: 'Ward 1', needed: 4, present: 2 },
          { label: 'Ward 2', needed: 3, present: 3 },
        ],
      }),
    });
  });

  test('go before numbers that were typed over their sums, which are told where they say something else', () => {
    const counts = rows([['Ward 1', 4, 2]]);
    expect(answersIn(filled({ W: { Needed: 4, [value]: 2 } }, counts))).toEqual({
      W: given({ rows: [{ label: 'Ward 1', needed: 4, present: 2 }] }),
    });
    expect(problemsIn(filled({ W: { Needed: 9, [value]: 2 } }, counts))).toEqual([['form-two-answers', '1. only']]);
  });

  test('need the department’s name and both numbers', () => {
    expect(
      problemsIn(
        rows([
          ['', 4, 2],
          ['Ward 2', 3, ''],
          ['Ward 3', 'x', 1],
        ]),
      ),
    ).toEqual([
      ['form-part-missing', 'By department'],
      ['form-part-missing', 'By department'],
      ['form-answer', 'By department'],
    ]);
  });
});

describe('what is left out and no fault', () => {
  test('is a note without an answer, and an answered row without a code', () => {
    const sheets = filled({ J: { [note]: 'asked again' }, C: { Code: '', Answer: 'full' } });
    expect(readForm(sheets, key, plainReaders).leftOut.map(({ why, criterion }) => [why, criterion])).toEqual([
      ['row-without-code', null],
      ['note-without-answer', 'J'],
      ['row-missing', 'C'],
    ]);
  });

  test('is a question whose row is gone', () => {
    const sheets = empty.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ cells }) => ![...cells.values()].some(({ value: code }) => code === 'N')),
    }));
    const { leftOut, problems } = readForm(sheets, key, plainReaders);
    expect(leftOut).toEqual([{ why: 'row-missing', criterion: 'N', sheet: null, cell: null }]);
    expect(problems).toEqual([]);
  });
});
