/** The derivation of a result, so that every number can be recomputed by hand. */
export const explain = {
  intro:
    'A section’s percent is 100 × Σ(weight × mark) ÷ Σ(weight) over its criteria that have a mark; the audit’s is Σ(section weight × percent) ÷ Σ(section weight) over its scored sections. Sums are exact; percents are shown cut to two decimals, never rounded up.',
  leftOut: ({ count }: { count: number }) =>
    `Criteria without a mark (not applicable, not asked, not scored), left out of every sum: ${count}.`,
  sectionSum: ({ products, weights, exact, cut }: Record<'products' | 'weights' | 'exact' | 'cut', string>) =>
    `Σ(weight × mark) = ${products}; Σ(weight) = ${weights}; percent = 100 × ${products} ÷ ${weights} = ${exact === cut ? '' : `${exact} = `}${cut}`,
  sectionNothing: 'No criterion has a mark here: the section has no percent and is left out.',
  sectionNotScored: 'This section is shown with its percent and left out of the audit’s percent and level.',
  marksHeading: 'The mark of each criterion',
  auditHeading: 'The audit',
  auditSum: ({ products, weights, exact, cut }: Record<'products' | 'weights' | 'exact' | 'cut', string>) =>
    `Σ(section weight × percent) = ${products}; Σ(section weight) = ${weights}; percent = ${products} ÷ ${weights} = ${exact === cut ? '' : `${exact} = `}${cut}`,
  auditNothing: 'No scored section has a percent: the audit has none and no level.',
  levelsHeading: 'The level',
  levelsIntro: 'The level is the first whose conditions all hold; exactly on a threshold holds.',
  stagesIntro: 'The level reached is the highest stage such that it and every earlier one hold.',
  reached: 'reached',
  notReached: 'not reached',
  levelLine: ({ level, result }: { level: string; result: string }) => `${level}: ${result}`,
  noCondition: 'no condition',
  condition: {
    percent: ({ needed }: { needed: string }) => `the audit’s percent is at least ${needed}`,
    sectionPercent: ({ needed }: { needed: string }) => `every scored section has at least ${needed}`,
    criticalFull: 'every critical criterion has full mark',
    criticalPartial: 'no critical criterion has mark 0',
    stage: ({ needed }: { needed: string }) => `at least ${needed} of the stage’s own criteria`,
  },
  found: {
    percent: ({ percent }: { percent: string }) => percent,
    nothing: 'nothing to sum',
    allSections: 'all of them',
    sectionsBelow: ({ count }: { count: number }) => `${count} below`,
    allCritical: 'all of them',
    criticalFailing: ({ count }: { count: number }) => `${count} not`,
  },
  below: ({ section, percent }: { section: string; percent: string }) => `${section} (${percent})`,
  /** `standing`: one of the three below, in brackets. */
  failing: ({ criterion, standing }: { criterion: string; standing: string }) => `${criterion} (${standing})`,
  failingDue: ({ criterion, standing, due }: Record<'criterion' | 'standing' | 'due', string>) =>
    `${criterion} (${standing}, due ${due})`,
  standing: {
    mark: ({ mark }: { mark: string }) => `mark ${mark}`,
    unanswered: 'not answered yet',
    'no-evidence': 'not enough evidence',
  },
  incomplete: ({ count }: { count: number }) =>
    `The audit is incomplete: ${count} active criteria are not answered. The level above is the one it would have now.`,
  evidenced: ({ level }: { level: string }) =>
    `With full mark for everything that lacks evidence the level would be: ${level}.`,
  final: 'The level is final: the audit is complete and every active critical criterion is verified.',
  notFinal: 'The level is not final until the audit is complete and every active critical criterion is verified.',
};
