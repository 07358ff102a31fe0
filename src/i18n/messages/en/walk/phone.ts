import { counted } from '../words/counted.ts';

/** The page that is filled in on a phone, a tablet or a PC without network, and the file that it saves. */
export const phone = {
  title: { self: 'Self-assessment form', verified: 'On-site verification form' },
  needsScript:
    'This form needs JavaScript, which is switched off in this program. Open the file in a browser such as Chrome, Edge, Firefox or Safari.',
  broken: ({ detail }: { detail: string }) =>
    `The page stopped working: ${detail}. Everything kept so far is safe. Close the page and open it again.`,
  skip: 'To the questions',
  round: ({ round }: { round: string }) => `Round ${round}`,

  // --- keeping
  kept: 'Kept on this device',
  keeping: 'Keeping …',
  notLasting:
    'This browser keeps nothing: when the page is closed, everything is gone. Save the file often, and before you leave.',
  notKept: ({ detail }: { detail: string }) =>
    `The last answers could not be kept on this device (${detail}). They are still on this page: save the file now.`,
  unsaved: ({ count }: { count: number }) =>
    `${counted(count, 'changed answer', 'changed answers')} not in a saved file yet`,
  savedAll: 'Everything is in the saved file',

  // --- going about
  groups: 'Contents',
  order: 'Order of the questions',
  orders: { section: 'By section', place: 'By room' },
  search: 'Find a question',
  found: ({ count }: { count: number }) => `${counted(count, 'question', 'questions')} found`,
  previous: 'Back',
  next: 'Next',
  openCount: ({ count }: { count: number }) => `Open: ${count}`,
  openTitle: ({ count }: { count: number }) =>
    count === 0 ? 'Nothing is open' : `Still open: ${counted(count, 'question', 'questions')}`,
  openHint: 'Choose a question to go there.',
  notValid: 'not valid or not complete',
  about: 'The facility',
  noneAsked: 'No question here concerns this facility.',
  settledHint: ({ count }: { count: number }) =>
    `${counted(count, 'question that is settled is', 'questions that are settled are')} not shown. They count in the score.`,
  progress: ({ done, of }: { done: number; of: number }) => `${done} of ${of} answered`,

  // --- the result
  result: 'Result so far',
  percent: ({ percent }: { percent: string }) => `Score: ${percent}`,
  percentHint: 'Open questions count as 0.',
  answeredPercent: ({ percent }: { percent: string }) => `On what is answered: ${percent}`,
  noScore: 'No score yet',
  sectionScore: ({ percent }: { percent: string }) => `score ${percent}`,

  // --- a question
  weight: ({ weight }: { weight: string }) => `weight ${weight}`,
  answered: 'Answered',
  open: 'Open',
  needed: ({ label, unit }: { label: string; unit: string }) => (unit === '' ? label : `${label} (${unit})`),
  foundByGroup: ({ answer }: { answer: string }) => `Found by the group: ${answer}`,
  agree: 'Agree with the facility',
  calendar: 'Choose in the calendar',
  dayHint: 'Day, month, year, as 5/8/2025',
  noneOfThem: 'None of them',
  byDepartment: 'Count by department',
  asWhole: 'Count as a whole',
  department: 'Department',
  addRow: 'Add a row',
  removeRow: ({ label }: { label: string }) => (label === '' ? 'Remove this row' : `Remove the row ${label}`),
  rowNumber: ({ number }: { number: number }) => `Row ${number}`,
  pasteHint: 'Several rows can be pasted from a spreadsheet.',
  reason: 'Why does it not apply?',
  reasonMissing: 'Say why it does not apply; until then this question stays open.',
  partMissing: 'Fill in both numbers; until then this question stays open.',
  rowPartMissing: 'Each row needs the department and its numbers; until then this question stays open.',
  note: 'Note',
  howMarked: 'How it is marked',
  clear: 'Clear the answer',
  undo: 'Undo',
  undone: ({ what }: { what: string }) => `Taken back: ${what}`,
  nothingToUndo: 'There is nothing to take back.',
  photo: {
    missing: 'Evidence is required: take or choose a photo.',
    take: 'Take a photo',
    choose: 'Choose photos',
    working: 'Making the photo small …',
    alt: ({ number, criterion }: { number: number; criterion: string }) => `Photo ${number} of ${criterion}`,
    remove: ({ number }: { number: number }) => `Remove photo ${number}`,
    unreadable: ({ file }: { file: string }) =>
      `${file}: this browser can’t read this picture. Take it again, or choose a JPEG or PNG.`,
    before: ({ count }: { count: number }) => `Evidence in the audit already: ${counted(count, 'file', 'files')}`,
  },

  // --- the facility
  aboutHint: 'First fill in the particulars: questions that do not concern the facility then disappear.',
  howTo:
    'What is not there is “not met”, not “not applicable”. What cannot be shown by a document, picture or measurement is “not enough evidence”.',
  dayOf: { self: 'Day of the self-assessment', verified: 'Day of the visit' },
  notAnId: 'A code has only letters, digits, “-”, “_” and “.”, without blanks.',
  choose: 'Choose …',

  // --- files
  file: 'File',
  save: 'Save file',
  share: 'Hand on …',
  cancel: 'Cancel',
  preparer: 'Filled in by',
  preparerHint: 'First and last name. It goes into the file only; the browser does not keep it.',
  saveHint: ({ file }: { file: string }) =>
    `The file ${file} goes to this device’s downloads. Send it to whoever gave you this form.`,
  saveOpen: ({ count }: { count: number }) =>
    count === 0
      ? 'Nothing is open.'
      : `${counted(count, 'question is', 'questions are')} still open. You can save now and go on later.`,
  saved: ({ file }: { file: string }) => `${file} is saved.`,
  openFile: 'Open a saved file',
  openFileHint: 'Goes on from a file that this form saved, also on another device.',
  opened: ({ count }: { count: number }) => `Opened: ${counted(count, 'answer', 'answers')}.`,
  openedWithout: ({ ids }: { ids: string }) => `Left out, since they do not fit the questions of this form: ${ids}.`,
  replaceTitle: 'Put the file in place of what is here?',
  replaceText: ({ here, count }: { here: number; count: number }) =>
    `Here ${counted(here, 'question is', 'questions are')} answered, in the file ${count}. What is here is lost unless you save it first.`,
  replace: 'Put the file in its place',
  empty: 'Empty this form',
  emptyHint: 'Removes all answers and photos of this form from this device.',
  emptyTitle: 'Remove everything?',
  emptyText: ({ count, photos }: { count: number; photos: number }) =>
    `${counted(count, 'answer', 'answers')} and ${counted(photos, 'photo', 'photos')} are removed from this device. A file that was saved stays.`,
  emptied: 'Everything was removed from this device.',
  print: 'Print',
  shared:
    'Other files that are opened in this browser from this device can read what is kept here. On a device that is not yours, empty the form when you are done.',
  refused: {
    damaged:
      'This file is damaged, or it is no ZIP or JSON of this form. Choose a file that ends in .answers.zip or .answers.json.',
    notAnswers:
      'This is no file with answers. Choose a file that this form saved: it ends in .answers.zip or .answers.json.',
    newer: 'This file was saved by a newer version of the form. Open it with the form that saved it.',
    checklist: ({ found, expected }: { found: string; expected: string }) =>
      `This file answers another checklist or version (${found}); this form asks ${expected}. Nothing was changed.`,
    facility: ({ found, expected }: { found: string; expected: string }) =>
      `This file is of the facility ${found}; this form is for ${expected}. Nothing was changed.`,
    round: ({ found, expected }: { found: string; expected: string }) =>
      `This file is of round ${found}; this form is for round ${expected}. Nothing was changed.`,
    side: ({ found, expected }: { found: string; expected: string }) =>
      `The answers in this file are “${found}”; this form takes “${expected}”. Nothing was changed.`,
  },
  paper: { answer: 'Answer', photos: ({ count }: { count: number }) => counted(count, 'photo', 'photos') },

  // --- the command
  written: ({ file, facility }: { file: string; facility: string | null }) =>
    `${facility === null ? 'For any facility' : facility}: page to fill written to ${file}. Open it in a browser; no network is needed.`,
};
