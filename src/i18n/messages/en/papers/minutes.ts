import type { DocumentType } from '../../../../domain/checklist/document-catalogue.ts';
import { counted } from '../words/counted.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A document as papers cite it; a law or standard by its name, others by day, issuer and matter, as far as they are known. */
interface Cited {
  type: DocumentType;
  number: string;
  title: string | null;
  date: string | null;
  issuer: string | null;
  matter: string | null;
}

const types: Readonly<Record<DocumentType, string>> = {
  law: 'Law',
  decree: 'Decree',
  circular: 'Circular',
  decision: 'Decision',
  directive: 'Directive',
  letter: 'letter',
  standard: 'national standard',
};

const plurals = new Intl.PluralRules('en');

/** The minutes of a visit, after the official form. */
export const minutes = {
  number: ({ number }: { number: string }) => `No.: ${number}`,
  placeAndDate: ({ place, date }: { place: string; date: string }) => `${place}, ${date}`,
  longDate: ({ day, month, year }: { day: number; month: number; year: number }) =>
    `${day} ${months[month - 1]} ${year}`,
  clock: ({ hour, minute }: { hour: string; minute: string }) => `${hour}:${minute}`,
  clockMissing: '……:……',
  pursuant: ({ text }: { text: string }) => `Pursuant to ${text}`,
  groundDocument: ({ title, number }: { title: string; number: string | null }) =>
    number === null ? title : `${title} (no. ${number})`,
  pursuantDocument: ({ type, number, title, date, issuer, matter }: Cited) =>
    title === null
      ? `Pursuant to ${types[type]} no. ${number}${date === null ? '' : ` of ${date}`}${issuer === null ? '' : ` of ${issuer}`}${matter === null ? '' : ` ${matter}`}`
      : `Pursuant to the ${title} no. ${number}`,
  opening: ({ clock, date, place }: { clock: string; date: string; place: string }) =>
    `On ${date} at ${clock}, at ${place}, the following were present:`,
  present: 'I. THOSE PRESENT',
  ofGroup: '1. For the working group',
  ofFacility: '2. For the facility',
  others: '3. Others',
  leaders: '3. Chair and secretary',
  leadersFourth: '4. Chair and secretary',
  attendee: ({
    honorific,
    name,
    title,
    agency,
  }: {
    honorific: 'mr' | 'ms' | null;
    name: string;
    title: string | null;
    agency: string | null;
  }) =>
    [honorific === null ? name : `${honorific === 'mr' ? 'Mr' : 'Ms'} ${name}`, title, agency]
      .filter((part) => part !== null)
      .join(', '),
  chair: ({ name }: { name: string }) => `Chair: ${name}`,
  secretary: ({ name }: { name: string }) => `Secretary: ${name}`,
  content: 'II. CONTENT',
  general: '1. General information',
  result: '2. Result',
  strengths: '3. Strengths and achievements',
  weaknesses: '4. Weaknesses and required fixes',
  difficulties: '5. Difficulties, causes and who can mend them',
  difficulty: ({ text, cause, authority }: { text: string; cause: string | null; authority: string | null }) =>
    `${text}${cause === null ? '' : ` – Cause: ${cause}`}${authority === null ? '' : ` – Competent authority: ${authority}`}`,
  recommendations: '6. Recommendations',
  recommendation: ({ authority, count, list }: { authority: string; count: number; list: string }) =>
    `${authority} (${count} ${plurals.select(count) === 'one' ? 'remedy' : 'remedies'}): ${list}`,
  conclusion: '7. Conclusion of the working group',
  opinion: '8. Opinion of the facility',
  disputed: '9. What the two sides still see differently',
  /** Named as disputed, though both recorded the same. */
  disputedSame: ({ question, answer }: Record<'question' | 'answer', string>) =>
    `${question} Both sides recorded the same: ${answer}.`,
  disputedLine: ({ question, self, verified }: Record<'question' | 'self' | 'verified', string>) =>
    `${question} The facility: ${self}. The working group: ${verified}.`,
  noneDisputed: 'Nothing.',
  moneyNote:
    'VAT, other costs and contingency are by the rates of the price list; what it gives no rate for is not counted.',
  conditions: ({ level }: { level: string }) => `Conditions still to be met for the level “${level}”`,
  noCritical: 'There is no critical finding.',
  /** If the checklist scores nothing. */
  noFindings: 'The checklist gathers information only: it establishes no findings.',
  /** While critical criteria are unanswered. */
  noCriticalYet: ({ count }: { count: number }) =>
    `No critical finding so far; critical criteria not yet answered: ${count}.`,
  copies: ({ count }: { count: number }) => String(count),
  goesOn: ({ open }: { open: number }) =>
    `The survey is not finished: ${counted(open, 'criterion is', 'criteria are')} not assessed yet, and both sides go on; these minutes record the result so far.`,
  closing: ({ clock, date, copies }: { clock: string; date: string; copies: string }) =>
    `The minutes were closed at ${clock} on ${date}, drawn up in ${copies} copies of equal value, read to those present, who agreed and signed.`,
  fingerprint: ({ fingerprint }: { fingerprint: string }) =>
    `Fingerprint of the audit, its checklist and its evidence (SHA-256): ${fingerprint}`,
  changedSince: ({
    revision,
    number,
    date,
    changes,
  }: {
    revision: number;
    number: string;
    date: string;
    changes: string;
  }) =>
    `Minutes no. ${number} of ${date} were signed on revision ${revision} of the audit; changed since signing:\n${changes}`,
  change: ({ date, by, what, reason }: Record<'date' | 'by' | 'what' | 'reason', string>) =>
    `- ${date}, ${by}: ${what}. Reason: ${reason}`,
  changeUnknown: '(the audit does not say what was changed)',
  fingerprintUnsigned: ({ fingerprint }: { fingerprint: string }) =>
    `Fingerprint of the audit as it is now, which nobody signed (SHA-256): ${fingerprint}`,
  signed: ({ revision, number, date }: { revision: number; number: string; date: string }) =>
    `Signed as no. ${number} on ${date}, revision ${revision} of the audit.`,
  /** How somebody signs for the head of the group. */
  signsFor: {
    deputy: ({ title }: { title: string }) => `FOR THE ${title}`,
    acting: ({ title }: { title: string }) => `ACTING ${title}`,
  },
  to: 'To:',
  distribution: 'Distribution:',
};
