import type { CoverageCriterion } from '../../domain/checklist/checklist.ts';
import { countLabels } from '../../i18n/bounds-text.ts';
import { formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { hasCells, readRows } from '../../report/words/answers/read-rows.ts';
import { button, element, fill, say } from '../dom/element.ts';
import type { TypedRow } from '../filled/typed.ts';
import type { Field, FieldRequest } from './field.ts';

export const emptyRow: TypedRow = { label: '', needed: '', present: '' };

interface DrawnRow {
  readonly element: HTMLElement;
  readonly update: (row: TypedRow, isRuled: boolean) => void;
}

/** A small table, one row a department. */
export function rowsField(request: FieldRequest<CoverageCriterion>): Field {
  const { criterion, session, words, type } = request;
  const list = element('ol', { class: 'rows' });
  const told = element('p', { class: 'hint', role: 'status' });
  const typedRows = () => session.live().filled.entries.get(criterion.id)?.typed.rows ?? [];
  const change = (rows: readonly TypedRow[], stroke?: string) => type({ rows, pick: null }, stroke);
  const add = button(words.phone.addRow, () => {
    change([...typedRows(), emptyRow]);
    list.lastElementChild?.querySelector('input')?.focus();
  });
  let drawn: DrawnRow[] = [];
  return {
    element: element('div', {}, list, told, element('p', { class: 'hint' }, words.phone.pasteHint), add),
    update: ({ typed }, live) => {
      const rows = typed.rows ?? [];
      if (drawn.length !== rows.length) {
        drawn = rows.map((_, index) => drawnRow(request, index, { typedRows, change, told }));
        list.replaceChildren(...drawn.map((row) => row.element));
      }
      for (const [index, row] of rows.entries()) drawn[index]?.update(row, live.needed(criterion) !== null);
    },
  };
}

interface Rows {
  readonly typedRows: () => readonly TypedRow[];
  readonly change: (rows: readonly TypedRow[], stroke?: string) => void;
  /** Where it is said what a paste left out. */
  readonly told: HTMLElement;
}

function drawnRow(
  request: FieldRequest<CoverageCriterion>,
  index: number,
  { typedRows, change, told }: Rows,
): DrawnRow {
  const { criterion, session, words, describedBy } = request;
  const { language } = session.page;
  const labels = countLabels(criterion.labels, language);
  const set = (changes: Partial<TypedRow>, stroke: string) =>
    change(
      typedRows().map((row, at) => (at === index ? { ...row, ...changes } : row)),
      `row-${index}-${stroke}`,
    );
  const cell = (key: keyof TypedRow, label: string) => {
    const typed = (event: Event) => set({ [key]: (event.target as HTMLInputElement).value }, key);
    const inputmode = key === 'label' ? null : 'decimal';
    const attributes = { type: 'text', 'aria-describedby': describedBy, autocomplete: 'off', inputmode };
    const input = element('input', { ...attributes, on: { input: typed } });
    return { input, label: element('label', {}, element('span', {}, label), input) };
  };
  const name = cell('label', words.phone.department);
  const needed = cell('needed', labels.needed);
  const present = cell('present', labels.present);
  name.input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? '';
    const pasted = hasCells(text) ? pastedRows(text, session.live().needed(criterion) !== null, language) : [];
    if (pasted.length === 0) return;
    event.preventDefault();
    say(told, totalsText(text, request));
    change([...typedRows().slice(0, index), ...pasted, ...typedRows().slice(index + 1)]);
  });
  const remove = button('✕', () => change(typedRows().filter((_, at) => at !== index)), { class: 'remove' });
  const cells = element('div', { class: 'row' }, name.label, needed.label, present.label, remove);
  return {
    element: element('li', { 'aria-label': words.phone.rowNumber({ number: index + 1 }) }, cells),
    update: (row, isRuled) => {
      needed.label.hidden = isRuled;
      fill(name.input, row.label);
      fill(needed.input, row.needed);
      fill(present.input, row.present);
      remove.setAttribute('aria-label', words.phone.removeRow({ label: row.label.trim() }));
    },
  };
}

/** What a paste leaves out, as sentences. */
function totalsText(text: string, { criterion, session, words }: FieldRequest<CoverageCriterion>): string {
  const { totals } = readRows(text, session.live().needed(criterion) !== null, session.page.language);
  return totals
    .map(({ line, isOther }) => words.walk.totalRow({ line: line.replaceAll('\t', '; '), isOther }))
    .join(' ');
}

function pastedRows(
  text: string,
  isRuled: boolean,
  language: FieldRequest['session']['page']['language'],
): readonly TypedRow[] {
  const { rows } = readRows(text, isRuled, language);
  return rows.map(({ row }) => ({
    label: row.label,
    needed: row.needed === null ? '' : formatNumber(row.needed, language),
    present: formatNumber(row.present, language),
  }));
}
