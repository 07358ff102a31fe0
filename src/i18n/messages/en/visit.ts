/** Questions about the visit itself, for the minutes. */
export const visit = {
  begin: 'The visit: who is there, where, since when?',
  now: 'Write it down now',
  later: 'Later',
  opening: 'Beginning of the visit',
  closing: 'End of the visit: strengths, difficulties, conclusion, opinion',
  place: 'Place of the visit',
  decision: 'Decision that the group rests on (Enter: later)',
  plan: 'Plan of the visits (Enter: later)',
  startedAt: 'Began at (as 8:30)',
  endedAt: 'Ended at (as 16:30)',
  notATime: 'This is not a time of day. Type it as 8:30.',
  present: {
    group: ({ names }: { names: string }) =>
      `Present for the group${names === '' ? '' : `: ${names}`}. One person a line: name; title; agency (Enter: no more)`,
    facility: ({ names }: { names: string }) =>
      `Present for the facility${names === '' ? '' : `: ${names}`}. One person a line: name; title; agency (Enter: no more)`,
  },
  chair: 'Who chairs?',
  secretary: 'Who is secretary?',
  strengths: 'Strengths (Enter: later)',
  difficulty: ({ count }: { count: number }) => `Difficulty no. ${count + 1} (Enter: no more)`,
  cause: 'Its cause (Enter: leave out)',
  authority: 'Who can mend it?',
  conclusion: 'Conclusion (Enter: later)',
  facilityOpinion: 'Opinion of the facility (Enter: later)',
  disputed: ({ ids }: { ids: string }) =>
    `Which criteria does the facility dispute?${ids === '' ? '' : ` So far: ${ids}`}`,
  noMore: 'No more',
  number: 'Number of the minutes (Enter: later)',
};
