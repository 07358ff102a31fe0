import { counted } from '../words/counted.ts';
/** Exports to other programs, and rosters and price lists from them. */
export const exchange = {
  findings: 'Findings',
  noFindings: 'There is no finding.',
  recommendations: 'Recommendations',
  finding: ({ criterion, question, found }: { criterion: string; question: string; found: string }) =>
    `${criterion}. ${question} Found: ${found}.`,
  remedy: ({ remedy }: { remedy: string }) => `Remedy: ${remedy}`,
  plan: ({ owner, due }: { owner: string | null; due: string | null }) =>
    due === null ? `In charge: ${owner}` : owner === null ? `Due: ${due}` : `In charge: ${owner}; due: ${due}`,
  recommendation: ({
    criterion,
    remedy,
    quantity,
    amount,
    coveredBy,
  }: {
    criterion: string;
    remedy: string;
    quantity: string | null;
    amount: string | null;
    coveredBy: string | null;
  }) => {
    const details = [
      ...(quantity === null ? [] : [quantity]),
      ...(amount === null ? [] : [`estimated ${amount}`]),
      ...(coveredBy === null ? [] : [`counted at ${coveredBy}`]),
    ];
    return `${remedy} (${[criterion, ...details].join('; ')})`;
  },
  otherNotes: 'Other notes and plans',
  asked: ({ criterion, question }: { criterion: string; question: string }) => `${criterion}. ${question}`,
  note: ({ note }: { note: string }) => `Note: ${note}`,
  planStatus: ({ status, on }: { status: string; on: string | null }) =>
    on === null ? `Status: ${status}` : `Status: ${status}, on ${on}`,
  purchase: ({ purchase }: { purchase: string }) => `Bought instead: ${purchase}`,
  dueDay: ({ facility, criterion, what }: { facility: string; criterion: string; what: string }) =>
    `${facility} – ${criterion}: ${what}`,
  owner: ({ owner }: { owner: string }) => `In charge: ${owner}`,
  calendarName: 'Remedies of the readiness audit',
  exportedOnce: ({ count }: { count: number }) =>
    `${counted(count, 'audit', 'audits')} came again with the same content; each is exported once.`,
  exportedLatest: ({ count }: { count: number }) =>
    `${counted(count, 'audit', 'audits')} of an earlier revision left out: the later revision was exported.`,
  exportedTwice: ({ facilities }: { facilities: readonly string[] }) =>
    `Several audits of one round for ${facilities.join(', ')}: all of them are exported, and totals count the facility more than once. merge decides which one counts; export its workbook instead.`,
  exportUnfinished: ({ folder }: { folder: string }) =>
    `${folder}: an earlier export was interrupted here, so this round of this province may lack rows. Export it again with --force.`,
  exported: ({ file, audits, files }: { file: string; audits: number; files: number }) =>
    `${file}: ${counted(audits, 'audit', 'audits')} exported into ${counted(files, 'file', 'files')}.`,

  rosterSound: ({ file, facilities, units }: { file: string; facilities: number; units: number }) =>
    `${file}: ${counted(facilities, 'facility', 'facilities')}, ${counted(units, 'unit', 'units')}.`,
  pricesSound: ({ file, priced, items }: { file: string; priced: number; items: number }) =>
    `${file}: ${priced} of ${counted(items, 'item', 'items')} of the checklist priced.`,
  nothingOdd: 'Nothing odd was found.',
  unknownColumns: ({ columns }: { columns: string }) => `these columns are not understood and not used: ${columns}.`,
  severalSheets: ({ sheets }: { sheets: string }) => `several sheets were read: ${sheets}.`,
  passedOverSheet: ({ sheet, column }: { sheet: string; column: string }) =>
    `the sheet “${sheet}” was not read: it has no column “${column}”.`,
  hiddenColumns: ({ columns }: { columns: string }) => `hidden columns were read all the same: ${columns}.`,
  hiddenRows: ({ cells }: { cells: string }) =>
    `rows that are hidden or filtered out were read all the same: ${cells}.`,
  skippedRows: ({ cells }: { cells: string }) =>
    `rows without code and kind are no facilities and were passed over: ${cells}.`,
  namelessPrices: ({ cells }: { cells: string }) => `prices beside which no item is named are not used: ${cells}.`,
  /** What became of facilities, as a roster says. */
  facilityChanges: {
    merged: ({ name, into, on }: Record<'name' | 'into' | 'on', string>) =>
      `${name} is part of ${into} since ${on}: it is expected no more, and its results are not compared with those of ${into}.`,
    renumbered: ({ name, former, facility }: Record<'name' | 'former' | 'facility', string>) =>
      `${name} was audited as ${former} before and is ${facility} now: its rounds are compared as one facility.`,
    renamed: ({ former, until, name }: Record<'former' | 'until' | 'name', string>) =>
      `${former} is called ${name} since ${until}.`,
  },
  nowCalled: ({ name, now }: Record<'name' | 'now', string>) => `${name} (now ${now})`,
  /** Remarks on a valid roster. */
  rosterRemarks: {
    'no-facilities': () => 'the list has no facility.',
    'same-name': ({ id, other, name }: { id: string; other: string; name: string }) =>
      `${id} and ${other} have the same name “${name}”: if they are one facility, write one id everywhere.`,
    'id-case': ({ id, other }: { id: string; other: string }) =>
      `The ids ${id} and ${other} differ in capitals only: if they are one facility, write one of them everywhere.`,
    'former-id-used': ({ id, former }: Record<'id' | 'former', string>) =>
      `${id}: the earlier id ${former} is the id of a facility of this list, and stands for that one. Take it out, or give the facilities different ids.`,
    'former-id-twice': ({ id, former, other }: Record<'id' | 'former' | 'other', string>) =>
      `the earlier id ${former} is given to both ${other} and ${id}. Keep it with one of them.`,
    'merged-into-unknown': ({ id, into }: Record<'id' | 'into', string>) =>
      `${id} was merged into ${into}, which is not on the list. Add it, or mend the id.`,
    'merged-circle': ({ ids }: Record<'ids', string>) =>
      `these facilities are merged into each other in a circle: ${ids}. Take out one of the merges.`,
    'unit-names': ({ unit, names }: { unit: string; names: string }) =>
      `the unit “${unit}” is called differently in different lines: ${names}.`,
    'unknown-kind': ({ id, kind, known }: { id: string; kind: string; known: string }) =>
      `${id}: the kind “${kind}” stands in no deadline of the checklist and takes the default. Named there: ${known}.`,
    'unknown-profile': ({ id, question }: { id: string; question: string }) =>
      `${id}: the checklist has no profile question “${question}”; it is not used.`,
    'unknown-option': ({ id, question, value, options }: Record<'id' | 'question' | 'value' | 'options', string>) =>
      `${id}: “${value}” is no answer to “${question}”. Answers: ${options}.`,
    'garbled-text': ({ id, text, meant }: { id: string; text: string; meant: string | null }) =>
      `${id}: “${text}” was written in another encoding or font${meant === null ? '' : `; it looks like “${meant}”`}. Type it again, or save the source as Unicode.`,
    'no-known-kind': ({ kinds }: { kinds: string }) =>
      `none of the kinds is one of a facility (${kinds}). Is this the list of facilities?`,
    'missing-profile': ({ id, questions }: { id: string; questions: string }) =>
      `${id}: not said yet: ${questions}. It is asked in the form and at the visit.`,
  },
  /** Remarks on a valid price list. */
  priceRemarks: {
    'missing-item': ({ items }: { items: string }) =>
      `not in the list, so that its lines stay without a price: ${items}.`,
    'no-price': ({ items }: { items: string }) => `no price yet: ${items}.`,
    'unknown-item': ({ item, nearest }: { item: string; nearest: string | null }) =>
      nearest === null
        ? `“${item}” is bought by no remedy of the checklist.`
        : `“${item}” is bought by no remedy of the checklist. Did you mean “${nearest}”?`,
    'odd-unit': ({ item, unit, expected }: { item: string; unit: string; expected: string }) =>
      `“${item}” is priced by “${unit}”, the checklist counts it in “${expected}”.`,
    'past-day': ({ items, until, today }: { items: string; until: string; today: string }) =>
      `the price held until ${until}, which is before ${today}: ${items}.`,
    'far-from-sources': ({ item, price, least, most }: Record<'item' | 'price' | 'least' | 'most', string>) =>
      `“${item}” costs ${price}, far from its own sources (${least} to ${most}).`,
    'sources-apart': ({ item, least, most }: Record<'item' | 'least' | 'most', string>) =>
      `the sources of “${item}” lie far apart: ${least} and ${most}.`,
    'far-from-others': ({
      item,
      price,
      median,
      lists,
    }: {
      item: string;
      price: string;
      median: string;
      lists: number;
    }) => `“${item}” costs ${price}, far from the median ${median} of ${counted(lists, 'list', 'lists')}.`,
    'few-sources': ({ items, count }: { items: string; count: number }) =>
      `${counted(count, 'quotation', 'quotations')} only, where three, a price appraisal or a past award are usual: ${items}.`,
    'doubtful-amount': ({ items, currency }: { items: string; currency: string }) =>
      `a price below 1,000 ${currency}, or not in whole ones, which may be meant in thousands or millions: ${items}.`,
    'no-known-item': () =>
      `no code of the list is an item of the checklist. Is this a list of other things, or are the codes in another column?`,
    'zero-price': ({ items }: { items: string }) => `the price is 0: ${items}.`,
  },
};
