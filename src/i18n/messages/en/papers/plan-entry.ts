/** Plans filled in on a sheet of findings, and taken back. */
export const planEntry = {
  hint: 'The coloured cells on this sheet are to be filled in: owner, due date, status, source of money, note. Send the workbook back to whoever keeps the audits, who takes them into the plans; the summary of the province takes nothing from them.',
  due: 'Day/month/year, as 15/09/2026.',
  status: 'Choose one of the three words in the list.',
  funding: ({ sources }: { sources: string }) => `For example: ${sources}; or any other.`,
  nothing: ({ file }: { file: string }) => `${file}: nothing was filled in on the findings.`,
  already: ({ file }: { file: string }) => `${file}: what was filled in stands in the audits already.`,
  taken: ({ count, audits, by }: { count: number; audits: number; by: string }) =>
    `${count} ${count === 1 ? 'change' : 'changes'} taken into ${audits} ${audits === 1 ? 'audit' : 'audits'}, by ${by}.`,
  by: ({ by }: { by: string }) => `Taken over by: ${by}`,
  dryRun: 'Nothing was written (--dry-run).',
  ask: 'Take these changes into the plans?',
  take: 'Take them',
  leave: 'Leave everything as it is',
  left: 'Nothing was taken.',
  empty: '(nothing)',
  columns: {
    facility: 'Facility',
    criterion: 'Criterion',
    part: 'Part',
    from: 'In the audit now',
    to: 'Filled in',
    cell: 'Cell',
  },
  parts: { owner: 'owner', due: 'day', status: 'state', fundingSource: 'source of money', note: 'note' },
};
