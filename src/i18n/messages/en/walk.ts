interface Counted {
  readonly done: number;
  readonly of: number;
}

const few = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Everything that is said while an audit is made, answered and planned. */
export const walk = {
  commands: {
    new: 'makes an audit file for a facility, or the next round of one',
    walk: 'asks the criteria one by one in the terminal; saved after every answer, resumes where it stopped',
    answer: 'records one answer; “clear” removes it',
    plan: 'plans the remedy of a criterion: who, by when, from which money, how many',
  },
  options: {
    facility: 'id of the facility in the roster',
    roster: 'list of facilities (default: roster.yaml near the audit)',
    facilityName: 'name of the facility, where no roster says it',
    facilityKind: 'kind of the facility, where no roster says it',
    round: 'id of the round (default: the month)',
    on: 'day of the audit, as 2025-08-05 (default: today)',
    profile: 'answer to a profile question; may be repeated',
    sections: 'only these sections, separated by commas',
    from: 'audit or workbook of the round before',
    only: 'asks again only what was a finding: findings',
    section: 'only this section',
    place: 'only what is answered at this place, such as server-room',
    order: 'order of the questions: section or place (room by room)',
    as: 'whose answers: verified (default) or self',
    by: 'who answers (default: FACILITY_AUDIT_BY, the team’s lead, the system’s user)',
    plain: 'one line a question, nothing redrawn: for screen readers and odd terminals',
    reason: 'why it does not apply, or why it is changed after the minutes were signed',
    note: 'a note',
    evidence: 'a file to copy in as evidence; may be repeated',
    owner: 'who mends it',
    due: 'by when, as 2025-09-15',
    funding: 'source of the money',
    quantity: 'how many the group wants bought',
    item: 'what is bought, where the remedy buys several things',
    status: 'open, in-progress or done',
  },
  // --- what was done
  saved: ({ criterion, answer }: { criterion: string; answer: string }) => `✔ ${criterion}  ${answer}`,
  cleared: ({ criterion }: { criterion: string }) => `✔ ${criterion}: the answer was removed`,
  noteSaved: ({ criterion }: { criterion: string }) => `✔ ${criterion}: note saved`,
  planned: ({ criterion }: { criterion: string }) => `✔ ${criterion}: plan saved`,
  evidenceCopied: ({ file }: { file: string }) => `✔ evidence copied in: ${file}`,
  evidenceMetadataKept: ({ file }: { file: string }) =>
    `! ${file}: what the file tells of place and person can’t be taken out of this format. Look at it before you pass it on.`,
  made: ({ path, facility, round }: { path: string; facility: string; round: string }) =>
    `Made ${path}: ${facility}, round ${round}.`,
  howToWalk: ({ path }: { path: string }) => `Go on with:\n  facility-audit walk ${path}`,
  ended: {
    finished: ({ path }: { path: string; open: number }) =>
      `Every criterion of this walk is answered and saved in ${path}. See the result with:\n  facility-audit score ${path}`,
    left: ({ path, open }: { path: string; open: number }) =>
      `Saved. ${open} ${few(open, 'criterion is', 'criteria are')} still to be asked. Go on with:\n  facility-audit walk ${path}`,
    interrupted: ({ path, open }: { path: string; open: number }) =>
      `Stopped; every confirmed answer is saved. ${open} ${few(open, 'criterion is', 'criteria are')} still to be asked. Go on with:\n  facility-audit walk ${path}`,
  },
  // --- the page of a question
  progress: ({ done, of }: Counted) => `${done}/${of} answered`,
  sectionProgress: ({ section, done, of }: Counted & { section: string }) => `${section} (${done}/${of})`,
  levelNow: ({ level }: { level: string }) => `Level by the answers so far: ${level}`,
  evidenceWanted: { expected: 'evidence expected', required: 'EVIDENCE REQUIRED' },
  claimed: ({ answer, who }: { answer: string; who: string }) =>
    `The facility says: ${answer}${who === '' ? '' : ` — ${who}`}`,
  recorded: ({ answer, who }: { answer: string; who: string }) => `Recorded: ${answer}${who === '' ? '' : ` — ${who}`}`,
  noteIs: ({ note }: { note: string }) => `Note: ${note}`,
  keptFrom: ({ round }: { round: string }) => `Kept from round ${round}`,
  neededByRule: ({ needed, unit }: { needed: string; unit: string }) =>
    `Needed by the checklist: ${needed}${unit === '' ? '' : ` ${unit}`}`,
  evidenceCount: ({ count }: { count: number }) => `Evidence: ${count} ${few(count, 'file', 'files')}`,
  evidenceMissing: 'The evidence that is required is still missing (key e)',
  keys: {
    agree: 'agree',
    keep: 'keep',
    back: 'back',
    skip: 'skip',
    note: 'note',
    evidence: 'evidence',
    'not-applicable': 'not applicable',
    'no-evidence': 'not enough evidence',
    clear: 'clear',
    rows: 'table',
    'go-to': 'go to',
    review: 'review',
    help: 'help',
    'save-quit': 'save and quit',
  },
  keysHelp:
    'Keys: a digit answers at once; ↑ ↓ and Enter choose. Enter alone agrees with the facility, or keeps what is recorded. b goes back, s skips, n takes a note, e takes evidence, x not applicable, m not enough evidence, c clears, t a table (or a text), g goes to any criterion, r shows what is open, q saves and quits. Everything is saved after every answer.',
  pickFirst: 'Press the digit of an answer first.',
  noneOfThem: 'Nothing is checked. Press Enter again if it is none of them.',
  typeFirst: 'Type the answer first.',
  number: 'Number:',
  numberOf: ({ unit }: { unit: string }) => `Number of ${unit}:`,
  understood: ({ value }: { value: string }) => `= ${value}`,
  noNumberKey: 'k: there is no figure (never measured, nothing there)',
  notANumber: 'This is not a number. Type it as 1234.5 or 1,234.5.',
  notACount: 'This is not a count. Type a number from 0 up.',
  date: 'Day (as 5/8/2025):',
  neverKey: 'k: never',
  notADay: 'This is not a day of the calendar. Type it as 5/8/2025.',
  dayAfterAudit: ({ auditedOn }: { auditedOn: string }) => `The day lies after the day of the audit (${auditedOn}).`,
  needed: ({ unit }: { unit: string }) => (unit === '' ? 'Needed:' : `Needed (${unit}):`),
  present: ({ unit, needed }: { unit: string; needed: string | null }) =>
    `Present${unit === '' ? '' : ` (${unit})`}${needed === null ? '' : ` of ${needed} needed`}:`,
  text: 'Text:',
  howToWrite: ({ canConfirm }: { canConfirm: boolean }): string =>
    canConfirm ? 'Enter keeps the text; t changes it' : 'Enter: write',
  // --- asked besides
  whyNotApplicable: 'Why does it not apply?',
  whyDifferent: 'Your answer differs from the facility’s. What did you see? (Enter: leave out)',
  whyChanged: 'The minutes are signed. Why is this changed?',
  reasonNeeded: 'A reason is needed. Esc goes back.',
  note: 'Note',
  evidencePath: 'Evidence: drag files here or type a path',
  evidenceCaption: 'What does it show? (Enter: leave out)',
  evidenceDay: 'Taken on which day?',
  enterGives: ({ value }: { value: string }) => `Enter: ${value}`,
  textKeys: 'Enter: done   Esc: back',
  nextPage: 'Any key: next page',
  anyKey: 'Any key: back',
  search: 'Search:',
  nothingFound: '  Nothing found.',
  chooseKeys: '↑ ↓ choose   Enter: go   Esc: back   type to search, with or without accents',
  helpTitle: ({ criterion }: { criterion: string }) => `Help: ${criterion}`,
  goTo: 'Go to',
  reviewTitle: ({ count }: { count: number }) => `What is open: ${count}`,
  nothingOpen: 'Nothing is open.',
  openKinds: {
    unanswered: 'not answered',
    'unverified-critical': 'critical, not verified',
    'missing-evidence': 'evidence missing',
    'no-evidence': 'not enough evidence',
    'critical-failed': 'critical, failed',
    disagreeing: 'differs from the facility',
  },
  atTheEnd: ({ done, of, level }: Counted & { level: string }) =>
    `${done} of ${of} answered. Level by the answers so far: ${level}. What next?`,
  askOpenAgain: ({ count }: { count: number }) => `Ask the ${count} that ${few(count, 'is', 'are')} open`,
  leave: 'Save and quit',
  // --- tables of counts
  rowsTitle: ({ criterion }: { criterion: string }) => `${criterion}: one row a department`,
  addRow: '+ add a row',
  rowsDone: ({ count, needed, present }: { count: number; needed: string | null; present: string }) =>
    `✔ done: ${count} ${few(count, 'row', 'rows')}, ${present} present${needed === null ? '' : ` of ${needed} needed`}`,
  rowLabel: 'Department (empty: remove the row)',
  rowNeeded: ({ label }: { label: string }) => `${label}: how many are needed?`,
  rowPresent: ({ label }: { label: string }) => `${label}: how many are present?`,
  row: ({ label, needed, present }: { label: string; needed: string | null; present: string }) =>
    `${label}: ${present} present${needed === null ? '' : ` of ${needed} needed`}`,
  // --- the menu
  menuTitle: 'What would you like to do?',
  menu: {
    new: 'Begin a new audit',
    resume: 'Go on with an audit',
    report: 'Write the workbook of a facility',
    merge: 'Put all audits together into the province’s workbook',
    example: 'See the example province',
    quit: 'Leave',
  },
  askRoster: 'Which list of facilities?',
  rosterOf: ({ title, count }: { title: string; count: number }) => `${title} (${count})`,
  noRoster: 'None: I type the name',
  askFacility: 'Which facility?',
  otherFacility: 'Another one: I type the name',
  askFacilityName: 'Name of the facility',
  askRound: 'Round (a word or month such as 2025-08)',
  askDay: 'Day of the audit',
  profileTitle: ({ question, number, of }: { question: string; number: number; of: number }) =>
    `About the facility, ${number} of ${of}: ${question}`,
  existsAlready: ({ path }: { path: string }) => `${path} is there already; it is gone on with.`,
  chooseAudit: 'Which audit?',
  noAudits: 'There is no audit here yet',
  noAuditsHint: 'Begin a new one, or start the tool in the folder where your audits are.',
  exampleWritten: ({ folder, count }: { folder: string; count: number }) =>
    `Written into ${folder}: ${count} ${few(count, 'workbook', 'workbooks')}.`,
};
