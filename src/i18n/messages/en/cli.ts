const groups: Readonly<Record<string, string>> = {
  checklist: 'shows, checks and makes checklists',
  prices: 'checks price lists',
  roster: 'checks lists of facilities',
  evidence: 'lists and checks evidence',
  audit: 'changes audits to a newer checklist',
};

const helpTitles: Readonly<Record<string, string>> = {};

/** The command line: summaries, options, and what commands say when they are done. */
export const cli = {
  description:
    'Audits the IT readiness of health facilities for electronic medical records, offline, and reports in Excel.',
  usage: '[options] [command]',
  groups: (name: string) => groups[name] ?? '',
  helpTitles: (title: string) => helpTitles[title] ?? title,
  commands: {
    score: 'scores audits or workbooks, and explains every number',
    checklistList: 'lists the checklists at hand',
    checklistShow: 'shows a checklist: criteria, marks, basis; by place as paper sheets',
    checklistCheck: 'checks checklists and names every fault with its place',
    verify: 'compares workbooks with themselves as written',
    reopen: 'gives back the audit that a workbook carries',
    checklistDiff: 'tells what a newer version changes, and what that does to audits',
    checklistNew: 'makes a checklist to start from',
    auditUpgrade: 'brings an audit to a newer version of its checklist',
  },
  done: {
    reopened: ({ file, facility }: { file: string; facility: string }) => `${facility}: audit written to ${file}.`,
  },
  options: {
    version: 'prints the version',
    help: 'prints this help',
    lang: 'language of screens and reports: vi, en or fr',
    checklist: 'checklist by id, or a file or folder to find it in (default emr-readiness)',
    json: 'one JSON value on standard output',
    quiet: 'says only what was asked for',
    noColor: 'without colours',
    explain: 'prints the whole derivation of every number',
    answers: 'scores one side alone: self or verified',
    requireLevel: 'exit code 1 when an audit does not reach this level',
    failOn: 'exit code 1 when there is a critical finding: critical',
    prices: 'price list for the investment',
    byWhat: 'order: place (paper sheets by room)',
    fingerprint: 'fingerprint printed on a paper, to be checked',
    output: 'file to write (or folder, without an extension)',
    force: 'replaces a file that exists',
    dryRun: 'shows what would change and writes nothing',
    to: 'checklist to go to, by id, file or folder (default: the shipped version)',
    audits: 'an audit to be tried under both versions',
    by: 'name of who does it (default FACILITY_AUDIT_BY, the lead of the team, the system user)',
  },
};
