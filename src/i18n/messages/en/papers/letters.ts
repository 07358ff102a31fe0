import { counted } from '../words/counted.ts';

const facilities = (count: number) => counted(count, 'health facility', 'health facilities');

type Asked = Record<'authority' | 'remedy' | 'names', string> & { count: number };

/** Submission, draft decision and reminders of a province; their sentences stand in the template. */
/** Null: there is no such amount. */
type Amounts = Record<'once' | 'yearly', string | null>;

export const letters = {
  facilities: ({ count }: { count: number }) => `${count} ${count === 1 ? 'health facility' : 'health facilities'}`,
  lines: ({ count }: { count: number }) => `${count} ${count === 1 ? 'line' : 'lines'}`,
  overdue: ({ count }: { count: number }) => `${count} ${count === 1 ? 'measure' : 'measures'}`,
  days: ({ count }: { count: number }) => `${count} ${count === 1 ? 'day' : 'days'}`,
  deadline: ({ deadline, day, left }: { deadline: string; day: string; left: string }) =>
    `${deadline}: ${day} (${left})`,
  purchases: ({ count }: { count: number }) => `${count} ${count === 1 ? 'purchase' : 'purchases'}`,
  /** A line of what is asked for; a task of a department; what a ministry is asked. */
  proposal: ({ line }: { line: string }) => `Provincial People’s Committee: ${line}`,
  task: ({ authority, remedy, count, names }: Asked) => `${authority}: ${remedy} (${facilities(count)}: ${names}).`,
  petition: ({ authority, remedy, count, names }: Asked) =>
    `To be proposed to the ${authority}: ${remedy} (${facilities(count)}: ${names}).`,
  facilityTasks: ({ line }: { line: string }) => `Health facilities: ${line}`,
  annexOfReport: ({ annex, number }: Record<'annex' | 'number', string>) => `${annex} of report no. ${number}`,
  noTasks: 'No task is left.',
  dueBy: ({ day, count, names }: Record<'day' | 'names', string> & { count: number }) =>
    `By ${day}: ${facilities(count)} (${names}).`,
  planDue: ({ count, names, day }: { count: number; names: string; day: string }) =>
    `${facilities(count)} whose plan has no day yet for everything, or whose day is past (${names}), must report a plan with a day for each measure by ${day}.`,
  notAllocated: 'Not allocated yet, source and year still to be settled:',
  /** One source and year of what is not allocated; null: not settled, or no such amount. */
  notAllocatedLine: ({
    source,
    year,
    once,
    yearly,
  }: Amounts & { source: string | null; year: { year: string; isPast: boolean } | null }) =>
    `- ${[
      `Source ${source ?? 'not settled'}`,
      year === null
        ? 'year not settled'
        : year.isPast
          ? `planned for ${year.year}, which is past`
          : `planned for ${year.year}`,
      ...(once === null ? [] : [`${once} once`]),
      ...(yearly === null ? [] : [`${yearly} yearly`]),
    ].join(', ')}.`,
  /** The same in a decision, where dots stand for what it settles. */
  toAllocateLine: ({ source, year, once, yearly }: Amounts & Record<'source' | 'year', string>) =>
    `- ${[
      `Source ${source}`,
      `year ${year}`,
      ...(once === null ? [] : [`${once} once`]),
      ...(yearly === null ? [] : [`${yearly} yearly`]),
    ].join(', ')}.`,
  /** A table that is too long for the letter. */
  inAnnex: 'The measures are listed in the annex.',
  annex: 'ANNEX',
  annexTitle: ({ facility }: { facility: string }) => `MEASURES OVERDUE AT ${facility}`,
  attachedTo: ({ number, date, issuer }: Record<'number' | 'date' | 'issuer', string>) =>
    `(Attached to letter no. ${number} of ${date}, ${issuer})`,
  overdueColumn: 'Overdue',
  /** Below the number of an official letter. */
  subject: ({ subject }: { subject: string }) => `Subject: ${subject}`,
  fingerprint: ({ fingerprint }: { fingerprint: string }) =>
    `Fingerprint of the audits that the figures are from (SHA-256): ${fingerprint}`,
  titles: {
    report: 'Report on the province',
    submission: 'Submission',
    decision: 'Draft decision',
    reminder: ({ facility }: { facility: string }) => `Reminder to ${facility}`,
  },
  written: ({ count, folder }: { count: number; folder: string }) =>
    `Wrote ${count} Word ${count === 1 ? 'paper' : 'papers'} into ${folder}`,
  /** Letters of an earlier run of `merge --papers`. */
  removed: ({ path }: { path: string }) =>
    `${path}: removed. An earlier run wrote it, nobody changed it since, and this facility needs no reminder now.`,
  former: ({ path }: { path: string }) =>
    `${path}: written earlier, and not needed now. It may have been changed since, so it stays: delete it, or move it away, before the letters are sent.`,
  unknown: ({ files, marks }: { files: string; marks: string }) =>
    `${files}: dots stand for what is not known yet: ${marks}. Open the papers in Word and fill in the dots before signing.`,
  andMore: ({ files, count }: { files: string; count: number }) => `${files} and ${count} more`,
  /** What marks that nobody knows stand for. */
  markNames: {
    province: 'province',
    round: 'round',
    decision: 'decision that founded the group',
    plan: 'the group’s plan',
    number: 'number of the minutes',
    'report-number': 'number of the report',
    'reply-by': 'day by which an answer is asked for',
    once: 'amount once',
    yearly: 'amount a year',
    total: 'amount in the first year',
    'lift-once': 'least amount once',
    'lift-yearly': 'least amount a year',
    'lift-total': 'least amount in the first year',
    'lift-facilities': 'facilities that it lifts',
    'audited-on': 'day of the audit',
    level: 'level',
    percent: 'score',
    reasons: 'what is lacking',
    'ready-day': 'day of readiness',
    'longest-overdue': 'days overdue',
    chair: 'chair',
    secretary: 'secretary',
    conclusion: 'conclusion',
    facility: 'facility',
    unit: 'unit',
    fingerprint: 'fingerprint',
  } satisfies Readonly<Record<string, string>>,
};
