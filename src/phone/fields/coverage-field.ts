import type { CoverageCriterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { countLabels } from '../../i18n/bounds-text.ts';
import { button, element, fill } from '../dom/element.ts';
import type { Field, FieldRequest } from './field.ts';
import { emptyRow, rowsField } from './rows-field.ts';

/** How many are there of how many that are needed, as a whole or department by department. */
export function coverageField(request: FieldRequest<CoverageCriterion>): Field {
  const { criterion, session, words, describedBy, type } = request;
  const { language } = session.page;
  const { phone } = words;
  const labels = countLabels(criterion.labels, language);
  const unit = criterion.unit === null ? '' : textIn(criterion.unit, language);
  const count = (label: string, key: 'text' | 'needed') => {
    const typed = (event: Event) => type({ [key]: (event.target as HTMLInputElement).value, pick: null }, key);
    const attributes = { 'aria-describedby': describedBy, autocomplete: 'off', inputmode: 'decimal' };
    const input = element('input', { type: 'text', ...attributes, on: { input: typed } });
    return { input, label: element('label', {}, element('span', {}, phone.needed({ label, unit })), input) };
  };
  const needed = count(labels.needed, 'needed');
  const present = count(labels.present, 'text');
  const whole = element('div', { class: 'counts' }, needed.label, present.label);
  const rows = rowsField(request);
  const turn = button('', () => {
    const entry = session.live().filled.entries.get(criterion.id);
    type({ rows: (entry?.typed.rows ?? null) === null ? [emptyRow] : null, pick: null });
  });
  return {
    element: element('div', { class: 'value' }, whole, rows.element, turn),
    update: (entry, live) => {
      const isByRow = entry.typed.rows !== null;
      whole.hidden = isByRow;
      rows.element.hidden = !isByRow;
      turn.textContent = isByRow ? phone.asWhole : phone.byDepartment;
      needed.label.hidden = live.needed(criterion) !== null;
      fill(needed.input, entry.typed.needed);
      fill(present.input, entry.typed.text);
      rows.update(entry, live);
    },
  };
}
