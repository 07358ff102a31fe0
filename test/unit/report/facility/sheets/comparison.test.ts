import { expect, test } from 'vitest';
import type { Audit } from '../../../../../src/domain/audit/audit.ts';
import { assess } from '../../../../../src/domain/scoring/assessment.ts';
import type { ComparisonPart } from '../../../../../src/domain/template/report-template.ts';
import { comparisonTable } from '../../../../../src/report/facility/sheets/comparison.ts';
import { plainView } from '../../../../../src/report/sheet/view.ts';
import { cellAsText } from '../../../../support/blocks-as-text.ts';
import { audit, checklist, checks, judgement, noEvidence, section } from '../../../../support/checklist-builders.ts';
import { inAll } from '../../../../support/report-fixtures.ts';

const cited = (clause: string) => ({ basis: [{ document: 'law', clause }] });

const asked = checklist(
  [
    section(
      's',
      [judgement('A', cited('Điều 1')), judgement('B', cited('Điều 1 khoản 2')), judgement('C', cited('Điều 10'))],
      {
        requirement: { basis: 'law', clause: 'Điều 2', criteria: ['C'] },
      },
    ),
    section('t', [
      checks('F', { a: null, b: null }),
      judgement('D', cited('Điều 1, Điều 3')),
      judgement('E', { basis: [{ document: 'other', clause: 'Điều 1' }] }),
    ]),
  ],
  { basis: new Map() },
);

const given = audit({ A: 'met', B: 'met', C: 'partly', D: 'met', E: 'not-met', F: ['a'] });

function compared(
  part: Partial<ComparisonPart>,
  without: readonly string[] = [],
  answers: Audit = given,
): readonly string[] {
  const whole: ComparisonPart = {
    clauses: ['Điều 1'],
    text: inAll('asked'),
    section: null,
    option: null,
    criteria: [],
    ...part,
  };
  const comparison = {
    id: 'x',
    document: 'law',
    name: inAll('x'),
    title: inAll('x'),
    note: null,
    without,
    parts: [whole],
  };
  const table = comparisonTable(comparison, plainView(assess(answers, asked), 'en'));
  return table.columns.slice(3).map(({ cell }) => cellAsText(cell(whole, 0)));
}

test('a clause is answered by those that cite it or something below it in that document, and not by its neighbours', () => {
  expect(compared({})).toEqual(['A: Met / B: Met / D: Met', 'Met[good]']);
});

test('one of several clauses of a citation is enough', () => {
  expect(compared({ clauses: ['Điều 3'] })).toEqual(['D: Met', 'Met[good]']);
});

test('capitals and blanks make no other clause, other spellings may be named', () => {
  expect(compared({ clauses: ['Article 1', 'điều  1 KHOẢN 2'] })).toEqual(['B: Met', 'Met[good]']);
});

test('a criterion may be left out of all, or named where it cites nothing', () => {
  expect(compared({}, ['D'])).toEqual(['A: Met / B: Met', 'Met[good]']);
  expect(compared({ criteria: ['E'] })).toEqual(['A: Met / B: Met / D: Met / E: Not met', 'Partly met[middling]']);
});

test('a section’s legal minimum answers in place of the clauses', () => {
  expect(compared({ section: 's' })).toEqual(['C: Partly met', 'Partly met[middling]']);
});

test('an option is met when it is checked', () => {
  expect(compared({ clauses: ['none'], option: { criterion: 'F', option: 'a' } })).toEqual(['F: Met', 'Met[good]']);
  expect(compared({ clauses: ['none'], option: { criterion: 'F', option: 'b' } })).toEqual([
    'F: Not met',
    'Not met[bad]',
  ]);
});

test('where nothing answers, nothing is considered', () => {
  expect(compared({ clauses: ['Điều 9'] })).toEqual(['', 'Not considered[muted]']);
});

test('what is not answered yet is open, not unmet; what lacks evidence is unmet, with that reason', () => {
  const option = { clauses: ['none'], option: { criterion: 'F', option: 'a' } };
  expect(compared({}, [], audit({}))).toEqual([
    'A: Not answered yet / B: Not answered yet / D: Not answered yet',
    'Not answered yet[muted]',
  ]);
  expect(compared(option, [], audit({}))).toEqual(['F: Not answered yet', 'Not answered yet[muted]']);
  expect(compared({ clauses: ['Điều 3'] }, [], audit({ D: noEvidence }))).toEqual([
    'D: Not enough evidence',
    'Not met[bad]',
  ]);
  expect(compared(option, [], audit({ F: noEvidence }))).toEqual(['F: Not enough evidence', 'Not met[bad]']);
  expect(compared({}, [], audit({ A: 'met', B: 'not-met' }))[1]).toEqual('Partly met[middling]');
  expect(compared({}, [], audit({ A: 'met', B: 'met' }))[1]).toEqual('Not answered yet[muted]');
});
