/** Signatures, history and evidence of an audit; and the checks of `doctor`. */
export const trail = {
  commands: {
    sign: 'records what both sides signed; from then on every change needs a reason',
    history: 'prints who changed what and when',
    evidenceList: 'lists the evidence of an audit',
    evidenceCheck: 'finds evidence that is missing, changed or named by no audit',
    set: 'corrects a fact of an audit: profile.…, facility.…, auditedOn, team, visit.…, assigned.…',
    evidenceEdit: 'changes the caption or the day of a piece of evidence',
    evidenceMove: 'moves a piece of evidence to another criterion',
    evidenceRemove: 'takes a file out of a criterion’s evidence; the file itself stays in the folder',
    doctor: 'says what this machine lacks, checks the audits here and sweeps what was left behind',
  },
  options: {
    number: 'number of the signed minutes',
    signedOn: 'day of signing (default: today)',
    caption: 'the new caption (empty: none)',
    takenOn: 'the day it was taken or made, such as 5/8/2025 (clear: none)',
    criterion: 'only this criterion',
  },
  signed: ({ revision, fingerprint }: { revision: number; fingerprint: string }) =>
    `Signed as revision ${revision}. Fingerprint to stand on the minutes:\n${fingerprint}`,
  stillOpen: ({ kind, count }: { kind: string; count: number }) => `  still open: ${kind}: ${count}`,
  columns: {
    at: 'When',
    by: 'Who',
    revision: 'Revision',
    what: 'What',
    change: 'From → to',
    criterion: 'Criterion',
    file: 'File',
    day: 'Taken on',
    caption: 'Caption',
    condition: 'Found',
  },
  parts: {
    facility: 'facility',
    auditedOn: 'day of the audit',
    assigned: 'assignment',
    self: 'self-assessed',
    verified: 'verified',
    evidence: 'evidence',
    plan: 'plan',
    purchase: 'purchase',
    decisions: 'decision',
    visit: 'visit',
    signed: 'signature',
    profile: 'profile',
    team: 'group',
  },
  fields: {
    kind: 'kind',
    province: 'province',
    unit: 'unit',
    emr: 'EMR',
    deadlines: 'own deadlines',
    owner: 'in charge',
    due: 'due',
    status: 'state',
    doneOn: 'done on',
    fundingSource: 'source of money',
    note: 'note',
    year: 'year',
    takenOn: 'taken on',
    number: 'no.',
    on: 'on',
    revision: 'revision',
    decision: 'decision',
    plan: 'plan',
    startedAt: 'began',
    endedAt: 'ended',
    place: 'place',
    present: 'present',
    chair: 'chair',
    secretary: 'secretary',
    copies: 'copies',
    strengths: 'strengths',
    difficulties: 'difficulties',
    cause: 'cause',
    conclusion: 'conclusion',
    facilityOpinion: 'opinion of the facility',
    disputed: 'disputed',
    by: 'by',
    reason: 'reason',
    between: 'between',
    answer: 'answer',
  },
  field: ({ name, value }: Record<'name' | 'value', string>) => `${name}: ${value}`,
  signedNoted: 'notes a change after signing',
  decided: ({ options, chosen }: { options: readonly string[]; chosen: string }) =>
    `between ${options.join(' and ')}: ${chosen}`,
  undoes: ({ revision }: { revision: number }) => `Takes back the change of revision ${revision}.`,
  fieldSet: ({ what, change }: { what: string; change: string }) => `✔ ${what}: ${change}`,
  fieldSame: ({ field }: { field: string }) => `${field}: it is so already; nothing changes.`,
  askedNow: ({ ids }: { ids: string }) => `Asked from now on: ${ids}`,
  askedNoMore: ({ ids }: { ids: string }) => `No longer asked: ${ids}`,
  people: {
    title: 'Progress by person',
    person: 'Name',
    sections: 'Sections',
    done: 'Verified',
    progress: ({ done, of }: { done: number; of: number }) => `${done}/${of}`,
  },
  oddAnswers: 'Worth a second look (no mark changes)',
  because: ({ reason }: { reason: string }) => `After the minutes: ${reason}`,
  torn: '(a line was torn, as by a power cut)',
  unlinked: '! does not follow the line before:',
  noHistory: 'There is no history.',
  broken: ({ lines }: { lines: string }) =>
    `The history was changed by hand: line ${lines} does not follow the line before it. The answers in the audit are not affected.`,
  conditions: { sound: 'as recorded', missing: 'MISSING', changed: 'CHANGED', unsafe: 'NOT IN THE FOLDER' },
  orphan: ({ file }: { file: string }) => `${file}: no audit in this folder names it.`,
  lacking: ({ ids }: { ids: string }) => `Evidence is required and missing for: ${ids}`,
  allSound: ({ count }: { count: number }) => `Evidence: ${count}, all as recorded.`,
  evidenceEdited: ({ criterion, file, text }: { criterion: string; file: string; text: string }) =>
    `✔ ${criterion}: ${file}${text === '' ? ' has no caption any more' : `: ${text}`}`,
  evidenceMoved: ({ criterion, file, to }: { criterion: string; file: string; to: string }) =>
    `✔ ${file}: moved from ${criterion} to ${to}`,
  evidenceRemoved: ({ criterion, file }: { criterion: string; file: string }) =>
    `✔ ${criterion}: ${file} is no longer evidence. The file itself stays in the folder.`,
  doctor: {
    moreDiffer: ({ count }: { count: number }) => `… and ${count} more.`,
    differs: ({ path, what, change }: { path: string; what: string; change: string }) =>
      `${path}: ${what} differs from the history (history → audit): ${change}. The file may have been edited by hand; if that is right, record it again with answer or audit set.`,
    older: ({ path, found, known }: { path: string; found: number; known: number }) =>
      `${path} is revision ${found}, but its history has come to ${known}: it may be an older copy. Look for the newer one before going on.`,
    evidence: ({
      path,
      criterion,
      file,
      condition,
    }: {
      path: string;
      criterion: string;
      file: string;
      condition: string;
    }) => `${path}: evidence of ${criterion}, ${file}: ${condition}.`,
    terminal: 'There is a terminal: questions can be asked.',
    noTerminal: 'There is no terminal here: nothing is asked. Use answer, plan and walk --from.',
    by: ({ by }: { by: string }) => `Answers are recorded for ${by}.`,
    noBy: 'Nobody is named as recording. Set FACILITY_AUDIT_BY to your name, or use --by.',
    shipped: 'Checklists and templates are there and sound.',
    notShipped: 'Something that belongs to the tool is missing or damaged. Install it again:',
    writable: 'This folder can be written to, safely.',
    notWritable: 'This folder can’t be written to. Start in another one:',
    own: ({ paths }: { paths: string }) => `Your own, found without being named: ${paths}`,
    locks: {
      running: ({ file, user, host, pid, since }: StandingOwner) =>
        `${file} is open here (${user}, ${host}, process ${pid}, since ${since}); the process is running. Close it there. If it hangs, end the process; the lock then counts no more.`,
      ended: ({ file, user, host, pid, since }: StandingOwner) =>
        `${file} was locked by a process that has ended (${user}, ${host}, process ${pid}, since ${since}). The lock is removed; nothing is to be done.`,
      elsewhere: ({ file, lock, user, host, pid, since }: StandingOwner) =>
        `${file} is locked from another machine (${user}, ${host}, process ${pid}, since ${since}); whether it still runs can’t be seen from here. Ask there first. If nobody has it open, take it over: facility-audit walk ${file} --take-over, or delete the file “${lock}”.`,
    },
    lockUnknown: ({ file, lock }: { file: string; lock: string }) =>
      `${file} has a lock that can’t be read, “${lock}”. If nobody has the audit open, delete that file.`,
    swept: ({ files }: { files: string }) => `Swept what was left behind: ${files}`,
    audit: ({ path }: { path: string }) => `${path} is sound.`,
  },
};

/** A lock beside an audit, and who holds it. */
interface StandingOwner {
  readonly file: string;
  readonly lock: string;
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  readonly since: string;
}
