import type { ProfileQuestion } from '../../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { formatDay, formatNumber } from '../../../i18n/written/numbers-and-dates.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { type Field, text } from '../../sheet/sheet.ts';
import type { View } from '../../sheet/view.ts';
import { auditFields } from './facility-fields.ts';

/** What is known about a facility before any answer: kind, profile, state of its electronic records. */
export function profileFields(view: View): readonly Field[] {
  const { assessment, messages } = view;
  const { facility } = assessment.audit;
  const { fields } = messages.report;
  return [
    ...auditFields(view),
    { label: fields.kind, cell: text(wordFor(facility.kind, messages.words.facilityKind)) },
    ...(facility.province === null ? [] : [{ label: fields.province, cell: text(facility.province) }]),
    ...assessment.checklist.profile.flatMap((question) => profileField(question, view)),
    ...emrField(view),
  ];
}

function profileField(question: ProfileQuestion, { assessment, language }: View): readonly Field[] {
  const value = assessment.audit.facility.profile.get(question.id);
  if (value === undefined) return [];
  const label = textIn(question.question, language).replace(/(?<!\s)\s*\?$/, '');
  return [{ label, cell: text(profileAnswer(question, value, language)) }];
}

/** An answer to a profile question in words. */
export function profileAnswer(question: ProfileQuestion, value: string | number, language: Language): string {
  if (question.kind === 'choice') {
    const option = question.options.find(({ id }) => id === value);
    return option === undefined ? String(value) : textIn(option.label, language);
  }
  const shown = typeof value === 'number' ? formatNumber(value, language) : value;
  return question.unit === null ? shown : `${shown} ${textIn(question.unit, language)}`;
}

function emrField({ assessment, language, messages }: View): readonly Field[] {
  const { emr } = assessment.audit.facility;
  if (emr === null) return [];
  const { report } = messages;
  const shown = report.emr({
    status: wordFor(emr.status, report.emrStatus),
    decision: emr.decision,
    on: emr.on === null ? null : formatDay(emr.on, language),
  });
  return [{ label: report.fields.emr, cell: text(shown) }];
}
