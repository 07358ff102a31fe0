/** Submission, draft decision and reminders of a province; their sentences stand in the template. */
export const letters = {
  facilities: ({ count }: { count: number }) => `${count} ${count === 1 ? 'health facility' : 'health facilities'}`,
  lines: ({ count }: { count: number }) => `${count} ${count === 1 ? 'line' : 'lines'}`,
  overdue: ({ count }: { count: number }) => `${count} ${count === 1 ? 'measure' : 'measures'}`,
  days: ({ count }: { count: number }) => `${count} ${count === 1 ? 'day' : 'days'}`,
  deadline: ({ deadline, day, left }: { deadline: string; day: string; left: string }) =>
    `${deadline}: ${day} (${left})`,
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
  unknown: ({ files, marks }: { files: string; marks: string }) =>
    `${files}: dots stand for what is not known yet: ${marks}. Fill them in before signing.`,
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
