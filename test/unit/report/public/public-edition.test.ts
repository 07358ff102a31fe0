import { expect, test } from 'vitest';
import type { Criterion } from '../../../../src/domain/checklist/checklist.ts';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import { publicEdition } from '../../../../src/report/public/public-edition.ts';
import { workbookAsText } from '../../../support/blocks-as-text.ts';
import {
  audit,
  checklist,
  coverage,
  judgement,
  level,
  levels,
  onCriterion,
  priceList,
  remedy,
  response,
  section,
  sided,
  unscoredSection,
} from '../../../support/checklist-builders.ts';
import { inAll, smallAssessment, smallPrices } from '../../../support/report-fixtures.ts';
import { buildFacilityWorkbook } from '../../../support/report-workbooks.ts';

function hidden(id: string, overrides: Partial<Criterion> = {}): Criterion {
  return { ...judgement(id), confidential: true, ...overrides } as Criterion;
}

/** One section with `count` confidential criteria, the first partly met, and one public one. */
function withHidden(count: number, first = 'partly', others = 'met') {
  const ids = Array.from({ length: count }, (_, index) => `H${index}`);
  const asked = checklist([
    section('s', [judgement('A'), ...ids.map((id) => hidden(id))]),
    section('t', [judgement('B')]),
  ]);
  const answers = ids.map((id, index) => [id, index === 0 ? first : others] as const);
  return publicEdition(assess(audit({ ...Object.fromEntries(answers), A: 'met', B: 'met' }), asked));
}

function shown(assessment = smallAssessment({}, smallPrices())): string {
  return workbookAsText(buildFacilityWorkbook(assessment, { edition: 'public', fingerprint: 'abcd', language: 'en' }));
}

test('confidential criteria are gone from every page', () => {
  expect(shown()).not.toContain('SEC-03');
  expect(shown()).not.toContain('firewall');
});

test('a criterion that is asked only by a confidential answer is gone with it', () => {
  expect(shown()).not.toContain('SEC-04');
});

test('what is needed by a confidential answer is gone with it, also in a chain', () => {
  const needed = [{ when: onCriterion('H', { is: 'met' }), is: 3 }];
  const asked = checklist([
    section('s', [
      hidden('H'),
      coverage('N', { needed }),
      judgement('C', { when: onCriterion('N', { atLeast: 1 }) }),
      judgement('A'),
    ]),
  ]);
  const { assessment } = publicEdition(
    assess(audit({ H: 'met', N: { needed: null, present: 1 }, C: 'met', A: 'met' }), asked),
  );
  expect(assessment.criteria.map(({ criterion }) => criterion.id)).toEqual(['A']);
});

test('names of persons, notes, evidence, plans’ words and free texts are gone', () => {
  const visit = {
    number: '05',
    decision: 'secret decision',
    plan: null,
    startedAt: null,
    endedAt: null,
    place: null,
    present: [],
    chair: 'Chair Person',
    secretary: null,
    copies: null,
    strengths: 'secret strengths',
    difficulties: [],
    conclusion: null,
    facilityOpinion: null,
    disputed: [],
  };
  const team = [{ name: 'Team Person', agency: null, role: null }];
  const text = shown(smallAssessment({ visit, team }, smallPrices()));
  for (const secret of [
    'Nguyễn Văn An',
    'Trần Thị Bình',
    'Only one runs',
    'secret',
    'rack',
    'two at once',
    'Waiting for the province',
    'Person',
    'there is none',
    'provincial budget',
  ]) {
    expect(text, secret).not.toContain(secret);
  }
});

test('the cover says what is left out', () => {
  expect(shown()).toContain('Left out are: criteria marked as not public, evidence, names of persons');
  expect(shown()).toContain('It carries no audit');
});

test('there are no minutes, no evidence, no derivation and no fingerprint', () => {
  const { sheets } = buildFacilityWorkbook(smallAssessment(), { edition: 'public', fingerprint: 'abcd' });
  const ids = sheets.map(({ id }) => id);
  expect(ids[0]).toBe('cover');
  for (const id of ['minutes', 'evidence', 'computed']) expect(ids).not.toContain(id);
  expect(shown()).not.toContain('Fingerprint');
});

test.each([
  [1, true],
  [2, true],
  [3, false],
])('a percent behind which %i hidden lines stand is withheld: %s', (count, isWithheld) => {
  const { assessment, withheld } = withHidden(count);
  expect(withheld.percents.has('s')).toBe(isWithheld);
  expect(withheld.percent).toBe(isWithheld);
  expect(withheld.level).toBe(isWithheld);
  expect(assessment.sections[0]?.percent === null).toBe(isWithheld);
  expect(assessment.percent === null).toBe(isWithheld);
  expect(assessment.sections[1]?.percent).not.toBeNull();
});

