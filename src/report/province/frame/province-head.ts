import { type Placeholder, type ReportTemplate, subjectOf } from '../../../domain/template/report-template.ts';
import { compareByCode } from '../../../domain/values/compare-by-code.ts';
import { type LocalizedText, textIn } from '../../../domain/values/language.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { distribution } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { groundTexts } from '../../words/criteria/ground-texts.ts';
import { roundName } from '../../words/facility/round-name.ts';
import { letterhead } from '../../words/letter/letterhead.ts';
import { longDate } from '../../words/letter/long-date.ts';
import { signingParty } from '../../words/letter/signing-party.ts';
import type { ProvinceView } from './province-view.ts';

/** The letterhead of the report to the province's committee; empty without a template. */
export function reportLetterhead(view: ProvinceView): readonly Block[] {
  const { template, language, messages, province, issue } = view;
  if (template === null) return [];
  const texts = { number: reportNumber(view), date: longDate(province.today, messages), isDraft: issue.isDraft };
  return [letterhead(template, texts, messages, language)];
}

/** The report's number with its symbol, as in 05/BC-TCT; dots if it has none yet. */
export function reportNumber({ template, messages, issue, isPublic }: ProvinceView): string {
  const symbol = template === null ? '' : `/${template.papers.report.symbol}`;
  const { number } = issue;
  // A public edition is a paper of its own, with a number that is written in by hand.
  if (isPublic) return messages.report.missing;
  if (number === null) return `${messages.report.missing}${symbol}`;
  return number.includes('/') ? number : `${number.padStart(2, '0')}${symbol}`;
}

/** The report that an annex belongs to; null without a template. */
export function attachedTo(view: ProvinceView): string | null {
  const { template, language, messages, province } = view;
  if (template === null) return null;
  const { issuer, name } = template.agency;
  return messages.province.attachedTo({
    number: reportNumber(view),
    date: longDate(province.today, messages),
    issuer: textIn(issuer ?? name, language),
  });
}

/** Title, subject and addressee of the report. */
export function reportTitle(view: ProvinceView): readonly Block[] {
  const { template, language, messages } = view;
  if (template === null) return [{ kind: 'title', lines: [messages.province.sheets.report.title], subtitle: null }];
  const { report } = template.papers;
  return [
    {
      kind: 'title',
      lines: [...(view.isPublic ? [messages.report.sheets.cover.title] : []), textIn(report.title, language)],
      subtitle: reportSubject(view),
      isSubject: true,
    },
    ...(report.to === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            style: 'center' as const,
            text: messages.province.to({ to: textIn(report.to, language) }),
          },
        ]),
  ];
}

/** What the report is about; null without a template. */
export function reportSubject(view: ProvinceView): string | null {
  const { template, province } = view;
  return template === null ? null : filled(subjectOf(template.papers.report, province.checklist.id), template, view);
}

/** The legal grounds that open the report, in force on its day. */
export function reportGrounds(view: ProvinceView): readonly Block[] {
  const { template, documents, language, messages, province } = view;
  if (template === null) return [];
  const grounds = template.papers.report.grounds ?? template.grounds;
  const chosen = { grounds, checklist: province.checklist, documents, day: province.today };
  const texts = groundTexts({ ...chosen, language, messages, filled: (text) => filled(text, template, view) });
  return texts.map((text) => ({ kind: 'paragraph', text, style: 'italic' }));
}

/** Distribution list and signature of the report, level with each other. */
export function reportFoot(view: ProvinceView): readonly Block[] {
  const { template, language, messages, issue } = view;
  if (template === null) return [];
  const { addressees, signatures } = template.papers.report;
  return [
    distribution(
      messages.minutes.distribution,
      addressees.map((each) => filled(each, template, view)),
      messages,
    ),
    { kind: 'signatures', parties: signatures.map((each) => signingParty(each, issue.signer, messages, language)) },
  ];
}

/** The rounds of the facilities' results in the order of their days; '' without facilities. */
export function roundNames({ province, language }: ProvinceView): string {
  const byDay = [...province.facilities].sort((a, b) => compareByCode(a.auditedOn, b.auditedOn));
  return joined([...new Set(byDay.map(({ round }) => roundName(round, language)))], language);
}

/** A template's text with its placeholders filled from the province; unknown ones print as dots. */
function filled(text: LocalizedText, { blanks }: ReportTemplate, view: ProvinceView): string {
  const { province, language, messages } = view;
  const provinces = new Set(province.facilities.flatMap(({ facility }) => facility.province ?? []));
  const [only = null] = provinces;
  const known: Readonly<Partial<Record<Placeholder, string | null>>> = {
    province: provinces.size === 1 ? only : null,
    round: roundNames(view),
  };
  return textIn(text, language).replace(/\{([a-z]+)\}/g, (_braces, name: string) => {
    const blank = blanks[name as Placeholder];
    return known[name as Placeholder] ?? (blank === undefined ? messages.report.missing : textIn(blank, language));
  });
}
