import { describe, expect, test } from 'vitest';
import { cheapestLifts } from '../../../../src/domain/lifts/cheapest-lift.ts';
import { failuresByCriterion } from '../../../../src/domain/province/criterion-failures.ts';
import { deadlinesOf } from '../../../../src/domain/province/facility-deadlines.ts';
import { legalVerdict, publicationByLevel, sectionVerdict } from '../../../../src/domain/province/legal.ts';
import { overduePlans } from '../../../../src/domain/province/overdue-plans.ts';
import { agendasByAuthority } from '../../../../src/domain/province/proposals.ts';
import { readyDate } from '../../../../src/domain/province/ready-date.ts';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import { noVisit } from '../../../../src/domain/visit/record-visit.ts';
import {
  audit,
  checklist,
  facility,
  judgement,
  remedy,
  response,
  section,
  sided,
} from '../../../support/checklist-builders.ts';
import { oneSection, resultOf } from '../../../support/facility-results.ts';

const plan = (due: string | null, status: 'open' | 'done' | null = null) => ({
  owner: null,
  due,
  status,
  doneOn: null,
  fundingSource: null,
  note: null,
});
const planned = (answer: string, due: string | null, status: 'open' | 'done' | null = null) =>
  response({ verified: sided(answer), plan: plan(due, status) });

describe('the day on which a facility can be ready', () => {
  const leads = (days: number | null) => ({
    critical: true,
    remedies: [remedy({ act: 'act', item: null, leadDays: days })],
  });
  const of = (answers: Parameters<typeof audit>[0], a = leads(30), b = leads(10)) => {
    const assessment = assess(audit(answers), checklist([section('s', [judgement('A', a), judgement('B', b)])]));
    return readyDate(assessment, cheapestLifts(assessment));
  };

  test('is the latest of plans and lead times over what holds it down', () => {
    expect(of({ A: 'not-met', B: 'not-met' })).toEqual({
      is: 'dated',
      date: '2025-09-04',
      criterion: 'A',
      undated: [],
    });
    expect(of({ A: 'not-met', B: planned('not-met', '2025-12-01') })).toMatchObject({
      date: '2025-12-01',
      criterion: 'B',
    });
  });

  test('is not before what is known, where a finding has neither plan nor lead time', () => {
    expect(of({ A: 'not-met', B: 'not-met' }, leads(30), leads(null))).toEqual({
      is: 'dated',
      date: '2025-09-04',
      criterion: 'A',
      undated: ['B'],
    });
  });

  test('is now where the best level is reached, and unknown while there are no answers', () => {
    expect(of({ A: 'met', B: 'met' })).toEqual({ is: 'ready' });
    expect(of({})).toEqual({ is: 'not-computed' });
  });
});

describe('deadlines', () => {
  const legal = {
    id: 'legal',
    label: { en: 'Legal' },
    readiness: true,
    date: new Map([
      ['hospital', '2025-09-30'],
      ['default', '2026-12-31'],
    ]),
  };
  test('go by the kind of facility, unless it was given a day of its own', () => {
    expect(deadlinesOf(facility(), [legal])[0]).toMatchObject({ date: '2025-09-30', reason: null });
    expect(deadlinesOf(facility({}, { kind: 'centre' }), [legal])[0]).toMatchObject({ date: '2026-12-31' });
    const own = new Map([['legal', { date: '2026-01-31', reason: 'flood' }]]);
    expect(deadlinesOf(facility({}, { deadlines: own }), [legal])[0]).toMatchObject({
      date: '2026-01-31',
      reason: 'flood',
    });
  });

  test('a checklist may have none for a kind', () => {
    const hospitals = { ...legal, date: new Map([['hospital', '2025-09-30']]) };
    expect(deadlinesOf(facility({}, { kind: 'centre' }), [hospitals])[0]).toMatchObject({ date: null });
  });
});

describe('plans', () => {
  test('are overdue from the day after, unless they are done', () => {
    const results = [
      resultOf('a', { A: planned('not-met', '2025-09-01'), B: planned('not-met', '2025-09-02'), C: 'met' }),
      resultOf('b', { A: planned('not-met', '2025-08-01', 'done'), B: 'met', C: planned('partly', '2025-08-31') }),
    ];
    expect(
      overduePlans(results, '2025-09-02').map(({ result, finding, days }) => [
        result.facility.id,
        finding.criterion.id,
        days,
      ]),
    ).toEqual([
      ['b', 'C', 2],
      ['a', 'A', 1],
    ]);
  });
});

describe('criteria that facilities fail', () => {
  test('come with who fails them, the most failed first; what is not answered is not a failure', () => {
    const results = [resultOf('a', { A: 'partly', B: 'not-met', C: 'met' }), resultOf('b', { A: 'met', B: 'partly' })];
    const [first, second, third] = failuresByCriterion(results, oneSection);
    expect([first?.criterion.id, first?.failing.length, first?.atZero, first?.marked]).toEqual(['B', 2, 1, 2]);
    expect([second?.criterion.id, second?.failing.map(({ facility: { id } }) => id)]).toEqual(['A', ['a']]);
    expect([third?.criterion.id, third?.failing.length]).toEqual(['C', 0]);
  });
});