test.each([
  ['met', 'met'],
  ['not-met', 'not-met'],
])('a percent from which it can be read that all hidden lines are %s is withheld however many they are', (one, all) => {
  const { assessment, withheld } = withHidden(9, one, all);
  expect([...withheld.percents]).toEqual(['s']);
  expect([withheld.percent, assessment.percent]).toEqual([true, null]);
});

test('a percent that only one set of marks can make is withheld', () => {
  const asked = checklist([
    section('s', [hidden('H', { weight: 9 }), hidden('I', { weight: 3 }), hidden('J'), judgement('A')]),
    section('t', [hidden('K'), hidden('L'), hidden('M'), judgement('B')]),
  ]);
  const answers = { H: 'met', I: 'partly', J: 'not-met', K: 'met', L: 'partly', M: 'not-met', A: 'met', B: 'met' };
  expect([...publicEdition(assess(audit(answers), asked)).withheld.percents]).toEqual(['s']);
});

test('a level is withheld where one or two of the hidden lines behind it are critical, for it would say that they are met', () => {
  const ids = ['H', 'I', 'J', 'K'];
  const levelWith = (criticals: number) => {
    const lines = ids.map((id, index) => hidden(id, { critical: index < criticals }));
    const asked = checklist([section('s', [judgement('A'), ...lines])], {
      ladder: levels(level('ready', { minPercent: 50, critical: 'full' }), level('not-ready')),
    });
    return publicEdition(assess(audit({ A: 'met', H: 'met', I: 'met', J: 'met', K: 'partly' }), asked)).assessment
      .level;
  };
  expect([0, 1, 2, 3].map(levelWith)).toEqual(['ready', null, null, 'ready']);
});

test('that a legal minimum is met is not said of hidden criteria, however many they are', () => {
  const ids = ['H', 'I', 'J'];
  const requirement = { basis: 'b', clause: null, criteria: ['A', ...ids] };
  const asked = checklist([section('s', [judgement('A'), ...ids.map((id) => hidden(id))], { requirement })]);
  const verdictWith = (A: string) =>
    publicEdition(assess(audit({ A, H: 'met', I: 'met', J: 'met' }), asked)).withheld.verdicts.has('s');
  expect([verdictWith('met'), verdictWith('partly')]).toEqual([true, false]);
});

test('three hidden lines of which only one has a mark betray that one', () => {
  const asked = checklist([section('s', [judgement('A'), hidden('H'), hidden('I'), hidden('J')])]);
  const none = { is: 'not-applicable', reason: 'x' } as const;
  const { withheld } = publicEdition(assess(audit({ A: 'met', H: 'not-met', I: none, J: none }), asked));
  expect(withheld.percents.has('s')).toBe(true);
});

test('three hidden lines of which none has a mark betray that they are not applicable', () => {
  const asked = checklist([section('s', [judgement('A'), hidden('H'), hidden('I'), hidden('J')])]);
  const none = { is: 'not-applicable', reason: 'x' } as const;
  const { withheld } = publicEdition(assess(audit({ A: 'met', H: none, I: none, J: none }), asked));
  expect(withheld.percents.has('s')).toBe(true);
});

test('hidden lines that everybody can tell are not asked withhold nothing', () => {
  const when = onCriterion('A', { is: 'not-met' });
  const asked = checklist([section('s', [judgement('A'), hidden('H', { when }), hidden('I', { when })])]);
  const { withheld, assessment } = publicEdition(assess(audit({ A: 'partly' }), asked));
  expect([withheld.percents.size, withheld.percent, withheld.level]).toEqual([0, false, false]);
  expect(assessment.provisionalLevel).not.toBeNull();
});

test('a level is withheld where it would say that one hidden criterion, scored or not, is not answered yet', () => {
  const levelBeside = (...others: readonly Criterion[]) =>
    publicEdition(
      assess(audit({ A: 'met' }), checklist([section('s', [judgement('A')]), unscoredSection('u', others)])),
    ).withheld.level;
  expect(levelBeside(hidden('H'))).toBe(true);
  expect(levelBeside(hidden('H'), hidden('I'), hidden('J'))).toBe(false);
});

