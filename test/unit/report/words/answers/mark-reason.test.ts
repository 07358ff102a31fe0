import { expect, test } from 'vitest';
import type { Criterion } from '../../../../../src/domain/checklist/checklist.ts';
import { assess } from '../../../../../src/domain/scoring/assessment.ts';
import { markReason } from '../../../../../src/report/words/answers/mark-reason.ts';
import {
  audit,
  band,
  checklist,
  checks,
  choice,
  coverage,
  date,
  judgement,
  noEvidence,
  notApplicable,
  number,
  onProfile,
  type Recorded,
  section,
  text,
} from '../../../../support/checklist-builders.ts';

/** Why the criterion, called X, has its mark. */
function reason(criterion: Criterion, recorded: Recorded | null): string {
  const [only] = assess(
    audit(recorded === null ? {} : { X: recorded }),
    checklist([section('s', [criterion])]),
  ).criteria;
  if (only === undefined) throw new Error('no criterion');
  return markReason(only, '2025-08-05', 'en');
}

const rated = number('X', [band(null, 5, 1), band(5, 7, 0.5)]);

test.each<readonly [string, Criterion, Recorded | null, string]>([
  ['a judgement', judgement('X'), 'partly', 'judged “Partly met”'],
  ['an option', choice('X', { yes: 1, no: 0 }), 'yes', 'the mark of “yes”'],
  ['checked shares', checks('X', { a: 2, b: null, c: 3 }), ['a', 'b'], 'shares checked ÷ all shares = 3 ÷ 6'],
  ['the first band that holds', rated, 5, '5 lies in the band of 5 or less'],
  ['a band without an upper end', number('X', [band(8, null, 1)]), 9, '9 lies in the band of 8 or more'],
  ['a hair beyond a band', rated, 5.0004, '5.0004 lies in the band from 5 to 7'],
  ['no band', rated, 8, '8 lies in no band'],
  [
    'shares that doubles do not add up to',
    checks('X', { a: 0.1, b: 0.2, c: 0.7 }),
    ['a', 'b'],
    'shares checked ÷ all shares = 0.3 ÷ 1',
  ],
  ['what was never measured', rated, 'none', 'never measured: 0'],
  ['a share', coverage('X'), { needed: 4, present: 1 }, '1 ÷ 4 = 25%'],
  [
    'a share from which the mark is full',
    coverage('X', { full: 0.9 }),
    { needed: 10, present: 9 },
    '9 ÷ 10 = 90%, at least 90%: full mark',
  ],
  [
    'a share below which the mark is nothing',
    coverage('X', { zero: 0.5 }),
    { needed: 4, present: 1 },
    '1 ÷ 4 = 25%, below 50%: 0',
  ],
  ['nothing needed', coverage('X'), { needed: 0, present: 3 }, 'nothing is needed: not applicable by itself'],
  ['an age', date('X', [band(0, 180, 1)]), '2025-08-01', '4 days old on the audit’s date, in the band from 0 to 180'],
  ['an age in no band', date('X', [band(0, 180, 1)]), '2024-08-05', '365 days old on the audit’s date, in no band'],
  ['what was never done', date('X', [band(0, 180, 1)]), 'never', 'never done: 0'],
  ['no answer', judgement('X'), null, 'not answered yet: counts as 0 until it is'],
  ['no evidence', judgement('X'), noEvidence, 'not enough evidence: 0, listed apart'],
  ['not applicable', judgement('X'), notApplicable, 'not applicable: left out of every sum'],
  [
    'what does not concern the facility',
    judgement('X', { when: onProfile('p', { is: 'q' }) }),
    'met',
    'does not concern this facility, not asked',
  ],
  ['a text', text('X'), 'words', 'asked for information, not scored'],
])('%s is given as the reason', (_what, criterion, recorded, expected) => {
  expect(reason(criterion, recorded)).toBe(expected);
});
