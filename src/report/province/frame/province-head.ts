import { type Placeholder, type ReportTemplate, subjectOf } from '../../../domain/template/report-template.ts';
import { type LocalizedText, textIn } from '../../../domain/values/language.ts';
import { distribution } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { letterhead } from '../../words/letterhead.ts';
import { longDate } from '../../words/long-date.ts';
import type { ProvinceView } from './province-view.ts';

/** The letterhead of the report to the province's committee; empty without a template. */
export function reportLetterhead({ template, language, messages, province, isPublic }: ProvinceView): readonly Block[] {
  if (template === null) return [];
  // A public edition is a paper of its own, with a number that is written in by hand.
  const number = isPublic ? messages.report.missing : `${messages.report.missing}/${template.papers.report.symbol}`;
  return [letterhead(template, { number, date: longDate(province.today, messages) }, messages, language)];
}

/** Title, subject and addressee of the report. */
export function reportTitle(view: ProvinceView): readonly Block[] {
  const { template, language, messages } = view;
  if (template === null) return [{ kind: 'title', lines: [messages.province.sheets.overview.title], subtitle: null }];
  const { report } = template.papers;
  return [
    {
      kind: 'title',
      lines: [...(view.isPublic ? [messages.report.sheets.cover.title] : []), textIn(report.title, language)],
      subtitle: filled(subjectOf(report, view.province.checklist.id), template, view),
      isSubject: true,
    },
    ...(report.to === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            style: 'body' as const,
            text: messages.province.to({ to: textIn(report.to, language) }),
          },
        ]),
  ];
}

/** Distribution list and signatures of the report. */
export function reportFoot(view: ProvinceView): readonly Block[] {
  const { template, language, messages } = view;
  if (template === null) return [];
  const { addressees, signatures } = template.papers.report;
  return [
    { kind: 'gap' },
    {
      kind: 'signatures',
      parties: signatures.map(({ title, hint }) => ({
        title: textIn(title, language),
        hint: hint === null ? null : textIn(hint, language),
        name: null,
      })),
    },
    distribution(
      messages.minutes.distribution,
      addressees.map((each) => filled(each, template, view)),
      messages,
    ),
  ];
}

/** A template's text with its placeholders filled from the province; unknown ones print as dots. */
function filled(
  text: LocalizedText,
  { blanks }: ReportTemplate,
  { province, language, messages }: ProvinceView,
): string {
  const rounds = [
    ...new Set(
      province.facilities.map(({ round }) => (round.title === null ? round.id : textIn(round.title, language))),
    ),
  ];
  const provinces = new Set(province.facilities.flatMap(({ facility }) => facility.province ?? []));
  const [only = null] = provinces;
  const known: Readonly<Partial<Record<Placeholder, string | null>>> = {
    province: provinces.size === 1 ? only : null,
    round: rounds.sort().join('; '),
  };
  return textIn(text, language).replace(/\{([a-z]+)\}/g, (_braces, name: string) => {
    const blank = blanks[name as Placeholder];
    return known[name as Placeholder] ?? (blank === undefined ? messages.report.missing : textIn(blank, language));
  });
}