test('a level is withheld where it would say whether one hidden critical criterion is verified', () => {
  const asked = checklist([
    section('s', [judgement('A')]),
    unscoredSection('u', [hidden('H', { critical: true }), hidden('I'), hidden('J')]),
  ]);
  expect(publicEdition(assess(audit({ A: 'met', H: 'met', I: 'met', J: 'met' }), asked)).withheld.level).toBe(true);
});

test('the percent of the whole is withheld where it would say what the one withheld section has', () => {
  const asked = checklist([section('s', [hidden('H'), judgement('A')]), section('t', [judgement('B')])]);
  expect(publicEdition(assess(audit({ H: 'met', A: 'met', B: 'met' }), asked)).withheld.percent).toBe(true);
});

test('two withheld sections hide each other behind the percent of the whole', () => {
  const asked = checklist([
    section('s', [hidden('H'), hidden('I'), judgement('A')]),
    section('t', [hidden('J'), hidden('K'), judgement('B')]),
  ]);
  const { withheld } = publicEdition(
    assess(audit({ H: 'met', I: 'partly', J: 'not-met', K: 'met', A: 'met', B: 'met' }), asked),
  );
  expect([...withheld.percents]).toEqual(['s', 't']);
  expect(withheld.percent).toBe(false);
});

test('one confidential critical criterion withholds the level', () => {
  const asked = checklist([section('s', [judgement('A'), hidden('H', { critical: true }), hidden('I'), hidden('J')])]);
  const { withheld, assessment } = publicEdition(assess(audit({ A: 'met', H: 'not-met', I: 'met', J: 'met' }), asked));
  expect(withheld.level).toBe(true);
  expect([assessment.level, assessment.provisionalLevel, assessment.levelIfEvidenced]).toEqual([null, null, null]);
});

test('a legal verdict that rests on a confidential criterion is withheld', () => {
  const requirement = { basis: 'b', clause: null, criteria: ['H'] };
  const asked = checklist([section('s', [judgement('A'), hidden('H'), hidden('I'), hidden('J')], { requirement })]);
  const { withheld, assessment } = publicEdition(assess(audit({ A: 'met', H: 'met', I: 'met', J: 'met' }), asked));
  expect(withheld.verdicts.has('s')).toBe(true);
  expect(assessment.sections[0]?.meetsRequirement).toBeNull();
});

test('a purchase that may be counted with a confidential finding is hidden whether it is or not', () => {
  const asked = checklist([
    section('s', [
      hidden('H', { remedies: [remedy({ item: 'secret' })] }),
      judgement('A', { remedies: [remedy({ item: 'cable', coveredBy: ['H'] }), remedy({ item: 'server' })] }),
    ]),
  ]);
  for (const answer of ['met', 'not-met']) {
    const { assessment } = publicEdition(
      assess(audit({ H: answer, A: 'not-met' }), asked, priceList({ cable: 5, server: 7 })),
    );
    expect(assessment.investment.lines.map(({ item }) => item)).toEqual(['server']);
  }
});

test('counts and findings are those of the public criteria alone', () => {
  const { assessment } = publicEdition(smallAssessment());
  expect(assessment.counts).toEqual({ applicable: 7, answered: 7, verified: 7, notApplicable: 1 });
  expect(assessment.findings.map(({ marked }) => marked.criterion.id)).toEqual([
    'SRV-02',
    'SRV-03',
    'SRV-04',
    'SEC-13',
    'FIN-01',
  ]);
});

test('rooms of a count are summed, for their names are free text', () => {
  const asked = checklist([section('s', [coverage('C', { question: inAll('How many?') })])]);
  const value = {
    rows: [
      { label: 'Ward of Dr An', needed: 2, present: 1 },
      { label: 'Ward B', needed: 3, present: 3 },
    ],
  };
  const recorded = { C: response({ verified: sided(value) }) };
  const text = shown(assess(audit(recorded), asked));
  expect(text).not.toContain('Dr An');
  expect(text).toContain('4 present of 5 needed');
});

test.each([
  ['unanswered', {}],
  ['not verified', { H: response({ self: sided('met') }) }],
])('a single confidential critical criterion that is %s does not tell of itself', (_what, answers) => {
  const asked = checklist([section('s', [judgement('A'), hidden('H', { critical: true })])]);
  const edition = (given: object) => {
    const { assessment } = publicEdition(assess(audit({ A: 'met', ...given }), asked));
    const { complete, source, final, level } = assessment;
    return { complete, source, final, level };
  };
  expect(edition(answers)).toEqual(edition({ H: 'met' }));
});
