import { isCounts, isOptionList } from '../../domain/answer-kinds/answer-kind-rules.ts';
import type { Answer, GivenValue } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Language } from '../../domain/values/language.ts';
import { formatDay, formatNumber } from '../../i18n/written/numbers-and-dates.ts';

/** What stands in the fields of a question, also where it is no answer yet, so that nothing typed is ever lost. */
export interface Typed {
  /** The option that is picked, or `not-applicable`, `no-evidence`, `none` or `never`; null: none of these. */
  readonly pick: string | null;
  /** The options that are checked; empty: none of them is said to be there; null: nothing is said. */
  readonly checked: readonly string[] | null;
  /** A number, a day, a text, or how many are present. */
  readonly text: string;
  readonly needed: string;
  /** Counts by department; null: counted as a whole. */
  readonly rows: readonly TypedRow[] | null;
  readonly reason: string;
}

export interface TypedRow {
  readonly label: string;
  readonly needed: string;
  readonly present: string;
}

export const nothingTyped: Typed = { pick: null, checked: null, text: '', needed: '', rows: null, reason: '' };

/** The fields as they show an answer. */
export function typedOf(criterion: Criterion, answer: Answer | null, language: Language): Typed {
  if (answer === null) return nothingTyped;
  if (answer.is === 'no-evidence') return { ...nothingTyped, pick: 'no-evidence' };
  if (answer.is === 'not-applicable') return { ...nothingTyped, pick: 'not-applicable', reason: answer.reason };
  return { ...nothingTyped, ...typedValue(criterion, answer.value, language) };
}

function typedValue(criterion: Criterion, value: GivenValue, language: Language): Partial<Typed> {
  const count = (each: number | null) => (each === null ? '' : formatNumber(each, language));
  switch (criterion.kind) {
    case 'judgement':
    case 'choice':
      return { pick: String(value) };
    case 'checks':
      return { checked: isOptionList(value) ? value : null };
    case 'number':
      return value === 'none' ? { pick: 'none' } : { text: count(Number(value)) };
    case 'date':
      return value === 'never' ? { pick: 'never' } : { text: formatDay(String(value), language) };
    case 'text':
      return { text: String(value) };
    case 'coverage': {
      if (!isCounts(value)) return {};
      if (!('rows' in value)) return { text: count(value.present), needed: count(value.needed) };
      const rows = value.rows.map(({ label, needed, present }) => ({
        label,
        needed: count(needed),
        present: count(present),
      }));
      return { rows };
    }
  }
}
