import type { FacilitySheet } from '../../../../domain/template/report-layout.ts';
import { counted } from '../words/counted.ts';

/** Its title may say already that it is a round. */
const roundOnce = (round: string) => (/^round\s/iu.test(round) ? round : `round: ${round}`);

/** Reports for people: titles, columns and sentences. A template's own words override these. */
export const report = {
  /** Printed on every page of an example. */
  illustrative: 'ILLUSTRATIVE DATA, made up to show the tool: nothing here is a finding about this facility.',
  illustrativePrices: 'The prices are examples, not quotations.',
  /** Printed beside the level on every page until every critical criterion is verified. */
  notVerified: 'by self-assessment, not verified',
  verified: 'verified',
  /** Printed beside the level of an incomplete audit without self-assessed answers. */
  verifiedSoFar: 'the answers so far are verified',
  levelLine: ({ level, verification }: { level: string; verification: string }) => `${level} (${verification})`,
  pageLevel: ({ level }: { level: string }) => `Level: ${level}`,
  incomplete: ({ open, provisional }: { open: number; provisional: string }) =>
    `Not enough data for a level: ${counted(open, 'criterion', 'criteria')} not answered; for now: ${provisional}`,
  incompletePublic: ({ provisional }: { provisional: string }) =>
    `Not enough data for a level; for now: ${provisional}`,
  /** Ends each line of a list except the last, in official papers. */
  semicolon: ';',
  unscored: 'Not scored: the checklist gathers information only',
  withheld: 'withheld',
  draft: 'DRAFT',
  missing: '……………………',
  dottedLine: '………………………………………………………………………………………………………………………………………………………………',
  wholeAudit: 'Whole audit',
  rating: { good: 'high', middling: 'medium', bad: 'low' },
  ratingNote: ({ high, low }: { high: string; low: string }) =>
    `High: from ${high}; low: below ${low}; medium: between.`,
  ratingNoteOne: ({ high }: { high: string }) => `High: from ${high}; low: below.`,
  barNote: 'The bar in the percent column has the length of the percent.',
  severityGroup: ({ severity, count }: { severity: string; count: number }) => `${severity} (${count})`,
  criticalName: ({ criterion }: { criterion: string }) => `${criterion} (critical)`,
  nothingToList: 'Nothing to list.',
  /** In minutes that stand alone. */
  seeWorkbook: ({ name }: { name: string }) => `The full list is in the attached workbook, on the sheet “${name}”.`,
  furtherFindings: ({ count }: { count: number }) =>
    `${counted(count, 'further finding', 'further findings')} to complete ${count === 1 ? 'stands' : 'stand'} on the working sheets.`,
  seeAnnex: ({ name }: { name: string }) => `The full list is on the sheet “${name}”.`,
  onlyPublic: 'Only criteria that may be made public are listed.',

  fields: {
    facility: 'Facility',
    kind: 'Kind',
    unit: 'Unit',
    province: 'Province',
    round: 'Round',
    auditedOn: 'Audited on',
    checklist: 'Checklist',
    level: 'Readiness level',
    levelIfEvidenced: 'Level if what lacks evidence were met',
    percent: 'Score',
    counts: 'Criteria',
    answersCounted: 'Answers counted',
    findings: 'Findings',
    once: 'Investment, once',
    yearly: 'Investment, yearly',
    agreement: 'Self-assessed and verified answers agree',
    emr: 'Electronic medical records',
    sections: 'Sections of this round',
  },
  emrStatus: {
    published: 'announced',
    'published-with-reservations': 'announced, with reservations',
    trial: 'on trial',
    'not-published': 'not yet announced',
    none: 'none yet',
  } as Readonly<Record<string, string>>,
  emr: ({ status, decision, on }: { status: string; decision: string | null; on: string | null }) =>
    [status, decision, on].filter((part) => part !== null).join(', '),
  counts: ({
    applicable,
    answered,
    verified,
    notApplicable,
  }: Record<'applicable' | 'answered' | 'verified' | 'notApplicable', number>) =>
    `${applicable} applicable, ${answered} answered, ${verified} verified, ${notApplicable} not applicable`,
  findingCounts: ({ critical, major, minor }: Record<'critical' | 'major' | 'minor', number>) =>
    `${critical} at once, ${major} before the deadline, ${minor} to complete`,
  agreementShare: ({
    agreed,
    compared,
    share,
    notApplicable,
  }: Record<'agreed' | 'compared' | 'notApplicable', number> & { share: string }) =>
    `${agreed} of ${compared} (${share})${notApplicable === 0 ? '' : `, counting ${notApplicable} not applicable`}`,
  checklistVersion: ({ title, version }: { title: string; version: string }) => `${title} (version ${version})`,
  sidesOnly: { self: 'self-assessed answers alone', verified: 'verified answers alone' },

  sheets: {
    cover: { name: 'Public edition', title: 'PUBLIC EDITION' },
    minutes: { name: 'Minutes', title: 'MINUTES' },
    'annex-findings': { name: 'Annex: findings', title: 'FINDINGS TO MEND AT ONCE AND BEFORE THE DEADLINE' },
    'annex-investment': { name: 'Annex: investment', title: 'INVESTMENT NEEDED AND ESTIMATED COST' },
    sections: { name: 'Results by section', title: 'RESULTS BY SECTION' },
    criteria: { name: 'Results by criterion', title: 'RESULTS BY CRITERION' },
    counts: { name: 'Counts by place', title: 'COUNTS BY PLACE' },
    claims: { name: 'Claimed and found', title: 'WHAT WAS CLAIMED BESIDE WHAT WAS FOUND' },
    findings: { name: 'Findings', title: 'FINDINGS AND REQUIRED FIXES' },
    acts: { name: 'To do now', title: 'TO DO NOW, WITHOUT PURCHASES' },
    investment: { name: 'Investment', title: 'INVESTMENT NEEDED AND ESTIMATED COST' },
    prices: { name: 'Unit prices', title: 'UNIT PRICES USED' },
    evidence: { name: 'Evidence', title: 'LIST OF EVIDENCE' },
    pictures: { name: 'Pictures', title: 'PICTURES OF THE EVIDENCE' },
    computed: { name: 'How it was computed', title: 'HOW THE RESULT WAS COMPUTED' },
    basis: { name: 'Legal basis', title: 'LEGAL GROUNDS AND REFERENCES' },
  } satisfies Readonly<Record<FacilitySheet, Record<'name' | 'title', string>>>,
  annex: ({ numeral }: { numeral: string }) => `Annex ${numeral}`,
  attachedTo: ({ number, date, issuer }: Record<'number' | 'date' | 'issuer', string>) =>
    `(Attached to minutes no. ${number} of ${date}, ${issuer})`,

  /** A round may be titled “Đợt tháng 12/2026”. */
  workbookTitle: ({ facility, round }: { facility: string; round: string }) =>
    /^round\s/iu.test(round) ? `${facility}. ${round}` : `${facility}, round ${round}`,
  ownerLine: ({ facility, round, date, level }: Record<'facility' | 'round' | 'date' | 'level', string>) =>
    `${facility}; ${roundOnce(round)}; audited on ${date}; level: ${level}.`,
  ownerLineUnscored: ({ facility, round, date }: Record<'facility' | 'round' | 'date', string>) =>
    `${facility}; ${roundOnce(round)}; audited on ${date}.`,

  headings: {
    sections: 'Results by section',
    requirements: 'Legal minimum',
    deadlines: 'Deadlines',
    nextLevel: ({ level }: { level: string }) => `What is missing for the level “${level}”`,
    lift: ({ level }: { level: string }) => `The fewest findings which, mended, reach the level “${level}”`,
    cheapestLift: ({ level }: { level: string }) => `The least money that reaches the level “${level}”`,
    agreement: 'What was claimed beside what was found',
    disagreements: 'Answers that differ',
    findings: 'Findings by severity',
    once: 'Bought once',
    yearly: 'Paid every year',
    bySection: 'By section',
    summary: 'Estimated cost in all',
    missingEvidence: 'Required evidence that is missing',
    evidence: 'All evidence',
    documents: 'Documents',
    grounds: 'Legal grounds (in force on the audit’s date)',
    references: 'References (no legal grounds)',
    notApplicable: 'Answers “not applicable”',
    recommendations: ({ authority }: { authority: string }) => `For: ${authority}`,
    critical: 'Critical findings',
    open: 'Not answered yet',
  },

  verdict: { met: 'Met', 'not-met': 'Not met', partly: 'Partly met', none: 'Not considered', open: 'Not answered yet' },
  /** Printed under every verdict on the legal minimum. */
  verdictNote: 'By the assessment of the working group; the Circular sets no quantities.',
  weightsNote: ({ plan }: { plan: string }) =>
    `Levels, weights and thresholds are laid down by the working group in ${plan}.`,
  weightsNoteUnknown: 'Levels, weights and thresholds are laid down by the working group.',
  ifEvidenced: ({ level, count }: { level: string; count: number }) =>
    `${counted(count, 'criterion lacks', 'criteria lack')} evidence. If they were met the level would be: ${level}.`,
  daysLeft: ({ days }: { days: number }) => `${counted(days, 'day', 'days')} left`,
  dueToday: 'due on this day',
  deadlineMet: 'done',
  /** Of a duty that no audit looks at. */
  deadlinePast: ({ days }: { days: number }) => `passed ${counted(days, 'day', 'days')} ago, no information`,
  tooLate: ({ remedy, day }: { remedy: string; day: string }) => `${remedy} (not in time for ${day})`,
  notAssessed: ({ applicable, answered }: Record<'applicable' | 'answered', number>) =>
    `not assessed (${answered}/${applicable})`,
  notAssessedPublic: 'not assessed',
  unfinished: ({ open }: { open: number }) =>
    `NOT FINISHED: ${counted(open, 'criterion is', 'criteria are')} not assessed yet; the result below is provisional.`,
  daysOverdue: ({ days }: { days: number }) => `${counted(days, 'day', 'days')} overdue`,
  deadlineOverride: ({ left, reason }: { left: string; reason: string }) => `${left}; set for this facility: ${reason}`,
  holds: 'holds',
  holdsNot: 'does not hold',
  levelReached: 'This is the best level.',
  noLift: 'No set of findings alone lifts the level: what is not answered yet comes first.',
  bestFirst: 'cheapest first where prices are known',
  chartPercents: 'Score by section (%)',
  chartInvestment: 'Investment by section',
  chartUnit: ({ title, unit }: { title: string; unit: string }) => `${title} (${unit})`,
  chartUnits: {
    million: ({ unit }: { unit: string }) => `million ${unit}`,
    billion: ({ unit }: { unit: string }) => `billion ${unit}`,
  },
  chartSigns: ({ title, full, part }: Record<'title' | 'full' | 'part', string>) =>
    `${title}: ● from ${full}, ◐ from ${part}, ○ below`,

  inactiveCriterion: 'does not concern this facility',
  sectionLeftOut: 'not part of this round',
  notCounted: 'not counted',
  dayAndLeft: ({ day, left }: { day: string; left: string }) => `${day}: ${left}`,
  notScored: 'for information, not scored',
  sideNote: ({ side, note }: { side: string; note: string }) => `${side}: ${note}`,
  changedAfterSigning: ({ reason }: { reason: string }) => `Added after the minutes were signed: ${reason}`,
  keptFrom: ({ round }: { round: string }) => `Kept from round ${round}`,
  notTaken: ({ by, answer, note }: { by: string; answer: string; note: string | null }) =>
    `Not taken: ${by}: ${answer}${note === null ? '' : `; note: ${note}`}`,
  funding: ({ source }: { source: string }) => `Source of money: ${source}`,
  planNote: ({ note }: { note: string }) => `Note on the plan: ${note}`,
  decided: ({ reason, by }: { reason: string; by: string }) => `Decided after two answers differed: ${reason} (${by})`,
  requiredEvidenceMissing: 'required, missing',
  evidenceCount: ({ count }: { count: number }) => counted(count, 'file', 'files'),
  clause: ({ number, clause }: { number: string; clause: string }) => `${number}, ${clause}`,

  pictureCaption: ({ criterion, caption, date }: { criterion: string; caption: string; date: string | null }) =>
    date === null ? `${criterion}: ${caption}` : `${criterion}: ${caption} (${date})`,
  picturesNotShown: 'Pictures that cannot be shown',
  pictureNotShown: ({ criterion, file, reason }: Record<'criterion' | 'file' | 'reason', string>) =>
    `${criterion}: ${file} – ${reason}`,
  pictureFaults: {
    missing: 'the file is not beside the audit',
    changed: 'the file is not the one that was recorded: its SHA-256 is another',
    'too-large': 'the picture is too large to be made small here',
    'not-a-picture': 'the file is neither a JPEG nor a PNG, whatever its name',
    damaged: 'the picture is damaged',
    'too-many': 'with it the workbook would hold more than 15 MB of pictures',
  },

  cover: {
    statement:
      'This edition may be distributed widely. Left out are: criteria marked as not public, evidence, names of persons, notes and all free text, and the minutes.',
    totals:
      'A percent or level behind which fewer than three lines that are not public stand is withheld; so is a percent or verdict from which one of them could be read. Totals and counts that include lines that are not public are withheld. Ranks and means are those of the full edition, or left out where they would tell what is withheld.',
    noData: 'It carries no audit: it can be read, not merged, checked or opened again.',
  },

  comparison: {
    noteDefault: 'A requirement is met when every criterion that answers it has full mark.',
    answeredBy: ({ criterion, answer }: { criterion: string; answer: string }) => `${criterion}: ${answer}`,
  },
};
