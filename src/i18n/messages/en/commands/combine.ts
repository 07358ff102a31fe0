/** Putting several inspectors' parts of one visit together. */
export const combine = {
  summary:
    'puts several inspectors’ parts of one visit together, audits or what phones saved; differing answers are conflicts, never dropped',
  output: 'the audit to write',
  base: 'the audit that all parts started from',
  prefer: 'inspector or file whose answer is taken wherever answers differ',
  which: ({ subject }: { subject: string }) => `The answers differ. Which one holds? ${subject}`,
  why: 'Why? (Enter: leave out)',
  done: ({ path, parts, decided }: { path: string; parts: number; decided: number }) =>
    `Put ${parts} parts together into ${path}; conflicts decided: ${decided}.`,
  kinds: {
    plan: 'plan',
    purchase: 'purchase',
    visit: 'visit',
    profile: 'profile',
    whole: 'audit',
  },
};
