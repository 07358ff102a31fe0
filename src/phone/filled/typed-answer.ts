import { boundsFault } from '../../domain/answer-kinds/bounds-fault.ts';
import type { Answer, CoverageRow, GivenValue } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import type { Language } from '../../domain/values/language.ts';
import { boundsText } from '../../i18n/bounds-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { typedDay, typedNumber } from '../../i18n/written/typed-number.ts';
import type { Typed, TypedRow } from './typed.ts';

/** What a value is held against besides its criterion. */
export interface Setting {
  readonly auditedOn: string;
  /** Coverage only: the number needed by rule; null: it is counted. */
  readonly needed: number | null;
  readonly language: Language;
}

/** What the fields of a question come to. */
export interface ReadTyped {
  /** Null: no answer, or not yet. */
  readonly answer: Answer | null;
  /** Why what stands there is no answer, as a sentence; null: nothing is wrong. */
  readonly problem: string | null;
}

/** Reads the fields of a question with the functions and the sentences of the walk. */
export function readTyped(criterion: Criterion, typed: Typed, setting: Setting): ReadTyped {
  const { phone } = messagesIn(setting.language);
  if (typed.pick === 'no-evidence') return right({ is: 'no-evidence' });
  if (typed.pick === 'not-applicable') {
    if (isBlank(typed.reason)) return wrong(phone.reasonMissing);
    return right({ is: 'not-applicable', reason: typed.reason.trim() });
  }
  switch (criterion.kind) {
    case 'judgement':
    case 'choice':
      return typed.pick === null ? nothing : given(typed.pick);
    case 'checks':
      return typed.checked === null ? nothing : given(inOrder(criterion.options, typed.checked));
    case 'text':
      return isBlank(typed.text) ? nothing : given(typed.text);
    case 'number':
      return typed.pick === 'none' ? given('none') : measured(criterion, typed.text, setting);
    case 'date':
      return typed.pick === 'never' ? given('never') : dated(typed.text, setting);
    case 'coverage':
      return withinBounds(
        criterion,
        typed.rows === null ? counted(typed, setting) : countedByRow(typed.rows, setting),
        setting,
      );
  }
}

const nothing: ReadTyped = { answer: null, problem: null };

function right(answer: Answer): ReadTyped {
  return { answer, problem: null };
}

function given(value: GivenValue): ReadTyped {
  return right({ is: 'given', value });
}

function wrong(problem: string): ReadTyped {
  return { answer: null, problem };
}

function inOrder(options: readonly { readonly id: string }[], checked: readonly string[]): readonly string[] {
  return options.map(({ id }) => id).filter((id) => checked.includes(id));
}

function measured(criterion: Criterion, text: string, setting: Setting): ReadTyped {
  if (isBlank(text)) return nothing;
  const value = typedNumber(text, setting.language);
  if (value === null) return wrong(messagesIn(setting.language).walk.notANumber);
  return withinBounds(criterion, given(value), setting);
}

function dated(text: string, { auditedOn, language }: Setting): ReadTyped {
  if (isBlank(text)) return nothing;
  const { walk } = messagesIn(language);
  const day = typedDay(text, auditedOn);
  if (day === null || !isIsoDay(day)) return wrong(walk.notADay);
  return day > auditedOn ? wrong(walk.dayAfterAudit({ auditedOn: formatDay(auditedOn, language) })) : given(day);
}

function counted({ text, needed }: Typed, setting: Setting): ReadTyped {
  const { walk, phone } = messagesIn(setting.language);
  if (isBlank(text) && isBlank(needed)) return nothing;
  const counts = [text, setting.needed === null ? needed : ''].map((each) => countIn(each, setting.language));
  if (counts.includes('wrong')) return wrong(walk.notACount);
  const [present = null, asked = null] = counts;
  if (typeof present !== 'number') return wrong(phone.partMissing);
  if (setting.needed !== null) return given({ needed: null, present });
  return typeof asked === 'number' ? given({ needed: asked, present }) : wrong(phone.partMissing);
}

function countedByRow(rows: readonly TypedRow[], setting: Setting): ReadTyped {
  const { walk, phone } = messagesIn(setting.language);
  const written = rows.filter((row) => !isBlank(row.label + row.needed + row.present));
  if (written.length === 0) return nothing;
  const read: CoverageRow[] = [];
  for (const row of written) {
    const present = countIn(row.present, setting.language);
    const needed = setting.needed === null ? countIn(row.needed, setting.language) : null;
    if (present === 'wrong' || needed === 'wrong') return wrong(walk.notACount);
    const isWhole = present !== null && (needed !== null || setting.needed !== null) && !isBlank(row.label);
    if (!isWhole) return wrong(phone.rowPartMissing);
    read.push({ label: row.label.trim(), needed, present });
  }
  return given({ rows: read });
}

function countIn(text: string, language: Language): number | null | 'wrong' {
  if (isBlank(text)) return null;
  const value = typedNumber(text, language);
  return value === null || value < 0 ? 'wrong' : value;
}

function withinBounds(criterion: Criterion, read: ReadTyped, { needed, language }: Setting): ReadTyped {
  if (read.answer?.is !== 'given') return read;
  const fault = boundsFault(criterion, read.answer.value, needed);
  return fault === null ? read : wrong(boundsText(fault, 'labels' in criterion ? criterion.labels : null, language));
}
