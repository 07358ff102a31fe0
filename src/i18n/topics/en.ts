import type { Topics } from './topics.ts';

/** What `help <topic>` tells: what nobody can guess from the name of a command. */
export const en: Topics = {
  scoring: {
    title: 'How a score comes about',
    summary: 'how a score comes about',
    lines: [
      'A criterion has a mark from 0 to 1: an option has the mark the checklist gives it; a coverage is present ÷ needed; numbers and dates get the mark of the first band that holds them.',
      'The verified answer counts; where there is none, the self-assessed one.',
      'Unanswered, or without evidence, the mark is 0. A criterion that does not apply, or is not asked here, has no mark and is left out of every sum.',
      'A section’s percent is 100 × the sum of weight × mark ÷ the sum of weights, over the criteria that have a mark.',
      'The audit’s percent is the same sum over sections, each with its own weight. Sections where nothing applies are left out.',
      'Sums are exact. A percent is rounded once, to be printed, and never so that it seems to reach a threshold.',
      'The whole derivation of one audit: facility-audit score FILE --explain',
    ],
  },
  levels: {
    title: 'How a readiness level is reached',
    summary: 'how a readiness level is reached',
    lines: [
      'A checklist lists its levels, best first, each with conditions: the percent of the whole, the least percent of any section, how many critical criteria may fail, named criteria.',
      'The level is the first whose conditions all hold. A value that is exactly the threshold holds.',
      'While an active criterion is unanswered, the audit is incomplete and has no level, only the level that it would have now.',
      'A level is final when the audit is complete and every critical criterion was verified; until then each paper says that it is self-assessed.',
      'A checklist with stages works otherwise: the stage reached is the highest of which it and all earlier ones are met.',
      'What would lift an audit by one level, and what that costs, stands at the end of: facility-audit score FILE --explain',
    ],
  },
  files: {
    title: 'Which files there are',
    summary: 'which files there are',
    lines: [
      '<facility>.<round>.audit.yaml: the audit of one facility in one round; read, saved and resumed. Everything else is made from it.',
      '<facility>.<round>.history.jsonl beside it: who changed what and when. It is only ever added to.',
      'evidence/ beside it: photos and papers, copied in when they are recorded, without the place and device that a camera writes.',
      '<facility>.<round>.answers.json, or .answers.zip with photographs: what a page to fill on a phone saves (form -o X.html). import and combine take it; the page goes on from it.',
      '<checklist>.<version>.checklist.yaml beside it: a copy of the checklist that the audit was made with, so that it can still be scored years later.',
      'The list of facilities (roster), and the price list: YAML, .xlsx or .csv. Lists to copy stand in templates/.',
      'A workbook of a facility or province carries the data it was made from: merge reads workbooks like audits, and verify compares their cells with it.',
      'Each save writes a new file and puts it in place in one step. An output is never one of the inputs, and an existing file is replaced only with --force.',
    ],
  },
  'merge-rules': {
    title: 'Which audits count in a merge',
    summary: 'which audits count in a merge',
    lines: [
      'The same audit twice, as a file or in a workbook, counts once.',
      'Of two states of one audit, the one that goes on from the other counts. Where both went on separately, somebody has to decide.',
      'Of several rounds of one facility the latest counts; the one before serves for the comparison.',
      'Two different audits of one facility in one round are a conflict: it is asked in a terminal, else the merge ends with exit code 4. --on-conflict newest takes the newest. --decisions FILE keeps what was decided.',
      'An answer edited in a workbook is a conflict too: --on-edit carried takes it as written, visible as edited.',
      'What cannot be read is named and ends the merge; with --keep-going the rest is merged and the exit code is 2.',
      'The sources page of the province workbook names every input and what became of it.',
    ],
  },
  'exit-codes': {
    title: 'Exit codes',
    summary: 'what the exit codes mean',
    lines: [
      '0: done.',
      '1: done, but a condition that was asked for is not met (--require-level, --fail-on, --strict), or verify found a change.',
      '2: the command was used wrongly, or a file is not valid. With --keep-going: the rest was done.',
      '3: something could not be read or written.',
      '4: conflicts have to be decided.',
      '70: a fault of this tool. Please send what it printed.',
      '130: interrupted; answers given so far are saved.',
    ],
  },
};
