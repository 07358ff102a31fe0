/** Answers and the reasons of their marks, as reports print them. */
export const answers = {
  notApplicable: ({ reason }: { reason: string }) => `Not applicable: ${reason}`,
  checked: ({ count, of, list }: { count: number; of: number; list: string }) => `${count} of ${of}: ${list}`,
  coverage: ({ present, needed, unit }: { present: string; needed: string; unit: string }) =>
    `${present} present of ${needed} needed${unit === '' ? '' : ` (${unit})`}`,
  /** As papers of older versions have it, which are still read. */
  formerCoverage: ({ present, needed, unit }: { present: string; needed: string; unit: string }) =>
    `${present} present of ${needed} needed${unit === '' ? '' : ` (${unit})`}`,
  /** A coverage that has its own words for its numbers. */
  labelledCoverage: ({
    present,
    needed,
    unit,
    labels,
  }: {
    present: string;
    needed: string;
    unit: string;
    labels: { present: string; needed: string };
  }) => `${labels.present}: ${present}, ${labels.needed}: ${needed}${unit === '' ? '' : ` (${unit})`}`,
  reason: {
    notScored: 'asked for information, not scored',
    answerNotScored: 'this answer is not scored',
    inactive: 'does not concern this facility, not asked',
    sectionLeftOut: 'its section is not part of this round',
    notApplicable: 'not applicable: left out of every sum',
    neededNothing: 'nothing is needed: not applicable by itself',
    unanswered: 'not answered yet: counts as 0 until it is',
    noEvidence: 'not enough evidence: 0, listed apart',
    judgement: ({ judgement }: { judgement: string }) => `judged “${judgement}”`,
    option: ({ option }: { option: string }) => `the mark of “${option}”`,
    checks: ({ checked, all }: { checked: string; all: string }) => `shares checked ÷ all shares = ${checked} ÷ ${all}`,
    band: ({ value, band }: { value: string; band: string }) => `${value} lies in the band ${band}`,
    noBand: ({ value }: { value: string }) => `${value} lies in no band`,
    neverMeasured: 'never measured: 0',
    never: 'never done: 0',
    age: ({ days, band }: { days: string; band: string }) =>
      `${days} days old on the audit’s date, in the band ${band}`,
    ageNoBand: ({ days }: { days: string }) => `${days} days old on the audit’s date, in no band`,
    share: ({ present, needed, share }: { present: string; needed: string; share: string }) =>
      `${present} ÷ ${needed} = ${share}`,
    shareFull: ({ present, needed, share, full }: { present: string; needed: string; share: string; full: string }) =>
      `${present} ÷ ${needed} = ${share}, at least ${full}: full mark`,
    shareZero: ({ present, needed, share, zero }: { present: string; needed: string; share: string; zero: string }) =>
      `${present} ÷ ${needed} = ${share}, below ${zero}: 0`,
    bandBetween: ({ from, to }: { from: string; to: string }) => `from ${from} to ${to}`,
    bandFrom: ({ from }: { from: string }) => `of ${from} or more`,
    bandTo: ({ to }: { to: string }) => `of ${to} or less`,
    bandOpen: 'of all values',
  },
};
