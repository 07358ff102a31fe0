import { counted } from '../words/counted.ts';
/** Questionnaires that facilities fill in with a spreadsheet program, and their import. */
export const form = {
  title: 'SELF-ASSESSMENT FORM',
  subject: ({ round }: { round: string }) => `(Round ${round})`,
  workbookTitle: ({ facility }: { facility: string }) => `Self-assessment form – ${facility}`,
  sheets: { cover: 'Form', departments: 'By department', lists: '_lists' },
  headings: {
    facility: 'I. The facility',
    howTo: 'II. How to fill in',
    progress: 'III. How far it is, and what it comes to so far',
    critical: 'IV. Critical criteria',
    departments: 'Counts by department',
  },
  yes: 'Yes',
  no: 'No',
  criticalQuestion: ({ question }: { question: string }) => `${question} (critical)`,
  option: ({ option }: { option: string }) => `– ${option}`,
  neededByRule: ({ unit, needed }: { unit: string; needed: string }) =>
    unit === '' ? `needed by rule: ${needed}` : `${unit}; needed by rule: ${needed}`,
  countedElsewhere: ({ unit, sheet }: { unit: string; sheet: string }) =>
    unit === '' ? `sum of the sheet “${sheet}”` : `${unit}; sum of the sheet “${sheet}”`,

  /** A form prints the first of each; forms in every language are understood. */
  columns: {
    id: 'Code',
    question: 'Question',
    guidance: 'How to see it',
    answer: 'Answer',
    value: 'Number, day, or present',
    needed: 'Needed',
    unit: 'Unit',
    note: 'Note (reason if not applicable)',
    evidence: 'Files of evidence',
    who: 'Answered by',
    found: 'Found by the working group',
    mark: 'Mark',
    state: 'Status',
    content: 'Content',
    department: 'Department',
    present: 'Present',
    section: 'Section',
    applicable: 'Questions to answer',
    answered: 'Answered',
    open: 'Still open',
    percent: 'Score (%)',
    critical: 'Critical failures',
  },
  facility: {
    id: 'Code of the facility',
    name: 'Name of the facility',
    auditedOn: 'Day of the self-assessment',
    preparer: 'Prepared by',
  },
  total: 'Total',
  /** Status words of a row that differ from the usual words. */
  state: {
    'needs-evidence': 'Answered, evidence missing',
    'needs-reason': 'Reason missing',
    'not-valid': 'Not valid or not complete',
  },
  sectionProgress: 'Answered',
  sectionPercent: 'Score of this section',
  sectionNotice: 'Note',
  unhide: 'Hidden questions now have to be answered: show all rows of this sheet.',
  ofQuestions: { before: '', between: ' of ', after: '' },
  selfOnly: 'All percents are by self-assessment, not verified.',
  wholeFacility: 'Whole facility',
  departmentsNote: 'One row a department, also those that lack everything. The sums go to the questions by themselves.',
  departmentCriterion: ({ criterion, unit }: { criterion: string; unit: string }) =>
    unit === '' ? criterion : `${criterion} (${unit})`,

  howTo: {
    cells:
      'Fill in the light yellow cells only; all others are locked. Each sheet is one section of the checklist; this sheet prints as the form that is signed.',
    profile:
      'First complete the particulars above: questions that do not concern the facility are then greyed or hidden. Should a sheet say that hidden questions have to be answered, show all its rows.',
    answers: ({ answer, value, needed }: { answer: string; value: string; needed: string }) =>
      `“${answer}”: choose from the list of the cell. “${value}”: type a number, a day (day/month/year), or how many there are; “${needed}”: how many there should be. Where a question has several lines, choose Yes or No in each.`,
    special: ({ notApplicable, noEvidence, notMet }: Record<'notApplicable' | 'noEvidence' | 'notMet', string>) =>
      `What is not there is “${notMet}”, not “${notApplicable}”; “${notApplicable}” needs a reason in the note. What cannot be shown by a document, picture or measurement is “${noEvidence}”.`,
    departments: ({ sheet, criteria }: { sheet: string; criteria: string }) =>
      `Counted department by department on the sheet “${sheet}”: ${criteria}.`,
    evidence: ({ folder }: { folder: string }) =>
      `Evidence: write the names of the files, separated by semicolons, and put all files into one folder “${folder}” beside this form.`,
    who: 'Who answers a question may be written beside it; elsewhere it is whoever prepared the form.',
    send: 'When done: save as .xlsx, print and sign this sheet, and send form and folder back.',
  },

  errors: {
    bounded: ({ allowed, more }: { allowed: string; more: string }) => `Type ${allowed}, without words.${more}`,
    noMore: ({ rule }: { rule: string }) => ` ${rule}.`,
    list: 'Choose one of the answers in the list of this cell.',
    number: 'Type a number, with nothing else beside it.',
    amount: 'Type a number from 0 up, with nothing else beside it.',
    day: 'Type a day such as 30/08/2025, not after the day of the self-assessment.',
    anyDay: 'Type a day such as 30/08/2025.',
  },
  prompts: {
    counts: ({
      value,
      needed,
      labels,
    }: {
      value: string;
      needed: string;
      labels: { needed: string; present: string };
    }) => `Column “${needed}”: ${labels.needed}. Column “${value}”: ${labels.present}.`,
    percent: 'Type 30 for 30%.',
    text: 'Type the answer in your own words.',
    checks: 'Answer each line below with Yes or No; choose here only if none of it can be answered.',
  },

  signatures: {
    preparer: 'PREPARED BY',
    preparerHint: '(Signature and full name)',
    head: 'HEAD OF THE FACILITY',
    headHint: '(Signature, full name and seal)',
  },
  place: ({ place, date }: { place: string; date: string }) => `${place}, ${date}`,

  /** Messages of the commands. */
  written: ({ file, facility }: { file: string; facility: string | null }) =>
    facility === null ? `Form written to ${file}, for any facility.` : `${facility}: form written to ${file}.`,
  status: {
    created: 'new audit',
    changed: 'changed',
    unchanged: 'nothing new',
    duplicate: 'the same form again',
  },
  imported: ({
    facility,
    status,
    answered,
    applicable,
    file,
  }: Record<'facility' | 'status' | 'file', string> & Record<'answered' | 'applicable', number>) =>
    `${facility}: ${status}, ${answered} of ${applicable} questions answered (${file})`,
  change: ({ criterion, from, to }: { criterion: string; from: string; to: string }) =>
    `  ${criterion}: ${from} → ${to}`,
  /** The form came without the hidden sheet that says what it was sent with. */
  byCodes: ({ file }: { file: string }) =>
    `${file} lacks the hidden sheet with its data, so its rows were read by their codes. Blank cells change nothing; all that is filled in counts as the facility’s answer.`,
  nothing: '(nothing)',
  changedProfile: ({ question, from, to }: Record<'question' | 'from' | 'to', string>) =>
    `  ${question} ${from} → ${to}`,
  changedDay: ({ from, to }: { from: string; to: string }) => `  Day of the self-assessment: ${from} → ${to}`,
  changedNote: ({ criterion }: { criterion: string }) => `  ${criterion}: note or name`,
  addedEvidence: ({ criterion, name }: { criterion: string; name: string }) => `  ${criterion}: evidence ${name}`,
  leftOut: {
    'note-without-answer': 'a note without an answer is not taken over',
    'row-without-code': 'a row without a code is not taken over',
    'row-missing': 'has no row on the form any more, so nothing was taken',
    'blank-kept': 'is blank here; the answer in the audit stays',
    'newer-kept': 'was recorded in the audit after this was filled in; the newer record stays',
  },
  silences: ({
    facility,
    changes,
    count,
    criteria,
  }: {
    facility: string;
    changes: string;
    count: number;
    criteria: string;
  }) =>
    `The form of ${facility} answers the profile otherwise (${changes}). Taken over, ${counted(count, 'verified answer is', 'verified answers are')} no longer part of the audit: ${criteria}.`,
  whoseProfile: 'Whose profile counts?',
  keepProfile: 'The working group’s: import the rest of the form',
  acceptProfile: 'The form’s',
  dryRun: 'Nothing was written (--dry-run).',
  lackingEvidence: ({ file, count }: { file: string; count: number }) =>
    `${file}: ${counted(count, 'piece of evidence', 'pieces of evidence')} named in the audit ${count === 1 ? 'is' : 'are'} not beside it. Copy the folder “evidence” there.`,
  importedAudit: ({ facility, round, status, output }: Record<'facility' | 'round' | 'status' | 'output', string>) =>
    `${facility}, round ${round}: ${status} (${output})`,
  sameAudit: 'the same audit again',
  missing: ({ count, list }: { count: number; list: string }) => `Not answered yet (${count}): ${list}`,
  strangers: ({ list }: { list: string }) => `Of nobody on the list: ${list}`,
};
