export type Json = Readonly<Record<string, unknown>>;

/** What a page saves, with these parts of it otherwise. */
export function saved(changes: Json = {}): Json {
  return {
    format: 'facility-audit/answers/1',
    checklist: { id: 'small', version: '1' },
    sections: null,
    round: '2025-08',
    facility: { id: 'bv-a', name: 'Bệnh viện A' },
    isFacilityKnown: true,
    illustrative: false,
    auditedOn: '2025-08-05',
    side: 'self',
    preparer: 'Lan',
    profile: {},
    answers: {
      'SRV-01': { answer: { needed: 2, present: 1 }, note: 'một máy hỏng', at: '2025-08-05T09:12:00+07:00' },
      'LAN-01': { answer: 'not-applicable', reason: 'không có mạng' },
    },
    sent: null,
    savedAt: '2025-08-05T11:40:00+07:00',
    language: 'vi',
    ...changes,
  };
}

export const json = (document: Json) => JSON.stringify(document, null, 1);
