import { inGroups } from '../../../domain/audit/fingerprint.ts';
import type { Letter, LetterMark, LetterPart } from '../../../domain/template/letter.ts';
import { type LocalizedText, textIn } from '../../../domain/values/language.ts';
import { distribution, heading, note } from '../../sheet/blocks.ts';
import type { Block, HeaderLine } from '../../sheet/sheet.ts';
import { letterhead } from '../../words/letter/letterhead.ts';
import { longDate } from '../../words/letter/long-date.ts';
import { signingParty } from '../../words/letter/signing-party.ts';
import { withCapital } from '../../words/letter/with-capital.ts';
import { warningsOf } from '../frame/page.ts';
import { draftIssue } from '../frame/province-view.ts';
import { reportPaper } from '../papers/report-paper.ts';
import { letterListLines, letterTable } from './letter-lists.ts';
import { letterMarkValues } from './letter-marks.ts';
import type { LetterView, MarkValues } from './letter-view.ts';
import { overdueAnnex } from './overdue-annex.ts';

/** A paper on a province with what it was filled in from. */
export interface LetterPaper {
  readonly blocks: readonly Block[];
  readonly marks: MarkValues;
  /** Marks that a text names and nobody knows, so that dots stand there. */
  readonly unknown: ReadonlySet<LetterMark>;
}

/** A submission, a draft decision or a reminder: the template's sentences, filled in from the data. */
export function letterPaper(letter: Letter, view: LetterView): LetterPaper {
  const marks = letterMarkValues(view);
  const unknown = new Set<LetterMark>();
  const filled = (text: LocalizedText): string => filledText(text, marks, unknown, view);
  const blocks = [
    ...headBlocks(letter, view, filled),
    ...titleBlocks(letter, view, filled),
    ...warningsOf(view, true),
    ...bodyBlocks(letter, view, marks, filled),
    ...footBlocks(letter, view, filled),
    fingerprintNote(view),
    ...(hasOverdueTable(letter) ? overdueAnnex(letter, view) : []),
  ];
  return { blocks, marks, unknown };
}

/** The report in words with the fingerprint of its audits. */
export function reportLetterPaper(view: LetterView): LetterPaper {
  const blocks = [...reportPaper(view), fingerprintNote(view)];
  const marks = letterMarkValues(view);
  return { blocks, marks, unknown: new Set(marks['report-number'].isGiven ? [] : ['report-number']) };
}

function fingerprintNote({ messages, fingerprint }: LetterView): Block {
  return note(messages.letters.fingerprint({ fingerprint: inGroups(fingerprint) }));
}

function hasOverdueTable({ body }: Letter): boolean {
  return body.some((part) => part.kind === 'table' && part.table === 'overdue');
}

type Fill = (text: LocalizedText) => string;

function filledText(text: LocalizedText, marks: MarkValues, unknown: Set<LetterMark>, view: LetterView): string {
  const { language, messages } = view;
  return textIn(text, language).replace(/\{([a-z-]+)\}/g, (braces, name: string) => {
    if (!isMark(name, marks)) return braces;
    const { text: words } = marks[name];
    if (words === null || words.includes('…')) unknown.add(name);
    return words ?? messages.report.missing;
  });
}

function isMark(name: string, marks: MarkValues): name is LetterMark {
  return Object.hasOwn(marks, name);
}

/** An official letter has its subject below its number, other papers below their title. */
function headBlocks(letter: Letter, view: LetterView, filled: Fill): readonly Block[] {
  const { template, messages, language, province, issue } = view;
  // What is proposed to the organisation above stays a draft until that decides.
  const isDraft = issue.isDraft || letter.from === 'superior';
  const numbered = `${messages.report.missing}/${letter.symbol}`;
  const head = letterhead(
    template,
    { number: numbered, date: longDate(province.today, messages), isDraft },
    messages,
    language,
  );
  if (head.kind !== 'letterhead') return [head];
  const left = letter.from === 'agency' ? head.left : withoutAgency(head.left);
  if (letter.title !== null) return [{ ...head, left }];
  const subject = { text: messages.letters.subject({ subject: filled(letter.subject) }), bold: false };
  const number = left.length - (isDraft ? 1 : 0);
  return [{ ...head, left: [...left.slice(0, number), subject, ...left.slice(number)] }];
}

/** The organisation above issues the paper in its own name. */
function withoutAgency([superior, , ...rest]: readonly HeaderLine[]): readonly HeaderLine[] {
  return superior === undefined ? rest : [{ ...superior, bold: true, ruled: true }, ...rest];
}

function titleBlocks(
  { title, subject, to }: Letter,
  { messages, language }: LetterView,
  filled: Fill,
): readonly Block[] {
  return [
    ...(title === null
      ? []
      : [
          {
            kind: 'title' as const,
            lines: [textIn(title, language)],
            subtitle: filled(subject),
            isSubject: true,
          },
        ]),
    ...(to === null
      ? []
      : [{ kind: 'paragraph' as const, style: 'center' as const, text: messages.province.to({ to: filled(to) }) }]),
  ];
}

function bodyBlocks({ body, from }: Letter, view: LetterView, marks: MarkValues, filled: Fill): readonly Block[] {
  const shown = body.filter(({ when, without }) => {
    if (when !== null && !marks[when].isGiven) return false;
    return without === null || !marks[without].isGiven;
  });
  return shown.flatMap((part, index) =>
    part.kind === 'table'
      ? letterTable(part.table, view, from === 'superior')
      : partBlocks(part, isOneMoreGround(shown[index + 1]), view, filled),
  );
}

/** In italics as the grounds are: at whose request. */
function isOneMoreGround(part: LetterPart | undefined): boolean {
  return part?.kind === 'text' && part.style === 'italic';
}

function partBlocks(
  part: Exclude<LetterPart, { kind: 'table' }>,
  isFollowed: boolean,
  view: LetterView,
  filled: Fill,
): readonly Block[] {
  switch (part.kind) {
    case 'heading':
      return [heading(filled(part.text), 2)];
    case 'text':
      return part.style === 'title'
        ? [{ kind: 'title', lines: [filled(part.text)], subtitle: null }]
        : [{ kind: 'paragraph', style: part.style, text: filled(part.text) }];
    case 'list': {
      const isOfGrounds = part.list === 'grounds';
      return letterListLines(part.list, view, filled, isFollowed).map((text) =>
        isOfGrounds
          ? { kind: 'paragraph', style: 'italic', text }
          : { kind: 'paragraph', style: 'list', text: `- ${withCapital(text)}` },
      );
    }
  }
}

/** The distribution list and the signature; the organisation above signs with names of its own. */
function footBlocks({ addressees, signatures, from }: Letter, view: LetterView, filled: Fill): readonly Block[] {
  const { messages, language } = view;
  const signer = from === 'agency' ? view.issue.signer : draftIssue.signer;
  return [
    ...(addressees.length === 0 ? [] : [distribution(messages.minutes.distribution, addressees.map(filled), messages)]),
    { kind: 'signatures', parties: signatures.map((each) => signingParty(each, signer, messages, language)) },
  ];
}
