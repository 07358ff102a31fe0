import { inGroups } from '../../../domain/audit/fingerprint.ts';
import { subjectOf } from '../../../domain/template/report-template.ts';
import { textIn } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { distribution, note, paragraph } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { groundTexts } from '../../words/criteria/ground-texts.ts';
import { openCount } from '../../words/facility/level-text.ts';
import { clock, longDate } from '../../words/letter/long-date.ts';
import { signedText } from '../../words/recorded/signed-text.ts';
import { warnings } from '../../words/recorded/warnings.ts';
import { type FacilityPaper, filledText } from '../frame/facility-paper.ts';
import { minutesHead } from '../frame/sheet-head.ts';
import { minutesSignatures } from '../frame/signatures.ts';
import { contentBlocks } from './minutes-content.ts';
import { presentBlocks } from './minutes-present.ts';

/** The minutes of the visit, after the official form; unknown parts are dotted lines to fill in. */
export function* minutesSheet(paper: FacilityPaper): Iterable<Block> {
  const { papers } = paper.template;
  if (paper.logo !== null) yield { kind: 'picture', ...paper.logo, caption: '' };
  yield minutesHead(paper);
  yield {
    kind: 'title',
    lines: [textIn(papers.minutes.title, paper.language)],
    subtitle: filledText(subjectOf(papers.minutes, paper.assessment.checklist.id), paper),
    isSubject: true,
  };
  yield* warnings(paper);
  yield* groundBlocks(paper);
  yield paragraph(openingText(paper));
  yield* presentBlocks(paper);
  yield* contentBlocks(paper);
  yield* closingBlocks(paper);
}

function groundBlocks(paper: FacilityPaper): readonly Block[] {
  const { assessment, documents, language, messages, template } = paper;
  const { audit, checklist } = assessment;
  const chosen = {
    grounds: template.papers.minutes.grounds ?? template.grounds,
    checklist,
    documents,
    day: audit.auditedOn,
  };
  const texts = groundTexts({ ...chosen, language, messages, filled: (text) => filledText(text, paper) });
  return texts.map((text) => ({ kind: 'paragraph', text, style: 'italic' }));
}

function openingText({ assessment, messages }: FacilityPaper): string {
  const { auditedOn, visit } = assessment.audit;
  return messages.minutes.opening({
    clock: clock(visit?.startedAt ?? null, messages),
    date: longDate(dayOf(visit?.startedAt ?? null) ?? auditedOn, messages),
    place: visit?.place ?? messages.report.missing,
  });
}

function* closingBlocks(paper: FacilityPaper): Iterable<Block> {
  const { assessment, language, messages, fingerprint } = paper;
  const { auditedOn, signed, visit } = assessment.audit;
  if (!assessment.complete) yield paragraph(messages.minutes.goesOn({ open: openCount(assessment) }));
  yield paragraph(
    messages.minutes.closing({
      clock: clock(visit?.endedAt ?? null, messages),
      date: longDate(dayOf(visit?.endedAt ?? null) ?? auditedOn, messages),
      copies: copiesText(visit?.copies ?? null, messages),
    }),
  );
  for (const signature of signed) yield note(signedText(signature, assessment.audit, fingerprint, language));
  if (fingerprint !== null) {
    const isUnsigned = signed.length > 0 && signed.every((each) => each.fingerprint !== fingerprint);
    const said = { fingerprint: inGroups(fingerprint) };
    yield paragraph(isUnsigned ? messages.minutes.fingerprintUnsigned(said) : messages.minutes.fingerprint(said));
  }
  yield minutesSignatures(paper);
  yield* distributionBlocks(paper);
}

function copiesText(count: number | null, { minutes, report }: Messages): string {
  return count === null ? report.missing : minutes.copies({ count });
}

function* distributionBlocks(paper: FacilityPaper): Iterable<Block> {
  const { addressees } = paper.template.papers.minutes;
  if (addressees.length === 0) return;
  yield distribution(
    paper.messages.minutes.distribution,
    addressees.map((each) => filledText(each, paper)),
    paper.messages,
  );
}

function dayOf(instant: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(instant ?? '')?.[0] ?? null;
}
