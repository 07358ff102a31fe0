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
};