describe('the legal minimum', () => {
  const required = checklist([
    section('s', [judgement('A'), judgement('B')], { requirement: { basis: 'law', clause: null, criteria: ['A'] } }),
    section('t', [judgement('C')], { requirement: { basis: 'law', clause: null, criteria: ['C'] } }),
    section('u', [judgement('D')]),
  ]);
  const of = (answers: Parameters<typeof resultOf>[1], emr: string | null = null) =>
    resultOf('x', answers, {
      checklist: required,
      facility: { emr: emr === null ? null : { status: emr, decision: null, on: null } },
    });

  test('is met section by section, and by the facility where every section is', () => {
    const half = of({ A: 'met', B: 'not-met', C: 'partly', D: 'met' });
    expect(['s', 't', 'u'].map((id) => sectionVerdict(half, id))).toEqual(['met', 'not-met', 'none']);
    expect(legalVerdict(half)).toBe('not-met');
    expect(legalVerdict(of({ A: 'met', C: 'met' }))).toBe('met');
  });

  test('is open while what it asks is not answered', () => {
    expect(legalVerdict(of({ A: 'met' }))).toBe('open');
  });

  test('is not told where a public edition hides what a section asks, and is not met by the rest then', () => {
    const half = of({ A: 'met', B: 'met', C: 'partly', D: 'met' });
    const hidden = (result: typeof half, id: string, criteria: readonly string[]) => ({
      ...result,
      sections: result.sections.map((each) =>
        each.section.id === id
          ? {
              ...each,
              meetsRequirement: null,
              section: { ...each.section, requirement: { basis: 'law', clause: null, criteria } },
            }
          : each,
      ),
    });
    expect(sectionVerdict(hidden(half, 't', []), 't')).toBe('withheld');
    expect(sectionVerdict(hidden(half, 's', ['A']), 's')).toBe('withheld');
    expect(legalVerdict(hidden(half, 't', []))).toBe('withheld');
    expect(legalVerdict(hidden(half, 's', []))).toBe('not-met');
  });

  test('publication stands beside the level: a unit may have published and not be ready', () => {
    const { levels, rows } = publicationByLevel(
      [
        of({ A: 'met', B: 'met', C: 'met', D: 'met' }, 'published'),
        of({ A: 'not-met', B: 'met', C: 'met', D: 'met' }, 'published'),
        of({}),
      ],
      required.ladder,
    );
    expect(levels).toEqual(['ready', 'conditional', 'not-ready', null]);
    expect(rows.map(({ status, counts }) => [status, [...counts]])).toEqual([
      [
        'published',
        [
          ['ready', 1],
          ['conditional', 1],
        ],
      ],
      [null, [[null, 1]]],
    ]);
  });
});

describe('what lies with whom', () => {
  test('difficulties and remedies by authority, what costs nothing apart, what nobody was named for last', () => {
    const asked = checklist([
      section('s', [
        judgement('A', { remedies: [remedy({ authority: 'province', item: 'server' })] }),
        judgement('B', { remedies: [remedy({ act: 'act', authority: 'facility', item: null })] }),
      ]),
    ]);
    const visit = {
      number: null,
      decision: null,
      plan: null,
      startedAt: null,
      endedAt: null,
      place: null,
      present: [],
      chair: null,
      secretary: null,
      copies: null,
      strengths: null,
      conclusion: null,
      facilityOpinion: null,
      disputed: [],
      difficulties: [
        { text: 'no staff', cause: null, authority: 'province' },
        { text: 'no road', cause: 'storm', authority: null },
      ],
    };
    const results = [
      resultOf('a', { A: 'not-met', B: 'not-met' }, { checklist: asked, audit: { visit } }),
      resultOf('b', { A: 'not-met', B: 'met' }, { checklist: asked }),
    ];
    const agendas = agendasByAuthority(results);
    expect(
      agendas.map(({ authority, difficulties, costing, free }) => [
        authority,
        difficulties.length,
        costing.length,
        free.length,
      ]),
    ).toEqual([
      ['facility', 0, 0, 1],
      ['province', 1, 1, 0],
      [null, 1, 0, 0],
    ]);
    expect(agendas[1]?.costing[0]?.facilities.map(({ facility: { id } }) => id)).toEqual(['a', 'b']);
  });
});

test('equal difficulties of several facilities are one, with all of them', () => {
  const difficulty = { text: 'No money', cause: null, authority: 'finance' };
  const visit = { ...noVisit, difficulties: [difficulty] };
  const results = ['a', 'b', 'c'].map((id) => resultOf(id, {}, { audit: { visit } }));
  const [agenda] = agendasByAuthority(results);
  expect(agenda?.difficulties.map(({ text, facilities }) => [text, facilities.length])).toEqual([['No money', 3]]);
});
