import { counted } from '../words/counted.ts';

interface RemarkParams {
  version: string;
  document: string;
  day: string;
  ids: string;
}

/** Showing and checking checklists. */
export const checklists = {
  version: ({ id, version }: { id: string; version: string }) => `Checklist ${id}, version ${version}`,
  id: 'Id',
  section: 'Section',
  weight: 'Weight',
  criteria: 'Criteria',
  critical: 'Critical',
  notScored: 'not scored',
  levels: 'Levels, best first',
  stages: 'Stages, lowest first',
  atLeastPercent: ({ percent }: { percent: string }) => `at least ${percent}%`,
  everySection: ({ percent }: { percent: string }) => `every scored section at least ${percent}%`,
  criticalCondition: { full: 'every critical criterion with full mark', partial: 'no critical criterion with mark 0' },
  weightOf: ({ weight }: { weight: string }) => `weight ${weight}`,
  askedWhen: ({ condition }: { condition: string }) => `Asked when: ${condition}`,
  restsOn: ({ list }: { list: string }) => `Rests on: ${list}`,
  threshold: ({ origin }: { origin: string }) => `Threshold: ${origin}`,
  where: ({ place }: { place: string }) => `Where: ${place}`,
  howSeen: ({ seen }: { seen: string }) => `How it is seen: ${seen}`,
  evidence: { expected: 'Evidence is expected', required: 'Evidence is required' },
  remedy: ({ text }: { text: string }) => `Remedy: ${text}`,
  inspectorNotes: ({ count, ids }: { count: number; ids: string }) =>
    `${counted(count, 'criterion has', 'criteria have')} notes for inspectors in their remedies (${ids}). Papers leave these notes out; they belong into the guidance.`,
  documentRemark: {
    ended: ({ version, document, day, ids }: RemarkParams) =>
      `${version}: ${document} was in force until ${day} only; what rests on it: ${ids}.`,
    'not-yet': ({ version, document, day, ids }: RemarkParams) =>
      `${version}: ${document} comes into force on ${day}; what rests on it: ${ids}.`,
    unsure: ({ version, document, day, ids }: RemarkParams) =>
      `${version}: that ${document} is still in force from ${day} on is not confirmed; what rests on it: ${ids}.`,
  },
  basis: 'Documents',
  document: 'Number',
  title: 'Title',
  kind: 'Kind',
  from: 'From',
  until: 'Until',
  read: 'Text',
  quantity: ({ rule, frequency }: { rule: string; frequency: string }) => `quantity: ${rule} (${frequency})`,
  leadDays: ({ days }: { days: string }) => `takes ${days} days`,
  coveredBy: ({ ids }: { ids: string }) => `counted with ${ids} where that is open`,
  quantities: {
    gap: 'needed − present',
    value: 'the number answered',
    per: ({ rule, per }: { rule: string; per: string }) => `(${rule}) ÷ ${per}, rounded up`,
    asked: 'typed by the group',
  },
  conditions: {
    auditedFrom: ({ day }: { day: string }) => `the audit is on or after ${day}`,
    auditedTo: ({ day }: { day: string }) => `the audit is on or before ${day}`,
    and: 'and',
    or: 'or',
    not: ({ condition }: { condition: string }) => `not (${condition})`,
    is: ({ subject, value }: { subject: string; value: string }) => `“${subject}” is “${value}”`,
    in: ({ subject, values }: { subject: string; values: string }) => `“${subject}” is one of: ${values}`,
    atLeast: ({ subject, value }: { subject: string; value: string }) => `“${subject}” is at least ${value}`,
    atMost: ({ subject, value }: { subject: string; value: string }) => `“${subject}” is at most ${value}`,
  },
  kinds: {
    judgement: 'Answer: met (1), partly met (0.5) or not met (0)',
    choice: 'Answer: one of',
    checks: 'Answer: all that hold, of',
    option: ({ label, mark }: { label: string; mark: string }) => `· ${label}: ${mark}`,
    share: ({ label, share }: { label: string; share: string }) => `· ${label} (share ${share})`,
    number: ({ unit }: { unit: string }) => `Answer: a number${unit === '' ? '' : ` (${unit})`}; never measured: 0`,
    date: 'Answer: a date; marked by its age in days on the audit’s date; never: 0',
    capped: ({ rule }: { rule: string }) => `· ${rule}`,
    accepted: ({ rule }: { rule: string }) => `· accepted: ${rule}`,
    coverage: ({ counts, unit, full, zero }: { counts: string | null; unit: string; full: string; zero: string }) =>
      `Answer: ${counts ?? 'needed and present'}${unit === '' ? '' : ` (${unit})`}; the mark is the share, full from ${full}%${zero === '0' ? '' : `, 0 below ${zero}%`}`,
    text: 'Answer: text, not scored',
    anyValue: ({ mark }: { mark: string }) => `· any value: ${mark}`,
    upTo: ({ to, mark }: { to: string; mark: string }) => `· up to ${to}: ${mark}`,
    from: ({ from, mark }: { from: string; mark: string }) => `· from ${from}: ${mark}`,
    between: ({ from, to, mark }: { from: string; to: string; mark: string }) => `· ${from} to ${to}: ${mark}`,
  },
  isValid: ({ id, version, criteria }: { id: string; version: string; criteria: number }) =>
    `${id} ${version}: valid, ${criteria} criteria.`,
  name: 'Title',
  versionShort: 'Version',
  appliesFrom: 'For audits from',
  file: 'File',
  invalid: 'not valid',
  listed: 'Checklists',
  languages: 'Languages',
  digest: ({ digest }: { digest: string }) => `Digest: ${digest}`,
  paperTitle: ({ place }: { place: string }) => `Sheet for: ${place}`,
  cross: 'Remarks where answers look odd beside each other (no mark changes)',
  paperCounts: ({ needed, present }: { needed: string; present: string }) =>
    `${needed}: ………………… ${present}: ………………… Note: …………………`,
  paperAnswer: 'Answer: ……………………………………………… Note: ………………………………………………',
  documentsToPrepare: 'Documents that the facility is asked to prepare',
  noPlace: 'Anywhere',
};
